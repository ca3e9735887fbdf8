//! What must be true of the words of every language together.

use export_worker::failure::{Failure as Failed, Reason};
use schedule::balance::Finding;
use schedule::date::{Date, Period};
use schedule::export::columns::{Column as FileColumn, DEFAULT};
use schedule::export::group::Grouping;
use schedule::export::layout::dialect::{Delimiter, LineEnd, Quoting};
use schedule::export::layout::file::LayoutFileError;
use schedule::export::layout::{ColumnText, LayoutError, presets};
use schedule::export::style::{AmountForm, DecimalSign, Sign};
use schedule::line::{DeductionKind, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::payment::{PayMethod, PaymentStatus};
use schedule::sort::Column;

use super::failure::Failure;
use super::language::Language;
use super::{Catalogue, RecordWords};
use crate::clock::LocalTime;
use crate::export::builder::NotBuilt;
use crate::export::heavy::{HeavyFile, Hurdle};
use crate::export::many::Report;
use crate::layouts::book::BookError;
use crate::layouts::draft::Way;
use crate::layouts::sharing::NotOpened;
use crate::pages::breakdown::look::density::Density;
use crate::pages::link::questions::Fault;

/// Words that are the same in both languages.
const SAME: [&str; 4] = ["Tenant", "Net", "Tab", "BACS"];

/// The plain sentences of a catalogue, in the order of its fields.
fn sentences(text: &Catalogue) -> Vec<String> {
    let record: &RecordWords = text;
    let debugged = format!("{text:?}{record:?}");
    let mut found = Vec::new();
    let mut letters = debugged.chars();
    while let Some(letter) = letters.next() {
        if letter != '"' {
            continue;
        }
        let mut sentence = String::new();
        while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
            sentence.push(letter);
            if letter == '\\' {
                sentence.extend(letters.next());
            }
        }
        found.push(sentence);
    }
    found
}

/// What the functions of a catalogue say of the same things.
fn said(text: &'static Catalogue) -> Vec<String> {
    static COLUMNS: [FileColumn; DEFAULT.len()] = DEFAULT;
    let day = |month, day| Date::from_parts(2026, month, day).unwrap();
    let time = LocalTime { date: day(11, 23), hour: 15, minute: 5 };
    let period = Period::new(day(10, 26), day(11, 22)).unwrap();
    let report = |net| Report { payments: 2, lines: 24, net };
    let words = Failure { title: "T".to_owned(), advice: "A.".to_owned() };
    let refused = |reason| NotBuilt::Refused(Failed { reason, file: None });
    let mut all = vec![
        (text.title)("P"),
        (text.date.long)(day(11, 23)),
        (text.date.short)(day(11, 23)),
        (text.date.period)(period),
        (text.date.short_period)(period),
        (text.session.signed_in_as)("N"),
        (text.link.step)(1, 3),
        (text.link.locked_until)(time, None),
        (text.summary.paid_on)("D".to_owned(), "M"),
        (text.summary.nothing_paid_on)("D"),
        (text.summary.account)("M", "0042"),
        (text.records.linked_on)("D"),
        (text.records.about)("N", "R"),
        (text.records.question)("N", "R"),
        (text.payment.about)("R"),
        (text.breakdown.title)("R"),
        (text.line.for_claim)("W", "C"),
        (text.line.benefit_name)("HB"),
        (text.line.benefit_name)("DHP"),
        (text.copy.select_line)("T"),
        (text.files.own_note)(3, Delimiter::Comma, true),
        (text.files.own_note)(3, Delimiter::Tab, false),
        (text.files.own_note)(3, Delimiter::Semicolon, true),
        (text.files.own_note)(3, Delimiter::Pipe, true),
        (text.files.delete_title)("N"),
        (text.files.saved)("N"),
        (text.files.deleted)("N"),
        (text.files.added)("N"),
        (text.files.renamed)("N"),
        (text.files.known)("N"),
        (text.files.editor.of_column)("N"),
        (text.files.editor.moved)("N", 1, 3),
        (text.files.editor.at_end)("N", Way::Up),
        (text.files.editor.at_end)("N", Way::Down),
        (text.files.editor.removed)("N"),
        (text.files.editor.added)("N", 4),
        (text.several.of_record)("R"),
        (text.several.missed)("R", &words),
        (text.several.too_many)(2_000_000, 1_000_000),
        (text.letter.document)("R"),
        (text.letter.footer)("P", "C", 1, 50, 2_500),
        (text.failure.wait)(None),
        (text.failure.wait)(Some(30)),
        (text.failure.wait)(Some(300)),
        (text.failure.closed_until)(time, Some(day(11, 23))),
    ];
    for count in 0..8 {
        all.extend([
            (text.link.tries)(count),
            (text.link.wrong)(count),
            (text.payments.found)(count as usize),
            (text.breakdown.arriving)(count, Some(7)),
            (text.breakdown.arrived)(count),
            (text.breakdown.cut)(count, Some(7)),
            (text.breakdown.shown)(count, Some(7)),
            (text.breakdown.shown)(count, None),
            (text.breakdown.shown_all)(count),
            (text.download.stages.running)(count, Some(7)),
            (text.download.stages.done)(count),
            (text.letter.stages.running)(count, Some(7)),
            (text.letter.stages.done)(count),
            (text.letter.long_title)(count),
            (text.letter.long)(count, 40),
            (text.letter.total)(count),
            (text.copy.selected)(count, "£1.00"),
            (text.look.shown)(count, 13),
            (text.memory.layout_count)(count as usize),
            (text.memory.column_count)(count, 13),
            (text.files.all)(count),
            (text.files.these)(count),
            (text.files.editor.preview_of)(count),
            (text.several.offer)("D", "R", "£1.00", count),
            (text.several.chosen)(count, count),
            (text.several.reading)(1, 7, count),
            (text.several.building)(count, 7),
            (text.several.missed_title)(count, 7),
            (text.several.unbalanced_title)(count),
            (text.several.save_others)(count),
        ]);
    }
    all.push((text.breakdown.arriving)(0, None));
    all.push((text.breakdown.cut)(0, None));
    all.push((text.download.stages.running)(0, None));
    all.push((text.letter.stages.running)(0, None));
    all.push((text.several.done)(&report(None)));
    all.push((text.several.done)(&report(Some(Pence::new(1)))));
    let faults = [
        Fault::Missing,
        Fault::TooLong(10),
        Fault::NotDigits,
        Fault::NotMoney,
        Fault::NotADate,
        Fault::NotAPostcode,
        Fault::Refused,
    ];
    all.extend(faults.map(|fault| (text.link.fault)(fault, "Q")));
    all.extend(PayMethod::KNOWN.iter().map(text.payment.method));
    all.extend(PaymentStatus::KNOWN.iter().map(text.payment.status));
    for word in ["paid", "held", "reversed"] {
        all.push((text.line.status)(LineStatus::from_text(word)));
    }
    for word in ["regular", "new", "change", "arrears", "adjustment", "reversal", "final"] {
        all.push((text.line.reason)(LineReason::from_text(word)));
    }
    for kind in DeductionKind::KNOWN {
        let kind = DeductionKind::from_text(kind);
        all.extend([(text.line.deduction)(kind), (text.breakdown.deductions)(kind)]);
    }
    for column in [
        Column::LineId,
        Column::TenantName,
        Column::PropertyAddress,
        Column::Postcode,
        Column::ClaimReference,
        Column::RentReference,
        Column::BenefitType,
        Column::PeriodFrom,
        Column::PeriodTo,
        Column::WeeklyEntitlement,
        Column::Gross,
        Column::Deductions,
        Column::Net,
        Column::RentCredit,
        Column::Status,
        Column::Reason,
    ] {
        all.push((text.line.column)(column).to_owned());
    }
    let (stated, received) = (1, 2);
    all.push((text.breakdown.finding)(&Finding::LineCount { stated, received }));
    for column in &COLUMNS {
        all.push((text.files.meaning.column)(column).to_owned());
        all.push((text.files.meaning.description)(column).to_owned());
    }
    for preset in &presets::ALL {
        let (name, note) = (text.files.preset)(preset.id).unwrap();
        all.extend([name.to_owned(), note.to_owned()]);
    }
    let rules = [
        LayoutError::NoName,
        LayoutError::NameTooLong,
        LayoutError::NameNotPlain,
        LayoutError::NoColumns,
        LayoutError::TooManyColumns,
        LayoutError::TextTooLong { column: 1, text: ColumnText::Heading },
        LayoutError::TextNotPlain { column: 1, text: ColumnText::Fixed },
        LayoutError::TextsTooLong,
        LayoutError::RepeatedHeading { column: 2 },
    ];
    for rule in rules {
        all.push((text.files.editor.fault)(rule));
        all.push((text.files.why_not_opened)(&LayoutFileError::Layout(rule).into()));
    }
    let refusals = [
        NotOpened::Unreadable,
        NotOpened::Book(BookError::Full),
        LayoutFileError::TooLarge.into(),
        LayoutFileError::NotALayout.into(),
        LayoutFileError::Newer { version: 2 }.into(),
        LayoutFileError::Malformed.into(),
        LayoutFileError::UnknownColumn { name: "income".to_owned() }.into(),
    ];
    all.extend(refusals.iter().map(text.files.why_not_opened));
    let editor = &text.files.editor;
    for grouping in [Grouping::Line, Grouping::Claim, Grouping::RentReference] {
        all.push((editor.group)(grouping).to_owned());
    }
    for delimiter in [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe] {
        all.push((editor.between)(delimiter).to_owned());
    }
    for form in [
        AmountForm::Pounds(DecimalSign::Point),
        AmountForm::Pounds(DecimalSign::Comma),
        AmountForm::Pence,
    ] {
        all.push((editor.amount)(form).to_owned());
    }
    all.extend([Sign::AsIs, Sign::Reversed].map(|sign| (editor.signs)(sign).to_owned()));
    all.extend([Quoting::WhereNeeded, Quoting::Always].map(|it| (editor.quotes)(it).to_owned()));
    all.push((editor.ends)(LineEnd::Lf).to_owned());
    all.extend(Density::ALL.map(|density| (text.look.density)(density).to_owned()));
    let reasons = [
        NotBuilt::NotLoaded,
        NotBuilt::Replaced,
        NotBuilt::Stopped,
        refused(Reason::TooManyLines),
        refused(Reason::TextTooLong),
        refused(Reason::Request),
        refused(Reason::Writer),
    ];
    for reason in reasons {
        for words in [(text.workbook.not_built)(reason), (text.several.not_built)(reason)] {
            all.extend([words.title, words.advice]);
        }
    }
    for hurdle in [
        Hurdle::PagePauses(HeavyFile::Workbook),
        Hurdle::PagePauses(HeavyFile::Zip),
        Hurdle::TooManyLines,
        Hurdle::NoRoom,
    ] {
        let ask = (text.workbook.hurdle)(hurdle);
        all.extend([ask.title, ask.body, ask.yes, ask.no].map(str::to_owned));
    }
    all
}

#[track_caller]
fn check(english: &[String], welsh: &[String]) {
    assert_eq!(english.len(), welsh.len());
    for (english, welsh) in english.iter().zip(welsh) {
        assert!(!english.trim().is_empty() && !welsh.trim().is_empty(), "{english}");
        assert!(english != welsh || SAME.contains(&english.as_str()), "not in Welsh: {english}");
        assert!(!welsh.contains('\''), "a straight apostrophe in Welsh: {welsh}");
        assert_eq!(english.ends_with('.'), welsh.ends_with('.'), "{english} / {welsh}");
    }
}

/// The one sentence that shows the sign itself.
fn shows_an_apostrophe(sentence: &str) -> bool {
    sentence.contains("(')") || sentence.contains("(\\')")
}

#[test]
fn every_sentence_is_there_in_both_languages_and_none_is_the_same() {
    let plain = |language: Language| -> Vec<String> {
        let all = sentences(language.catalogue()).into_iter();
        all.filter(|sentence| !shows_an_apostrophe(sentence)).collect()
    };
    let english = plain(Language::English);
    assert!(english.len() > 250, "only {} sentences were found", english.len());
    check(&english, &plain(Language::Welsh));
}

#[test]
fn what_counts_and_names_things_is_worded_in_both_languages() {
    check(&said(Language::English.catalogue()), &said(Language::Welsh.catalogue()));
}

#[test]
#[should_panic(expected = "not in Welsh")]
fn a_sentence_that_was_left_in_english_is_found() {
    let english = sentences(Language::English.catalogue());
    check(&english, &english);
}
