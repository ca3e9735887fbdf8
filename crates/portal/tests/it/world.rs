//! A small council: four landlords, a few dozen payments, every kind of line that a total can go wrong on. Made by
//! plain SQL, apart from the demonstration's data.

use std::path::{Path, PathBuf};

use clap::Parser;
use portal::back_office::LINES_BY_CLAIM;
use portal::portal::StartError;
use portal::seed::DemoAccount;
use portal::{Clock, Config, Portal};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AnyConnection, Connection, SqliteConnection};
use tempfile::TempDir;

use crate::browser::Browser;
use crate::own_state;

/// Asked for `private`: creditor reference, postcode, last payment.
pub const ALICE: &str = "alice";
/// Asked for `agent`: creditor reference, claim reference, surname.
pub const BOB: &str = "bob";
/// Asked for `association`: creditor reference, name, account ending.
pub const CAROL: &str = "carol";
/// Asked for `large`: creditor reference, last payment's date and amount.
pub const DAVE: &str = "dave";

pub static ACCOUNTS: [DemoAccount; 4] = [
    account(ALICE, "Alice Ŵyn", &["00417293"], "private"),
    account(BOB, "Bob", &["0208816K", "00417293"], "agent"),
    account(CAROL, "Carol", &["00071500"], "association"),
    account(DAVE, "Dave", &["10000042"], "large"),
];

const fn account(
    account: &'static str,
    name: &'static str,
    creditor_references: &'static [&'static str],
    question_set: &'static str,
) -> DemoAccount {
    DemoAccount { account, name, creditor_references, question_set }
}

pub const ALICE_ANSWERS: [(&str, &str); 3] =
    [("creditor-reference", "00417293"), ("postcode", "ll554ci"), ("last-payment", "40000")];
pub const BOB_ANSWERS: [(&str, &str); 3] = [
    ("creditor-reference", "0208816k"),
    ("claim-reference", " 0B 20 "),
    ("tenant-surname", "o connor"),
];
pub const CAROL_ANSWERS: [(&str, &str); 3] = [
    ("creditor-reference", "00071500"),
    ("organisation-name", "CYMDEITHAS TYR DWR"),
    ("account-ending", "0042"),
];
pub const DAVE_ANSWERS: [(&str, &str); 3] = [
    ("creditor-reference", "10000042"),
    ("last-payment-date", "2026-11-20"),
    ("last-payment", "2500000"),
];

/// Lines in the newest payment of Dave's landlord.
pub const MANY_LINES: u32 = 2_500;
/// Payments of Carol's landlord, several of them on one day.
pub const MANY_PAYMENTS: i64 = 57;

pub struct World {
    pub folder: TempDir,
    pub portal: Portal,
    /// Where the portal's own state is.
    pub state: own_state::Fresh,
}

impl World {
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// With these arguments of the command line.
    pub async fn with(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        make_back_office(folder.path()).await;
        let state = own_state::fresh().await;
        let portal = start(folder.path(), &with_database(arguments, &state)).await;
        Self { folder, portal, state }
    }

    /// The same stores under a new portal. The clock runs on: what was to end at some time still ends then.
    pub async fn restart(self) -> Self {
        let Self { folder, portal, state } = self;
        let clock = portal.clock().clone();
        portal.stop().await;
        let config = config(folder.path(), &with_database(&[], &state));
        let portal = Portal::start_with(config, clock, &ACCOUNTS).await.unwrap();
        Self { folder, portal, state }
    }

    pub fn visitor(&self) -> Browser {
        Browser::new(self.portal.address())
    }

    pub async fn sign_in(&self, account: &str) -> Browser {
        Browser::signed_in(self.portal.address(), account).await
    }

    /// Signed in, with their own landlord record linked.
    pub async fn linked(&self, account: &str) -> Browser {
        let (set, answers) = match account {
            ALICE => ("private", ALICE_ANSWERS),
            BOB => ("agent", BOB_ANSWERS),
            CAROL => ("association", CAROL_ANSWERS),
            _ => ("large", DAVE_ANSWERS),
        };
        let browser = self.sign_in(account).await;
        let reply = browser.link("linked by the world", set, &answers).await;
        assert_eq!(reply.status, 201, "{}", reply.text());
        browser
    }

    pub fn later(&self, seconds: i64) {
        self.portal.clock().put_forward(seconds);
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Changes the council's data behind the portal's back.
    pub async fn change(&self, sql: &'static str) {
        let mut database = open(self.folder.path(), "back-office.db").await;
        sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
        database.close().await.unwrap();
    }

    pub async fn portal_db(&self) -> AnyConnection {
        let file = || format!("sqlite://{}", self.path("portal.db").display());
        let url = self.state.url.clone().unwrap_or_else(file);
        AnyConnection::connect(&url).await.unwrap()
    }
}

pub fn with_database<'a>(arguments: &[&'a str], state: &'a own_state::Fresh) -> Vec<&'a str> {
    let further = state.url.iter().flat_map(|url| ["--database-url", url]);
    arguments.iter().copied().chain(further).collect()
}

pub fn config(folder: &Path, arguments: &[&str]) -> Config {
    let data = folder.to_str().unwrap();
    let fixed = ["portal", "--port", "0", "--data", data, "--dist", data];
    Config::try_parse_from(fixed.iter().chain(arguments)).unwrap()
}

/// Starts on this council at noon on 23 November 2026.
pub async fn start(folder: &Path, arguments: &[&str]) -> Portal {
    try_start(folder, arguments).await.unwrap()
}

pub async fn try_start(folder: &Path, arguments: &[&str]) -> Result<Portal, StartError> {
    let clock = Clock::starting_at("2026-11-23T12:00:00Z".parse().unwrap()).unwrap();
    Portal::start_with(config(folder, arguments), clock, &ACCOUNTS).await
}

pub async fn open(folder: &Path, name: &str) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(folder.join(name))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal);
    SqliteConnection::connect_with(&options).await.unwrap()
}

pub async fn make_back_office(folder: &Path) {
    let mut database = open(folder, "back-office.db").await;
    sqlx::migrate!("migrations/back_office").run(&mut database).await.unwrap();
    for sql in [LANDLORDS, PAYMENTS, LINES, MANY, SUMS, LINES_BY_CLAIM] {
        sqlx::raw_sql(sql).execute(&mut database).await.unwrap();
    }
    database.close().await.unwrap();
}

const LANDLORDS: &str = "
INSERT INTO creditor (creditor_id, creditor_reference, name, address_1, address_3, postcode, phone, pay_method,
                      account_ending, balance_being_recovered, next_expected_date, next_estimate)
VALUES ('c-alice', '00417293', 'Siân Ŵyn', '1 Stryd Fawr, \"Cefn\"', 'Y Felinheli', 'LL55 4CI', '01632 960001',
        'bacs', '0821', 12345, '2026-12-18', 39000),
       ('c-bob', '0208816K', 'Harbour & Hill', '2 Quay', '', 'LL57 1ZV', NULL, 'cheque', NULL, 0, NULL, NULL),
       ('c-carol', '00071500', 'Cymdeithas Tŷ''r Dŵr', '3 Lôn', '', 'LL58 8MO', NULL, 'bacs', '0042', 0, NULL, NULL),
       ('c-dave', '10000042', 'Northmere', '4 Road', '', 'NE1 4ZZ', NULL, 'bacs', '9999', 0, NULL, NULL);
INSERT INTO claim (claim_id, creditor_id, claim_reference, tenant_name, tenant_surname, property_address, postcode,
                   rent_reference, status, status_from, weekly_entitlement)
VALUES ('k-1', 'c-alice', '01234567', 'Ó BRIAIN, MS ZOË', 'Ó Briain', '=1+1, Flat \"A\"', 'LL55 1CK', '03-04', 'in_payment', '2020-01-06', 10000),
       ('k-2', 'c-alice', '2345678a', '王 Nguyễn', 'Nguyễn', 'Tŷ Gwyn', 'LL55 1CM', NULL, 'in_payment', '2020-01-06', 9000),
       ('k-3', 'c-alice', '3456789', 'Jones, D', 'Jones', 'Ty Coch', 'LL55 1CO', '1E10', 'ended', '2026-10-05', 8000),
       ('k-4', 'c-bob', '0B20', 'O''CONNOR, MR', 'O''CONNOR', '9 Quay', 'LL57 1IK', NULL, 'in_payment', '2020-01-06', 7000),
       ('k-5', 'c-carol', '0C30', 'Evans', 'Evans', '9 Lôn', 'LL58 1IK', NULL, 'in_payment', '2020-01-06', 7000),
       ('k-6', 'c-dave', '0D40', 'Smith', 'Smith', '9 Road', 'NE1 1IK', NULL, 'in_payment', '2020-01-06', 7000);
";

/// Alice: the newest (3) was cancelled, so 2 is the most recent; 1 was cancelled and reissued as 2. Bob: one.
const PAYMENTS: &str = "
INSERT INTO payment (payment_id, payment_number, creditor_id, reference, bank_narrative, processed_date, expected_in_bank,
                     period_from, period_to, method, status, net, replaces, replaced_by)
VALUES ('p-1', 1, 'c-alice', 'A1', 'GLANMORFA HB', '2026-10-23', '2026-10-28', '2026-09-28', '2026-10-25', 'bacs', 'cancelled', 0, NULL, 'p-2'),
       ('p-2', 2, 'c-alice', 'A2', 'GLANMORFA HB', '2026-10-23', NULL, '2026-09-28', '2026-10-25', 'cheque', 'issued', 0, 'p-1', NULL),
       ('p-3', 3, 'c-alice', 'A3', 'GLANMORFA HB', '2026-11-20', NULL, '2026-10-26', '2026-11-22', 'bacs', 'cancelled', 0, NULL, NULL),
       ('p-4', 4, 'c-alice', 'A4', 'GLANMORFA HB', '2026-04-05', NULL, '2026-03-16', '2026-04-12', 'bacs', 'cleared', 0, NULL, NULL),
       ('p-5', 5, 'c-alice', 'A5', 'GLANMORFA HB', '2026-04-06', NULL, '2026-03-16', '2026-04-12', 'faster_payment', 'cleared', 0, NULL, NULL),
       ('p-6', 6, 'c-bob', 'B1', 'GLANMORFA HB', '2026-11-20', NULL, '2026-10-26', '2026-11-22', 'cheque', 'issued', 0, NULL, NULL),
       ('p-7', 7, 'c-dave', 'D1', 'GLANMORFA HB', '2026-11-20', NULL, '2026-10-26', '2026-11-22', 'bacs', 'issued', 0, NULL, NULL);
";

/// p-2: 40,000 shown to all, of it 4,000 DHP and -2,000 of an ended claim; three deductions on one line.
const LINES: &str = "
INSERT INTO payment_line (payment_number, line_number, claim_id, benefit_type, period_from, period_to,
                          weekly_entitlement, gross, net, status, reason)
VALUES (1, 1, 'k-1', 'HB', '2026-09-28', '2026-10-25', 10000, 40000, 40000, 'paid', 'regular'),
       (2, 9, 'k-1', 'HB', '2026-09-28', '2026-10-25', 10000, 40000, 29300, 'paid', 'regular'),
       (2, 10, 'k-1', 'DHP', '2026-09-28', '2026-10-25', NULL, 4000, 4000, 'paid', 'regular'),
       (2, 11, 'k-2', 'HB', '2026-09-28', '2026-10-25', 9000, 9001, 8700, 'paid', 'change'),
       (2, 12, 'k-2', 'HB', '2026-09-28', '2026-10-25', 9000, 0, 0, 'held', 'regular'),
       (2, 13, 'k-3', 'HB', '2026-09-28', '2026-10-04', 8000, -2000, -2000, 'reversed', 'reversal'),
       (3, 14, 'k-1', 'HB', '2026-10-26', '2026-11-22', 10000, 40000, 40000, 'paid', 'regular'),
       (4, 15, 'k-1', 'HB', '2026-03-16', '2026-04-12', 10000, 100, 100, 'paid', 'regular'),
       (5, 16, 'k-1', 'HB', '2026-03-16', '2026-04-12', 10000, 200, 200, 'paid', 'regular'),
       (6, 17, 'k-4', 'HB', '2026-10-26', '2026-11-22', 7000, 28000, 28000, 'paid', 'regular');
INSERT INTO deduction (payment_number, line_number, position, kind, amount, counts_as_rent, debtor_claim_reference)
VALUES (2, 9, 1, 'own_recovery', 5460, FALSE, NULL),
       (2, 9, 2, 'other_tenant_recovery', 5239, TRUE, '3456789'),
       (2, 9, 3, 'other', 1, FALSE, NULL),
       (2, 11, 1, 'own_recovery', 301, FALSE, NULL);
";

const MANY: &str = "
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
INSERT INTO payment_line SELECT 7, 100000 + i, 'k-6', 'HB', '2026-10-26', '2026-11-22', 250, 1000, 1000, 'paid', 'regular' FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 57)
INSERT INTO payment SELECT 'q-' || i, 1000 + i, 'c-carol', 'C' || i, 'GLANMORFA HB', date('2026-01-02', '+' || (i / 3) || ' days'), NULL,
       '2026-01-01', '2026-01-28', CASE i % 3 WHEN 0 THEN 'cheque' ELSE 'bacs' END,
       CASE i % 5 WHEN 0 THEN 'cancelled' WHEN 1 THEN 'issued' ELSE 'cleared' END, 0, NULL, NULL FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 57)
INSERT INTO payment_line SELECT 1000 + i, 200000 + i, 'k-5', 'HB', '2026-01-01', '2026-01-28', NULL, 10 * i, 10 * i, 'paid', 'regular' FROM n;
";

/// What the payment run writes down, from the lines.
const SUMS: &str = "
UPDATE payment SET net = (SELECT sum(net) FROM payment_line l WHERE l.payment_number = payment.payment_number);
UPDATE claim SET counted_as_ended = (status = 'ended');
INSERT INTO payment_part
SELECT l.payment_number, l.benefit_type, c.status = 'ended', count(*), sum(l.gross),
       sum(coalesce((SELECT sum(amount) FROM deduction d WHERE d.payment_number = l.payment_number AND d.line_number = l.line_number), 0)),
       sum(l.net),
       sum(l.net + coalesce((SELECT sum(amount) FROM deduction d
                             WHERE d.payment_number = l.payment_number AND d.line_number = l.line_number AND d.counts_as_rent), 0))
FROM payment_line l JOIN claim c ON c.claim_id = l.claim_id GROUP BY 1, 2, 3;
";
