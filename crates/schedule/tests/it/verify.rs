//! A file held against its own control records, whole and harmed.

use proptest::collection::vec;
use proptest::prelude::*;
use schedule::date::Date;
use schedule::export::columns::{Column, DEDUCTIONS, GROSS, NET, RENT_CREDIT, named};
use schedule::export::csv::{CsvExport, Section};
use schedule::export::layout::{ControlRecords, Layout, Parts};
use schedule::export::style::Style;
use schedule::export::verify::{Amount, Fault, Finding, VerifyError, check};
use schedule::export::{Context, Rows};
use schedule::money::Pence;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::Schedule;

use crate::any_layout::{read, tenancies};
use crate::generate::schedule;
use crate::layouts::layout_with;
use crate::presets::{received, shared};

const MONEY: [Column; 4] = [GROSS, DEDUCTIONS, NET, RENT_CREDIT];

/// Any layout whose files can be verified.
fn layout() -> impl Strategy<Value = Layout> {
    layout_with(&MONEY).prop_map(trailing)
}

fn trailing(layout: Layout) -> Layout {
    let parts = layout.into_parts();
    let control = ControlRecords { trailing: true, ..parts.control };
    Layout::new(Parts { control, ..parts }).unwrap()
}

fn file_of(schedules: &[&Schedule], layout: &Layout, warning: Option<&str>) -> Vec<u8> {
    let (payment, creditor) = (PaymentRef::new("=PR"), CreditorRef::new("C"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let section = |schedule| Section { context, schedule, rows: Rows::All, warning };
    let sections = schedules.iter().map(|schedule| section(*schedule)).collect();
    CsvExport::of_sections(sections).with_layout(layout).to_bytes().unwrap()
}

fn faults(file: &[u8], layout: &Layout) -> Vec<Fault> {
    check(file, layout).unwrap().into_iter().map(|finding| finding.fault).collect()
}

proptest! {
    #[test]
    fn nothing_is_found_in_a_file_as_it_was_written(
        sent in vec(tenancies(6), 0..4),
        layout in layout(),
    ) {
        let schedules: Vec<Schedule> = sent.iter().map(|lines| schedule(lines)).collect();
        let file = file_of(&schedules.iter().collect::<Vec<_>>(), &layout, None);
        for fault in faults(&file, &layout) {
            // Lines out of thin air seldom add up, and the file says so.
            prop_assert_eq!(fault, Fault::SaysUnbalanced);
        }
    }

    #[test]
    fn an_amount_that_was_changed_is_found(
        sent in tenancies(6).prop_filter("no row has no amount", |lines| !lines.is_empty()),
        layout in layout(),
        column in 0..4_usize,
        at in any::<prop::sample::Index>(),
    ) {
        let schedule = schedule(&sent);
        let mut records = read(&file_of(&[&schedule], &layout, None), &layout);
        let before = usize::from(layout.parts().control.leading) + usize::from(layout.parts().header);
        prop_assert!(records.len() > before + 1);
        // The amounts come first in every row.
        let cell = &mut records[before][column];
        let digits: Vec<usize> = cell.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at).collect();
        let place = digits[at.index(digits.len())];
        let digit = if cell.as_bytes()[place] == b'9' { "0" } else { "9" };
        cell.replace_range(place..=place, digit);
        let dialect = layout.parts().dialect;
        let mut writer = csv::WriterBuilder::new()
            .delimiter(dialect.delimiter.byte())
            .flexible(true)
            .from_writer(Vec::new());
        for record in &records {
            writer.write_record(record).unwrap();
        }
        let found = faults(&writer.into_inner().unwrap(), &layout);
        let named = found.iter().any(|fault| matches!(fault, Fault::Sum { name, .. } if *name == MONEY[column].name));
        prop_assert!(named, "{found:?}");
    }

    #[test]
    fn a_file_that_was_cut_is_found(
        sent in vec(tenancies(4), 1..3),
        layout in layout(),
        at in any::<prop::sample::Index>(),
    ) {
        let schedules: Vec<Schedule> = sent.iter().map(|lines| schedule(lines)).collect();
        let file = file_of(&schedules.iter().collect::<Vec<_>>(), &layout, None);
        // Before the last cell that says something, which is whether it balanced.
        let balanced = file.windows(9).rposition(|bytes| bytes == b"balanced=").unwrap();
        let cut = &file[..at.index(balanced)];
        prop_assert!(faults(cut, &layout).iter().any(|fault| *fault != Fault::SaysUnbalanced));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..300), layout in layout()) {
        prop_assert!(!check(&bytes, &layout).unwrap().is_empty());
    }
}

#[test]
fn only_files_with_all_the_amounts_and_a_trailing_record_can_be_verified() {
    #[track_caller]
    fn refused(layout: &Layout, expected: VerifyError) {
        assert_eq!(check(b"", layout), Err(expected));
    }
    refused(&Layout::default(), VerifyError::NoControlRecord);
    for missing in MONEY {
        let parts = Layout::default().into_parts();
        let mut fields = parts.fields.to_vec();
        let place = Layout::default().place_of(&missing).unwrap();
        fields.remove(place);
        let layout = trailing(Layout::new(Parts { fields: fields.into(), ..parts }).unwrap());
        assert_eq!(named(missing.name), Some(&missing));
        refused(&layout, VerifyError::NoColumn(missing.name));
    }
}

/// What is found when one text of the file of a layout stands for another.
#[track_caller]
fn harmed(layout: &str, from: &str, to: &str, expected: &[Fault]) {
    let layout = shared(layout);
    let lines = received();
    let file = file_of(&[&lines, &lines], &layout, None);
    assert_eq!(faults(&file, &layout), []);
    let text = String::from_utf8(file).unwrap();
    assert!(text.contains(from), "{from}");
    assert_eq!(faults(text.replacen(from, to, 1).as_bytes(), &layout), expected);
}

#[test]
fn what_is_wrong_is_named() {
    let several = "several-payments.layout.json";
    harmed(several, "payment_date;", "Payment date;", &[Fault::Headings]);
    harmed(
        several,
        ";454.76;53.15",
        ";45476;53.15",
        &[
            Fault::NotAnAmount { column: 3 },
            sum("gross", 175_166, 129_690),
            sum("gross", 350_332, 304_856),
        ],
    );
    harmed(
        several,
        ";-24.76;0.00;",
        ";-24.76;0.00;;",
        &[
            Fault::Width { cells: 8 },
            Fault::Count { name: "lines", stated: 8, counted: 7 },
            Fault::Count { name: "rows", stated: 8, counted: 7 },
            sum("gross", 175_166, 177_642),
            sum("net", 165_301, 167_777),
            sum("rent_credit", 169_301, 171_777),
            Fault::Count { name: "lines", stated: 16, counted: 15 },
            Fault::Count { name: "rows", stated: 16, counted: 15 },
            sum("gross", 350_332, 352_808),
            sum("net", 330_602, 333_078),
            sum("rent_credit", 338_602, 341_078),
        ],
    );
    let leading = [Fault::LeadingDiffers];
    harmed(several, "CONTROL;payments=2;lines=16", "CONTROL;payments=2;lines=15", &leading);
    harmed(
        several,
        "lines=8;rows=8;gross=1751.66",
        "lines=8;rows=8;gross=1",
        &[Fault::UnreadableControl, Fault::MisplacedControl, Fault::Cut],
    );
}

fn sum(name: &'static str, stated: i64, summed: i64) -> Fault {
    let amount = |pence: i64| Amount::from(Pence::new(pence));
    Fault::Sum { name, stated: amount(stated), summed: amount(summed) }
}

#[test]
fn a_payment_that_did_not_balance_says_so_itself() {
    for layout in ["several-payments.layout.json", "by-rent-reference.layout.json"] {
        let layout = shared(layout);
        let lines = received();
        let file = file_of(&[&lines], &layout, Some("This schedule does not add up"));
        assert_eq!(faults(&file, &layout), [Fault::SaysUnbalanced]);
    }
}

#[test]
fn rows_outside_the_control_records_are_found() {
    let layout = shared("by-rent-reference.layout.json");
    let mut file = file_of(&[&received()], &layout, None);
    let row: &[u8] = b"a|b|0|0|0|0|20261122\n";
    file.extend_from_slice(row);
    let found = check(&file, &layout).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].record, &found[0].fault), (7, &Fault::MisplacedRow));
}

#[test]
fn an_amount_of_a_file_may_be_more_than_a_payments() {
    let penny_more = i128::from(i64::MAX) + 1;
    assert_eq!(
        (Amount::new(penny_more).get(), Amount::new(penny_more).pence()),
        (penny_more, None)
    );
    assert_eq!((Amount::new(-5).get(), Amount::new(-5).pence()), (-5, Some(Pence::new(-5))));
    assert_eq!(Amount::new(-123_456).to_string(), "-1234.56");
    assert_eq!([0, 7].map(|pence| Amount::new(pence).to_string()), ["0.00", "0.07"]);
    assert_eq!(Amount::read(b"-1234.56", Style::DEFAULT), Some(Amount::new(-123_456)));
    assert_eq!(Amount::read(b"1,234.56", Style::DEFAULT), None);
}

#[test]
fn what_is_missing_at_the_end_is_due_after_the_last_record() {
    let layout = shared("by-rent-reference.layout.json");
    let file = file_of(&[&received()], &layout, None);
    let records = file.split_inclusive(|byte| *byte == b'\n').collect::<Vec<_>>();
    let (_, cut) = records.split_last().unwrap();
    let found = check(&cut.concat(), &layout).unwrap();
    let due = u64::try_from(records.len()).unwrap();
    assert_eq!(found, [Finding { record: due, fault: Fault::Cut }]);
}
