//! `GET …/payments/{payment}/lines`: the schedule of one payment, streamed record by record.
//!
//! As `application/x-ndjson` each line of the body is one [`Record`]: first `head`, then `line` in
//! ascending `line_id`, last `end`; `error` in place of any of them stops it. As `application/json`
//! the body is one [`Breakdown`]. It is complete when `end` arrived, its count equals the distinct
//! line ids read, and its totals equal the head's and the sum of the lines. Anything else is cut.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::open_enum::open_enum;
use crate::problem::Problem;

/// One record of the stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "record", rename_all = "snake_case")]
pub enum Record<'a> {
    /// First: what the lines will add up to.
    Head(Head<'a>),
    /// One line of the schedule.
    #[serde(borrow)]
    Line(Line<'a>),
    /// Last: the same again, so that a short body is known for one.
    End(End),
    /// The server gave up; what was sent so far is not the schedule.
    Error(StreamError),
}

/// The whole schedule in one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Breakdown<'a> {
    /// What the lines will add up to.
    #[serde(borrow)]
    pub head: Head<'a>,
    /// In ascending `line_id`.
    pub lines: Vec<Line<'a>>,
    /// The same again.
    pub end: End,
}

/// What a schedule will hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Head<'a> {
    /// The version of this stream's format: 1.
    pub version: u32,
    /// The payment it belongs to.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub payment_id: Cow<'a, str>,
    /// Lines that will follow.
    pub line_count: u32,
    /// Sums of the lines that will follow.
    pub totals: ScheduleTotals,
    /// Whether the council's policy keeps some lines from being shown.
    #[serde(default)]
    pub withheld: bool,
}

/// What a schedule held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct End {
    /// Lines that were sent.
    pub line_count: u32,
    /// Sums of the lines that were sent.
    pub totals: ScheduleTotals,
    /// Whether the council's policy kept some lines from being shown.
    #[serde(default)]
    pub withheld: bool,
}

/// Why the server stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StreamError {
    /// As it would have been answered before the stream began.
    pub problem: Problem,
}

/// Sums over the lines of one schedule, in pence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScheduleTotals {
    /// Before deductions.
    pub gross: i64,
    /// Deducted; `gross - deductions = net`.
    pub deductions: i64,
    /// The cash.
    pub net: i64,
    /// `net` and the deductions that count as rent.
    pub rent_credit: i64,
}

/// One tenant's line of a schedule. It spans one rate and one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Line<'a> {
    /// Stable across calls; ascending in the stream. It stands in no path: any text but an empty one.
    #[serde(borrow)]
    pub line_id: Cow<'a, str>,
    /// Opaque, stable; may stand in a path: letters, digits, `-` and `_`, 128 at most.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Za-z0-9_-]{1,128}$"))]
    pub claim_id: Cow<'a, str>,
    /// The council's reference for the claim. Text.
    #[serde(borrow)]
    pub claim_reference: Cow<'a, str>,
    /// The tenant.
    #[serde(borrow)]
    pub tenant_name: Cow<'a, str>,
    /// The let home, on one line, without the postcode.
    #[serde(borrow)]
    pub property_address: Cow<'a, str>,
    /// The let home's postcode.
    #[serde(borrow)]
    pub postcode: Cow<'a, str>,
    /// The landlord's own reference for the tenancy, where the council holds one. Text.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub rent_reference: Option<Cow<'a, str>>,
    /// What is paid.
    pub benefit_type: BenefitType,
    /// First day that it pays for.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub period_from: Cow<'a, str>,
    /// Last day that it pays for.
    #[serde(borrow)]
    #[cfg_attr(feature = "openapi", schema(format = Date))]
    pub period_to: Cow<'a, str>,
    /// Pence a week; absent for a lump sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_entitlement: Option<i64>,
    /// Pence before deductions; negative in a reversal, zero while held.
    pub gross: i64,
    /// What was taken off.
    #[serde(default)]
    pub deductions: Vec<Deduction<'a>>,
    /// `gross` less the deductions.
    pub net: i64,
    /// Whether it was paid.
    pub status: LineStatus,
    /// Why it is in the payment.
    pub reason: LineReason,
}

/// An amount taken from a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deduction<'a> {
    /// Whose debt it repays.
    pub kind: DeductionKind,
    /// Pence; positive in a payment, negative in a reversal.
    pub amount: i64,
    /// Whether the tenant's rent account shows it as paid.
    pub counts_as_rent: bool,
    /// The claim whose overpayment it was, where that is another tenant's.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub claim_reference: Option<Cow<'a, str>>,
}

open_enum! {
    /// What a line pays.
    BenefitType {
        /// Housing Benefit.
        HousingBenefit = "HB",
        /// A Discretionary Housing Payment, which is not a payment of benefit.
        Discretionary = "DHP",
    }
}

open_enum! {
    /// Whose debt a deduction repays.
    DeductionKind {
        /// The claimant's own overpayment, from the same claimant's benefit.
        OwnRecovery = "own_recovery",
        /// The landlord's overpayment for another tenant, from this tenant's benefit.
        OtherTenantRecovery = "other_tenant_recovery",
        /// The landlord's overpayment for this same tenant.
        LandlordRecovery = "landlord_recovery",
        /// Anything else.
        OtherDeduction = "other",
    }
}

open_enum! {
    /// Whether a line was paid.
    LineStatus {
        /// In the payment.
        Paid = "paid",
        /// Suspended: shown with nothing paid.
        Held = "held",
        /// Takes back an earlier line.
        Reversed = "reversed",
    }
}

open_enum! {
    /// Why a line is in the payment.
    LineReason {
        /// The ordinary run.
        Regular = "regular",
        /// The tenant's first.
        New = "new",
        /// The rate changed.
        Change = "change",
        /// For a past period, after a late decision.
        Arrears = "arrears",
        /// A correction for a past period.
        Adjustment = "adjustment",
        /// Takes back an earlier line.
        Reversal = "reversal",
        /// The tenant's last.
        Final = "final",
    }
}
