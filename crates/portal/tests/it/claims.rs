//! One tenant's claim across payments: who may see it, what the council's switches leave of it, and its pages.

use contract::claims::{ClaimPage, ClaimStatus};
use contract::payments::PaymentStatus;
use contract::problem::ProblemCode;

use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, BOB, CAROL, World};

fn path(claim: &str, query: &str) -> String {
    api(&format!("/landlords/c-alice/claims/{claim}{query}"))
}

fn history(reply: &Reply) -> ClaimPage<'_> {
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    serde_json::from_slice(&reply.body).unwrap()
}

fn ids(history: &ClaimPage<'_>) -> Vec<u32> {
    let number = |id: &str| id.trim_start_matches(['L', '0']).parse().unwrap();
    history.lines.iter().map(|line| number(&line.line.line_id)).collect()
}

/// Reads page after page, so many lines at a time.
async fn paged(browser: &Browser, claim: &str, limit: u32) -> Vec<u32> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    loop {
        let reply = browser.get(&path(claim, &format!("?limit={limit}{cursor}"))).await;
        let page = history(&reply);
        let read = ids(&page);
        assert!(read.len() <= limit as usize);
        all.extend(read);
        match page.next_cursor {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

#[tokio::test]
async fn a_claim_says_where_it_stands_and_has_every_line_newest_first() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let reply = browser.get(&path("k-1", "")).await;
    let claim = history(&reply);
    assert_eq!((claim.claim_id.as_str(), claim.claim_reference.as_str()), ("k-1", "01234567"));
    assert_eq!(claim.tenant_name, "Ó BRIAIN, MS ZOË");
    assert_eq!(
        (claim.property_address.as_str(), claim.postcode.as_str()),
        ("=1+1, Flat \"A\"", "LL55 1CK")
    );
    assert_eq!(claim.rent_reference.as_deref(), Some("03-04"));
    assert_eq!((&claim.status, claim.status_reason.as_deref()), (&ClaimStatus::InPayment, None));
    assert_eq!((claim.status_from.as_str(), claim.weekly_entitlement), ("2020-01-06", 10_000));
    assert_eq!(ids(&claim), [14, 10, 9, 1, 16, 15]);
    assert_eq!(
        (claim.line_count, claim.withheld, claim.next_cursor.is_some()),
        (Some(6), false, false)
    );
    // Each line stands with its payment, and is the line of that payment's schedule.
    let line = &claim.lines[2];
    assert_eq!((line.payment_id.as_ref(), line.payment_date.as_ref()), ("p-2", "2026-10-23"));
    assert_eq!(line.payment_reference.as_deref(), Some("A2"));
    let schedule = browser
        .get_with(&api("/landlords/c-alice/payments/p-2/lines"), &[("accept", "application/json")])
        .await;
    let schedule: contract::breakdown::Breakdown<'_> =
        serde_json::from_slice(&schedule.body).unwrap();
    assert_eq!(schedule.lines[0], line.line);
    assert_eq!(line.line.deductions.len(), 3);
    let cancelled: Vec<&str> = claim
        .lines
        .iter()
        .filter(|line| line.payment_status == Some(PaymentStatus::Cancelled))
        .map(|line| line.payment_id.as_ref())
        .collect();
    assert_eq!(cancelled, ["p-3", "p-1"]);
}

#[tokio::test]
async fn pages_neither_skip_nor_repeat_a_line() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for limit in [1, 2, 3, 5, 6, 100] {
        assert_eq!(paged(&browser, "k-1", limit).await, [14, 10, 9, 1, 16, 15], "{limit}");
    }
    // A line that comes between pages does not move what is left to be read.
    let reply = browser.get(&path("k-1", "?limit=2")).await;
    let cursor = history(&reply).next_cursor.unwrap();
    world
        .change(
            "INSERT INTO payment_line VALUES (3, 99, 'k-1', 'HB', '2026-10-26', '2026-11-22', 1, 1, 1, 'paid', 'regular')",
        )
        .await;
    let reply = browser.get(&path("k-1", &format!("?limit=2&cursor={cursor}"))).await;
    assert_eq!(ids(&history(&reply)), [9, 1]);
}

#[tokio::test]
async fn a_cursor_is_good_for_its_own_history_and_account_alone() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let reply = alice.get(&path("k-1", "?limit=1")).await;
    let cursor = history(&reply).next_cursor.unwrap();
    for query in [
        format!("?cursor={cursor}0"),
        "?cursor=".into(),
        "?cursor=00".into(),
        "?limit=0".into(),
        "?limit=101".into(),
    ] {
        alice.get(&path("k-1", &query)).await.problem(ProblemCode::InvalidQuery);
    }
    alice.get(&path("k-2", &format!("?cursor={cursor}"))).await.problem(ProblemCode::InvalidQuery);
}

#[tokio::test]
async fn what_is_not_ours_is_the_same_as_what_is_not_there() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let bob = world.linked(BOB).await;
    world.linked(CAROL).await;
    let nobodys = alice.get(&path("k-none", "")).await;
    nobodys.problem(ProblemCode::NotFound);
    // Another landlord's claim, under our record and under theirs; a record that is not linked; an id that is none.
    for path in [
        path("k-4", ""),
        path("k-5", ""),
        api("/landlords/c-bob/claims/k-4"),
        api("/landlords/c-bob/claims/k-1"),
        api("/landlords/c-nobody/claims/k-1"),
        path("%27%20OR%201=1--", ""),
    ] {
        let reply = alice.get(&path).await;
        reply.problem(ProblemCode::NotFound);
        assert_eq!(reply.body, nobodys.body, "{path}");
    }
    assert_eq!(bob.get(&api("/landlords/c-bob/claims/k-4")).await.status, 200);
    // The right is asked for at every call.
    assert_eq!(alice.get(&path("k-1", "")).await.status, 200);
    alice.delete(&api("/landlords/c-alice")).await;
    alice.get(&path("k-1", "")).await.problem(ProblemCode::NotFound);
    world.visitor().get(&path("k-1", "")).await.problem(ProblemCode::NotSignedIn);
}

#[tokio::test]
async fn a_hidden_dhp_is_out_of_lines_and_count_and_said_to_be_withheld() {
    let world = World::with(&["--show-dhp", "false"]).await;
    let browser = world.linked(ALICE).await;
    let reply = browser.get(&path("k-1", "")).await;
    let claim = history(&reply);
    assert_eq!(ids(&claim), [14, 9, 1, 16, 15]);
    assert_eq!((claim.line_count, claim.withheld), (Some(5), true));
    assert!(!reply.text().contains("DHP"));
    assert_eq!(paged(&browser, "k-1", 2).await, [14, 9, 1, 16, 15]);
    // Of another, nothing is hidden.
    let reply = browser.get(&path("k-2", "")).await;
    assert!(!history(&reply).withheld);
    // Where a claim is nothing but what is hidden, it is not there.
    world.change("UPDATE payment_line SET benefit_type = 'DHP' WHERE claim_id = 'k-2'").await;
    browser.get(&path("k-2", "")).await.problem(ProblemCode::NotFound);
    // One that has no line yet hides nothing.
    world.change("DELETE FROM payment_line WHERE claim_id = 'k-2'").await;
    let reply = browser.get(&path("k-2", "")).await;
    let claim = history(&reply);
    assert_eq!((claim.lines.len(), claim.line_count, claim.withheld), (0, Some(0), false));
}

#[tokio::test]
async fn an_ended_claim_is_there_only_where_the_council_shows_it() {
    let world = World::new().await;
    let reply = world.linked(ALICE).await.get(&path("k-3", "")).await;
    let claim = history(&reply);
    assert_eq!((&claim.status, claim.status_from.as_str()), (&ClaimStatus::Ended, "2026-10-05"));
    assert_eq!(ids(&claim), [13]);

    let world = World::with(&["--show-ended-claims", "false"]).await;
    let browser = world.linked(ALICE).await;
    let ended = browser.get(&path("k-3", "")).await;
    ended.problem(ProblemCode::NotFound);
    assert_eq!(ended.body, browser.get(&path("k-none", "")).await.body);
    // It goes by what the claim is today.
    assert_eq!(browser.get(&path("k-1", "")).await.status, 200);
    world.change("UPDATE claim SET status = 'ended' WHERE claim_id = 'k-1'").await;
    browser.get(&path("k-1", "")).await.problem(ProblemCode::NotFound);
}

#[tokio::test]
async fn why_a_claim_is_suspended_is_told_only_where_the_council_shows_it() {
    const SUSPENDED: &str =
        "UPDATE claim SET status = 'suspended', status_reason = 'Private' WHERE claim_id = 'k-1'";
    for (shows, expected) in [("true", Some("Private")), ("false", None)] {
        let world = World::with(&["--show-suspension-reasons", shows]).await;
        world.change(SUSPENDED).await;
        let browser = world.linked(ALICE).await;
        let reply = browser.get(&path("k-1", "")).await;
        let claim = history(&reply);
        assert_eq!(claim.status, ClaimStatus::Suspended);
        assert_eq!(claim.status_reason.as_deref(), expected, "{shows}");
        // A reason is no line: nothing of what is paid is withheld.
        assert!(!claim.withheld);
        // Why a claim has ended is told nobody.
        world.change("UPDATE claim SET status = 'ended' WHERE claim_id = 'k-1'").await;
        let reply = browser.get(&path("k-1", "")).await;
        assert_eq!(history(&reply).status_reason, None);
        assert!(!reply.text().contains("Private"));
    }
}
