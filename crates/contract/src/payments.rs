//! `GET /landlords/{id}/payments`, `…/payments/{payment}`, `…/downloads`: what was paid, newest first.

use serde::{Deserialize, Serialize};

use crate::breakdown::{DeductionKind, ScheduleTotals};
use crate::open_enum::open_enum;
use crate::summary::PayMethod;

/// One transfer to one creditor from one payment run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Payment {
    /// Opaque; stands in addresses: letters, digits, `-` and `_`, 128 at most.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub id: String,
    /// The council's payment reference.
    pub reference: String,
    /// What the bank statement shows: at most 18 characters.
    pub bank_narrative: String,
    /// The date of the payment run.
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub processed_date: String,
    /// When the money should be in the bank. May be before the end of the period it pays for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub expected_in_bank: Option<String>,
    /// First day that it pays for.
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub period_from: String,
    /// Last day that it pays for.
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub period_to: String,
    /// How it was sent.
    pub method: PayMethod,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Pence before deductions, of the lines that are shown.
    pub gross: i64,
    /// Pence deducted, of the lines that are shown; positive.
    pub deductions: i64,
    /// Pence sent to the bank. With something withheld it is more than the shown lines add up to.
    pub net: i64,
    /// Pence that the tenants' rent accounts must show as paid, of the lines that are shown.
    pub rent_credit: i64,
    /// Lines that are shown.
    pub line_count: u32,
    /// The id of the cancelled payment that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub replaces: Option<String>,
    /// The id of the payment that replaces this cancelled one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub replaced_by: Option<String>,
    /// Whether the council's policy keeps some of its lines from being shown.
    #[serde(default)]
    pub withheld: bool,
}

open_enum! {
    /// Where a payment stands. A replacement is `issued` with `replaces`.
    PaymentStatus {
        /// Sent.
        Issued = "issued",
        /// Known to have arrived.
        Cleared = "cleared",
        /// Stopped; kept in the list and out of every total.
        Cancelled = "cancelled",
    }
}

/// A page of payments, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentsPage {
    /// The payments of this page.
    pub items: Vec<Payment>,
    /// Where the next page starts; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Totals of the whole filter, not of the page, without cancelled payments.
    pub totals: PaymentsTotals,
}

/// Sums over payments, in pence, without cancelled ones. Each is the sum of what the list shows of
/// these payments, so that with something withheld `gross - deductions` need not be `net`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentsTotals {
    /// How many payments.
    pub count: u32,
    /// Before deductions, of the lines that are shown.
    pub gross: i64,
    /// Deducted, of the lines that are shown; positive.
    pub deductions: i64,
    /// Sent to the bank, whether or not all the lines are shown.
    pub net: i64,
    /// To be shown as paid on rent accounts, of the lines that are shown.
    pub rent_credit: i64,
    /// Whether the council's policy keeps some lines of these payments from being shown.
    #[serde(default)]
    pub withheld: bool,
}

/// One payment with what was taken off it and the totals that its lines must reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaymentDetail {
    /// The payment's own fields stand beside the two below, not inside an object.
    #[serde(flatten)]
    pub payment: Payment,
    /// What was deducted, by kind and by whether it counts as rent; empty when nothing was.
    pub deductions_by_kind: Vec<KindTotal>,
    /// What the shown lines must add up to.
    pub control_totals: ScheduleTotals,
}

/// The deductions of one kind in one payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindTotal {
    /// What was recovered.
    pub kind: DeductionKind,
    /// Whether the tenant's rent account shows it as paid.
    pub counts_as_rent: bool,
    /// Pence; positive.
    pub amount: i64,
}

/// The body of `POST …/downloads`: the app's report that it built a file, which the browser or another program on the
/// device then took. Answered by 204.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DownloadReport {
    /// The format, such as `csv`.
    pub format: String,
    /// Lines in the file.
    pub lines: u32,
    /// Whether it holds every line of the payment.
    pub complete: bool,
}
