//! Every word that a landlord reads, as one typed table: a sentence that a language lacks does not compile.
//!
//! Amounts are worded in `schedule::money`, the same in every language. What counts things, or names
//! them, is a function, because languages count differently. `docs/languages.md` says how words are added and changed.

pub mod breakdown;
pub mod changes;
pub mod chart;
pub mod cy;
pub mod dates;
pub mod editor;
pub mod en;
pub mod failure;
pub mod files;
pub mod language;
pub mod number;
pub mod output;
pub mod payments;
pub mod records;
pub mod several;
pub mod shortcuts;
pub mod split;
pub mod story;
pub mod tenant;
pub mod terms;
pub mod time_out;
pub mod wording;
pub mod workbook;

use schedule::date::{Date, Period};

use crate::clock::LocalTime;
use crate::components::date_field::DateLabels;
use crate::pages::link::questions::Fault;

/// All the words of one language.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Catalogue {
    pub language: language::Language,
    pub band: &'static str,
    pub service: &'static str,
    pub title: fn(&str) -> String,
    pub action: Action,
    pub form: Form,
    pub count: Count,
    pub date: Dates,
    pub contact: Contact,
    pub session: Session,
    pub time_out: time_out::TimeOut,
    pub link: Link,
    pub summary: Summary,
    pub records: records::Records,
    pub payment: payments::Payment,
    pub payments: payments::Payments,
    pub filter: payments::Filter,
    pub chart: chart::Chart,
    pub breakdown: breakdown::Breakdown,
    pub line: breakdown::Line,
    pub tenant: tenant::Tenant,
    pub changes: changes::Changes,
    pub split: split::Split,
    pub story: story::Story,
    pub terms: terms::Terms,
    pub replacing: terms::Replacing,
    pub download: output::Download,
    pub share: output::Share,
    pub shortcuts: shortcuts::Shortcuts,
    pub copy: output::Copying,
    pub files: files::Files,
    pub workbook: workbook::Workbook,
    pub several: several::Several,
    pub letter: output::Letter,
    pub failure: failure::Failures,
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
    pub cannot_answer_this: &'static str,
    pub other_questions: &'static str,
    pub other_questions_lead: &'static str,
    pub answer_these: &'static str,
    pub other_ways: &'static str,
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

#[cfg(test)]
mod tests;
