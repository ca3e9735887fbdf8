//! One cell of a file: its type, its text, and the guard that keeps a text from being run.

use std::borrow::Cow;
use std::fmt::Write;

use crate::date::Date;
use crate::money::Pence;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text: the only cell that is guarded.
    Text(Cow<'a, str>),
    /// A calendar date.
    Date(Date),
    /// An amount.
    Money(Pence),
    /// Nothing.
    Empty,
}

impl<'a> Cell<'a> {
    /// A text cell, or an empty one where there is no text.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }

    /// Appends the cell as a file has it: text guarded, `2026-11-23`, `-1234.56`, or nothing.
    ///
    /// A NUL, which no CSV reader agrees on, becomes U+FFFD. Line breaks stay; they are quoted.
    pub fn write_to(&self, field: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(text) => {
                if needs_guard(text) {
                    field.push('\'');
                }
                let mut parts = text.split('\0');
                field.extend(parts.next());
                for part in parts {
                    field.push(char::REPLACEMENT_CHARACTER);
                    field.push_str(part);
                }
            }
            // Writing to a string cannot fail.
            Self::Date(date) => drop(write!(field, "{date}")),
            Self::Money(amount) => field.push_str(&amount.decimal()),
        }
    }
}

/// Whether a spreadsheet might run a text as a formula, or would take its first apostrophe for a guard.
///
/// The rule of the default CSV, version 1: the first character is `=`, `+`, `-`, `@`, a tab, a
/// carriage return, a full-width form of these, or an apostrophe. Taking one apostrophe away from
/// a guarded cell gives the source back.
#[must_use]
pub fn needs_guard(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '\''])
}
