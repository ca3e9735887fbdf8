//! Sixteen bytes looked at together: by WebAssembly's own instructions where a build may use them, and else as two words of eight.

#[cfg(not(target_feature = "simd128"))]
mod portable;
#[cfg(target_feature = "simd128")]
mod simd;

#[cfg(not(target_feature = "simd128"))]
use portable as by;
#[cfg(target_feature = "simd128")]
use simd as by;

use super::word;

const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);

/// Sixteen bytes, or which of them are what was asked for. All that are, are told. Others may be by mistake, but never before the
/// first: that is right, and so is that there is none. Only [`or`](Self::or) keeps this, unless all was told exactly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sixteen(by::Lanes);

impl Sixteen {
    /// None of them is.
    pub(crate) const NONE: Self = Self(by::NONE);

    /// The bytes of a text of at most sixteen, in their places; zeros follow.
    #[inline]
    pub(crate) fn padded(bytes: &[u8]) -> Self {
        let (first, second) = bytes.split_at_checked(8).unwrap_or((bytes, &[]));
        Self(by::from_words(word(first), word(second)))
    }

    /// The bytes of a text of at most sixteen, whatever their places: some come twice, or spaces are among them.
    #[inline]
    pub(crate) fn covering(bytes: &[u8]) -> Self {
        Self(match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) => {
                by::from_words(u64::from_le_bytes(*first), u64::from_le_bytes(*last))
            }
            _ => by::from_words(word(bytes) | (SPACES << (8 * bytes.len())), SPACES),
        })
    }

    /// Which are this byte.
    #[inline]
    pub(crate) fn are(self, byte: u8) -> Self {
        Self(by::are(self.0, byte))
    }

    /// The same, without any mistake where all of the sixteen are ASCII, as the byte is.
    #[inline]
    pub(crate) fn are_exactly(self, byte: u8) -> Self {
        Self(by::are_exactly(self.0, byte))
    }

    /// Which are less than this, which is 128 at most.
    #[inline]
    pub(crate) fn are_below(self, limit: u8) -> Self {
        Self(by::are_below(self.0, limit))
    }

    /// Which are not ASCII.
    #[inline]
    pub(crate) fn are_beyond_ascii(self) -> Self {
        Self(by::are_beyond_ascii(self.0))
    }

    /// Which are, of these or of those.
    #[inline]
    pub(crate) fn or(self, others: Self) -> Self {
        Self(by::or(self.0, others.0))
    }

    /// Which are both.
    #[inline]
    pub(crate) fn and(self, others: Self) -> Self {
        Self(by::and(self.0, others.0))
    }

    /// Which are of these and not of those.
    #[inline]
    pub(crate) fn but_not(self, others: Self) -> Self {
        Self(by::but_not(self.0, others.0))
    }

    /// Which stand right after one of these; the first does if `first` says so.
    #[inline]
    pub(crate) fn followers(self, first: bool) -> Self {
        Self(by::followers(self.0, first))
    }

    /// Whether any is.
    #[inline]
    pub(crate) fn any(self) -> bool {
        by::any(self.0)
    }

    /// How many come before the first that is: sixteen if none is.
    #[inline]
    pub(crate) fn before(self) -> usize {
        by::before(self.0)
    }

    /// With small letters in place of capitals. In place of what is not ASCII anything may stand afterwards, and after it.
    #[inline]
    pub(crate) fn to_lowercase(self) -> [u8; 16] {
        let [first, second] = by::to_words(by::to_lowercase(self.0));
        (u128::from(first) | (u128::from(second) << 64)).to_le_bytes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Sixteen;

    /// The first byte of which this is true.
    fn first(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
        bytes.iter().position(|byte| is(*byte)).unwrap_or(16)
    }

    proptest! {
        #[test]
        fn the_first_that_is_told_is_the_first_that_is(bytes: [u8; 16], byte: u8, limit in 0..=128_u8) {
            let sixteen = Sixteen::padded(&bytes);
            for byte in [byte, bytes[3], bytes[8], bytes[13]] {
                prop_assert_eq!(sixteen.are(byte).before(), first(&bytes, |it| it == byte));
            }
            let below = sixteen.are_below(limit);
            prop_assert_eq!(below.before(), first(&bytes, |it| it < limit));
            prop_assert_eq!(below.any(), below.before() < 16);
            prop_assert_eq!(sixteen.are_beyond_ascii().before(), first(&bytes, |it| !it.is_ascii()));
            let either = sixteen.are(bytes[9]).or(sixteen.are(bytes[5]));
            prop_assert_eq!(either.before(), first(&bytes, |it| it == bytes[9] || it == bytes[5]));
        }

        #[test]
        fn what_is_told_exactly_is_combined_exactly(text in "[ab\n]{16}") {
            let [a, b] = b"ab".map(|byte| Sixteen::padded(text.as_bytes()).are_exactly(byte));
            let both = |last: Option<char>, pair: &str| {
                let text: String = last.into_iter().chain(text.chars()).collect();
                text.find(pair).map_or(16, |at| at + 1 - usize::from(last.is_some()))
            };
            prop_assert_eq!(b.and(a.followers(false)).before(), both(None, "ab"));
            prop_assert_eq!(b.and(a.followers(true)).before(), both(Some('a'), "ab"));
            prop_assert_eq!(b.but_not(b).before(), 16);
            prop_assert_eq!(b.or(a).but_not(b).before(), first(text.as_bytes(), |it| it == b'a'));
        }

        #[test]
        fn a_text_of_fewer_is_followed_by_zeros_or_covered(text in "[a-z]{0,16}") {
            let bytes = text.as_bytes();
            prop_assert_eq!(Sixteen::padded(bytes).are_below(b' ').before(), text.len());
            let covering = Sixteen::covering(bytes);
            prop_assert!(!covering.are_below(b' ').any());
            for byte in b'a'..=b'z' {
                prop_assert_eq!(covering.are(byte).any(), bytes.contains(&byte));
            }
        }

        #[test]
        fn letters_become_small(text in "[\0-\x7f]{16}") {
            let small = Sixteen::padded(text.as_bytes()).to_lowercase();
            prop_assert_eq!(small.to_vec(), text.to_ascii_lowercase().into_bytes());
        }
    }
}
