//! Welsh: formal, plain, as councils in Wales write to the public. See `docs/languages.md`.

mod breakdown;
mod changes;
mod chart;
mod editor;
mod failure;
mod files;
pub mod forms;
mod linking;
mod look;
mod memory;
mod output;
mod payments;
mod records;
mod session;
mod several;
mod shortcuts;
mod split;
mod story;
mod summary;
mod tenant;
mod terms;
mod time_out;
mod workbook;

use super::dates::Calendar;
use super::language::Language;
use super::number::grouped;
use super::{Action, Catalogue, Contact, Count, Dates, Form, RecordWords};
use crate::components::date_field::DateLabels;

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
    session: session::SESSION,
    link: linking::LINK,
    failure: failure::FAILURE,
    time_out: time_out::TIME_OUT,
};

/// The words of a linked record's screens.
pub static RECORD: RecordWords = RecordWords {
    summary: summary::SUMMARY,
    records: records::RECORDS,
    payment: payments::PAYMENT,
    payments: payments::PAYMENTS,
    filter: payments::FILTER,
    breakdown: breakdown::BREAKDOWN,
    line: breakdown::LINE,
    look: look::LOOK,
    download: output::DOWNLOAD,
    share: output::SHARE,
    shortcuts: shortcuts::SHORTCUTS,
    copy: output::COPYING,
    files: files::FILES,
    memory: memory::MEMORY,
    workbook: workbook::WORKBOOK,
    several: several::SEVERAL,
    letter: output::LETTER,
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
    reload: "Ail-lwythwch y dudalen",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_change_the_words_after_them() {
        assert_eq!((WELSH.payments.found)(0), "0 taliad wedi’u rhestru");
        assert_eq!((WELSH.payments.found)(1), "1 taliad wedi’i restru");
        assert_eq!((WELSH.payments.found)(2), "2 daliad wedi’u rhestru");
        assert_eq!((WELSH.payments.found)(3), "3 thaliad wedi’u rhestru");
        assert_eq!((WELSH.failure.wait)(Some(120)), "Ceisiwch eto ymhen tua 2 funud.");
        assert_eq!((WELSH.failure.wait)(Some(30)), "Ceisiwch eto ymhen 30 eiliad.");
        assert_eq!((WELSH.link.tries)(1), "Mae gennych 1 ymgais ar ôl.");
    }
}
