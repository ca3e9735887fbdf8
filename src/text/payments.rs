//! The words of a payment, and around the list of payments and its filter.

use schedule::payment::{PayMethod, PaymentStatus};

/// One payment.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Payment {
    pub method: fn(&PayMethod) -> String,
    pub status: fn(&PaymentStatus) -> String,
    pub about: fn(&str) -> String,
    pub processed: &'static str,
    pub in_bank: &'static str,
    pub period: &'static str,
    pub sent_by: &'static str,
    pub narrative: &'static str,
    pub lines: &'static str,
    pub gross: &'static str,
    pub deductions: &'static str,
    pub no_deductions: &'static str,
    pub net: &'static str,
    pub rent_credit: &'static str,
    pub view_schedule: &'static str,
    pub reissued: &'static str,
    pub partly_shown: &'static str,
    pub withheld: &'static str,
    pub withheld_totals: &'static str,
    pub cancelled_title: &'static str,
    pub cancelled: &'static str,
    pub see_replacement: &'static str,
    pub see_original: &'static str,
}

/// The list of payments.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Payments {
    pub title: &'static str,
    pub back: &'static str,
    pub loading: &'static str,
    pub found: fn(usize) -> String,
    pub none: &'static str,
    pub none_filtered: &'static str,
    pub totals: &'static str,
    pub count: &'static str,
    pub date: &'static str,
    pub status: &'static str,
    pub actions: &'static str,
    pub cancelled_apart: &'static str,
    pub withheld_totals: &'static str,
}

/// The filter of the list.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Filter {
    pub title: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub status: &'static str,
    pub method: &'static str,
    pub any: &'static str,
    pub apply: &'static str,
    pub clear: &'static str,
    pub bad_date: &'static str,
    pub from_after_to: &'static str,
}
