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
pub mod linking;
pub mod look;
pub mod memory;
pub mod number;
pub mod output;
pub mod payments;
pub mod records;
pub mod session;
pub mod several;
pub mod shortcuts;
pub mod split;
pub mod story;
pub mod summary;
pub mod tenant;
pub mod terms;
pub mod time_out;
pub mod wording;
pub mod workbook;

use std::ops::Deref;

use schedule::date::{Date, Period};

use crate::components::date_field::DateLabels;

/// The words of one language that whoever comes may need: signing in, linking, and what any screen has. Those of a linked
/// record's screens are reached through it, as if they were its own.
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
    pub session: session::Session,
    pub time_out: time_out::TimeOut,
    pub link: linking::Link,
    pub failure: failure::Failures,
}

/// The words of the screens of a linked record. A table of its own, so that they come with the code of those screens, and
/// nobody who is not linked waits for them.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct RecordWords {
    pub summary: summary::Summary,
    pub records: records::Records,
    pub payment: payments::Payment,
    pub payments: payments::Payments,
    pub filter: payments::Filter,
    pub chart: chart::Chart,
    pub breakdown: breakdown::Breakdown,
    pub line: breakdown::Line,
    pub look: look::Look,
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
    pub memory: memory::Memory,
    pub workbook: workbook::Workbook,
    pub several: several::Several,
    pub letter: output::Letter,
}

impl Deref for Catalogue {
    type Target = RecordWords;

    fn deref(&self) -> &RecordWords {
        match self.language {
            language::Language::English => &en::RECORD,
            language::Language::Welsh => &cy::RECORD,
        }
    }
}

/// What buttons do.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Action {
    pub proceed: &'static str,
    pub back: &'static str,
    pub change: &'static str,
    pub try_again: &'static str,
    pub reload: &'static str,
    pub cancel: &'static str,
    pub close: &'static str,
    pub sign_out: &'static str,
    pub signing_out: &'static str,
}

impl Catalogue {
    /// A title that says first that something is wrong.
    #[must_use]
    pub fn in_error(&self, title: &str) -> String {
        format!("{}: {title}", self.form.error)
    }
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

#[cfg(test)]
mod early;
#[cfg(test)]
mod tests;
