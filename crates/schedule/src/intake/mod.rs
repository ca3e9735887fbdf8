//! From the wire to the domain: the only module here that names `contract`.
//!
//! Each function takes what was sent and gives what it means, or an
//! [`IntakeError`] that names the field. Nothing is repaired on the way.

pub mod breakdown;
pub mod claims;
pub mod payments;
pub mod summary;

use crate::date::{Date, Period};
use crate::error::IntakeError;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::money::Pence;
use crate::reference::is_id;
use crate::table::Entry;
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

/// A line, as the table takes it.
fn entry<'a>(sent: &'a contract::breakdown::Line<'_>) -> Result<Entry<'a>, IntakeError> {
    Ok(Entry {
        line_id: &sent.line_id,
        claim_id: &sent.claim_id,
        claim_reference: &sent.claim_reference,
        tenant_name: &sent.tenant_name,
        property_address: &sent.property_address,
        postcode: &sent.postcode,
        rent_reference: sent.rent_reference.as_deref(),
        benefit_type: BenefitType::from_text(sent.benefit_type.as_str()),
        period: period(&sent.period_from, &sent.period_to)?,
        weekly_entitlement: sent.weekly_entitlement.map(Pence::new),
        gross: Pence::new(sent.gross),
        net: Pence::new(sent.net),
        status: LineStatus::from_text(sent.status.as_str()),
        reason: LineReason::from_text(sent.reason.as_str()),
    })
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
