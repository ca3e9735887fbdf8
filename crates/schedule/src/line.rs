//! One tenant's line of a schedule, as a view of the table that holds it.

use crate::date::Period;
use crate::money::Pence;
use crate::table::Deductions;
use crate::vocabulary::borrowed_words;

/// One tenant's line. It spans one rate and one period; a tenant may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Stable across calls; ascending in the schedule.
    pub line_id: &'a str,
    /// Opaque, stable.
    pub claim_id: &'a str,
    /// The council's reference for the claim.
    pub claim_reference: &'a str,
    /// The tenant.
    pub tenant_name: &'a str,
    /// The let home, on one line, without the postcode.
    pub property_address: &'a str,
    /// The let home's postcode. May be empty.
    pub postcode: &'a str,
    /// The landlord's own reference for the tenancy; never blank.
    pub rent_reference: Option<&'a str>,
    /// What is paid.
    pub benefit_type: BenefitType<'a>,
    /// The days it pays for.
    pub period: Period,
    /// A week's entitlement; `None` for a lump sum.
    pub weekly_entitlement: Option<Pence>,
    /// Before deductions.
    pub gross: Pence,
    /// What was taken off, one by one.
    pub deductions: Deductions<'a>,
    /// The sum of the deductions.
    pub deducted: Pence,
    /// The cash, as the council states it: [`balance`](crate::balance) holds it against the rest.
    pub net: Pence,
    /// The cash and the deductions that count as rent: what the rent account must show as paid.
    pub rent_credit: Pence,
    /// Whether it was paid.
    pub status: LineStatus<'a>,
    /// Why it is in the payment.
    pub reason: LineReason<'a>,
}

/// An amount taken from a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deduction<'a> {
    /// Whose debt it repays.
    pub kind: DeductionKind<'a>,
    /// Positive in a payment, negative in a reversal.
    pub amount: Pence,
    /// Whether the tenant's rent account shows it as paid.
    pub counts_as_rent: bool,
    /// The claim whose overpayment it was, where that is another tenant's.
    pub claim_reference: Option<&'a str>,
}

borrowed_words! {
    /// What a line pays.
    BenefitType {
        /// Housing Benefit.
        HousingBenefit = "HB",
        /// A Discretionary Housing Payment, which is not a payment of benefit.
        Discretionary = "DHP",
    }
}

borrowed_words! {
    /// Whose debt a deduction repays.
    DeductionKind {
        /// The claimant's own overpayment, from the same claimant's benefit.
        OwnRecovery = "own_recovery",
        /// The landlord's overpayment for another tenant, from this tenant's benefit.
        OtherTenantRecovery = "other_tenant_recovery",
        /// The landlord's overpayment for this same tenant.
        LandlordRecovery = "landlord_recovery",
        /// Anything else, as the council says.
        OtherDeduction = "other",
    }
}

borrowed_words! {
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

borrowed_words! {
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
