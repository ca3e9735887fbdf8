//! Linking: one verdict, counted tries, and nothing that tells an unknown payee from a wrong detail.

use std::collections::BTreeMap;

use contract::link::{LinkQuestions, Linked};
use contract::problem::{Problem, ProblemCode};
use contract::session::{LinkState, Session};
use contract::summary::LandlordRecord;
use futures_util::future::join_all;

use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, ALICE_ANSWERS, BOB, CAROL, DAVE, World};

const WRONG: [(&str, &str); 3] =
    [("creditor-reference", "00417293"), ("postcode", "LL55 4CI"), ("last-payment", "1")];
const UNKNOWN: [(&str, &str); 3] =
    [("creditor-reference", "99999999"), ("postcode", "LL55 4CI"), ("last-payment", "1")];

async fn wrong(browser: &Browser, key: &str) -> Reply {
    browser.link(key, "private", &WRONG).await
}

async fn attempts_left(browser: &Browser) -> u32 {
    browser.get(&api("/link/questions")).await.json::<LinkQuestions>().attempts_left
}

/// What wrong answers that came side by side said is left, the least first.
pub fn tries_left(replies: &[Reply]) -> Vec<u32> {
    let wrong = replies.iter().filter(|reply| reply.status == 422);
    let mut left: Vec<_> =
        wrong.map(|reply| reply.problem(ProblemCode::NoMatch).attempts_left.unwrap()).collect();
    left.sort_unstable();
    left
}

async fn lock(browser: &Browser) -> Problem {
    for (key, left) in ["1", "2", "3", "4"].into_iter().zip([4, 3, 2, 1]) {
        let problem = wrong(browser, key).await.problem(ProblemCode::NoMatch);
        assert_eq!(problem.attempts_left, Some(left));
    }
    wrong(browser, "5").await.problem(ProblemCode::Locked)
}

#[tokio::test]
async fn every_account_is_asked_its_own_set_and_its_right_answers_link() {
    let world = World::new().await;
    for (account, set, id) in [
        (ALICE, "private", "c-alice"),
        (BOB, "agent", "c-bob"),
        (CAROL, "association", "c-carol"),
        (DAVE, "large", "c-dave"),
    ] {
        let browser = world.sign_in(account).await;
        let questions: LinkQuestions = browser.get(&api("/link/questions")).await.json();
        assert_eq!(questions.sets[0].id, set);
        assert!(!browser.get(&api("/link/questions")).await.text().contains("matches"));
        let browser = world.linked(account).await;
        let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
        assert_eq!(records.iter().map(|record| record.id.as_str()).collect::<Vec<_>>(), [id]);
        let session: Session = browser.get(&api("/session")).await.json();
        assert_eq!(session.link, LinkState::Linked);
    }
}

#[tokio::test]
async fn the_answers_that_the_demonstration_tells_are_right() {
    let world = World::new().await;
    let sign_ins = world.portal.sign_ins().await.unwrap();
    assert_eq!(sign_ins.iter().map(|one| one.tenants).collect::<Vec<_>>(), [2, 3, 1, 1]);
    for (sign_in, set) in sign_ins.iter().zip(["private", "agent", "association", "large"]) {
        let browser = world.sign_in(&sign_in.account).await;
        let others = sign_in.others.iter().map(|other| &other.answers);
        for (at, told) in std::iter::once(&sign_in.answers).chain(others).enumerate() {
            let answers: Vec<_> = told
                .iter()
                .map(|answer| (answer.question.as_str(), answer.value.as_str()))
                .collect();
            let reply = browser.link(&format!("told {at}"), set, &answers).await;
            assert_eq!(reply.status, 201, "{} {}", sign_in.account, reply.text());
        }
        let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
        assert_eq!(records.len(), 1 + sign_in.others.len());
    }
}

#[tokio::test]
async fn a_surname_counts_only_for_the_claim_of_its_reference() {
    let world = World::new().await;
    let browser = world.sign_in(BOB).await;
    let check = async |key: &str, claim: &str, surname: &str, expected: u16| {
        let answers = [
            ("creditor-reference", "0208816K"),
            ("claim-reference", claim),
            ("tenant-surname", surname),
        ];
        let reply = browser.link(key, "agent", &answers).await;
        assert_eq!(reply.status.as_u16(), expected, "{claim} {surname}");
    };
    // Alice's claim and its right surname, and Bob's claim with hers.
    check("1", "01234567", "Ó Briain", 422).await;
    check("2", "0B20", "Ó Briain", 422).await;
    check("3", "B20", "O'Connor", 422).await;
    check("4", "0b20", "o’connor", 201).await;
}

#[tokio::test]
async fn answers_of_the_wrong_form_cost_no_attempt() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let answers = [("creditor-reference", ""), ("postcode", "nowhere"), ("last-payment", "£4")];
    let problem = browser.link("k", "private", &answers).await.problem(ProblemCode::InvalidAnswers);
    let found: Vec<_> =
        problem.errors.iter().map(|e| (e.question.as_str(), e.code.as_str())).collect();
    assert_eq!(
        found,
        [
            ("creditor-reference", "required"),
            ("postcode", "not-a-postcode"),
            ("last-payment", "not-money")
        ]
    );
    browser.link("k2", "large", &WRONG).await.problem(ProblemCode::InvalidQuery);
    assert_eq!(attempts_left(&browser).await, 5);
    // The same key is free for the corrected answers: nothing final was said.
    assert_eq!(browser.link("k", "private", &ALICE_ANSWERS).await.status, 201);
}

#[tokio::test]
async fn an_unknown_payee_and_a_wrong_detail_get_the_same_reply() {
    let world = World::new().await;
    let mut replies = Vec::new();
    for answers in [WRONG, UNKNOWN] {
        let browser = world.sign_in(ALICE).await;
        let reply = browser.link("k", "private", &answers).await;
        let headers: BTreeMap<_, _> = reply
            .headers
            .iter()
            .filter(|(name, _)| *name != "date")
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        replies.push((reply.status, headers, reply.text()));
        world.visitor().call(hyper::Method::POST, "/demo/reset", &[], None).await;
    }
    assert_eq!(replies[0], replies[1]);
}

#[tokio::test]
async fn five_wrong_tries_lock_with_an_end_and_another_way() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let problem = lock(&browser).await;
    assert!(problem.locked_until.is_some());
    assert!(problem.other_ways.unwrap().cy.is_some());
    let reply = browser.get(&api("/link/questions")).await;
    reply.problem(ProblemCode::Locked);
    let seconds: u32 = reply.header("retry-after").unwrap().parse().unwrap();
    assert!((1700..=1800).contains(&seconds), "{seconds}");
    // Right answers don't help now.
    browser.link("6", "private", &ALICE_ANSWERS).await.problem(ProblemCode::Locked);
    let session: Session = browser.get(&api("/session")).await.json();
    assert_eq!(session.link, LinkState::Locked);
}

#[tokio::test]
async fn a_lock_survives_a_restart_and_ends_when_it_said() {
    let world = World::new().await;
    let mut browser = world.sign_in(ALICE).await;
    let until = lock(&browser).await.locked_until;
    let world = world.restart().await;
    browser.address = world.portal.address();
    let again = browser.get(&api("/link/questions")).await.problem(ProblemCode::Locked);
    assert_eq!(again.locked_until, until);
    world.later(1800);
    browser.sign_in(ALICE).await;
    assert_eq!(attempts_left(&browser).await, 5);
    assert_eq!(browser.link("6", "private", &ALICE_ANSWERS).await.status, 201);
}

#[tokio::test]
async fn parallel_tries_get_no_extra_one() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let keys: Vec<_> = (0..20).map(|number| number.to_string()).collect();
    let replies = join_all(keys.iter().map(|key| wrong(&browser, key))).await;
    assert_eq!(tries_left(&replies), [1, 2, 3, 4]);
    let locked = replies.iter().filter(|reply| reply.status == 429).count();
    assert_eq!(locked, 16);
}

#[tokio::test]
async fn a_repeated_call_gets_the_answer_it_had_and_spends_nothing() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    for _ in 0..8 {
        let problem = wrong(&browser, "same").await.problem(ProblemCode::NoMatch);
        assert_eq!(problem.attempts_left, Some(4));
    }
    let replies = join_all((0..8).map(|_| wrong(&browser, "same at once"))).await;
    for reply in replies {
        assert_eq!(reply.problem(ProblemCode::NoMatch).attempts_left, Some(3));
    }
    browser.link("same", "private", &UNKNOWN).await.problem(ProblemCode::KeyReused);
    assert_eq!(attempts_left(&browser).await, 3);

    let first: Linked = browser.link("right", "private", &ALICE_ANSWERS).await.json();
    let again: Linked = browser.link("right", "private", &ALICE_ANSWERS).await.json();
    assert_eq!(first, again);
    let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    assert_eq!(records, [first.landlord]);
}

#[tokio::test]
async fn the_try_that_locked_is_answered_the_same_when_it_is_repeated() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let first = lock(&browser).await;
    let again = wrong(&browser, "5").await.problem(ProblemCode::Locked);
    assert_eq!(first, again);
    let earlier = wrong(&browser, "4").await.problem(ProblemCode::NoMatch);
    assert_eq!(earlier.attempts_left, Some(1));
}

#[tokio::test]
async fn a_key_belongs_to_one_account_and_lasts_a_day() {
    let world = World::new().await;
    let mut alice = world.sign_in(ALICE).await;
    wrong(&alice, "shared").await.problem(ProblemCode::NoMatch);
    let bob = world.sign_in(BOB).await;
    let answers = [("creditor-reference", "1"), ("claim-reference", "2"), ("tenant-surname", "3")];
    let problem = bob.link("shared", "agent", &answers).await.problem(ProblemCode::NoMatch);
    assert_eq!(problem.attempts_left, Some(4));
    world.later(24 * 60 * 60);
    alice.sign_in(ALICE).await;
    let problem = wrong(&alice, "shared").await.problem(ProblemCode::NoMatch);
    assert_eq!(problem.attempts_left, Some(3));
}

#[tokio::test]
async fn a_call_without_a_usable_key_is_not_tried() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    for key in ["", &"k".repeat(201)] {
        browser.link(key, "private", &WRONG).await.problem(ProblemCode::InvalidQuery);
    }
    let body = serde_json::json!({ "set": "private", "answers": [] });
    browser.post(&api("/link"), &body).await.problem(ProblemCode::InvalidQuery);
    assert_eq!(attempts_left(&browser).await, 5);
}

#[tokio::test]
async fn a_record_that_is_linked_is_not_linked_again() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let reply = browser.link("again", "private", &ALICE_ANSWERS).await;
    reply.problem(ProblemCode::AlreadyLinked);
    assert_eq!(attempts_left(&browser).await, 5);
}

#[tokio::test]
async fn one_reference_is_tried_at_most_ten_times_an_hour_whether_it_exists_or_not() {
    for reference in ["00417293", "99999999"] {
        let world = World::with(&["--tries-per-address", "1000"]).await;
        let mut tries = 0;
        let mut at = async |account, set, rest: [(&str, &str); 2]| {
            let browser = world.sign_in(account).await;
            let mut last = 0;
            for _ in 0..4 {
                tries += 1;
                let answers = [("creditor-reference", reference), rest[0], rest[1]];
                last = browser.link(&tries.to_string(), set, &answers).await.status.as_u16();
            }
            last
        };
        let private = [("postcode", "LL55 4CI"), ("last-payment", "1")];
        assert_eq!(at(ALICE, "private", private).await, 422);
        let agent = [("claim-reference", "1"), ("tenant-surname", "x")];
        assert_eq!(at(BOB, "agent", agent).await, 422);
        let large = [("last-payment-date", "2026-01-01"), ("last-payment", "1")];
        assert_eq!(at(DAVE, "large", large).await, 429, "{reference}");

        let carol = world.sign_in(CAROL).await;
        let answers = [
            ("creditor-reference", reference),
            ("organisation-name", "x"),
            ("account-ending", "1"),
        ];
        let reply = carol.link("c", "association", &answers).await;
        reply.problem(ProblemCode::TooManyRequests);
        let seconds: i64 = reply.header("retry-after").unwrap().parse().unwrap();
        assert!((3500..=3600).contains(&seconds), "{seconds}");
        assert_eq!(attempts_left(&carol).await, 5);
        world.later(seconds);
        let carol = world.sign_in(CAROL).await;
        carol.link("c", "association", &answers).await.problem(ProblemCode::NoMatch);
    }
}

#[tokio::test]
async fn one_address_has_a_limit_over_all_accounts() {
    let world = World::with(&["--tries-per-address", "3"]).await;
    let alice = world.sign_in(ALICE).await;
    for key in ["1", "2", "3"] {
        wrong(&alice, key).await.problem(ProblemCode::NoMatch);
    }
    wrong(&alice, "4").await.problem(ProblemCode::TooManyRequests);
    assert_eq!(attempts_left(&alice).await, 2);
}

#[tokio::test]
async fn while_the_back_office_is_closed_no_attempt_is_spent_and_the_end_is_told() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let until = portal::clock::rfc3339(world.portal.clock().seconds() + 3600);
    std::fs::write(world.path("back-office.closed"), &until).unwrap();
    let reply = wrong(&browser, "k").await;
    let problem = reply.problem(ProblemCode::BackOfficeUnavailable);
    assert_eq!(problem.reopens_at.as_ref(), Some(&until));
    let seconds: i64 = reply.header("retry-after").unwrap().parse().unwrap();
    assert!((3590..=3600).contains(&seconds), "{seconds}");
    // The questions are the council's own, so they can be read meanwhile.
    assert_eq!(attempts_left(&browser).await, 5);

    std::fs::write(world.path("back-office.closed"), "").unwrap();
    let problem = wrong(&browser, "k").await.problem(ProblemCode::BackOfficeUnavailable);
    assert_eq!(problem.reopens_at, None);
    std::fs::remove_file(world.path("back-office.closed")).unwrap();
    assert_eq!(browser.link("k", "private", &ALICE_ANSWERS).await.status, 201);
}

#[tokio::test]
async fn the_councils_nightly_hours_close_the_back_office_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("council.json");
    let demo = include_str!("../../council/demo.json");
    let mut council: serde_json::Value = serde_json::from_str(demo).unwrap();
    // On this council it is noon.
    council["closed"] = serde_json::json!([{ "from": "11:30", "until": "12:45" }]);
    std::fs::write(&file, council.to_string()).unwrap();
    let world = World::with(&["--council", file.to_str().unwrap()]).await;
    let browser = world.sign_in(ALICE).await;
    let problem = wrong(&browser, "k").await.problem(ProblemCode::BackOfficeUnavailable);
    assert_eq!(problem.reopens_at.as_deref(), Some("2026-11-23T12:45:00Z"));
    world.later(45 * 60);
    let browser = world.sign_in(ALICE).await;
    assert_eq!(browser.link("k", "private", &ALICE_ANSWERS).await.status, 201);
}
