//! How the relations spell what the ledgers mean.

use super::lines::{Benefit, Debtor, LineStatus, Reason};
use super::payments::{Method, PaymentStatus};
use super::tenancies::Stage;

/// The text that a column holds for a value.
pub(super) trait Spelled {
    fn spelled(self) -> &'static str;
}

impl Spelled for Benefit {
    fn spelled(self) -> &'static str {
        match self {
            Self::Housing => "HB",
            Self::Discretionary => "DHP",
        }
    }
}

impl Spelled for LineStatus {
    fn spelled(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Held => "held",
            Self::Reversed => "reversed",
        }
    }
}

impl Spelled for Reason {
    fn spelled(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::New => "new",
            Self::Change => "change",
            Self::Arrears => "arrears",
            Self::Adjustment => "adjustment",
            Self::Reversal => "reversal",
            Self::Final => "final",
        }
    }
}

impl Spelled for Debtor {
    fn spelled(self) -> &'static str {
        match self {
            Self::Tenant => "own_recovery",
            Self::OtherTenant(_) => "other_tenant_recovery",
            Self::Landlord { .. } => "landlord_recovery",
            Self::Other => "other",
        }
    }
}

impl Spelled for Method {
    fn spelled(self) -> &'static str {
        match self {
            Self::Bacs => "bacs",
            Self::Cheque => "cheque",
            Self::FasterPayment => "faster_payment",
        }
    }
}

impl Spelled for PaymentStatus {
    fn spelled(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Cleared => "cleared",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Spelled for Stage {
    fn spelled(self) -> &'static str {
        match self {
            Self::Awaited | Self::Starting | Self::Paying => "in_payment",
            Self::Held { .. } => "suspended",
            Self::Ended { .. } => "ended",
        }
    }
}
