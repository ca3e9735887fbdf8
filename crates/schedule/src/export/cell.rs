//! One cell of a file: its type, its text, and the guard that keeps a text from being run.

use std::borrow::Cow;

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
            Self::Date(date) => field.extend(date.digits()),
            Self::Money(amount) => amount.write_decimal(field),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &Cell<'_>, expected: &str) {
        let mut field = String::new();
        cell.write_to(&mut field);
        assert_eq!(field, expected);
    }

    #[test]
    fn a_text_that_might_be_run_gets_one_apostrophe() {
        for text in [
            "=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'tis",
            "''", "-", "=",
        ] {
            check(&Cell::text(text), &format!("'{text}"));
        }
        for text in ["O'Connor", "1+1", "a=b", " =1", "\"=1", "\n=1", "−1", "’tis", "03-04", "1E10"]
        {
            check(&Cell::text(text), text);
        }
    }

    #[test]
    fn amounts_and_dates_are_never_guarded() {
        check(&Cell::Money(Pence::new(-123_456)), "-1234.56");
        check(&Cell::Money(Pence::ZERO), "0.00");
        check(&Cell::Date(Date::from_parts(2026, 11, 23).unwrap()), "2026-11-23");
        check(&Cell::Empty, "");
        check(&Cell::text(""), "");
    }

    #[test]
    fn a_nul_becomes_the_replacement_character_and_line_breaks_stay() {
        check(&Cell::text("a\0b\0"), "a\u{FFFD}b\u{FFFD}");
        check(&Cell::text("\0=1"), "\u{FFFD}=1");
        check(&Cell::text("a\r\nb"), "a\r\nb");
    }
}
