//! The course of the sowing: payment by payment in the order of time, then what is known at the end.

use std::sync::Arc;

use sqlx::{Connection, SqliteConnection, SqlitePool};

use super::calendar::{Day, Period};
use super::cast::{Landlord, landlords};
use super::claims::Wording;
use super::ledgers::Ledger;
use super::lines::{Line, Pence};
use super::payments::{Making, Method, Payment, in_order};
use super::people::People;
use super::references::claim_id;
use super::runs::{BACS_WORKING_DAYS, Run, run_after, runs_until};
use super::write::Writer;
use super::{Plan, Progress, SeedError, records};

/// One landlord in the course of the sowing.
struct Field {
    landlord: Landlord,
    last_run: Run,
    ledger: Ledger,
    /// The claims' ids, by tenancy.
    ids: Vec<Arc<str>>,
    /// The lines of a cancelled payment, until they are paid again.
    cancelled: Vec<Line>,
}

pub(super) async fn sow(
    pool: &SqlitePool,
    plan: &Plan,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<(), SeedError> {
    if !(2000..=2100).contains(&plan.anchor.year()) {
        return Err(SeedError::Anchor);
    }
    let mut connection = pool.acquire().await?;
    let careful: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *connection).await?;
    sqlx::query("PRAGMA synchronous = OFF").execute(&mut *connection).await?;
    let sown = sow_through(&mut connection, plan, progress).await;
    let restore = match careful {
        0 => "PRAGMA synchronous = OFF",
        1 => "PRAGMA synchronous = NORMAL",
        2 => "PRAGMA synchronous = FULL",
        _ => "PRAGMA synchronous = EXTRA",
    };
    sqlx::query(restore).execute(&mut *connection).await?;
    sown
}

async fn sow_through(
    store: &mut SqliteConnection,
    plan: &Plan,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<(), SeedError> {
    let today = Day::from_date(plan.anchor);
    let mut landlords = landlords(plan.neighbours);
    if let Some(largest) =
        landlords.iter_mut().max_by_key(|landlord| landlord.crowd.map(|crowd| crowd.in_payment))
    {
        largest.runs = plan.largest_payments.max(1);
    }
    let runs: Vec<Vec<Run>> = landlords
        .iter()
        .map(|landlord| runs_until(today, landlord.frequency, landlord.runs))
        .collect();
    let payments = in_order(&landlords, &runs);
    let mut fields = Vec::new();
    for (landlord, runs) in landlords.into_iter().zip(&runs) {
        records::creditor(store, &landlord).await?;
        if let (Some(first), Some(last_run)) = (runs.first().copied(), runs.last().copied()) {
            let ledger = landlord.ledger(first, runs.len());
            fields.push(Field {
                landlord,
                last_run,
                ledger,
                ids: Vec::new(),
                cancelled: Vec::new(),
            });
        }
    }

    // Writing the lines takes about as long as adding them up.
    let expected: u64 = fields.iter().map(Field::expected_lines).sum();
    let mut writer = Writer::new();
    progress(Progress { done: 0, total: 2 * expected });
    for payment in &payments {
        let Some(field) = fields.get_mut(payment.landlord) else { continue };
        let mut transaction = store.begin().await?;
        field.pay(&mut transaction, &mut writer, payment).await?;
        transaction.commit().await?;
        let done = writer.lines_written();
        progress(Progress { done, total: 2 * expected.max(done) });
    }

    let people = People::new();
    let mut transaction = store.begin().await?;
    for field in &fields {
        field.conclude(&mut transaction, &mut writer, &people).await?;
    }
    let written = writer.lines_written();
    let mut done = written;
    for payment in &payments {
        done += records::parts(&mut transaction, payment.number).await?;
        progress(Progress { done, total: 2 * written });
    }
    transaction.commit().await?;
    Ok(())
}

impl Field {
    /// About how many lines all its payments have: some tenancies have more than one.
    fn expected_lines(&self) -> u64 {
        let lines =
            self.ledger.in_payment() * 109 / 100 * usize::try_from(self.landlord.runs).unwrap_or(0);
        u64::try_from(lines).unwrap_or(u64::MAX)
    }

    async fn pay(
        &mut self,
        store: &mut SqliteConnection,
        writer: &mut Writer,
        payment: &Payment,
    ) -> Result<(), sqlx::Error> {
        let lines = match payment.making {
            Making::Run { ago } => self.ledger.run(payment.run, ago),
            Making::Reissue { .. } => std::mem::take(&mut self.cancelled),
            Making::OffCycle { kind, tenancy } => self.ledger.off_cycle(kind, tenancy, payment.run),
        };
        for tenancy in self.ledger.tenancies.iter().skip(self.ids.len()) {
            self.ids.push(claim_id(tenancy.serial).into());
        }
        let period = match payment.making {
            Making::Run { .. } | Making::Reissue { .. } => payment.run.period,
            Making::OffCycle { .. } => spanned(&lines, payment.run.period),
        };
        let net: Pence = lines.iter().map(Line::net).sum();
        records::payment(store, payment, &self.landlord.creditor_reference, period, net).await?;
        writer.lines(store, payment.number, &lines, &self.ids).await?;
        if payment.replaced_by.is_some() {
            self.cancelled = lines;
        }
        Ok(())
    }

    /// Writes what is known after the last run: the claims as they stand, what is owed, what comes next.
    async fn conclude(
        &self,
        store: &mut SqliteConnection,
        writer: &mut Writer,
        people: &People,
    ) -> Result<(), sqlx::Error> {
        let landlord = &self.landlord;
        let next = run_after(self.last_run, landlord.frequency);
        let expected = match landlord.method {
            Method::Bacs => next.processed.after_working(BACS_WORKING_DAYS),
            Method::Cheque | Method::FasterPayment => next.processed,
        };
        let weeks = Pence::from(next.period.days() / 7);
        let wording = Wording::new(landlord, people);
        writer.claims(store, &landlord.creditor_reference, &self.ledger, wording).await?;
        records::prospects(
            store,
            landlord,
            self.ledger.owed(),
            expected,
            self.ledger.forecast(weeks),
        )
        .await
    }
}

/// From the first day of the lines to the last.
fn spanned(lines: &[Line], otherwise: Period) -> Period {
    let from = lines.iter().map(|line| line.period.from).min();
    let to = lines.iter().map(|line| line.period.to).max();
    from.zip(to).map_or(otherwise, |(from, to)| Period::new(from, to))
}
