//! English.

mod breakdown;
mod changes;
mod chart;
mod editor;
mod failure;
mod files;
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
    session: session::SESSION,
    time_out: time_out::TIME_OUT,
    link: linking::LINK,
    failure: failure::FAILURE,
};

/// The words of a linked record's screens.
pub static RECORD: RecordWords = RecordWords {
    summary: summary::SUMMARY,
    records: records::RECORDS,
    payment: payments::PAYMENT,
    payments: payments::PAYMENTS,
    filter: payments::FILTER,
    chart: chart::CHART,
    breakdown: breakdown::BREAKDOWN,
    line: breakdown::LINE,
    look: look::LOOK,
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
    memory: memory::MEMORY,
    workbook: workbook::WORKBOOK,
    several: several::SEVERAL,
    letter: output::LETTER,
};

const ACTION: Action = Action {
    proceed: "Continue",
    back: "Back",
    change: "Change",
    try_again: "Try again",
    reload: "Reload the page",
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

fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
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
