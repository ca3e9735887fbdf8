//! Access tokens in place of the cookie: what they may do, how long, and what no token is.

use contract::problem::ProblemCode;
use contract::session::Session;
use hyper::Method;
use portal::demo::AccessToken;
use serde_json::json;

use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, BOB, World};

/// What a host page does: it has the cookie, and gives its widget a token.
async fn token(host: &Browser) -> String {
    host.get("/demo/token").await.json::<AccessToken>().access_token
}

/// As the widget calls: with the token alone, neither cookie nor CSRF token.
async fn call(world: &World, method: Method, path: &str, token: &str) -> Reply {
    let authorization = format!("Bearer {token}");
    world.visitor().call(method, &api(path), &[("authorization", &authorization)], None).await
}

#[tokio::test]
async fn a_token_calls_as_its_user_and_needs_no_csrf_token() {
    let world = World::new().await;
    let token = token(&world.linked(ALICE).await).await;
    let session: Session = call(&world, Method::GET, "/session", &token).await.json();
    assert_eq!(session.user.display_name, "Alice Ŵyn");
    assert_eq!(call(&world, Method::GET, "/landlords", &token).await.status, 200);
    assert_eq!(call(&world, Method::POST, "/session/keep-alive", &token).await.status, 200);
    assert_eq!(call(&world, Method::DELETE, "/session", &token).await.status, 204);
    call(&world, Method::GET, "/session", &token).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn a_token_is_good_for_a_while_and_no_longer_than_its_session() {
    let world = World::with(&["--token-seconds", "30"]).await;
    let host = world.sign_in(ALICE).await;
    let first = token(&host).await;
    world.later(31);
    call(&world, Method::GET, "/session", &first).await.problem(ProblemCode::NotSignedIn);
    let second = token(&host).await;
    assert_eq!(call(&world, Method::GET, "/session", &second).await.status, 200);
    host.delete(&api("/session")).await;
    call(&world, Method::GET, "/session", &second).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn what_was_never_given_is_no_token() {
    let world = World::new().await;
    let (alice, bob) =
        (token(&world.sign_in(ALICE).await).await, token(&world.sign_in(BOB).await).await);
    let parts: Vec<&str> = alice.split('.').collect();
    let [session, until, seal] = parts[..] else { panic!("{alice}") };
    let later = until.parse::<i64>().unwrap() + 1;
    let of_bob = bob.split('.').next().unwrap();
    for forged in [
        String::new(),
        session.to_owned(),
        format!("{session}.{later}.{seal}"),
        format!("{of_bob}.{until}.{seal}"),
        format!("{session}.{until}."),
        format!("{session}.{until}.{}", "0".repeat(64)),
        format!("{session}.{until}.{seal}.{seal}"),
        format!("é.{until}.{seal}"),
    ] {
        call(&world, Method::GET, "/session", &forged).await.problem(ProblemCode::NotSignedIn);
    }
    assert_eq!(call(&world, Method::GET, "/session", &alice).await.status, 200);
}

#[tokio::test]
async fn a_cookie_does_not_make_up_for_a_token_that_is_no_good() {
    let world = World::new().await;
    let mut browser = world.sign_in(ALICE).await;
    browser.csrf = None;
    let headers = [("authorization", "Bearer nonsense")];
    let path = api("/session/keep-alive");
    browser.call(Method::POST, &path, &headers, None).await.problem(ProblemCode::NotSignedIn);
    // Another scheme is no token: the cookie counts, and needs its CSRF token.
    let headers = [("authorization", "Basic bm9ib2R5")];
    browser.call(Method::POST, &path, &headers, None).await.problem(ProblemCode::Csrf);
}

#[tokio::test]
async fn only_the_cookie_gets_a_token() {
    let world = World::new().await;
    world.visitor().get("/demo/token").await.problem(ProblemCode::NotSignedIn);
    let token = token(&world.sign_in(ALICE).await).await;
    let authorization = format!("Bearer {token}");
    let reply = world.visitor().get_with("/demo/token", &[("authorization", &authorization)]).await;
    reply.problem(ProblemCode::NotSignedIn);
    let stolen = world.visitor().post("/demo/token", &json!({})).await;
    assert_eq!(stolen.status, 405);
}
