//! What a file contains: the one table of its columns. A new column is one entry here.

use super::Context;
use super::cell::Cell;
use super::kinds::Kinds;
use super::layout::Field;
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
    cell: for<'a> fn(&Row<'a>) -> Cell<'a>,
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
        (self.cell)(row)
    }
}

/// Columns are told apart by their names.
impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Column {}

/// The column of the default CSV with this name.
///
/// ```
/// use schedule::export::columns;
///
/// assert_eq!(columns::named("net").unwrap().title, "Net");
/// assert!(columns::named("income").is_none());
/// ```
#[must_use]
pub fn named(name: &str) -> Option<&'static Column> {
    static COLUMNS: [Column; DEFAULT.len()] = DEFAULT;
    COLUMNS.iter().find(|column| column.name == name)
}

macro_rules! columns {
    ($(
        $id:ident $name:literal, $title:literal, $kind:ident, $presence:ident, $merge:ident:
        $description:literal
        $cell:expr;
    )+) => {
        $(
            #[doc = $description]
            pub const $id: Column = Column {
                name: $name,
                title: $title,
                description: $description,
                kind: ColumnKind::$kind,
                presence: Presence::$presence,
                merge: Merge::$merge,
                cell: $cell,
            };
        )+

        /// The columns of the default CSV, version 1. Importers rely on their names and order: a
        /// change makes a new version.
        pub const DEFAULT: [Column; [$($name),+].len()] = [$($id),+];

        /// The same as a layout has them, each under its own name.
        pub(super) const FIELDS: [Field; DEFAULT.len()] = [$(Field::column(&$id)),+];
    };
}

columns! {
    PAYMENT_REFERENCE "payment_reference", "Payment reference", Text, Optional, Agree:
    "The council's reference for the payment, as on its remittance."
    |row| Cell::text(row.context.payment_reference.as_str());

    PAYMENT_DATE "payment_date", "Payment date", Date, Always, Agree:
    "The processed date of the payment run. The money may reach the bank some days later."
    |row| Cell::Date(row.context.payment_date);

    CREDITOR_REFERENCE "creditor_reference", "Creditor reference", Text, Optional, Agree:
    "The council's reference for the payee. A landlord may have several."
    |row| Cell::text(row.context.creditor_reference.as_str());

    CLAIM_REFERENCE "claim_reference", "Claim reference", Text, Optional, Agree:
    "The council's reference for the tenant's claim. Text: leading zeros and trailing letters count."
    |row| Cell::text(row.line.claim_reference);

    RENT_REFERENCE "rent_reference", "Rent reference", Text, Optional, Agree:
    "The landlord's own reference for the tenancy, as the council holds it; empty where it holds none. Text: leading zeros count."
    |row| Cell::text(row.line.rent_reference.unwrap_or_default());

    TENANT_NAME "tenant_name", "Tenant", Text, Optional, Agree:
    "The tenant, written as the council writes it."
    |row| Cell::text(row.line.tenant_name);

    PROPERTY_ADDRESS "property_address", "Property address", Text, Optional, Agree:
    "The address of the let home on one line, without its postcode."
    |row| Cell::text(row.line.property_address);

    POSTCODE "postcode", "Postcode", Text, Optional, Agree:
    "The postcode of the let home; empty where the council holds none."
    |row| Cell::text(row.line.postcode);

    BENEFIT_TYPE "benefit_type", "Benefit", Text, Optional, Agree:
    "`HB` for Housing Benefit or `DHP` for a Discretionary Housing Payment, which is never part of an HB line. A council may send further words."
    |row| Cell::text(row.line.benefit_type.as_str());

    PERIOD_FROM "period_from", "Period from", Date, Always, Earliest:
    "The first day that the line pays for."
    |row| Cell::Date(row.line.period.from());

    PERIOD_TO "period_to", "Period to", Date, Always, Latest:
    "The last day that the line pays for; that day is included. It may be before or after the payment date."
    |row| Cell::Date(row.line.period.to());

    WEEKLY_ENTITLEMENT "weekly_entitlement", "Weekly entitlement", Money, Optional, Agree:
    "Benefit for one week at the rate of the line, in pounds; empty for a lump sum."
    |row| row.line.weekly_entitlement.map_or(Cell::Empty, Cell::Money);

    GROSS "gross", "Gross", Money, Always, Sum:
    "Benefit due for the line before deductions, in pounds. Negative where an earlier line is taken back."
    |row| Cell::Money(row.line.gross);

    DEDUCTIONS "deductions", "Deductions", Money, Always, Sum:
    "The sum of what is taken off the line, in pounds: positive where the payment is made smaller, 0.00 where nothing is taken off."
    |row| Cell::Money(row.line.deducted);

    DEDUCTION_KINDS "deduction_kinds", "Kinds of deduction", Text, Optional, SumKinds:
    "What is taken off, by kind: `kind:12.34`, joined by `;` in the order `own_recovery`, `other_tenant_recovery`, `landlord_recovery`, `other`, then further words by their letters. The amounts add up to `deductions`. Empty where nothing is taken off."
    |row| if row.line.deductions.is_empty() {
        Cell::Empty
    } else {
        Cell::Kinds(Kinds::of(row.line.deductions))
    };

    NET "net", "Net", Money, Always, Sum:
    "Gross less deductions, in pounds: the cash. The nets of all lines add up to the payment."
    |row| Cell::Money(row.line.net);

    RENT_CREDIT "rent_credit", "Rent credit", Money, Always, Sum:
    "What the tenant's rent account must show as paid, in pounds: net and the deductions that count as rent, such as the landlord's own debt for another tenant. Rent credit less net is the landlord's own debt repaid."
    |row| Cell::Money(row.line.rent_credit);

    STATUS "status", "Status", Text, Optional, Agree:
    "`paid`, `held` (suspended: nothing paid) or `reversed` (takes back an earlier line). A council may send further words."
    |row| Cell::text(row.line.status.as_str());

    REASON "reason", "Reason", Text, Optional, Agree:
    "Why the line is in the payment: `regular`, `new`, `change`, `arrears`, `adjustment`, `reversal` or `final`. A council may send further words."
    |row| Cell::text(row.line.reason.as_str());

    LINE_ID "line_id", "Line id", Text, Always, Join:
    "The line's id. It stays the same however often the schedule is read, so that a second import of a line can be refused."
    |row| Cell::text(row.line.line_id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_described_and_found_by_its_name() {
        for column in &DEFAULT {
            assert_eq!(named(column.name), Some(column));
            assert!(!column.title.is_empty() && column.description.ends_with('.'));
            let same =
                DEFAULT.iter().filter(|other| *other == column || other.title == column.title);
            assert_eq!(same.count(), 1, "{}", column.name);
        }
    }

    #[test]
    fn a_column_is_merged_as_its_kind_allows() {
        for column in &DEFAULT {
            let allowed = match column.merge {
                Merge::Agree => true,
                Merge::Earliest | Merge::Latest => column.kind == ColumnKind::Date,
                Merge::Sum => column.kind == ColumnKind::Money,
                Merge::SumKinds | Merge::Join => column.kind == ColumnKind::Text,
            };
            assert!(allowed, "{}", column.name);
        }
    }
}
