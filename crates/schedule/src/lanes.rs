//! Eight bytes looked at together, each in its lane of one word. In an answer here a lane's top bit is what was asked of it: the
//! lowest that is set is right, and so is that there is none; lanes above the lowest may be set by mistake.

const ONES: u64 = u64::from_ne_bytes([1; 8]);
pub(crate) const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);

/// The bytes as a word, the first in the lowest lane; zeros follow where they are fewer than eight.
#[inline]
pub(crate) fn word(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        // Those in the middle come twice, to the same place.
        (None, Some(first), Some(last)) => {
            let [first, last] = [first, last].map(|four| u64::from(u32::from_le_bytes(*four)));
            first | (last << (8 * (bytes.len() - 4)))
        }
        _ => bytes.iter().rev().fold(0, |word, byte| (word << 8) | u64::from(*byte)),
    }
}

/// Which lanes hold this byte.
#[inline]
pub(crate) const fn are(word: u64, byte: u8) -> u64 {
    let differences = word ^ (ONES * byte as u64);
    differences.wrapping_sub(ONES) & !differences & TOPS
}

/// The same, right in every lane, where the byte is ASCII and all lanes hold ASCII.
#[inline]
pub(crate) const fn are_exactly(word: u64, byte: u8) -> u64 {
    let differences = word ^ (ONES * byte as u64);
    !((differences & !TOPS) + !TOPS) & TOPS
}

/// Which lanes hold less than this, which is 128 at most.
#[inline]
pub(crate) const fn are_below(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(ONES * limit as u64) & !word & TOPS
}

/// How many lanes come before the first that is set: eight if none is.
#[inline]
pub(crate) const fn before(lanes: u64) -> usize {
    (lanes.trailing_zeros() / 8) as usize
}

/// Without the lane at a place, below eight: those above it come down, and a zero follows.
#[inline]
pub(crate) const fn without(word: u64, place: usize) -> u64 {
    let below = (1 << (8 * place)) - 1;
    (word & below) | ((word >> 8) & !below)
}

/// With small letters in place of capitals. All lanes hold ASCII; in one that does not, anything may stand afterwards.
#[inline]
pub(crate) const fn to_lowercase(word: u64) -> u64 {
    let from_a = word.wrapping_add(ONES * (0x80 - b'A' as u64));
    let beyond_z = word.wrapping_add(ONES * (0x7F - b'Z' as u64));
    word | ((from_a & !beyond_z & TOPS) >> 2)
}

/// Whether two arrays are the same. Compared word by word where they stand: in wasm a call to compare costs more than that.
#[inline]
pub(crate) fn are_same<const N: usize>(left: &[u8; N], right: &[u8; N]) -> bool {
    let (left_words, left_rest) = left.as_chunks::<8>();
    let (right_words, right_rest) = right.as_chunks::<8>();
    let words = left_words.iter().zip(right_words);
    let differences = words.fold(0, |all, (left, right)| {
        all | (u64::from_ne_bytes(*left) ^ u64::from_ne_bytes(*right))
    });
    let rest = match (left.last_chunk::<8>(), right.last_chunk::<8>()) {
        (Some(left), Some(right)) => u64::from_ne_bytes(*left) ^ u64::from_ne_bytes(*right),
        _ => u64::from(left_rest != right_rest),
    };
    differences | rest == 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The first byte of which this is true.
    fn first(bytes: [u8; 8], is: impl Fn(u8) -> bool) -> usize {
        bytes.iter().position(|byte| is(*byte)).unwrap_or(8)
    }

    proptest! {
        #[test]
        fn the_first_lane_is_the_first_byte(bytes: [u8; 8], byte: u8, limit in 0..=128_u8) {
            let word = word(&bytes);
            prop_assert_eq!(before(are(word, byte)), first(bytes, |it| it == byte));
            prop_assert_eq!(before(are(word, bytes[5])), first(bytes, |it| it == bytes[5]));
            prop_assert_eq!(before(are_below(word, limit)), first(bytes, |it| it < limit));
            prop_assert_eq!(before(word & TOPS), first(bytes, |it| !it.is_ascii()));
        }

        #[test]
        fn letters_become_small(text in "[ -~]{8}") {
            let small = to_lowercase(word(text.as_bytes())).to_le_bytes();
            prop_assert_eq!(small.to_vec(), text.to_ascii_lowercase().into_bytes());
        }

        #[test]
        fn every_lane_that_holds_a_byte_is_told(text in "[\0-\x7f]{8}") {
            let lanes = are_exactly(word(text.as_bytes()), b'\n').to_le_bytes();
            let told: Vec<bool> = lanes.iter().map(|lane| *lane == 0x80).collect();
            prop_assert_eq!(told, text.bytes().map(|byte| byte == b'\n').collect::<Vec<_>>());
        }

        #[test]
        fn what_is_taken_out_leaves_the_others_in_order(bytes: [u8; 8], place in 0..8_usize) {
            let mut left = bytes.to_vec();
            left.remove(place);
            left.push(0);
            prop_assert_eq!(without(word(&bytes), place).to_le_bytes().to_vec(), left);
        }

        #[test]
        fn arrays_are_the_same_when_all_bytes_are(bytes: [u8; 27], at in 0..27_usize) {
            let mut other = bytes;
            prop_assert!(are_same(&bytes, &other));
            other[at] ^= 1;
            prop_assert!(!are_same(&bytes, &other));
            let few = |bytes: &[u8; 27]| *bytes.first_chunk::<5>().unwrap();
            prop_assert_eq!(are_same(&few(&bytes), &few(&other)), at >= 5);
        }
    }

    #[test]
    fn a_short_word_ends_in_zeros() {
        for len in 0..8 {
            let mut expected = [0; 8];
            expected[..len].copy_from_slice(&b"abcdefg"[..len]);
            assert_eq!(word(&b"abcdefg"[..len]).to_le_bytes(), expected);
        }
        assert_eq!(word(b"abcdefghi").to_le_bytes(), *b"abcdefgh");
    }
}
