//! What makes a workbook handy, and how its sheet about the payment is laid out, to the cell.

use std::io::{Cursor, Read};

use schedule::date::Date;
use schedule::export::words::DetailWords;
use schedule::export::xlsx::XlsxExport;
use schedule::export::{Context, Rows};
use schedule::money::Pence;
use schedule::payment::PaymentDetail;
use schedule::reference::CreditorRef;
use schedule::table::{Entry, Schedule};
use zip::ZipArchive;

use super::{cell, detail, entry, made, recovered, sheets, words};

/// A part of a workbook, as it is kept.
fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "no {wanted} in {text}");
    }
}

/// How wide a column is, in characters.
fn width(sheet: &str, column: usize) -> f64 {
    let (_, after) =
        sheet.split_once(&format!("<col min=\"{column}\" max=\"{column}\" width=\"")).unwrap();
    after.split('"').next().unwrap().parse().unwrap()
}

#[test]
fn headings_stay_in_sight_are_filtered_by_and_are_printed_on_each_page() {
    let schedule = recovered();
    let file = made(&detail(&schedule, "P"), &schedule, Rows::All, "C").unwrap();
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let pane = r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#;
    let ignored = r#"<ignoredError sqref="A1:T3" numberStoredAsText="1"/>"#;
    has(&sheet, &[pane, r#"<autoFilter ref="A1:T3"/>"#, ignored, r#"orientation="landscape""#]);
    let book = part(&file, "xl/workbook.xml");
    has(&book, &["Schedule!$1:$1", "Schedule!$A$1:$T$3"]);
    has(&part(&file, "docProps/core.xml"), &["2026-11-23T00:00:00Z"]);
}

#[test]
fn columns_are_as_wide_as_their_texts_within_reason() {
    let mut schedule = Schedule::default();
    let (name, address) = ("n".repeat(20), "a".repeat(99));
    let long = Entry { tenant_name: &name, property_address: &address, ..entry("1") };
    schedule.push(&Entry { net: Pence::new(40_000), ..long }, []).unwrap();
    let file = made(&detail(&schedule, "P"), &schedule, Rows::All, "C").unwrap();
    let sheet = part(&file, "xl/worksheets/sheet1.xml");
    let widths = [6, 7, 8, 13, 2].map(|column| width(&sheet, column).trunc());
    // The name's own; no more than 44; its heading's and the button; a number's and a date's least.
    assert_eq!(widths, [20.0, 44.0, 12.0, 13.0, 16.0]);
}

#[test]
fn values_look_like_what_they_are() {
    let schedule = recovered();
    let file = made(&detail(&schedule, "P"), &schedule, Rows::All, "C").unwrap();
    let styles = part(&file, "xl/styles.xml");
    let forms = ["\"@\"", "\"dd/mm/yyyy\"", "\"#,##0.00\"", "\"#,##0\""];
    has(&styles, &forms);
    has(&styles, &["<b/>", "FFE7ECF0"]);
    assert!(!styles.contains("A61C1C"), "nothing is wrong");
    assert!(!part(&file, "xl/workbook.xml").contains("activeTab"), "the lines are seen first");
}

#[test]
fn what_does_not_balance_is_seen_first_and_cannot_be_overlooked() {
    let schedule = recovered();
    let mut stated = detail(&schedule, "P");
    stated.payment.net = Pence::new(1);
    let file = made(&stated, &schedule, Rows::All, "C").unwrap();
    has(&part(&file, "xl/workbook.xml"), &[r#"activeTab="1""#]);
    has(&part(&file, "xl/styles.xml"), &["FFA61C1C"]);
}

fn grid(detail: &PaymentDetail, schedule: &Schedule) -> Vec<String> {
    let creditor = CreditorRef::new("0012345");
    let labels = DetailWords {
        payment_reference: "Payment".into(),
        creditor_reference: "Creditor".into(),
        bank_narrative: "Narrative".into(),
        processed_date: "Run".into(),
        expected_in_bank: "Expected".into(),
        period_from: "From".into(),
        period_to: "To".into(),
        method: "Method".into(),
        status: "Status".into(),
        in_bank: "In the bank".into(),
    };
    let mut words = words();
    words.details = labels;
    words.terms.push(("bacs".into(), "Bacs".into()));
    let context = Context {
        payment_reference: &detail.payment.reference,
        payment_date: detail.payment.processed_date,
        creditor_reference: &creditor,
    };
    let file = XlsxExport::new(&context, detail, schedule, Rows::All, &words).unwrap();
    let [_, about] = sheets(&file.finish().unwrap());
    let row = |row| {
        let cells = (0..5).map(|column| cell(&about, row, column).to_string());
        cells.collect::<Vec<_>>().join("|").trim_end_matches('|').to_owned()
    };
    (0..=about.end().unwrap().0 as usize).map(row).collect()
}

#[test]
fn the_sheet_about_the_payment_says_everything_in_its_place() {
    let mut schedule = recovered();
    // Of a day and an amount that a spreadsheet has none for, and off by a penny.
    let old = schedule::date::Period::new(
        Date::from_parts(1899, 12, 31).unwrap(),
        Date::from_parts(2026, 11, 29).unwrap(),
    );
    let off = Entry { period: old.unwrap(), net: Pence::new(39_999), ..entry("3") };
    schedule.push(&off, []).unwrap();
    let mut stated = detail(&schedule, "PR1");
    stated.payment.withheld = true;
    stated.payment.expected_in_bank = Date::from_parts(2026, 11, 25);
    let rows = grid(&stated, &schedule);
    let (fingerprint, before) = rows.split_last().unwrap();
    assert!(fingerprint.starts_with("Fingerprint|sha256:"), "{fingerprint}");
    let expected = [
        "It does not balance",
        "Some payments are not shown here",
        "",
        "Payment|PR1",
        "Creditor|0012345",
        "Narrative|HB 0001234",
        "Run|46349",
        "Expected|46351",
        "From|46328",
        "To|46355",
        "Method|Bacs",
        "Status|issued",
        "In the bank|1149.99",
        "",
        "|Payment says|Lines add up to|Same",
        "Lines|3|3|yes",
        "Gross|1200|1200|yes",
        "Deductions|50|50|yes",
        "    other_tenant_recovery (counts as rent)|50|50|yes",
        "Net|1149.99|1149.99|yes",
        "Rent credit|1199.99|1199.99|yes",
        "Own debt|50|50|yes",
        "",
        "Lines off|1",
        "As text|1",
    ];
    assert_eq!(before, expected);

    let schedule = recovered();
    let balanced = grid(&detail(&schedule, "PR1"), &schedule);
    assert_eq!(balanced[..3], ["It balances", "", "Payment|PR1"]);
    assert!(
        balanced.iter().all(|row| !row.starts_with("Lines off") && !row.starts_with("As text"))
    );
}
