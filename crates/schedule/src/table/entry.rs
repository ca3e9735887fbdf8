//! A line on its way into the table, and the columns of its texts.

use crate::date::Period;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::money::Pence;

/// The texts of a line, by column. Those that are searched are the last, in the order in which they stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    LineId,
    ClaimId,
    ClaimReference,
    /// Empty when there is none.
    RentReference,
    Postcode,
    TenantName,
    PropertyAddress,
}

/// Those that are searched.
pub(crate) const SEARCHED: [Text; 5] = [
    Text::ClaimReference,
    Text::RentReference,
    Text::Postcode,
    Text::TenantName,
    Text::PropertyAddress,
];

/// How many of them are references, which come first.
pub(crate) const REFERENCES: usize = 3;

/// Their places follow from the columns'.
const _: () = {
    let mut place = 0;
    while place < SEARCHED.len() {
        assert!(SEARCHED[place] as usize == Text::ClaimReference as usize + place);
        place += 1;
    }
};

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

/// The texts of a line that are searched, in the order of [`SEARCHED`].
pub(super) fn searched<'a>(entry: &Entry<'a>) -> [&'a str; SEARCHED.len()] {
    let rent_reference = entry.rent_reference.unwrap_or_default();
    [
        entry.claim_reference,
        if rent_reference.chars().all(char::is_whitespace) { "" } else { rent_reference },
        entry.postcode,
        entry.tenant_name,
        entry.property_address,
    ]
}
