//! One file to the byte for each preset, and for layouts that nobody ships: they stand in
//! `tests/golden/`. With `UPDATE_GOLDEN` set they are written anew, to be read before they are kept.

use std::fs;
use std::path::PathBuf;

use schedule::date::Date;
use schedule::export::csv::{CsvExport, Section};
use schedule::export::layout::{Layout, file, presets};
use schedule::export::{Context, Rows};
use schedule::money::Pence;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::table::{Entry, Schedule};

use crate::generate::decode;

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

pub fn received() -> Schedule {
    decode([fs::read(golden("schedule.ndjson")).unwrap().as_slice()]).unwrap().schedule
}

/// Compares bytes with those of a golden file.
#[track_caller]
fn check(name: &str, bytes: &[u8]) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(golden(name), bytes).unwrap();
    }
    let expected = String::from_utf8(fs::read(golden(name)).unwrap()).unwrap();
    assert_eq!(String::from_utf8(bytes.to_vec()).unwrap(), expected, "{name}");
}

/// The file of several payments of the same lines.
fn file_of(layout: &Layout, payments: &[&str], warning: Option<&str>) -> Vec<u8> {
    let schedule = received();
    let creditor = CreditorRef::new("0012345");
    let references: Vec<PaymentRef> = payments.iter().map(|it| PaymentRef::new(*it)).collect();
    let sections = references
        .iter()
        .map(|payment_reference| Section {
            context: Context {
                payment_reference,
                payment_date: Date::from_parts(2026, 11, 23).unwrap(),
                creditor_reference: &creditor,
            },
            schedule: &schedule,
            rows: Rows::All,
            warning,
        })
        .collect();
    CsvExport::of_sections(sections).with_layout(layout).to_bytes().unwrap()
}

/// A layout that is kept as a file.
pub fn shared(name: &str) -> Layout {
    file::read(&fs::read(golden(name)).unwrap()).unwrap()
}

#[test]
fn every_preset_writes_its_file() {
    for preset in &presets::ALL {
        let bytes = file_of(&preset.layout, &["PR0001234"], None);
        check(&format!("{}.csv", preset.id), &bytes);
        check(&format!("{}.layout.json", preset.id), file::write(&preset.layout).as_bytes());
    }
}

#[test]
fn lines_of_a_claim_share_a_row_between_control_records() {
    let layout = shared("by-claim.layout.json");
    check("by-claim.csv", &file_of(&layout, &["PR0001234"], None));
}

#[test]
fn lines_of_a_tenancy_share_a_row_and_a_warning_stands_before_the_last_record() {
    let layout = shared("by-rent-reference.layout.json");
    let words = "This schedule does not add up";
    check("by-rent-reference.csv", &file_of(&layout, &["PR0001234"], Some(words)));
}

#[test]
fn several_payments_have_one_heading_and_control_records_each() {
    let layout = shared("several-payments.layout.json");
    check("several-payments.csv", &file_of(&layout, &["PR0001234", "=PR0001235"], None));
}

#[test]
fn no_payment_at_all_is_a_file_too() {
    let layout = shared("several-payments.layout.json");
    check("no-payment.csv", &file_of(&layout, &[], None));
}

#[test]
fn a_file_balances_if_all_its_payments_do_and_none_is_warned_of() {
    let layout = shared("several-payments.layout.json");
    let mut off = Schedule::default();
    let line = received();
    let line = line.line(0);
    let entry = Entry {
        line_id: line.line_id,
        claim_id: line.claim_id,
        claim_reference: line.claim_reference,
        tenant_name: line.tenant_name,
        property_address: line.property_address,
        postcode: line.postcode,
        rent_reference: None,
        benefit_type: line.benefit_type,
        period: line.period,
        weekly_entitlement: None,
        gross: line.gross,
        net: Pence::ZERO,
        status: line.status,
        reason: line.reason,
    };
    off.push(&entry, []).unwrap();
    let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
    let payment_date = Date::from_parts(2026, 11, 23).unwrap();
    let context =
        Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
    let check = |second: &Schedule, warning, expected: &str| {
        let first = received();
        let section = |schedule, warning| Section { context, schedule, rows: Rows::All, warning };
        let sections = vec![section(&first, None), section(second, warning)];
        let file = CsvExport::of_sections(sections).with_layout(&layout).to_bytes().unwrap();
        let file = String::from_utf8(file).unwrap();
        let ends = format!("balanced={expected}\r\n");
        assert!(
            file.ends_with(&ends) && file.lines().next().unwrap().contains(ends.trim()),
            "{file}"
        );
    };
    check(&received(), None, "yes");
    check(&received(), Some("off"), "no");
    check(&off, None, "no");
    check(&off, Some("off"), "no");
}
