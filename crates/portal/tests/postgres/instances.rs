//! Several instances that share one database: whatever one of them knows, all know, and nobody gains by going from one
//! to another.

use contract::link::{LinkQuestions, Linked};
use contract::payments::PaymentsPage;
use contract::problem::ProblemCode;
use contract::session::{LinkState, Session};
use contract::summary::LandlordRecord;
use futures_util::future::join_all;
use portal::Portal;
use portal::demo::AccessToken;
use serde_json::json;

use crate::browser::{Browser, Reply, api};
use crate::link::tries_left;
use crate::own_state;
use crate::world::{
    ACCOUNTS, ALICE, ALICE_ANSWERS, BOB, CAROL, DAVE, World, config, with_database,
};

const WRONG: [(&str, &str); 3] =
    [("creditor-reference", "00417293"), ("postcode", "LL55 4CI"), ("last-payment", "1")];

/// A world with two further instances.
struct Council {
    world: World,
    others: [Portal; 2],
}

impl Council {
    async fn new() -> Self {
        Self::with(&[]).await
    }

    async fn with(arguments: &[&str]) -> Self {
        let world = World::with(arguments).await;
        let others = [another(&world, arguments).await, another(&world, arguments).await];
        Self { world, others }
    }

    /// The same visitor, at each instance.
    fn everywhere(&self, browser: &Browser) -> [Browser; 3] {
        let [second, third] = &self.others;
        [&self.world.portal, second, third]
            .map(|portal| Browser { address: portal.address(), ..browser.clone() })
    }
}

/// A further instance on a world's database, by the same clock.
async fn another(world: &World, arguments: &[&str]) -> Portal {
    let arguments = with_database(arguments, &world.state);
    let clock = world.portal.clock().clone();
    Portal::start_with(config(world.folder.path(), &arguments), clock, &ACCOUNTS).await.unwrap()
}

async fn records(browser: &Browser) -> Vec<LandlordRecord> {
    browser.get(&api("/landlords")).await.json()
}

async fn attempts_left(browser: &Browser) -> u32 {
    browser.get(&api("/link/questions")).await.json::<LinkQuestions>().attempts_left
}

#[tokio::test]
async fn a_session_and_a_link_of_one_are_good_at_all_until_they_end_at_one() {
    let council = Council::new().await;
    let [first, second, third] = council.everywhere(&council.world.sign_in(ALICE).await);
    assert_eq!(second.link("k", "private", &ALICE_ANSWERS).await.status, 201);
    let session: Session = third.get(&api("/session")).await.json();
    assert_eq!(session.link, LinkState::Linked);
    assert_eq!(Some(session.csrf_token), first.csrf);
    assert_eq!(first.get(&api("/landlords/c-alice")).await.status, 200);

    assert_eq!(third.delete(&api("/landlords/c-alice")).await.status, 204);
    first.get(&api("/landlords/c-alice")).await.problem(ProblemCode::NotFound);
    second.link("k", "private", &ALICE_ANSWERS).await.problem(ProblemCode::KeyReused);
    assert_eq!(first.delete(&api("/session")).await.status, 204);
    second.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn signing_in_anew_at_one_ends_the_old_session_at_all() {
    let council = Council::new().await;
    let [mut first, second, _] = council.everywhere(&council.world.sign_in(ALICE).await);
    first.sign_in(ALICE).await;
    second.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn what_a_user_does_at_one_keeps_them_signed_in_at_all() {
    let council = Council::new().await;
    let [first, second, third] = council.everywhere(&council.world.sign_in(ALICE).await);
    for browser in [&first, &second, &third, &first] {
        council.world.later(600);
        assert_eq!(browser.get(&api("/landlords")).await.status, 200);
    }
}

#[tokio::test]
async fn tokens_cursors_and_tags_of_one_are_good_at_another() {
    let council = Council::new().await;
    let [first, second, third] = council.everywhere(&council.world.linked(CAROL).await);
    let token = first.get("/demo/token").await.json::<AccessToken>().access_token;
    let bearer = format!("Bearer {token}");
    let stranger = Browser { cookie: None, csrf: None, ..second.clone() };
    let reply = stranger.get_with(&api("/session"), &[("authorization", &bearer)]).await;
    assert_eq!(reply.json::<Session>().link, LinkState::Linked);

    let list = api("/landlords/c-carol/payments?limit=20");
    let reply = first.get(&list).await;
    let tag = reply.header("etag").unwrap().to_owned();
    assert_eq!(second.get_with(&list, &[("if-none-match", &tag)]).await.status, 304);
    let mut page: PaymentsPage = reply.json();
    let mut ids: Vec<_> = page.items.iter().map(|payment| payment.id.clone()).collect();
    let mut turn = [&second, &third].into_iter().cycle();
    while let Some(cursor) = page.next_cursor {
        page = turn.next().unwrap().get(&format!("{list}&cursor={cursor}")).await.json();
        ids.extend(page.items.iter().map(|payment| payment.id.clone()));
    }
    let listed = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((listed, ids.len()), (57, 57));
}

#[tokio::test]
async fn tries_spent_at_one_are_spent_at_all_and_the_lock_ends_when_it_said() {
    let council = Council::new().await;
    let everywhere = council.everywhere(&council.world.sign_in(ALICE).await);
    let mut turn = everywhere.iter().cycle();
    for left in [4, 3, 2, 1] {
        let reply = turn.next().unwrap().link(&left.to_string(), "private", &WRONG).await;
        assert_eq!(reply.problem(ProblemCode::NoMatch).attempts_left, Some(left));
    }
    let reply = turn.next().unwrap().link("last", "private", &WRONG).await;
    let until = reply.problem(ProblemCode::Locked).locked_until;
    for browser in &everywhere {
        let problem = browser.link("more", "private", &ALICE_ANSWERS).await;
        assert_eq!(problem.problem(ProblemCode::Locked).locked_until, until);
    }
    council.world.later(1800);
    let [_, second, _] = council.everywhere(&council.world.sign_in(ALICE).await);
    assert_eq!(attempts_left(&second).await, 5);
}

#[tokio::test]
async fn parallel_tries_at_all_of_them_get_no_extra_one() {
    let council = Council::new().await;
    let everywhere = council.everywhere(&council.world.sign_in(ALICE).await);
    let tries = everywhere.iter().cycle().take(24).enumerate();
    let replies = join_all(tries.map(|(number, browser)| async move {
        browser.link(&number.to_string(), "private", &WRONG).await
    }))
    .await;
    assert_eq!(tries_left(&replies), [1, 2, 3, 4]);
    let locked: Vec<_> = replies.iter().filter(|reply| reply.status == 429).collect();
    assert_eq!(locked.len(), 20);
    for reply in locked {
        reply.problem(ProblemCode::Locked);
    }
}

#[tokio::test]
async fn parallel_tries_of_all_accounts_stay_within_the_limits_of_a_record_and_an_address() {
    for (arguments, limit) in [
        (["--tries-per-record", "6", "--tries-per-address", "100"], 6),
        (["--tries-per-record", "100", "--tries-per-address", "7"], 7),
    ] {
        let council = Council::with(&arguments).await;
        let mut callers = Vec::new();
        for (account, set, rest) in [
            (ALICE, "private", [("postcode", "LL55 4CI"), ("last-payment", "1")]),
            (BOB, "agent", [("claim-reference", "1"), ("tenant-surname", "x")]),
            (CAROL, "association", [("organisation-name", "x"), ("account-ending", "1")]),
            (DAVE, "large", [("last-payment-date", "2026-01-01"), ("last-payment", "1")]),
        ] {
            for browser in council.everywhere(&council.world.sign_in(account).await) {
                let key = callers.len().to_string();
                callers.push((browser, key, set, [("creditor-reference", "1"), rest[0], rest[1]]));
            }
        }
        let replies = join_all(
            callers.iter().map(|(browser, key, set, answers)| browser.link(key, set, answers)),
        )
        .await;
        let tried = replies.iter().filter(|reply| reply.status == 422).count();
        assert_eq!(tried, limit, "{arguments:?}");
        for refused in replies.iter().filter(|reply| reply.status != 422) {
            refused.problem(ProblemCode::TooManyRequests);
        }
    }
}

#[tokio::test]
async fn the_same_call_at_all_of_them_is_decided_once() {
    let council = Council::new().await;
    let everywhere = council.everywhere(&council.world.sign_in(ALICE).await);
    let at_once = async |key: &str, answers: &[(&str, &str)]| -> Vec<Reply> {
        let calls = everywhere.iter().cycle().take(12);
        join_all(calls.map(|browser| browser.link(key, "private", answers))).await
    };
    for reply in at_once("wrong", &WRONG).await {
        assert_eq!(reply.problem(ProblemCode::NoMatch).attempts_left, Some(4));
    }
    let linked: Vec<Linked> =
        at_once("right", &ALICE_ANSWERS).await.iter().map(Reply::json).collect();
    assert!(linked.iter().all(|one| *one == linked[0]));
    let [first, ..] = &everywhere;
    assert_eq!(records(first).await.len(), 1);

    let mut database = own_state::connect(council.world.state.url.as_ref().unwrap()).await;
    let audited: i64 =
        sqlx::query_scalar("SELECT count(*) FROM audit WHERE event = 'link-attempt'")
            .fetch_one(&mut database)
            .await
            .unwrap();
    assert_eq!(audited, 2);
}

#[tokio::test]
async fn of_calls_to_unlink_at_all_of_them_one_does() {
    let council = Council::new().await;
    let everywhere = council.everywhere(&council.world.linked(ALICE).await);
    let path = api("/landlords/c-alice");
    let calls = everywhere.iter().cycle().take(12);
    let replies = join_all(calls.map(|browser| browser.delete(&path))).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 204).count(), 1);
}

#[tokio::test]
async fn sign_ins_at_all_of_them_at_once_succeed_and_clear_away_what_has_ended() {
    let council = Council::new().await;
    let everywhere = council.everywhere(&council.world.visitor());
    for _ in 0..2 {
        let visitors = everywhere.iter().cycle().take(30);
        let replies = join_all(visitors.map(|browser| async move {
            browser.post("/demo/sign-in", &json!({ "account": ALICE })).await.status.as_u16()
        }))
        .await;
        assert_eq!(replies, [204; 30]);
        council.world.later(901);
    }
    council.world.sign_in(BOB).await;
    let mut database = own_state::connect(council.world.state.url.as_ref().unwrap()).await;
    let sessions: i64 =
        sqlx::query_scalar("SELECT count(*) FROM session").fetch_one(&mut database).await.unwrap();
    assert_eq!(sessions, 1);
}

#[tokio::test]
async fn instances_that_start_at_once_on_an_empty_database_are_one_portal() {
    let world = World::new().await;
    let world = World { state: own_state::fresh().await, ..world };
    let portals = join_all((0..6).map(|_| another(&world, &[]))).await;
    let browser = Browser::signed_in(portals[0].address(), ALICE).await;
    for portal in &portals {
        let here = Browser { address: portal.address(), ..browser.clone() };
        let session: Session = here.get(&api("/session")).await.json();
        assert_eq!(Some(session.csrf_token), browser.csrf);
    }
    // The control: another database is another portal.
    let stranger = Browser { address: world.portal.address(), ..browser };
    stranger.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}
