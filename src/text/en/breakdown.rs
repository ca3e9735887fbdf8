//! English: one payment and its lines.

use schedule::balance::Finding;
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::sort::Column;

use super::counted;
use crate::text::breakdown::{Breakdown, Line};
use crate::text::number::grouped;

pub(super) const BREAKDOWN: Breakdown = Breakdown {
    title: |reference| format!("Payment {reference}"),
    untitled: "Payment",
    back: "All payments",
    loading: "Loading the payment",
    deductions_title: "What was taken off",
    no_deductions: "Nothing was taken off this payment.",
    deductions,
    deductions_total: "All that was taken off",
    to_schedule: "Go to the schedule",
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
    cut_advice: "This is not the whole schedule, so it cannot be downloaded.",
    cut_below: "The lines that did arrive are below.",
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

pub(super) const LINE: Line = Line {
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
