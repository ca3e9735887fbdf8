//! Bytes looked at together. Here eight of them, each in its lane of one word. In an answer here a lane's top bit is what was asked of it: the
//! lowest that is set is right, and so is that there is none; lanes above the lowest may be set by mistake.

mod short;
mod sixteen;

pub(crate) use self::short::{ROOM, Short};
pub(crate) use self::sixteen::Sixteen;

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);

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

/// The number that the figures make with which a word begins, and how many they are.
#[inline]
pub(crate) const fn number(word: u64) -> (i64, usize) {
    let values = word ^ (ONES * b'0' as u64);
    let len = before((values.wrapping_add(ONES * (0x80 - 10)) | values) & TOPS);
    if len == 0 {
        return (0, 0);
    }
    // Where they are fewer than eight, zeros come before them. Then two neighbours become one: each has room for that.
    let figures = values << (8 * (8 - len));
    let pairs = ((figures * 10) + (figures >> 8)) & 0x00FF_00FF_00FF_00FF;
    let fours = ((pairs * 100) + (pairs >> 16)) & 0x0000_FFFF_0000_FFFF;
    let eight = ((fours * 10_000) + (fours >> 32)) & 0xFFFF_FFFF;
    (eight.cast_signed(), len)
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
        fn the_first_lane_is_the_first_byte(bytes: [u8; 8], byte: u8) {
            let word = word(&bytes);
            prop_assert_eq!(before(are(word, byte)), first(bytes, |it| it == byte));
            prop_assert_eq!(before(are(word, bytes[5])), first(bytes, |it| it == bytes[5]));
        }

        #[test]
        fn figures_make_a_number(figures in "[0-9]{0,9}", rest: [u8; 8]) {
            prop_assume!(!rest[0].is_ascii_digit());
            let bytes = [figures.as_bytes(), &rest].concat();
            let first = figures.get(..8).unwrap_or(&figures);
            prop_assert_eq!(number(word(&bytes)), (first.parse().unwrap_or(0), first.len()));
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
