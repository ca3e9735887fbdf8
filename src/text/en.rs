//! English.

mod editor;
mod files;
mod several;
mod workbook;

use schedule::balance::Finding;
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::payment::{PayMethod, PaymentStatus};
use schedule::sort::Column;

use super::{
    Action, Breakdown, Catalogue, Contact, Copying, Count, Dates, Download, Failures, Filter, Form,
    Letter, Line, Link, Payment, Payments, Session, Summary, dates,
};
use crate::components::date_field::DateLabels;
use crate::pages::link::questions::Fault;

/// The English catalogue.
pub static ENGLISH: Catalogue = Catalogue {
    service: "Housing Benefit payments to landlords",
    title: |page| format!("{page} – Housing Benefit payments to landlords"),
    action: ACTION,
    form: FORM,
    count: COUNT,
    date: DATE,
    contact: CONTACT,
    session: SESSION,
    link: LINK,
    summary: SUMMARY,
    payment: PAYMENT,
    payments: PAYMENTS,
    filter: FILTER,
    breakdown: BREAKDOWN,
    line: LINE,
    download: DOWNLOAD,
    copy: COPYING,
    files: files::FILES,
    workbook: workbook::WORKBOOK,
    several: several::SEVERAL,
    letter: LETTER,
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

const DATE: Dates = Dates {
    long: dates::long,
    short: dates::short,
    period: dates::period,
    short_period: dates::short_period,
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
            dates::moment(time, today)
        )
    },
    locked_for_now: "To protect your tenants’ details you cannot try again for a while.",
    instead_title: "What you can do instead",
    linked_title: "Your landlord record is linked",
    linked: "Next time you sign in you will come straight here.",
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

const BREAKDOWN: Breakdown = Breakdown {
    title: |reference| format!("Payment {reference}"),
    untitled: "Payment",
    back: "All payments",
    loading: "Loading the payment",
    deductions_title: "What was taken off",
    no_deductions: "Nothing was taken off this payment.",
    deductions,
    deductions_total: "All that was taken off",
    past_schedule: "Skip past the schedule",
    schedule_ends: "The schedule ends here.",
    on_paper: "This is a picture of the screen and may not hold every line. For a letter with all of them, choose “Print or save as PDF” on the screen.",
    control_title: "Control totals",
    payment_says: "Payment",
    lines_add_up: "Lines",
    balances: "The lines add up to the payment, to the penny.",
    unbalanced: "This schedule does not add up to its payment",
    unbalanced_advice: "It is shown as the council sent it. Tell the council before you post it to your rent accounts.",
    unbalanced_in_file: "THIS SCHEDULE DOES NOT ADD UP TO ITS PAYMENT. Tell the council before you post it.",
    finding,
    own_debt: "Your own debt repaid",
    rent_credit_means: "Rent credit is what a tenant’s rent account must show as paid. It is more than the net where your own debt was recovered from that tenant’s benefit.",
    schedule_title: "Schedule",
    arriving: |done, of| match of {
        Some(of) => format!("Loading the schedule: {} of {} lines", grouped(done), grouped(of)),
        None => "Loading the schedule".to_owned(),
    },
    arrived: |count| format!("The schedule is loaded: {}", counted(count, "line", "lines")),
    cut: |done, of| match of {
        Some(of) => format!("Only {} of {} lines could be read", grouped(done), grouped(of)),
        None => "The schedule could not be read".to_owned(),
    },
    cut_advice: "This is not the whole schedule, so it cannot be downloaded. The lines that did arrive are below.",
    search: "Search this schedule",
    search_hint: "Tenant, claim reference, rent reference or address",
    shown: |shown, of| match of {
        Some(of) => format!("Showing {} of {}", grouped(shown), counted(of, "line", "lines")),
        None => format!("Showing {}", counted(shown, "line", "lines")),
    },
    shown_all: |count| format!("Showing all {}", counted(count, "line", "lines")),
    shown_totals: "Totals of the lines shown",
    nothing_found: "No lines match your search. Check the spelling, or search for part of a name or reference.",
    no_lines: "This payment has no lines to show.",
};

const LINE: Line = Line {
    column,
    status: line_status,
    reason,
    deduction,
    for_claim: |words, claim| format!("{words} (claim {claim})"),
    counts_as_rent: "(counts as rent paid)",
    benefit_name: |code| match code {
        "HB" => "Housing Benefit (HB)".to_owned(),
        "DHP" => "Discretionary Housing Payment (DHP)".to_owned(),
        other => other.to_owned(),
    },
    property: "Property",
    claim: "Claim reference",
    rent: "Rent reference",
    benefit: "Benefit",
    weekly: "Weekly entitlement",
    why: "Why it is here",
    id: "Line id",
    none: "None",
};

const DOWNLOAD: Download = Download {
    csv: "Download CSV",
    these: "Download these lines",
    running: |done, of| match of {
        Some(of) => format!("Preparing the file: {} of {} lines", grouped(done), grouped(of)),
        None => "Preparing the file".to_owned(),
    },
    done: |count| format!("Downloaded {}", counted(count, "line", "lines")),
    cancelled: "Download cancelled. Nothing was saved.",
    failed: "The file was not saved.",
    failed_advice: "Your device may have no room for it, or may block downloads. Free some space or allow downloads, then try again.",
};

const COPYING: Copying = Copying {
    value: "Copy",
    line: "Copy this line",
    select: "Select lines to copy",
    stop: "Stop selecting",
    hint: "Tick lines in the schedule. They stay ticked while you search and sort. You can paste them into a spreadsheet.",
    selected: |count, net| {
        format!("{} selected, with a net of {net}", counted(count, "line", "lines"))
    },
    select_line: |tenant| format!("Select the line of {tenant}"),
    all_shown: "Select all lines shown",
    none: "Select none",
    selected_lines: "Copy selected lines",
    done: "Copied",
    refused: "Your browser does not let this page copy. Select the text and copy it yourself, or download the file.",
    too_many: "These lines could not be copied. Select 50,000 lines at most, or download the file.",
};

const LETTER: Letter = Letter {
    print: "Print or save as PDF",
    running: |done, of| match of {
        Some(of) => format!("Preparing the letter: {} of {} lines", grouped(done), grouped(of)),
        None => "Preparing the letter".to_owned(),
    },
    done: |count| {
        format!("The letter with {} went to your print window", counted(count, "line", "lines"))
    },
    cancelled: "Stopped. Nothing was printed.",
    failed: "The letter was not printed.",
    failed_advice: "Your browser does not open its print window here. Try another browser, or download the CSV.",
    long_title: |pages| format!("This letter has at least {} pages", grouped(pages)),
    long: |lines, to_a_page| {
        format!(
            "There are {}, {} to a page. A PDF needs no paper. To work with the figures, download the CSV.",
            counted(lines, "line", "lines"),
            grouped(to_a_page)
        )
    },
    carry_on: "Carry on and print",
    leave: "Do not print",
    title: "Remittance advice",
    lead: "What the council pays to you for the tenants in the schedule, and what it takes off. Keep this for your records.",
    document: |reference| format!("Remittance advice {reference}"),
    reference: "Payment reference",
    printed: "Printed on",
    amount: "Amount paid",
    amount_cancelled: "Amount not paid",
    stamp: "Cancelled: not paid",
    replaced: "Another payment replaces it, with a remittance advice of its own.",
    replaces: "This payment replaces one that was cancelled. Do not post both.",
    withheld: "The totals and the schedule here are those of the lines that are shown. The amount is that of the whole payment.",
    brought_forward: "Brought forward",
    carried_forward: "Carried forward",
    total: |count| format!("Total of {}", counted(count, "line", "lines")),
    footer: |payment, creditor, first, last, of| {
        format!(
            "Payment {payment} · Creditor reference {creditor} · Lines {} to {} of {}",
            grouped(first),
            grouped(last),
            grouped(of)
        )
    },
    page: ["Page ", " of "],
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
            dates::moment(time, today)
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

/// 40,000 rather than 40000.
fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

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

fn line_status(status: LineStatus<'_>) -> String {
    match status {
        LineStatus::Paid => "Paid",
        LineStatus::Held => "Held",
        LineStatus::Reversed => "Reversed",
        LineStatus::Other(word) => word,
    }
    .to_owned()
}

fn reason(reason: LineReason<'_>) -> String {
    match reason {
        LineReason::Regular => "Regular payment",
        LineReason::New => "New tenant",
        LineReason::Change => "Change of rate",
        LineReason::Arrears => "Arrears",
        LineReason::Adjustment => "Adjustment",
        LineReason::Reversal => "Taken back",
        LineReason::Final => "Last payment",
        LineReason::Other(word) => word,
    }
    .to_owned()
}

fn deduction(kind: DeductionKind<'_>) -> String {
    match kind {
        DeductionKind::OwnRecovery => "Tenant’s own overpayment",
        DeductionKind::OtherTenantRecovery => "Your overpayment for another tenant",
        DeductionKind::LandlordRecovery => "Your overpayment for this tenant",
        DeductionKind::OtherDeduction => "Other deduction",
        DeductionKind::Other(word) => word,
    }
    .to_owned()
}

fn deductions(kind: DeductionKind<'_>) -> String {
    match kind {
        DeductionKind::OwnRecovery => "Tenants’ own overpayments",
        DeductionKind::OtherTenantRecovery => "Your overpayments for other tenants",
        DeductionKind::LandlordRecovery => "Your overpayments for the same tenants",
        DeductionKind::OtherDeduction => "Other deductions",
        DeductionKind::Other(word) => word,
    }
    .to_owned()
}

fn column(column: Column) -> &'static str {
    match column {
        Column::LineId => "Line id",
        Column::TenantName => "Tenant",
        Column::PropertyAddress => "Property",
        Column::Postcode => "Postcode",
        Column::ClaimReference => "Claim reference",
        Column::RentReference => "Rent reference",
        Column::BenefitType => "Benefit",
        Column::PeriodFrom => "Pays for",
        Column::PeriodTo => "To",
        Column::WeeklyEntitlement => "Weekly",
        Column::Gross => "Gross",
        Column::Deductions => "Deductions",
        Column::Net => "Net",
        Column::RentCredit => "Rent credit",
        Column::Status => "Status",
        Column::Reason => "Why it is here",
    }
}

fn finding(finding: &Finding) -> String {
    let differs = |name: &str, stated: &dyn std::fmt::Display, summed: &dyn std::fmt::Display| {
        format!("{name}: the payment says {stated}, the lines add up to {summed}")
    };
    match finding {
        Finding::LineNet { row, stated, worked_out } => {
            let number = row.saturating_add(1);
            format!(
                "Line {number}: its net is given as {stated}, its gross less deductions is {worked_out}"
            )
        }
        Finding::LineCount { stated, received } => differs("Lines", stated, received),
        Finding::Gross(it) => differs("Gross", &it.stated, &it.summed),
        Finding::Deductions(it) => differs("Deductions", &it.stated, &it.summed),
        Finding::Net(it) => differs("Net", &it.stated, &it.summed),
        Finding::RentCredit(it) => differs("Rent credit", &it.stated, &it.summed),
        Finding::Kind { summed, stated } => {
            differs(&deduction(summed.kind()), stated, &summed.amount)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{counted, grouped};

    #[test]
    fn large_counts_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(40_000), "40,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(counted(1, "line", "lines"), "1 line");
        assert_eq!(counted(2, "line", "lines"), "2 lines");
    }
}
