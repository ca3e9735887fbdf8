//! The association's tenants who are written by hand, each for one case; the others are drawn.

use super::Written;
use super::oddities::ODDITIES;
use crate::seed::particulars::Particulars;
use crate::seed::tenancies::Tenure;

const GELLI_AUR: &str = "61 Gelli Aur, Ynysybwl";

pub(super) const WRITTEN: &[Written] = &{
    let [a, b, c, d, e, f, g, h, i] = ODDITIES;
    [
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        // 9: a Universal Credit tenant.
        Written::awaited(
            Tenure::DiscretionaryOnly,
            2_150,
            Particulars::of("Ms Hodan Abdi", "Abdi", "8 Maes y Dderwen, Y Barri", "CF62 7CI")
                .renting_as("8001377"),
        ),
        // 10: 84p a week.
        Written::paying(
            Tenure::Token,
            84,
            Particulars::of("LI,MR WEI", "LI", "22 Bryn Awel, Abertyleri", "NP13 1KV")
                .renting_as("8001378"),
        ),
        // 11: paid twice for the same weeks.
        Written::paying(
            Tenure::Social,
            11_204,
            Particulars::of("BEYNON,MR GLYN", "BEYNON", "5 Bryn Terrace, Ynysybwl", "CF37 5MK")
                .renting_as("8001379"),
        ),
        // 12: a week for which nothing is due.
        Written::paying(
            Tenure::Social,
            10_160,
            Particulars::of("Miss Ffion Gwyn", "Gwyn", "17 Rhes yr Afon, Y Barri", "CF62 7KO")
                .renting_as("8001380"),
        ),
        // 13: an overpayment recovered from a Discretionary Housing Payment.
        Written::paying(
            Tenure::Social,
            9_733,
            Particulars::of("MENSAH,MS ABENA", "MENSAH", "40 Poplar Drive, Abertyleri", "NP13 1IM")
                .renting_as("8001381"),
        ),
        // 14: an award decided a rent year late.
        Written::awaited(
            Tenure::Supported,
            21_640,
            Particulars::of(
                "Mr Séamus Ó Briain",
                "Ó Briain",
                "Flat 3, Hafan Deg, Lôn Las, Y Barri",
                "CF62 7VM",
            )
            .renting_as("8001382"),
        ),
        // 15: ten days in a hostel.
        Written::awaited(
            Tenure::Hostel,
            24_990,
            Particulars::of(
                "YUSUF,MR IBRAHIM",
                "YUSUF",
                "Room 14, Tŷ Gobaith, Y Barri",
                "ZZ99 3CZ",
            ),
        ),
        // 16: an urgent first payment.
        Written::awaited(
            Tenure::Supported,
            19_815,
            Particulars::of(
                "DE LA CRUZ,MRS LUCIA",
                "DE LA CRUZ",
                "Flat 9, Hafan Deg, Lôn Las, Y Barri",
                "CF62 7VM",
            )
            .renting_as("8001384"),
        ),
        // 17: a line taken whole.
        Written::paying(
            Tenure::Social,
            10_390,
            Particulars::of("TAYLOR,MR KEITH", "TAYLOR", "2 Gas Street, Abertyleri", "NP13 1OC")
                .renting_as("8001385"),
        ),
        // 18: a penalty agreed, so that the rent counts as paid.
        Written::paying(
            Tenure::Social,
            11_615,
            Particulars::of("WALSH,MRS BRIDGET", "WALSH", "9 Cemetery Road, Y Barri", "CF62 7IC")
                .renting_as("8001386"),
        ),
        // 19, 20: joint tenants.
        Written::paying(
            Tenure::Social,
            5_420,
            Particulars::of("Ms Rhiannon Bevan", "Bevan", GELLI_AUR, "CF37 5KC")
                .renting_as("8001387"),
        ),
        Written::paying(
            Tenure::Social,
            5_420,
            Particulars::of("Mr Paweł Nowak", "Nowak", GELLI_AUR, "CF37 5KC").renting_as("8001387"),
        ),
        // 21, 22: one name, two people.
        Written::paying(
            Tenure::Social,
            10_775,
            Particulars::of(
                "WILLIAMS,MRS MARGARET",
                "WILLIAMS",
                "Flat 2, Cwrt Mair, Stryd Fawr, Y Barri",
                "CF62 7CC",
            )
            .renting_as("8001388"),
        ),
        Written::paying(
            Tenure::Social,
            9_980,
            Particulars::of(
                "WILLIAMS,MRS MARGARET",
                "WILLIAMS",
                "Flat 7, Cwrt Mair, Stryd Fawr, Y Barri",
                "CF62 7CC",
            ),
        ),
        // 23, 24: one person, two homes.
        Written::paying(
            Tenure::Social,
            10_045,
            Particulars::of(
                "OKAFOR,MISS NGOZI",
                "OKAFOR",
                "12 Attlee Close, Abertyleri",
                "NP13 1KK",
            )
            .renting_as("8001390"),
        ),
        Written::awaited(
            Tenure::Social,
            11_890,
            Particulars::of("OKAFOR,MISS NGOZI", "OKAFOR", "3 Park View, Abertyleri", "NP13 1VC")
                .renting_as("8001391"),
        ),
        // 25: suspended, and left out of the schedule.
        Written::paying(
            Tenure::Social,
            10_512,
            Particulars::of("MURPHY,MR DEREK", "MURPHY", "71 Nelson Street, Y Barri", "CF62 7MV")
                .renting_as("8001392"),
        ),
        // 26: paid to the tenant from now on.
        Written::paying(
            Tenure::Social,
            9_644,
            Particulars::of("KAUR,MRS HARPREET", "KAUR", "18 Laburnum Grove, Y Barri", "CF62 7OK")
                .renting_as("8001393"),
        ),
        // 27: ended, and found out three weeks later.
        Written::paying(
            Tenure::Social,
            10_233,
            Particulars::of("PARRY,MR EMYR", "PARRY", "4 Tannery Lane, Ynysybwl", "CF37 5OI")
                .renting_as("8001394"),
        ),
    ]
};
