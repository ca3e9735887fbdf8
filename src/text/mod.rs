//! Every word that a landlord reads, as one typed table: a sentence that a language lacks does not compile.
//!
//! Amounts are worded in `schedule::money`, the same in every language. What counts things, or names
//! them, is a function, because languages count differently.

pub mod dates;
pub mod en;
pub mod failure;
pub mod files;
pub mod records;
pub mod several;
pub mod workbook;

use schedule::balance::Finding;
use schedule::date::{Date, Period};
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::payment::{PayMethod, PaymentStatus};
use schedule::sort::Column;

use crate::clock::LocalTime;
use crate::components::date_field::DateLabels;
use crate::pages::link::questions::Fault;

/// All the words of one language.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Catalogue {
    pub service: &'static str,
    pub title: fn(&str) -> String,
    pub action: Action,
    pub form: Form,
    pub count: Count,
    pub date: Dates,
    pub contact: Contact,
    pub session: Session,
    pub link: Link,
    pub summary: Summary,
    pub records: records::Records,
    pub payment: Payment,
    pub payments: Payments,
    pub filter: Filter,
    pub breakdown: Breakdown,
    pub line: Line,
    pub download: Download,
    pub copy: Copying,
    pub files: files::Files,
    pub workbook: workbook::Workbook,
    pub several: several::Several,
    pub letter: Letter,
    pub failure: Failures,
}

/// What buttons do.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Action {
    pub proceed: &'static str,
    pub back: &'static str,
    pub change: &'static str,
    pub try_again: &'static str,
    pub cancel: &'static str,
    pub close: &'static str,
    pub sign_out: &'static str,
    pub signing_out: &'static str,
}

/// Parts of any form.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Form {
    pub error: &'static str,
    pub error_title: &'static str,
    pub optional: &'static str,
    pub left_empty: &'static str,
    pub date: DateLabels,
}

/// Counted things.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Count {
    pub number: fn(u32) -> String,
}

/// Dates.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Dates {
    pub long: fn(Date) -> String,
    pub short: fn(Date) -> String,
    pub period: fn(Period) -> String,
    pub short_period: fn(Period) -> String,
}

/// How to reach the council.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Contact {
    pub phone: &'static str,
    pub hours: &'static str,
    pub email: &'static str,
}

/// Being signed in or not.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Session {
    pub checking: &'static str,
    pub sign_in_title: &'static str,
    pub sign_in_lead: &'static str,
    pub sign_in: &'static str,
    pub sign_in_new_window: &'static str,
    pub signed_in_elsewhere: &'static str,
    pub still_nobody_title: &'static str,
    pub still_nobody: &'static str,
    pub expired_title: &'static str,
    pub expired_lead: &'static str,
    pub carry_on: &'static str,
    pub signed_in_as: fn(&str) -> String,
    pub sign_out_failed: &'static str,
    pub unknown_title: &'static str,
    pub unknown: &'static str,
    pub to_summary: &'static str,
}

/// Linking a landlord record.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Link {
    pub title: &'static str,
    pub loading: &'static str,
    pub lead: &'static str,
    pub another_title: &'static str,
    pub another_lead: &'static str,
    pub needed_title: &'static str,
    pub needed_lead: &'static str,
    pub where_to_find: &'static str,
    pub why_title: &'static str,
    pub why: &'static str,
    pub tries: fn(u32) -> String,
    pub cannot_answer: &'static str,
    pub no_questions: &'static str,
    pub step: fn(usize, usize) -> String,
    pub date_hint: &'static str,
    pub fault: fn(Fault, &str) -> String,
    pub check_title: &'static str,
    pub check_lead: &'static str,
    pub sending: &'static str,
    pub wrong_title: &'static str,
    pub wrong: fn(u32) -> String,
    pub wrong_advice: &'static str,
    pub no_try_used: &'static str,
    pub locked_title: &'static str,
    pub locked_why: &'static str,
    pub locked_until: fn(LocalTime, Option<Date>) -> String,
    pub locked_for_now: &'static str,
    pub instead_title: &'static str,
    pub linked_title: &'static str,
    pub linked: &'static str,
    pub another_linked: &'static str,
}

/// The summary.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Summary {
    pub title: &'static str,
    pub loading: &'static str,
    pub creditor_reference: &'static str,
    pub latest_title: &'static str,
    pub paid_on: fn(String, &str) -> String,
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

/// One payment.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Payment {
    pub method: fn(&PayMethod) -> String,
    pub status: fn(&PaymentStatus) -> String,
    pub about: fn(&str) -> String,
    pub processed: &'static str,
    pub in_bank: &'static str,
    pub period: &'static str,
    pub sent_by: &'static str,
    pub narrative: &'static str,
    pub lines: &'static str,
    pub gross: &'static str,
    pub deductions: &'static str,
    pub no_deductions: &'static str,
    pub net: &'static str,
    pub rent_credit: &'static str,
    pub view_schedule: &'static str,
    pub reissued: &'static str,
    pub partly_shown: &'static str,
    pub withheld: &'static str,
    pub withheld_totals: &'static str,
    pub cancelled_title: &'static str,
    pub cancelled: &'static str,
    pub see_replacement: &'static str,
    pub see_original: &'static str,
}

/// The list of payments.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Payments {
    pub title: &'static str,
    pub back: &'static str,
    pub loading: &'static str,
    pub found: fn(usize) -> String,
    pub none: &'static str,
    pub none_filtered: &'static str,
    pub totals: &'static str,
    pub count: &'static str,
    pub date: &'static str,
    pub status: &'static str,
    pub actions: &'static str,
    pub cancelled_apart: &'static str,
    pub withheld_totals: &'static str,
}

/// The filter of the list.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Filter {
    pub title: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub status: &'static str,
    pub method: &'static str,
    pub any: &'static str,
    pub apply: &'static str,
    pub clear: &'static str,
    pub bad_date: &'static str,
    pub from_after_to: &'static str,
}

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

/// Downloads.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Download {
    pub csv: &'static str,
    pub these: &'static str,
    pub running: fn(u32, Option<u32>) -> String,
    pub done: fn(u32) -> String,
    pub cancelled: &'static str,
    pub failed: &'static str,
    pub failed_advice: &'static str,
}

/// Copying to the clipboard.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Copying {
    pub value: &'static str,
    pub line: &'static str,
    pub select: &'static str,
    pub stop: &'static str,
    pub hint: &'static str,
    /// How many lines are selected, and their net.
    pub selected: fn(u32, &str) -> String,
    /// Which line a box selects.
    pub select_line: fn(&str) -> String,
    pub all_shown: &'static str,
    pub none: &'static str,
    pub selected_lines: &'static str,
    pub done: &'static str,
    pub refused: &'static str,
    pub too_many: &'static str,
}

/// The remittance advice: printing it, and what it says beyond the words of the screens.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Letter {
    pub print: &'static str,
    pub running: fn(u32, Option<u32>) -> String,
    pub done: fn(u32) -> String,
    pub cancelled: &'static str,
    pub failed: &'static str,
    pub failed_advice: &'static str,
    pub long_title: fn(u32) -> String,
    pub long: fn(u32, u32) -> String,
    pub carry_on: &'static str,
    pub leave: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub document: fn(&str) -> String,
    pub reference: &'static str,
    pub printed: &'static str,
    pub amount: &'static str,
    pub amount_cancelled: &'static str,
    pub stamp: &'static str,
    pub replaced: &'static str,
    pub replaces: &'static str,
    pub withheld: &'static str,
    pub brought_forward: &'static str,
    pub carried_forward: &'static str,
    pub total: fn(u32) -> String,
    /// The payment's reference, the payee's, the first and last line of the sheet, and of how many.
    pub footer: fn(&str, &str, u32, u32, u32) -> String,
    /// Before the number of a page, and between it and the number of pages.
    pub page: [&'static str; 2],
}

/// Failed calls.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Failures {
    pub offline: &'static str,
    pub offline_advice: &'static str,
    pub timed_out: &'static str,
    pub again: &'static str,
    pub sign_in: &'static str,
    pub forbidden: &'static str,
    pub ask: &'static str,
    pub stale: &'static str,
    pub not_found: &'static str,
    pub not_found_advice: &'static str,
    pub already_linked: &'static str,
    pub already_linked_advice: &'static str,
    pub reload: &'static str,
    pub refused: &'static str,
    pub check_answers: &'static str,
    pub too_many: &'static str,
    pub wait: fn(Option<u32>) -> String,
    pub closed: &'static str,
    pub closed_until: fn(LocalTime, Option<Date>) -> String,
    pub closed_for_now: &'static str,
    pub fault: &'static str,
    pub fault_advice: &'static str,
    pub unreadable: &'static str,
    pub unreadable_advice: &'static str,
    pub too_large: &'static str,
    pub invalid: &'static str,
    pub invalid_advice: &'static str,
}
