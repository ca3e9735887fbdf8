//! The linked records, and one record's position.

use contract::problem::ProblemCode;
use contract::summary::{LandlordRecord, LandlordSummary, PayMethod};

use crate::browser::api;
use crate::world::{ALICE, BOB, World};

#[tokio::test]
async fn the_summary_says_who_is_paid_how_and_how_much() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let summary: LandlordSummary = browser.get(&api("/landlords/c-alice")).await.json();
    assert_eq!(summary.name, "Siân Ŵyn");
    assert_eq!(summary.creditor_reference, "00417293");
    assert_eq!(summary.address, ["1 Stryd Fawr, \"Cefn\"", "Y Felinheli"]);
    assert_eq!(summary.pay_method, PayMethod::Bacs);
    assert_eq!(summary.account_ending.as_deref(), Some("0821"));
    assert_eq!((summary.phone.as_deref(), summary.email), (Some("01632 960001"), None));
    assert_eq!(summary.tenants_in_payment, 2);
    // Without the cancelled ones, and with the tax year beginning on 6 April.
    assert_eq!(summary.paid_this_tax_year, 40_000 + 200);
    assert_eq!(summary.paid_last_12_months, 40_000 + 200 + 100);
    assert_eq!(summary.balance_being_recovered, 12_345);
    let next = summary.next_payment.unwrap();
    assert_eq!(
        (next.expected_date.as_str(), next.estimate, next.deductions),
        ("2026-12-18", Some(39_000), None)
    );
    let recent = summary.most_recent_payment.unwrap();
    assert_eq!((recent.id.as_str(), recent.net, recent.line_count), ("p-2", 40_000, 5));
    assert_eq!(recent.replaces.as_deref(), Some("p-1"));
    let breakdown = summary.most_recent_breakdown.unwrap();
    assert_eq!(breakdown.tenant_count, 3);
    let taken: Vec<_> =
        breakdown.deductions_by_kind.iter().map(|it| (it.kind.as_str(), it.amount)).collect();
    assert_eq!(taken, [("other", 1), ("other_tenant_recovery", 5_239), ("own_recovery", 5_761)]);
    let cancelled = summary.cancelled_since.unwrap();
    assert_eq!((cancelled.id.as_str(), cancelled.replaced_by), ("p-3", None));
}

#[tokio::test]
async fn what_the_council_hides_is_left_out_of_the_most_recent_payment_too() {
    let world = World::with(&["--show-dhp", "false", "--show-ended-claims", "false"]).await;
    let browser = world.linked(ALICE).await;
    let summary: LandlordSummary = browser.get(&api("/landlords/c-alice")).await.json();
    let recent = summary.most_recent_payment.unwrap();
    assert!(recent.withheld);
    assert_eq!((recent.line_count, recent.gross, recent.net), (3, 49_001, 40_000));
    assert_eq!(summary.most_recent_breakdown.unwrap().tenant_count, 2);
}

#[tokio::test]
async fn who_has_nothing_but_a_hidden_dhp_is_no_tenant_in_payment() {
    let tenants = async |world: &World| {
        let browser = world.linked(ALICE).await;
        let summary: LandlordSummary = browser.get(&api("/landlords/c-alice")).await.json();
        summary.tenants_in_payment
    };
    let only_dhp = "UPDATE payment_line SET benefit_type = 'DHP' WHERE claim_id = 'k-2'";
    let world = World::with(&["--show-dhp", "false"]).await;
    assert_eq!(tenants(&world).await, 2, "a DHP beside their benefit hides nobody");
    world.change(only_dhp).await;
    assert_eq!(tenants(&world).await, 1);
    world.change("DELETE FROM payment_line WHERE claim_id = 'k-2'").await;
    assert_eq!(tenants(&world).await, 2, "not paid yet");
    let world = World::new().await;
    world.change(only_dhp).await;
    assert_eq!(tenants(&world).await, 2);
}

#[tokio::test]
async fn a_cancelled_payment_is_told_while_none_is_newer() {
    let world = World::new().await;
    world.change("UPDATE payment SET status = 'issued' WHERE payment_id = 'p-3'").await;
    let browser = world.linked(ALICE).await;
    let summary: LandlordSummary = browser.get(&api("/landlords/c-alice")).await.json();
    assert_eq!(summary.most_recent_payment.unwrap().id, "p-3");
    assert_eq!(summary.most_recent_breakdown.unwrap().tenant_count, 1);
    assert_eq!(summary.cancelled_since, None);
}

#[tokio::test]
async fn a_record_of_another_account_is_the_same_as_none() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    world.linked(BOB).await;
    let theirs = alice.get(&api("/landlords/c-bob")).await;
    let nobodys = alice.get(&api("/landlords/c-nobody")).await;
    theirs.problem(ProblemCode::NotFound);
    nobodys.problem(ProblemCode::NotFound);
    assert_eq!(theirs.body, nobodys.body);
}

#[tokio::test]
async fn an_unchanged_reply_is_not_sent_twice() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for path in [
        "/landlords",
        "/landlords/c-alice",
        "/landlords/c-alice/payments",
        "/landlords/c-alice/payments/p-2",
        "/landlords/c-alice/claims/k-1",
        "/landlords/c-alice/claims/k-1?limit=2",
    ] {
        let first = browser.get(&api(path)).await;
        let tag = first.header("etag").unwrap();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
        let again = browser.get_with(&api(path), &[("if-none-match", tag)]).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0), "{path}");
        assert_eq!(again.header("etag"), Some(tag));
        assert_eq!(again.header("cache-control"), Some("no-store"));
        let listed = format!("\"other\", W/{tag}");
        assert_eq!(browser.get_with(&api(path), &[("if-none-match", &listed)]).await.status, 304);
        assert_eq!(
            browser.get_with(&api(path), &[("if-none-match", "\"other\"")]).await.status,
            200
        );
    }
    let first = browser.get(&api("/landlords/c-alice")).await;
    let tag = first.header("etag").unwrap();
    world.change("UPDATE creditor SET phone = '01632 960999' WHERE creditor_id = 'c-alice'").await;
    assert_eq!(
        browser.get_with(&api("/landlords/c-alice"), &[("if-none-match", tag)]).await.status,
        200
    );
}

#[tokio::test]
async fn a_tag_is_good_for_one_account_only() {
    let world = World::new().await;
    let alice = world.sign_in(ALICE).await;
    let bob = world.sign_in(BOB).await;
    // Both see an empty list, and still not the same reply.
    let tag = alice.get(&api("/landlords")).await.header("etag").unwrap().to_owned();
    assert_eq!(bob.get_with(&api("/landlords"), &[("if-none-match", &tag)]).await.status, 200);
}

#[tokio::test]
async fn a_record_that_the_back_office_no_longer_has_is_left_out() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    world
        .change("PRAGMA foreign_keys = OFF; DELETE FROM creditor WHERE creditor_id = 'c-alice'")
        .await;
    let records: Vec<LandlordRecord> = browser.get(&api("/landlords")).await.json();
    assert_eq!(records, []);
    browser.get(&api("/landlords/c-alice")).await.problem(ProblemCode::NotFound);
}
