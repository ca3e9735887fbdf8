//! What the terms of Housing Benefit mean, in English that a child of 12 reads with ease.

use crate::text::terms::{Replacing, Term, Terms};

pub(super) const TERMS: Terms = Terms {
    recovery: Term {
        question: "What is a recovery?",
        answer: &[
            "Sometimes too much benefit is paid. This is called an overpayment.",
            "The council can get it back by paying a little less each week. This is called a recovery.",
            "If the tenant was overpaid, the tenant must make up the difference in rent.",
            "If you were overpaid for one tenant, the council may take it from what it pays you for another. That other tenant’s rent still counts as paid.",
        ],
    },
    adjustment: Term {
        question: "What is an adjustment?",
        answer: &[
            "The council sometimes learns of a change late. Then it has paid too much or too little for past weeks.",
            "An adjustment puts this right. It can add money or take it away.",
            "The dates beside it are the past weeks that it is for.",
        ],
    },
    benefit_week: Term {
        question: "What is a benefit week?",
        answer: &[
            "Housing Benefit is worked out in weeks. Each week starts on a Monday and ends on a Sunday.",
            "A payment for four weeks pays for 28 days. It may be made before the last of these days, or after it.",
        ],
    },
    rent_credit: Term {
        question: "What is rent credit?",
        answer: &[
            "Rent credit is how much rent you must count as paid.",
            "Often it is the same as the money you get, which is the net.",
            "It is more than the net when the council has taken back money that you owed for another tenant. The tenant here must not lose by it, so their rent counts as paid.",
        ],
    },
};

pub(super) const REPLACING: Replacing = Replacing {
    replaced_title: "This payment was cancelled and paid again",
    replaced: "It did not reach your bank, and it counts in no total. The council made another payment in its place. Post that one, not this one.",
    replaces_title: "This payment replaces one that was cancelled",
    replaces: "The first payment did not reach your bank and counts in no total. If you posted it, take it out and post this one.",
    not_replaced: "No payment that replaces it is shown here. If you expected the money, ask the council.",
    tag_replaced: "Paid again",
    to_replacement: "Payment made in its place",
    to_original: "Cancelled payment",
};
