//! Lines for tests to vary.

use super::{Entry, Schedule};
use crate::date::{Date, Period};
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::money::Pence;

/// An ordinary line: four weeks at £100, nothing deducted.
pub(crate) fn entry(line_id: &str) -> Entry<'_> {
    let day = |day| Date::from_parts(2026, 11, day).unwrap();
    Entry {
        line_id,
        claim_id: "c1",
        claim_reference: "20451187",
        tenant_name: "Siân O’Connor",
        property_address: "Flat 2, 14 Heol y Bont, Ynysybwl",
        postcode: "CF99 1CK",
        rent_reference: Some("AB 215478X"),
        benefit_type: BenefitType::HousingBenefit,
        period: Period::new(day(2), day(29)).unwrap(),
        weekly_entitlement: Some(Pence::new(10_000)),
        gross: Pence::new(40_000),
        net: Pence::new(40_000),
        status: LineStatus::Paid,
        reason: LineReason::Regular,
    }
}

/// A deduction of a kind.
pub(crate) fn deduction(kind: &str, pence: i64, counts_as_rent: bool) -> Deduction<'_> {
    Deduction {
        kind: DeductionKind::from_text(kind),
        amount: Pence::new(pence),
        counts_as_rent,
        claim_reference: None,
    }
}

/// A schedule of lines without deductions.
pub(crate) fn schedule<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Schedule {
    let mut schedule = Schedule::default();
    for entry in entries {
        schedule.push(&entry, []).unwrap();
    }
    schedule
}
