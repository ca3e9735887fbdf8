//! By the instructions for 128 bits.

use core::arch::wasm32::{
    i8x16_bitmask, i8x16_lt, i8x16_splat, u8x16_eq, u8x16_lt, u8x16_shuffle, u8x16_splat,
    u8x16_sub, u64x2, u64x2_extract_lane, v128, v128_and, v128_andnot, v128_any_true, v128_or,
};

pub(super) type Lanes = v128;

pub(super) const NONE: Lanes = u64x2(0, 0);

#[inline]
pub(super) fn from_words(first: u64, second: u64) -> Lanes {
    u64x2(first, second)
}

#[inline]
pub(super) fn to_words(lanes: Lanes) -> [u64; 2] {
    [u64x2_extract_lane::<0>(lanes), u64x2_extract_lane::<1>(lanes)]
}

#[inline]
pub(super) fn are(lanes: Lanes, byte: u8) -> Lanes {
    u8x16_eq(lanes, u8x16_splat(byte))
}

#[inline]
pub(super) fn are_exactly(lanes: Lanes, byte: u8) -> Lanes {
    are(lanes, byte)
}

#[inline]
pub(super) fn are_below(lanes: Lanes, limit: u8) -> Lanes {
    u8x16_lt(lanes, u8x16_splat(limit))
}

#[inline]
pub(super) fn are_beyond_ascii(lanes: Lanes) -> Lanes {
    i8x16_lt(lanes, i8x16_splat(0))
}

#[inline]
pub(super) fn or(some: Lanes, others: Lanes) -> Lanes {
    v128_or(some, others)
}

#[inline]
pub(super) fn and(some: Lanes, others: Lanes) -> Lanes {
    v128_and(some, others)
}

#[inline]
pub(super) fn but_not(some: Lanes, others: Lanes) -> Lanes {
    v128_andnot(some, others)
}

#[inline]
pub(super) fn followers(lanes: Lanes, first: bool) -> Lanes {
    let first = u8x16_splat(if first { u8::MAX } else { 0 });
    u8x16_shuffle::<15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30>(first, lanes)
}

#[inline]
pub(super) fn any(lanes: Lanes) -> bool {
    v128_any_true(lanes)
}

#[inline]
pub(super) fn before(lanes: Lanes) -> usize {
    const BEYOND: u32 = 1 << 16;
    (u32::from(i8x16_bitmask(lanes)) | BEYOND).trailing_zeros() as usize
}

#[inline]
pub(super) fn to_lowercase(lanes: Lanes) -> Lanes {
    let is_capital = u8x16_lt(u8x16_sub(lanes, u8x16_splat(b'A')), u8x16_splat(26));
    v128_or(lanes, v128_and(is_capital, u8x16_splat(0x20)))
}
