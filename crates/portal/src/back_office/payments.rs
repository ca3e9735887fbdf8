//! Payments: listed newest first behind a keyset, summed over a whole filter, and one with its deductions. Sums are
//! made in SQL, of the parts that the council shows.

use contract::breakdown::{DeductionKind, ScheduleTotals};
use contract::payments::{KindTotal, Payment, PaymentDetail, PaymentStatus, PaymentsTotals};
use contract::session::Shows;
use contract::summary::{PayMethod, RecentBreakdown};
use jiff::civil::Date;
use sqlx::FromRow;

use super::parts::{line_is_shown, shown, with_parts, withheld};
use super::{BackOffice, BackOfficeError};

/// Which payments are meant. The same filter makes the list and its totals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Processed on this date or later.
    pub from: Option<Date>,
    /// Processed on this date or earlier.
    pub to: Option<Date>,
    /// Only these.
    pub status: Option<PaymentStatus>,
    /// Only these.
    pub method: Option<PayMethod>,
}

/// A place in the list: right after this payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// ISO 8601.
    pub processed_date: String,
    /// Decides between payments of one day.
    pub payment_number: i64,
}

#[derive(FromRow)]
struct PaymentRow {
    payment_id: String,
    payment_number: i64,
    reference: String,
    bank_narrative: String,
    processed_date: String,
    expected_in_bank: Option<String>,
    period_from: String,
    period_to: String,
    method: String,
    status: String,
    net: i64,
    replaces: Option<String>,
    replaced_by: Option<String>,
    gross: i64,
    deductions: i64,
    rent_credit: i64,
    shown_net: i64,
    line_count: u32,
    withheld: bool,
}

impl From<PaymentRow> for Payment {
    fn from(row: PaymentRow) -> Self {
        Self {
            id: row.payment_id,
            reference: row.reference,
            bank_narrative: row.bank_narrative,
            processed_date: row.processed_date,
            expected_in_bank: row.expected_in_bank,
            period_from: row.period_from,
            period_to: row.period_to,
            method: PayMethod::from(row.method.as_str()),
            status: PaymentStatus::from(row.status.as_str()),
            gross: row.gross,
            deductions: row.deductions,
            net: row.net,
            rent_credit: row.rent_credit,
            line_count: row.line_count,
            replaces: row.replaces,
            replaced_by: row.replaced_by,
            withheld: row.withheld,
        }
    }
}

/// A payment and what its shown parts add up to; the rows come from `chosen`.
macro_rules! with_sums {
    ($chosen:expr) => {
        concat!(
            with_parts!($chosen),
            "SELECT chosen.payment_id, chosen.payment_number, chosen.reference, chosen.bank_narrative, chosen.processed_date,
                    chosen.expected_in_bank, chosen.period_from, chosen.period_to, chosen.method, chosen.status, chosen.net,
                    chosen.replaces, chosen.replaced_by, ",
                    shown!("gross"), " AS gross, ", shown!("deductions"), " AS deductions, ",
                    shown!("rent_credit"), " AS rent_credit, ", shown!("net"), " AS shown_net, ",
                    shown!("line_count"), " AS line_count, ", withheld!(), " AS withheld
             FROM chosen LEFT JOIN part ON part.payment_number = chosen.payment_number
             GROUP BY chosen.payment_id, chosen.payment_number, chosen.reference, chosen.bank_narrative, chosen.processed_date,
                      chosen.expected_in_bank, chosen.period_from, chosen.period_to, chosen.method, chosen.status, chosen.net,
                      chosen.replaces, chosen.replaced_by
             ORDER BY chosen.processed_date DESC, chosen.payment_number DESC"
        )
    };
}

/// The payments of `$3` that pass the filter `$4` to `$7`.
macro_rules! filtered {
    () => {
        "SELECT * FROM payment
         WHERE creditor_id = $3
           AND ($4 IS NULL OR processed_date >= $4) AND ($5 IS NULL OR processed_date <= $5)
           AND ($6 IS NULL OR status = $6) AND ($7 IS NULL OR method = $7)"
    };
}

impl BackOffice {
    /// At most `limit` payments of a payee that pass the filter, newest first, after this position; and the position
    /// after which the next ones stand, if there are more.
    pub async fn payments(
        &self,
        creditor_id: &str,
        filter: &Filter,
        after: Option<&Position>,
        limit: u32,
        shows: Shows,
    ) -> Result<(Vec<Payment>, Option<Position>), BackOfficeError> {
        let mut rows: Vec<PaymentRow> = sqlx::query_as(with_sums!(concat!(
            filtered!(),
            " AND ($8 IS NULL OR (processed_date, payment_number) < ($8, $9))
              ORDER BY processed_date DESC, payment_number DESC LIMIT $10"
        )))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .bind(filter.from.map(|date| date.to_string()))
        .bind(filter.to.map(|date| date.to_string()))
        .bind(filter.status.as_ref().map(PaymentStatus::as_str))
        .bind(filter.method.as_ref().map(PayMethod::as_str))
        .bind(after.map(|position| &position.processed_date))
        .bind(after.map(|position| position.payment_number))
        // One more than asked for tells whether there are more.
        .bind(i64::from(limit) + 1)
        .fetch_all(self.reach()?)
        .await?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().filter(|_| more).map(|row| Position {
            processed_date: row.processed_date.clone(),
            payment_number: row.payment_number,
        });
        Ok((rows.into_iter().map(Payment::from).collect(), next))
    }

    /// Sums over all payments of a payee that pass the filter, without cancelled ones: of the shown lines, but for the
    /// net, which is what the bank was sent.
    pub async fn payments_totals(
        &self,
        creditor_id: &str,
        filter: &Filter,
        shows: Shows,
    ) -> Result<PaymentsTotals, BackOfficeError> {
        let (count, net, gross, deductions, rent_credit, withheld) = sqlx::query_as(concat!(
            with_parts!(concat!(filtered!(), " AND status <> 'cancelled'")),
            "SELECT (SELECT count(*) FROM chosen), (SELECT CAST(coalesce(sum(net), 0) AS BIGINT) FROM chosen), ",
                    shown!("gross"), ", ", shown!("deductions"), ", ", shown!("rent_credit"), ", ", withheld!(), "
             FROM part"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .bind(filter.from.map(|date| date.to_string()))
        .bind(filter.to.map(|date| date.to_string()))
        .bind(filter.status.as_ref().map(PaymentStatus::as_str))
        .bind(filter.method.as_ref().map(PayMethod::as_str))
        .fetch_one(self.reach()?)
        .await?;
        Ok(PaymentsTotals { count, gross, deductions, net, rent_credit, withheld })
    }

    /// The newest payment of a payee that was not cancelled.
    pub async fn most_recent_payment(
        &self,
        creditor_id: &str,
        shows: Shows,
    ) -> Result<Option<Payment>, BackOfficeError> {
        let row: Option<PaymentRow> = sqlx::query_as(with_sums!(
            "SELECT * FROM payment WHERE creditor_id = $3 AND status <> 'cancelled'
             ORDER BY processed_date DESC, payment_number DESC LIMIT 1"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .fetch_optional(self.reach()?)
        .await?;
        Ok(row.map(Payment::from))
    }

    /// The newest payment of a payee, if it was cancelled.
    pub async fn cancelled_since(
        &self,
        creditor_id: &str,
        shows: Shows,
    ) -> Result<Option<Payment>, BackOfficeError> {
        let row: Option<PaymentRow> = sqlx::query_as(with_sums!(
            "SELECT * FROM (
                 SELECT * FROM payment WHERE creditor_id = $3 ORDER BY processed_date DESC, payment_number DESC LIMIT 1)
             WHERE status = 'cancelled'"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .fetch_optional(self.reach()?)
        .await?;
        Ok(row.map(Payment::from))
    }

    /// Whom a payment was for and what was taken off it, of the lines that are shown.
    pub async fn recent_breakdown(
        &self,
        creditor_id: &str,
        payment_id: &str,
        shows: Shows,
    ) -> Result<Option<RecentBreakdown>, BackOfficeError> {
        let row: Option<(i64, u32)> = sqlx::query_as(concat!(
            "SELECT p.payment_number,
                    (SELECT count(DISTINCT l.claim_id) FROM payment_line l JOIN claim c ON c.claim_id = l.claim_id
                     WHERE l.payment_number = p.payment_number AND ", line_is_shown!(), ")
             FROM payment p WHERE p.creditor_id = $3 AND p.payment_id = $4"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .bind(payment_id)
        .fetch_optional(self.reach()?)
        .await?;
        let Some((payment_number, tenant_count)) = row else { return Ok(None) };
        let deductions_by_kind = self.deductions_by_kind(payment_number, shows).await?;
        Ok(Some(RecentBreakdown { tenant_count, deductions_by_kind }))
    }

    /// One payment of a payee, with its deductions by kind and the totals that its shown lines must reach.
    pub async fn payment(
        &self,
        creditor_id: &str,
        payment_id: &str,
        shows: Shows,
    ) -> Result<Option<PaymentDetail>, BackOfficeError> {
        let row: Option<PaymentRow> = sqlx::query_as(with_sums!(
            "SELECT * FROM payment WHERE creditor_id = $3 AND payment_id = $4"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(creditor_id)
        .bind(payment_id)
        .fetch_optional(self.reach()?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let deductions_by_kind = self.deductions_by_kind(row.payment_number, shows).await?;
        let control_totals = ScheduleTotals {
            gross: row.gross,
            deductions: row.deductions,
            net: row.shown_net,
            rent_credit: row.rent_credit,
        };
        Ok(Some(PaymentDetail { payment: row.into(), deductions_by_kind, control_totals }))
    }

    /// Whether the payee has this payment.
    pub async fn has_payment(
        &self,
        creditor_id: &str,
        payment_id: &str,
    ) -> Result<bool, BackOfficeError> {
        Ok(sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM payment WHERE creditor_id = $1 AND payment_id = $2)",
        )
        .bind(creditor_id)
        .bind(payment_id)
        .fetch_one(self.reach()?)
        .await?)
    }

    async fn deductions_by_kind(
        &self,
        payment_number: i64,
        shows: Shows,
    ) -> Result<Vec<KindTotal>, BackOfficeError> {
        let rows: Vec<(String, bool, i64)> = sqlx::query_as(concat!(
            "SELECT d.kind, d.counts_as_rent, CAST(sum(d.amount) AS BIGINT)
             FROM deduction d
             JOIN payment_line l ON l.payment_number = d.payment_number AND l.line_number = d.line_number
             JOIN claim c ON c.claim_id = l.claim_id
             WHERE d.payment_number = $3 AND ", line_is_shown!(), "
             GROUP BY d.kind, d.counts_as_rent ORDER BY d.kind, d.counts_as_rent"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(payment_number)
        .fetch_all(self.reach()?)
        .await?;
        Ok(rows
            .into_iter()
            .map(|(kind, counts_as_rent, amount)| KindTotal {
                kind: DeductionKind::from(kind.as_str()),
                counts_as_rent,
                amount,
            })
            .collect())
    }
}
