//! One cell of a workbook, and what a spreadsheet can hold in it.

use std::borrow::Cow;

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet};

use super::refused;
use crate::date::Date;
use crate::error::ExportError;
use crate::export::cell::Cell;
use crate::export::style::Style;
use crate::money::Pence;

/// The largest amount, in pence, that is a number: 15 digits, the most that a spreadsheet keeps.
pub const MAX_PENCE: i64 = 999_999_999_999_999;

/// The longest text of a cell, in UTF-16 code units.
pub const MAX_TEXT: usize = 32_767;

/// How amounts by kind are written: a cell of text runs nothing, so nothing is guarded.
const PLAIN: Style = Style { guard: false, ..Style::DEFAULT };

/// Where a cell stands and how it looks; by its column, without a format of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) row: u32,
    pub(super) column: u16,
    pub(super) format: Option<&'a Format>,
}

/// How a cell was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// As what it is.
    Plainly,
    /// As text, because a spreadsheet has no such number or date.
    AsText,
    /// Not at all: it is too long.
    TooLong,
}

/// Writes a cell.
pub(super) fn write(
    sheet: &mut Worksheet,
    place: Place<'_>,
    cell: &Cell<'_>,
) -> Result<Written, ExportError> {
    match cell {
        Cell::Empty => Ok(Written::Plainly),
        Cell::Text(text) => write_text(sheet, place, text),
        Cell::Kinds(_) => {
            let mut text = String::new();
            cell.write_in(PLAIN, &mut text);
            write_text(sheet, place, &text)
        }
        Cell::Money(amount) => match number(*amount) {
            Some(number) => write_number(sheet, place, number),
            None => write_text(sheet, place, &amount.decimal()).map(|_| Written::AsText),
        },
        Cell::Date(day) => match date(*day) {
            Some(date) => {
                match place.format {
                    Some(format) => {
                        sheet.write_datetime_with_format(place.row, place.column, date, format)
                    }
                    None => sheet.write_datetime(place.row, place.column, date),
                }
                .map_err(refused)?;
                Ok(Written::Plainly)
            }
            None => write_text(sheet, place, &day.to_string()).map(|_| Written::AsText),
        },
    }
}

/// Writes how many of something there are.
pub(super) fn write_count(
    sheet: &mut Worksheet,
    place: Place<'_>,
    count: u32,
) -> Result<(), ExportError> {
    write_number(sheet, place, f64::from(count)).map(|_| ())
}

fn write_number(
    sheet: &mut Worksheet,
    Place { row, column, format }: Place<'_>,
    number: f64,
) -> Result<Written, ExportError> {
    match format {
        Some(format) => sheet.write_number_with_format(row, column, number, format),
        None => sheet.write_number(row, column, number),
    }
    .map_err(refused)?;
    Ok(Written::Plainly)
}

fn write_text(
    sheet: &mut Worksheet,
    Place { row, column, format }: Place<'_>,
    text: &str,
) -> Result<Written, ExportError> {
    // A unit is a byte at least: most texts need no counting.
    if text.len() > MAX_TEXT && text.encode_utf16().count() > MAX_TEXT {
        return Ok(Written::TooLong);
    }
    let text = if text.contains('\0') {
        Cow::Owned(text.replace('\0', "\u{FFFD}"))
    } else {
        Cow::Borrowed(text)
    };
    if text.starts_with("<r>") && text.ends_with("</r>") {
        // The writer would take it for markup of its own. As a part of a rich text it is text, but
        // for what looks like an escape, which is escaped here.
        let text = text.replace("_x", "_x005F_x");
        let parts = [(&Format::default(), text.as_str())];
        match format {
            Some(format) => sheet.write_rich_string_with_format(row, column, &parts, format),
            None => sheet.write_rich_string(row, column, &parts),
        }
    } else {
        match format {
            Some(format) => sheet.write_string_with_format(row, column, text, format),
            None => sheet.write_string(row, column, text),
        }
    }
    .map_err(refused)?;
    Ok(Written::Plainly)
}

/// An amount as a spreadsheet's number: the only place where money meets a float.
///
/// No arithmetic is done on it. The exact decimal is read as the nearest float, which, up to 15
/// digits, is written into the file as that same decimal again. `None` beyond: a spreadsheet would
/// show another amount.
fn number(amount: Pence) -> Option<f64> {
    if amount.get().unsigned_abs() > MAX_PENCE.unsigned_abs() {
        return None;
    }
    amount.decimal().parse().ok()
}

/// A day as a spreadsheet's date. `None` before 1 March 1900: spreadsheets do not agree on which
/// day a number stands for there, because the first of them held 1900 for a leap year.
pub(super) fn date(day: Date) -> Option<ExcelDateTime> {
    if (day.year(), day.month()) < (1900, 3) {
        return None;
    }
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn same(pence: i64) {
        let amount = Pence::new(pence);
        let number = number(amount).unwrap();
        assert_eq!(format!("{number:.2}"), amount.decimal());
        // What the file holds is the shortest decimal that is this float.
        let held = number.to_string();
        let decimals = held.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals <= 2 && held.parse::<f64>().unwrap().to_bits() == number.to_bits());
    }

    #[test]
    fn an_amount_of_15_digits_is_a_number_and_a_larger_one_is_none() {
        for pence in [0, 1, -1, 7, 10, 99, 100, 101, 115, -115, 123_456, MAX_PENCE, -MAX_PENCE] {
            same(pence);
        }
        for pence in [MAX_PENCE + 1, -MAX_PENCE - 1, i64::MAX, i64::MIN] {
            assert_eq!(number(Pence::new(pence)), None);
        }
    }

    proptest! {
        #[test]
        fn a_number_prints_the_two_decimals_of_its_amount(pence in -MAX_PENCE..=MAX_PENCE) {
            same(pence);
        }

        #[test]
        fn a_small_number_does_too(pence in -10_000_000..10_000_000_i64) {
            same(pence);
        }
    }

    #[test]
    fn a_day_is_a_date_from_march_1900() {
        #[track_caller]
        fn check(text: &str, expected: bool) {
            assert_eq!(date(Date::parse(text).unwrap()).is_some(), expected, "{text}");
        }
        check("0001-01-01", false);
        check("1899-12-31", false);
        check("1900-02-28", false);
        check("1900-03-01", true);
        check("2026-11-23", true);
        check("9999-12-31", true);
    }
}
