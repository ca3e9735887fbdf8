//! The demonstration's data held against the domain: every sum by SQL of its own, every case by a query that finds
//! it, and the same relations from the same plan.

use std::path::PathBuf;

use jiff::civil::{Date, date};
use portal::seed::{EDGE_CASES, Plan, Progress, Whereabouts, accounts, sow};
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use tokio::sync::OnceCell;

use crate::seed_cases::CASES;
use crate::seed_rules::{SHAPES, SUMS};

const RELATIONS: &str = include_str!("../../migrations/back_office/0001_relations.sql");
const TODAY: Date = date(2026, 11, 23);

/// A store of its own in memory.
async fn sown(anchor: Date, largest_payments: u32) -> SqlitePool {
    sown_by(&Plan { anchor, largest_payments, neighbours: 0 }).await
}

async fn sown_by(plan: &Plan) -> SqlitePool {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(SqliteConnectOptions::new())
        .await
        .unwrap();
    sqlx::raw_sql(RELATIONS).execute(&pool).await.unwrap();
    sow(&pool, plan, &mut |_| {}).await.unwrap();
    pool
}

/// One store on disk for all tests that only read.
async fn reader() -> SqlitePool {
    static FILE: OnceCell<PathBuf> = OnceCell::const_new();
    let file = FILE
        .get_or_init(|| async {
            let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("seed.db");
            let _ = std::fs::remove_file(&file);
            let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
            let pool =
                SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
            sqlx::raw_sql(RELATIONS).execute(&pool).await.unwrap();
            let plan = Plan { anchor: TODAY, largest_payments: 2, neighbours: 0 };
            let mut last = Progress { done: 0, total: 1 };
            sow(&pool, &plan, &mut |now| {
                assert!(now.done >= last.done && now.done <= now.total, "{last:?} then {now:?}");
                last = now;
            })
            .await
            .unwrap();
            assert_eq!(last.done, last.total);
            pool.close().await;
            file
        })
        .await;
    SqlitePool::connect_with(SqliteConnectOptions::new().filename(file).read_only(true))
        .await
        .unwrap()
}

async fn count(pool: &SqlitePool, rule: &str, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(pool).await.unwrap_or_else(|error| panic!("{rule}: {error}"))
}

/// Rules that no row may break: a sentence, and a query that counts the rows that do.
async fn check_never(pool: &SqlitePool, rules: &[(&str, &'static str)]) {
    for (rule, sql) in rules {
        assert_eq!(count(pool, rule, sql).await, 0, "broken: {rule}");
    }
}

#[tokio::test]
async fn every_line_and_every_payment_balances() {
    let pool = reader().await;
    check_never(&pool, SUMS).await;
}

#[tokio::test]
async fn rows_keep_to_the_relations() {
    let pool = reader().await;
    check_never(&pool, SHAPES).await;
}

#[tokio::test]
async fn landlords_have_1_12_2500_and_40000_tenants_and_two_years_of_payments() {
    let pool = reader().await;
    let found: Vec<(String, i64, i64)> = sqlx::query_as(
        "SELECT creditor_reference, \
         (SELECT count(*) FROM claim WHERE claim.creditor_id = c.creditor_id AND status = 'in_payment'), \
         (SELECT count(*) FROM payment WHERE payment.creditor_id = c.creditor_id) \
         FROM creditor AS c ORDER BY creditor_reference",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let expected = [
        ("00071500", 2_500, 30),
        ("00417293", 1, 27),
        ("0208816K", 8, 27),
        ("0208817A", 4, 24),
        ("10000042", 40_000, 2),
    ];
    assert_eq!(
        found,
        expected.map(|(reference, tenants, payments)| (reference.to_owned(), tenants, payments))
    );
    let lines = "SELECT min(lines) FROM (SELECT count(*) AS lines FROM payment_line JOIN payment \
                 USING (payment_number) JOIN creditor USING (creditor_id) \
                 WHERE creditor_reference = '10000042' GROUP BY payment_number)";
    assert!(count(&pool, "the largest payments", lines).await >= 40_000);
}

#[tokio::test]
async fn every_sign_in_has_its_landlords() {
    let pool = reader().await;
    let sets: Vec<&str> = accounts().iter().map(|account| account.question_set).collect();
    assert_eq!(sets, ["private", "agent", "association", "large"]);
    for account in accounts() {
        assert!(account.account.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
        for reference in account.creditor_references {
            let known: i64 =
                sqlx::query_scalar("SELECT count(*) FROM creditor WHERE creditor_reference = $1")
                    .bind(reference)
                    .fetch_one(&pool)
                    .await
                    .unwrap();
            assert_eq!(known, 1, "{reference}");
        }
    }
    let answers = "SELECT count(*) FROM creditor WHERE creditor_reference = '00071500' AND account_ending IS NULL";
    assert_eq!(count(&pool, "the association's answers", answers).await, 0);
    let contact = "SELECT (count(*) - count(phone) = 1) + (count(*) - count(email) = 1) \
                   + (count(*) - count(next_expected_date) = 1) FROM creditor";
    assert_eq!(
        count(&pool, "one without a phone, one without an email, one without a next date", contact)
            .await,
        3
    );
}

#[tokio::test]
async fn the_same_plan_gives_the_same_relations() {
    let once = print_of(&sown(TODAY, 1).await).await;
    assert_eq!(print_of(&sown(TODAY, 1).await).await, once);
    assert_ne!(print_of(&sown(date(2026, 10, 19), 1).await).await, once);
}

/// A number that any change of any cell changes: rows in order, folded with their texts.
async fn print_of(pool: &SqlitePool) -> u64 {
    const ROWS: [&str; 6] = [
        "SELECT quote(creditor_id) || quote(next_estimate) || quote(balance_being_recovered) FROM creditor ORDER BY 1",
        "SELECT claim_id || creditor_id || claim_reference || tenant_name || tenant_surname || property_address || \
         postcode || quote(rent_reference) || status || quote(status_reason) || status_from || weekly_entitlement \
         FROM claim ORDER BY claim_id",
        "SELECT payment_id || payment_number || creditor_id || reference || bank_narrative || processed_date || \
         quote(expected_in_bank) || period_from || period_to || method || status || net || quote(replaces) || \
         quote(replaced_by) FROM payment ORDER BY payment_number",
        "SELECT payment_number || ' ' || line_number || claim_id || benefit_type || period_from || period_to || \
         quote(weekly_entitlement) || gross || ' ' || net || status || reason FROM payment_line ORDER BY line_number",
        "SELECT payment_number || ' ' || line_number || ' ' || position || kind || amount || counts_as_rent || \
         quote(debtor_claim_reference) FROM deduction ORDER BY payment_number, line_number, position",
        "SELECT payment_number || benefit_type || claim_ended || line_count || ' ' || net || ' ' || rent_credit \
         FROM payment_part ORDER BY payment_number, benefit_type, claim_ended",
    ];
    let mut print: u64 = 0xcbf2_9ce4_8422_2325;
    for rows in ROWS {
        let texts: Vec<String> = sqlx::query_scalar(rows).fetch_all(pool).await.unwrap();
        assert_ne!(texts.len(), 0);
        for byte in texts.iter().flat_map(|text| text.bytes()) {
            print = (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    print
}

#[tokio::test]
async fn a_day_beyond_the_calendar_is_refused() {
    let pool = SqlitePool::connect("sqlite::memory:").await.unwrap();
    let plan = Plan { anchor: date(1999, 12, 31), largest_payments: 1, neighbours: 0 };
    assert!(sow(&pool, &plan, &mut |_| {}).await.is_err());
}

#[tokio::test]
async fn every_case_is_there_on_whatever_day_it_is_sown() {
    for anchor in [TODAY, date(2026, 4, 13), date(2027, 1, 4), date(2031, 4, 21)] {
        let pool = sown(anchor, 1).await;
        for (number, title, sql) in CASES {
            assert!(
                count(&pool, title, sql).await > 0,
                "case {number} is missing on {anchor}: {title}"
            );
        }
        check_never(&pool, SUMS).await;
    }
}

#[test]
fn every_case_of_the_domain_is_accounted_for() {
    let numbers: Vec<u8> = EDGE_CASES.iter().map(|case| case.number).collect();
    assert!((1..=25).eq(numbers));
    for case in EDGE_CASES {
        let is_found = CASES.iter().any(|(number, ..)| *number == case.number);
        assert!(is_found || matches!(case.at, Whereabouts::Served(_)), "{}", case.title);
    }
}

#[tokio::test]
async fn neighbours_are_landlords_like_any_other() {
    let plan = Plan { anchor: TODAY, largest_payments: 1, neighbours: 6 };
    let pool = sown_by(&plan).await;
    check_never(&pool, SUMS).await;
    check_never(&pool, SHAPES).await;
    let theirs = "SELECT count(*) FROM creditor WHERE name LIKE 'Landlord %'";
    assert_eq!(count(&pool, "six creditors", theirs).await, 6);
    let tenants = "SELECT count(*) FROM claim JOIN creditor USING (creditor_id)
                   WHERE name LIKE 'Landlord %' AND status = 'in_payment'";
    assert_eq!(count(&pool, "two of six have twelve tenants", tenants).await, 4 + 2 * 12);
    let accounts: Vec<_> = portal::seed::neighbours(2).collect();
    assert_eq!(accounts[1], ("landlord-2".to_owned(), "Landlord 2".to_owned()));
}
