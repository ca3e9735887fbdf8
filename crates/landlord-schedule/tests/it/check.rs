//! `check`: lines and files held against their payment.

use crate::desk::{Desk, LINES, PAYMENT};

#[track_caller]
fn check(desk: &Desk, what: &str, code: i32, words: &[&str]) {
    let said = desk.run(&format!("check --payment payment.json {what}"));
    assert_eq!(said.code, code, "{}{}", said.text(), said.error);
    for words in words {
        assert!(
            said.text().contains(words) || said.error.contains(words),
            "{words:?} in\n{}{}",
            said.text(),
            said.error
        );
    }
}

#[test]
fn lines_that_add_up_balance() {
    let desk = Desk::new();
    let figures = "3 lines: gross 930.00, deductions 53.15, net 876.85, rent credit 901.85, own debt repaid 25.00";
    check(&desk, "--lines lines.ndjson", 0, &[figures, "sha256:", "It balances."]);
    check(&desk, "--lines lines.json", 0, &[figures, "It balances."]);
}

#[test]
fn lines_that_do_not_are_named() {
    let desk = Desk::new();
    desk.put("payment.json", PAYMENT.replace("\"net\": 87685", "\"net\": 87684"));
    let words = ["net: the payment says 876.84, the lines 876.85", "It does NOT balance."];
    check(&desk, "--lines lines.ndjson", 1, &words);

    let desk = Desk::new();
    desk.put("payment.json", PAYMENT.replace("\"amount\": 2500", "\"amount\": 2501"));
    let words =
        ["other_tenant_recovery, which counts as rent: the payment says 25.01, the lines 25.00"];
    check(&desk, "--lines lines.ndjson", 1, &words);

    let desk = Desk::new();
    desk.put("lines.ndjson", LINES.replace("\"gross\":45476", "\"gross\":45477"));
    check(&desk, "--lines lines.ndjson", 1, &["the stream states", "gross 930.01"]);
    desk.put(
        "lines.ndjson",
        LINES
            .replace("\"gross\":45476", "\"gross\":45477")
            .replace("\"gross\":93000", "\"gross\":93001"),
    );
    check(
        &desk,
        "--lines lines.ndjson",
        1,
        &["line L-01: net is 401.61, gross less deductions 401.62", "gross: "],
    );
}

#[test]
fn what_cannot_be_read_is_not_checked() {
    let desk = Desk::new();
    check(&desk, "--lines none", 2, &["none"]);
    check(&desk, "--lines payment.json", 2, &["not a schedule"]);
    check(&desk, "", 2, &[]);
    check(&desk, "--lines lines.json --csv a.csv", 2, &[]);
    desk.put("a.csv", "a,b\r\n1,2\r\n");
    check(&desk, "--csv a.csv", 2, &["it has no column gross"]);
    desk.put("a.csv", b"\xFF\xFE");
    check(&desk, "--csv a.csv", 2, &["UTF-8"]);
}

#[track_caller]
fn harmed(desk: &Desk, file: &str, words: &[&str]) {
    desk.put("a.csv", file);
    check(desk, "--csv a.csv", 1, words);
}

#[test]
fn a_file_is_held_against_itself_and_its_payment() {
    let desk = Desk::new();
    let made = "convert --payment payment.json --lines lines.ndjson --format csv -o whole.csv";
    assert_eq!(desk.run(made).code, 0);
    let whole = String::from_utf8(desk.read("whole.csv")).unwrap();
    check(&desk, "--csv whole.csv", 0, &["3 lines: gross 930.00", "It balances."]);

    let penny = whole.replace(",401.61,", ",401.62,");
    let words = [
        "record 2: net is 401.62, gross less deductions 401.61",
        "net: the payment says 876.85, the lines 876.86",
    ];
    harmed(&desk, &penny, &words);
    let kind = whole.replace("own_recovery:28.15", "own_recovery:28.14");
    harmed(
        &desk,
        &kind,
        &["deductions are 53.15, those of each kind 53.14", "own_recovery: the payment says 28.15"],
    );
    let (short, last) = whole.trim_end().rsplit_once("\r\n").unwrap();
    harmed(&desk, short, &["lines: the payment says 3, there are 2"]);
    harmed(&desk, &format!("{whole}{last}\r\n"), &["record 5: line L-03 stands in the file twice"]);
    harmed(
        &desk,
        &whole.replace(",500.00,", ",500,"),
        &["record 3: gross is \"500\", which is no amount"],
    );
    harmed(
        &desk,
        &whole.replace("PR0001234,", "PR0001235,"),
        &["record 4: it belongs to payment PR0001235"],
    );
    harmed(&desk, &format!("{whole}a,b\r\n"), &["record 5: 2 cells where 20 are due"]);
    let commas = ",".repeat(19);
    harmed(
        &desk,
        &format!("{whole}It does not add up{commas}\r\n"),
        &["the file itself says: It does not add up"],
    );
    let no_mark = whole.trim_start_matches('\u{FEFF}');
    desk.put("a.csv", no_mark);
    check(&desk, "--csv a.csv", 0, &[]);
}
