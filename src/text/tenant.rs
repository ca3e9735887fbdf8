//! The words around one tenant: where their claim stands, and their lines in every payment.

/// One tenant's claim. Dates and references come as text.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Tenant {
    pub title: &'static str,
    pub all_payments: &'static str,
    pub back: &'static str,
    pub loading: &'static str,
    pub standing: &'static str,
    pub in_payment: &'static str,
    pub in_payment_since: fn(&str) -> String,
    pub suspended: &'static str,
    pub suspended_since: fn(&str) -> String,
    pub suspended_means: &'static str,
    pub reason: fn(&str) -> String,
    pub no_reason: &'static str,
    pub ended: &'static str,
    pub ended_on: fn(&str) -> String,
    pub ended_means: &'static str,
    pub other_since: fn(&str) -> String,
    pub ask: &'static str,
    pub weekly: &'static str,
    pub payments_title: &'static str,
    pub shown_all: fn(u32) -> String,
    pub shown: fn(u32, Option<u32>) -> String,
    pub nothing: &'static str,
    pub withheld: &'static str,
    pub paid_on: &'static str,
    pub payment: fn(&str) -> String,
    pub in_cancelled: &'static str,
    pub more: &'static str,
    pub loading_more: &'static str,
    pub more_failed: &'static str,
}
