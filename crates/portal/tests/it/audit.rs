//! The audit: who did what, and never what they answered.

use contract::problem::ProblemCode;
use serde_json::json;
use sqlx::Row;

use crate::browser::{Browser, api};
use crate::own_state;
use crate::world::{ALICE, ALICE_ANSWERS, BOB, BOB_ANSWERS, World};

async fn events(world: &World) -> Vec<String> {
    let mut database = world.portal_db().await;
    let rows = sqlx::query(
        "SELECT account, event, outcome, coalesce(creditor_id, '-') AS c, coalesce(payment_id, claim_id, '-') AS p,
                coalesce(detail, '-') AS d, at FROM audit ORDER BY audit_id",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    rows.iter()
        .map(|row| {
            let at: &str = row.get("at");
            assert!(at.starts_with("2026-11-23T12:") && at.ends_with('Z'), "{at}");
            let of = |name: &str| row.get::<String, _>(name);
            [of("account"), of("event"), of("outcome"), of("c"), of("p"), of("d")].join(" | ")
        })
        .collect()
}

async fn do_everything(world: &World) -> Browser {
    let browser = world.sign_in(ALICE).await;
    let wrong =
        [("creditor-reference", "secret-1"), ("postcode", "ZZ99 9ZZ"), ("last-payment", "777777")];
    browser.link("1", "private", &wrong).await;
    browser.link("2", "private", &ALICE_ANSWERS).await;
    browser.link("3", "private", &ALICE_ANSWERS).await;
    let tag = browser.get(&api("/landlords/c-alice/payments/p-2/lines")).await;
    let known = [("if-none-match", tag.header("etag").unwrap())];
    browser.get_with(&api("/landlords/c-alice/payments/p-2/lines"), &known).await;
    let claim = browser.get(&api("/landlords/c-alice/claims/k-1")).await;
    let known = [("if-none-match", claim.header("etag").unwrap())];
    browser.get_with(&api("/landlords/c-alice/claims/k-1"), &known).await;
    // Nothing was read: nothing is recorded.
    browser.get(&api("/landlords/c-alice/claims/k-4")).await.problem(ProblemCode::NotFound);
    let report = json!({ "format": "csv", "lines": 5, "complete": true });
    browser.post(&api("/landlords/c-alice/payments/p-2/downloads"), &report).await;
    browser.delete(&api("/session")).await;
    browser
}

#[tokio::test]
async fn everything_of_note_is_recorded_in_its_order() {
    let world = World::new().await;
    do_everything(&world).await;
    assert_eq!(
        events(&world).await,
        [
            "alice | sign-in | ok | - | - | -",
            "alice | link-attempt | no-match | - | - | set private",
            "alice | link-attempt | linked | c-alice | - | set private",
            "alice | link-attempt | already-linked | - | - | set private",
            "alice | lines-read | sent | c-alice | p-2 | -",
            "alice | lines-read | unchanged | c-alice | p-2 | -",
            "alice | claim-read | sent | c-alice | k-1 | -",
            "alice | claim-read | unchanged | c-alice | k-1 | -",
            "alice | download-reported | complete | c-alice | p-2 | csv, 5 lines",
            "alice | sign-out | ok | - | - | -",
        ]
    );
}

#[tokio::test]
async fn what_was_asked_in_vain_is_recorded_once_and_a_repeated_call_not_at_all() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let wrong = [("creditor-reference", "1"), ("postcode", "ZZ99 9ZZ"), ("last-payment", "1")];
    for key in ["1", "2", "3", "4", "5", "5", "1"] {
        browser.link(key, "private", &wrong).await;
    }
    let attempts: Vec<_> =
        events(&world).await.into_iter().filter(|event| event.contains("attempt")).collect();
    assert_eq!(attempts.len(), 5);
    assert!(attempts[4].contains("| locked |"));
}

#[tokio::test]
async fn an_attempt_while_linking_is_locked_is_recorded_as_refused() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let wrong = [("creditor-reference", "1"), ("postcode", "ZZ99 9ZZ"), ("last-payment", "1")];
    for key in ["1", "2", "3", "4", "5"] {
        browser.link(key, "private", &wrong).await;
    }
    for (key, set, answers) in [
        ("6", "private", &wrong[..]),
        ("7", "private", &ALICE_ANSWERS[..]),
        ("8", "private", &[]),
        ("9", "secret-2", &[]),
    ] {
        browser.link(key, set, answers).await.problem(ProblemCode::Locked);
    }
    assert_eq!(
        events(&world).await[6..],
        [
            "alice | link-attempt | refused-locked | - | - | set private",
            "alice | link-attempt | refused-locked | - | - | set private",
            "alice | link-attempt | refused-locked | - | - | set private",
            "alice | link-attempt | refused-locked | - | - | -",
        ]
    );
}

#[tokio::test]
async fn starting_anew_keeps_the_audit() {
    let world = World::new().await;
    do_everything(&world).await;
    world.visitor().call(hyper::Method::POST, "/demo/reset", &[], None).await;
    assert_eq!(events(&world).await.len(), 10);
}

#[tokio::test]
async fn no_answer_is_kept_anywhere_in_the_portals_own_state() {
    let world = World::new().await;
    do_everything(&world).await;
    world.linked(BOB).await;
    let bytes = own_state::bytes(&world);
    let answers = ALICE_ANSWERS.iter().chain(&BOB_ANSWERS).map(|(_, answer)| answer.trim());
    let others = ["secret-1", "ZZ99 9ZZ", "777777", "Siân", "Briain", "01234567", "Harbour"];
    let held = String::from_utf8_lossy(&bytes).to_lowercase();
    for answer in answers.chain(others) {
        assert!(!held.contains(&answer.to_lowercase()), "{answer}");
    }
    // The control: it is the right state.
    assert!(held.contains("c-alice") && held.contains("link-attempt"));
}
