//! Welsh: the summary.

use crate::text::summary::Summary;

pub(super) const SUMMARY: Summary = Summary {
    title: "Eich taliadau Budd-dal Tai",
    loading: "Yn llwytho eich crynodeb",
    creditor_reference: "Cyfeirnod credydwr",
    latest_title: "Taliad diweddaraf",
    paid_on: |date, method| format!("Talwyd ar {date} ({method})"),
    nothing_paid_on: |date| format!("Ni thalwyd dim ar {date}"),
    no_payment: "Nid yw’r cyngor wedi gwneud taliad i chi eto.",
    view_all: "Gweld pob taliad",
    figures_title: "Cipolwg",
    tenants: "Tenantiaid y telir amdanynt",
    tax_year: "Talwyd yn y flwyddyn dreth hon",
    last_12_months: "Talwyd yn y 12 mis diwethaf",
    recovering: "Gordaliadau sydd i’w hadennill gennych o hyd",
    next_title: "Taliad nesaf",
    next_when: "Disgwylir",
    next_estimate: "Amcangyfrif o’r swm",
    next_estimate_unknown: "Ddim yn hysbys eto",
    next_deductions: "Didyniadau arfaethedig",
    next_unknown: "Nid yw dyddiad eich taliad nesaf yn hysbys eto.",
    details_title: "Eich manylion",
    address: "Cyfeiriad gohebu",
    phone: "Ffôn",
    email: "E-bost",
    paid_by: "Sut rydych yn cael eich talu",
    not_held: "Nid oes un gan y cyngor",
    account: |method, digits| format!("{method}, i’r cyfrif sy’n gorffen â {digits}"),
    correct_title: "A oes rhywbeth yn anghywir neu wedi dyddio?",
    correct: "Ni allwch newid y manylion hyn yma. Rhowch wybod i’r cyngor, gan roi eich cyfeirnod credydwr. Peidiwch byth ag anfon manylion banc drwy e-bost.",
};
