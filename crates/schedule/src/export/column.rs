//! What a column of a file is: its name, its meaning, its type, and where its cells come from.

use super::Context;
use super::cell::Cell;
use crate::line::Line;

/// One column: its name in the default CSV, what it means, and where its cells come from.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The heading in the default CSV, and the key of any other.
    pub name: &'static str,
    /// A heading for people, in English.
    pub title: &'static str,
    /// What its cells mean, in which unit, and when they are empty; in English.
    pub description: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether a cell may be empty.
    pub presence: Presence,
    /// What becomes of several lines in one row.
    pub merge: Merge,
    pub(super) source: Source,
}

/// Where the cells of a column come from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    /// The payment: they are the same in all its rows.
    Payment(for<'a> fn(&Context<'a>) -> Cell<'a>),
    /// The line.
    Line(for<'a> fn(&Line<'a>) -> Cell<'a>),
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Calendar dates.
    Date,
    /// Amounts.
    Money,
}

/// Whether a cell may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Every line has a value.
    Always,
    /// A line may have none.
    Optional,
}

/// What becomes of the cells of several lines that share one row. No amount is ever lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The value, if it is the same in all the lines; otherwise empty.
    Agree,
    /// The earliest date.
    Earliest,
    /// The latest date.
    Latest,
    /// The sum of the amounts.
    Sum,
    /// The sum of the amounts of each kind of deduction.
    SumKinds,
    /// All the texts, with `;` between them.
    Join,
}

/// One line with the payment it belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The payment.
    pub context: &'a Context<'a>,
    /// The line.
    pub line: Line<'a>,
}

impl Column {
    /// The cell of a row in this column.
    #[must_use]
    pub fn cell<'a>(&self, row: &Row<'a>) -> Cell<'a> {
        match self.source {
            Source::Payment(cell) => cell(row.context),
            Source::Line(cell) => cell(&row.line),
        }
    }

    /// The cell that all rows of a payment have in this column, if they have the same.
    #[must_use]
    pub fn payment_cell<'a>(&self, context: &Context<'a>) -> Option<Cell<'a>> {
        match self.source {
            Source::Payment(cell) => Some(cell(context)),
            Source::Line(_) => None,
        }
    }
}

/// Columns are told apart by their names.
impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Column {}
