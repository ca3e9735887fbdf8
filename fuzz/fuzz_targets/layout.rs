//! A file of a layout, made up byte by byte: it is refused, or it is a layout that writes files and is written and
//! read back as itself; never a panic.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};
use schedule::date::Date;
use schedule::export::csv::{CsvExport, Section};
use schedule::export::layout::{Layout, file};
use schedule::export::{Context, Rows, verify};
use schedule::intake::breakdown::Decoder;
use schedule::payment::PaymentId;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::Schedule;

/// Eight lines that share claims and tenancies.
const LINES: &[u8] = include_bytes!("../../crates/schedule/tests/golden/schedule.ndjson");

static SCHEDULE: LazyLock<Schedule> = LazyLock::new(|| {
    let mut decoder = Decoder::new(PaymentId::new("p-1"));
    decoder.push(LINES).expect("a stream");
    decoder.finish().expect("a schedule").schedule
});

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let Ok(layout) = file::read(bytes) else { return Corpus::Keep };
    let written = file::write(&layout);
    assert_eq!(file::read(written.as_bytes()).as_ref(), Ok(&layout), "it reads back as itself");
    for payments in 0..3 {
        check(&layout, payments);
    }
    Corpus::Keep
});

/// Writes the lines as those of so many payments, and reads the file as a stranger would.
fn check(layout: &Layout, payments: usize) {
    let (payment, creditor) = (PaymentRef::new("=PR0001234"), CreditorRef::new("0012345"));
    let payment_date = Date::from_parts(2026, 11, 23).expect("a day of the calendar");
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let section = Section { context, schedule: &SCHEDULE, rows: Rows::All, warning: None };
    let export = || CsvExport::of_sections(vec![section; payments]).with_layout(layout);
    let file = export().to_bytes().expect("a file");
    let mut slices = export();
    let mut joined = Vec::new();
    while let Some(slice) = slices.next_slice(3).expect("a slice") {
        joined.extend(slice);
    }
    assert!(file == joined, "a file is the sum of its slices");

    let parts = layout.parts();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(parts.dialect.delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(file.as_slice());
    let records: Vec<csv::StringRecord> = reader.records().map(|it| it.expect("UTF-8")).collect();
    let width = layout.fields().len();
    let is_control = |record: &csv::StringRecord| record.get(0) == Some("CONTROL");
    for record in &records {
        assert!(
            record.len() == width || (is_control(record) && record.len() > width),
            "{record:?}"
        );
    }
    // What is found in a file as it was written is nothing, where it says enough to be checked.
    if let Ok(found) = verify::check(&file, layout) {
        assert_eq!(found, [], "{}", String::from_utf8_lossy(&file));
    }
}
