//! Welsh: a payment, and around the list of payments and its filter.

use schedule::payment::{PayMethod, PaymentStatus};

use super::forms::PAYMENTS as PAYMENT_FORMS;
use crate::text::payments::{Filter, Payment, Payments};

pub(super) const PAYMENT: Payment = Payment {
    method,
    status: payment_status,
    about: |reference| format!("ar gyfer taliad {reference}"),
    processed: "Proseswyd",
    in_bank: "Yn eich banc erbyn",
    period: "Yn talu am",
    sent_by: "Anfonwyd drwy",
    narrative: "Ar eich cyfriflen banc fel",
    lines: "Llinellau",
    gross: "Gros",
    deductions: "Didyniadau",
    no_deductions: "Dim",
    net: "Net",
    rent_credit: "Credyd rhent",
    view_schedule: "Gweld yr amserlen",
    reissued: "Ailgyhoeddwyd",
    partly_shown: "Dangosir yn rhannol",
    withheld: "Nid yw rhai taliadau’n cael eu dangos yma",
    withheld_totals: "Cyfansymiau’r llinellau a ddangosir yw’r rhai isod. Y swm a dalwyd i’ch banc yw’r taliad cyfan.",
    cancelled_title: "Cafodd y taliad hwn ei ganslo",
    cancelled: "Ni chyrhaeddodd eich banc, ac nid yw’n cyfrif mewn unrhyw gyfanswm. Cedwir ei amserlen ar gyfer eich cofnodion.",
    see_replacement: "Gweld y taliad sy’n cymryd lle’r un hwn",
    see_original: "Gweld y taliad a ganslwyd y mae hwn yn cymryd ei le",
};

pub(super) const PAYMENTS: Payments = Payments {
    title: "Pob taliad",
    back: "Crynodeb",
    loading: "Yn llwytho eich taliadau",
    found: |count| {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let listed = if count == 1 { "wedi’i restru" } else { "wedi’u rhestru" };
        format!("{} {listed}", PAYMENT_FORMS.counted(count))
    },
    none: "Nid yw’r cyngor wedi gwneud taliad i chi eto.",
    none_filtered: "Nid oes taliadau sy’n cyfateb. Rhowch gynnig ar ddyddiadau eraill, neu dangoswch bob taliad.",
    totals: "Cyfansymiau’r taliadau a restrir",
    count: "Taliadau",
    date: "Proseswyd",
    status: "Statws",
    actions: "Camau gweithredu",
    cancelled_apart: "Mae taliadau a ganslwyd wedi’u rhestru, ond nid ydynt yn cyfrif mewn unrhyw gyfanswm.",
    withheld_totals: "Y net yw’r hyn a dalwyd i’ch banc. Cyfansymiau’r llinellau a ddangosir yw’r rhai eraill, felly efallai na fyddant yn cyfateb iddo.",
};

pub(super) const FILTER: Filter = Filter {
    title: "Hidlo taliadau",
    from: "O (yn gynwysedig)",
    to: "Hyd at (yn gynwysedig)",
    status: "Statws",
    method: "Dull",
    any: "Unrhyw un",
    apply: "Dangos taliadau",
    clear: "Dangos pob taliad",
    bad_date: "Rhowch ddyddiad go iawn, gyda diwrnod, mis a blwyddyn",
    from_after_to: "Rhaid i’r dyddiad O fod yr un diwrnod â’r dyddiad Hyd at, neu’n gynharach",
};

fn method(method: &PayMethod) -> String {
    match method {
        PayMethod::Bacs => "BACS",
        PayMethod::Cheque => "Siec",
        PayMethod::FasterPayment => "Taliad Cyflymach",
        PayMethod::Other(word) => word,
    }
    .to_owned()
}

fn payment_status(status: &PaymentStatus) -> String {
    match status {
        PaymentStatus::Issued => "Cyhoeddwyd",
        PaymentStatus::Cleared => "Cliriwyd",
        PaymentStatus::Cancelled => "Canslwyd",
        PaymentStatus::Other(word) => word,
    }
    .to_owned()
}
