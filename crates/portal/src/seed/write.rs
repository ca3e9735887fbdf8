//! Claims, lines and deductions into their relations, many rows in one statement.

use std::collections::HashMap;
use std::sync::Arc;

use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Sqlite, SqliteConnection};

use super::calendar::Day;
use super::claims::Wording;
use super::ledgers::Ledger;
use super::lines::{Debtor, Deduction, Line};
use super::references::{claim_id, claim_reference, creditor_id};
use super::relations::Spelled;
use super::tenancies::{Stage, Tenancy};

/// How many rows one statement inserts; the rest goes in a shorter one.
const ROWS: usize = 400;

/// A table and its columns, as far as an INSERT needs them.
struct Table {
    insert: &'static str,
    columns: usize,
}

const LINES: Table = Table {
    insert: "INSERT INTO payment_line (payment_number, line_number, claim_id, benefit_type, period_from, \
             period_to, weekly_entitlement, gross, net, status, reason) VALUES ",
    columns: 11,
};
const DEDUCTIONS: Table = Table {
    insert: "INSERT INTO deduction (payment_number, line_number, position, kind, amount, counts_as_rent, \
             debtor_claim_reference) VALUES ",
    columns: 7,
};
const CLAIMS: Table = Table {
    insert: "INSERT INTO claim (claim_id, creditor_id, claim_reference, tenant_name, tenant_surname, \
             property_address, postcode, rent_reference, status, status_reason, status_from, \
             weekly_entitlement, counted_as_ended) VALUES ",
    columns: 13,
};

type Insert = Query<'static, Sqlite, SqliteArguments>;

/// A deduction of a numbered line: line number, position in the line, what is taken.
type Taken = (i64, i64, Deduction);

/// Writes rows through one connection, and numbers the lines.
pub(super) struct Writer {
    next_line: i64,
    days: HashMap<Day, Arc<str>>,
    statements: HashMap<(&'static str, usize), Arc<str>>,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { next_line: 1, days: HashMap::new(), statements: HashMap::new() }
    }

    /// How many lines are written.
    pub(super) fn lines_written(&self) -> u64 {
        (self.next_line - 1).unsigned_abs()
    }

    /// A statement for so many rows. Its text is made once, of constants and question marks alone.
    fn insert(&mut self, table: &Table, rows: usize) -> Insert {
        let text = self.statements.entry((table.insert, rows)).or_insert_with(|| {
            let row = format!("({})", vec!["?"; table.columns].join(","));
            format!("{}{}", table.insert, vec![row; rows].join(",")).into()
        });
        sqlx::query(AssertSqlSafe(Arc::clone(text))).persistent(rows == ROWS)
    }

    fn day(&mut self, day: Day) -> Arc<str> {
        Arc::clone(self.days.entry(day).or_insert_with(|| day.to_string().into()))
    }

    /// Writes a payment's lines, with what is taken from them. `ids` are the claims' ids, by tenancy.
    pub(super) async fn lines(
        &mut self,
        store: &mut SqliteConnection,
        payment: i64,
        lines: &[Line],
        ids: &[Arc<str>],
    ) -> Result<(), sqlx::Error> {
        let mut taken: Vec<Taken> = Vec::new();
        for chunk in lines.chunks(ROWS) {
            let mut insert = self.insert(&LINES, chunk.len());
            for line in chunk {
                let number = self.next_line;
                self.next_line += 1;
                taken.extend(
                    (1..).zip(&line.deductions).map(|(position, taken)| (number, position, *taken)),
                );
                insert = insert
                    .bind(payment)
                    .bind(number)
                    .bind(ids.get(line.tenancy).map(Arc::clone))
                    .bind(line.benefit.spelled())
                    .bind(self.day(line.period.from))
                    .bind(self.day(line.period.to))
                    .bind(line.weekly)
                    .bind(line.gross)
                    .bind(line.net())
                    .bind(line.status.spelled())
                    .bind(line.reason.spelled());
            }
            insert.execute(&mut *store).await?;
        }
        self.deductions(store, payment, &taken).await
    }

    async fn deductions(
        &mut self,
        store: &mut SqliteConnection,
        payment: i64,
        taken: &[Taken],
    ) -> Result<(), sqlx::Error> {
        for chunk in taken.chunks(ROWS) {
            let mut insert = self.insert(&DEDUCTIONS, chunk.len());
            for (line, position, deduction) in chunk {
                let debtor = match deduction.debtor {
                    Debtor::OtherTenant(reference) => Some(claim_reference(reference)),
                    Debtor::Tenant | Debtor::Landlord { .. } | Debtor::Other => None,
                };
                insert = insert
                    .bind(payment)
                    .bind(*line)
                    .bind(*position)
                    .bind(deduction.debtor.spelled())
                    .bind(deduction.amount)
                    .bind(deduction.debtor.counts_as_rent())
                    .bind(debtor);
            }
            insert.execute(&mut *store).await?;
        }
        Ok(())
    }

    /// Writes a landlord's claims, as they stand after the last run.
    pub(super) async fn claims(
        &mut self,
        store: &mut SqliteConnection,
        creditor_reference: &str,
        ledger: &Ledger,
        mut wording: Wording<'_>,
    ) -> Result<(), sqlx::Error> {
        let creditor = creditor_id(creditor_reference);
        let known: Vec<&Tenancy> =
            ledger.tenancies.iter().filter(|tenancy| tenancy.stage != Stage::Awaited).collect();
        for chunk in known.chunks(ROWS) {
            let mut insert = self.insert(&CLAIMS, chunk.len());
            for tenancy in chunk {
                let words = wording.next(tenancy);
                insert = insert
                    .bind(claim_id(tenancy.serial))
                    .bind(creditor.clone())
                    .bind(claim_reference(tenancy.reference))
                    .bind(words.name.full)
                    .bind(words.name.surname)
                    .bind(words.address.text)
                    .bind(words.address.postcode)
                    .bind(words.rent_reference)
                    .bind(tenancy.stage.spelled())
                    .bind(tenancy.stage.why())
                    .bind(self.day(tenancy.since))
                    .bind(tenancy.weekly)
                    .bind(matches!(tenancy.stage, Stage::Ended { .. }));
            }
            insert.execute(&mut *store).await?;
        }
        Ok(())
    }
}
