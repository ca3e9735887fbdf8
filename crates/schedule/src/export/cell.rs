//! One cell of a file: its type, its text, and the guard that keeps a text from being run.

use std::borrow::Cow;

use super::kinds::Kinds;
use super::style::Style;
use crate::date::Date;
use crate::money::Pence;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text, which is guarded.
    Text(Cow<'a, str>),
    /// A calendar date.
    Date(Date),
    /// An amount.
    Money(Pence),
    /// Amounts by kind of deduction: a text, guarded like any.
    Kinds(Kinds<'a>),
    /// Nothing.
    Empty,
}

impl<'a> Cell<'a> {
    /// A text cell, or an empty one where there is no text.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }

    /// Appends the cell as the default CSV has it: text guarded, `2026-11-23`, `-1234.56`, or
    /// nothing.
    pub fn write_to(&self, field: &mut String) {
        self.write_in(Style::DEFAULT, field);
    }

    /// Appends the cell in a style.
    ///
    /// A NUL, which no CSV reader agrees on, becomes U+FFFD. Line breaks stay; they are quoted.
    ///
    /// ```
    /// use schedule::export::{cell::Cell, style::Style};
    ///
    /// let mut field = String::new();
    /// Cell::text("=1+1").write_in(Style::DEFAULT, &mut field);
    /// assert_eq!(field, "'=1+1");
    /// ```
    pub fn write_in(&self, style: Style, field: &mut String) {
        match self {
            Self::Empty => {}
            Self::Text(text) => write_text(text, style.guard, field),
            Self::Date(date) => style.write_date(*date, field),
            Self::Money(amount) => style.write_amount(*amount, field),
            Self::Kinds(kinds) => {
                let mut text = String::new();
                kinds.write_in(style, &mut text);
                write_text(&text, style.guard, field);
            }
        }
    }

    /// The cell in a style: its own text where that is written as it is, otherwise in `scratch`.
    pub(super) fn text_in<'c>(&'c self, style: Style, scratch: &'c mut String) -> &'c str {
        match self {
            Self::Empty => "",
            Self::Text(text) if is_plain(text, style.guard) => text,
            Self::Kinds(kinds) => {
                scratch.clear();
                kinds.write_in(style, scratch);
                if !is_plain(scratch, style.guard) {
                    let text = std::mem::take(scratch);
                    write_text(&text, style.guard, scratch);
                }
                scratch
            }
            Self::Text(_) | Self::Date(_) | Self::Money(_) => {
                scratch.clear();
                self.write_in(style, scratch);
                scratch
            }
        }
    }
}

/// Whether a text is written as it is.
fn is_plain(text: &str, guard: bool) -> bool {
    !(guard && needs_guard(text)) && memchr::memchr(0, text.as_bytes()).is_none()
}

fn write_text(text: &str, guard: bool, field: &mut String) {
    if guard && needs_guard(text) {
        field.push('\'');
    }
    let mut parts = text.split('\0');
    field.extend(parts.next());
    for part in parts {
        field.push(char::REPLACEMENT_CHARACTER);
        field.push_str(part);
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
    use crate::table::Schedule;
    use crate::table::sample::{deduction, entry};

    #[track_caller]
    fn check(cell: &Cell<'_>, expected: &str) {
        let mut field = String::new();
        cell.write_to(&mut field);
        assert_eq!(field, expected);
        let mut scratch = "left over".to_owned();
        assert_eq!(cell.text_in(Style::DEFAULT, &mut scratch), expected);
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
    fn a_kind_that_might_be_run_is_a_text_like_any() {
        let mut schedule = Schedule::default();
        let odd = [deduction("=x\0", 100, false), deduction("other", 5, false)];
        schedule.push(&entry("1"), odd).unwrap();
        schedule.push(&entry("2"), [odd[0]]).unwrap();
        let kinds = |row: usize| Cell::Kinds(Kinds::of(schedule.line(row).deductions));
        check(&kinds(0), "other:0.05;=x\u{FFFD}:1.00");
        check(&kinds(1), "'=x\u{FFFD}:1.00");
    }

    #[test]
    fn a_nul_becomes_the_replacement_character_and_line_breaks_stay() {
        check(&Cell::text("a\0b\0"), "a\u{FFFD}b\u{FFFD}");
        check(&Cell::text("\0=1"), "\u{FFFD}=1");
        check(&Cell::text("a\r\nb"), "a\r\nb");
    }

    #[test]
    fn without_the_guard_a_text_is_exact() {
        let exact = Style { guard: false, ..Style::DEFAULT };
        let mut scratch = String::new();
        for text in ["=1+1", "'tis", "\tx", "plain"] {
            assert_eq!(Cell::text(text).text_in(exact, &mut scratch), text);
        }
    }
}
