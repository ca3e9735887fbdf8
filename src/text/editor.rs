//! The words of the layout editor.

use schedule::export::group::Grouping;
use schedule::export::layout::LayoutError;
use schedule::export::layout::dialect::{Delimiter, LineEnd, Quoting};
use schedule::export::style::{AmountForm, DateForm, Sign};

use super::files::Ask;
use crate::layouts::draft::Way;

/// Making and changing a layout.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Editor {
    pub make_title: &'static str,
    pub change_title: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub start: &'static str,
    pub start_hint: &'static str,
    pub start_again: &'static str,
    pub replace: Ask,
    pub leave: Ask,
    pub columns: &'static str,
    pub columns_hint: &'static str,
    pub head_in_words: &'static str,
    pub head_as_names: &'static str,
    pub headed: &'static str,
    pub heading: &'static str,
    pub fixed: &'static str,
    pub fixed_text: &'static str,
    pub of_column: fn(&str) -> String,
    pub up: &'static str,
    pub down: &'static str,
    pub remove: &'static str,
    pub moved: fn(&str, usize, usize) -> String,
    pub at_end: fn(&str, Way) -> String,
    pub removed: fn(&str) -> String,
    pub added: fn(&str, usize) -> String,
    pub add: &'static str,
    pub add_column: &'static str,
    pub add_text: &'static str,
    pub rows: &'static str,
    pub grouping: &'static str,
    pub grouping_hint: &'static str,
    pub group: fn(Grouping) -> &'static str,
    pub control: &'static str,
    pub control_hint: &'static str,
    pub leading: &'static str,
    pub trailing: &'static str,
    pub values: &'static str,
    pub dates: &'static str,
    pub date: fn(DateForm) -> &'static str,
    pub amounts: &'static str,
    pub amount: fn(AmountForm) -> &'static str,
    pub sign: &'static str,
    pub signs: fn(Sign) -> &'static str,
    pub guard: &'static str,
    pub guard_hint: &'static str,
    pub file: &'static str,
    pub header: &'static str,
    pub delimiter: &'static str,
    pub between: fn(Delimiter) -> &'static str,
    pub quoting: &'static str,
    pub quotes: fn(Quoting) -> &'static str,
    pub line_end: &'static str,
    pub ends: fn(LineEnd) -> &'static str,
    pub byte_order_mark: &'static str,
    pub byte_order_mark_hint: &'static str,
    pub preview: &'static str,
    pub preview_of: fn(u32) -> String,
    pub preview_totals: &'static str,
    pub no_preview: &'static str,
    pub save: &'static str,
    pub fault: fn(LayoutError) -> String,
    pub name_taken: &'static str,
    /// There is no room: it was taken since the editor was opened.
    pub full: &'static str,
    pub unsaved: &'static str,
    pub resume: &'static str,
}
