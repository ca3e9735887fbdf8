//! Forty thousand lines: that they stay quick is measured here by hand, in release, and not asserted.

use std::time::Instant;

use schedule::date::Date;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::search::Index;
use schedule::sort::{Column, Direction, sort};

use crate::generate::{bytes, decode, records};

#[test]
#[ignore = "prints times; run with --release --ignored --nocapture"]
#[expect(clippy::print_stdout, reason = "it is there to be read")]
fn forty_thousand_lines() {
    let lines: Vec<_> = (0..40_000)
        .map(|n| {
            let json = serde_json::json!({
                "line_id": format!("L{n:08}"), "claim_id": format!("c-{:08x}", n * 7919),
                "claim_reference": format!("2045{n:04}"),
                "tenant_name": format!("Siân {} O’Connor-{}", n % 97, (n * 7919) % 4001),
                "property_address": format!("Flat {}, {} Heol y Bont, Ynysybwl", n % 40, n / 40),
                "postcode": format!("CF{} {}CK", n % 99, n % 10), "rent_reference": format!("AB {n:07}X"),
                "benefit_type": "HB", "period_from": "2026-11-02", "period_to": "2026-11-29",
                "weekly_entitlement": 11_369, "gross": 45_476,
                "deductions": [{"kind": "own_recovery", "amount": 1365, "counts_as_rent": false}],
                "net": 44_111, "status": "paid", "reason": "regular",
            });
            serde_json::from_str(json.to_string().leak()).unwrap()
        })
        .collect();
    let stream = bytes(&records(&lines));
    let time = |what: &str, started: Instant| println!("{what}: {:?}", started.elapsed());

    let started = Instant::now();
    let schedule = decode(stream.chunks(16_384)).unwrap().schedule;
    time("decode", started);
    let started = Instant::now();
    let mut index = Index::default();
    index.extend(&schedule);
    time("index", started);
    for query in ["oconnor-17", "20451234", "heol sian", "a e", "x", "zz zz"] {
        let started = Instant::now();
        let found = index.search(query).len();
        time(&format!("search {query:?} ({found})"), started);
    }
    let mut rows = index.search("");
    for column in [Column::TenantName, Column::Net, Column::PeriodFrom, Column::Status] {
        let started = Instant::now();
        sort(&schedule, &mut rows, column, Direction::Descending);
        time(&format!("sort by {column:?}"), started);
    }
    let started = Instant::now();
    let kinds = schedule::totals::by_kind(&schedule);
    time(&format!("kinds ({})", kinds.len()), started);
    let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let started = Instant::now();
    let file = CsvExport::new(&context, &schedule, Rows::All).to_bytes().unwrap();
    time(&format!("csv ({} bytes)", file.len()), started);
}
