//! The sets of questions in place of the first: offered by account alone, and tried on the same count, under the same
//! lock. Changing sets is no way to a further guess, nor to whether a record exists.

use contract::link::LinkQuestions;
use contract::problem::ProblemCode;
use contract::summary::LandlordRecord;
use futures_util::future::join_all;

use crate::browser::{Browser, api};
use crate::world::{ALICE, ALICE_ANSWERS, BOB, CAROL, DAVE, World};

const REFERENCE: (&str, &str) = ("creditor-reference", "00417293");
const WRONG_FIRST: [(&str, &str); 3] = [REFERENCE, ("postcode", "LL55 4CI"), ("last-payment", "1")];
const WRONG_OTHER: [(&str, &str); 3] =
    [REFERENCE, ("claim-reference", "01234567"), ("tenant-surname", "Nobody")];
const RIGHT_OTHER: [(&str, &str); 3] =
    [REFERENCE, ("claim-reference", "01234567"), ("tenant-surname", "o briain")];

async fn offered(browser: &Browser) -> (u32, Vec<String>) {
    let questions: LinkQuestions = browser.get(&api("/link/questions")).await.json();
    (questions.attempts_left, questions.sets.into_iter().map(|set| set.id).collect())
}

#[tokio::test]
async fn an_account_is_offered_its_own_set_and_those_in_its_place() {
    let world = World::new().await;
    for (account, sets) in [
        (ALICE, &["private", "agent"] as &[_]),
        (BOB, &["agent"]),
        (CAROL, &["association", "large"]),
        (DAVE, &["large", "association"]),
    ] {
        assert_eq!(offered(&world.sign_in(account).await).await.1, sets);
    }
}

#[tokio::test]
async fn the_other_set_links_too() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    browser.link("1", "agent", &WRONG_OTHER).await.problem(ProblemCode::NoMatch);
    let reply = browser.link("2", "agent", &RIGHT_OTHER).await;
    assert_eq!(reply.status, 201, "{}", reply.text());
    let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    assert_eq!(records[0].id, "c-alice");
    // The record is the same one, however it was found.
    browser.link("3", "private", &ALICE_ANSWERS).await.problem(ProblemCode::AlreadyLinked);
}

#[tokio::test]
async fn tries_at_all_sets_are_counted_together_and_lock_together() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    for (key, left) in [("1", 4), ("2", 3), ("3", 2), ("4", 1)] {
        let (set, answers) =
            if left % 2 == 0 { ("private", &WRONG_FIRST) } else { ("agent", &WRONG_OTHER) };
        let problem = browser.link(key, set, answers).await.problem(ProblemCode::NoMatch);
        assert_eq!(problem.attempts_left, Some(left), "{set}");
        assert_eq!(offered(&browser).await.0, left);
    }
    browser.link("5", "private", &WRONG_FIRST).await.problem(ProblemCode::Locked);
    browser.link("6", "agent", &RIGHT_OTHER).await.problem(ProblemCode::Locked);
    browser.link("7", "private", &ALICE_ANSWERS).await.problem(ProblemCode::Locked);
    browser.get(&api("/link/questions")).await.problem(ProblemCode::Locked);
}

#[tokio::test]
async fn parallel_tries_at_two_sets_get_no_extra_one() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let keys: Vec<_> = (0..20).map(|number| number.to_string()).collect();
    let replies = join_all(keys.iter().enumerate().map(|(at, key)| {
        let other = at % 2 == 0;
        let answers = if other { &WRONG_OTHER } else { &WRONG_FIRST };
        browser.link(key, if other { "agent" } else { "private" }, answers)
    }))
    .await;
    let judged = replies.iter().filter(|reply| reply.status == 422).count();
    let locked = replies.iter().filter(|reply| reply.status == 429).count();
    assert_eq!((judged, locked), (4, 16));
}

#[tokio::test]
async fn one_reference_has_one_hourly_limit_over_all_sets() {
    for reference in ["00417293", "99999999"] {
        let world = World::with(&["--tries-per-record", "2", "--tries-per-address", "1000"]).await;
        let browser = world.sign_in(ALICE).await;
        let reference = ("creditor-reference", reference);
        let first = [reference, WRONG_FIRST[1], WRONG_FIRST[2]];
        let other = [reference, WRONG_OTHER[1], WRONG_OTHER[2]];
        browser.link("1", "private", &first).await.problem(ProblemCode::NoMatch);
        browser.link("2", "agent", &other).await.problem(ProblemCode::NoMatch);
        browser.link("3", "agent", &other).await.problem(ProblemCode::TooManyRequests);
        browser.link("4", "private", &first).await.problem(ProblemCode::TooManyRequests);
    }
}

#[tokio::test]
async fn neither_the_sets_nor_the_reply_tell_whether_a_record_exists() {
    let mut told = Vec::new();
    for reference in ["00417293", "99999999"] {
        let world = World::new().await;
        let browser = world.sign_in(ALICE).await;
        let answers = [("creditor-reference", reference), WRONG_OTHER[1], WRONG_OTHER[2]];
        let reply = browser.link("1", "agent", &answers).await;
        told.push((reply.status, reply.text(), offered(&browser).await));
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn a_set_that_is_not_offered_is_refused_whatever_it_is_called_and_costs_nothing() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let long = "agent".repeat(2_000);
    let hostile = [
        "",
        "association",
        "large",
        "Agent",
        " agent",
        "agent\0",
        "agent' OR '1'='1",
        "../agent",
        "аgent",
        long.as_str(),
    ];
    for (at, set) in hostile.iter().enumerate() {
        let reply = browser.link(&at.to_string(), set, &RIGHT_OTHER).await;
        reply.problem(ProblemCode::InvalidQuery);
        assert!(set.is_empty() || !reply.text().contains(set), "it is not said back");
    }
    // The answers to one set, under the name of the other.
    let problem =
        browser.link("m", "agent", &ALICE_ANSWERS).await.problem(ProblemCode::InvalidAnswers);
    let codes: Vec<_> = problem.errors.iter().map(|error| error.code.as_str()).collect();
    assert_eq!(codes, ["unknown-question", "unknown-question", "required", "required"]);
    assert_eq!(offered(&browser).await.0, 5);
}

#[tokio::test]
async fn the_same_key_for_another_set_is_another_body() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    browser.link("k", "private", &WRONG_FIRST).await.problem(ProblemCode::NoMatch);
    browser.link("k", "agent", &RIGHT_OTHER).await.problem(ProblemCode::KeyReused);
    assert_eq!(offered(&browser).await.0, 4);
}

#[tokio::test]
async fn the_demonstration_tells_the_answers_to_the_other_sets() {
    let world = World::new().await;
    let sign_ins = world.portal.sign_ins().await.unwrap();
    let told: Vec<_> = sign_ins.iter().map(|sign_in| sign_in.instead.len()).collect();
    assert_eq!(told, [1, 0, 1, 1]);
    for sign_in in sign_ins {
        for (at, other) in sign_in.instead.iter().enumerate() {
            let browser = world.sign_in(&sign_in.account).await;
            let answers: Vec<_> = other
                .answers
                .iter()
                .map(|answer| (answer.question.as_str(), answer.value.as_str()))
                .collect();
            let reply = browser.link(&format!("instead {at}"), &other.set, &answers).await;
            assert_eq!(reply.status, 201, "{} {}", sign_in.account, reply.text());
        }
    }
}
