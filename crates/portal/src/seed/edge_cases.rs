//! Which of the cases that every screen, total and file must survive are in the data, and where. Beside those
//! named here, the large landlords have most of them by chance, many times over.

/// Where a case is to be found.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whereabouts {
    /// In the relations: the text says with whom.
    Sown(&'static str),
    /// Not in the data but in what the server shows of it: the text says how.
    Served(&'static str),
}

/// One case, by the number it has in the domain reference.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct EdgeCase {
    /// 1 to 25.
    pub number: u8,
    /// What happens.
    pub title: &'static str,
    /// Where it is.
    pub at: Whereabouts,
}

const fn sown(number: u8, title: &'static str, whom: &'static str) -> EdgeCase {
    EdgeCase { number, title, at: Whereabouts::Sown(whom) }
}

/// All cases, in their order. "Runs ago" counts from a creditor's newest run.
pub const EDGE_CASES: &[EdgeCase] = &[
    sown(1, "A negative line", "KHAN,MR IMRAN, with the agent, 5 runs ago"),
    sown(
        2,
        "Several lines for one tenant",
        "every tenant of the agent in April, whose new amounts split the period; Nguyễn Thị Lan, with DHP \
         beside HB; JONES,MR DAVID, with arrears beside the current weeks, 7 runs ago",
    ),
    sown(3, "The same name twice", "JONES,MR DAVID, with the agent"),
    sown(4, "The same address, two claims", "Zoë Adeyemi and Łukasz Wiśniewski, with the agent"),
    sown(
        5,
        "A moved tenant: the old claim and the new one in one payment",
        "D'SOUZA,MRS MARIA, with the agent, 3 runs ago",
    ),
    sown(6, "An ended tenancy, then a reversal", "PARRY,MR EMYR, with the association, 2 runs ago"),
    sown(7, "A line of which nothing is left", "TAYLOR,MR KEITH, with the association, 4 runs ago"),
    sown(
        8,
        "A nil payment",
        "the agent's monthly record, 13 runs ago: all of it repays the month before",
    ),
    sown(9, "A payment in the council's favour", "the agent's monthly record, 14 runs ago"),
    sown(
        10,
        "A landlord's debt over many lines, to the odd penny",
        "the agent's seven lines, 14 runs ago, for McKeag, Ms Fiona; whole clusters with the large landlords",
    ),
    sown(
        11,
        "DHP with no HB line",
        "Ms Hodan Abdi, with the association: a Universal Credit tenant",
    ),
    EdgeCase {
        number: 12,
        title: "DHP hidden by council policy",
        at: Whereabouts::Served("the DHP lines are in the data; the council's switch hides them"),
    },
    sown(
        13,
        "Suspended: the line is held, or left out",
        "Siôn ap Rhys, with the agent, held in the two newest payments; MURPHY,MR DEREK, with the association, left out",
    ),
    sown(
        14,
        "A cancelled payment and its reissue",
        "the private landlord, 7 runs ago; the agent, 12; the association, 9",
    ),
    sown(
        15,
        "A landlord paid by the month",
        "the agent's second record: months of four and of five benefit weeks",
    ),
    sown(
        16,
        "A period that ends before, on or after the day of payment",
        "before: the private landlord; on: YUSUF,MR IBRAHIM, with the association, between the runs; after: the agent",
    ),
    sown(17, "Six months of less than £1 a week", "LI,MR WEI, with the association"),
    sown(18, "Weeks paid twice", "BEYNON,MR GLYN, with the association, 8 runs ago"),
    sown(19, "Weeks that no payment covers", "Miss Ffion Gwyn, with the association, 10 runs ago"),
    sown(20, "No rent reference", "the private landlord's tenant"),
    sown(21, "One rent reference, two claims", "HH/0042, with the agent"),
    sown(22, "One tenant under two creditor references", "REES,MRS MAIR, with the agent"),
    sown(
        23,
        "A schedule that comes after the money",
        "DE LA CRUZ,MRS LUCIA, with the association: paid on a Friday, in the books on the Tuesday",
    ),
    sown(
        24,
        "A year of 53 weeks",
        "Mr Séamus Ó Briain, with the association: one line for all of it",
    ),
    sown(
        25,
        "A tenant who is not on a payment any more",
        "ended, suspended, KAUR,MRS HARPREET now paid herself, and some of whom nothing is known",
    ),
];
