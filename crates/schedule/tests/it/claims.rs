//! A claim's history on its way in: what is kept, what is refused, and that no body makes it panic.

use contract::claims::ClaimPage as WirePage;
use proptest::collection::vec;
use proptest::prelude::*;
use schedule::claim::{ClaimId, ClaimPage, ClaimSoFar, Standing};
use schedule::error::IntakeError;
use schedule::intake::claims::history;
use schedule::money::Pence;
use schedule::payment::PaymentStatus;
use serde_json::{Value, json};

use crate::generate;

fn line(id: &str, date: &str) -> Value {
    json!({
        "payment_id": "p-1", "payment_date": date, "line_id": id, "claim_id": "k-1", "claim_reference": "0042",
        "tenant_name": "Siân", "property_address": "1 Stryd Fawr", "postcode": "", "benefit_type": "HB",
        "period_from": "2026-10-26", "period_to": "2026-11-22", "weekly_entitlement": 10_000, "gross": 40_000,
        "deductions": [{"kind": "own_recovery", "amount": 1_000, "counts_as_rent": false}], "net": 39_000,
        "status": "paid", "reason": "regular",
    })
}

fn claim(lines: &[Value]) -> Value {
    json!({
        "claim_id": "k-1", "claim_reference": "0042", "tenant_name": "Siân", "property_address": "1 Stryd Fawr",
        "status": "in_payment", "status_from": "2020-01-06", "weekly_entitlement": 10_000, "lines": lines,
    })
}

fn with(mut value: Value, field: &str, new: Value) -> Value {
    value[field] = new;
    value
}

fn taken(sent: &Value) -> Result<ClaimPage, IntakeError> {
    let text = sent.to_string();
    let sent: WirePage<'_> = serde_json::from_str(&text).unwrap();
    history(&ClaimId::new("k-1"), sent)
}

#[test]
fn a_page_keeps_the_order_of_its_payments_whatever_the_ids_of_its_lines() {
    let lines = [
        line("b", "2026-11-20"),
        line("c", "2026-11-20"),
        line("a", "2026-11-20"),
        line("d", "2026-01-01"),
    ];
    let page = taken(&claim(&lines)).unwrap();
    let ids: Vec<&str> = page.lines.iter().map(|(line, _)| line.line_id).collect();
    assert_eq!(ids, ["b", "c", "a", "d"]);
    let (first, paid_in) = page.lines.iter().next().unwrap();
    assert_eq!((first.net, first.deductions.len()), (Pence::new(39_000), 1));
    assert_eq!((paid_in.id.as_str(), paid_in.date.to_string().as_str()), ("p-1", "2026-11-20"));
    assert_eq!((&paid_in.reference, &paid_in.status), (&None, &PaymentStatus::Issued));
    assert_eq!((page.claim.standing, page.claim.rent_reference), (Standing::InPayment, None));
    assert_eq!((page.line_count, page.next_cursor, page.withheld), (None, None, false));
}

#[test]
fn a_reason_belongs_to_a_suspension_alone() {
    #[track_caller]
    fn check(status: &str, reason: Value, expected: &Standing) {
        let sent = with(with(claim(&[]), "status", json!(status)), "status_reason", reason);
        assert_eq!(&taken(&sent).unwrap().claim.standing, expected);
    }
    let suspended =
        |reason: Option<&str>| Standing::Suspended { reason: reason.map(str::to_owned) };
    check("suspended", json!("Waiting"), &suspended(Some("Waiting")));
    check("suspended", json!(" "), &suspended(None));
    check("suspended", Value::Null, &suspended(None));
    check("ended", json!("The tenant has died"), &Standing::Ended);
    check("in_payment", json!("x"), &Standing::InPayment);
    check("abated", json!("x"), &Standing::Other("abated".into()));
}

#[test]
fn what_is_wrong_is_named() {
    #[track_caller]
    fn check(sent: &Value, expected: &IntakeError) {
        assert_eq!(&taken(sent).unwrap_err(), expected);
    }
    let one = |field: &str, value: Value| claim(&[with(line("a", "2026-11-20"), field, value)]);
    check(&with(claim(&[]), "claim_id", json!("k-2")), &IntakeError::WrongClaim);
    check(&with(claim(&[]), "claim_id", json!("")), &IntakeError::EmptyId { field: "claim_id" });
    check(&with(claim(&[]), "claim_id", json!("../k")), &IntakeError::BadId { field: "claim_id" });
    check(
        &with(claim(&[]), "status_from", json!("soon")),
        &IntakeError::BadDate { field: "status_from" },
    );
    check(&one("claim_id", json!("k-2")), &IntakeError::WrongClaim);
    check(&one("line_id", json!("")), &IntakeError::EmptyId { field: "line_id" });
    check(&one("payment_id", json!("a/b")), &IntakeError::BadId { field: "payment_id" });
    check(
        &one("payment_date", json!("2026-02-30")),
        &IntakeError::BadDate { field: "payment_date" },
    );
    check(&one("period_to", json!("2026-01-01")), &IntakeError::BadPeriod { field: "period_to" });
    let twice = claim(&[line("a", "2026-11-20"), line("a", "2026-10-23")]);
    check(&twice, &IntakeError::Duplicate { row: 1 });
    let older_first = claim(&[line("a", "2026-10-23"), line("b", "2026-11-20")]);
    check(&older_first, &IntakeError::OutOfOrder { row: 1 });
}

#[test]
fn a_page_that_repeats_a_line_or_is_another_claims_is_not_appended() {
    let page = |lines: &[Value]| taken(&claim(lines)).unwrap();
    let first =
        with(claim(&[line("d", "2026-11-20"), line("c", "2026-10-23")]), "next_cursor", json!("2"));
    let mut all = ClaimSoFar::new(taken(&with(first, "line_count", json!(3))).unwrap());
    assert_eq!((all.len(), all.line_count(), all.next_cursor()), (2, Some(3), Some("2")));
    let repeated = page(&[line("b", "2026-10-23"), line("c", "2026-10-23")]);
    assert_eq!(all.append(repeated), Err(IntakeError::Duplicate { row: 1 }));
    let text = with(claim(&[]), "claim_id", json!("k-2")).to_string();
    let other = history(&ClaimId::new("k-2"), serde_json::from_str(&text).unwrap()).unwrap();
    assert_eq!(all.append(other), Err(IntakeError::WrongClaim));
    assert_eq!((all.len(), all.next_cursor()), (2, Some("2")), "it is as it was");
    all.append(page(&[line("b", "2026-09-25")])).unwrap();
    let ids: Vec<&str> = all.lines().map(|(line, _)| line.line_id).collect();
    assert_eq!((ids.as_slice(), all.next_cursor()), (["d", "c", "b"].as_slice(), None));
}

proptest! {
    #[test]
    fn whatever_comes_is_kept_as_it_is_or_refused(
        sent in generate::lines(8),
        dates in vec("2026-(0[1-9]|1[0-4])-[0-3][0-9]", 8),
        strange in prop_oneof![4 => Just(String::from("k-1")), 1 => generate::text()],
    ) {
        let lines: Vec<Value> = sent
            .iter()
            .zip(&dates)
            .map(|(line, date)| {
                let mut line = serde_json::to_value(line).unwrap();
                line["claim_id"] = json!(strange);
                line["payment_id"] = json!("p-1");
                line["payment_date"] = json!(date);
                line
            })
            .collect();
        let body = with(claim(&lines), "tenant_name", json!(strange));
        match taken(&body) {
            Ok(page) => {
                prop_assert_eq!(page.lines.len(), sent.len());
                for ((kept, paid_in), (sent, date)) in page.lines.iter().zip(sent.iter().zip(&dates)) {
                    prop_assert_eq!(kept.line_id, &*sent.line_id);
                    prop_assert_eq!(kept.net.get(), sent.net);
                    prop_assert_eq!(kept.tenant_name, &*sent.tenant_name);
                    prop_assert_eq!(&paid_in.date.to_string(), date);
                }
            }
            Err(error) => prop_assert!(matches!(
                error,
                IntakeError::WrongClaim | IntakeError::BadDate { .. } | IntakeError::OutOfOrder { .. }
            ), "{:?}", error),
        }
    }

    #[test]
    fn no_bytes_make_it_panic(cut in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = claim(&[line("a", "2026-11-20")]).to_string().into_bytes();
        let at = cut.index(bytes.len());
        bytes[at] = byte;
        for body in [&bytes[..], &bytes[..at]] {
            if let Ok(sent) = serde_json::from_slice::<WirePage<'_>>(body) {
                let _ = history(&ClaimId::new("k-1"), sent);
            }
        }
    }
}
