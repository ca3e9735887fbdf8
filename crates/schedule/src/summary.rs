//! Where a landlord stands: who they are to the council, how they are paid, what was and will be paid.

use crate::date::Date;
use crate::money::Pence;
use crate::payment::{KindTotal, PayMethod, Payment};
use crate::reference::CreditorRef;

pub use crate::reference::LandlordId;

/// A landlord record that is linked to the account: one creditor reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedLandlord {
    /// Opaque; stands in addresses.
    pub id: LandlordId,
    /// The payee's name as the council holds it.
    pub name: String,
    /// The council's reference for the payee.
    pub creditor_reference: CreditorRef,
    /// When it was linked, as it was sent: an RFC 3339 instant, which only a clock with a time zone makes a day of.
    pub linked_at: String,
}

/// Who a landlord is to the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landlord {
    /// The payee's name as the council holds it.
    pub name: String,
    /// The council's reference for the payee.
    pub creditor_reference: CreditorRef,
    /// Correspondence address, line by line, without the postcode; no line is blank.
    pub address: Vec<String>,
    /// Correspondence postcode.
    pub postcode: Option<String>,
    /// Telephone number the council holds.
    pub phone: Option<String>,
    /// Email address the council holds.
    pub email: Option<String>,
}

/// A landlord's position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Who they are.
    pub landlord: Landlord,
    /// How they are paid.
    pub pay_method: PayMethod,
    /// The end of the account number that is paid: never more than four characters.
    pub account_ending: Option<String>,
    /// Tenants whose benefit is being paid to this landlord.
    pub tenants_in_payment: u32,
    /// Net since 6 April, without cancelled payments.
    pub paid_this_tax_year: Pence,
    /// Net in the last 12 months, without cancelled payments.
    pub paid_last_12_months: Pence,
    /// The landlord's own debt that the council still recovers.
    pub balance_being_recovered: Pence,
    /// The newest payment that was not cancelled.
    pub most_recent_payment: Option<Payment>,
    /// Whom that payment was for and what was taken off it, if the server tells.
    pub recent: Option<Recent>,
    /// The newest payment of all, where it was cancelled.
    pub cancelled_since: Option<Payment>,
    /// The next payment, when the back office knows of it.
    pub next_payment: Option<NextPayment>,
}

/// What is worth telling of the most recent payment, of the lines that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Tenants that it has lines of.
    pub tenants: u32,
    /// What was deducted; empty when nothing was.
    pub deductions_by_kind: Vec<KindTotal>,
}

/// What is known of a payment that has not been made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextPayment {
    /// The date it is expected to be processed.
    pub expected_date: Date,
    /// Net, as far as it can be told today.
    pub estimate: Option<Pence>,
    /// Deductions that are planned in it already.
    pub deductions: Option<Pence>,
}
