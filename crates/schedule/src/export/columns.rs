//! What a file contains: the one list of its columns. A new column is one entry here.

use std::borrow::Cow;

use super::Context;
use super::cell::Cell;
use crate::line::{DeductionKind, Line};
use crate::money::Pence;

/// One column: its name in the default CSV, its type, and where its cells come from.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The heading in the default CSV, and the key of any other.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: ColumnKind,
    cell: for<'a> fn(&Row<'a>) -> Cell<'a>,
}

/// What the cells of a column hold; any of them may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text.
    Text,
    /// Calendar dates.
    Date,
    /// Amounts.
    Money,
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
        (self.cell)(row)
    }
}

const fn column(
    name: &'static str,
    kind: ColumnKind,
    cell: for<'a> fn(&Row<'a>) -> Cell<'a>,
) -> Column {
    Column { name, kind, cell }
}

use ColumnKind::{Date, Money, Text};

/// The columns of the default CSV, version 1. Importers rely on their names and order: a change
/// makes a new version.
pub const DEFAULT: [Column; 20] = [
    column("payment_reference", Text, |row| Cell::text(row.context.payment_reference.as_str())),
    column("payment_date", Date, |row| Cell::Date(row.context.payment_date)),
    column("creditor_reference", Text, |row| Cell::text(row.context.creditor_reference.as_str())),
    column("claim_reference", Text, |row| Cell::text(row.line.claim_reference)),
    column("rent_reference", Text, |row| Cell::text(row.line.rent_reference.unwrap_or_default())),
    column("tenant_name", Text, |row| Cell::text(row.line.tenant_name)),
    column("property_address", Text, |row| Cell::text(row.line.property_address)),
    column("postcode", Text, |row| Cell::text(row.line.postcode)),
    column("benefit_type", Text, |row| Cell::text(row.line.benefit_type.as_str())),
    column("period_from", Date, |row| Cell::Date(row.line.period.from())),
    column("period_to", Date, |row| Cell::Date(row.line.period.to())),
    column("weekly_entitlement", Money, |row| {
        row.line.weekly_entitlement.map_or(Cell::Empty, Cell::Money)
    }),
    column("gross", Money, |row| Cell::Money(row.line.gross)),
    column("deductions", Money, |row| Cell::Money(row.line.deducted)),
    column("deduction_kinds", Text, |row| deduction_kinds(&row.line)),
    column("net", Money, |row| Cell::Money(row.line.net)),
    column("rent_credit", Money, |row| Cell::Money(row.line.rent_credit)),
    column("status", Text, |row| Cell::text(row.line.status.as_str())),
    column("reason", Text, |row| Cell::text(row.line.reason.as_str())),
    column("line_id", Text, |row| Cell::text(row.line.line_id)),
];

/// `own_recovery:13.65;other:1.00`: each kind once, in kind order; empty without deductions.
fn deduction_kinds<'a>(line: &Line<'a>) -> Cell<'a> {
    let mut kinds: Vec<(DeductionKind<'_>, Pence)> = Vec::new();
    for deduction in line.deductions {
        match kinds.iter_mut().find(|(kind, _)| *kind == deduction.kind) {
            // In range: a schedule bounds the sum of any choice of its deductions.
            Some((_, sum)) => *sum = Pence::new(sum.get().saturating_add(deduction.amount.get())),
            None => kinds.push((deduction.kind, deduction.amount)),
        }
    }
    kinds.sort_unstable_by_key(|(kind, _)| *kind);
    let texts: Vec<String> =
        kinds.iter().map(|(kind, sum)| format!("{}:{}", kind.as_str(), sum.decimal())).collect();
    if texts.is_empty() { Cell::Empty } else { Cell::Text(Cow::Owned(texts.join(";"))) }
}
