//! The database's server as it is in life: not there yet, gone for a moment, held up by an instance that hangs.

use contract::problem::ProblemCode;
use contract::summary::LandlordRecord;
use sqlx::Connection;

use crate::browser::api;
use crate::own_state;
use crate::world::{ALICE, ALICE_ANSWERS, World, make_back_office, try_start};

#[tokio::test]
async fn a_start_without_the_server_says_so_and_not_the_password() {
    let folder = tempfile::tempdir().unwrap();
    make_back_office(folder.path()).await;
    let nobody = "postgres://portal:hunter2@127.0.0.1:1/portal";
    let reason = try_start(folder.path(), &["--database-url", nobody]).await.unwrap_err();
    let reason = format!("{reason} {reason:?}");
    assert!(
        reason.contains("own store cannot be opened") && reason.contains("refused"),
        "{reason}"
    );
    assert!(!reason.contains("hunter2"));
}

#[tokio::test]
async fn connections_that_the_server_ended_are_made_anew() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let mut other = own_state::connect(world.state.url.as_ref().unwrap()).await;
    let ended = sqlx::query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    assert!(!ended.fetch_all(&mut other).await.unwrap().is_empty(), "the control: it was in use");
    let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    assert_eq!(records.len(), 1);
}

/// What an instance does that is deciding about somebody's tries, and comes no further.
async fn holding_the_turn(world: &World) -> sqlx::PgConnection {
    let mut hanging = own_state::connect(world.state.url.as_ref().unwrap()).await;
    sqlx::raw_sql("BEGIN; SELECT pg_advisory_xact_lock(7809644606432178788)")
        .execute(&mut hanging)
        .await
        .unwrap();
    hanging
}

#[tokio::test]
async fn a_turn_of_an_instance_that_is_gone_is_free_again() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let hanging = holding_the_turn(&world).await;
    let (reply, ()) = tokio::join!(browser.link("k", "private", &ALICE_ANSWERS), async {
        hanging.close_hard().await.unwrap();
    });
    assert_eq!(reply.status, 201);
}

#[tokio::test]
async fn whoever_waits_too_long_for_a_turn_is_asked_to_come_again_and_has_spent_nothing() {
    let world = World::new().await;
    let browser = world.sign_in(ALICE).await;
    let hanging = holding_the_turn(&world).await;
    let wrong = [ALICE_ANSWERS[0], ALICE_ANSWERS[1], ("last-payment", "1")];
    let reply = browser.link("k", "private", &wrong).await;
    reply.problem(ProblemCode::BackOfficeUnavailable);
    assert_eq!(reply.header("retry-after"), Some("5"));
    // Everything but linking goes on meanwhile.
    assert_eq!(browser.get(&api("/landlords")).await.status, 200);
    hanging.close().await.unwrap();
    let problem = browser.link("k", "private", &wrong).await.problem(ProblemCode::NoMatch);
    assert_eq!(problem.attempts_left, Some(4));
}
