//! Malformed, oversized and unknown input: a problem each time, never a fault of the portal.

use contract::problem::{Problem, ProblemCode};
use hyper::Method;
use serde_json::json;

use crate::browser::{Browser, api};
use crate::world::{ALICE, World};

const JSON: (&str, &str) = ("content-type", "application/json");
const KEY: (&str, &str) = ("idempotency-key", "k");

#[tokio::test]
async fn nobody_gets_anything_without_a_session() {
    let world = World::new().await;
    let visitor = world.visitor();
    for (method, path) in [
        (Method::GET, "/session"),
        (Method::DELETE, "/session"),
        (Method::POST, "/session/keep-alive"),
        (Method::GET, "/link/questions"),
        (Method::POST, "/link"),
        (Method::GET, "/landlords"),
        (Method::GET, "/landlords/c-alice"),
        (Method::DELETE, "/landlords/c-alice"),
        (Method::GET, "/landlords/c-alice/payments"),
        (Method::GET, "/landlords/c-alice/payments?limit=x"),
        (Method::GET, "/landlords/c-alice/payments/p-2"),
        (Method::GET, "/landlords/c-alice/payments/p-2/lines"),
        (Method::POST, "/landlords/c-alice/payments/p-2/downloads"),
    ] {
        for cookie in [None, Some("lp_session=".to_owned()), Some("lp_session=0".to_owned())] {
            let visitor = Browser { cookie, ..visitor.clone() };
            let reply =
                visitor.call(method.clone(), &api(path), &[JSON, KEY], Some("{".to_owned())).await;
            reply.problem(ProblemCode::NotSignedIn);
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_too() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for path in [
        "",
        "/",
        "/nothing",
        "/session/",
        "/sessions",
        "/landlords/",
        "/landlords//payments",
        "/landlords/c-alice/claims",
        "/landlords/c-alice/claims/",
        "/landlords/c-alice/claims/k-1/",
        "/landlords/c-alice/claims/%FF",
        "/landlords/c-alice/payments/",
        "/landlords/c-alice/payments/p-2/",
        "/landlords/%00",
        "/landlords/%FF",
        "/landlords/c-alice/payments/%FF/lines",
        "/landlords/%2e%2e%2fsession",
        "/landlords/'%20OR%201=1--",
        "/../../session",
        "/landlords/C-ALICE",
    ] {
        let reply = browser.get(&api(path)).await;
        assert_eq!(reply.status, 404, "{path}");
        reply.problem(ProblemCode::NotFound);
    }
    let long = format!("/landlords/{}", "x".repeat(5_000));
    browser.get(&api(&long)).await.problem(ProblemCode::NotFound);
}

#[tokio::test]
async fn a_method_that_a_path_does_not_have_is_refused_as_a_problem() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for (method, path) in [
        (Method::POST, "/session"),
        (Method::GET, "/link"),
        (Method::PUT, "/link"),
        (Method::PUT, "/landlords/c-alice"),
        (Method::PATCH, "/landlords/c-alice/payments"),
        (Method::GET, "/landlords/c-alice/payments/p-2/downloads"),
    ] {
        let reply = browser.call(method, &api(path), &[], None).await;
        assert_eq!(reply.status, 405, "{path}");
        assert_eq!(reply.header("content-type"), Some("application/problem+json"));
        assert!(reply.header("allow").is_some());
        let problem: Problem = serde_json::from_slice(&reply.body).unwrap();
        assert_eq!((problem.kind.as_str(), problem.status), ("about:blank", 405));
    }
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_refused() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let large = format!("{{\"set\": \"{}\"}}", "x".repeat(70_000));
    let deep = "[".repeat(60_000);
    let bodies: [(&str, &str, ProblemCode); 13] = [
        ("application/json", "", ProblemCode::InvalidQuery),
        ("application/json", "{", ProblemCode::InvalidQuery),
        ("application/json", "null", ProblemCode::InvalidQuery),
        ("application/json", "[]", ProblemCode::InvalidQuery),
        ("application/json", "{}", ProblemCode::InvalidQuery),
        ("application/json", r#"{"set": 1, "answers": []}"#, ProblemCode::InvalidQuery),
        ("application/json", r#"{"set": "private", "answers": {}}"#, ProblemCode::InvalidQuery),
        ("application/json", r#"{"set": "nowhere", "answers": []}"#, ProblemCode::InvalidQuery),
        ("application/json", &deep, ProblemCode::InvalidQuery),
        ("application/json", &large, ProblemCode::PayloadTooLarge),
        ("text/plain", r#"{"set": "private", "answers": []}"#, ProblemCode::InvalidQuery),
        ("application/x-www-form-urlencoded", "set=private", ProblemCode::InvalidQuery),
        (
            "application/json; charset=utf-8",
            r#"{"set": "private", "answers": []}"#,
            ProblemCode::InvalidAnswers,
        ),
    ];
    for (kind, body, expected) in bodies {
        let headers = [("content-type", kind), KEY];
        let reply =
            browser.call(Method::POST, &api("/link"), &headers, Some(body.to_owned())).await;
        reply.problem(expected);
    }
    let reply = browser.call(Method::POST, &api("/link"), &[KEY], Some("{}".to_owned())).await;
    reply.problem(ProblemCode::InvalidQuery);
}

#[tokio::test]
async fn a_download_that_no_app_would_report_is_refused() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let path = api("/landlords/c-alice/payments/p-2/downloads");
    for report in [
        json!({}),
        json!({ "format": "csv", "lines": -1, "complete": true }),
        json!({ "format": "csv", "lines": 1.5, "complete": true }),
        json!({ "format": "", "lines": 1, "complete": true }),
        json!({ "format": "Mrs Jones owes rent", "lines": 1, "complete": true }),
        json!({ "format": "csv", "lines": 1, "complete": "yes" }),
    ] {
        browser.post(&path, &report).await.problem(ProblemCode::InvalidQuery);
    }
    let report = json!({ "format": "csv", "lines": 5, "complete": true, "colour": "blue" });
    assert_eq!(browser.post(&path, &report).await.status, 204);
}

#[tokio::test]
async fn no_text_in_any_answer_is_a_fault_of_the_portal() {
    let world = World::new().await;
    let mut browser = world.sign_in("carol").await;
    let long = "é".repeat(10_000);
    for (number, text) in [
        "\0",
        "'; DROP TABLE creditor; --",
        "%",
        "_",
        "\u{202E}abc",
        "\u{FFFD}",
        "👩‍👩‍👧‍👧",
        "=1+1",
        "\r\n",
        "\\",
        "{{7*7}}",
        "ﬀ",
        "İ",
        long.as_str(),
    ]
    .into_iter()
    .enumerate()
    {
        let key = number.to_string();
        let answers =
            [("creditor-reference", text), ("organisation-name", text), ("account-ending", "1")];
        let status = browser.link(&key, "association", &answers).await.status.as_u16();
        assert!([400, 422, 429].contains(&status), "{text:?} {status}");
        let unknown = [(text, text)];
        let status =
            browser.link(&format!("{key} again"), "association", &unknown).await.status.as_u16();
        assert!([400, 429].contains(&status), "{text:?} {status}");
        world.visitor().call(Method::POST, "/demo/reset", &[], None).await;
        browser.sign_in("carol").await;
    }
}

#[tokio::test]
async fn the_demonstration_refuses_what_it_does_not_know() {
    let world = World::new().await;
    let visitor = world.visitor();
    visitor
        .post("/demo/sign-in", &json!({ "account": "nobody" }))
        .await
        .problem(ProblemCode::NotFound);
    visitor.post("/demo/sign-in", &json!({})).await.problem(ProblemCode::InvalidQuery);
    visitor
        .post("/demo/sign-in", &json!({ "account": 7 }))
        .await
        .problem(ProblemCode::InvalidQuery);
    assert_eq!(visitor.get("/demo/nothing").await.status, 404);
}
