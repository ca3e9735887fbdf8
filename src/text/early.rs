//! What a summary says that the widget's element draws before the program is there: `element/first/summary.json`, which these
//! tests make from the catalogues. With `UPDATE_GOLDEN` set it is written anew, to be read before it is kept.

use std::fs;
use std::path::PathBuf;

use schedule::line::DeductionKind;
use schedule::payment::PayMethod;
use serde_json::{Map, Value, json};

use super::dates::Calendar;
use super::language::Language;
use super::number::grouped;
use super::{Catalogue, cy, en};

// What stands in the file for what a sentence is about.
const AMOUNT: &str = "{amount}";
const DATE: &str = "{date}";
const METHOD: &str = "{method}";
const DIGITS: &str = "{digits}";
const REFERENCE: &str = "{reference}";
const TENANTS: &str = "{tenants}";

/// Numbers of tenants with a sentence of their own.
const ALONE: [u32; 2] = [1, 2];
/// Stands for any other number: nothing else in the sentence looks like it.
const ANY: u32 = 1_000;

fn words(text: &Catalogue, calendar: &Calendar) -> Value {
    let (summary, payment, story) = (&text.summary, &text.payment, &text.story);
    let alone = ALONE.map(|tenants| (story.paid_for)(AMOUNT, DATE, tenants));
    let any = (story.paid_for)(AMOUNT, DATE, ANY).replace(&grouped(ANY), TENANTS);
    let methods: Map<String, Value> = PayMethod::KNOWN
        .iter()
        .map(|method| (method.as_str().to_owned(), (payment.method)(method).into()))
        .collect();
    let kinds: Map<String, Value> = DeductionKind::KNOWN
        .iter()
        .map(|kind| {
            let sentence = (story.kind)(AMOUNT, DeductionKind::from_text(kind));
            ((*kind).to_owned(), sentence.into())
        })
        .collect();
    json!({
        "months": calendar.months,
        "to": calendar.to,
        "download": text.download.csv,
        "choose": text.records.choose,
        "contact": json!({
            "phone": text.contact.phone,
            "hours": text.contact.hours,
            "email": text.contact.email,
        }),
        "story": json!({
            "label": story.label,
            "paid_for": [alone[0], alone[1], any],
            "nothing_taken": story.nothing_taken,
            "taken_for": (story.taken_for)(AMOUNT),
            "kinds": kinds,
            "next": (story.next)(DATE),
            "next_about": (story.next_about)(AMOUNT, DATE),
            "next_unknown": story.next_unknown,
        }),
        "payment": json!({
            "methods": methods,
            "about": (payment.about)(REFERENCE),
            "in_bank": payment.in_bank,
            "period": payment.period,
            "narrative": payment.narrative,
            "lines": payment.lines,
            "gross": payment.gross,
            "deductions": payment.deductions,
            "no_deductions": payment.no_deductions,
            "view_schedule": payment.view_schedule,
        }),
        "summary": json!({
            "title": summary.title,
            "creditor_reference": summary.creditor_reference,
            "latest_title": summary.latest_title,
            "paid_on": (summary.paid_on)(DATE.to_owned(), METHOD),
            "view_all": summary.view_all,
            "figures_title": summary.figures_title,
            "tenants": summary.tenants,
            "tax_year": summary.tax_year,
            "last_12_months": summary.last_12_months,
            "recovering": summary.recovering,
            "next_title": summary.next_title,
            "next_when": summary.next_when,
            "next_estimate": summary.next_estimate,
            "next_estimate_unknown": summary.next_estimate_unknown,
            "next_deductions": summary.next_deductions,
            "next_unknown": summary.next_unknown,
            "details_title": summary.details_title,
            "address": summary.address,
            "phone": summary.phone,
            "email": summary.email,
            "paid_by": summary.paid_by,
            "account": (summary.account)(METHOD, DIGITS),
            "not_held": summary.not_held,
            "correct_title": summary.correct_title,
            "correct": summary.correct,
        }),
    })
}

#[test]
fn the_element_says_of_a_summary_what_the_program_says() {
    let (english, welsh) = (Language::English.catalogue(), Language::Welsh.catalogue());
    let all = json!({
        "en": words(english, &en::CALENDAR),
        "cy": words(welsh, &cy::CALENDAR),
    });
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("element/first/summary.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, serde_json::to_string_pretty(&all).unwrap()).unwrap();
    }
    let kept: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    assert_eq!(kept, all);
}

#[test]
fn one_sentence_stands_for_all_numbers_of_tenants_without_one_of_their_own() {
    for text in [Language::English, Language::Welsh].map(Language::catalogue) {
        let say = |tenants| (text.story.paid_for)("£1.00", "1 May 2026", tenants);
        let any = say(ANY).replace(&grouped(ANY), TENANTS);
        for tenants in (3..=130).chain([999, 1_001, 40_000, u32::MAX]) {
            assert_eq!(any.replace(TENANTS, &grouped(tenants)), say(tenants));
        }
    }
}
