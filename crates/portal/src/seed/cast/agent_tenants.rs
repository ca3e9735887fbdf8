//! The agent's tenants, written by hand: the first record's thirteen, of whom eight are in payment at the end,
//! and the second's six, of whom four are.

use super::Written;
use crate::seed::particulars::Particulars;
use crate::seed::tenancies::Tenure;

pub(super) const FOUR_WEEKLY_SERIAL: u32 = 310;
pub(super) const MONTHLY_SERIAL: u32 = 640;
const MAIR_REES: Particulars =
    Particulars::of("REES,MRS MAIR", "REES", "5 Teras Glan-yr-Afon, Y Felinheli", "LL56 4CO")
        .renting_as("0417-B");
const MAIR_REES_AFTER_HER_MOVE: Particulars =
    Particulars::of("REES,MRS MAIR", "REES", "Flat 6, Harbour View, Y Felinheli", "LL56 4KM")
        .renting_as("0417-C");

pub(super) const EIGHT: &[Written] = &[
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

pub(super) const FOUR: &[Written] = &[
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
