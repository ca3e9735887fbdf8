//! English: a payment, and around the list of payments and its filter.

use schedule::payment::{PayMethod, PaymentStatus};

use crate::text::payments::{Filter, Payment, Payments};

pub(super) const PAYMENT: Payment = Payment {
    method,
    status: payment_status,
    about: |reference| format!("for payment {reference}"),
    processed: "Processed",
    in_bank: "In your bank by",
    period: "Pays for",
    sent_by: "Sent by",
    narrative: "On your bank statement as",
    lines: "Lines",
    gross: "Gross",
    deductions: "Deductions",
    no_deductions: "None",
    net: "Net",
    rent_credit: "Rent credit",
    view_schedule: "View schedule",
    reissued: "Reissued",
    partly_shown: "Partly shown",
    withheld: "Some payments are not shown here",
    withheld_totals: "The totals below are those of the lines that are shown. The amount paid to your bank is the whole payment.",
    cancelled_title: "This payment was cancelled",
    cancelled: "It did not reach your bank, and it counts in no total. Its schedule is kept for your records.",
    see_replacement: "View the payment that replaces this one",
    see_original: "View the cancelled payment that this one replaces",
};

pub(super) const PAYMENTS: Payments = Payments {
    title: "All payments",
    back: "Summary",
    loading: "Loading your payments",
    found: |count| {
        if count == 1 { "1 payment listed".to_owned() } else { format!("{count} payments listed") }
    },
    none: "The council has not made a payment to you yet.",
    none_filtered: "No payments match. Try other dates, or show all payments.",
    totals: "Totals of the payments listed",
    count: "Payments",
    date: "Processed",
    status: "Status",
    actions: "Actions",
    cancelled_apart: "Cancelled payments are listed, but count in no total.",
    withheld_totals: "The net is what was paid to your bank. The other totals are those of the lines that are shown, so they may not add up to it.",
};

pub(super) const FILTER: Filter = Filter {
    title: "Filter payments",
    from: "From (included)",
    to: "To (included)",
    status: "Status",
    method: "Method",
    any: "Any",
    apply: "Show payments",
    clear: "Show all payments",
    bad_date: "Enter a real date, with day, month and year",
    from_after_to: "The From date must be the same as or before the To date",
};

fn method(method: &PayMethod) -> String {
    match method {
        PayMethod::Bacs => "BACS",
        PayMethod::Cheque => "Cheque",
        PayMethod::FasterPayment => "Faster Payment",
        PayMethod::Other(word) => word,
    }
    .to_owned()
}

fn payment_status(status: &PaymentStatus) -> String {
    match status {
        PaymentStatus::Issued => "Issued",
        PaymentStatus::Cleared => "Cleared",
        PaymentStatus::Cancelled => "Cancelled",
        PaymentStatus::Other(word) => word,
    }
    .to_owned()
}
