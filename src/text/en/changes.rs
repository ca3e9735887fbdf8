//! What is different from the payment before, in English.

use super::{counted, grouped};
use crate::text::changes::Changes;

pub(super) const CHANGES: Changes = Changes {
    title: "What changed since the payment before",
    compare: "Compare with the payment before",
    why_asked: "This compares every tenant in the two payments. For a large payment it can take a moment.",
    comparing: "Comparing with the payment before",
    first: "There is no earlier payment to compare with.",
    with: |reference, date| format!("payment {reference} of {date}"),
    more: |amount| format!("This payment is {amount} more than"),
    less: |amount| format!("This payment is {amount} less than"),
    equal: "This payment is the same amount as",
    withheld: "Some payments are not shown here. Only what is shown is compared.",
    nothing: "Every tenant is in both payments, with the same amount.",
    same: |count| match count {
        1 => "1 tenant has the same amount as before.".to_owned(),
        count => format!("{} tenants have the same amount as before.", grouped(count)),
    },
    new_title: |count| format!("New in this payment: {}", counted(count, "tenant", "tenants")),
    stopped_title: |count| format!("Not in this payment: {}", counted(count, "tenant", "tenants")),
    changed_title: |count| format!("Another amount: {}", counted(count, "tenant", "tenants")),
    adjusted_title: |count| {
        format!("Adjusted for past weeks: {}", counted(count, "tenant", "tenants"))
    },
    new: |amount| format!("new in this payment, {amount}"),
    new_held: "new in this payment, suspended, so nothing is paid",
    stopped: |before| format!("not in this payment, was {before}"),
    changed: |now, before| format!("{now}, was {before}"),
    held: |before| format!("suspended, so nothing is paid; was {before}"),
    no_longer_held: |now| format!("{now}, was suspended"),
    as_before: |amount| format!("{amount}, as before"),
    adjusted: |amounts, periods, more| {
        let periods = periods.join(" and ");
        match more {
            0 => format!("{amounts}; adjusted for {periods}"),
            1 => format!("{amounts}; adjusted for {periods} and 1 more period"),
            more => format!("{amounts}; adjusted for {periods} and {more} more periods"),
        }
    },
    show_all: |count| format!("Show all {}", grouped(count)),
    show_more: |more, of| format!("Show {} more of {}", grouped(more), grouped(of)),
    show_fewer: "Show fewer",
    may_be_title: "Why might a tenant not be in this payment?",
    may_be_lead: "The payment does not say why. It may be that:",
    may_be: &[
        "the tenant’s claim has ended",
        "the benefit is now paid to someone else, such as the tenant or another landlord",
        "the claim is suspended while the council decides a question",
        "we pay you for them in another payment, or under another of your references",
    ],
    ask: "If you need to know, ask the council:",
};
