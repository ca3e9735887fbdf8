//! The words around formats, layouts and layout files.

use schedule::export::columns::Column;
use schedule::export::layout::dialect::Delimiter;

use super::editor::Editor;
use crate::layouts::sharing::NotOpened;

/// Choosing a format, and what can be done with a layout.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Files {
    pub title: &'static str,
    pub format: &'static str,
    /// Name and note of a preset, by its id; `None` for one that has no words yet.
    pub preset: fn(&str) -> Option<(&'static str, &'static str)>,
    /// Name and note of the workbook.
    pub workbook: (&'static str, &'static str),
    /// How many columns, what stands between them, and whether formulas are guarded.
    pub own_note: fn(usize, Delimiter, bool) -> String,
    pub which: &'static str,
    pub all: fn(u32) -> String,
    pub these: fn(u32) -> String,
    pub download: &'static str,
    pub layouts_title: &'static str,
    pub make: &'static str,
    pub change: &'static str,
    pub delete: &'static str,
    pub save_as_file: &'static str,
    pub open_file: &'static str,
    pub about: fn(&str) -> String,
    pub delete_title: fn(&str) -> String,
    pub delete_body: &'static str,
    pub delete_yes: &'static str,
    pub delete_no: &'static str,
    pub saved: fn(&str) -> String,
    pub deleted: fn(&str) -> String,
    pub added: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub known: fn(&str) -> String,
    pub not_opened: &'static str,
    pub why_not_opened: fn(&NotOpened) -> String,
    pub full: &'static str,
    /// The title of `full`.
    pub not_made: &'static str,
    pub not_kept: &'static str,
    pub blocked: &'static str,
    pub no_room: &'static str,
    pub newer: &'static str,
    pub meaning: Meaning,
    pub editor: Editor,
}

/// What the columns mean.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Meaning {
    pub title: &'static str,
    pub lead: &'static str,
    pub name: &'static str,
    pub means: &'static str,
    pub holds: &'static str,
    pub empty: &'static str,
    pub may_be_empty: &'static str,
    pub never_empty: &'static str,
    pub text: &'static str,
    pub date: &'static str,
    pub money: &'static str,
    pub for_software: &'static str,
    pub save: &'static str,
    pub column: fn(&'static Column) -> &'static str,
    /// Words between backticks stand in a file as they are.
    pub description: fn(&'static Column) -> &'static str,
}

/// A question before something is lost.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Ask {
    pub title: &'static str,
    pub body: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
}
