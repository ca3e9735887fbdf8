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
        let mut bytes = Vec::new();
        self.append(style, &mut bytes);
        field.push_str(&String::from_utf8_lossy(&bytes));
    }

    /// Appends the cell in a style, as UTF-8.
    pub(super) fn append(&self, style: Style, field: &mut Vec<u8>) {
        match self {
            Self::Empty => {}
            Self::Text(text) => append_text(text.as_bytes(), style, field),
            Self::Date(date) => style.write_date(*date, field),
            Self::Money(amount) => style.write_amount(*amount, field),
            Self::Kinds(kinds) => {
                let mut text = Vec::new();
                kinds.write_in(style, &mut text);
                append_text(&text, style, field);
            }
        }
    }
}

/// Appends a text, guarded where the style says so, and without a NUL.
pub(super) fn append_text(text: &[u8], style: Style, field: &mut Vec<u8>) {
    if style.guard && starts_formula(text) {
        field.push(b'\'');
    }
    for (place, part) in text.split(|byte| *byte == 0).enumerate() {
        if place > 0 {
            field.extend_from_slice("\u{FFFD}".as_bytes());
        }
        field.extend_from_slice(part);
    }
}

/// [`needs_guard`] of a text in UTF-8. The full-width forms share their first byte, which few texts
/// start with.
pub(super) fn starts_formula(text: &[u8]) -> bool {
    match text.first() {
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\'') => true,
        Some(0xEF) => ["＝", "＋", "－", "＠"].iter().any(|form| text.starts_with(form.as_bytes())),
        _ => false,
    }
}

/// Whether a spreadsheet might run a text as a formula, or would take its first apostrophe for a guard.
///
/// The rule of the default CSV, version 1: the first character is `=`, `+`, `-`, `@`, a tab, a
/// carriage return, a full-width form of these, or an apostrophe. Taking one apostrophe away from
/// a guarded cell gives the source back.
#[must_use]
pub fn needs_guard(text: &str) -> bool {
    starts_formula(text.as_bytes())
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
    }

    #[test]
    fn a_text_that_might_be_run_gets_one_apostrophe() {
        for text in [
            "=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'tis",
            "''", "-", "=",
        ] {
            check(&Cell::text(text), &format!("'{text}"));
            assert!(needs_guard(text), "{text:?}");
        }
        for text in ["O'Connor", "1+1", "a=b", " =1", "\"=1", "\n=1", "−1", "’tis", "03-04", "1E10"]
        {
            check(&Cell::text(text), text);
            assert!(!needs_guard(text), "{text:?}");
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
        for text in ["=1+1", "'tis", "\tx", "plain"] {
            let mut field = String::new();
            Cell::text(text).write_in(exact, &mut field);
            assert_eq!(field, text);
        }
    }
}
