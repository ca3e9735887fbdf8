//! One file to the byte: the default CSV, version 1.

use schedule::date::Date;
use schedule::error::ExportError;
use schedule::export::csv::CsvExport;
use schedule::export::layout::presets;
use schedule::export::{Context, Rows};
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::Schedule;

use crate::generate::{decode, schedule, sums};

const STREAM: &str = r#"
{"record":"head","version":1,"payment_id":"p-1","line_count":4,"totals":{"gross":93000,"deductions":5315,"net":87685,"rent_credit":90185}}
{"record":"line","line_id":"L-01","claim_id":"c1","claim_reference":"00451187X","tenant_name":"O'Connor, Siân","property_address":"Flat 2, \"Ty Gwyn\", Ynysybwl","postcode":"CF99 1CK","rent_reference":"=1+1","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":11369,"gross":45476,"deductions":[{"kind":"other_tenant_recovery","amount":2500,"counts_as_rent":true,"claim_reference":"0771"},{"kind":"own_recovery","amount":1365,"counts_as_rent":false},{"kind":"own_recovery","amount":1450,"counts_as_rent":false}],"net":40161,"status":"paid","reason":"regular"}
{"record":"line","line_id":"L-02","claim_id":"c2","claim_reference":"1E10","tenant_name":"'t Hooft","property_address":"1 Stryd Fawr\nPontypridd","postcode":"","rent_reference":"-03-04","benefit_type":"DHP","period_from":"2026-11-02","period_to":"2026-11-02","gross":50000,"deductions":[],"net":50000,"status":"paid","reason":"new"}
{"record":"line","line_id":"L-03","claim_id":"c3","claim_reference":"20451189","tenant_name":"@Nguyễn","property_address":"2 Stryd Fawr","postcode":"CF99 1CK","benefit_type":"HB","period_from":"2026-10-05","period_to":"2026-11-01","weekly_entitlement":619,"gross":-2476,"net":-2476,"status":"reversed","reason":"reversal"}
{"record":"line","line_id":"L-04","claim_id":"c4","claim_reference":"20451190","tenant_name":"＝SUM(A1)","property_address":"3 Stryd Fawr","postcode":"CF99 1CK","rent_reference":"0000000000000000019","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":0,"gross":0,"net":0,"status":"held","reason":"a newer one"}
{"record":"end","line_count":4,"totals":{"gross":93000,"deductions":5315,"net":87685,"rent_credit":90185}}
"#;

const HEADING: &str = "payment_reference,payment_date,creditor_reference,claim_reference,rent_reference,tenant_name,property_address,postcode,benefit_type,period_from,period_to,weekly_entitlement,gross,deductions,deduction_kinds,net,rent_credit,status,reason,line_id";

const RECORDS: [&str; 4] = [
    r#"PR0001234,2026-11-23,0012345,00451187X,'=1+1,"O'Connor, Siân","Flat 2, ""Ty Gwyn"", Ynysybwl",CF99 1CK,HB,2026-11-02,2026-11-29,113.69,454.76,53.15,own_recovery:28.15;other_tenant_recovery:25.00,401.61,426.61,paid,regular,L-01"#,
    "PR0001234,2026-11-23,0012345,1E10,'-03-04,''t Hooft,\"1 Stryd Fawr\nPontypridd\",,DHP,2026-11-02,2026-11-02,,500.00,0.00,,500.00,500.00,paid,new,L-02",
    "PR0001234,2026-11-23,0012345,20451189,,'@Nguyễn,2 Stryd Fawr,CF99 1CK,HB,2026-10-05,2026-11-01,6.19,-24.76,0.00,,-24.76,-24.76,reversed,reversal,L-03",
    "PR0001234,2026-11-23,0012345,20451190,0000000000000000019,'＝SUM(A1),3 Stryd Fawr,CF99 1CK,HB,2026-11-02,2026-11-29,0.00,0.00,0.00,,0.00,0.00,held,a newer one,L-04",
];

fn received() -> Schedule {
    decode([STREAM.as_bytes()]).unwrap().schedule
}

/// The file of some rows, as text.
fn file(schedule: &Schedule, rows: Rows<'_>, warning: Option<&str>) -> Result<String, ExportError> {
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let export = CsvExport::new(&context, schedule, rows);
    let export = match warning {
        Some(words) => export.with_warning(words),
        None => export,
    };
    export.to_bytes().map(|bytes| String::from_utf8(bytes).unwrap())
}

#[test]
fn the_default_csv_is_this_to_the_byte() {
    let mut expected = format!("\u{FEFF}{HEADING}\r\n");
    for record in RECORDS {
        expected.push_str(record);
        expected.push_str("\r\n");
    }
    assert_eq!(file(&received(), Rows::All, None).unwrap(), expected);
}

#[test]
fn a_slice_has_a_line_at_least_so_that_every_file_ends() {
    let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let schedule = received();
    let mut export = CsvExport::new(&context, &schedule, Rows::All);
    let slices = (0..9).map_while(|_| export.next_slice(0).unwrap()).count();
    assert_eq!((slices, export.written(), export.lines()), (4, 4, 4));
}

#[test]
fn some_rows_make_a_file_of_those_rows() {
    let expected = format!("\u{FEFF}{HEADING}\r\n{}\r\n{}\r\n", RECORDS[2], RECORDS[0]);
    assert_eq!(file(&received(), Rows::These(&[2, 0]), None).unwrap(), expected);
}

#[test]
fn a_schedule_without_lines_makes_a_file_of_headings() {
    assert_eq!(sums(&[]).net, 0);
    let expected = format!("\u{FEFF}{HEADING}\r\n");
    assert_eq!(file(&schedule(&[]), Rows::All, None).unwrap(), expected);
    assert_eq!(file(&received(), Rows::These(&[]), None).unwrap(), expected);
}

#[test]
fn words_that_it_does_not_balance_are_the_last_record() {
    let words = "This schedule does not add up, see \"control totals\"";
    let whole = file(&received(), Rows::All, Some(words)).unwrap();
    let without = file(&received(), Rows::All, None).unwrap();
    let last = whole.strip_prefix(&without).unwrap();
    let commas = ",".repeat(19);
    assert_eq!(
        last,
        format!("\"This schedule does not add up, see \"\"control totals\"\"\"{commas}\r\n")
    );
    let guarded = file(&schedule(&[]), Rows::All, Some("=1")).unwrap();
    assert!(guarded.ends_with(&format!("\r\n'=1{commas}\r\n")));
}

#[test]
fn a_row_that_is_not_there_makes_no_file() {
    let refused = ExportError::NoSuchLine { row: 4 };
    assert_eq!(file(&received(), Rows::These(&[0, 4]), None), Err(refused));
}

#[test]
fn after_an_error_every_slice_is_that_error() {
    let schedule = received();
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let mut export = CsvExport::new(&context, &schedule, Rows::These(&[0, 4]));
    assert!(export.next_slice(1).is_ok());
    for _ in 0..3 {
        assert_eq!(export.next_slice(1), Err(ExportError::NoSuchLine { row: 4 }));
    }
}

#[test]
fn a_text_that_starts_like_a_mark_is_quoted_where_the_file_has_none() {
    let stream = STREAM.replace("00451187X", "\u{feff}7");
    let schedule = decode([stream.as_bytes()]).unwrap().schedule;
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let export = || CsvExport::new(&context, &schedule, Rows::These(&[0]));
    let marked = String::from_utf8(export().to_bytes().unwrap()).unwrap();
    assert!(marked.contains(",\u{feff}7,"), "{marked}");
    let layout = &presets::CLAIM_AND_RENT_ACCOUNT.layout;
    let unmarked = String::from_utf8(export().with_layout(layout).to_bytes().unwrap()).unwrap();
    assert!(unmarked.ends_with("\r\n\"\u{feff}7\",=1+1,2026-11-23,401.61\r\n"), "{unmarked}");
}
