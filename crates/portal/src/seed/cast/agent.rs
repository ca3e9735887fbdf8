//! A letting agent with twelve tenants under two creditor references: eight paid every four weeks, four by the
//! month and by cheque. Much happens to these few: the sequence of the monthly record (a payment in the
//! council's favour, then one that is recovered whole, then one in part) is the longest.

use super::agent_tenants::{EIGHT, FOUR, FOUR_WEEKLY_SERIAL, MONTHLY_SERIAL};
use super::{Landlord, Next};
use crate::seed::events::Event;
use crate::seed::ledgers::Scene;
use crate::seed::lines::Debtor;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::{Award, Recovery};

const OUT: Option<&str> = Some("The tenant has moved out");

const EIGHT_SCRIPT: &[Scene] = &[
    (23, 3, Event::LumpSum(45_000)),
    (15, 12, Event::FoundEndedAndOwed { weeks: 6, over_lines: 7, why: OUT }),
    (13, 3, Event::Awarded(Award { weekly: 2_250, runs_left: 9, recovered_from: false })),
    (11, 3, Event::Recovers(Recovery { debtor: Debtor::Tenant, weekly: 1_365, left: 60_060 })),
    (9, 7, Event::Held { shown: true, why: "Waiting for information from the tenant" }),
    (7, 7, Event::Reinstated),
    (
        6,
        11,
        Event::Ends { days: 28, why: Some("The tenant has moved to another of your properties") },
    ),
    (5, 9, Event::FoundEnded { weeks: 3, why: OUT }),
    (
        4,
        0,
        Event::Recovers(Recovery {
            debtor: Debtor::Landlord { discharged: false },
            weekly: 900,
            left: 36_000,
        }),
    ),
    (4, 8, Event::ChangesLate { weeks: 3, weekly: 18_420 }),
    (3, 4, Event::Ends { days: 14, why: OUT }),
    (3, 5, Event::Starts { days: 14 }),
    (1, 10, Event::Held { shown: true, why: "A change of circumstances is being looked into" }),
];

/// 48 weeks taken back are more than two months' payments: the first month ends below zero, the second is
/// recovered to the last penny, the third repays the rest.
const FOUR_SCRIPT: &[Scene] = &[
    (14, 5, Event::FoundEnded { weeks: 48, why: OUT }),
    (6, 4, Event::Ends { days: 28, why: Some("The tenant has died") }),
    (5, 2, Event::Starts { days: 0 }),
];

pub(super) fn every_four_weeks() -> Landlord {
    Landlord {
        creditor_reference: "0208816K".into(),
        name: "Harbour & Hill Lettings".into(),
        address: [
            "Suite 2, \"The Old Custom House\"",
            "14/16 Harbour Road",
            "Y Felinheli",
            "Gwynedd",
        ],
        postcode: "LL56 4CK",
        phone: Some("01632 960128"),
        email: Some("accounts@harbour-and-hill.example"),
        method: Method::Bacs,
        account_ending: Some("7719"),
        frequency: Frequency::FourWeekly { week: 3, days_after_end: -6 },
        runs: 26,
        next: Next::DateAndEstimate,
        first_serial: FOUR_WEEKLY_SERIAL,
        written: EIGHT,
        script: EIGHT_SCRIPT,
        crowd: None,
        cancelled: &[12],
        reissued_by: Method::FasterPayment,
        off_cycle: &[],
        capitals: 100,
        rents: RentLedger::Association,
    }
}

pub(super) fn by_the_month() -> Landlord {
    Landlord {
        creditor_reference: "0208817A".into(),
        name: "Harbour & Hill Lettings (Harbour View)".into(),
        method: Method::Cheque,
        account_ending: None,
        frequency: Frequency::Monthly,
        runs: 24,
        next: Next::Unknown,
        first_serial: MONTHLY_SERIAL,
        written: FOUR,
        script: FOUR_SCRIPT,
        cancelled: &[],
        ..every_four_weeks()
    }
}
