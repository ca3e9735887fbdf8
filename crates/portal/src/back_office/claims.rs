//! One claim: where it stands, and its lines across a payee's payments, newest first behind a keyset. What the council
//! hides is left out here, of the lines, of their count and of the claim itself.

use contract::breakdown::{BenefitType, Deduction, DeductionKind, Line, LineReason, LineStatus};
use contract::claims::{ClaimLine, ClaimPage, ClaimStatus};
use contract::payments::PaymentStatus;
use contract::session::Shows;
use sqlx::{FromRow, SqliteConnection};

use super::lines::line_id;
use super::parts::line_is_shown;
use super::{BackOffice, BackOfficeError};

/// A place in a claim's history: right after this line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinePosition {
    /// ISO 8601, of its payment.
    pub processed_date: String,
    /// Decides between payments of one day.
    pub payment_number: i64,
    /// Decides between lines of one payment.
    pub line_number: i64,
}

#[derive(FromRow)]
struct ClaimRow {
    claim_reference: String,
    tenant_name: String,
    property_address: String,
    postcode: String,
    rent_reference: Option<String>,
    status: String,
    status_reason: Option<String>,
    status_from: String,
    weekly_entitlement: i64,
    lines: u32,
    shown: u32,
}

#[derive(FromRow)]
struct LineRow {
    payment_id: String,
    payment_number: i64,
    processed_date: String,
    reference: String,
    payment_status: String,
    line_number: i64,
    benefit_type: String,
    period_from: String,
    period_to: String,
    weekly_entitlement: Option<i64>,
    gross: i64,
    net: i64,
    status: String,
    reason: String,
    kind: Option<String>,
    amount: Option<i64>,
    counts_as_rent: Option<bool>,
    debtor_claim_reference: Option<String>,
}

impl BackOffice {
    /// At most `limit` lines of a payee's claim, newest first, after this position; and the position after which the
    /// next ones stand, if there are more. `None` for a claim that is not the payee's or that the council hides: one
    /// that has ended, or one of whose lines none is shown.
    pub async fn claim(
        &self,
        creditor_id: &str,
        claim_id: &str,
        after: Option<&LinePosition>,
        limit: u32,
        shows: Shows,
    ) -> Result<Option<(ClaimPage<'static>, Option<LinePosition>)>, BackOfficeError> {
        // Of one moment: a line that is counted is on a page.
        let mut snapshot = self.reach()?.begin().await?;
        let row: Option<ClaimRow> = sqlx::query_as(concat!(
            "SELECT c.claim_reference, c.tenant_name, c.property_address, c.postcode, c.rent_reference, c.status,
                    c.status_reason, c.status_from, c.weekly_entitlement, count(l.line_number) AS lines,
                    count(l.line_number) FILTER (WHERE ", line_is_shown!(), ") AS shown
             FROM claim c
             LEFT JOIN payment_line l ON l.claim_id = c.claim_id AND EXISTS (
                 SELECT 1 FROM payment p WHERE p.payment_number = l.payment_number AND p.creditor_id = c.creditor_id)
             WHERE c.claim_id = $3 AND c.creditor_id = $4 AND (c.status <> 'ended' OR $2)
             GROUP BY c.claim_id"
        ))
        .bind(shows.dhp)
        .bind(shows.ended_claims)
        .bind(claim_id)
        .bind(creditor_id)
        .fetch_optional(&mut *snapshot)
        .await?;
        let Some(row) = row.filter(|row| row.shown > 0 || row.lines == 0) else { return Ok(None) };
        let (lines, next) =
            page(&mut snapshot, creditor_id, claim_id, after, limit, shows, &row).await?;
        let status = ClaimStatus::from(row.status.as_str());
        let reason = row.status_reason.filter(|_| shows.suspension_reasons);
        let history = ClaimPage {
            claim_id: claim_id.to_owned(),
            claim_reference: row.claim_reference,
            tenant_name: row.tenant_name,
            property_address: row.property_address,
            postcode: row.postcode,
            rent_reference: row.rent_reference,
            // The switch is about suspensions. Why a claim has ended is nobody's to tell.
            status_reason: reason.filter(|_| status == ClaimStatus::Suspended),
            status,
            status_from: row.status_from,
            weekly_entitlement: row.weekly_entitlement,
            line_count: Some(row.shown),
            lines,
            next_cursor: None,
            withheld: row.shown < row.lines,
        };
        Ok(Some((history, next)))
    }
}

async fn page(
    snapshot: &mut SqliteConnection,
    creditor_id: &str,
    claim_id: &str,
    after: Option<&LinePosition>,
    limit: u32,
    shows: Shows,
    claim: &ClaimRow,
) -> Result<(Vec<ClaimLine<'static>>, Option<LinePosition>), BackOfficeError> {
    // A line with several deductions comes as several rows, one after the other.
    let rows: Vec<LineRow> = sqlx::query_as(concat!(
        "WITH page AS (
             SELECT p.payment_id, p.payment_number, p.processed_date, p.reference, p.status AS payment_status,
                    l.line_number, l.benefit_type, l.period_from, l.period_to, l.weekly_entitlement, l.gross, l.net,
                    l.status, l.reason
             FROM payment_line l
             JOIN claim c ON c.claim_id = l.claim_id
             JOIN payment p ON p.payment_number = l.payment_number
             WHERE l.claim_id = $3 AND p.creditor_id = $4 AND ", line_is_shown!(), "
               AND ($5 IS NULL OR (p.processed_date, p.payment_number, l.line_number) < ($5, $6, $7))
             ORDER BY p.processed_date DESC, p.payment_number DESC, l.line_number DESC LIMIT $8)
         SELECT page.*, d.kind, d.amount, d.counts_as_rent, d.debtor_claim_reference
         FROM page
         LEFT JOIN deduction d ON d.payment_number = page.payment_number AND d.line_number = page.line_number
         ORDER BY page.processed_date DESC, page.payment_number DESC, page.line_number DESC, d.position"
    ))
    .bind(shows.dhp)
    .bind(shows.ended_claims)
    .bind(claim_id)
    .bind(creditor_id)
    .bind(after.map(|position| &position.processed_date))
    .bind(after.map(|position| position.payment_number))
    .bind(after.map(|position| position.line_number))
    // One more than asked for tells whether there are more.
    .bind(i64::from(limit) + 1)
    .fetch_all(snapshot)
    .await?;
    let most = limit as usize;
    let mut lines: Vec<ClaimLine<'static>> = Vec::new();
    let mut last: Option<LinePosition> = None;
    for mut row in rows {
        let deduction = deduction(&mut row);
        match &last {
            Some(last) if last.line_number == row.line_number => {
                if let Some(line) = lines.last_mut() {
                    line.line.deductions.extend(deduction);
                }
            }
            _ if lines.len() == most => return Ok((lines, last)),
            _ => {
                last = Some(LinePosition {
                    processed_date: row.processed_date.clone(),
                    payment_number: row.payment_number,
                    line_number: row.line_number,
                });
                lines.push(line(row, claim_id, claim, deduction));
            }
        }
    }
    Ok((lines, None))
}

fn deduction(row: &mut LineRow) -> Option<Deduction<'static>> {
    Some(Deduction {
        kind: DeductionKind::from(row.kind.take()?.as_str()),
        amount: row.amount?,
        counts_as_rent: row.counts_as_rent?,
        claim_reference: row.debtor_claim_reference.take().map(Into::into),
    })
}

fn line(
    row: LineRow,
    claim_id: &str,
    claim: &ClaimRow,
    deduction: Option<Deduction<'static>>,
) -> ClaimLine<'static> {
    ClaimLine {
        payment_id: row.payment_id.into(),
        payment_date: row.processed_date.into(),
        payment_reference: Some(row.reference.into()),
        payment_status: Some(PaymentStatus::from(row.payment_status.as_str())),
        line: Line {
            line_id: line_id(row.line_number).into(),
            claim_id: claim_id.to_owned().into(),
            claim_reference: claim.claim_reference.clone().into(),
            tenant_name: claim.tenant_name.clone().into(),
            property_address: claim.property_address.clone().into(),
            postcode: claim.postcode.clone().into(),
            rent_reference: claim.rent_reference.clone().map(Into::into),
            benefit_type: BenefitType::from(row.benefit_type.as_str()),
            period_from: row.period_from.into(),
            period_to: row.period_to.into(),
            weekly_entitlement: row.weekly_entitlement,
            gross: row.gross,
            deductions: Vec::from_iter(deduction),
            net: row.net,
            status: LineStatus::from(row.status.as_str()),
            reason: LineReason::from(row.reason.as_str()),
        },
    }
}
