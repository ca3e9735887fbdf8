//! One recorded body for each shape.

use contract::breakdown::{BenefitType, Breakdown, LineReason, LineStatus, Record};
use contract::claims::{ClaimPage, ClaimStatus};
use contract::link::{LinkQuestions, LinkRequest, Linked};
use contract::payments::{DownloadReport, PaymentDetail, PaymentStatus, PaymentsPage};
use contract::problem::Problem;
use contract::session::{KeptAlive, LinkState, Session};
use contract::summary::{LandlordRecord, LandlordSummary, PayMethod};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Decodes a body and encodes what came of it.
type Shape = fn(&str) -> serde_json::Result<Value>;

fn shape<'a, T: Deserialize<'a> + Serialize>(body: &'a str) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_str::<T>(body)?)
}

macro_rules! fixture {
    ($name:literal, $shape:ty) => {
        ($name, include_str!(concat!("../fixtures/", $name)), |body| shape::<$shape>(body))
    };
}

/// Every recorded body but the stream, with its shape.
pub const FIXTURES: [(&str, &str, Shape); 22] = [
    fixture!("session.json", Session),
    fixture!("session-in-a-widget.json", Session),
    fixture!("kept-alive.json", KeptAlive),
    fixture!("link-questions.json", LinkQuestions),
    fixture!("link-request.json", LinkRequest),
    fixture!("linked.json", Linked),
    fixture!("landlords.json", Vec<LandlordRecord>),
    fixture!("landlord.json", LandlordSummary),
    fixture!("landlord-of-whom-little-is-known.json", LandlordSummary),
    fixture!("payments.json", PaymentsPage),
    fixture!("payments-none.json", PaymentsPage),
    fixture!("payment.json", PaymentDetail),
    fixture!("breakdown.json", Breakdown<'_>),
    fixture!("claim.json", ClaimPage<'_>),
    fixture!("claim-without-lines.json", ClaimPage<'_>),
    fixture!("stream-error.json", Record<'_>),
    fixture!("download-report.json", DownloadReport),
    fixture!("problem-not-signed-in.json", Problem),
    fixture!("problem-invalid-answers.json", Problem),
    fixture!("problem-no-match.json", Problem),
    fixture!("problem-locked.json", Problem),
    fixture!("problem-not-found.json", Problem),
];

const STREAM: &str = include_str!("../fixtures/lines.ndjson");

#[test]
fn every_body_decodes_and_encodes_to_the_same() {
    for (name, body, shape) in FIXTURES {
        let sent: Value = serde_json::from_str(body).unwrap();
        assert_eq!(shape(body).unwrap(), sent, "{name}");
    }
    for record in STREAM.lines() {
        let again = serde_json::to_string(&serde_json::from_str::<Record<'_>>(record).unwrap());
        assert_eq!(again.unwrap(), record, "byte for byte");
    }
}

#[test]
fn every_recorded_body_is_tested() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    let mut recorded: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let mut tested: Vec<&str> = FIXTURES.iter().map(|(name, ..)| *name).collect();
    tested.push("lines.ndjson");
    recorded.sort();
    tested.sort_unstable();
    assert_eq!(recorded, tested);
}

/// The same with more in every object, first and last.
fn grown(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let newer = json!({"deeply": [{"record": "end"}, null, 1.5]});
            let mut more = serde_json::Map::new();
            more.insert("a_newer_field".to_owned(), newer.clone());
            more.extend(fields.iter().map(|(key, value)| (key.clone(), grown(value))));
            more.insert("zz_newer_field".to_owned(), newer);
            Value::Object(more)
        }
        Value::Array(items) => items.iter().map(grown).collect(),
        other => other.clone(),
    }
}

#[test]
fn fields_of_a_newer_server_are_ignored() {
    for (name, body, shape) in FIXTURES {
        let sent: Value = serde_json::from_str(body).unwrap();
        assert_eq!(shape(&grown(&sent).to_string()).unwrap(), sent, "{name}");
    }
    for record in STREAM.lines() {
        let sent: Value = serde_json::from_str(record).unwrap();
        let grown = grown(&sent).to_string();
        assert_eq!(shape::<Record<'_>>(&grown).unwrap(), sent, "{record}");
    }
}

#[test]
fn null_stands_for_a_field_that_is_left_out() {
    for (name, body, shape) in FIXTURES {
        let sent: Value = serde_json::from_str(body).unwrap();
        let mut with_nulls = sent.clone();
        for field in
            ["sign_out_url", "phone", "next_payment", "next_cursor", "replaces", "sign_in_url"]
        {
            if let Value::Object(fields) = &mut with_nulls {
                fields.entry(field).or_insert(Value::Null);
            }
        }
        assert_eq!(shape(&with_nulls.to_string()).unwrap(), sent, "{name}");
    }
}

#[test]
fn a_body_without_what_it_must_have_is_refused() {
    #[track_caller]
    fn check(fixture: &str, field: &str) {
        let (_, body, shape) = FIXTURES.iter().find(|(name, ..)| *name == fixture).unwrap();
        let mut body: Value = serde_json::from_str(body).unwrap();
        assert!(body.as_object_mut().unwrap().remove(field).is_some(), "{field} is recorded");
        shape(&body.to_string()).unwrap_err();
    }
    check("session.json", "csrf_token");
    check("session.json", "link");
    check("landlord.json", "paid_this_tax_year");
    check("payments.json", "totals");
    check("payment.json", "net");
    check("payment.json", "control_totals");
    check("breakdown.json", "end");
    check("stream-error.json", "record");
    check("link-request.json", "set");
}

#[test]
fn amounts_are_integers_and_nothing_else() {
    for (from, to) in [("76135", "76135.0"), ("76135", "\"76135\""), ("76135", "7.6135e4")] {
        let totals = format!(r#"{{"gross":1,"deductions":0,"net":{from},"rent_credit":1}}"#);
        let parse = |text: &str| serde_json::from_str::<contract::breakdown::ScheduleTotals>(text);
        assert_eq!(parse(&totals).unwrap().net, 76_135);
        parse(&totals.replace(from, to)).unwrap_err();
    }
}

#[test]
fn words_of_a_newer_server_are_kept() {
    #[track_caller]
    fn check<T>(known: &[&str], other: impl Fn(String) -> T)
    where
        T: for<'de> Deserialize<'de> + Serialize + PartialEq + std::fmt::Debug,
    {
        for word in known {
            let kept: T = serde_json::from_value(json!(word)).unwrap();
            assert_ne!(kept, other((*word).to_owned()), "a known word has its own variant");
            assert_eq!(serde_json::to_value(&kept).unwrap(), json!(word));
        }
        for word in ["Paid", "a newer word", "", " hb", "\u{0}\"ŵ"] {
            let kept: T = serde_json::from_str(&json!(word).to_string()).unwrap();
            assert_eq!(kept, other(word.to_owned()));
            assert_eq!(serde_json::to_value(&kept).unwrap(), json!(word));
        }
        serde_json::from_value::<T>(json!(1)).unwrap_err();
        serde_json::from_value::<T>(Value::Null).unwrap_err();
    }
    check(BenefitType::KNOWN, BenefitType::Other);
    check(LineStatus::KNOWN, LineStatus::Other);
    check(LineReason::KNOWN, LineReason::Other);
    check(PaymentStatus::KNOWN, PaymentStatus::Other);
    check(PayMethod::KNOWN, PayMethod::Other);
    check(ClaimStatus::KNOWN, ClaimStatus::Other);
    check(LinkState::KNOWN, LinkState::Other);
    check(contract::breakdown::DeductionKind::KNOWN, contract::breakdown::DeductionKind::Other);
    check(contract::link::QuestionKind::KNOWN, contract::link::QuestionKind::Other);
}
