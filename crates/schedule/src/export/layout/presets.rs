//! The layouts that come with the program. Their ids are stable: a choice of one is remembered by
//! its id. None says more of another system than that system's makers or users have published.

use std::borrow::Cow;

use super::dialect::Dialect;
use super::{Content, ControlRecords, Field, Layout, Parts};
use crate::export::columns::{
    CLAIM_REFERENCE, Column, DEDUCTIONS, FIELDS, GROSS, LINE_ID, NET, PAYMENT_DATE,
    PAYMENT_REFERENCE, PERIOD_FROM, PERIOD_TO, RENT_CREDIT, RENT_REFERENCE, TENANT_NAME,
};
use crate::export::group::Grouping;
use crate::export::style::{DateForm, Sign, Style};

/// A layout that comes with the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    /// Stable, in lower case with hyphens.
    pub id: &'static str,
    /// What is known of the layout, in one line of English.
    pub note: &'static str,
    /// The layout; its name is English.
    pub layout: Layout,
}

/// All of them, in the order in which they are offered.
pub static ALL: [Preset; 5] =
    [SPREADSHEET, IMPORT, BENEFIT_PAYMENTS, CLAIM_AND_RENT_ACCOUNT, CREDIT_NEGATIVE];

/// The preset with this id.
///
/// ```
/// use schedule::export::layout::{Layout, presets};
///
/// assert_eq!(presets::with_id("spreadsheet").unwrap().layout, Layout::default());
/// ```
#[must_use]
pub fn with_id(id: &str) -> Option<&'static Preset> {
    ALL.iter().find(|preset| preset.id == id)
}

/// Exact text, for programs.
const EXACT: Style = Style { guard: false, ..Style::DEFAULT };

const NO_CONTROL: ControlRecords = ControlRecords { leading: false, trailing: false };

/// The default CSV, version 1.
pub const SPREADSHEET: Preset = Preset {
    id: "spreadsheet",
    note: "The default CSV, version 1: opens in a spreadsheet as it should, and is safe to open.",
    layout: Layout(Parts {
        name: Cow::Borrowed("CSV for spreadsheets"),
        fields: Cow::Borrowed(&FIELDS),
        header: true,
        dialect: Dialect { byte_order_mark: true, ..Dialect::RFC_4180 },
        style: Style::DEFAULT,
        grouping: Grouping::Line,
        control: NO_CONTROL,
    }),
};

/// The columns of the default CSV for a program that takes texts as they are.
pub const IMPORT: Preset = Preset {
    id: "import",
    note: "The columns of the default CSV with exact texts: no apostrophes, no byte order mark.",
    layout: Layout(Parts {
        name: Cow::Borrowed("CSV for import"),
        fields: Cow::Borrowed(&FIELDS),
        header: true,
        dialect: Dialect::RFC_4180,
        style: EXACT,
        grouping: Grouping::Line,
        control: NO_CONTROL,
    }),
};

/// Six columns by position.
pub const BENEFIT_PAYMENTS: Preset = Preset {
    id: "benefit-payments-by-position",
    note: "Published for one housing system: receipt date as dd/mm/yyyy, tenant, account number, the medium BACS, value, description, known by their position. That the value is the cash and the description the payment reference is our choice.",
    layout: Layout(Parts {
        name: Cow::Borrowed("Benefit payments by position"),
        fields: Cow::Borrowed(
            &const {
                [
                    Field::column(&PAYMENT_DATE),
                    Field::column(&TENANT_NAME),
                    Field::column(&RENT_REFERENCE),
                    fixed("BACS"),
                    Field::column(&NET),
                    Field::column(&PAYMENT_REFERENCE),
                ]
            },
        ),
        header: false,
        dialect: Dialect::RFC_4180,
        style: Style { dates: DateForm::DayMonthYear, ..EXACT },
        grouping: Grouping::Line,
        control: NO_CONTROL,
    }),
};

/// Claim, account, date, value.
pub const CLAIM_AND_RENT_ACCOUNT: Preset = Preset {
    id: "claim-and-rent-account",
    note: "One landlord's published finance table holds a claim reference, a rent account, a date and values, in this order; its other columns are not explained and are left out. The form of the date is not published.",
    layout: Layout(Parts {
        name: Cow::Borrowed("Claim, rent account, date, value"),
        fields: Cow::Borrowed(
            &const {
                [
                    Field::column(&CLAIM_REFERENCE),
                    headed(&RENT_REFERENCE, "rent_account"),
                    headed(&PAYMENT_DATE, "date"),
                    headed(&NET, "value"),
                ]
            },
        ),
        header: true,
        dialect: Dialect::RFC_4180,
        style: EXACT,
        grouping: Grouping::Line,
        control: NO_CONTROL,
    }),
};

/// For ledgers in which a payment is negative.
pub const CREDIT_NEGATIVE: Preset = Preset {
    id: "credit-negative-ledger",
    note: "One housing system publishes that charges are positive and payments negative, with dates as DD/MM/YYYY. No file layout is published: the columns are our choice.",
    layout: Layout(Parts {
        name: Cow::Borrowed("Ledger with negative receipts"),
        fields: Cow::Borrowed(
            &const {
                [
                    Field::column(&PAYMENT_DATE),
                    Field::column(&PAYMENT_REFERENCE),
                    Field::column(&CLAIM_REFERENCE),
                    Field::column(&RENT_REFERENCE),
                    Field::column(&TENANT_NAME),
                    Field::column(&PERIOD_FROM),
                    Field::column(&PERIOD_TO),
                    Field::column(&GROSS),
                    Field::column(&DEDUCTIONS),
                    Field::column(&NET),
                    Field::column(&RENT_CREDIT),
                    Field::column(&LINE_ID),
                ]
            },
        ),
        header: true,
        dialect: Dialect::RFC_4180,
        style: Style { dates: DateForm::DayMonthYear, sign: Sign::Reversed, ..EXACT },
        grouping: Grouping::Line,
        control: NO_CONTROL,
    }),
};

const fn fixed(text: &'static str) -> Field {
    Field { content: Content::Fixed(Cow::Borrowed(text)), heading: None }
}

const fn headed(column: &'static Column, heading: &'static str) -> Field {
    Field { content: Content::Column(column), heading: Some(Cow::Borrowed(heading)) }
}
