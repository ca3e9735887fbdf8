//! A housing association with 2,500 tenants. Most of what happens to it is chance; the first tenancies, and the
//! payments between its runs, are written, so that each rare case is there in every sowing.

use super::association_tenants::WRITTEN;
use super::{Between, Landlord, Next};
use crate::seed::events::Event;
use crate::seed::ledgers::{Crowd, Scene};
use crate::seed::lines::Debtor;
use crate::seed::off_cycle::OffCycle;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::{Award, Recovery, Tenure};

const CROWD: Crowd = Crowd {
    in_payment: 2_500,
    tenures: &[
        (Tenure::Supported, 120),
        (Tenure::Hostel, 40),
        (Tenure::DiscretionaryOnly, 4),
        (Tenure::Token, 1),
    ],
};

const OUT: Option<&str> = Some("The tenant has moved out");
const SCRIPT: &[Scene] = &[
    (18, 9, Event::Awarded(Award { weekly: 2_150, runs_left: 40, recovered_from: false })),
    (18, 9, Event::Starts { days: 0 }),
    (
        16,
        18,
        Event::Recovers(Recovery {
            debtor: Debtor::Landlord { discharged: true },
            weekly: 1_200,
            left: 48_000,
        }),
    ),
    (14, 13, Event::Awarded(Award { weekly: 3_000, runs_left: 12, recovered_from: true })),
    (14, 13, Event::Recovers(Recovery { debtor: Debtor::Tenant, weekly: 1_365, left: 140_000 })),
    (10, 12, Event::Gap { weeks: 1 }),
    (8, 11, Event::PaidAgain),
    (6, 23, Event::Ends { days: 21, why: OUT }),
    (6, 24, Event::Starts { days: 19 }),
    (4, 17, Event::TakenWhole(Debtor::Landlord { discharged: false })),
    (3, 26, Event::Ends { days: 28, why: Some("Benefit is now paid to the tenant") }),
    (2, 27, Event::FoundEnded { weeks: 3, why: OUT }),
    (1, 25, Event::Held { shown: false, why: "Post to the tenant was returned" }),
];

const BETWEEN: &[Between] =
    &[(10, OffCycle::Backdated, 14), (7, OffCycle::Stay, 15), (5, OffCycle::Urgent, 16)];

pub(super) fn landlord() -> Landlord {
    Landlord {
        creditor_reference: "00071500".into(),
        name: "Cymdeithas Tai Dyffryn Arian Cyf".into(),
        address: ["Tŷ Arian", "1 Bevan Court Road", "Pen-y-bont ar Ogwr", ""],
        postcode: "CF31 8CM",
        phone: Some("01632 960550"),
        email: Some("rhent@dyffryn-arian.example"),
        method: Method::Bacs,
        account_ending: Some("0046"),
        frequency: Frequency::FourWeekly { week: 1, days_after_end: -6 },
        runs: 26,
        next: Next::Date,
        first_serial: 20_000,
        written: WRITTEN,
        script: SCRIPT,
        crowd: Some(CROWD),
        cancelled: &[9],
        reissued_by: Method::FasterPayment,
        off_cycle: BETWEEN,
        capitals: 60,
        rents: RentLedger::Association,
    }
}
