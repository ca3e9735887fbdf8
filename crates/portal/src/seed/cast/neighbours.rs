//! As many plain landlords more as somebody asks for, who wants to see the portal under load: of one tenant or of twelve,
//! and told apart by their number.

use crate::seed::cast::{Landlord, Next};
use crate::seed::ledgers::Crowd;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::Tenure;

/// Above the claims of all others.
const FIRST_SERIAL: u32 = 400_000;
/// Claims of one of them, at most.
const SERIALS: u32 = 100;
const TENURES: &[(Tenure, u32)] = &[(Tenure::Supported, 80)];

/// The account that may link it, and any other.
pub(in crate::seed) fn account(number: u32) -> String {
    format!("landlord-{number}")
}

/// The landlord's name.
pub(in crate::seed) fn name(number: u32) -> String {
    format!("Landlord {number}")
}

pub(super) fn landlord(number: u32) -> Landlord {
    let in_payment = if number.is_multiple_of(3) { 12 } else { 1 };
    Landlord {
        creditor_reference: format!("9{number:07}").into(),
        name: name(number).into(),
        address: ["1 Station Road", "Northmere", "", ""],
        postcode: "HU1 9VM",
        phone: None,
        email: None,
        method: Method::Bacs,
        account_ending: Some("0500"),
        frequency: Frequency::FourWeekly { week: 2, days_after_end: 1 },
        runs: 26,
        next: Next::Date,
        first_serial: FIRST_SERIAL + SERIALS * number,
        written: &[],
        script: &[],
        crowd: Some(Crowd { in_payment, tenures: TENURES }),
        cancelled: &[],
        reissued_by: Method::Bacs,
        off_cycle: &[],
        capitals: 50,
        rents: RentLedger::Association,
    }
}
