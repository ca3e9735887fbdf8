//! The words of the summary.

/// The summary.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Summary {
    pub title: &'static str,
    pub loading: &'static str,
    pub creditor_reference: &'static str,
    pub latest_title: &'static str,
    pub paid_on: fn(String, &str) -> String,
    pub nothing_paid_on: fn(&str) -> String,
    pub no_payment: &'static str,
    pub view_all: &'static str,
    pub figures_title: &'static str,
    pub tenants: &'static str,
    pub tax_year: &'static str,
    pub last_12_months: &'static str,
    pub recovering: &'static str,
    pub next_title: &'static str,
    pub next_when: &'static str,
    pub next_estimate: &'static str,
    pub next_estimate_unknown: &'static str,
    pub next_deductions: &'static str,
    pub next_unknown: &'static str,
    pub details_title: &'static str,
    pub address: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub paid_by: &'static str,
    pub not_held: &'static str,
    pub account: fn(&str, &str) -> String,
    pub correct_title: &'static str,
    pub correct: &'static str,
}
