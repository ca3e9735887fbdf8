//! Random tokens, keyed hashes and comparison in constant time. Knows nothing of what is hashed.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A SHA-256 digest, keyed or not.
pub type Hash = [u8; 32];

/// The portal's own key. Hashes made with it mean nothing to whoever does not hold it.
#[derive(Clone)]
pub struct Secret([u8; Secret::LENGTH]);

impl Secret {
    /// Bytes in a secret: one block of the hash, so that every length of key is right.
    pub const LENGTH: usize = 64;

    /// A new one.
    pub fn generate() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; Self::LENGTH];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// One that was kept; `None` when the length is not a secret's.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The bytes to keep.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The keyed hash of the parts, in this order and for this purpose only.
    #[must_use]
    pub fn hash(&self, purpose: &str, parts: &[&[u8]]) -> Hash {
        let mut mac = Hmac::<Sha256>::new((&self.0).into());
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            // The length first: otherwise ("ab", "c") and ("a", "bc") would be the same.
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Whether two texts are the same, in a time that tells neither where they differ nor how long they are.
    #[must_use]
    pub fn same(&self, left: &str, right: &str) -> bool {
        same_hash(&self.hash("same", &[left.as_bytes()]), &self.hash("same", &[right.as_bytes()]))
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret")
    }
}

/// A token that nobody can guess: 256 random bits, in hexadecimal.
pub fn token() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

/// The plain hash of a token that nobody can guess.
#[must_use]
pub fn token_hash(token: &str) -> Hash {
    Sha256::digest(token.as_bytes()).into()
}

/// Whether two hashes are the same, in constant time.
#[must_use]
pub fn same_hash(left: &Hash, right: &Hash) -> bool {
    left.ct_eq(right).into()
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .map(char::from)
        .collect()
}

/// The bytes of a text in lower-case hexadecimal; `None` for any other text.
#[must_use]
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_goes_there_and_back_and_nothing_else_does() {
        assert_eq!(unhex(&hex(&[0, 9, 10, 255])), Some(vec![0, 9, 10, 255]));
        for hostile in ["0", "0G", "0A", "é", " 00"] {
            assert_eq!(unhex(hostile), None, "{hostile}");
        }
    }

    #[test]
    fn a_keyed_hash_depends_on_key_purpose_and_the_bounds_of_its_parts() {
        let secret = Secret([1; Secret::LENGTH]);
        let hash = secret.hash("a", &[b"bc", b"d"]);
        assert_eq!(hash, secret.hash("a", &[b"bc", b"d"]));
        assert_ne!(hash, secret.hash("a", &[b"b", b"cd"]));
        assert_ne!(hash, secret.hash("ab", &[b"c", b"d"]));
        assert_ne!(hash, Secret([2; Secret::LENGTH]).hash("a", &[b"bc", b"d"]));
    }

    #[test]
    fn texts_of_any_length_compare() {
        let secret = Secret([1; Secret::LENGTH]);
        assert!(secret.same("", ""));
        assert!(secret.same("0417", "0417"));
        assert!(!secret.same("0417", "417"));
    }
}
