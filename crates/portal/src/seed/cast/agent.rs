//! A letting agent with twelve tenants under two creditor references: eight paid every four weeks, four by the
//! month and by cheque. Much happens to these few: the sequence of the monthly record (a payment in the
//! council's favour, then one that is recovered whole, then one in part) is the longest.

use super::{Landlord, Next, Written};
use crate::seed::events::Event;
use crate::seed::ledgers::Scene;
use crate::seed::lines::Debtor;
use crate::seed::particulars::Particulars;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::{Award, Recovery, Tenure};

const FOUR_WEEKLY_SERIAL: u32 = 310;
const MONTHLY_SERIAL: u32 = 640;
const MAIR_REES: Particulars =
    Particulars::of("REES,MRS MAIR", "REES", "5 Teras Glan-yr-Afon, Y Felinheli", "LL56 4CO")
        .renting_as("0417-B");
const MAIR_REES_AFTER_HER_MOVE: Particulars =
    Particulars::of("REES,MRS MAIR", "REES", "Flat 6, Harbour View, Y Felinheli", "LL56 4KM")
        .renting_as("0417-C");
const OUT: Option<&str> = Some("The tenant has moved out");

const EIGHT: &[Written] = &[
    Written::paying(
        Tenure::Private,
        13_233,
        Particulars::of(
            "O'CONNOR,MR DECLAN",
            "O'CONNOR",
            "14A Harbour Road, Y Felinheli",
            "LL56 4MK",
        )
        .renting_as("HH/0017"),
    ),
    Written::paying(
        Tenure::Private,
        7_767,
        Particulars::of("Ms Zoë Adeyemi", "Adeyemi", "27 Stryd Fawr, Y Felinheli", "LL56 4VC")
            .renting_as("HH/0042"),
    ),
    Written::paying(
        Tenure::Private,
        7_767,
        Particulars::of(
            "Mr Łukasz Wiśniewski",
            "Wiśniewski",
            "27 Stryd Fawr, Y Felinheli",
            "LL56 4VC",
        )
        .renting_as("HH/0042"),
    ),
    Written::paying(
        Tenure::Private,
        12_118,
        Particulars::of(
            "Ms Nguyễn Thị Lan",
            "Nguyễn",
            "Flat 2, 14/16 High Street, Llanfair-yn-Neubwll",
            "LL65 3IO",
        )
        .renting_as("hh 0051 b"),
    ),
    Written::paying(
        Tenure::Private,
        15_534,
        Particulars::of("D'SOUZA,MRS MARIA", "D'SOUZA", "9 Quay Terrace, Y Felinheli", "LL56 4OV")
            .renting_as("HH/0063"),
    ),
    Written::awaited(
        Tenure::Private,
        14_870,
        Particulars::of(
            "D'SOUZA,MRS MARIA",
            "D'SOUZA",
            "\"Rose Cottage\", 3 Mill Lane, Llanfair-yn-Neubwll",
            "LL65 3KC",
        )
        .renting_as("HH/0064"),
    ),
    Written::paying(
        Tenure::Private,
        11_502,
        Particulars::of("JONES,MR DAVID", "JONES", "1 Lôn Las, Y Felinheli", "LL56 4IM")
            .renting_as("03-04"),
    ),
    Written::paying(
        Tenure::Private,
        9_950,
        Particulars::of(
            "JONES,MR DAVID",
            "JONES",
            "Basement Flat, 88 Albert Road, Betws-y-Coed",
            "LL24 0CV",
        ),
    ),
    Written::paying(
        Tenure::Private,
        17_836,
        Particulars::of(
            "FEATHERSTONEHAUGH-CHOLMONDELEY,M",
            "FEATHERSTONEHAUGH-CHOLMONDELEY",
            "The Old Forge, 2 Back Lane, Betws-y-Coed",
            "LL24 0MO",
        )
        .renting_as("1E10"),
    ),
    Written::paying(
        Tenure::Private,
        12_640,
        Particulars::of(
            "KHAN,MR IMRAN",
            "KHAN",
            "31 Station Road, Llanfair-yn-Neubwll",
            "LL65 3VV",
        )
        .renting_as("HH/0029"),
    ),
    Written::paying(
        Tenure::Private,
        10_925,
        Particulars::of(
            "Siôn ap Rhys",
            "ap Rhys",
            "Tŷ'n y Coed, Ffordd y Môr, Y Felinheli",
            "LL56 4KI",
        )
        .renting_as("00071"),
    ),
    Written::paying(Tenure::Private, 13_090, MAIR_REES),
    Written::paying(
        Tenure::Private,
        11_777,
        Particulars::of("McKeag, Ms Fiona", "McKeag", "12 Chapel Street, Betws-y-Coed", "LL24 0OC")
            .renting_as("HH/0008"),
    ),
];

const EIGHT_SCRIPT: &[Scene] = &[
    (23, 3, Event::LumpSum(45_000)),
    (
        20,
        0,
        Event::Recovers(Recovery {
            debtor: Debtor::Landlord { discharged: false },
            weekly: 900,
            left: 21_600,
        }),
    ),
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
    (4, 8, Event::ChangesLate { weeks: 3, weekly: 18_420 }),
    (3, 4, Event::Ends { days: 14, why: OUT }),
    (3, 5, Event::Starts { days: 14 }),
    (1, 10, Event::Held { shown: true, why: "A change of circumstances is being looked into" }),
];

const FOUR: &[Written] = &[
    Written::paying(
        Tenure::Private,
        14_250,
        Particulars::of(
            "EXORS OF PRITCHARD",
            "PRITCHARD",
            "6 Maes y Dderwen, Betws-y-Coed",
            "LL24 0VK",
        )
        .renting_as("0418-A"),
    ),
    Written::paying(
        Tenure::Private,
        15_875,
        Particulars::of("SUHARTO", "SUHARTO", "Flat 1, Harbour View, Y Felinheli", "LL56 4KM")
            .renting_as("0419-A"),
    ),
    Written {
        same_claim_as: Some(FOUR_WEEKLY_SERIAL + 11),
        ..Written::awaited(Tenure::Private, 13_415, MAIR_REES_AFTER_HER_MOVE)
    },
    Written::paying(
        Tenure::Private,
        16_640,
        Particulars::of(
            "Ms Aoife Ní Dhónaill",
            "Ní Dhónaill",
            "Flat 3, Harbour View, Y Felinheli",
            "LL56 4KM",
        )
        .renting_as("0421-A"),
    ),
    Written::paying(
        Tenure::Private,
        13_995,
        Particulars::of(
            "ST JOHN-SMITH,MR PETER",
            "ST JOHN-SMITH",
            "40 Bridge Street, Betws-y-Coed",
            "LL24 0KO",
        )
        .renting_as("0422-A"),
    ),
    Written::paying(
        Tenure::Private,
        14_000,
        Particulars::of(
            "MACDONALD,MR ALAN",
            "MACDONALD",
            "Flat 4, Harbour View, Y Felinheli",
            "LL56 4KM",
        )
        .renting_as("0423-A"),
    ),
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
        creditor_reference: "0208816K",
        name: "Harbour & Hill Lettings",
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
        creditor_reference: "0208817A",
        name: "Harbour & Hill Lettings (Harbour View)",
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
