//! The largest landlord: 40,000 tenants in one payment, a bound that screens and files must bear rather than a
//! typical case. Nothing about it is written by hand.

use super::{Landlord, Next};
use crate::seed::ledgers::Crowd;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::Tenure;

const CROWD: Crowd = Crowd {
    in_payment: 40_000,
    tenures: &[
        (Tenure::Supported, 80),
        (Tenure::Hostel, 10),
        (Tenure::DiscretionaryOnly, 3),
        (Tenure::Token, 1),
    ],
};

pub(super) fn landlord() -> Landlord {
    Landlord {
        creditor_reference: "10000042".into(),
        name: "Northmere Homes Group Limited".into(),
        address: ["Income Team, Floor 4", "Wilberforce Quay", "Kingston upon Hull", ""],
        postcode: "HU1 9VM",
        phone: None,
        email: Some("income@northmere.example"),
        method: Method::Bacs,
        account_ending: Some("5504"),
        // Its cycle begins with the rent year, so that April splits none of its lines.
        frequency: Frequency::FourWeekly { week: 0, days_after_end: -6 },
        runs: 26,
        next: Next::DateAndEstimate,
        first_serial: 200_000,
        written: &[],
        script: &[],
        crowd: Some(CROWD),
        cancelled: &[],
        reissued_by: Method::Bacs,
        off_cycle: &[],
        capitals: 85,
        rents: RentLedger::Group,
    }
}
