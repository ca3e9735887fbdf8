//! The words around one payment with its schedule, and around a line of it.

use schedule::balance::Finding;
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::sort::Column;

/// One payment with its schedule.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Breakdown {
    pub title: fn(&str) -> String,
    pub untitled: &'static str,
    pub back: &'static str,
    pub loading: &'static str,
    pub deductions_title: &'static str,
    pub no_deductions: &'static str,
    pub deductions: fn(DeductionKind<'_>) -> String,
    pub deductions_total: &'static str,
    pub to_schedule: &'static str,
    pub past_schedule: &'static str,
    pub schedule_ends: &'static str,
    pub on_paper: &'static str,
    pub control_title: &'static str,
    pub payment_says: &'static str,
    pub lines_add_up: &'static str,
    pub balances: &'static str,
    pub unbalanced: &'static str,
    pub unbalanced_advice: &'static str,
    pub unbalanced_in_file: &'static str,
    pub finding: fn(&Finding) -> String,
    pub own_debt: &'static str,
    pub rent_credit_means: &'static str,
    pub schedule_title: &'static str,
    pub arriving: fn(u32, Option<u32>) -> String,
    pub arrived: fn(u32) -> String,
    pub cut: fn(u32, Option<u32>) -> String,
    pub cut_advice: &'static str,
    pub cut_below: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub shown: fn(u32, Option<u32>) -> String,
    pub shown_all: fn(u32) -> String,
    pub shown_totals: &'static str,
    pub nothing_found: &'static str,
    pub no_lines: &'static str,
}

/// A line of a schedule.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Line {
    pub column: fn(Column) -> &'static str,
    pub status: fn(LineStatus<'_>) -> String,
    pub reason: fn(LineReason<'_>) -> String,
    pub deduction: fn(DeductionKind<'_>) -> String,
    pub for_claim: fn(&str, &str) -> String,
    pub counts_as_rent: &'static str,
    pub benefit_name: fn(&str) -> String,
    pub property: &'static str,
    pub claim: &'static str,
    pub rent: &'static str,
    pub benefit: &'static str,
    pub weekly: &'static str,
    pub why: &'static str,
    pub id: &'static str,
    pub none: &'static str,
}
