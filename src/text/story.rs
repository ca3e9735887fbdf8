//! The sentences that a summary begins with: what was paid, what was taken off and why, and what comes next. Amounts and
//! dates come as text.

use schedule::line::DeductionKind;

/// The story of the most recent payment.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Story {
    pub label: &'static str,
    pub paid: fn(&str, &str) -> String,
    pub paid_for: fn(&str, &str, u32) -> String,
    pub nil: fn(&str) -> String,
    pub all_taken: fn(&str, &str) -> String,
    pub below_nothing: fn(&str, &str) -> String,
    pub settled: &'static str,
    pub nothing_taken: &'static str,
    pub taken: fn(&str) -> String,
    pub taken_for: fn(&str) -> String,
    pub given_back: fn(&str) -> String,
    pub kind: fn(&str, DeductionKind<'_>) -> String,
    pub withheld: &'static str,
    pub replaces: &'static str,
    pub cancelled: fn(&str, &str) -> String,
    pub cancelled_replaced: &'static str,
    pub not_replaced: &'static str,
    pub next: fn(&str) -> String,
    pub next_about: fn(&str, &str) -> String,
    pub next_unknown: &'static str,
}
