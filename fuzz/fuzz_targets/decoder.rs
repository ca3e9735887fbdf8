//! A stream of a schedule, harmed at any byte and cut into any chunks: it is refused, or it is whole; never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use schedule::date::Date;
use schedule::error::IntakeError;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::intake::breakdown::{Decoder, Received};
use schedule::payment::PaymentId;
use schedule::reference::{CreditorRef, PaymentRef};

/// The payment of the streams that the fuzzer starts from.
const PAYMENT: &str = "p-1";

fuzz_target!(|bytes: &[u8]| {
    // The last byte says how the stream is cut, so that a file of records is an input as it is.
    let Some((cut, stream)) = bytes.split_last() else { return };
    let whole = decode([stream]);
    let pieces = decode(chunks(stream, *cut));
    match (whole, pieces) {
        (Ok(whole), Ok(pieces)) => {
            assert_eq!(whole.head, pieces.head);
            assert!(whole.schedule.iter().eq(pieces.schedule.iter()), "chunks matter");
            complete(&whole);
        }
        (Err(whole), Err(pieces)) => assert_eq!(whole, pieces, "chunks matter"),
        (whole, pieces) => panic!("{:?} and {:?}", whole.map(|_| ()), pieces.map(|_| ())),
    }
});

/// Chunks of one to some bytes, and empty ones between them.
fn chunks(mut stream: &[u8], cut: u8) -> Vec<&[u8]> {
    let sizes = [usize::from(cut & 0x0F) + 1, usize::from(cut >> 4), 1];
    let mut chunks = Vec::new();
    for size in sizes.into_iter().cycle() {
        if stream.is_empty() {
            break;
        }
        let (chunk, rest) = stream.split_at(size.min(stream.len()));
        chunks.push(chunk);
        stream = rest;
    }
    chunks
}

fn decode<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> Result<Received, IntakeError> {
    let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
    for chunk in chunks {
        if let Err(error) = decoder.push(chunk) {
            assert_eq!(decoder.push(b"\n"), Err(error.clone()), "an error lasts");
            // What came before it is still there to be shown.
            assert_eq!(decoder.schedule().iter().count(), decoder.schedule().len());
            return Err(error);
        }
    }
    decoder.finish()
}

/// What was received is what was announced, and goes into a file.
fn complete(Received { schedule, head }: &Received) {
    assert_eq!(head.line_count, schedule.line_count());
    assert_eq!(head.totals, schedule.totals());
    assert!(schedule.iter().is_sorted_by(|a, b| a.line_id < b.line_id));
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let payment_date = Date::from_parts(2026, 11, 23).expect("a day of the calendar");
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let file = CsvExport::new(&context, schedule, Rows::All).to_bytes().expect("a file");
    let records = csv::Reader::from_reader(file.as_slice()).into_records();
    let ids: Vec<String> = records.map(|it| it.expect("a record")[19].to_owned()).collect();
    assert_eq!(ids.len(), schedule.len());
}
