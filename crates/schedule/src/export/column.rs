//! What a column of a file is: its name, its meaning, its type, and where its cells come from.

use super::Context;
use super::cell::Cell;
use super::kinds::Kinds;
use crate::date::{Date, Period};
use crate::table::{Amount, Schedule, Text, Word};

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
    /// A text of the line; empty where it has none.
    Text(Text),
    /// A word of the line.
    Word(Word),
    /// A day of the line's period.
    Date(fn(Period) -> Date),
    /// An amount of the line; empty where it has none.
    Amount(Amount),
    /// The deductions of the line.
    Kinds,
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
    pub(super) context: &'a Context<'a>,
    pub(super) schedule: &'a Schedule,
    /// Below the schedule's length.
    pub(super) index: usize,
}

impl<'a> Row<'a> {
    /// The line at an index of a payment's schedule, if there is one.
    #[must_use]
    pub fn new(context: &'a Context<'a>, schedule: &'a Schedule, index: usize) -> Option<Self> {
        (index < schedule.len()).then_some(Self { context, schedule, index })
    }
}

impl Column {
    /// The cell of a row in this column.
    #[must_use]
    pub fn cell<'a>(&self, row: &Row<'a>) -> Cell<'a> {
        let Row { context, schedule, index } = *row;
        match self.source {
            Source::Payment(cell) => cell(context),
            Source::Text(text) => Cell::text(schedule.text(text, index)),
            Source::Word(word) => Cell::text(schedule.word(word, index)),
            Source::Date(day) => {
                schedule.period(index).map_or(Cell::Empty, |period| Cell::Date(day(period)))
            }
            Source::Amount(amount) => {
                schedule.amount(amount, index).map_or(Cell::Empty, Cell::Money)
            }
            Source::Kinds => {
                let deductions = schedule.deductions(index);
                if deductions.is_empty() { Cell::Empty } else { Cell::Kinds(Kinds::of(deductions)) }
            }
        }
    }

    /// The cell that all rows of a payment have in this column, if they have the same.
    #[must_use]
    pub fn payment_cell<'a>(&self, context: &Context<'a>) -> Option<Cell<'a>> {
        match self.source {
            Source::Payment(cell) => Some(cell(context)),
            _ => None,
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
