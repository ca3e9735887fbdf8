//! From the wire to the domain: the only module here that names `contract`.
//!
//! Each function takes what was sent and gives what it means, or an
//! [`IntakeError`] that names the field. Nothing is repaired on the way.

pub mod breakdown;
pub mod payments;
pub mod summary;

use crate::date::{Date, Period};
use crate::error::IntakeError;
use crate::money::Pence;
use crate::reference::is_id;
use crate::totals::Totals;

/// The error body that a server may send in the middle of a stream.
pub type ServerProblem = contract::problem::Problem;

fn date(text: &str, field: &'static str) -> Result<Date, IntakeError> {
    Date::parse(text).map_err(|_| IntakeError::BadDate { field })
}

fn period(from: &str, to: &str) -> Result<Period, IntakeError> {
    let (from, to) = (date(from, "period_from")?, date(to, "period_to")?);
    Period::new(from, to).map_err(|_| IntakeError::BadPeriod { field: "period_to" })
}

/// An id that stands in an address.
fn id(text: &str, field: &'static str) -> Result<(), IntakeError> {
    not_empty(text, field)?;
    if is_id(text) { Ok(()) } else { Err(IntakeError::BadId { field }) }
}

/// An id that stands in no address: any text will do.
fn not_empty(text: &str, field: &'static str) -> Result<(), IntakeError> {
    if text.is_empty() { Err(IntakeError::EmptyId { field }) } else { Ok(()) }
}

/// A text that a council may leave blank.
fn optional(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

fn totals(lines: u32, sent: &contract::breakdown::ScheduleTotals) -> Result<Totals, IntakeError> {
    // The landlord's own debt is the difference of these two: it must be an amount as well.
    sent.rent_credit
        .checked_sub(sent.net)
        .ok_or(IntakeError::OutOfRange { field: "rent_credit" })?;
    Ok(Totals {
        lines,
        gross: Pence::new(sent.gross),
        deductions: Pence::new(sent.deductions),
        net: Pence::new(sent.net),
        rent_credit: Pence::new(sent.rent_credit),
    })
}
