//! Undoing a linking: at once, for one account, with nothing left to see and no try to gain.

use contract::endpoint::IDEMPOTENCY_HEADER;
use contract::link::{LinkQuestions, Linked};
use contract::problem::ProblemCode;
use contract::session::{LinkState, Session};
use contract::summary::LandlordRecord;
use futures_util::future::join_all;
use hyper::Method;
use serde_json::json;
use sqlx::Row;

use crate::browser::{Browser, api};
use crate::world::{ALICE, ALICE_ANSWERS, BOB, World};

/// Alice's record by the questions that Bob is asked.
const ALICES_FOR_BOB: [(&str, &str); 3] = [
    ("creditor-reference", "00417293"),
    ("claim-reference", "01234567"),
    ("tenant-surname", "Ó Briain"),
];
const WRONG: [(&str, &str); 3] =
    [("creditor-reference", "00417293"), ("postcode", "LL55 4CI"), ("last-payment", "1")];

async fn records(browser: &Browser) -> Vec<String> {
    let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    records.into_iter().map(|record| record.id).collect()
}

async fn attempts_left(browser: &Browser) -> u32 {
    browser.get(&api("/link/questions")).await.json::<LinkQuestions>().attempts_left
}

#[tokio::test]
async fn an_unlinked_record_is_gone_with_all_that_is_its_own() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let paths = [
        "/landlords/c-alice",
        "/landlords/c-alice/payments",
        "/landlords/c-alice/payments/p-2",
        "/landlords/c-alice/payments/p-2/lines",
    ];
    let mut tags = Vec::new();
    for path in paths {
        let reply = browser.get(&api(path)).await;
        assert_eq!(reply.status, 200, "the control: {path}");
        tags.push(reply.header("etag").unwrap().to_owned());
    }
    let reply = browser.delete(&api("/landlords/c-alice")).await;
    assert_eq!((reply.status.as_u16(), reply.body.len()), (204, 0));
    assert_eq!(reply.header("cache-control"), Some("no-store"));

    assert_eq!(records(&browser).await, [""; 0]);
    let session: Session = browser.get(&api("/session")).await.json();
    assert_eq!(session.link, LinkState::None);
    let nobodys = browser.get(&api("/landlords/c-nobody")).await;
    for (path, tag) in paths.iter().zip(&tags) {
        let reply = browser.get(&api(path)).await;
        reply.problem(ProblemCode::NotFound);
        assert_eq!(reply.body, nobodys.body, "{path}");
        // Not even that it is what it was.
        let known = browser.get_with(&api(path), &[("if-none-match", tag)]).await;
        known.problem(ProblemCode::NotFound);
    }
    let report = json!({ "format": "csv", "lines": 5, "complete": true });
    let reply = browser.post(&api("/landlords/c-alice/payments/p-2/downloads"), &report).await;
    reply.problem(ProblemCode::NotFound);
}

#[tokio::test]
async fn unlinking_again_and_what_is_not_ones_own_are_the_same_as_nothing() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let bob = world.linked(BOB).await;
    let unknown = alice.delete(&api("/landlords/c-nobody")).await;
    unknown.problem(ProblemCode::NotFound);
    let theirs = alice.delete(&api("/landlords/c-bob")).await;
    theirs.problem(ProblemCode::NotFound);
    assert_eq!(alice.delete(&api("/landlords/c-alice")).await.status, 204);
    let again = alice.delete(&api("/landlords/c-alice")).await;
    again.problem(ProblemCode::NotFound);
    for reply in [&theirs, &again] {
        assert_eq!((&reply.body, reply.headers.len()), (&unknown.body, unknown.headers.len()));
    }
    assert_eq!(records(&bob).await, ["c-bob"]);
}

#[tokio::test]
async fn of_calls_at_once_one_unlinks() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let path = api("/landlords/c-alice");
    let replies = join_all((0..8).map(|_| browser.delete(&path))).await;
    let done = replies.iter().filter(|reply| reply.status == 204).count();
    assert_eq!(done, 1);
    for reply in replies.iter().filter(|reply| reply.status != 204) {
        reply.problem(ProblemCode::NotFound);
    }
    assert_eq!(unlinkings(&world).await.len(), 1);
}

#[tokio::test]
async fn one_record_of_several_goes_and_the_others_stay() {
    let world = World::new().await;
    let bob = world.linked(BOB).await;
    world.later(1);
    assert_eq!(bob.link("another", "agent", &ALICES_FOR_BOB).await.status, 201);
    assert_eq!(records(&bob).await, ["c-bob", "c-alice"], "as they were linked");
    assert_eq!(bob.delete(&api("/landlords/c-bob")).await.status, 204);
    assert_eq!(records(&bob).await, ["c-alice"]);
    bob.get(&api("/landlords/c-bob")).await.problem(ProblemCode::NotFound);
    assert_eq!(bob.get(&api("/landlords/c-alice")).await.status, 200);
    let session: Session = bob.get(&api("/session")).await.json();
    assert_eq!(session.link, LinkState::Linked);
}

#[tokio::test]
async fn a_record_of_two_accounts_is_unlinked_from_one() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let bob = world.sign_in(BOB).await;
    assert_eq!(bob.link("k", "agent", &ALICES_FOR_BOB).await.status, 201);
    assert_eq!(alice.delete(&api("/landlords/c-alice")).await.status, 204);
    assert_eq!(records(&bob).await, ["c-alice"]);
}

#[tokio::test]
async fn an_unlinked_record_can_be_linked_again_with_its_new_time() {
    let world = World::new().await;
    let mut browser = world.sign_in(ALICE).await;
    let first: Linked = browser.link("1", "private", &ALICE_ANSWERS).await.json();
    browser.delete(&api("/landlords/c-alice")).await;
    world.later(60);
    browser.sign_in(ALICE).await;
    let second: Linked = browser.link("2", "private", &ALICE_ANSWERS).await.json();
    assert!(second.landlord.linked_at > first.landlord.linked_at);
    let listed: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    assert_eq!(listed, [second.landlord]);
}

#[tokio::test]
async fn a_repeated_linking_neither_names_nor_links_what_was_unlinked_since() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    assert_eq!(browser.link("k", "private", &ALICE_ANSWERS).await.status, 201);
    assert_eq!(browser.link("k", "private", &ALICE_ANSWERS).await.status, 201, "the control");
    browser.delete(&api("/landlords/c-alice")).await;
    for _ in 0..2 {
        let reply = browser.link("k", "private", &ALICE_ANSWERS).await;
        reply.problem(ProblemCode::KeyReused);
        assert!(!reply.text().contains("00417293"));
    }
    assert_eq!(records(&browser).await, [""; 0]);
}

#[tokio::test]
async fn unlinking_and_linking_again_give_no_try_back() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    browser.link("w1", "private", &WRONG).await.problem(ProblemCode::NoMatch);
    assert_eq!(browser.link("r1", "private", &ALICE_ANSWERS).await.status, 201);
    assert_eq!(
        attempts_left(&browser).await,
        5,
        "the control: a first right answer gives them back"
    );
    for (key, left) in ["2", "3", "4"].into_iter().zip([4, 3, 2]) {
        browser.link(&format!("w{key}"), "private", &WRONG).await.problem(ProblemCode::NoMatch);
        assert_eq!(browser.delete(&api("/landlords/c-alice")).await.status, 204);
        assert_eq!(attempts_left(&browser).await, left);
        let reply = browser.link(&format!("r{key}"), "private", &ALICE_ANSWERS).await;
        assert_eq!(reply.status, 201);
        assert_eq!(attempts_left(&browser).await, left);
    }
}

#[tokio::test]
async fn unlinking_ends_no_lock_and_needs_none_to_end() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for key in ["1", "2", "3", "4", "5"] {
        browser.link(key, "private", &WRONG).await;
    }
    let until =
        browser.get(&api("/link/questions")).await.problem(ProblemCode::Locked).locked_until;
    assert_eq!(browser.delete(&api("/landlords/c-alice")).await.status, 204);
    let problem = browser.link("6", "private", &ALICE_ANSWERS).await.problem(ProblemCode::Locked);
    assert_eq!(problem.locked_until, until);
    let session: Session = browser.get(&api("/session")).await.json();
    assert_eq!(session.link, LinkState::Locked);
}

#[tokio::test]
async fn unlinking_needs_the_csrf_token_and_no_idempotency_key() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for csrf in [None, Some("0".repeat(64))] {
        let forged = Browser { csrf, ..browser.clone() };
        // The same for what is not theirs: a forged call learns nothing.
        for path in ["/landlords/c-alice", "/landlords/c-nobody"] {
            let key = [(IDEMPOTENCY_HEADER, "k")];
            let reply = forged.call(Method::DELETE, &api(path), &key, None).await;
            reply.problem(ProblemCode::Csrf);
        }
    }
    assert_eq!(records(&browser).await, ["c-alice"]);
    assert_eq!(browser.delete(&api("/landlords/c-alice")).await.status, 204);
}

#[tokio::test]
async fn unlinking_needs_no_back_office() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    std::fs::write(world.path("back-office.closed"), "").unwrap();
    assert_eq!(browser.delete(&api("/landlords/c-alice")).await.status, 204);
}

#[tokio::test]
async fn unlinking_outlives_the_server() {
    let world = World::new().await;
    let mut browser = world.linked(ALICE).await;
    browser.delete(&api("/landlords/c-alice")).await;
    let world = world.restart().await;
    browser.address = world.portal.address();
    assert_eq!(records(&browser).await, [""; 0]);
}

#[tokio::test]
async fn unlinking_is_recorded_once_and_in_vain_not_at_all() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for path in ["/landlords/c-nobody", "/landlords/c-alice", "/landlords/c-alice"] {
        browser.delete(&api(path)).await;
    }
    assert_eq!(unlinkings(&world).await, ["alice | ok | c-alice | -"]);
}

async fn unlinkings(world: &World) -> Vec<String> {
    let mut database = world.portal_db().await;
    let rows = sqlx::query(
        "SELECT account, outcome, creditor_id, coalesce(payment_id, detail, '-') AS rest
         FROM audit WHERE event = 'unlink' ORDER BY audit_id",
    )
    .fetch_all(&mut database)
    .await
    .unwrap();
    let of = |row: &sqlx::any::AnyRow, name: &str| row.get::<String, _>(name);
    rows.iter()
        .map(|row| {
            ["account", "outcome", "creditor_id", "rest"].map(|name| of(row, name)).join(" | ")
        })
        .collect()
}
