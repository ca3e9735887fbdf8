//! Summaries and payments on their way in: what is kept, what is dropped, what is refused.

use contract::payments as wire;
use schedule::error::IntakeError;
use schedule::intake;
use schedule::line::DeductionKind;
use schedule::money::Pence;
use schedule::payment::{PayMethod, PaymentStatus};
use serde_json::{Value, json};

fn payment() -> Value {
    json!({
        "id": "p-1", "reference": "PR 0001234", "bank_narrative": "ANYTOWN HB 0001234",
        "processed_date": "2026-11-16", "expected_in_bank": "2026-11-20",
        "period_from": "2026-10-26", "period_to": "2026-11-22",
        "method": "bacs", "status": "issued", "gross": 80_000, "deductions": 3_865,
        "net": 76_135, "rent_credit": 78_635, "line_count": 2, "replaces": "p-0", "withheld": true,
    })
}

fn with(mut value: Value, field: &str, new: Value) -> Value {
    value[field] = new;
    value
}

#[test]
fn a_payment_is_kept_with_its_unknown_words() {
    let sent = with(with(payment(), "status", json!("returned")), "method", json!("chaps"));
    let kept = intake::payments::payment(serde_json::from_value(sent).unwrap()).unwrap();
    assert_eq!(kept.status, PaymentStatus::Other("returned".into()));
    assert_eq!(kept.method, PayMethod::Other("chaps".into()));
    assert_eq!(kept.reference.as_str(), "PR 0001234");
    assert_eq!(kept.expected_in_bank.unwrap().to_string(), "2026-11-20");
    assert_eq!(kept.period.days(), 28);
    assert_eq!(kept.net, Pence::new(76_135));
    assert_eq!(kept.replaces.unwrap().as_str(), "p-0");
    assert_eq!(kept.replaced_by, None);
    assert!(kept.withheld);
}

#[test]
fn what_is_wrong_with_a_payment_is_named() {
    #[track_caller]
    fn check(field: &str, value: Value, expected: IntakeError) {
        let sent = serde_json::from_value(with(payment(), field, value)).unwrap();
        assert_eq!(intake::payments::payment(sent), Err(expected));
    }
    let bad_date = |field| IntakeError::BadDate { field };
    check("processed_date", json!("2026-02-30"), bad_date("processed_date"));
    check("expected_in_bank", json!(""), bad_date("expected_in_bank"));
    check("period_from", json!("soon"), bad_date("period_from"));
    check("period_to", json!("2026-10-25"), IntakeError::BadPeriod { field: "period_to" });
    for field in ["id", "replaces", "replaced_by"] {
        check(field, json!(""), IntakeError::EmptyId { field });
        for id in ["a.b", "..", "~a", "a/b", "a b", "a%20b", "ŵ", &"a".repeat(129)] {
            check(field, json!(id), IntakeError::BadId { field });
        }
    }
}

#[test]
fn a_page_is_refused_whole_when_one_payment_is_wrong() {
    let page = |items: Value| {
        let totals = json!({"count": 1, "gross": 1, "deductions": 0, "net": 1, "rent_credit": 1, "withheld": true});
        let sent = json!({"items": items, "next_cursor": "c", "totals": totals});
        intake::payments::page(serde_json::from_value(sent).unwrap())
    };
    let kept = page(json!([payment()])).unwrap();
    assert_eq!((kept.items.len(), kept.next_cursor.as_deref()), (1, Some("c")));
    assert_eq!((kept.totals.count, kept.totals.net), (1, Pence::new(1)));
    assert!(kept.totals.withheld);
    let wrong = with(payment(), "processed_date", json!("x"));
    let refused = IntakeError::BadDate { field: "processed_date" };
    assert_eq!(page(json!([payment(), wrong])), Err(refused));
}

#[test]
fn a_detail_has_kinds_in_their_order_and_control_totals() {
    let detail = |totals: Value| {
        let kinds = json!([
            {"kind": "levy", "counts_as_rent": true, "amount": 2_500},
            {"kind": "own_recovery", "counts_as_rent": false, "amount": 1_365},
        ]);
        let sent = with(with(payment(), "deductions_by_kind", kinds), "control_totals", totals);
        let sent: wire::PaymentDetail = serde_json::from_value(sent).unwrap();
        intake::payments::detail(sent)
    };
    let totals = |net: i64, rent_credit: i64| json!({"gross": 80_000, "deductions": 3_865, "net": net, "rent_credit": rent_credit});
    let kept = detail(totals(76_135, 78_635)).unwrap();
    assert_eq!(kept.control.lines, 2);
    assert_eq!(kept.control.own_debt_repaid(), Pence::new(2_500));
    let kinds: Vec<_> = kept.deductions_by_kind.iter().map(|total| total.kind()).collect();
    assert_eq!(kinds, [DeductionKind::OwnRecovery, DeductionKind::Other("levy")]);
    let refused = IntakeError::OutOfRange { field: "rent_credit" };
    assert_eq!(detail(totals(-2, i64::MAX)), Err(refused));
}

#[test]
fn a_summary_keeps_what_is_there_and_shows_no_whole_account_number() {
    let summary = |account: &str| {
        let sent = json!({
            "name": "Tai Afon", "creditor_reference": "0012345",
            "address": ["1 Stryd Fawr", " ", "Ynysybwl"], "postcode": "", "phone": " ",
            "pay_method": "bacs", "account_ending": account, "tenants_in_payment": 12,
            "paid_this_tax_year": 0, "paid_last_12_months": -1, "balance_being_recovered": 5,
            "most_recent_payment": payment(),
            "next_payment": {"expected_date": "2026-12-14", "estimate": 0},
        });
        intake::summary::summary(serde_json::from_value(sent).unwrap()).unwrap()
    };
    let kept = summary("1234");
    assert_eq!(kept.landlord.address, ["1 Stryd Fawr", "Ynysybwl"]);
    assert_eq!(
        (kept.landlord.postcode, kept.landlord.phone, kept.landlord.email),
        (None, None, None)
    );
    assert_eq!(kept.landlord.creditor_reference.as_str(), "0012345");
    assert_eq!(kept.account_ending.as_deref(), Some("1234"));
    let next = kept.next_payment.unwrap();
    assert_eq!((next.estimate, next.deductions), (Some(Pence::ZERO), None));
    assert_eq!(summary("12345678").account_ending.as_deref(), Some("5678"));
    assert_eq!(summary("").account_ending, None);
}

#[test]
fn a_linked_record_needs_an_id() {
    let record = |id: &str| {
        let sent = json!([{"id": id, "name": "Tai Afon", "creditor_reference": "0012345",
            "linked_at": "2026-11-23T09:00:00Z"}]);
        intake::summary::landlords(serde_json::from_value(sent).unwrap())
    };
    assert_eq!(record("l-1").unwrap()[0].id.as_str(), "l-1");
    assert_eq!(record("..").unwrap_err(), IntakeError::BadId { field: "id" });
    assert_eq!(record(""), Err(IntakeError::EmptyId { field: "id" }));
}
