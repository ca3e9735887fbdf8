//! What a file contains: the one table of its columns. A new column is one entry here.

use super::cell::Cell;
use super::column::Source;
use super::layout::Field;
use crate::date::Period;
use crate::table::{Amount, Text, Word};

pub use super::column::{Column, ColumnKind, Merge, Presence, Row};

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
        $source:ident $(($cell:expr))?;
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
                source: Source::$source $(($cell))?,
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
    Payment(|payment| Cell::text(payment.payment_reference.as_str()));

    PAYMENT_DATE "payment_date", "Payment date", Date, Always, Agree:
    "The processed date of the payment run. The money may reach the bank some days later."
    Payment(|payment| Cell::Date(payment.payment_date));

    CREDITOR_REFERENCE "creditor_reference", "Creditor reference", Text, Optional, Agree:
    "The council's reference for the payee. A landlord may have several."
    Payment(|payment| Cell::text(payment.creditor_reference.as_str()));

    CLAIM_REFERENCE "claim_reference", "Claim reference", Text, Optional, Agree:
    "The council's reference for the tenant's claim. Text: leading zeros and trailing letters count."
    Text(Text::ClaimReference);

    RENT_REFERENCE "rent_reference", "Rent reference", Text, Optional, Agree:
    "The landlord's own reference for the tenancy, as the council holds it; empty where it holds none. Text: leading zeros count."
    Text(Text::RentReference);

    TENANT_NAME "tenant_name", "Tenant", Text, Optional, Agree:
    "The tenant, written as the council writes it."
    Text(Text::TenantName);

    PROPERTY_ADDRESS "property_address", "Property address", Text, Optional, Agree:
    "The address of the let home on one line, without its postcode."
    Text(Text::PropertyAddress);

    POSTCODE "postcode", "Postcode", Text, Optional, Agree:
    "The postcode of the let home; empty where the council holds none."
    Text(Text::Postcode);

    BENEFIT_TYPE "benefit_type", "Benefit", Text, Optional, Agree:
    "`HB` for Housing Benefit or `DHP` for a Discretionary Housing Payment, which is never part of an HB line. A council may send further words."
    Word(Word::BenefitType);

    PERIOD_FROM "period_from", "Period from", Date, Always, Earliest:
    "The first day that the line pays for."
    Date(Period::from);

    PERIOD_TO "period_to", "Period to", Date, Always, Latest:
    "The last day that the line pays for; that day is included. It may be before or after the payment date."
    Date(Period::to);

    WEEKLY_ENTITLEMENT "weekly_entitlement", "Weekly entitlement", Money, Optional, Agree:
    "Benefit for one week at the rate of the line, in pounds; empty for a lump sum."
    Amount(Amount::WeeklyEntitlement);

    GROSS "gross", "Gross", Money, Always, Sum:
    "Benefit due for the line before deductions, in pounds. Negative where an earlier line is taken back."
    Amount(Amount::Gross);

    DEDUCTIONS "deductions", "Deductions", Money, Always, Sum:
    "The sum of what is taken off the line, in pounds: positive where the payment is made smaller, 0.00 where nothing is taken off."
    Amount(Amount::Deducted);

    DEDUCTION_KINDS "deduction_kinds", "Kinds of deduction", Text, Optional, SumKinds:
    "What is taken off, by kind: `kind:12.34`, joined by `;` in the order `own_recovery`, `other_tenant_recovery`, `landlord_recovery`, `other`, then further words by their letters. The amounts add up to `deductions`. Empty where nothing is taken off."
    Kinds;

    NET "net", "Net", Money, Always, Sum:
    "Gross less deductions, in pounds: the cash. The nets of all lines add up to the payment."
    Amount(Amount::Net);

    RENT_CREDIT "rent_credit", "Rent credit", Money, Always, Sum:
    "What the tenant's rent account must show as paid, in pounds: net and the deductions that count as rent, such as the landlord's own debt for another tenant. Rent credit less net is the landlord's own debt repaid."
    Amount(Amount::RentCredit);

    STATUS "status", "Status", Text, Optional, Agree:
    "`paid`, `held` (suspended: nothing paid) or `reversed` (takes back an earlier line). A council may send further words."
    Word(Word::Status);

    REASON "reason", "Reason", Text, Optional, Agree:
    "Why the line is in the payment: `regular`, `new`, `change`, `arrears`, `adjustment`, `reversal` or `final`. A council may send further words."
    Word(Word::Reason);

    LINE_ID "line_id", "Line id", Text, Always, Join:
    "The line's id. It stays the same however often the schedule is read, so that a second import of a line can be refused."
    Text(Text::LineId);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::export::Context;
    use crate::reference::{CreditorRef, PaymentRef};

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
    fn a_payments_own_columns_are_known_without_its_lines() {
        let (payment, creditor) = (PaymentRef::new("PR1"), CreditorRef::new("C1"));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let known: Vec<_> = DEFAULT
            .iter()
            .filter_map(|column| Some((column.name, column.payment_cell(&context)?)))
            .collect();
        let expected = [
            ("payment_reference", Cell::text("PR1")),
            ("payment_date", Cell::Date(payment_date)),
            ("creditor_reference", Cell::text("C1")),
        ];
        assert_eq!(known, expected);
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
