//! `GET /landlords`, `GET` and `DELETE /landlords/{id}`: the linked records, one record's position, and unlinking it.

use serde::{Deserialize, Serialize};

use crate::open_enum::open_enum;
use crate::payments::{KindTotal, Payment};

/// A landlord record linked to the account: one creditor reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LandlordRecord {
    /// Opaque; stands in paths: letters, digits, `-` and `_`, 128 at most.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub id: String,
    /// The payee's name as the council holds it.
    pub name: String,
    /// The council's reference for the payee. Text: leading zeros are part of it.
    pub creditor_reference: String,
    /// When it was linked, RFC 3339 UTC.
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub linked_at: String,
}

/// Who a landlord is to the council, how they are paid, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LandlordSummary {
    /// The payee's name as the council holds it.
    pub name: String,
    /// The council's reference for the payee.
    pub creditor_reference: String,
    /// Correspondence address, without the postcode. May be empty.
    pub address: Vec<String>,
    /// Correspondence postcode. May be empty.
    pub postcode: String,
    /// Telephone number the council holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Email address the council holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// How they are paid.
    pub pay_method: PayMethod,
    /// The last digits of the account that is paid, at most four.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_ending: Option<String>,
    /// Tenants whose benefit is being paid to this landlord.
    pub tenants_in_payment: u32,
    /// Net pence paid since 6 April, without cancelled payments.
    pub paid_this_tax_year: i64,
    /// Net pence paid in the last 12 months, without cancelled payments.
    pub paid_last_12_months: i64,
    /// Pence of the landlord's own debt that the council still recovers.
    pub balance_being_recovered: i64,
    /// The newest payment that was not cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_recent_payment: Option<Payment>,
    /// What is worth telling of the newest payment, if the server tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_recent_breakdown: Option<RecentBreakdown>,
    /// The newest payment of all, where it was cancelled and so is not the most recent one above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_since: Option<Payment>,
    /// The next payment, when the back office knows of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_payment: Option<NextPayment>,
}

/// Whom the most recent payment was for and what was taken off it, of the lines that are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecentBreakdown {
    /// Tenants that it has lines of: one for each claim.
    pub tenant_count: u32,
    /// What was deducted, by kind and by whether it counts as rent; empty when nothing was.
    pub deductions_by_kind: Vec<KindTotal>,
}

open_enum! {
    /// How a payment reaches the landlord.
    PayMethod {
        /// Bacs Direct Credit.
        Bacs = "bacs",
        /// A cheque by post.
        Cheque = "cheque",
        /// Faster Payments.
        FasterPayment = "faster_payment",
    }
}

/// What is known of a payment that has not been made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextPayment {
    /// The date it is expected to be processed.
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub expected_date: String,
    /// Net pence, as far as it can be told today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<i64>,
    /// Pence of deductions already planned in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deductions: Option<i64>,
}
