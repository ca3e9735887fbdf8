//! English: the summary.

use crate::text::summary::Summary;

pub(super) const SUMMARY: Summary = Summary {
    title: "Your Housing Benefit payments",
    loading: "Loading your summary",
    creditor_reference: "Creditor reference",
    latest_title: "Most recent payment",
    paid_on: |date, method| format!("Paid on {date} ({method})"),
    nothing_paid_on: |date| format!("Nothing was paid on {date}"),
    no_payment: "The council has not made a payment to you yet.",
    view_all: "View all payments",
    figures_title: "At a glance",
    tenants: "Tenants in payment",
    tax_year: "Paid this tax year",
    last_12_months: "Paid in the last 12 months",
    recovering: "Overpayments still to be recovered from you",
    next_title: "Next payment",
    next_when: "Expected",
    next_estimate: "Estimated amount",
    next_estimate_unknown: "Not known yet",
    next_deductions: "Planned deductions",
    next_unknown: "The date of your next payment is not known yet.",
    details_title: "Your details",
    address: "Correspondence address",
    phone: "Telephone",
    email: "Email",
    paid_by: "How you are paid",
    not_held: "The council does not hold one",
    account: |method, digits| format!("{method}, to the account ending {digits}"),
    correct_title: "Is something wrong or out of date?",
    correct: "You cannot change these details here. Tell the council, and give your creditor reference. Never send bank details by email.",
};
