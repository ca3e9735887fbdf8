//! Who is signed in, for how long, and what a call needs beside the cookie.

use contract::problem::ProblemCode;
use contract::session::{KeptAlive, LinkState, Session};
use hyper::Method;
use hyper::header::SET_COOKIE;
use serde_json::json;

use crate::browser::{Browser, api};
use crate::own_state;
use crate::world::{ALICE, World};

async fn session(browser: &Browser) -> Session {
    browser.get(&api("/session")).await.json()
}

#[tokio::test]
async fn signing_in_shows_who_the_council_is_and_what_it_shows() {
    let world = World::with(&["--show-suspension-reasons", "false"]).await;
    let session = session(&world.sign_in(ALICE).await).await;
    assert_eq!(session.user.display_name, "Alice Ŵyn");
    assert_eq!(session.council.languages, ["en", "cy"]);
    assert!(session.shows.dhp && session.shows.ended_claims && !session.shows.suspension_reasons);
    assert_eq!(session.link, LinkState::None);
    // Of a quarter of an hour, what has passed since signing in: a slow machine needs some seconds for it.
    assert!((870..=900).contains(&session.idle_expires_in), "{}", session.idle_expires_in);
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let world = World::new().await;
    let reply = world.visitor().sign_in(ALICE).await;
    let cookie = reply.headers[SET_COOKIE].to_str().unwrap();
    let (pair, flags) = cookie.split_once("; ").unwrap();
    assert_eq!(flags, "Path=/; HttpOnly; SameSite=Lax");
    let (name, token) = pair.split_once('=').unwrap();
    assert_eq!((name, token.len()), ("lp_session", 64));
}

#[tokio::test]
async fn behind_tls_the_cookie_is_secure_and_bound_to_the_host() {
    let world = World::with(&["--public-url", "https://portal.example"]).await;
    let reply = world.visitor().sign_in(ALICE).await;
    let cookie = reply.headers[SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with("__Host-lp_session="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    assert!(reply.header("strict-transport-security").is_some());
}

#[tokio::test]
async fn only_a_hash_of_the_token_is_kept() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let token = browser.cookie.unwrap().split_once('=').unwrap().1.to_owned();
    let kept = String::from_utf8_lossy(&own_state::bytes(&world)).into_owned();
    assert!(!kept.contains(&token));
    assert!(kept.contains("sign-in"), "the control");
}

#[tokio::test]
async fn only_accounts_that_there_are_can_sign_in() {
    let world = World::new().await;
    for nobody in ["", "nobody", "Alice", "alice\0", "alice' OR '1'='1"] {
        let reply = world.visitor().post("/demo/sign-in", &json!({ "account": nobody })).await;
        reply.problem(ProblemCode::NotFound);
    }
}

#[tokio::test]
async fn a_planted_token_is_never_signed_in() {
    let world = World::new().await;
    let mut browser = world.visitor();
    browser.cookie = Some("lp_session=planted".to_owned());
    browser.sign_in(ALICE).await;
    assert_ne!(browser.cookie.as_deref(), Some("lp_session=planted"));
    browser.cookie = Some("lp_session=planted".to_owned());
    browser.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn signing_in_again_changes_the_token_and_ends_the_old_one() {
    let world = World::new().await;
    let mut browser = world.sign_in(ALICE).await;
    let old = browser.clone();
    browser.sign_in(ALICE).await;
    assert_ne!(browser.cookie, old.cookie);
    assert_ne!(browser.csrf, old.csrf);
    old.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn a_session_ends_when_its_user_does_nothing() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    world.later(600);
    assert!(session(&browser).await.idle_expires_in <= 300);
    world.later(301);
    let problem = browser.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
    assert_eq!(problem.sign_in_url.as_deref(), Some("/"));
}

#[tokio::test]
async fn what_the_user_does_extends_a_session_and_what_the_page_asks_does_not() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    world.later(600);
    let kept: KeptAlive = browser.post(&api("/session/keep-alive"), &json!({})).await.json();
    assert_eq!(kept.idle_expires_in, 900);
    world.later(600);
    assert!(session(&browser).await.idle_expires_in <= 300);
    browser.get(&api("/landlords")).await;
    assert!(session(&browser).await.idle_expires_in >= 870);
}

#[tokio::test]
async fn no_session_lasts_longer_than_eight_hours() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    for _ in 0..47 {
        world.later(600);
        browser.get(&api("/landlords")).await;
    }
    assert!(session(&browser).await.idle_expires_in <= 600);
    world.later(601);
    browser.get(&api("/landlords")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn every_call_that_can_change_something_needs_the_csrf_token_of_its_own_session() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let other = world.sign_in("bob").await;
    let calls = [
        (Method::POST, api("/session/keep-alive")),
        (Method::POST, api("/link")),
        (Method::POST, api("/landlords/c-alice/payments/p-2/downloads")),
        (Method::DELETE, api("/landlords/c-alice")),
        (Method::DELETE, api("/session")),
    ];
    for csrf in [None, Some(String::new()), Some("0".repeat(64)), other.csrf] {
        let forged = Browser { csrf, ..browser.clone() };
        for (method, path) in &calls {
            let json = [("content-type", "application/json"), ("idempotency-key", "k")];
            let reply = forged.call(method.clone(), path, &json, Some("{}".to_owned())).await;
            reply.problem(ProblemCode::Csrf);
        }
    }
    let reader = Browser { csrf: None, ..browser };
    assert_eq!(reader.get(&api("/landlords")).await.status, 200);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_takes_the_cookie() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let reply = browser.delete(&api("/session")).await;
    assert_eq!(reply.status, 204);
    assert!(reply.headers[SET_COOKIE].to_str().unwrap().ends_with("Max-Age=0"));
    browser.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
    browser.delete(&api("/session")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn starting_anew_forgets_sessions_and_links_at_once_and_keeps_the_data() {
    let world = World::new().await;
    let mut browser = world.linked(ALICE).await;
    let reply = world.visitor().call(Method::POST, "/demo/reset", &[], None).await;
    assert_eq!(reply.status, 204);
    browser.get(&api("/session")).await.problem(ProblemCode::NotSignedIn);
    browser.cookie = None;
    browser.sign_in(ALICE).await;
    assert_eq!(session(&browser).await.link, LinkState::None);
    browser.get(&api("/landlords/c-alice")).await.problem(ProblemCode::NotFound);
    world.linked(ALICE).await;
}

#[tokio::test]
async fn a_session_outlives_the_server() {
    let world = World::new().await;
    let mut browser = world.linked(ALICE).await;
    let world = world.restart().await;
    browser.address = world.portal.address();
    assert_eq!(session(&browser).await.link, LinkState::Linked);
}
