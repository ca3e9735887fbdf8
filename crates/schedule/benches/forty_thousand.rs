//! Decode, index, search, sort, sums and CSV at forty thousand lines: `cargo bench -p schedule`.
//!
//! Prints medians and ranges, to be compared within one run; asserts nothing.
#![expect(clippy::print_stdout, reason = "it is there to be read")]

use std::error::Error;
use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use schedule::date::Date;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::intake::breakdown::{Decoder, Received};
use schedule::payment::PaymentId;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::search::Index;
use schedule::sort::{Column, Direction, Ranks};
use schedule::totals;

const LINES: u64 = 40_000;
const REPEATS: usize = 9;
/// How a body comes over the network.
const CHUNK: usize = 16_384;

fn main() -> Result<(), Box<dyn Error>> {
    let stream = stream()?;
    let schedule = decode(&stream)?.schedule;
    measure("decode", || decode(&stream));

    measure("index", || {
        let mut index = Index::default();
        index.extend(&schedule);
        index
    });
    let mut index = Index::default();
    index.extend(&schedule);
    for query in ["oconnor-17", "20451234", "heol sian", "a e", "x", "zz zz"] {
        let found = index.search(query).len();
        measure(&format!("search {query:?} ({found})"), || index.search(query));
    }

    let all = index.search("");
    for column in [Column::TenantName, Column::Net, Column::PeriodFrom, Column::Status] {
        measure(&format!("rank by {column:?}"), || Ranks::new(&schedule, column));
        let ranks = Ranks::new(&schedule, column);
        measure("sort by it", || ranks.sort(&all, Direction::Descending));
    }

    measure("sums by kind of deduction", || totals::by_kind(&schedule));

    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("C1"));
    let payment_date = Date::from_parts(2026, 11, 23).ok_or("no such day")?;
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let file = CsvExport::new(&context, &schedule, Rows::All).to_bytes()?;
    measure(&format!("csv ({} bytes)", file.len()), || {
        CsvExport::new(&context, &schedule, Rows::All).to_bytes()
    });
    Ok(())
}

fn measure<T>(what: &str, mut work: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..REPEATS)
        .map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    if let [least, .., most] = times[..] {
        println!("{what:32} {:>10.2?}  {least:.2?} to {most:.2?}", times[REPEATS / 2]);
    }
}

fn decode(stream: &[u8]) -> Result<Received, Box<dyn Error>> {
    let mut decoder = Decoder::new(PaymentId::new("p-1"));
    for chunk in stream.chunks(CHUNK) {
        decoder.push(chunk)?;
    }
    Ok(decoder.finish()?)
}

/// The body that a server would send.
fn stream() -> io::Result<Vec<u8>> {
    let totals = format!(
        r#""line_count":{LINES},"totals":{{"gross":{},"deductions":{},"net":{},"rent_credit":{2}}}"#,
        LINES * 45_476,
        LINES * 1_365,
        LINES * 44_111
    );
    let mut bytes = Vec::new();
    writeln!(bytes, r#"{{"record":"head","version":1,"payment_id":"p-1",{totals}}}"#)?;
    for n in 0..LINES {
        writeln!(
            bytes,
            concat!(
                r#"{{"record":"line","line_id":"L{:08}","claim_id":"c-{:08x}","claim_reference":"2045{:04}","#,
                r#""tenant_name":"Siân {} O’Connor-{}","property_address":"Flat {}, {} Heol y Bont, Ynysybwl","#,
                r#""postcode":"CF{} {}CK","rent_reference":"AB {:07}X","benefit_type":"HB","#,
                r#""period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":11369,"gross":45476,"#,
                r#""deductions":[{{"kind":"own_recovery","amount":1365,"counts_as_rent":false}}],"#,
                r#""net":44111,"status":"paid","reason":"regular"}}"#,
            ),
            n,
            n * 7_919,
            n,
            n % 97,
            (n * 7_919) % 4_001,
            n % 40,
            n / 40,
            n % 99,
            n % 10,
            n
        )?;
    }
    writeln!(bytes, r#"{{"record":"end",{totals}}}"#)?;
    Ok(bytes)
}
