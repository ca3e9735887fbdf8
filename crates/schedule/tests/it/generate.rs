//! Schedules out of thin air, as a server would send them.

use std::borrow::Cow;

use contract::breakdown::{
    BenefitType, Deduction, DeductionKind, End, Head, Line, LineReason, LineStatus, Record,
    ScheduleTotals,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use schedule::error::IntakeError;
use schedule::intake::breakdown::{Decoder, Received};
use schedule::payment::PaymentId;
use schedule::table::Schedule;

pub const PAYMENT: &str = "p-1";

/// Text that files, spreadsheets and searches trip over.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z]{1,8}( [A-Z]'?[a-z]{1,8}){0,2}",
        2 => "[=+\\-@\t\r'＝＋－＠\"][ -~]{0,6}",
        2 => "[a-c\",\n\r\0;'’ŵâéÆßộ\u{FEFF}]{0,9}",
        1 => any::<String>(),
        // As long as what is moved at once, or a little longer.
        1 => "[a-c]{28,72}|[a-cŵ,; ]{56,72}",
        1 => Just("=HYPERLINK(\"http://127.0.0.1\";\"x\")".to_owned()),
        1 => Just(String::new()),
    ]
}

/// Pence; so large at times that a few more would not fit in 64 bits.
fn pence() -> impl Strategy<Value = i64> {
    prop_oneof![4 => -100_000..100_000_i64, 1 => -(i64::MAX / 256)..i64::MAX / 256, 1 => Just(0)]
}

fn date() -> impl Strategy<Value = String> {
    (1..=9999_u32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

fn word(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![8 => proptest::sample::select(known).prop_map(str::to_owned), 1 => text()]
}

fn deduction() -> impl Strategy<Value = Deduction<'static>> {
    (word(DeductionKind::KNOWN), pence(), any::<bool>(), option::of(text())).prop_map(
        |(kind, amount, counts_as_rent, claim)| Deduction {
            kind: DeductionKind::from(kind.as_str()),
            amount,
            counts_as_rent,
            claim_reference: claim.map(Cow::Owned),
        },
    )
}

fn line() -> impl Strategy<Value = Line<'static>> {
    let texts = (text(), text(), text(), text(), text(), option::of(text()));
    let words = (word(BenefitType::KNOWN), word(LineStatus::KNOWN), word(LineReason::KNOWN));
    let dates = (date(), date());
    let amounts = (option::of(pence()), pence(), pence());
    (texts, words, dates, amounts, vec(deduction(), 0..4)).prop_map(
        |(texts, words, dates, (weekly_entitlement, gross, net), deductions)| {
            let (period_from, period_to) =
                if dates.0 <= dates.1 { dates } else { (dates.1, dates.0) };
            Line {
                line_id: "".into(),
                claim_id: texts.0.into(),
                claim_reference: texts.1.into(),
                tenant_name: texts.2.into(),
                property_address: texts.3.into(),
                postcode: texts.4.into(),
                rent_reference: texts.5.map(Cow::Owned),
                benefit_type: BenefitType::from(words.0.as_str()),
                period_from: period_from.into(),
                period_to: period_to.into(),
                weekly_entitlement,
                gross,
                deductions,
                net,
                status: LineStatus::from(words.1.as_str()),
                reason: LineReason::from(words.2.as_str()),
            }
        },
    )
}

/// Lines in ascending order of their ids.
pub fn lines(most: usize) -> impl Strategy<Value = Vec<Line<'static>>> {
    (vec(line(), 0..most), text()).prop_map(|(mut lines, tail)| {
        for (n, line) in lines.iter_mut().enumerate() {
            line.line_id = format!("{n:03}{tail}").into();
        }
        lines
    })
}

/// Sums as a server works them out: apart from the crate's own, and in 128 bits.
pub fn sums(lines: &[Line<'_>]) -> ScheduleTotals {
    let sum =
        |of: fn(&Line<'_>) -> i128| i64::try_from(lines.iter().map(of).sum::<i128>()).unwrap();
    ScheduleTotals {
        gross: sum(|line| line.gross.into()),
        deductions: sum(deducted),
        net: sum(|line| line.net.into()),
        rent_credit: sum(rent_credit),
    }
}

pub fn deducted(line: &Line<'_>) -> i128 {
    line.deductions.iter().map(|deduction| i128::from(deduction.amount)).sum()
}

pub fn rent_credit(line: &Line<'_>) -> i128 {
    let counting = line.deductions.iter().filter(|deduction| deduction.counts_as_rent);
    i128::from(line.net) + counting.map(|deduction| i128::from(deduction.amount)).sum::<i128>()
}

/// The records of a whole stream.
pub fn records<'a>(lines: &'a [Line<'a>]) -> Vec<Record<'a>> {
    let (line_count, totals) = (u32::try_from(lines.len()).unwrap(), sums(lines));
    let head = Head { version: 1, payment_id: PAYMENT.into(), line_count, totals, withheld: false };
    let mut records = vec![Record::Head(head)];
    records.extend(lines.iter().cloned().map(Record::Line));
    records.push(Record::End(End { line_count, totals, withheld: false }));
    records
}

/// A stream's bytes.
pub fn bytes(records: &[Record<'_>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records {
        serde_json::to_writer(&mut bytes, record).unwrap();
        bytes.push(b'\n');
    }
    bytes
}

/// What becomes of a stream that comes in these chunks.
pub fn decode<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> Result<Received, IntakeError> {
    let mut decoder = Decoder::new(PaymentId::new(PAYMENT));
    for chunk in chunks {
        decoder.push(chunk)?;
    }
    decoder.finish()
}

/// The schedule of these lines.
pub fn schedule(lines: &[Line<'_>]) -> Schedule {
    decode([bytes(&records(lines)).as_slice()]).unwrap().schedule
}
