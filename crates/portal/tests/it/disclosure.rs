//! Claims that end, or go on, after the run that paid them: head, lines, totals and lists go by what they are today.

use contract::breakdown::Breakdown;
use contract::payments::{PaymentDetail, PaymentsPage};

use crate::breakdown::{check_complete, whole};
use crate::browser::api;
use crate::world::{ALICE, World};

const ENDED_HIDDEN: [&str; 2] = ["--show-ended-claims", "false"];

/// Opens the payment in every way, and holds the figures against each other. Answers which lines are shown.
async fn opened(world: &World, withheld: bool) -> Vec<u32> {
    let browser = world.linked(ALICE).await;
    let reply = browser.get(&api("/landlords/c-alice/payments/p-2/lines")).await;
    let schedule: Breakdown<'_> = whole(&reply);
    check_complete(&schedule);
    let (lines, totals) = (schedule.head.line_count, schedule.head.totals);
    let path = api("/landlords/c-alice/payments/p-2");
    let PaymentDetail { payment, control_totals, .. } = browser.get(&path).await.json();
    assert_eq!((payment.line_count, control_totals), (lines, totals));
    let list = api("/landlords/c-alice/payments?status=issued");
    let list: PaymentsPage = browser.get(&list).await.json();
    assert_eq!(list.items, std::slice::from_ref(&payment));
    let shown = (totals.gross, totals.deductions, totals.rent_credit);
    assert_eq!((list.totals.gross, list.totals.deductions, list.totals.rent_credit), shown);
    assert_eq!((list.totals.count, list.totals.net), (1, 40_000), "what the bank was sent");
    for said in [schedule.head.withheld, schedule.end.withheld, payment.withheld] {
        assert_eq!(said, withheld);
    }
    assert_eq!(list.totals.withheld, withheld);
    let number = |id: &str| id.trim_start_matches(['L', '0']).parse().unwrap();
    schedule.lines.iter().map(|line| number(&line.line_id)).collect()
}

#[tokio::test]
async fn a_claim_that_ended_after_the_run_is_hidden_from_head_and_lines_alike() {
    let world = World::with(&ENDED_HIDDEN).await;
    world.change("UPDATE claim SET status = 'ended' WHERE claim_id = 'k-2'").await;
    assert_eq!(opened(&world, true).await, [9, 10]);
    // Of the other one, which has deductions that count as rent and a payment under the other switch.
    let world = World::with(&["--show-ended-claims", "false", "--show-dhp", "false"]).await;
    world.change("UPDATE claim SET status = 'ended' WHERE claim_id = 'k-1'").await;
    assert_eq!(opened(&world, true).await, [11, 12]);
}

#[tokio::test]
async fn a_claim_that_goes_on_after_the_run_is_shown_again() {
    let world = World::with(&ENDED_HIDDEN).await;
    world.change("UPDATE claim SET status = 'in_payment' WHERE claim_id = 'k-3'").await;
    assert_eq!(opened(&world, false).await, [9, 10, 11, 12, 13]);
}

#[tokio::test]
async fn where_ended_claims_are_shown_their_ending_changes_nothing() {
    let world = World::new().await;
    world.change("UPDATE claim SET status = 'ended'").await;
    assert_eq!(opened(&world, false).await, [9, 10, 11, 12, 13]);
}
