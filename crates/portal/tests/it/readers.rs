//! Those who read schedules: many, slow, and gone in the middle. None takes what is everybody's.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use contract::breakdown::Record;
use contract::problem::ProblemCode;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::{Method, Response};
use sqlx::AssertSqlSafe;

use crate::breakdown::{MANY, check_complete, records, whole};
use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, DAVE, MANY_LINES, World, make_back_office, open};

/// A world in which `MANY` is so large that no buffer on the way takes it whole.
async fn large(arguments: &[&str]) -> World {
    let world = World::with(arguments).await;
    world.change(FORTY_THOUSAND_MORE).await;
    world
}

const FORTY_THOUSAND_MORE: &str = "
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
INSERT INTO payment_line
SELECT 7, 300000 + i, 'k-6', 'HB', '2026-10-26', '2026-11-22', 250, 0, 0, 'paid', 'regular' FROM n";

/// A portal in a process of its own, which ends with it.
struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    fn start(data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_portal"))
            .args(["--port", "0", "--dist", "nowhere", "--data"])
            .arg(data)
            .env("RUST_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let place = said.find_map(|line| Some(line.split_once("http://")?.1.to_owned()));
        let address = place.unwrap().trim_end_matches('/').parse().unwrap();
        // It says more, and would wait for somebody to read it.
        std::thread::spawn(move || said.for_each(drop));
        Self { child, address }
    }

    /// Bytes that it has taken for itself: without the files that it has mapped.
    fn memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// As many schedules as each of these may have, begun and not read.
async fn all_stalled(browsers: &[Browser]) -> Vec<Response<Incoming>> {
    let mut held = Vec::new();
    for browser in browsers {
        for _ in 0..3 {
            held.push(stalled(browser).await);
        }
    }
    held
}

/// Somebody else with Dave's landlord linked.
async fn colleague(world: &World, name: &str) -> Browser {
    let mut database = world.portal_db().await;
    let sql = format!(
        "INSERT INTO account (account, display_name) VALUES ('{name}', '{name}');
         INSERT INTO link (account, creditor_id, linked_at) VALUES ('{name}', 'c-dave', '2026-11-23T12:00:00Z')"
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut database).await.unwrap();
    world.sign_in(name).await
}

/// A schedule that has begun, and is not read on.
async fn stalled(browser: &Browser) -> Response<Incoming> {
    let response = browser.open(Method::GET, &api(MANY), &[], None).await;
    assert_eq!(response.status(), 200);
    response
}

#[tokio::test]
async fn clients_that_leave_midway_leave_nothing_behind() {
    let world = World::new().await;
    let browser = world.linked(DAVE).await;
    for _ in 0..40 {
        let mut response = stalled(&browser).await;
        response.frame().await.unwrap().unwrap();
    }
    assert_eq!(whole(&browser.get(&api(MANY)).await).lines.len(), MANY_LINES as usize);
}

#[tokio::test]
async fn an_account_reads_so_many_schedules_at_once_and_leaves_the_rest_to_others() {
    let world = large(&[]).await;
    let (dave, alice) = (world.linked(DAVE).await, world.linked(ALICE).await);
    let mut held = Vec::new();
    for _ in 0..3 {
        held.push(stalled(&dave).await);
    }
    let refused = dave.get(&api(MANY)).await;
    refused.problem(ProblemCode::TooManyRequests);
    assert_eq!(refused.header("retry-after"), Some("5"));
    // Everything else of the account goes on, and so does every other account.
    assert_eq!(dave.get(&api("/landlords/c-dave/payments/p-7")).await.status, 200);
    check_complete(&whole(&alice.get(&api("/landlords/c-alice/payments/p-2/lines")).await));
    // Whoever leaves one has room for the next.
    held.pop();
    assert_eq!(dave.get(&api(MANY)).await.status, 200);
}

#[tokio::test]
async fn readers_who_stop_reading_do_not_stop_the_others() {
    let world = large(&[]).await;
    let mut browsers = Vec::new();
    for name in ["one", "two", "three", "four", "five", "six"] {
        browsers.push(colleague(&world, name).await);
    }
    let last = browsers.pop().unwrap();
    let mut held = all_stalled(&browsers).await;
    assert_eq!(last.get(&api("/landlords/c-dave")).await.status, 200);
    let reply = last.get(&api(MANY)).await;
    assert_eq!(whole(&reply).lines.len(), MANY_LINES as usize + 40_000);
    // Where that took long, patience with those who held has ended: they hold anew.
    drop(held);
    held = all_stalled(&browsers).await;
    // One more than there are places: asked to come again, and nothing else suffers.
    held.push(stalled(&last).await);
    last.get(&api(MANY)).await.problem(ProblemCode::BackOfficeUnavailable);
    assert_eq!(last.get(&api("/landlords/c-dave/payments")).await.status, 200);
    drop(held);
    assert_eq!(last.get(&api(MANY)).await.status, 200);
}

#[tokio::test]
async fn a_schedule_that_takes_too_long_to_be_read_is_broken_off_and_says_so() {
    let world = large(&["--schedule-seconds", "1"]).await;
    let browser = world.linked(DAVE).await;
    let response = stalled(&browser).await;
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let reply = Reply { status: parts.status, headers: parts.headers, body };
    let records = records(&reply);
    let Some(Record::Error(error)) = records.last() else { panic!("no error") };
    assert_eq!(error.problem.code(), Some(ProblemCode::BackOfficeUnavailable));
    assert!(records.len() < 40_000);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_stream_that_is_read_slowly_takes_little_memory_however_long_it_is() {
    let folder = tempfile::tempdir().unwrap();
    make_back_office(folder.path()).await;
    let mut council = open(folder.path(), "back-office.db").await;
    sqlx::raw_sql(FORTY_THOUSAND_MORE).execute(&mut council).await.unwrap();
    let portal = Process::start(folder.path());
    let mut database = open(folder.path(), "portal.db").await;
    let linked = "INSERT INTO link SELECT account, 'c-dave', '2026-11-23T12:00:00Z' FROM account";
    sqlx::raw_sql(linked).execute(&mut database).await.unwrap();
    let mut browsers = Vec::new();
    for account in portal::seed::accounts() {
        browsers.push(Browser::signed_in(portal.address, account.account).await);
    }
    let before = portal.memory();
    let mut held = Vec::new();
    for browser in &browsers {
        for _ in 0..3 {
            let mut response = stalled(browser).await;
            response.frame().await.unwrap().unwrap();
            held.push(response);
        }
    }
    // Read on, one is whole: it was the reader that it waited for. The others had as long to go on without theirs.
    let length = held.pop().unwrap().into_body().collect().await.unwrap().to_bytes().len() as u64;
    let each = portal.memory().saturating_sub(before) / held.len() as u64;
    // A portal that took lines on would hold them all by now.
    assert!(length > 8 << 20 && each < length / 2, "{each} bytes for a stream of {length}");
}
