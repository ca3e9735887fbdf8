//! A payment: one transfer to one creditor from one payment run, and lists of them.

use crate::date::{Date, Period};
use crate::line::DeductionKind;
use crate::money::Pence;
use crate::reference::PaymentRef;
use crate::totals::Totals;
use crate::vocabulary::owned_words;

pub use crate::reference::PaymentId;

/// One transfer to one creditor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Opaque; stands in addresses.
    pub id: PaymentId,
    /// The council's reference for it.
    pub reference: PaymentRef,
    /// What the bank statement shows.
    pub bank_narrative: String,
    /// The date of the payment run.
    pub processed_date: Date,
    /// When the money should be in the bank; may be before the end of the period.
    pub expected_in_bank: Option<Date>,
    /// The days it pays for.
    pub period: Period,
    /// How it was sent.
    pub method: PayMethod,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Before deductions, of the lines that are shown.
    pub gross: Pence,
    /// Deducted, of the lines that are shown.
    pub deductions: Pence,
    /// Sent to the bank, whether or not all its lines are shown.
    pub net: Pence,
    /// What the rent accounts must show as paid, of the lines that are shown.
    pub rent_credit: Pence,
    /// Lines that are shown.
    pub line_count: u32,
    /// The cancelled payment that this one replaces.
    pub replaces: Option<PaymentId>,
    /// The payment that replaces this cancelled one.
    pub replaced_by: Option<PaymentId>,
    /// Whether the council keeps some of its lines from being shown.
    pub withheld: bool,
}

impl Payment {
    /// Whether it sent any money: one that came to nothing, or to less, sent none.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.net > Pence::ZERO
    }

    /// When the money should be in the bank, where there is any to wait for.
    #[must_use]
    pub fn arrives_by(&self) -> Option<Date> {
        let is_coming = self.is_sent() && self.status != PaymentStatus::Cancelled;
        self.expected_in_bank.filter(|_| is_coming)
    }
}

owned_words! {
    /// Where a payment stands.
    PaymentStatus {
        /// Sent.
        Issued = "issued",
        /// Known to have arrived.
        Cleared = "cleared",
        /// Stopped: kept in the list, out of every total.
        Cancelled = "cancelled",
    }
}

owned_words! {
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

/// A payment with what was taken off it, by kind, and what its lines must add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentDetail {
    /// The payment.
    pub payment: Payment,
    /// What was deducted; empty when nothing was.
    pub deductions_by_kind: Vec<KindTotal>,
    /// What the shown lines must add up to.
    pub control: Totals,
}

/// The deductions of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTotal {
    name: String,
    /// Whether the tenants' rent accounts show them as paid.
    pub counts_as_rent: bool,
    /// Their sum.
    pub amount: Pence,
}

impl KindTotal {
    /// The sum of the deductions of this kind.
    #[must_use]
    pub fn new(kind: DeductionKind<'_>, counts_as_rent: bool, amount: Pence) -> Self {
        Self { name: kind.as_str().to_owned(), counts_as_rent, amount }
    }

    /// Whose debt was recovered.
    #[must_use]
    pub fn kind(&self) -> DeductionKind<'_> {
        DeductionKind::from_text(&self.name)
    }
}

/// A page of a list of payments, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentsPage {
    /// The payments of this page.
    pub items: Vec<Payment>,
    /// Where the next page starts; `None` on the last.
    pub next_cursor: Option<String>,
    /// Of everything that the filter lets through, not of the page alone.
    pub totals: PaymentsTotals,
}

/// Sums over payments, without cancelled ones: each of what the list shows of these payments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PaymentsTotals {
    /// How many payments.
    pub count: u32,
    /// Before deductions, of the lines that are shown.
    pub gross: Pence,
    /// Deducted, of the lines that are shown.
    pub deductions: Pence,
    /// Sent to the bank, whether or not all the lines are shown.
    pub net: Pence,
    /// What the rent accounts must show as paid, of the lines that are shown.
    pub rent_credit: Pence,
    /// Whether the council keeps some lines of these payments from being shown.
    pub withheld: bool,
}
