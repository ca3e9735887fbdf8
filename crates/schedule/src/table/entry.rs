//! A line on its way into the table, and the columns of its texts.

use crate::date::Period;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::money::Pence;

/// The texts of a line, by column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    LineId,
    ClaimId,
    ClaimReference,
    TenantName,
    PropertyAddress,
    Postcode,
    /// Empty when there is none.
    RentReference,
}

/// How many there are.
pub(super) const TEXTS: usize = 7;

/// A line as it is added, before its sums are known.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is the one of `Line` with the same name")]
pub struct Entry<'a> {
    pub line_id: &'a str,
    pub claim_id: &'a str,
    pub claim_reference: &'a str,
    pub tenant_name: &'a str,
    pub property_address: &'a str,
    pub postcode: &'a str,
    pub rent_reference: Option<&'a str>,
    pub benefit_type: BenefitType<'a>,
    pub period: Period,
    pub weekly_entitlement: Option<Pence>,
    pub gross: Pence,
    pub net: Pence,
    pub status: LineStatus<'a>,
    pub reason: LineReason<'a>,
}

/// The texts of a line, in the order of [`Text`].
pub(super) fn texts_of<'a>(entry: &Entry<'a>) -> [&'a str; TEXTS] {
    let rent_reference = entry.rent_reference.unwrap_or_default();
    [
        entry.line_id,
        entry.claim_id,
        entry.claim_reference,
        entry.tenant_name,
        entry.property_address,
        entry.postcode,
        if rent_reference.trim().is_empty() { "" } else { rent_reference },
    ]
}
