//! The words about how the table of a schedule looks.

use crate::pages::breakdown::look::density::Density;

/// Columns and the height of rows.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Look {
    pub title: &'static str,
    pub columns: &'static str,
    pub stay: &'static str,
    pub show_all: &'static str,
    /// So many of so many columns.
    pub shown: fn(u32, usize) -> String,
    /// The order went with the column that it was by.
    pub unsorted: &'static str,
    pub row_height: &'static str,
    pub density: fn(Density) -> &'static str,
}
