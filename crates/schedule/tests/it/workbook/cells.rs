//! Each cell against its source, to the penny and to the character; and what a workbook cannot hold.

use calamine::Data;
use contract::breakdown::Line;
use proptest::prelude::*;
use schedule::balance;
use schedule::date::{Date, Period};
use schedule::error::ExportError;
use schedule::export::cell::Cell;
use schedule::export::columns::{ColumnKind, DEFAULT, Row};
use schedule::export::control::Control;
use schedule::export::style::Style;
use schedule::export::xlsx::{MAX_LINES, MAX_PENCE, MAX_TEXT};
use schedule::export::{Context, Rows};
use schedule::money::Pence;
use schedule::reference::CreditorRef;
use schedule::table::{Entry, Schedule};

use super::{beside, cell, detail, entry, made, recovered, sheets};
use crate::generate::{lines, schedule, text};

/// Holds a cell against what should stand in it: kind, and value to the penny and to the character.
#[track_caller]
fn same(found: &Data, expected: &Cell<'_>) {
    match (expected, found) {
        (Cell::Empty, Data::Empty) => {}
        (Cell::Text(text), Data::String(found)) => {
            assert_eq!(found, &text.replace('\0', "\u{FFFD}"));
        }
        (kinds @ Cell::Kinds(_), Data::String(found)) => {
            let mut expected = String::new();
            let style = Style { guard: false, ..Style::DEFAULT };
            kinds.write_in(style, &mut expected);
            assert_eq!(found, &expected);
        }
        (Cell::Money(amount), Data::Float(found))
            if amount.get().unsigned_abs() <= MAX_PENCE.unsigned_abs() =>
        {
            assert_eq!(format!("{found:.2}"), amount.decimal());
        }
        (Cell::Money(amount), Data::Int(found))
            if amount.get().unsigned_abs() <= MAX_PENCE.unsigned_abs() =>
        {
            assert_eq!(format!("{found}.00"), amount.decimal());
        }
        (Cell::Money(amount), Data::String(found)) => {
            assert!(amount.get().unsigned_abs() > MAX_PENCE.unsigned_abs());
            assert_eq!(found, &amount.decimal());
        }
        (Cell::Date(date), Data::DateTime(found)) => {
            let (year, month, day, ..) = found.to_ymd_hms_milli();
            let found = Date::from_parts(year.into(), month.into(), day.into());
            assert_eq!(found, Some(*date));
        }
        (Cell::Date(date), Data::String(found)) => {
            assert!(*date < Date::from_parts(1900, 3, 1).unwrap());
            assert_eq!(found, &date.to_string());
        }
        (expected, found) => panic!("{found:?} where {expected:?} was due"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_reads_back_as_what_was_sent(
        sent in lines(8),
        payment in text(),
        creditor in text(),
    ) {
        let schedule = schedule(&sent);
        let detail = detail(&schedule, &payment);
        let file = made(&detail, &schedule, Rows::All, &creditor).unwrap();
        prop_assert_eq!(&made(&detail, &schedule, Rows::All, &creditor).unwrap(), &file);

        let [sheet, about] = sheets(&file);
        let creditor = CreditorRef::new(creditor);
        let context = Context {
            payment_reference: &detail.payment.reference,
            payment_date: detail.payment.processed_date,
            creditor_reference: &creditor,
        };
        for (place, column) in DEFAULT.iter().enumerate() {
            let heading = if column.name == "tenant_name" { "Tenant" } else { column.name };
            same(&cell(&sheet, 0, place), &Cell::text(heading));
            for row in 0..schedule.len() {
                let expected = column.cell(&Row::new(&context, &schedule, row).unwrap());
                same(&cell(&sheet, row + 1, place), &expected);
            }
        }
        let last = sheet.end().map(|(row, _)| row as usize);
        prop_assert_eq!(last, Some(sent.len()));
        let balanced = balance::check(&detail, &schedule).holds();
        let verdict = if balanced { "It balances" } else { "It does not balance" };
        prop_assert_eq!(cell(&about, 0, 0).to_string(), verdict);
    }
}

/// A line with a text in every column of text.
fn line(id: &str, text: &str) -> Line<'static> {
    let json = serde_json::json!({
        "line_id": format!("{id}{text}"), "claim_id": "c", "claim_reference": text,
        "tenant_name": text, "property_address": text, "postcode": text, "rent_reference": text,
        "benefit_type": text, "period_from": "2026-11-02", "period_to": "2026-11-29",
        "gross": 1000, "deductions": [{"kind": text, "amount": 100, "counts_as_rent": false}],
        "net": 900, "status": text, "reason": text,
    });
    serde_json::from_str(json.to_string().leak()).unwrap()
}

#[test]
fn text_is_text_whatever_it_looks_like() {
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "\"=1",
        "'=1",
        "0001234",
        "1E10",
        "2026-11-23",
        "_x0041_",
        "_x005F_x0041_",
        "a\r\nb",
        "\u{1}\u{B}\u{1F}",
        "\u{FFFE}\u{FFFF}",
        "<r><t>x</t></r>",
        "<r>_x0041_</r>",
        "<r></t></si></r>",
        "&amp;<b>",
        " a ",
        "a\0b",
        "\u{202E}abc",
        "TRUE",
        "#REF!",
        "😀",
    ];
    let sent: Vec<_> =
        texts.iter().enumerate().map(|(n, text)| line(&format!("{n:02}"), text)).collect();
    let schedule = schedule(&sent);
    let detail = detail(&schedule, "=2+3");
    let [sheet, about] = sheets(&made(&detail, &schedule, Rows::All, "-5").unwrap());
    for (row, text) in texts.iter().enumerate() {
        for (place, column) in DEFAULT.iter().enumerate() {
            let found = cell(&sheet, row + 1, place);
            match column.name {
                "payment_reference" => same(&found, &Cell::text("=2+3")),
                "creditor_reference" => same(&found, &Cell::text("-5")),
                "line_id" => same(&found, &Cell::text(&format!("{row:02}{text}"))),
                "deduction_kinds" => same(&found, &Cell::text(&format!("{text}:1.00"))),
                _ if column.kind == ColumnKind::Text => same(&found, &Cell::text(text)),
                _ => assert!(!matches!(found, Data::String(_))),
            }
        }
    }
    assert_eq!(cell(&about, 0, 0).to_string(), "It balances");
    let fingerprint = Control::of(&schedule, Rows::All).unwrap().fingerprint;
    assert_eq!(beside(&about, "Fingerprint")[0], fingerprint.to_string());
}

#[test]
fn what_a_spreadsheet_has_no_number_or_date_for_is_text_and_counted() {
    let old = Date::from_parts(1752, 9, 2).unwrap();
    let large = Pence::new(MAX_PENCE + 1);
    let mut schedule = Schedule::default();
    let odd =
        Entry { gross: large, net: large, period: Period::new(old, old).unwrap(), ..entry("1") };
    schedule.push(&odd, []).unwrap();
    let detail = detail(&schedule, "P");
    let [sheet, about] = sheets(&made(&detail, &schedule, Rows::All, "C").unwrap());
    let text = |name: &str| {
        let place = DEFAULT.iter().position(|column| column.name == name).unwrap();
        cell(&sheet, 1, place)
    };
    assert_eq!(text("net"), Data::String("10000000000000.00".into()));
    assert_eq!(text("period_to"), Data::String("1752-09-02".into()));
    // Two dates, gross, net and rent credit; and on the second sheet the bank's amount and two of each figure.
    assert_eq!(beside(&about, "As text")[0], (5 + 1 + 6).to_string());
}

#[test]
fn a_text_is_whole_or_there_is_no_workbook() {
    let longest = "x".repeat(MAX_TEXT - 1);
    let check = |name: &str, expected: Result<(), ExportError>| {
        let mut schedule = Schedule::default();
        schedule.push(&Entry { tenant_name: name, ..entry("1") }, []).unwrap();
        let file = made(&detail(&schedule, "P"), &schedule, Rows::All, "C");
        assert_eq!(file.map(|_| ()), expected, "{} bytes", name.len());
    };
    let too_long = ExportError::TextTooLong { row: Some(0), column: "tenant_name" };
    check(&format!("{longest}y"), Ok(()));
    check(&"ŵ".repeat(MAX_TEXT), Ok(()));
    check(&format!("{longest}yz"), Err(too_long));
    check(&format!("{longest}😀"), Err(too_long));
    let schedule = recovered();
    let long = detail(&schedule, &"9".repeat(MAX_TEXT + 1));
    let refused = ExportError::TextTooLong { row: Some(0), column: "payment_reference" };
    assert_eq!(made(&long, &schedule, Rows::All, "C").err(), Some(refused));
}

#[test]
fn a_workbook_has_room_for_its_rows_or_is_not_begun() {
    let schedule = recovered();
    let detail = detail(&schedule, "P");
    let rows = vec![0; MAX_LINES + 1];
    let refused = ExportError::TooManyLines { lines: MAX_LINES + 1, most: MAX_LINES };
    assert_eq!(made(&detail, &schedule, Rows::These(&rows), "C").err(), Some(refused));
    let missing = ExportError::NoSuchLine { row: 2 };
    assert_eq!(made(&detail, &schedule, Rows::These(&[2]), "C").err(), Some(missing));
}

#[test]
fn a_schedule_without_lines_makes_a_workbook_of_headings() {
    let schedule = Schedule::default();
    let [sheet, about] = sheets(&made(&detail(&schedule, "P"), &schedule, Rows::All, "C").unwrap());
    assert_eq!(sheet.end().map(|(row, _)| row), Some(0));
    assert_eq!(beside(&about, "Lines"), ["0", "0", "yes"]);
}
