//! Starting and stopping: what is refused, with which words, and what a second start finds.

use std::fs;
use std::net::TcpListener;
use std::time::Duration;

use hyper::Method;
use portal::portal::StartError;

use crate::browser::{Browser, api};
use crate::world::{ALICE, World, config, make_back_office, try_start};

#[track_caller]
fn refused(result: Result<portal::Portal, StartError>) -> String {
    result.expect_err("it started").to_string()
}

#[tokio::test]
async fn a_busy_port_is_named_with_the_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let reason = refused(try_start(folder.path(), &["--port", &port]).await);
    assert_eq!(
        reason,
        format!(
            "port {port} is in use by another program; stop that one, or choose another port, as in PORT={}",
            port.parse::<u16>().unwrap().saturating_add(1)
        )
    );
    // Nothing was made before that was known.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn the_demonstration_is_refused_in_production() {
    let folder = tempfile::tempdir().unwrap();
    let production = ["--environment", "production", "--demo", "true"];
    assert!(
        refused(try_start(folder.path(), &production).await).contains("PORTAL_DEMO is refused")
    );
    let open = ["--environment", "production", "--bind", "0.0.0.0"];
    assert!(refused(try_start(folder.path(), &open).await).contains("PORTAL_PUBLIC_URL"));
    let without_data = ["--environment", "production"];
    assert!(refused(try_start(folder.path(), &without_data).await).contains("no back office"));
}

#[tokio::test]
async fn in_production_nothing_of_the_demonstration_exists() {
    let world = World::with(&["--environment", "production"]).await;
    let visitor = world.visitor();
    for (method, path) in [
        (Method::GET, "/demo/accounts"),
        (Method::POST, "/demo/sign-in"),
        (Method::GET, "/demo/token"),
        (Method::POST, "/demo/reset"),
    ] {
        let json = [("content-type", "application/json")];
        let body = Some(r#"{"account":"alice"}"#.to_owned());
        assert_eq!(visitor.call(method, path, &json, body).await.status, 404, "{path}");
    }
    assert_eq!(world.portal.sign_ins().await.unwrap(), []);
}

#[tokio::test]
async fn a_council_file_that_cannot_work_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    make_back_office(folder.path()).await;
    let file = folder.path().join("council.json");
    let path = file.to_str().unwrap();
    for (content, expected) in [
        (None, "cannot be read"),
        (Some("{"), "not of the right form"),
        (Some(r#"{"colour": "blue"}"#), "not of the right form"),
    ] {
        if let Some(content) = content {
            fs::write(&file, content).unwrap();
        }
        let reason = refused(try_start(folder.path(), &["--council", path]).await);
        assert!(reason.contains(expected), "{reason}");
    }
}

#[tokio::test]
async fn a_database_that_is_none_is_refused_without_repeating_its_password() {
    let folder = tempfile::tempdir().unwrap();
    for url in ["mysql://me:hunter2@db/portal", "hunter2", ""] {
        let arguments = ["--database-url", url];
        let reason = refused(try_start(folder.path(), &arguments).await);
        assert!(reason.contains("postgres://…") && !reason.contains("hunter2"), "{reason}");
        assert!(!format!("{:?}", config(folder.path(), &arguments)).contains("hunter2"));
    }
}

#[tokio::test]
async fn the_stores_may_be_in_a_folder_of_any_name() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a b", "100%25 #1?", "[x]", "é", "..."] {
        let data = folder.path().join(name);
        fs::create_dir(&data).unwrap();
        make_back_office(&data).await;
        let roundabout = data.join("..").join(name);
        let portal = try_start(&roundabout, &[]).await.unwrap();
        Browser::signed_in(portal.address(), ALICE).await;
        portal.stop().await;
        assert!(data.join("portal.db").exists(), "{name}");
    }
}

#[tokio::test]
async fn a_second_start_leaves_the_data_alone() {
    let world = World::new().await;
    let before = fs::metadata(world.path("back-office.db")).unwrap().modified().unwrap();
    let world = world.restart().await;
    let after = fs::metadata(world.path("back-office.db")).unwrap().modified().unwrap();
    assert_eq!(before, after);
}

#[tokio::test]
async fn stopping_lets_an_open_call_end() {
    let world = World::new().await;
    let browser = world.linked("dave").await;
    let path = api("/landlords/c-dave/payments/p-7/lines");
    let response = browser.open(Method::GET, &path, &[], None).await;
    let stopped = tokio::spawn(world.portal.stop());
    tokio::time::sleep(Duration::from_millis(50)).await;
    let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
    let body = String::from_utf8_lossy(&body);
    let last = body.trim_end().lines().last().unwrap_or_default();
    assert!(last.starts_with(r#"{"record":"end""#) && last.ends_with('}'), "{last}");
    stopped.await.unwrap();
    assert!(tokio::net::TcpStream::connect(browser.address).await.is_err());
}

#[tokio::test]
async fn a_restarted_portal_knows_what_it_knew() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let world = world.restart().await;
    let again = Browser { address: world.portal.address(), ..browser };
    assert_eq!(again.get(&api("/landlords/c-alice")).await.status, 200);
}

#[tokio::test]
async fn a_demonstration_of_another_version_is_made_anew_and_a_councils_data_never() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("back-office.db");
    fs::write(&store, "made by another version").unwrap();
    let arguments = ["--environment", "production"];
    refused(try_start(folder.path(), &arguments).await);
    assert_eq!(fs::read(&store).unwrap(), b"made by another version");
    let portal = try_start(folder.path(), &["--largest-payments", "1"]).await.unwrap();
    assert_ne!(portal.sign_ins().await.unwrap(), []);
    portal.stop().await;
}

#[tokio::test]
async fn a_first_start_that_was_interrupted_starts_over() {
    let folder = tempfile::tempdir().unwrap();
    for left_over in
        ["back-office.db.partial", "back-office.db.partial-wal", "back-office.db.partial-journal"]
    {
        fs::write(folder.path().join(left_over), "half a database").unwrap();
    }
    let portal = try_start(folder.path(), &["--largest-payments", "1"]).await.unwrap();
    let partial = |name: &str| name.contains("partial");
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.filter(|name| partial(name.to_str().unwrap())).count(), 0);
    // The references of this test's accounts are the demonstration's.
    let alice = Browser::signed_in(portal.address(), ALICE).await;
    let told = portal.sign_ins().await.unwrap();
    let answers: Vec<_> = told[0]
        .answers
        .iter()
        .map(|answer| (answer.question.as_str(), answer.value.as_str()))
        .collect();
    assert_eq!(alice.link("k", "private", &answers).await.status, 201);
    portal.stop().await;
}
