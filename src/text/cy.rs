//! Welsh: formal, plain, as councils in Wales write to the public. See `docs/languages.md`.

mod breakdown;
mod changes;
mod chart;
mod editor;
mod files;
pub mod forms;
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

use self::forms::{MINUTES, PAYMENTS as PAYMENT_FORMS, TRIES};
use super::dates::Calendar;
use super::failure::Failures;
use super::language::Language;
use super::number::grouped;
use super::payments::{Filter, Payment, Payments};
use super::{Action, Catalogue, Contact, Count, Dates, Form, Link, Session, Summary};
use crate::components::date_field::DateLabels;
use crate::pages::link::questions::Fault;

/// The Welsh catalogue.
pub static WELSH: Catalogue = Catalogue {
    language: Language::Welsh,
    band: "Taliadau i landlordiaid",
    service: "Taliadau Budd-dal Tai i landlordiaid",
    title: |page| format!("{page} – Taliadau Budd-dal Tai i landlordiaid"),
    action: ACTION,
    form: FORM,
    count: COUNT,
    date: DATE,
    contact: CONTACT,
    session: SESSION,
    link: LINK,
    summary: SUMMARY,
    records: records::RECORDS,
    payment: PAYMENT,
    payments: PAYMENTS,
    filter: FILTER,
    breakdown: breakdown::BREAKDOWN,
    line: breakdown::LINE,
    download: output::DOWNLOAD,
    share: output::SHARE,
    shortcuts: shortcuts::SHORTCUTS,
    copy: output::COPYING,
    files: files::FILES,
    workbook: workbook::WORKBOOK,
    several: several::SEVERAL,
    letter: output::LETTER,
    failure: FAILURE,
    time_out: time_out::TIME_OUT,
    chart: chart::CHART,
    tenant: tenant::TENANT,
    changes: changes::CHANGES,
    split: split::SPLIT,
    story: story::STORY,
    terms: terms::TERMS,
    replacing: terms::REPLACING,
};

const ACTION: Action = Action {
    proceed: "Parhau",
    back: "Yn ôl",
    change: "Newid",
    try_again: "Ceisiwch eto",
    cancel: "Canslo",
    close: "Cau",
    sign_out: "Allgofnodi",
    signing_out: "Wrthi’n allgofnodi",
};

const FORM: Form = Form {
    error: "Gwall",
    error_title: "Mae problem",
    optional: "(dewisol)",
    left_empty: "Wedi’i adael yn wag",
    date: DateLabels { day: "Diwrnod", month: "Mis", year: "Blwyddyn" },
};

const COUNT: Count = Count { number: grouped };

/// The months in Welsh, and what stands between dates.
pub static CALENDAR: Calendar = Calendar {
    months: [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ],
    short_months: [
        "Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag",
    ],
    to: "i",
    on: "ar",
    halves: ["yb", "yp"],
};

const DATE: Dates = Dates {
    long: |date| CALENDAR.long(date),
    short: |date| CALENDAR.short(date),
    period: |period| CALENDAR.period(period),
    short_period: |period| CALENDAR.short_period(period),
};

const CONTACT: Contact = Contact { phone: "Ffôn", hours: "Oriau agor", email: "E-bost" };

const SESSION: Session = Session {
    checking: "Yn gwirio eich bod wedi mewngofnodi",
    sign_in_title: "Mewngofnodwch i weld eich taliadau",
    sign_in_lead: "Mae angen i chi fod wedi mewngofnodi i’ch cyfrif gyda’r cyngor i weld y Budd-dal Tai y mae’r cyngor yn ei dalu i chi.",
    sign_in: "Mewngofnodi",
    sign_in_new_window: "Mewngofnodi eto (yn agor mewn tab newydd)",
    signed_in_elsewhere: "Rwyf wedi mewngofnodi",
    still_nobody_title: "Nid ydych wedi mewngofnodi eto",
    still_nobody: "Mewngofnodwch i’ch cyfrif gyda’r cyngor yn gyntaf. Os ydych wedi gwneud hynny, arhoswch funud a cheisiwch eto.",
    expired_title: "Rydych wedi cael eich allgofnodi",
    expired_lead: "Buoch i ffwrdd am gyfnod, felly rydym wedi eich allgofnodi i gadw manylion eich tenantiaid yn ddiogel. Mewngofnodwch eto, yna ewch ymlaen o’r lle y gwnaethoch adael. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    carry_on: "Rwyf wedi mewngofnodi, parhau",
    signed_in_as: |name| format!("Wedi mewngofnodi fel {name}"),
    sign_out_failed: "Rydych yn dal wedi mewngofnodi",
    unknown_title: "Heb ddod o hyd i’r dudalen",
    unknown: "Nid oes tudalen yn y cyfeiriad hwn. Efallai ei bod wedi’i symud, neu fod y cyfeiriad wedi’i deipio’n anghywir.",
    to_summary: "Mynd i grynodeb eich taliadau",
};

const LINK: Link = Link {
    title: "Cysylltu eich cofnod landlord",
    loading: "Yn llwytho’r cwestiynau",
    lead: "Cysylltwch eich cofnod landlord â’r cyfrif hwn i weld y taliadau Budd-dal Tai y mae’r cyngor yn eu gwneud i chi. Dim ond unwaith y mae angen i chi wneud hyn.",
    another_title: "Cysylltu cofnod landlord arall",
    another_lead: "Mae pob cyfeirnod credydwr yn gofnod ar ei ben ei hun, gyda’i daliadau ei hun. Bydd y cofnodion rydych wedi’u cysylltu yn aros fel y maent, beth bynnag yw eich atebion yma.",
    needed_title: "Beth sydd ei angen arnoch",
    needed_lead: "Byddwn yn gofyn i chi am:",
    where_to_find: "Gallwch ddod o hyd i’r rhain ar lythyr neu amserlen taliadau gan y cyngor, neu ar eich cyfriflen banc.",
    why_title: "Pam rydym yn gofyn",
    why: "Mae amserlenni taliadau yn cynnwys enwau, cyfeiriadau a budd-dal eich tenantiaid. Rydym yn gwirio eich atebion yn erbyn cofnodion y cyngor, fel mai dim ond chi sy’n gallu eu gweld. Nid ydym yn cadw eich atebion.",
    tries: |left| {
        let tries = TRIES.counted(left);
        if left == 1 {
            format!("Mae gennych {tries} ar ôl.")
        } else {
            format!("Mae gennych {tries}.")
        }
    },
    cannot_answer: "Ni allaf ateb y cwestiynau hyn",
    cannot_answer_this: "Ni allaf ateb y cwestiwn hwn",
    other_questions: "Ateb cwestiynau eraill yn lle hynny",
    other_questions_lead: "Gallwch newid rhyngddynt. Cedwir yr hyn a deipiwyd gennych, a chaiff eich ymgeisiau eu cyfrif gyda’i gilydd.",
    answer_these: "Ateb y cwestiynau hyn",
    other_ways: "Ffyrdd eraill o gysylltu eich cofnod",
    no_questions: "Nid oes gan y cyngor gwestiynau ar gyfer y cyfrif hwn, felly ni ellir ei gysylltu yma.",
    step: |number, of| format!("Cwestiwn {number} o {of}"),
    date_hint: "Er enghraifft, 27 3 2026",
    fault,
    check_title: "Gwiriwch eich atebion",
    check_lead: "Byddwn yn gwirio’r rhain yn erbyn cofnodion y cyngor pan fyddwch yn parhau.",
    sending: "Yn gwirio eich atebion",
    wrong_title: "Nid yw eich atebion yn cyd-fynd â’n cofnodion",
    wrong: |left| match left {
        0 => "Nid oes gennych ymgais ar ôl.".to_owned(),
        left => format!(
            "Mae gennych {} ar ôl cyn i’r cysylltu gael ei gloi am gyfnod.",
            TRIES.counted(left)
        ),
    },
    wrong_advice: "Am resymau diogelwch ni allwn ddweud pa ateb sy’n anghywir. Gwiriwch bob un yn erbyn llythyr neu amserlen ddiweddar, newidiwch yr hyn y mae angen ei newid, yna parhewch.",
    no_try_used: "Ni ddefnyddiwyd yr un o’ch ymgeisiau.",
    locked_title: "Mae’r cysylltu wedi’i gloi",
    locked_why: "Nid oedd eich atebion yn cyd-fynd â’n cofnodion ormod o weithiau",
    locked_until: |time, today| {
        format!(
            "Er mwyn diogelu manylion eich tenantiaid ni allwch geisio eto tan {}.",
            CALENDAR.moment(time, today)
        )
    },
    locked_for_now: "Er mwyn diogelu manylion eich tenantiaid ni allwch geisio eto am gyfnod.",
    instead_title: "Beth allwch chi ei wneud yn lle hynny",
    linked_title: "Mae eich cofnod landlord wedi’i gysylltu",
    linked: "Y tro nesaf y byddwch yn mewngofnodi byddwch yn dod yn syth yma.",
    another_linked: "Dyma ei grynodeb. Gallwch ddewis rhwng eich cofnodion ar frig y dudalen hon.",
};

const SUMMARY: Summary = Summary {
    title: "Eich taliadau Budd-dal Tai",
    loading: "Yn llwytho eich crynodeb",
    creditor_reference: "Cyfeirnod credydwr",
    latest_title: "Taliad diweddaraf",
    paid_on: |date, method| format!("Talwyd ar {date} ({method})"),
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

const PAYMENT: Payment = Payment {
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

const PAYMENTS: Payments = Payments {
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

const FILTER: Filter = Filter {
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

const FAILURE: Failures = Failures {
    offline: "Ni allwn gyrraedd gwasanaeth y cyngor",
    offline_advice: "Gwiriwch eich bod wedi’ch cysylltu â’r rhyngrwyd, yna ceisiwch eto. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    timed_out: "Mae gwasanaeth y cyngor yn cymryd gormod o amser i ateb",
    again: "Ceisiwch eto. Os yw’n dal i ddigwydd, dewch yn ôl yn nes ymlaen.",
    sign_in: "Mewngofnodwch eto, yna ewch ymlaen.",
    forbidden: "Nid oes gennych ganiatâd i weld hyn",
    ask: "Os ydych yn meddwl bod hyn yn anghywir, gofynnwch i’r cyngor.",
    stale: "Roedd y dudalen hon ar agor am ormod o amser",
    not_found: "Ni allwn ddod o hyd i hyn",
    not_found_advice: "Efallai ei fod wedi’i ddileu, neu ei fod yn perthyn i gyfrif arall. Ewch yn ôl a dewiswch eto.",
    already_linked: "Mae’r cofnod landlord hwn eisoes wedi’i gysylltu â’ch cyfrif",
    already_linked_advice: "Mae ar grynodeb eich taliadau. Os nad ydych yn ei weld yno, ail-lwythwch y dudalen.",
    reload: "Ail-lwythwch y dudalen, yna ceisiwch eto.",
    refused: "Ni allai gwasanaeth y cyngor dderbyn hyn",
    check_answers: "Gwiriwch eich atebion, yna ceisiwch eto.",
    too_many: "Bu gormod o geisiadau o’r cyfrif hwn",
    wait: |seconds| match seconds {
        Some(seconds) if seconds > 90 => {
            format!("Ceisiwch eto ymhen tua {}.", MINUTES.counted(seconds.div_ceil(60)))
        }
        Some(seconds) if seconds > 1 => format!("Ceisiwch eto ymhen {seconds} eiliad."),
        _ => "Arhoswch funud, yna ceisiwch eto.".to_owned(),
    },
    closed: "Mae system budd-daliadau’r cyngor ar gau ar hyn o bryd",
    closed_until: |time, today| {
        format!(
            "Mae’n cau ar gyfer gwaith arferol, yn aml gyda’r nos. Mae’n agor eto am {}.",
            CALENDAR.moment(time, today)
        )
    },
    closed_for_now: "Mae’n cau ar gyfer gwaith arferol, yn aml gyda’r nos. Dewch yn ôl yn nes ymlaen.",
    fault: "Mae’n ddrwg gennym, aeth rhywbeth o’i le ar ochr y cyngor",
    fault_advice: "Ceisiwch eto ymhen ychydig funudau. Ni chollwyd dim o’r hyn a deipiwyd gennych.",
    unreadable: "Atebodd rhywbeth heblaw gwasanaeth y cyngor",
    unreadable_advice: "Os ydych ar wifi cyhoeddus, efallai y bydd yn rhaid i chi fewngofnodi iddo yn gyntaf. Yna ceisiwch eto.",
    too_large: "Mae mwy yma nag y gallwn ei ddangos ar unwaith",
    invalid: "Nid yw’r hyn a anfonodd gwasanaeth y cyngor yn gyflawn neu’n ddilys",
    invalid_advice: "Ni chadwyd dim ohono. Ceisiwch eto. Os yw’n dal i ddigwydd, rhowch wybod i’r cyngor.",
};

fn fault(fault: Fault, question: &str) -> String {
    match fault {
        Fault::Missing => format!("Atebwch y cwestiwn: {question}"),
        Fault::TooLong(most) => format!("Rhaid i’ch ateb fod yn {most} nod neu lai"),
        Fault::NotDigits => "Rhaid i’ch ateb fod yn ddigidau yn unig, megis 0042".to_owned(),
        Fault::NotMoney => "Rhowch swm mewn punnoedd a cheiniogau, megis 1,234.56".to_owned(),
        Fault::NotADate => {
            "Rhowch ddyddiad go iawn gyda diwrnod, mis a blwyddyn, megis 27 3 2026".to_owned()
        }
        Fault::NotAPostcode => "Rhowch god post llawn, megis ZZ99 1AA".to_owned(),
        Fault::Refused => "Gwiriwch yr ateb hwn: ni all gwasanaeth y cyngor ei ddarllen".to_owned(),
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_change_the_words_after_them() {
        assert_eq!((PAYMENTS.found)(0), "0 taliad wedi’u rhestru");
        assert_eq!((PAYMENTS.found)(1), "1 taliad wedi’i restru");
        assert_eq!((PAYMENTS.found)(2), "2 daliad wedi’u rhestru");
        assert_eq!((PAYMENTS.found)(3), "3 thaliad wedi’u rhestru");
        assert_eq!((FAILURE.wait)(Some(120)), "Ceisiwch eto ymhen tua 2 funud.");
        assert_eq!((FAILURE.wait)(Some(30)), "Ceisiwch eto ymhen 30 eiliad.");
        assert_eq!((LINK.tries)(1), "Mae gennych 1 ymgais ar ôl.");
    }
}
