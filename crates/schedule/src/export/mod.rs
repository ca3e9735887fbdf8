//! Files made of a schedule: their columns, their cells and their bytes. Nothing here knows how a
//! file reaches a disk.
//!
//! Read in this order: [`columns`] (what a file contains), [`cell`], [`style`] and [`kinds`] (how
//! one value is written), [`layout`] and [`group`] (what a user may choose), [`control`] (what proves
//! that nothing is missing), [`csv`](mod@csv) (the bytes), [`verify`]
//! (a file held against itself), [`dictionary`] (what all this means). With the features of
//! their names, `xlsx` makes workbooks, whose [`words`] come from the caller, and `archive` puts
//! several files into one ZIP. [`remittance`] is what goes on paper.

#[cfg(feature = "zip")]
pub mod archive;
mod buffer;
pub mod cell;
mod column;
pub mod columns;
pub mod control;
pub mod csv;
pub mod dictionary;
pub mod group;
pub mod kinds;
pub mod layout;
mod merge;
mod record;
pub mod remittance;
pub mod style;
pub mod verify;
pub mod words;
#[cfg(feature = "xlsx")]
pub mod xlsx;

use crate::date::Date;
use crate::error::ExportError;
use crate::line::Line;
use crate::reference::{CreditorRef, PaymentRef};
use crate::table::Schedule;

/// The longest part of a reference that goes into a file name.
const MAX_REFERENCE: usize = 80;

/// What every row of a file says of the payment it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// The council's reference for the payment.
    pub payment_reference: &'a PaymentRef,
    /// Its processed date.
    pub payment_date: Date,
    /// The payee's reference.
    pub creditor_reference: &'a CreditorRef,
}

/// Which lines go into a file, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows<'a> {
    /// Every line of the schedule, in its own order.
    All,
    /// These, in this order.
    These(&'a [u32]),
}

impl Rows<'_> {
    fn len(self, schedule: &Schedule) -> usize {
        match self {
            Self::All => schedule.len(),
            Self::These(rows) => rows.len(),
        }
    }

    /// Where the line at a place among these rows stands in the schedule.
    fn row(self, schedule: &Schedule, place: usize) -> Result<usize, ExportError> {
        let row = match self {
            Self::All => u32::try_from(place).ok(),
            Self::These(rows) => rows.get(place).copied(),
        };
        let row = row.unwrap_or(u32::MAX);
        let index = row as usize;
        if index < schedule.len() { Ok(index) } else { Err(ExportError::NoSuchLine { row }) }
    }

    /// The line at a place among these rows.
    fn line(self, schedule: &Schedule, place: usize) -> Result<Line<'_>, ExportError> {
        self.row(schedule, place).map(|row| schedule.line(row))
    }
}

/// A file's name: payment reference and date only, because names are seen by others than the reader.
///
/// ```
/// use schedule::{date::Date, export::file_name, reference::PaymentRef};
///
/// let date = Date::from_parts(2026, 11, 16).unwrap();
/// let name = file_name(&PaymentRef::new("PR0001234"), date, "csv");
/// assert_eq!(name, "schedule-PR0001234-2026-11-16.csv");
/// ```
#[must_use]
pub fn file_name(reference: &PaymentRef, date: Date, extension: &str) -> String {
    let safe =
        |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '-' };
    let reference: String = reference.as_str().chars().take(MAX_REFERENCE).map(safe).collect();
    format!("schedule-{reference}-{date}.{extension}")
}

/// The name of a file of several payments: the first and the last of their days, and nothing else.
///
/// ```
/// use schedule::{date::Date, export::several_name};
///
/// let day = |month, day| Date::from_parts(2026, month, day).unwrap();
/// let name = several_name(day(9, 7), day(11, 2), "zip");
/// assert_eq!(name, "schedules-2026-09-07-to-2026-11-02.zip");
/// ```
#[must_use]
pub fn several_name(first: Date, last: Date, extension: &str) -> String {
    format!("schedules-{first}-to-{last}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_holds_nothing_that_a_file_system_minds() {
        #[track_caller]
        fn check(reference: &str, expected: &str) {
            let date = Date::from_parts(2026, 11, 16).unwrap();
            assert_eq!(file_name(&PaymentRef::new(reference), date, "csv"), expected);
        }
        check("PR0001234", "schedule-PR0001234-2026-11-16.csv");
        check("HB/2026 34", "schedule-HB-2026-34-2026-11-16.csv");
        check("../../etc\\x:\0é", "schedule-..-..-etc-x----2026-11-16.csv");
        check("", "schedule--2026-11-16.csv");
        assert!(
            file_name(
                &PaymentRef::new("9".repeat(999)),
                Date::from_parts(2026, 1, 1).unwrap(),
                "csv"
            )
            .len()
                < 120
        );
    }
}
