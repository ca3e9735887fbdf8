//! One tenant's claim, in English.

use super::{counted, grouped};
use crate::text::tenant::Tenant;

pub(super) const TENANT: Tenant = Tenant {
    title: "Tenant",
    all_payments: "All payments for this tenant",
    back: "Back to the payment",
    loading: "Loading this tenant’s payments",
    standing: "Where the claim stands",
    in_payment: "In payment",
    in_payment_since: |date| format!("The council pays you for this tenant, since {date}."),
    suspended: "Suspended",
    suspended_since: |date| format!("Suspended since {date}."),
    suspended_means: "The council pays nothing for this tenant until it has decided a question about the claim. What is held back may still be paid.",
    reason: |reason| format!("Suspended because: {reason}"),
    no_reason: "The council does not show the reason here.",
    ended: "Ended",
    ended_on: |date| format!("Ended on {date}."),
    ended_means: "The council no longer pays you for this tenant. Payments for earlier weeks may still be corrected.",
    other_since: |date| format!("Since {date}."),
    ask: "Ask the council about this claim",
    weekly: "Weekly entitlement",
    payments_title: "Every payment for this tenant",
    shown_all: |count| format!("Showing all {}, newest first", counted(count, "line", "lines")),
    shown: |shown, of| match of {
        Some(of) => {
            format!("Showing {} of {}, newest first", grouped(shown), counted(of, "line", "lines"))
        }
        None => format!("Showing the newest {}", counted(shown, "line", "lines")),
    },
    nothing: "There is no payment for this tenant yet.",
    withheld: "The lines below are those that are shown.",
    paid_on: "Paid",
    payment: |reference| format!("Payment {reference}"),
    in_cancelled: "Cancelled payment",
    more: "Show more",
    loading_more: "Loading more",
    more_failed: "The lines that follow could not be loaded",
};
