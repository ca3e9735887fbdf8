//! Calendar dates and periods of days. Today is never asked for here: it is always an argument.

use std::fmt::{self, Write};

use jiff::civil;
use thiserror::Error;

use crate::figures::eight_figures;

/// A day of the calendar, from the year 1 to the year 9999.
///
/// ```
/// use schedule::date::Date;
///
/// let date = Date::parse("2026-11-23").unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2026, 11, 23));
/// assert_eq!(date.to_string(), "2026-11-23");
/// assert_eq!(Date::from_parts(2026, 2, 29), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// Why a text or two days are not what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not `YYYY-MM-DD`, or no such day.
    #[error("not a calendar date")]
    NotADate,
    /// The period would end before it starts.
    #[error("the period ends before it starts")]
    EndsBeforeStart,
}

impl Date {
    /// Exactly `YYYY-MM-DD`: no other form of ISO 8601, no spaces, no sign.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().map_err(|_| DateError::NotADate)?;
        if bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError::NotADate);
        }
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |number, digit| {
                digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0'))
            })
        };
        match (number(&bytes[..4]), number(&bytes[5..7]), number(&bytes[8..])) {
            (Some(year), Some(month), Some(day)) => {
                Self::from_parts(year, month, day).ok_or(DateError::NotADate)
            }
            _ => Err(DateError::NotADate),
        }
    }

    /// The day with these parts, if the calendar has it.
    #[must_use]
    pub fn from_parts(year: u32, month: u32, day: u32) -> Option<Self> {
        let year = i16::try_from(year).ok().filter(|year| *year >= 1)?;
        let month = i8::try_from(month).ok()?;
        let day = i8::try_from(day).ok()?;
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> u32 {
        u32::from(self.0.year().unsigned_abs())
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        u32::from(self.0.month().unsigned_abs())
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        u32::from(self.0.day().unsigned_abs())
    }

    /// `YYYYMMDD`, in ASCII.
    #[inline]
    pub(crate) fn figures(self) -> [u8; 8] {
        eight_figures(self.year() * 10_000 + self.month() * 100 + self.day())
    }

    /// `YYYY-MM-DD`, in ASCII.
    pub(crate) fn digits(self) -> [u8; 10] {
        let [y1, y2, y3, y4, m1, m2, d1, d2] = self.figures();
        [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]
    }
}

/// `YYYY-MM-DD`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digits().iter().try_for_each(|digit| f.write_char(char::from(*digit)))
    }
}

/// A run of days, both ends inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    from: Date,
    to: Date,
}

impl Period {
    /// The days from one to another, both inside; one day when they are the same.
    pub fn new(from: Date, to: Date) -> Result<Self, DateError> {
        if from <= to { Ok(Self { from, to }) } else { Err(DateError::EndsBeforeStart) }
    }

    /// The first day.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    #[must_use]
    pub fn to(self) -> Date {
        self.to
    }

    /// How many days, at least 1.
    #[must_use]
    pub fn days(self) -> u32 {
        let hours = self.to.0.duration_since(self.from.0).as_hours();
        u32::try_from(hours / 24).unwrap_or(0) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_iso_dates_of_the_calendar_are_read() {
        #[track_caller]
        fn check(text: &str, expected: Option<(u32, u32, u32)>) {
            let parts = Date::parse(text).ok().map(|date| (date.year(), date.month(), date.day()));
            assert_eq!(parts, expected, "{text:?}");
        }
        check("2026-11-23", Some((2026, 11, 23)));
        check("2024-02-29", Some((2024, 2, 29)));
        check("0001-01-01", Some((1, 1, 1)));
        check("9999-12-31", Some((9999, 12, 31)));
        for odd in [
            "",
            "2026-11-2",
            "2026-1-23",
            "20261123",
            "2026-11-23T00:00:00Z",
            " 2026-11-23",
            "2026-11-23 ",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-11-00",
            "0000-01-01",
            "-026-11-23",
            "+026-11-23",
            "2026/11/23",
            "2026-11/23",
            "2026/11-23",
            "23-11-2026",
            "２０26-11-23",
            "2026-W48-1",
            "2026-11-+1",
        ] {
            check(odd, None);
        }
    }

    #[test]
    fn parts_that_no_calendar_has_are_no_date() {
        assert_eq!(Date::from_parts(2026, 2, 29), None);
        assert_eq!(Date::from_parts(10_000, 1, 1), None);
        assert_eq!(Date::from_parts(u32::MAX, u32::MAX, u32::MAX), None);
        assert_eq!(Date::from_parts(2026, 11, 3).unwrap().to_string(), "2026-11-03");
        assert_eq!(Date::from_parts(33, 1, 1).unwrap().to_string(), "0033-01-01");
    }

    #[test]
    fn a_period_counts_both_its_ends() {
        #[track_caller]
        fn check(from: &str, to: &str, expected: Result<u32, DateError>) {
            let period = Period::new(Date::parse(from).unwrap(), Date::parse(to).unwrap());
            assert_eq!(period.map(Period::days), expected);
        }
        check("2026-11-02", "2026-11-29", Ok(28));
        check("2026-11-02", "2026-11-02", Ok(1));
        check("2024-02-01", "2024-03-01", Ok(30));
        check("2026-03-28", "2026-03-30", Ok(3));
        check("0001-01-01", "9999-12-31", Ok(3_652_059));
        check("2026-11-02", "2026-11-01", Err(DateError::EndsBeforeStart));
    }
}
