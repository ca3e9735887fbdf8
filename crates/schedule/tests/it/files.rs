//! The way out to CSV and back, read by a reader that knows nothing of ours.

use std::collections::BTreeMap;

use contract::breakdown::Line;
use proptest::prelude::*;
use schedule::date::Date;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows, columns};
use schedule::reference::{CreditorRef, PaymentRef};

use crate::generate::{deducted, lines, rent_credit, schedule, text};

proptest! {
    #[test]
    fn a_csv_reads_back_as_what_was_sent(
        sent in lines(8),
        payment in text(),
        creditor in text(),
        slice in 1..5_usize,
    ) {
        let schedule = schedule(&sent);
        let (payment, creditor) = (PaymentRef::new(payment), CreditorRef::new(creditor));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let whole = CsvExport::new(&context, &schedule, Rows::All).to_bytes().unwrap();

        let mut slices = CsvExport::new(&context, &schedule, Rows::All);
        let mut joined = Vec::new();
        while let Some(bytes) = slices.next_slice(slice).unwrap() {
            joined.extend(bytes);
        }
        prop_assert_eq!(&joined, &whole);
        prop_assert_eq!(slices.written(), sent.len());

        let read = read(&whole);
        prop_assert_eq!(read.len(), sent.len());
        for (record, line) in read.iter().zip(&sent) {
            let expected = expected(line, payment.as_str(), creditor.as_str());
            prop_assert_eq!(record, &expected);
        }
    }

    #[test]
    fn a_file_of_some_rows_has_those_rows_in_that_order(sent in lines(8)) {
        let schedule = schedule(&sent);
        let rows: Vec<u32> = (0..schedule.line_count()).rev().step_by(2).collect();
        let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let file = CsvExport::new(&context, &schedule, Rows::These(&rows)).to_bytes().unwrap();
        let ids: Vec<String> = read(&file).iter().map(|record| record["line_id"].clone()).collect();
        let expected: Vec<String> =
            rows.iter().map(|row| clean(&sent[*row as usize].line_id)).collect();
        prop_assert_eq!(ids, expected);
    }
}

/// Reads a file as a stranger would, and takes the guard off every text cell.
fn read(file: &[u8]) -> Vec<BTreeMap<String, String>> {
    let file = file.strip_prefix(b"\xEF\xBB\xBF").expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(file);
    let names = reader.headers().unwrap().clone();
    let expected: Vec<&str> = columns::DEFAULT.iter().map(|column| column.name).collect();
    assert_eq!(names.iter().collect::<Vec<_>>(), expected);
    let is_text = |name: &str| {
        let column = columns::DEFAULT.iter().find(|column| column.name == name).unwrap();
        column.kind == columns::ColumnKind::Text
    };
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = names.iter().zip(record.iter()).map(|(name, cell)| {
                let inert = !cell.starts_with(['=', '+', '@', '\t', '\r', '＝', '＋', '－', '＠']);
                assert!(inert, "{name}: {cell:?}");
                assert!(!is_text(name) || !cell.starts_with('-'), "{name}: {cell:?}");
                let source = if is_text(name) { cell.strip_prefix('\'') } else { None };
                (name.to_owned(), source.unwrap_or(cell).to_owned())
            });
            cells.collect()
        })
        .collect()
}

/// What a file can hold of a text.
fn clean(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

fn decimal(pence: i128) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    let pence = pence.unsigned_abs();
    format!("{sign}{}.{:02}", pence / 100, pence % 100)
}

fn expected(line: &Line<'_>, payment: &str, creditor: &str) -> BTreeMap<String, String> {
    let rent = line.rent_reference.as_deref().filter(|text| !text.trim().is_empty());
    let mut kinds: Vec<(usize, String, i128)> = Vec::new();
    let order = ["own_recovery", "other_tenant_recovery", "landlord_recovery", "other"];
    for deduction in &line.deductions {
        let name = deduction.kind.as_str();
        let place = order.iter().position(|known| *known == name).unwrap_or(order.len());
        match kinds.iter_mut().find(|(_, known, _)| known == name) {
            Some((_, _, sum)) => *sum += i128::from(deduction.amount),
            None => kinds.push((place, name.to_owned(), i128::from(deduction.amount))),
        }
    }
    kinds.sort();
    let kinds: Vec<String> =
        kinds.iter().map(|(_, kind, sum)| format!("{}:{}", clean(kind), decimal(*sum))).collect();
    [
        ("payment_reference", clean(payment)),
        ("payment_date", "2026-11-23".to_owned()),
        ("creditor_reference", clean(creditor)),
        ("claim_reference", clean(&line.claim_reference)),
        ("rent_reference", clean(rent.unwrap_or_default())),
        ("tenant_name", clean(&line.tenant_name)),
        ("property_address", clean(&line.property_address)),
        ("postcode", clean(&line.postcode)),
        ("benefit_type", clean(line.benefit_type.as_str())),
        ("period_from", line.period_from.to_string()),
        ("period_to", line.period_to.to_string()),
        (
            "weekly_entitlement",
            line.weekly_entitlement.map(|pence| decimal(pence.into())).unwrap_or_default(),
        ),
        ("gross", decimal(line.gross.into())),
        ("deductions", decimal(deducted(line))),
        ("deduction_kinds", kinds.join(";")),
        ("net", decimal(line.net.into())),
        ("rent_credit", decimal(rent_credit(line))),
        ("status", clean(line.status.as_str())),
        ("reason", clean(line.reason.as_str())),
        ("line_id", clean(&line.line_id)),
    ]
    .map(|(name, cell)| (name.to_owned(), cell))
    .into()
}
