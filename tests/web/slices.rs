//! A long file comes out of its slices whole, in parts and all.

use std::cell::Cell;

use js_sys::Uint8Array;
use landlord_payments::export::slices::to_blob;
use schedule::date::{Date, Period};
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::line::{BenefitType, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::{Entry, Schedule};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Enough for more than one part of 8 MiB.
const LINES: u32 = 50_000;

fn schedule(lines: u32) -> Schedule {
    let day = |day| Date::from_parts(2026, 11, day).unwrap();
    let mut schedule = Schedule::default();
    for n in 0..lines {
        let line_id = format!("L{n:08}");
        let tenant_name = format!("Siân \"{n}\" O’Connor");
        let entry = Entry {
            line_id: &line_id,
            claim_id: "c1",
            claim_reference: "=20451187",
            tenant_name: &tenant_name,
            property_address: "Flat 2, 14 Heol y Bont, Ynysybwl",
            postcode: "CF99 1CK",
            rent_reference: Some("AB 215478X"),
            benefit_type: BenefitType::HousingBenefit,
            period: Period::new(day(2), day(29)).unwrap(),
            weekly_entitlement: Some(Pence::new(10_000)),
            gross: Pence::new(40_000),
            net: Pence::new(40_000),
            status: LineStatus::Paid,
            reason: LineReason::Regular,
        };
        schedule.push(&entry, []).unwrap();
    }
    schedule
}

async fn check(lines: u32, slices: u32) {
    let schedule = schedule(lines);
    let (payment, creditor) = (PaymentRef::new("PR0001234"), CreditorRef::new("0012345"));
    let context = Context {
        payment_reference: &payment,
        payment_date: Date::from_parts(2026, 11, 23).unwrap(),
        creditor_reference: &creditor,
    };
    let export = CsvExport::new(&context, &schedule, Rows::All);
    let whole = export.clone().to_bytes().unwrap();
    let (reports, last) = (Cell::new(0), Cell::new(0));
    let report = |(done, of)| {
        reports.set(reports.get() + 1);
        last.set(done);
        assert_eq!(of, lines as usize);
    };
    let blob = to_blob(export, "text/csv;charset=utf-8", report).await.unwrap();
    assert_eq!(blob.type_(), "text/csv;charset=utf-8");
    assert_eq!((reports.get(), last.get()), (slices, lines as usize));
    let bytes = Uint8Array::new(&JsFuture::from(blob.array_buffer()).await.unwrap()).to_vec();
    assert!(bytes == whole, "{} bytes instead of {}", bytes.len(), whole.len());
}

#[wasm_bindgen_test]
async fn a_file_of_several_parts_is_whole() {
    check(LINES, 7).await;
}

#[wasm_bindgen_test]
async fn a_file_of_one_line_or_none_is_whole() {
    check(1, 1).await;
    check(0, 1).await;
}
