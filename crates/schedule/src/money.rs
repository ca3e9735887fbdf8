//! Money: whole pence, exact. It knows nothing of currencies, rounding or rates: nothing is rounded here.

use std::fmt;

use thiserror::Error;

use crate::figures;

/// An amount in pence.
///
/// ```
/// use schedule::money::Pence;
///
/// let rent = Pence::parse("£1,234.5").unwrap();
/// assert_eq!(rent, Pence::new(123_450));
/// assert_eq!(rent.to_string(), "£1,234.50");
/// assert_eq!(Pence::new(-7).to_string(), "\u{2212}£0.07");
/// assert_eq!(Pence::new(-7).decimal(), "-0.07");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Pence(i64);

/// Why a text is not an amount, or a sum is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Nothing but spaces.
    #[error("no amount")]
    Empty,
    /// Not pounds, with or without pence.
    #[error("not an amount")]
    NotAnAmount,
    /// More than 64 bits of pence can hold.
    #[error("amount out of range")]
    OutOfRange,
}

impl Pence {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of this many pence.
    #[must_use]
    pub const fn new(pence: i64) -> Self {
        Self(pence)
    }

    /// The number of pence.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, unless it is out of range.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The sum, or the amount nearest to it that can be held: for sums of which it is known already that they are in range.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, unless it is out of range.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Some(Self(difference)),
            None => None,
        }
    }

    /// The sum of all, unless it is out of range; what the order is does not matter.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        // 128 bits cannot overflow here, so that an order with a large sum midway is no error.
        let sum: i128 = amounts.into_iter().map(|amount| i128::from(amount.0)).sum();
        i64::try_from(sum).map(Self).map_err(|_| MoneyError::OutOfRange)
    }

    /// What a person types for pounds and pence: `1234`, `£1,234.5`, ` 0.07 `, `-£412.60`.
    ///
    /// Accepts one minus at the very start (a hyphen or a true minus sign, as screens show it), one
    /// `£`, commas between thousands (all of them or none) and one or two decimals. Rejects the rest.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(MoneyError::Empty);
        }
        let amount = text.strip_prefix(['-', '\u{2212}']);
        let (is_negative, text) = (amount.is_some(), amount.unwrap_or(text));
        let text = text.strip_prefix('£').map_or(text, str::trim_start);
        let (pounds, decimals) = match text.split_once('.') {
            Some((pounds, decimals)) => (pounds, Some(decimals)),
            None => (text, None),
        };
        let pounds = parse_pounds(pounds)?;
        let pence = match decimals.map(str::as_bytes) {
            None => 0,
            Some([tens]) => 10 * digit(*tens)?,
            Some([tens, ones]) => 10 * digit(*tens)? + digit(*ones)?,
            Some(_) => return Err(MoneyError::NotAnAmount),
        };
        // The least amount has no positive counterpart in 64 bits.
        let amount = i128::from(pounds) * 100 + i128::from(pence);
        let amount = if is_negative { -amount } else { amount };
        i64::try_from(amount).map(Self).map_err(|_| MoneyError::OutOfRange)
    }

    /// The form for files: `-1234.56`, with an ASCII hyphen and without grouping.
    #[must_use]
    pub fn decimal(self) -> String {
        let mut room = [0; figures::ROOM];
        let length = figures::write(self.0 < 0, self.0.unsigned_abs(), Some(b'.'), &mut room);
        String::from_utf8_lossy(&room[..length]).into_owned()
    }
}

/// The form for screens: `£1,234.56`, negative with a true minus sign before the pound sign.
impl fmt::Display for Pence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pence = self.0.unsigned_abs();
        let pounds = (pence / 100).to_string();
        f.write_str(if self.0 < 0 { "\u{2212}£" } else { "£" })?;
        for (i, digit) in pounds.chars().enumerate() {
            if i > 0 && (pounds.len() - i).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, ".{:02}", pence % 100)
    }
}

fn digit(byte: u8) -> Result<i64, MoneyError> {
    if byte.is_ascii_digit() { Ok(i64::from(byte - b'0')) } else { Err(MoneyError::NotAnAmount) }
}

fn parse_pounds(text: &str) -> Result<i64, MoneyError> {
    let grouped = text.contains(',');
    let mut pounds = 0_i64;
    for (i, group) in text.split(',').enumerate() {
        let right_length = match (grouped, i) {
            (false, _) => !group.is_empty(),
            (true, 0) => (1..=3).contains(&group.len()),
            (true, _) => group.len() == 3,
        };
        if !right_length {
            return Err(MoneyError::NotAnAmount);
        }
        for byte in group.bytes() {
            let digit = digit(byte)?;
            pounds = pounds
                .checked_mul(10)
                .and_then(|tens| tens.checked_add(digit))
                .ok_or(MoneyError::OutOfRange)?;
        }
    }
    Ok(pounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_amounts_are_read_strictly() {
        #[track_caller]
        fn check(text: &str, expected: Result<i64, MoneyError>) {
            assert_eq!(Pence::parse(text).map(Pence::get), expected, "{text:?}");
        }
        check("0", Ok(0));
        check("1234", Ok(123_400));
        check("1,234.56", Ok(123_456));
        check("£1234.5", Ok(123_450));
        check(" £ 1,234,567.89 ", Ok(123_456_789));
        check("1.15", Ok(115));
        check("0.07", Ok(7));
        check("92233720368547758.07", Ok(i64::MAX));
        check("-412.60", Ok(-41_260));
        check("−£1,234.5", Ok(-123_450));
        check(" -£ 7 ", Ok(-700));
        check("-0", Ok(0));
        check("-92233720368547758.08", Ok(i64::MIN));

        for empty in ["", "  ", "\t"] {
            check(empty, Err(MoneyError::Empty));
        }
        for odd in [
            "£",
            "££1",
            "1£",
            "-",
            "--1",
            "-−1",
            "- 1",
            "£-1",
            "1-",
            "+1",
            "–1",
            "(1)",
            "1.",
            ".5",
            "1.234",
            "1.2.3",
            "1,23",
            "1234,567",
            ",123",
            "1,,234",
            "1,234,",
            "1 234",
            "1e3",
            "abc",
            "１２",
            "1.5p",
            "0x10",
            "NaN",
            "1,234.5 6",
        ] {
            check(odd, Err(MoneyError::NotAnAmount));
        }
        check("92233720368547758.08", Err(MoneyError::OutOfRange));
        check("-92233720368547758.09", Err(MoneyError::OutOfRange));
        check("99999999999999999999999999", Err(MoneyError::OutOfRange));
    }

    #[test]
    fn screens_show_pounds_in_thousands_with_a_true_minus() {
        #[track_caller]
        fn check(pence: i64, screen: &str, file: &str) {
            assert_eq!(Pence::new(pence).to_string(), screen);
            assert_eq!(Pence::new(pence).decimal(), file);
        }
        check(0, "£0.00", "0.00");
        check(7, "£0.07", "0.07");
        check(-7, "−£0.07", "-0.07");
        check(99_999, "£999.99", "999.99");
        check(100_000, "£1,000.00", "1000.00");
        check(-123_456_789, "−£1,234,567.89", "-1234567.89");
        check(i64::MAX, "£92,233,720,368,547,758.07", "92233720368547758.07");
        check(i64::MIN, "−£92,233,720,368,547,758.08", "-92233720368547758.08");
    }

    #[test]
    fn sums_never_wrap() {
        let (most, least, penny) = (Pence::new(i64::MAX), Pence::new(i64::MIN), Pence::new(1));
        assert_eq!(most.checked_add(penny), None);
        assert_eq!(most.saturating_add(penny), most);
        assert_eq!(penny.saturating_add(penny), Pence::new(2));
        assert_eq!(least.checked_sub(penny), None);
        assert_eq!(penny.checked_sub(penny), Some(Pence::ZERO));
        assert_eq!(Pence::checked_sum([most, penny, least]), Ok(Pence::ZERO));
        assert_eq!(Pence::checked_sum([most, penny]), Err(MoneyError::OutOfRange));
        assert_eq!(Pence::checked_sum([]), Ok(Pence::ZERO));
    }
}
