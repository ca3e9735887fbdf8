//! Layouts, which their users call profiles: which columns a file has, and how everything in it is
//! written. A layout has no language and no payment; it can be kept, shared and read back.
//!
//! [`dialect`] holds records apart, [`presets`] are the layouts that come with the program,
//! [`file`](mod@file) is how one is shared.

pub mod dialect;
mod field;
pub mod file;
pub mod presets;
mod rules;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::columns::Column;
use super::group::Grouping;
use super::style::Style;
use dialect::Dialect;

pub use field::{Content, Field};
pub use rules::{
    ColumnText, LayoutError, MAX_FIELDS, MAX_NAME, MAX_TEXT, MAX_TEXTS, is_column_text,
};

/// A layout that keeps the rules: only [`Layout::new`] makes one.
///
/// ```
/// use schedule::export::columns;
/// use schedule::export::layout::{Field, Layout, LayoutError, Parts};
///
/// let parts = Parts {
///     name: "Receipts".into(),
///     fields: vec![
///         Field::column(&columns::RENT_REFERENCE).headed("Account"),
///         Field::column(&columns::NET),
///         Field::fixed("BACS").headed("Medium"),
///     ]
///     .into(),
///     ..Parts::default()
/// };
/// let layout = Layout::new(parts.clone()).unwrap();
/// let headings: Vec<&str> = layout.fields().iter().map(Field::heading).collect();
/// assert_eq!(headings, ["Account", "net", "Medium"]);
///
/// let nothing = Parts { fields: vec![].into(), ..parts };
/// assert_eq!(Layout::new(nothing), Err(LayoutError::NoColumns));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout(Parts);

/// What a layout is made of; a form fills it in, and [`Layout::new`] checks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// What its user calls it.
    pub name: Cow<'static, str>,
    /// The columns, in order.
    pub fields: Cow<'static, [Field]>,
    /// Whether a record of headings comes before the lines.
    pub header: bool,
    /// How cells and records are held apart.
    pub dialect: Dialect,
    /// How values are written.
    pub style: Style,
    /// Which lines share a row.
    pub grouping: Grouping,
    /// Where control totals stand.
    pub control: ControlRecords,
}

/// Where a file carries its control totals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlRecords {
    /// In a record before everything else.
    pub leading: bool,
    /// In a record after everything else.
    pub trailing: bool,
}

impl Parts {
    /// Every rule that a layout of them would break.
    #[must_use]
    pub fn faults(&self) -> Vec<LayoutError> {
        rules::faults(self)
    }
}

impl Layout {
    /// The layout of these parts, if they keep the rules; otherwise the first rule that they break.
    pub fn new(parts: Parts) -> Result<Self, LayoutError> {
        match rules::faults(&parts).into_iter().next() {
            Some(first) => Err(first),
            None => Ok(Self(parts)),
        }
    }

    /// What it is made of.
    #[must_use]
    pub const fn parts(&self) -> &Parts {
        &self.0
    }

    /// What it is made of, to be changed.
    #[must_use]
    pub fn into_parts(self) -> Parts {
        self.0
    }

    /// What its user calls it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The columns, in order; one at least.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.0.fields
    }

    /// Where a column of the table stands in it first, if it does.
    #[must_use]
    pub fn place_of(&self, column: &Column) -> Option<usize> {
        self.fields().iter().position(|field| match field.content {
            Content::Column(known) => known == column,
            Content::Fixed(_) => false,
        })
    }
}

/// The layout of the default CSV, version 1.
impl Default for Layout {
    fn default() -> Self {
        presets::SPREADSHEET.layout
    }
}

/// The parts of the default CSV, version 1.
impl Default for Parts {
    fn default() -> Self {
        Layout::default().into_parts()
    }
}
