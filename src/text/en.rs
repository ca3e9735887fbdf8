//! English.

mod breakdown;
mod changes;
mod chart;
mod editor;
mod files;
mod output;
mod records;
mod several;
mod shortcuts;
mod split;
mod story;
mod tenant;
mod terms;
mod time_out;
mod workbook;

use schedule::payment::{PayMethod, PaymentStatus};

use super::dates::Calendar;
use super::failure::Failures;
use super::language::Language;
use super::number::grouped;
use super::payments::{Filter, Payment, Payments};
use super::{Action, Catalogue, Contact, Count, Dates, Form, Link, Session, Summary};
use crate::components::date_field::DateLabels;
use crate::pages::link::questions::Fault;

/// The English catalogue.
pub static ENGLISH: Catalogue = Catalogue {
    language: Language::English,
    band: "Landlord payments",
    service: "Housing Benefit payments to landlords",
    title: |page| format!("{page} – Housing Benefit payments to landlords"),
    action: ACTION,
    form: FORM,
    count: COUNT,
    date: DATE,
    contact: CONTACT,
    session: SESSION,
    time_out: time_out::TIME_OUT,
    link: LINK,
    summary: SUMMARY,
    records: records::RECORDS,
    payment: PAYMENT,
    payments: PAYMENTS,
    filter: FILTER,
    chart: chart::CHART,
    breakdown: breakdown::BREAKDOWN,
    line: breakdown::LINE,
    tenant: tenant::TENANT,
    changes: changes::CHANGES,
    split: split::SPLIT,
    story: story::STORY,
    terms: terms::TERMS,
    replacing: terms::REPLACING,
    download: output::DOWNLOAD,
    share: output::SHARE,
    shortcuts: shortcuts::SHORTCUTS,
    copy: output::COPYING,
    files: files::FILES,
    workbook: workbook::WORKBOOK,
    several: several::SEVERAL,
    letter: output::LETTER,
    failure: FAILURE,
};

const ACTION: Action = Action {
    proceed: "Continue",
    back: "Back",
    change: "Change",
    try_again: "Try again",
    cancel: "Cancel",
    close: "Close",
    sign_out: "Sign out",
    signing_out: "Signing out",
};

const FORM: Form = Form {
    error: "Error",
    error_title: "There is a problem",
    optional: "(optional)",
    left_empty: "Left empty",
    date: DateLabels { day: "Day", month: "Month", year: "Year" },
};

const COUNT: Count = Count { number: grouped };

/// The months in English, and what stands between dates.
pub static CALENDAR: Calendar = Calendar {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    to: "to",
    on: "on",
    halves: ["am", "pm"],
};

const DATE: Dates = Dates {
    long: |date| CALENDAR.long(date),
    short: |date| CALENDAR.short(date),
    period: |period| CALENDAR.period(period),
    short_period: |period| CALENDAR.short_period(period),
};

const CONTACT: Contact = Contact { phone: "Telephone", hours: "Opening times", email: "Email" };

const SESSION: Session = Session {
    checking: "Checking that you are signed in",
    sign_in_title: "Sign in to see your payments",
    sign_in_lead: "You need to be signed in to your council account to see the Housing Benefit that the council pays to you.",
    sign_in: "Sign in",
    sign_in_new_window: "Sign in again (opens in a new tab)",
    signed_in_elsewhere: "I have signed in",
    still_nobody_title: "You are not signed in yet",
    still_nobody: "Sign in to your council account first. If you did, wait a moment and try again.",
    expired_title: "You have been signed out",
    expired_lead: "You were away for a while, so we signed you out to keep your tenants’ details safe. Sign in again, then carry on where you left off. Nothing that you typed is lost.",
    carry_on: "I have signed in, carry on",
    signed_in_as: |name| format!("Signed in as {name}"),
    sign_out_failed: "You are still signed in",
    unknown_title: "Page not found",
    unknown: "There is no page at this address. It may have been moved or typed wrongly.",
    to_summary: "Go to your payments summary",
};

const LINK: Link = Link {
    title: "Link your landlord record",
    loading: "Loading the questions",
    lead: "Link your landlord record to this account to see the Housing Benefit payments that the council makes to you. You only need to do this once.",
    another_title: "Link another landlord record",
    another_lead: "Each creditor reference is a record of its own, with its own payments. The records that you have linked stay as they are, whatever you answer here.",
    needed_title: "What you need",
    needed_lead: "We will ask you:",
    where_to_find: "You can find these on a letter or payment schedule from the council, or on your bank statement.",
    why_title: "Why we ask",
    why: "Payment schedules hold your tenants’ names, addresses and benefit. We check your answers against the council’s records, so that only you can see them. We do not keep your answers.",
    tries: |left| {
        if left == 1 {
            "You have 1 try left.".to_owned()
        } else {
            format!("You have {left} tries.")
        }
    },
    cannot_answer: "I cannot answer these questions",
    cannot_answer_this: "I cannot answer this question",
    other_questions: "Answer other questions instead",
    other_questions_lead: "You can change between them. What you have typed is kept, and your tries are counted together.",
    answer_these: "Answer these questions",
    other_ways: "Other ways to link your record",
    no_questions: "The council has no questions for this account, so it cannot be linked here.",
    step: |number, of| format!("Question {number} of {of}"),
    date_hint: "For example, 27 3 2026",
    fault,
    check_title: "Check your answers",
    check_lead: "We check these against the council’s records when you continue.",
    sending: "Checking your answers",
    wrong_title: "Your answers do not match our records",
    wrong: |left| match left {
        0 => "You have no tries left.".to_owned(),
        1 => "You have 1 try left before linking is locked for a while.".to_owned(),
        left => format!("You have {left} tries left before linking is locked for a while."),
    },
    wrong_advice: "For security we cannot say which answer is wrong. Check each of them against a recent letter or schedule, change what needs changing, then continue.",
    no_try_used: "None of your tries was used.",
    locked_title: "Linking is locked",
    locked_why: "Your answers did not match our records too many times",
    locked_until: |time, today| {
        format!(
            "To protect your tenants’ details you cannot try again until {}.",
            CALENDAR.moment(time, today)
        )
    },
    locked_for_now: "To protect your tenants’ details you cannot try again for a while.",
    instead_title: "What you can do instead",
    linked_title: "Your landlord record is linked",
    linked: "Next time you sign in you will come straight here.",
    another_linked: "This is its summary. You can choose between your records at the top of this page.",
};

const SUMMARY: Summary = Summary {
    title: "Your Housing Benefit payments",
    loading: "Loading your summary",
    creditor_reference: "Creditor reference",
    latest_title: "Most recent payment",
    paid_on: |date, method| format!("Paid on {date} ({method})"),
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

const PAYMENT: Payment = Payment {
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

const PAYMENTS: Payments = Payments {
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

const FILTER: Filter = Filter {
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

const FAILURE: Failures = Failures {
    offline: "We cannot reach the council’s service",
    offline_advice: "Check that you are connected to the internet, then try again. Nothing that you typed is lost.",
    timed_out: "The council’s service is taking too long to answer",
    again: "Try again. If it keeps happening, come back later.",
    sign_in: "Sign in again, then carry on.",
    forbidden: "You are not allowed to see this",
    ask: "If you think this is wrong, ask the council.",
    stale: "This page was open for too long",
    not_found: "We cannot find this",
    not_found_advice: "It may have been removed, or it may belong to another account. Go back and choose again.",
    already_linked: "This landlord record is already linked to your account",
    already_linked_advice: "It is on your payments summary. If you do not see it there, reload the page.",
    reload: "Reload the page, then try again.",
    refused: "The council’s service could not accept this",
    check_answers: "Check your answers, then try again.",
    too_many: "There have been too many requests from this account",
    wait: |seconds| match seconds {
        Some(seconds) if seconds > 90 => {
            format!("Try again in about {} minutes.", seconds.div_ceil(60))
        }
        Some(seconds) if seconds > 1 => format!("Try again in {seconds} seconds."),
        _ => "Wait a moment, then try again.".to_owned(),
    },
    closed: "The council’s benefits system is closed just now",
    closed_until: |time, today| {
        format!(
            "It closes for routine work, often at night. It opens again at {}.",
            CALENDAR.moment(time, today)
        )
    },
    closed_for_now: "It closes for routine work, often at night. Come back later.",
    fault: "Sorry, something went wrong at the council’s end",
    fault_advice: "Try again in a few minutes. Nothing that you typed is lost.",
    unreadable: "Something other than the council’s service answered",
    unreadable_advice: "If you are on public wifi you may have to sign in to it first. Then try again.",
    too_large: "There is more here than we can show at once",
    invalid: "What the council’s service sent is not complete or not valid",
    invalid_advice: "Nothing of it was saved. Try again. If it keeps happening, tell the council.",
};

fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

fn fault(fault: Fault, question: &str) -> String {
    match fault {
        Fault::Missing => format!("Answer the question: {question}"),
        Fault::TooLong(most) => format!("Your answer must be {most} characters or fewer"),
        Fault::NotDigits => "Your answer must be digits only, such as 0042".to_owned(),
        Fault::NotMoney => "Enter an amount in pounds and pence, such as 1,234.56".to_owned(),
        Fault::NotADate => {
            "Enter a real date with day, month and year, such as 27 3 2026".to_owned()
        }
        Fault::NotAPostcode => "Enter a full postcode, such as ZZ99 1AA".to_owned(),
        Fault::Refused => "Check this answer: the council’s service cannot read it".to_owned(),
    }
}

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

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_one_and_the_rest_are_many() {
        assert_eq!(counted(1, "line", "lines"), "1 line");
        assert_eq!(counted(2, "line", "lines"), "2 lines");
    }
}
