//! The lines of one payment, read in one pass and in constant memory, out of the same snapshot as the totals that
//! they must reach. Knows nothing of how they are written to the wire.

use std::borrow::Cow;
use std::ops::ControlFlow;

use contract::breakdown::{
    BenefitType, Deduction, DeductionKind, End, Head, Line, LineReason, LineStatus, ScheduleTotals,
};
use contract::session::Shows;
use futures_util::TryStreamExt;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};

use super::parts::{line_is_shown, shown, with_parts, withheld};
use super::{BackOffice, BackOfficeError};

/// The version of the stream's format.
const VERSION: u32 = 1;

/// One payment's schedule, of which the head is read and the lines are not.
#[derive(Debug)]
pub struct Schedule {
    snapshot: Transaction<'static, Sqlite>,
    payment_number: i64,
    shows: Shows,
    /// What the lines must add up to.
    pub head: Head<'static>,
}

/// Where the lines go.
pub trait LineSink: Send {
    /// Takes one line.
    fn take(&mut self, line: &Line<'_>);

    /// Called after every line: sends on what was taken, when that is worth it. `Break` when nobody listens.
    fn pass_on(&mut self) -> impl Future<Output = ControlFlow<()>> + Send;
}

/// How reading the lines ended.
#[derive(Debug)]
pub enum Outcome {
    /// All lines were taken; counted and summed on the way, apart from the head.
    Whole(End),
    /// Nobody listened any more.
    Abandoned,
}

impl BackOffice {
    /// The schedule of a payee's payment, as of now.
    pub async fn schedule(
        &self,
        creditor_id: &str,
        payment_id: &str,
        shows: Shows,
    ) -> Result<Option<Schedule>, BackOfficeError> {
        self.is_open()?;
        let mut snapshot = self.schedules.begin().await?;
        let row = sqlx::query(concat!(
            with_parts!("SELECT * FROM payment WHERE creditor_id = $3 AND payment_id = $4"),
            "SELECT chosen.payment_number, ",
            shown!("line_count"),
            ", ",
            shown!("gross"),
            ", ",
            shown!("deductions"),
            ", ",
            shown!("net"),
            ", ",
            shown!("rent_credit"),
            ", ",
            withheld!(),
            "
             FROM chosen LEFT JOIN part ON part.payment_number = chosen.payment_number
             GROUP BY chosen.payment_number"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .bind(payment_id)
        .fetch_optional(&mut *snapshot)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let head = Head {
            version: VERSION,
            payment_id: Cow::Owned(payment_id.to_owned()),
            line_count: row.try_get(1)?,
            totals: ScheduleTotals {
                gross: row.try_get(2)?,
                deductions: row.try_get(3)?,
                net: row.try_get(4)?,
                rent_credit: row.try_get(5)?,
            },
            withheld: row.try_get(6)?,
        };
        Ok(Some(Schedule { snapshot, payment_number: row.try_get(0)?, shows, head }))
    }
}

impl Schedule {
    /// Hands every line over, in ascending order.
    pub async fn read<S: LineSink>(mut self, sink: &mut S) -> Result<Outcome, BackOfficeError> {
        let withheld = self.head.withheld;
        // A line with several deductions comes as several rows, one after the other.
        let mut rows = sqlx::query(concat!(
            "SELECT l.line_number, l.claim_id, c.claim_reference, c.tenant_name, c.property_address, c.postcode,
                    c.rent_reference, l.benefit_type, l.period_from, l.period_to, l.weekly_entitlement,
                    l.gross, l.net, l.status, l.reason,
                    d.kind, d.amount, d.counts_as_rent, d.debtor_claim_reference
             FROM payment_line l
             JOIN claim c ON c.claim_id = l.claim_id
             LEFT JOIN deduction d ON d.payment_number = l.payment_number AND d.line_number = l.line_number
             WHERE l.payment_number = $3 AND ", line_is_shown!(), "
             ORDER BY l.line_number, d.position"
        ))
        .bind(self.shows.dhp)
        .bind(self.shows.ended_claims)
        .bind(self.payment_number)
        .fetch(&mut *self.snapshot);

        let mut tally = Tally::default();
        let mut open: Option<(i64, SqliteRow, Vec<Deduction<'static>>)> = None;
        while let Some(row) = rows.try_next().await? {
            let number: i64 = row.try_get(0)?;
            let deduction = deduction(&row)?;
            match &mut open {
                Some((same, _, deductions)) if *same == number => deductions.extend(deduction),
                _ => {
                    let next = (number, row, Vec::from_iter(deduction));
                    if let Some((number, row, deductions)) = open.replace(next) {
                        hand_over(number, &row, deductions, &mut tally, sink)?;
                        if sink.pass_on().await.is_break() {
                            return Ok(Outcome::Abandoned);
                        }
                    }
                }
            }
        }
        if let Some((number, row, deductions)) = open {
            hand_over(number, &row, deductions, &mut tally, sink)?;
        }
        Ok(Outcome::Whole(End { line_count: tally.lines, totals: tally.totals, withheld }))
    }
}

/// Padded, so that the order of the text is the order of the numbers.
pub(super) fn line_id(number: i64) -> String {
    format!("L{number:011}")
}

fn hand_over<S: LineSink>(
    number: i64,
    row: &SqliteRow,
    deductions: Vec<Deduction<'static>>,
    tally: &mut Tally,
    sink: &mut S,
) -> Result<(), BackOfficeError> {
    let line = Line {
        line_id: Cow::Owned(line_id(number)),
        claim_id: Cow::Borrowed(row.try_get(1)?),
        claim_reference: Cow::Borrowed(row.try_get(2)?),
        tenant_name: Cow::Borrowed(row.try_get(3)?),
        property_address: Cow::Borrowed(row.try_get(4)?),
        postcode: Cow::Borrowed(row.try_get(5)?),
        rent_reference: row.try_get::<Option<&str>, _>(6)?.map(Cow::Borrowed),
        benefit_type: BenefitType::from(row.try_get::<&str, _>(7)?),
        period_from: Cow::Borrowed(row.try_get(8)?),
        period_to: Cow::Borrowed(row.try_get(9)?),
        weekly_entitlement: row.try_get(10)?,
        gross: row.try_get(11)?,
        deductions,
        net: row.try_get(12)?,
        status: LineStatus::from(row.try_get::<&str, _>(13)?),
        reason: LineReason::from(row.try_get::<&str, _>(14)?),
    };
    tally
        .add(&line)
        .ok_or_else(|| BackOfficeError::Failed(sqlx::Error::Decode(Overflow.into())))?;
    sink.take(&line);
    Ok(())
}

fn deduction(row: &SqliteRow) -> Result<Option<Deduction<'static>>, sqlx::Error> {
    let Some(kind) = row.try_get::<Option<&str>, _>(15)? else { return Ok(None) };
    Ok(Some(Deduction {
        kind: DeductionKind::from(kind),
        amount: row.try_get(16)?,
        counts_as_rent: row.try_get(17)?,
        claim_reference: row.try_get::<Option<String>, _>(18)?.map(Cow::Owned),
    }))
}

/// Amounts whose sum no integer holds.
#[derive(Debug, thiserror::Error)]
#[error("the amounts of a payment add up to more than an integer holds")]
struct Overflow;

/// Counted and summed from the lines alone.
#[derive(Debug, Default)]
struct Tally {
    lines: u32,
    totals: ScheduleTotals,
}

impl Tally {
    fn add(&mut self, line: &Line<'_>) -> Option<()> {
        let totals = &mut self.totals;
        self.lines = self.lines.checked_add(1)?;
        totals.gross = totals.gross.checked_add(line.gross)?;
        totals.net = totals.net.checked_add(line.net)?;
        totals.rent_credit = totals.rent_credit.checked_add(line.net)?;
        for deduction in &line.deductions {
            totals.deductions = totals.deductions.checked_add(deduction.amount)?;
            if deduction.counts_as_rent {
                totals.rent_credit = totals.rent_credit.checked_add(deduction.amount)?;
            }
        }
        Some(())
    }
}
