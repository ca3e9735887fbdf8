//! `GET /landlords/{id}/claims/{claim}`: one tenant's claim, where it stands, and its lines in every payment to this
//! landlord, newest first.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::breakdown::Line;
use crate::open_enum::open_enum;
use crate::payments::PaymentStatus;

/// A page of a claim's history. What stands above the lines is the same on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimPage<'a> {
    /// Opaque, stable; stands in paths: letters, digits, `-` and `_`, 128 at most.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub claim_id: String,
    /// The council's reference for the claim. Text.
    pub claim_reference: String,
    /// The tenant.
    pub tenant_name: String,
    /// The let home, on one line, without the postcode.
    pub property_address: String,
    /// The let home's postcode. May be empty or left out.
    #[serde(default)]
    pub postcode: String,
    /// The landlord's own reference for the tenancy, where the council holds one. Text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rent_reference: Option<String>,
    /// Where the claim stands today.
    pub status: ClaimStatus,
    /// Why it is suspended, in the council's words; only where the council's policy shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<String>,
    /// Since when it stands there.
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub status_from: String,
    /// Pence a week, as awarded now or, of an ended claim, last.
    pub weekly_entitlement: i64,
    /// Lines of the whole history that are shown, on all pages together, if the server counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line_count: Option<u32>,
    /// The lines of this page, newest payment first.
    #[serde(borrow)]
    pub lines: Vec<ClaimLine<'a>>,
    /// Where the next page starts; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Whether the council's policy keeps some of the claim's lines from being shown.
    #[serde(default)]
    pub withheld: bool,
}

/// A line of a claim, and the payment that it was in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClaimLine<'a> {
    /// The payment's id; stands in paths: letters, digits, `-` and `_`, 128 at most.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub payment_id: Cow<'a, str>,
    /// The date of the payment run.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub payment_date: Cow<'a, str>,
    /// The council's reference for the payment.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub payment_reference: Option<Cow<'a, str>>,
    /// Where the payment stands: a line of a cancelled one was not paid by it. Issued when it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_status: Option<PaymentStatus>,
    /// The line's own fields stand beside those above, not inside an object.
    #[serde(borrow, flatten)]
    pub line: Line<'a>,
}

open_enum! {
    /// Where a claim stands.
    ClaimStatus {
        /// Its benefit is paid to this landlord.
        InPayment = "in_payment",
        /// Nothing is paid until a question is decided.
        Suspended = "suspended",
        /// Nothing is due to this landlord any more.
        Ended = "ended",
    }
}
