//! `convert`: each format, from either form of the lines; whole or nothing.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::desk::{Desk, LINES, PAYMENT};

fn sheet(file: Vec<u8>, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).unwrap();
    book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn the_default_csv_comes_of_a_stream_and_of_one_body_alike() {
    let desk = Desk::new();
    let said = desk.run("convert --payment payment.json --lines lines.ndjson --format csv");
    assert_eq!((said.code, said.error.as_str()), (0, ""));
    let mut records = csv::Reader::from_reader(said.out.strip_prefix(b"\xEF\xBB\xBF").unwrap());
    let ids: Vec<String> = records.records().map(|it| it.unwrap()[19].to_owned()).collect();
    assert_eq!(ids, ["L-01", "L-02", "L-03"]);

    let other = desk.run(
        "convert --payment payment.json --lines lines.json --format csv --creditor 0012345 -o a.csv",
    );
    assert_eq!((other.code, other.out.len()), (0, 0));
    let with_creditor = String::from_utf8(desk.read("a.csv")).unwrap();
    assert_eq!(with_creditor.replace(",0012345,", ",,"), said.text());
}

#[test]
fn a_layout_makes_another_csv() {
    let desk = Desk::new();
    let base = "convert --payment payment.json --lines lines.ndjson --format csv";
    let preset = desk.run(&format!("{base} --preset claim-and-rent-account"));
    assert!(preset.text().starts_with("claim_reference,rent_account,date,value\r\n"));
    let unknown = desk.run(&format!("{base} --preset none"));
    assert_eq!(unknown.code, 2);
    assert!(unknown.error.contains("spreadsheet, import"), "{}", unknown.error);
    desk.put("layout.json", "{}");
    assert_eq!(desk.run(&format!("{base} --layout layout.json")).code, 2);
    let workbook = base.replace("csv", "xlsx");
    assert_eq!(desk.run(&format!("{workbook} --preset import -o a.xlsx")).code, 2);
}

#[test]
fn a_workbook_has_the_lines_and_the_payment() {
    let desk = Desk::new();
    let said = desk
        .run("convert --payment payment.json --lines lines.ndjson --format xlsx -o schedule.xlsx");
    assert_eq!((said.code, said.error.as_str()), (0, ""));
    let lines = sheet(desk.read("schedule.xlsx"), "Schedule");
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0][5], Data::String("Tenant".into()));
    assert_eq!(lines[2][3], Data::String("1E10".into()));
    assert_eq!(lines[3][15], Data::Float(-24.76));
    let payment = sheet(desk.read("schedule.xlsx"), "Payment");
    assert_eq!(payment[0][0], Data::String("The lines add up to the payment.".into()));
    assert_eq!(desk.names(), ["lines.json", "lines.ndjson", "payment.json", "schedule.xlsx"]);
}

#[test]
fn what_does_not_balance_is_written_and_says_so() {
    let desk = Desk::new();
    desk.put("payment.json", PAYMENT.replace("\"net\": 87685", "\"net\": 87684"));
    let said =
        desk.run("convert --payment payment.json --lines lines.ndjson --format csv -o a.csv");
    assert_eq!(said.code, 1);
    assert!(said.error.contains("do not add up"), "{}", said.error);
    let file = String::from_utf8(desk.read("a.csv")).unwrap();
    assert!(file.lines().last().unwrap().starts_with("These lines do not add up"));
}

#[test]
fn what_cannot_be_read_makes_no_file() {
    #[track_caller]
    fn check(desk: &Desk, lines: &str, words: &str) {
        desk.put("lines.ndjson", lines);
        let said =
            desk.run("convert --payment payment.json --lines lines.ndjson --format csv -o a.csv");
        assert_eq!(said.code, 2, "{}", said.error);
        assert!(said.error.contains(words), "{}", said.error);
        assert!(!desk.names().iter().any(|name| name.starts_with("a.csv")));
    }
    let desk = Desk::new();
    let (cut, _) = LINES.trim_end().rsplit_once('\n').unwrap();
    check(&desk, cut, "stopped after 3 lines");
    check(&desk, "", "not a schedule");
    check(&desk, "<html>", "not a schedule");
    check(&desk, &LINES.replace("pay_1", "pay_2"), "another payment");
    check(&desk, &LINES.replace("2026-10-26", "2026-02-30"), "period_from");
    desk.put("payment.json", "{}");
    check(&desk, LINES, "not a payment");
    let said = desk.run("convert --payment none.json --lines lines.ndjson --format csv -o a.csv");
    assert_eq!(said.code, 2);
    assert!(said.error.contains("none.json"));
    let said = desk.run("convert --payment payment.json --lines lines.ndjson --format pdf");
    assert_eq!(said.code, 2);
}
