//! The list of payments behind filters and cursors, its totals, and one payment.

use contract::breakdown::{DeductionKind, ScheduleTotals};
use contract::payments::{Payment, PaymentDetail, PaymentStatus, PaymentsPage, PaymentsTotals};
use contract::problem::ProblemCode;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;

use crate::browser::{Browser, api};
use crate::world::{ALICE, BOB, CAROL, MANY_PAYMENTS, World};

const ALICES: &str = "/landlords/c-alice/payments";
const CAROLS: &str = "/landlords/c-carol/payments";

async fn page(browser: &Browser, path: &str, query: &str) -> PaymentsPage {
    browser.get(&api(&format!("{path}?{query}"))).await.json()
}

fn ids(page: &PaymentsPage) -> Vec<&str> {
    page.items.iter().map(|payment| payment.id.as_str()).collect()
}

#[tokio::test]
async fn payments_are_listed_newest_first_and_filtered_to_the_day() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let check = async |query: &str, expected: &[&str]| {
        assert_eq!(ids(&page(&browser, ALICES, query).await), expected, "{query}");
    };
    check("", &["p-3", "p-2", "p-1", "p-5", "p-4"]).await;
    check("from=2026-10-23", &["p-3", "p-2", "p-1"]).await;
    check("from=2026-10-24", &["p-3"]).await;
    check("to=2026-10-23", &["p-2", "p-1", "p-5", "p-4"]).await;
    check("to=2026-10-22", &["p-5", "p-4"]).await;
    check("from=2026-04-05&to=2026-04-05", &["p-4"]).await;
    check("status=cancelled", &["p-3", "p-1"]).await;
    check("status=issued", &["p-2"]).await;
    check("method=faster_payment", &["p-5"]).await;
    check("status=cleared&method=bacs", &["p-4"]).await;
    check("status=cancelled&method=cheque", &[]).await;
    check("from=2027-01-01", &[]).await;
    check("colour=blue", &["p-3", "p-2", "p-1", "p-5", "p-4"]).await;
}

#[tokio::test]
async fn totals_cover_the_whole_filter_without_cancelled_payments() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let all = page(&browser, ALICES, "limit=1").await;
    assert_eq!(all.items.len(), 1);
    assert_eq!(
        all.totals,
        PaymentsTotals {
            count: 3,
            gross: 51_301,
            deductions: 11_001,
            net: 40_300,
            rent_credit: 45_539,
            withheld: false,
        }
    );
    let cancelled = page(&browser, ALICES, "status=cancelled").await;
    assert_eq!(cancelled.totals, PaymentsTotals::default());
}

#[tokio::test]
async fn a_cancelled_payment_and_its_replacement_name_each_other() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let page = page(&browser, ALICES, "").await;
    let of = |id: &str| page.items.iter().find(|payment| payment.id == id).unwrap();
    assert_eq!(
        (of("p-1").status.clone(), of("p-1").replaced_by.as_deref()),
        (PaymentStatus::Cancelled, Some("p-2"))
    );
    assert_eq!(
        (of("p-2").status.clone(), of("p-2").replaces.as_deref()),
        (PaymentStatus::Issued, Some("p-1"))
    );
}

#[tokio::test]
async fn a_query_that_cannot_be_read_is_refused() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    for query in [
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=ten",
        "limit=",
        "limit=4294967296",
        "limit=1&limit=2",
        "from=yesterday",
        "from=2026-02-30",
        "from=23/10/2026",
        "from=",
        "to=2026-10-23T00:00",
        "to=20261023",
        "from=2026-10-24&to=2026-10-23",
        "status=lost",
        "status=",
        "status=Issued",
        "method=bitcoin",
        "cursor=",
        "cursor=zz",
        "cursor=00",
        "from=%FF",
        "status=%00",
        "from=2026-10-23&from=2026-10-23",
    ] {
        let reply = browser.get(&api(&format!("{ALICES}?{query}"))).await;
        assert_eq!(reply.status, 400, "{query}");
        reply.problem(ProblemCode::InvalidQuery);
    }
    assert_eq!(page(&browser, ALICES, "limit=100").await.items.len(), 5);
}

#[tokio::test]
async fn a_cursor_of_another_list_is_refused() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let carol = world.linked(CAROL).await;
    let cursor = page(&carol, CAROLS, "limit=5").await.next_cursor.unwrap();
    let refused = async |browser: &Browser, path: &str, query: &str| {
        let reply = browser.get(&api(&format!("{path}?{query}"))).await;
        reply.problem(ProblemCode::InvalidQuery);
    };
    refused(&alice, ALICES, &format!("cursor={cursor}")).await;
    refused(&carol, CAROLS, &format!("cursor={cursor}&status=cleared")).await;
    refused(&carol, CAROLS, &format!("cursor={cursor}0")).await;
    // The number of items a page holds may change on the way.
    assert_eq!(page(&carol, CAROLS, &format!("cursor={cursor}&limit=7")).await.items.len(), 7);
}

/// Follows the cursors of a filter to the end, with these sizes of page in turn.
async fn walk(browser: &Browser, filter: &str, limits: &[u32]) -> Vec<Payment> {
    let mut all = Vec::new();
    let mut cursor = String::new();
    for limit in limits.iter().cycle() {
        let next = page(browser, CAROLS, &format!("limit={limit}{filter}{cursor}")).await;
        assert!(next.items.len() <= *limit as usize);
        all.extend(next.items);
        match next.next_cursor {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    all
}

#[test]
fn cursors_never_skip_or_repeat() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let world = runtime.block_on(World::new());
    let browser = runtime.block_on(world.linked(CAROL));
    let filters = [
        "",
        "&status=cleared",
        "&status=cancelled",
        "&method=cheque",
        "&from=2026-01-05&to=2026-01-15",
    ];
    let cases = (prop::sample::select(filters.to_vec()), prop::collection::vec(1u32..=100, 1..5));
    TestRunner::new(ProptestConfig::with_cases(48))
        .run(&cases, |(filter, limits)| {
            let whole =
                runtime.block_on(page(&browser, CAROLS, &format!("limit=100{filter}"))).items;
            let walked = runtime.block_on(walk(&browser, filter, &limits));
            prop_assert_eq!(&walked, &whole);
            if filter.is_empty() {
                prop_assert_eq!(i64::try_from(walked.len()).unwrap(), MANY_PAYMENTS);
            }
            let order = |p: &Payment| (p.processed_date.clone(), p.gross);
            prop_assert!(walked.is_sorted_by(|a, b| order(a) > order(b)));
            Ok(())
        })
        .unwrap();
}

#[tokio::test]
async fn a_payment_that_arrives_between_two_pages_moves_nothing() {
    let world = World::new().await;
    let browser = world.linked(CAROL).await;
    let whole = page(&browser, CAROLS, "limit=100").await.items;
    let first = page(&browser, CAROLS, "limit=10").await;
    world
        .change(
            "INSERT INTO payment SELECT 'new', 5000, creditor_id, reference, bank_narrative, '2026-11-23', NULL,
                    period_from, period_to, method, status, net, NULL, NULL FROM payment WHERE payment_id = 'q-1'",
        )
        .await;
    let rest = format!("limit=100&cursor={}", first.next_cursor.unwrap());
    let rest = page(&browser, CAROLS, &rest).await.items;
    assert_eq!(rest, whole[10..]);
}

#[tokio::test]
async fn a_payment_shows_its_deductions_by_kind_and_what_its_lines_must_reach() {
    let world = World::new().await;
    let browser = world.linked(ALICE).await;
    let detail: PaymentDetail = browser.get(&api("/landlords/c-alice/payments/p-2")).await.json();
    assert_eq!(
        detail.control_totals,
        ScheduleTotals { gross: 51_001, deductions: 11_001, net: 40_000, rent_credit: 45_239 }
    );
    let kinds: Vec<_> = detail
        .deductions_by_kind
        .iter()
        .map(|total| (total.kind.clone(), total.counts_as_rent, total.amount))
        .collect();
    assert_eq!(
        kinds,
        [
            (DeductionKind::OtherDeduction, false, 1),
            (DeductionKind::OtherTenantRecovery, true, 5_239),
            (DeductionKind::OwnRecovery, false, 5_761),
        ]
    );
    assert!(!detail.payment.withheld);
}

#[tokio::test]
async fn hidden_lines_leave_every_figure_but_the_bank_amount() {
    #[track_caller]
    fn check(payment: &Payment, lines: u32, gross: i64, rent_credit: i64) {
        assert!(payment.withheld);
        assert_eq!(
            (payment.line_count, payment.gross, payment.rent_credit),
            (lines, gross, rent_credit)
        );
        assert_eq!((payment.deductions, payment.net), (11_001, 40_000));
    }
    let hidden = [
        (vec!["--show-dhp", "false"], 4, 47_001, 36_000, 41_239),
        (vec!["--show-ended-claims", "false"], 4, 53_001, 42_000, 47_239),
        (vec!["--show-dhp", "false", "--show-ended-claims", "false"], 3, 49_001, 38_000, 43_239),
    ];
    for (arguments, lines, gross, net, rent_credit) in hidden {
        let world = World::with(&arguments).await;
        let browser = world.linked(ALICE).await;
        let detail: PaymentDetail =
            browser.get(&api("/landlords/c-alice/payments/p-2")).await.json();
        check(&detail.payment, lines, gross, rent_credit);
        assert_eq!(
            detail.control_totals,
            ScheduleTotals { gross, deductions: 11_001, net, rent_credit }
        );
        let listed = page(&browser, ALICES, "status=issued").await;
        check(&listed.items[0], lines, gross, rent_credit);
        assert_eq!(
            listed.totals,
            PaymentsTotals {
                count: 1,
                gross,
                deductions: 11_001,
                net: 40_000,
                rent_credit,
                withheld: true
            }
        );
        assert!(!page(&browser, ALICES, "status=cleared").await.totals.withheld);
        // Nothing of this one is hidden.
        let plain: PaymentDetail =
            browser.get(&api("/landlords/c-alice/payments/p-4")).await.json();
        assert!(!plain.payment.withheld);
    }
}

#[tokio::test]
async fn a_payment_of_another_landlord_is_the_same_as_none() {
    let world = World::new().await;
    let alice = world.linked(ALICE).await;
    let bob = world.linked(BOB).await;
    for rest in ["", "/lines"] {
        let through_mine = alice.get(&api(&format!("/landlords/c-alice/payments/p-6{rest}"))).await;
        let through_theirs = alice.get(&api(&format!("/landlords/c-bob/payments/p-6{rest}"))).await;
        let nowhere = alice.get(&api(&format!("/landlords/c-alice/payments/p-none{rest}"))).await;
        for reply in [&through_mine, &through_theirs, &nowhere] {
            reply.problem(ProblemCode::NotFound);
            assert_eq!(reply.body, nowhere.body);
        }
        assert_eq!(
            bob.get(&api(&format!("/landlords/c-bob/payments/p-6{rest}"))).await.status,
            200
        );
    }
    let report = json!({ "format": "csv", "lines": 1, "complete": true });
    let reply = alice.post(&api("/landlords/c-alice/payments/p-6/downloads"), &report).await;
    reply.problem(ProblemCode::NotFound);
}
