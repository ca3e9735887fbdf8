//! Query plans: every statement of a request finds its rows by an index, and none of a schedule's waits for a sort.
//!
//! What runs is heard from the database's driver while a portal answers a call of every kind. What there is to run is
//! read from the sources, so that a new statement fails here until a call runs it and its plan is good.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use hyper::Method;
use serde_json::json;
use sqlx::{AssertSqlSafe, Row, SqliteConnection};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

use crate::browser::api;
use crate::world::{ALICE, ALICE_ANSWERS, BOB, CAROL, World, open};

/// Statements as they ran, by anybody in this process.
static HEARD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

struct Listener;

impl<S: Subscriber> Layer<S> for Listener {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut statement = Statement::default();
        event.record(&mut statement);
        // The driver gives a text of four words as its own summary.
        let text = if statement.text.is_empty() { statement.summary } else { statement.text };
        HEARD.lock().unwrap_or_else(PoisonError::into_inner).insert(in_one_line(&text));
    }
}

#[derive(Default)]
struct Statement {
    summary: String,
    text: String,
}

impl Visit for Statement {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.clone_into(&mut self.text),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where statements are, and the database that they are for. What is run before the first request, or at PostgreSQL alone, is in
/// files apart.
const PARTS: [(&str, &str); 2] =
    [("src/back_office", "back-office.db"), ("src/store", "portal.db")];
const APART: [&str; 2] = ["setup.rs", "database.rs"];

/// The pieces of SQL in a folder's sources that begin as a statement or a query within one does.
fn pieces(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = file.file_name().unwrap().to_str().unwrap();
        if file.is_dir() {
            found.extend(pieces(&file));
            continue;
        }
        if APART.contains(&name) {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        // A text that is put together at run time has a new plan, and a new statement to prepare, each time.
        assert!(!source.contains("AssertSqlSafe"), "{name} makes a statement out of values");
        let code: Vec<&str> =
            source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let texts = code.join("\n").replace("\\\"", "'");
        let texts = texts.split('"').skip(1).step_by(2).map(in_one_line);
        found.extend(texts.filter(|text| {
            let verb = text.split(' ').next().unwrap_or_default();
            ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"].contains(&verb)
        }));
    }
    found
}

/// A call of every kind, and each of its ways through the stores.
async fn every_call(world: &World) {
    let visitor = world.visitor();
    assert_eq!(visitor.get("/demo/accounts").await.status, 200);
    let mut alice = world.sign_in(ALICE).await;
    for path in ["/session", "/link/questions", "/landlords"] {
        assert_eq!(alice.get(&api(path)).await.status, 200);
    }
    let mut wrong = ALICE_ANSWERS;
    wrong[2].1 = "1";
    assert_eq!(alice.link("wrong", "private", &wrong).await.status, 422);
    for _ in ["at first", "once more"] {
        assert_eq!(alice.link("right", "private", &ALICE_ANSWERS).await.status, 201);
    }
    assert_eq!(alice.link("again", "private", &ALICE_ANSWERS).await.status, 409);
    for path in [
        "",
        "/payments",
        "/payments?from=2026-01-01&to=2026-12-31&status=issued&method=cheque",
        "/payments/p-2",
        "/payments/p-2/lines",
        "/claims/k-1",
        "/claims/k-1?limit=1",
    ] {
        assert_eq!(alice.get(&api(&format!("/landlords/c-alice{path}"))).await.status, 200);
    }
    let report = json!({ "format": "csv", "lines": 5, "complete": true });
    let downloads = api("/landlords/c-alice/payments/p-2/downloads");
    assert_eq!(alice.post(&downloads, &report).await.status, 204);
    world.later(2);
    let kept = alice.call(Method::POST, &api("/session/keep-alive"), &[], None).await;
    assert_eq!(kept.status, 200);
    for path in ["/landlords/c-alice", "/session"] {
        assert_eq!(alice.call(Method::DELETE, &api(path), &[], None).await.status, 204);
    }
    alice.sign_in(ALICE).await;
    world.later(24 * 60 * 60);
    assert_eq!(alice.get(&api("/session")).await.status, 401);
    // Asked for by a claim of theirs.
    world.linked(BOB).await;
    world.linked(CAROL).await;
    let reset = visitor.call(Method::POST, "/demo/reset", &[], None).await;
    assert_eq!(reset.status, 204);
}

/// The plan's steps.
async fn plan(database: &mut SqliteConnection, statement: &str) -> Vec<String> {
    let sql = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
    let steps = sqlx::raw_sql(sql).fetch_all(database).await;
    let steps = steps.unwrap_or_else(|error| panic!("{statement}: {error}"));
    steps.iter().map(|step| step.get("detail")).collect()
}

/// What is read whole and stays small: results on the way, which are bounded by what they are made of, and an index of
/// those claims alone whose status has changed since their lines were added up.
const SMALL: [&str; 9] = [
    "SCAN CONSTANT ROW",
    "SCAN 2-ROW VALUES CLAUSE",
    "SCAN (subquery-1)",
    "SCAN chosen",
    "SCAN part",
    "SCAN part LEFT-JOIN",
    "SCAN page",
    "SCAN stand_in",
    "SCAN c USING INDEX claim_changed",
];
/// The statement that is read while it is sent on, by what it begins with.
const STREAM: &str = "SELECT l.line_number, l.claim_id";

/// The steps of a plan that take longer the more there is of everybody's, or that keep a stream waiting for its end.
fn faults<'a>(statement: &str, steps: &'a [String]) -> Vec<&'a str> {
    // Forgetting all of something is meant for all of it.
    if statement.starts_with("DELETE FROM ") && !statement.contains(" WHERE ") {
        return Vec::new();
    }
    let streams = statement.starts_with(STREAM);
    let is_fault = |step: &&str| {
        (step.starts_with("SCAN ") && !SMALL.contains(step))
            || (step.contains("AUTOMATIC") && !step.starts_with("SEARCH part "))
            || (streams && step.starts_with("USE TEMP B-TREE"))
    };
    steps.iter().map(String::as_str).filter(is_fault).collect()
}

#[tokio::test]
async fn every_statement_of_a_request_is_found_by_an_index() {
    let only = Targets::new().with_target("sqlx::query", Level::DEBUG);
    let listener = tracing_subscriber::registry().with(Listener.with_filter(only));
    tracing::subscriber::set_global_default(listener).expect("nobody else listens");
    let world = World::new().await;
    every_call(&world).await;
    let heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(heard.iter().any(|statement| statement.starts_with(STREAM)));
    let mut found = Vec::new();
    for (sources, file) in PARTS {
        let mut database = open(world.folder.path(), file).await;
        for piece in pieces(&Path::new(env!("CARGO_MANIFEST_DIR")).join(sources)) {
            let statements: Vec<&String> = heard.iter().filter(|it| it.contains(&piece)).collect();
            assert!(!statements.is_empty(), "no call of this test runs: {piece}");
            for statement in statements {
                let steps = plan(&mut database, statement).await;
                if !faults(statement, &steps).is_empty() {
                    found.push(format!("{statement}\n{steps:#?}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn a_bad_plan_is_noticed() {
    let world = World::new().await;
    let mut database = open(world.folder.path(), "back-office.db").await;
    for (statement, expected) in [
        ("SELECT * FROM claim WHERE tenant_name = $1", vec!["SCAN claim"]),
        (
            "SELECT count(*) FROM payment_line",
            vec!["SCAN payment_line USING COVERING INDEX payment_line_by_claim"],
        ),
        ("SELECT net FROM payment WHERE payment_id = $1", vec![]),
        (
            "SELECT l.line_number, l.claim_id FROM payment_line l WHERE l.payment_number = $1 ORDER BY l.net",
            vec!["USE TEMP B-TREE FOR ORDER BY"],
        ),
        (
            "SELECT 1 FROM claim a JOIN claim b ON a.tenant_name = b.tenant_name WHERE a.claim_id = $1",
            vec!["SCAN b"],
        ),
    ] {
        let steps = plan(&mut database, statement).await;
        assert_eq!(faults(statement, &steps), expected, "{steps:#?}");
    }
}
