//! Decimal figures of numbers and dates, in ASCII. Written by hand, and eight at once, since a large
//! file has 200,000 amounts.

/// The longest number that [`write`] writes: twenty figures, a sign before the decimals, a minus;
/// and eight bytes to write into beyond it.
pub(crate) const ROOM: usize = 32;

const ZEROS: u64 = u64::from_le_bytes(*b"00000000");

/// The eight figures of a number below 100,000,000 as numbers, the first of them in the lowest byte.
#[inline]
const fn eight(number: u32) -> u64 {
    // Halves are split at once, in their own lanes: four figures, two, one. The factors are
    // reciprocals that are exact for numbers this small.
    let fours = (number / 10_000) as u64 | (((number % 10_000) as u64) << 32);
    let hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
    let twos = hundreds | ((fours - hundreds * 100) << 16);
    let tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
    tens | ((twos - tens * 10) << 8)
}

/// The eight figures of a number below 100,000,000, as text.
#[inline]
pub(crate) const fn eight_figures(number: u32) -> [u8; 8] {
    (eight(number) | ZEROS).to_le_bytes()
}

/// Writes `-1234.56` with any sign before the pence, or `-123456` without one; gives its length.
/// What stands behind it is overwritten too.
#[inline]
pub(crate) fn write(
    negative: bool,
    pence: u64,
    decimal: Option<u8>,
    room: &mut [u8; ROOM],
) -> usize {
    room[0] = b'-';
    let start = usize::from(negative);
    match u32::try_from(pence) {
        Ok(pence) if pence < 100_000_000 => start + write_short(pence, decimal, room, start),
        _ => start + write_long(pence, decimal, &mut room[start..]),
    }
}

/// Leading zeros are moved out of a word, what is left is stored at once.
#[inline]
fn write_short(pence: u32, decimal: Option<u8>, room: &mut [u8; ROOM], start: usize) -> usize {
    let figures = eight(pence);
    let mut put = |place: usize, figures: u64| {
        if let Some(word) = room.get_mut(place..).and_then(|room| room.first_chunk_mut()) {
            *word = figures.to_le_bytes();
        }
    };
    let Some(sign) = decimal else {
        let leading = (figures.trailing_zeros() / 8).min(7);
        put(start, (figures >> (8 * leading)) | ZEROS);
        return 8 - leading as usize;
    };
    let pounds = figures & 0x0000_FFFF_FFFF_FFFF;
    let leading = (pounds.trailing_zeros() / 8).min(5);
    let shown = 6 - leading as usize;
    put(start, (pounds >> (8 * leading)) | ZEROS);
    put(start + shown, u64::from(sign) | (((figures >> 48) | ZEROS) << 8));
    shown + 3
}

fn write_long(pence: u64, decimal: Option<u8>, room: &mut [u8]) -> usize {
    let mut figures = [0_u8; ROOM];
    let mut start = figures.len();
    let mut put = |figure: u8| {
        start -= 1;
        figures[start] = figure;
    };
    let last = |number: u64| b'0' + u8::try_from(number % 10).unwrap_or(0);
    let mut rest = pence;
    if let Some(sign) = decimal {
        put(last(rest));
        put(last(rest / 10));
        put(sign);
        rest /= 100;
    }
    loop {
        put(last(rest));
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    let written = &figures[start..];
    room[..written.len()].copy_from_slice(written);
    written.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(negative: bool, pence: u64, decimal: Option<u8>) -> String {
        let mut room = [b'?'; ROOM];
        let length = write(negative, pence, decimal, &mut room);
        String::from_utf8(room[..length].to_vec()).unwrap()
    }

    #[test]
    fn every_four_figures_are_right_in_either_half() {
        for number in 0..10_000 {
            let expected = format!("{number:08}");
            assert_eq!(eight_figures(number), expected.as_bytes());
            let expected = format!("{number:04}{number:04}");
            assert_eq!(eight_figures(number * 10_001), expected.as_bytes());
        }
    }

    proptest! {
        #[test]
        fn numbers_are_written_as_the_standard_library_does(
            number in prop_oneof![0..1_000_u64, 0..200_000_000_u64, any::<u64>()],
            negative: bool,
        ) {
            let minus = if negative { "-" } else { "" };
            prop_assert_eq!(written(negative, number, None), format!("{minus}{number}"));
            let (pounds, pence) = (number / 100, number % 100);
            let expected = format!("{minus}{pounds}.{pence:02}");
            prop_assert_eq!(written(negative, number, Some(b'.')), expected);
        }
    }
}
