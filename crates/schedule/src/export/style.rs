//! How dates and amounts are written in a file, and whether its texts are guarded.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::figures;
use crate::money::Pence;

/// How the values of a file are written.
///
/// ```
/// use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign, Style};
/// use schedule::{date::Date, money::Pence};
///
/// let style = Style {
///     dates: DateForm::DayMonthYear,
///     amounts: AmountForm::Pounds(DecimalSign::Comma),
///     sign: Sign::Reversed,
///     guard: false,
/// };
/// assert_eq!(style.date(Date::from_parts(2026, 11, 23).unwrap()), "23/11/2026");
/// assert_eq!(style.amount(Pence::new(123_456)), "-1234,56");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// How dates are written.
    pub dates: DateForm,
    /// How amounts are written.
    pub amounts: AmountForm,
    /// Which amounts have a minus.
    pub sign: Sign,
    /// Whether a text that a spreadsheet might run gets an apostrophe.
    pub guard: bool,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// `2026-11-23`.
    Iso,
    /// `23/11/2026`.
    DayMonthYear,
    /// `23/11/26`: the century is lost.
    DayMonthShortYear,
    /// `23-Nov-2026`: the month's first three letters in English, whatever the reader's language.
    DayMonthNameYear,
    /// `20261123`.
    Compact,
}

/// How an amount is written. Thousands are never grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AmountForm {
    /// Pounds with two decimals: `1234.56`.
    Pounds(DecimalSign),
    /// Whole pence: `123456`.
    Pence,
}

/// What stands between pounds and pence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalSign {
    /// `1234.56`.
    Point,
    /// `1234,56`.
    Comma,
}

/// Which amounts have a minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Money to the landlord has none.
    AsIs,
    /// Every amount of the file has the opposite sign, for ledgers in which a receipt is negative.
    Reversed,
}

const MONTHS: [&[u8; 3]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

/// The room that any date and any amount has enough of.
pub(super) const VALUE: usize = figures::ROOM;

impl Style {
    /// That of the default CSV, version 1: `2026-11-23`, `-1234.56`, guarded.
    pub const DEFAULT: Self = Self {
        dates: DateForm::Iso,
        amounts: AmountForm::Pounds(DecimalSign::Point),
        sign: Sign::AsIs,
        guard: true,
    };

    /// A date in this style.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let mut text = Vec::new();
        self.write_date(date, &mut text);
        String::from_utf8(text).unwrap_or_default()
    }

    /// An amount in this style.
    #[must_use]
    pub fn amount(self, amount: Pence) -> String {
        let mut text = Vec::new();
        self.write_amount(amount, &mut text);
        String::from_utf8(text).unwrap_or_default()
    }

    /// Appends a date, in ASCII.
    pub(super) fn write_date(self, date: Date, field: &mut Vec<u8>) {
        let mut room = [0; VALUE];
        let length = self.date_into(date, &mut room);
        field.extend_from_slice(&room[..length]);
    }

    /// Appends an amount, in ASCII.
    pub(super) fn write_amount(self, amount: Pence, field: &mut Vec<u8>) {
        let mut room = [0; VALUE];
        let length = self.amount_into(amount, &mut room);
        field.extend_from_slice(&room[..length]);
    }

    /// Writes a date, in ASCII; gives its length.
    #[inline]
    pub(super) fn date_into(self, date: Date, room: &mut [u8; VALUE]) -> usize {
        let [y1, y2, y3, y4, m1, m2, d1, d2] = date.figures();
        match self.dates {
            DateForm::Iso => put(room, [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2]),
            DateForm::DayMonthYear => put(room, [d1, d2, b'/', m1, m2, b'/', y1, y2, y3, y4]),
            DateForm::DayMonthShortYear => put(room, [d1, d2, b'/', m1, m2, b'/', y3, y4]),
            DateForm::DayMonthNameYear => {
                let name = (1..).zip(MONTHS).find(|(number, _)| *number == date.month());
                let [n1, n2, n3] = name.map_or(*b"   ", |(_, name)| *name);
                put(room, [d1, d2, b'-', n1, n2, n3, b'-', y1, y2, y3, y4])
            }
            DateForm::Compact => put(room, [y1, y2, y3, y4, m1, m2, d1, d2]),
        }
    }

    /// Writes an amount, in ASCII; gives its length.
    #[inline]
    pub(super) fn amount_into(self, amount: Pence, room: &mut [u8; VALUE]) -> usize {
        // The sign is turned, not the number: the least of all amounts has no opposite.
        let negative = match self.sign {
            Sign::AsIs => amount < Pence::ZERO,
            Sign::Reversed => amount > Pence::ZERO,
        };
        let decimal = match self.amounts {
            AmountForm::Pounds(DecimalSign::Point) => Some(b'.'),
            AmountForm::Pounds(DecimalSign::Comma) => Some(b','),
            AmountForm::Pence => None,
        };
        figures::write(negative, amount.get().unsigned_abs(), decimal, room)
    }
}

fn put<const N: usize>(room: &mut [u8; VALUE], text: [u8; N]) -> usize {
    for (place, byte) in room.iter_mut().zip(text) {
        *place = byte;
    }
    N
}

impl Default for Style {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_the_form_that_was_chosen() {
        #[track_caller]
        fn check(dates: DateForm, expected: [&str; 2]) {
            let style = Style { dates, ..Style::DEFAULT };
            let days = [(2026, 11, 23), (906, 5, 1)];
            let written = days
                .map(|(year, month, day)| style.date(Date::from_parts(year, month, day).unwrap()));
            assert_eq!(written, expected);
        }
        check(DateForm::Iso, ["2026-11-23", "0906-05-01"]);
        check(DateForm::DayMonthYear, ["23/11/2026", "01/05/0906"]);
        check(DateForm::DayMonthShortYear, ["23/11/26", "01/05/06"]);
        check(DateForm::DayMonthNameYear, ["23-Nov-2026", "01-May-0906"]);
        check(DateForm::Compact, ["20261123", "09060501"]);
    }

    #[test]
    fn every_month_has_its_name() {
        let style = Style { dates: DateForm::DayMonthNameYear, ..Style::DEFAULT };
        let names: Vec<String> = (1..=12)
            .map(|month| style.date(Date::from_parts(2026, month, 1).unwrap())[3..6].to_owned())
            .collect();
        assert_eq!(names.join(" "), "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    }

    #[test]
    fn an_amount_is_written_to_the_penny_with_either_sign() {
        #[track_caller]
        fn check(pence: i64, pounds: &str, comma: &str, whole: &str, reversed: &str) {
            let written =
                |amounts, sign| Style { amounts, sign, ..Style::DEFAULT }.amount(Pence::new(pence));
            let point = AmountForm::Pounds(DecimalSign::Point);
            assert_eq!(written(point, Sign::AsIs), pounds);
            assert_eq!(written(AmountForm::Pounds(DecimalSign::Comma), Sign::AsIs), comma);
            assert_eq!(written(AmountForm::Pence, Sign::AsIs), whole);
            assert_eq!(written(point, Sign::Reversed), reversed);
        }
        check(0, "0.00", "0,00", "0", "0.00");
        check(7, "0.07", "0,07", "7", "-0.07");
        check(-10, "-0.10", "-0,10", "-10", "0.10");
        check(123_456, "1234.56", "1234,56", "123456", "-1234.56");
        let most = ["92233720368547758.07", "92233720368547758,07", "9223372036854775807"];
        check(i64::MAX, most[0], most[1], most[2], "-92233720368547758.07");
        let least = ["-92233720368547758.08", "-92233720368547758,08", "-9223372036854775808"];
        check(i64::MIN, least[0], least[1], least[2], "92233720368547758.08");
    }
}
