//! Welsh: one payment and its lines.

use schedule::balance::Finding;
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::sort::Column;

use super::forms::LINES;
use crate::text::breakdown::{Breakdown, Line};
use crate::text::number::grouped;

pub(super) const BREAKDOWN: Breakdown = Breakdown {
    title: |reference| format!("Taliad {reference}"),
    untitled: "Taliad",
    back: "Pob taliad",
    loading: "Yn llwytho’r taliad",
    deductions_title: "Yr hyn a dynnwyd",
    no_deductions: "Ni thynnwyd dim o’r taliad hwn.",
    deductions,
    deductions_total: "Popeth a dynnwyd",
    to_schedule: "Mynd i’r amserlen",
    past_schedule: "Mynd heibio’r amserlen",
    schedule_ends: "Mae’r amserlen yn gorffen yma.",
    on_paper: "Llun o’r sgrin yw hwn ac efallai nad yw’n cynnwys pob llinell. I gael llythyr gyda phob un ohonynt, dewiswch “Argraffu neu gadw fel PDF” ar y sgrin.",
    control_title: "Cyfansymiau rheoli",
    payment_says: "Taliad",
    lines_add_up: "Llinellau",
    balances: "Mae cyfanswm y llinellau yr un fath â’r taliad, i’r geiniog.",
    unbalanced: "Nid yw’r amserlen hon yn cyfateb i’w thaliad",
    unbalanced_advice: "Fe’i dangosir fel yr anfonodd y cyngor hi. Rhowch wybod i’r cyngor cyn i chi ei chofnodi yn eich cyfrifon rhent.",
    unbalanced_in_file: "NID YW’R AMSERLEN HON YN CYFATEB I’W THALIAD. Rhowch wybod i’r cyngor cyn i chi ei chofnodi.",
    finding,
    own_debt: "Eich dyled eich hun a ad-dalwyd",
    rent_credit_means: "Credyd rhent yw’r hyn y mae’n rhaid i gyfrif rhent tenant ei ddangos fel swm a dalwyd. Mae’n fwy na’r net lle cafodd eich dyled eich hun ei hadennill o fudd-dal y tenant hwnnw.",
    schedule_title: "Amserlen",
    arriving: |done, of| match of {
        Some(of) => format!("Yn llwytho’r amserlen: {} o {}", grouped(done), LINES.counted(of)),
        None => "Yn llwytho’r amserlen".to_owned(),
    },
    arrived: |count| format!("Mae’r amserlen wedi’i llwytho: {}", LINES.counted(count)),
    cut: |done, of| match of {
        Some(of) => {
            format!("Dim ond {} o {} y gellid eu darllen", grouped(done), LINES.counted(of))
        }
        None => "Ni ellid darllen yr amserlen".to_owned(),
    },
    cut_advice: "Nid dyma’r amserlen gyfan, felly ni ellir ei lawrlwytho.",
    cut_below: "Mae’r llinellau a gyrhaeddodd isod.",
    search: "Chwilio’r amserlen hon",
    search_hint: "Tenant, cyfeirnod hawliad, cyfeirnod rhent neu gyfeiriad",
    shown: |shown, of| match of {
        Some(of) => format!("Yn dangos {} o {}", grouped(shown), LINES.counted(of)),
        None => format!("Yn dangos {}", LINES.counted(shown)),
    },
    shown_all: |count| format!("Yn dangos y cyfan: {}", LINES.counted(count)),
    shown_totals: "Cyfansymiau’r llinellau a ddangosir",
    nothing_found: "Nid oes llinellau sy’n cyfateb i’ch chwiliad. Gwiriwch y sillafu, neu chwiliwch am ran o enw neu gyfeirnod.",
    no_lines: "Nid oes gan y taliad hwn linellau i’w dangos.",
};

pub(super) const LINE: Line = Line {
    column,
    status: line_status,
    reason,
    deduction,
    for_claim: |words, claim| format!("{words} (hawliad {claim})"),
    counts_as_rent: "(yn cyfrif fel rhent a dalwyd)",
    benefit_name: |code| match code {
        "HB" => "Budd-dal Tai (HB)".to_owned(),
        "DHP" => "Taliad Tai Dewisol (DHP)".to_owned(),
        other => other.to_owned(),
    },
    property: "Eiddo",
    claim: "Cyfeirnod hawliad",
    rent: "Cyfeirnod rhent",
    benefit: "Budd-dal",
    weekly: "Hawl wythnosol",
    why: "Pam mae hi yma",
    id: "Rhif adnabod y llinell",
    none: "Dim",
};

fn line_status(status: LineStatus<'_>) -> String {
    match status {
        LineStatus::Paid => "Talwyd",
        LineStatus::Held => "Ataliwyd",
        LineStatus::Reversed => "Gwrthdrowyd",
        LineStatus::Other(word) => word,
    }
    .to_owned()
}

fn reason(reason: LineReason<'_>) -> String {
    match reason {
        LineReason::Regular => "Taliad rheolaidd",
        LineReason::New => "Tenant newydd",
        LineReason::Change => "Newid cyfradd",
        LineReason::Arrears => "Ôl-ddyledion",
        LineReason::Adjustment => "Addasiad",
        LineReason::Reversal => "Cymerwyd yn ôl",
        LineReason::Final => "Taliad olaf",
        LineReason::Other(word) => word,
    }
    .to_owned()
}

fn deduction(kind: DeductionKind<'_>) -> String {
    match kind {
        DeductionKind::OwnRecovery => "Gordaliad y tenant ei hun",
        DeductionKind::OtherTenantRecovery => "Eich gordaliad ar gyfer tenant arall",
        DeductionKind::LandlordRecovery => "Eich gordaliad ar gyfer y tenant hwn",
        DeductionKind::OtherDeduction => "Didyniad arall",
        DeductionKind::Other(word) => word,
    }
    .to_owned()
}

fn deductions(kind: DeductionKind<'_>) -> String {
    match kind {
        DeductionKind::OwnRecovery => "Gordaliadau’r tenantiaid eu hunain",
        DeductionKind::OtherTenantRecovery => "Eich gordaliadau ar gyfer tenantiaid eraill",
        DeductionKind::LandlordRecovery => "Eich gordaliadau ar gyfer yr un tenantiaid",
        DeductionKind::OtherDeduction => "Didyniadau eraill",
        DeductionKind::Other(word) => word,
    }
    .to_owned()
}

fn column(column: Column) -> &'static str {
    match column {
        Column::LineId => "Rhif adnabod y llinell",
        Column::TenantName => "Tenant",
        Column::PropertyAddress => "Eiddo",
        Column::Postcode => "Cod post",
        Column::ClaimReference => "Cyfeirnod hawliad",
        Column::RentReference => "Cyfeirnod rhent",
        Column::BenefitType => "Budd-dal",
        Column::PeriodFrom => "Yn talu am",
        Column::PeriodTo => "Hyd at",
        Column::WeeklyEntitlement => "Wythnosol",
        Column::Gross => "Gros",
        Column::Deductions => "Didyniadau",
        Column::Net => "Net",
        Column::RentCredit => "Credyd rhent",
        Column::Status => "Statws",
        Column::Reason => "Pam mae hi yma",
    }
}

fn finding(finding: &Finding) -> String {
    let differs = |name: &str, stated: &dyn std::fmt::Display, summed: &dyn std::fmt::Display| {
        format!("{name}: mae’r taliad yn dweud {stated}, cyfanswm y llinellau yw {summed}")
    };
    match finding {
        Finding::LineNet { row, stated, worked_out } => {
            let number = row.saturating_add(1);
            format!(
                "Llinell {number}: rhoddir ei net fel {stated}, ei gros llai didyniadau yw {worked_out}"
            )
        }
        Finding::LineCount { stated, received } => differs("Llinellau", stated, received),
        Finding::Gross(it) => differs("Gros", &it.stated, &it.summed),
        Finding::Deductions(it) => differs("Didyniadau", &it.stated, &it.summed),
        Finding::Net(it) => differs("Net", &it.stated, &it.summed),
        Finding::RentCredit(it) => differs("Credyd rhent", &it.stated, &it.summed),
        Finding::Kind { summed, stated } => {
            differs(&deduction(summed.kind()), stated, &summed.amount)
        }
    }
}
