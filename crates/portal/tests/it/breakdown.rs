//! The schedule as a stream and as one body: the same lines, counted twice, and never short without saying so.

use std::borrow::Cow;

use contract::breakdown::{Breakdown, DeductionKind, Head, Line, Record, ScheduleTotals};
use contract::problem::ProblemCode;
use http_body_util::BodyExt;
use hyper::Method;

use crate::browser::{Browser, Reply, api};
use crate::world::{ALICE, DAVE, MANY_LINES, World};

const LINES: &str = "/landlords/c-alice/payments/p-2/lines";
pub const MANY: &str = "/landlords/c-dave/payments/p-7/lines";
const JSON: [(&str, &str); 1] = [("accept", "application/json")];

pub fn records(reply: &Reply) -> Vec<Record<'_>> {
    assert_eq!(reply.status, 200, "{}", reply.text());
    assert_eq!(reply.header("content-type"), Some("application/x-ndjson"));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.body.last(), Some(&b'\n'));
    let lines = reply.body.strip_suffix(b"\n").unwrap().split(|byte| *byte == b'\n');
    lines.map(|line| serde_json::from_slice(line).unwrap()).collect()
}

/// The stream as the one body that it must equal.
pub fn whole(reply: &Reply) -> Breakdown<'_> {
    let mut records = records(reply).into_iter();
    let Some(Record::Head(head)) = records.next() else { panic!("no head") };
    let Some(Record::End(end)) = records.next_back() else { panic!("no end") };
    let lines = records.map(|record| match record {
        Record::Line(line) => line,
        other => panic!("{other:?}"),
    });
    Breakdown { head, lines: lines.collect(), end }
}

fn sum(lines: &[Line<'_>]) -> ScheduleTotals {
    let mut totals = ScheduleTotals::default();
    for line in lines {
        totals.gross += line.gross;
        totals.net += line.net;
        totals.rent_credit += line.net;
        for deduction in &line.deductions {
            totals.deductions += deduction.amount;
            totals.rent_credit += if deduction.counts_as_rent { deduction.amount } else { 0 };
        }
    }
    totals
}

#[track_caller]
pub fn check_complete(schedule: &Breakdown<'_>) {
    let Breakdown { head, lines, end } = schedule;
    assert_eq!(head.version, 1);
    assert_eq!(end.line_count as usize, lines.len());
    assert_eq!(head.line_count, end.line_count);
    assert_eq!((head.totals, end.totals), (sum(lines), sum(lines)));
    assert!(lines.is_sorted_by(|a, b| a.line_id < b.line_id));
    for line in lines {
        let deducted: i64 = line.deductions.iter().map(|deduction| deduction.amount).sum();
        assert_eq!(line.gross - deducted, line.net, "{}", line.line_id);
    }
}

#[tokio::test]
async fn the_stream_holds_every_line_as_the_council_does() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let reply = browser.get(&api(LINES)).await;
    let schedule = whole(&reply);
    check_complete(&schedule);
    assert_eq!(schedule.head.payment_id, "p-2");
    assert_eq!(schedule.lines.len(), 5);
    assert!(!schedule.head.withheld);

    let first = &schedule.lines[0];
    assert_eq!(first.claim_reference, "01234567");
    assert_eq!(first.tenant_name, "Ó BRIAIN, MS ZOË");
    assert_eq!(first.property_address, "=1+1, Flat \"A\"");
    assert_eq!(first.rent_reference.as_deref(), Some("03-04"));
    let deductions: Vec<_> = first
        .deductions
        .iter()
        .map(|d| (d.kind.clone(), d.amount, d.claim_reference.as_ref().map(Cow::as_ref)))
        .collect();
    assert_eq!(
        deductions,
        [
            (DeductionKind::OwnRecovery, 5_460, None),
            (DeductionKind::OtherTenantRecovery, 5_239, Some("3456789")),
            (DeductionKind::OtherDeduction, 1, None),
        ]
    );
    let lump_sum = &schedule.lines[1];
    assert_eq!((lump_sum.weekly_entitlement, lump_sum.deductions.len()), (None, 0));
    assert_eq!(schedule.lines[2].deductions.len(), 1);
    assert_eq!((schedule.lines[3].status.as_str(), schedule.lines[3].net), ("held", 0));
    assert_eq!(schedule.lines[4].net, -2_000);
}

#[tokio::test]
async fn the_one_body_equals_the_stream() {
    let world = World::new().await;
    for (account, path, lines) in [(ALICE, LINES, 5), (DAVE, MANY, MANY_LINES as usize)] {
        let browser = world.linked(account).await;
        let stream = browser.get(&api(path)).await;
        let body = browser.get_with(&api(path), &JSON).await;
        let one: Breakdown<'_> = serde_json::from_slice(&body.body).unwrap();
        assert_eq!(body.header("content-type"), Some("application/json"));
        check_complete(&one);
        assert_eq!(one, whole(&stream));
        assert_eq!(one.lines.len(), lines);
    }
}

#[tokio::test]
async fn records_are_the_default_and_win_when_both_will_do() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for accept in
        ["*/*", "application/x-ndjson", "application/json, application/x-ndjson;q=0.5", "text/html"]
    {
        let reply = browser.get_with(&api(LINES), &[("accept", accept)]).await;
        assert_eq!(whole(&reply).lines.len(), 5, "{accept}");
    }
}

#[tokio::test]
async fn a_payment_without_lines_is_complete_and_empty() {
    let world = World::new().await;
    world.change("DELETE FROM payment_line WHERE payment_number = 4; DELETE FROM payment_part WHERE payment_number = 4").await;
    let browser = world.linked(ALICE).await;
    let path = api("/landlords/c-alice/payments/p-4/lines");
    let reply = browser.get(&path).await;
    check_complete(&whole(&reply));
    assert_eq!(whole(&reply).lines, []);
    let body = browser.get_with(&path, &JSON).await;
    let one: Breakdown<'_> = serde_json::from_slice(&body.body).unwrap();
    assert_eq!(one.lines, []);
}

#[tokio::test]
async fn hidden_lines_are_in_neither_the_lines_nor_the_totals() {
    for (arguments, kept) in [
        (vec!["--show-dhp", "false"], vec![9, 11, 12, 13]),
        (vec!["--show-ended-claims", "false"], vec![9, 10, 11, 12]),
        (vec!["--show-dhp", "0", "--show-ended-claims", "no"], vec![9, 11, 12]),
    ] {
        let world = World::with(&arguments).await;
        let browser = world.linked(ALICE).await;
        let reply = browser.get(&api(LINES)).await;
        let schedule = whole(&reply);
        check_complete(&schedule);
        assert!(schedule.head.withheld);
        let ids: Vec<_> = schedule.lines.iter().map(|line| line.line_id.to_string()).collect();
        let expected: Vec<_> = kept.iter().map(|number| format!("L{number:011}")).collect();
        assert_eq!(ids, expected);
    }
}

#[tokio::test]
async fn an_unchanged_schedule_is_not_sent_twice_and_a_changed_one_is() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let tag = browser.get(&api(LINES)).await.header("etag").unwrap().to_owned();
    let known = [("if-none-match", tag.as_str())];
    let again = browser.get_with(&api(LINES), &known).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    // The tag is that of the stream: the one body is another.
    let other = [("if-none-match", tag.as_str()), JSON[0]];
    assert_eq!(browser.get_with(&api(LINES), &other).await.status, 200);
    let dave = world.linked(DAVE).await;
    assert_eq!(dave.get_with(&api(MANY), &known).await.status, 200);
    world.change("UPDATE claim SET tenant_name = 'Renamed' WHERE claim_id = 'k-1'").await;
    assert_eq!(browser.get_with(&api(LINES), &known).await.status, 200);
}

async fn break_a_line(world: &World) -> Browser {
    // An amount that is not a number, late in the payment.
    world.change("UPDATE payment_line SET gross = 'lost' WHERE line_number = 102000").await;
    world.linked(DAVE).await
}

#[tokio::test]
async fn a_fault_midway_ends_the_stream_with_an_error_and_no_end() {
    let world = World::new().await;
    let browser = break_a_line(&world).await;
    let reply = browser.get(&api(MANY)).await;
    let records = records(&reply);
    assert!(matches!(records[0], Record::Head(Head { line_count: MANY_LINES, .. })));
    let Some(Record::Error(error)) = records.last() else { panic!("no error") };
    assert_eq!(error.problem.code(), Some(ProblemCode::BackOfficeUnavailable));
    assert_eq!(records.len(), 1 + 1_999 + 1);
    assert!(!records.iter().any(|record| matches!(record, Record::End(_))));
}

#[tokio::test]
async fn a_fault_midway_cuts_the_one_body() {
    let world = World::new().await;
    let browser = break_a_line(&world).await;
    let response = browser.open(Method::GET, &api(MANY), &JSON, None).await;
    assert!(response.into_body().collect().await.is_err());
}

#[tokio::test]
async fn lines_that_do_not_reach_the_head_are_sent_as_they_are() {
    let world = World::new().await;
    world.change("UPDATE payment_line SET net = net + 1 WHERE line_number = 9").await;
    let browser = world.linked(ALICE).await;
    let reply = browser.get(&api(LINES)).await;
    let schedule = whole(&reply);
    assert_eq!(schedule.head.totals.net + 1, schedule.end.totals.net);
}

#[tokio::test]
async fn the_stream_is_compressed_for_whoever_takes_it() {
    let world = World::new().await;
    let browser = world.linked(DAVE).await;
    let plain = browser.get(&api(MANY)).await.body.len();
    let reply = browser.get_with(&api(MANY), &[("accept-encoding", "gzip")]).await;
    assert_eq!(reply.header("content-encoding"), Some("gzip"));
    assert!(reply.body.len() * 5 < plain);
}
