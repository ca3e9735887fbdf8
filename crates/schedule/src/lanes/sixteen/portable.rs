//! As two words of eight lanes.

use crate::lanes::{self, ONES, TOPS};

pub(super) type Lanes = [u64; 2];

pub(super) const NONE: Lanes = [0; 2];

#[inline]
pub(super) const fn from_words(first: u64, second: u64) -> Lanes {
    [first, second]
}

#[inline]
pub(super) const fn to_words(lanes: Lanes) -> [u64; 2] {
    lanes
}

#[inline]
pub(super) fn are(lanes: Lanes, byte: u8) -> Lanes {
    lanes.map(|word| lanes::are(word, byte))
}

#[inline]
pub(super) fn are_exactly(lanes: Lanes, byte: u8) -> Lanes {
    lanes.map(|word| {
        let differences = word ^ (ONES * u64::from(byte));
        !((differences & !TOPS) + !TOPS) & TOPS
    })
}

#[inline]
pub(super) fn are_below(lanes: Lanes, limit: u8) -> Lanes {
    lanes.map(|word| word.wrapping_sub(ONES * u64::from(limit)) & !word & TOPS)
}

#[inline]
pub(super) fn are_beyond_ascii(lanes: Lanes) -> Lanes {
    lanes.map(|word| word & TOPS)
}

#[inline]
pub(super) const fn or([a, b]: Lanes, [c, d]: Lanes) -> Lanes {
    [a | c, b | d]
}

#[inline]
pub(super) const fn and([a, b]: Lanes, [c, d]: Lanes) -> Lanes {
    [a & c, b & d]
}

#[inline]
pub(super) const fn but_not([a, b]: Lanes, [c, d]: Lanes) -> Lanes {
    [a & !c, b & !d]
}

#[inline]
pub(super) const fn followers([a, b]: Lanes, first: bool) -> Lanes {
    [(a << 8) | if first { 0x80 } else { 0 }, (b << 8) | (a >> 56)]
}

#[inline]
pub(super) const fn any([a, b]: Lanes) -> bool {
    a | b != 0
}

#[inline]
pub(super) const fn before([a, b]: Lanes) -> usize {
    if a == 0 { 8 + lanes::before(b) } else { lanes::before(a) }
}

#[inline]
pub(super) fn to_lowercase(lanes: Lanes) -> Lanes {
    lanes.map(|word| {
        let from_a = word.wrapping_add(ONES * (0x80 - u64::from(b'A')));
        let beyond_z = word.wrapping_add(ONES * (0x7F - u64::from(b'Z')));
        word | ((from_a & !beyond_z & TOPS) >> 2)
    })
}
