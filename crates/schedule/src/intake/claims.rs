//! A page of a claim's history, as sent to as meant.

use contract::claims as wire;

use super::{date, entry, id, not_empty, optional};
use crate::claim::{Claim, ClaimId, ClaimLines, ClaimPage, PaidIn, Standing};
use crate::error::IntakeError;
use crate::intake::breakdown::deduction;
use crate::money::Pence;
use crate::payment::PaymentStatus;
use crate::reference::{PaymentId, PaymentRef};
use crate::table::Schedule;

/// A page of the history of `claim`: another claim's is refused, and so are lines of another claim, lines that are
/// repeated, and lines that are not in the order of their payments.
pub fn history(claim: &ClaimId, sent: wire::ClaimPage<'_>) -> Result<ClaimPage, IntakeError> {
    id(&sent.claim_id, "claim_id")?;
    if sent.claim_id != claim.as_str() {
        return Err(IntakeError::WrongClaim);
    }
    let lines = lines(claim, &sent.lines)?;
    Ok(ClaimPage {
        lines,
        line_count: sent.line_count,
        next_cursor: optional(sent.next_cursor),
        withheld: sent.withheld,
        claim: Claim {
            id: claim.clone(),
            reference: sent.claim_reference,
            tenant_name: sent.tenant_name,
            property_address: sent.property_address,
            postcode: sent.postcode,
            rent_reference: optional(sent.rent_reference),
            standing: standing(sent.status, sent.status_reason),
            since: date(&sent.status_from, "status_from")?,
            weekly_entitlement: Pence::new(sent.weekly_entitlement),
        },
    })
}

fn standing(status: wire::ClaimStatus, reason: Option<String>) -> Standing {
    match status {
        wire::ClaimStatus::InPayment => Standing::InPayment,
        wire::ClaimStatus::Suspended => Standing::Suspended { reason: optional(reason) },
        wire::ClaimStatus::Ended => Standing::Ended,
        wire::ClaimStatus::Other(word) => Standing::Other(word),
    }
}

fn lines(claim: &ClaimId, sent: &[wire::ClaimLine<'_>]) -> Result<ClaimLines, IntakeError> {
    let too_large = |_| IntakeError::TooLarge;
    let mut by_id: Vec<usize> = (0..sent.len()).collect();
    // A schedule takes its lines in the order of their ids; those that are equal it refuses.
    by_id.sort_by(|a, b| sent[*a].line.line_id.cmp(&sent[*b].line.line_id));
    let mut schedule = Schedule::default();
    let mut rows = vec![0_u32; sent.len()];
    for (row, at) in by_id.into_iter().enumerate() {
        let line = &sent[at].line;
        if line.claim_id != claim.as_str() {
            return Err(IntakeError::WrongClaim);
        }
        not_empty(&line.line_id, "line_id")?;
        schedule.push(&entry(line)?, line.deductions.iter().map(deduction))?;
        rows[at] = u32::try_from(row).map_err(too_large)?;
    }
    let mut newest_first: Vec<(u32, PaidIn)> = Vec::with_capacity(sent.len());
    for (row, line) in rows.into_iter().zip(sent) {
        let paid_in = paid_in(line)?;
        if newest_first.last().is_some_and(|(_, before)| before.date < paid_in.date) {
            let row = u32::try_from(newest_first.len()).map_err(too_large)?;
            return Err(IntakeError::OutOfOrder { row });
        }
        newest_first.push((row, paid_in));
    }
    Ok(ClaimLines { schedule, newest_first })
}

fn paid_in(sent: &wire::ClaimLine<'_>) -> Result<PaidIn, IntakeError> {
    id(&sent.payment_id, "payment_id")?;
    let reference = sent.payment_reference.as_deref().filter(|text| !text.trim().is_empty());
    let status = sent.payment_status.as_ref();
    Ok(PaidIn {
        id: PaymentId::new(&*sent.payment_id),
        reference: reference.map(PaymentRef::new),
        date: date(&sent.payment_date, "payment_date")?,
        status: status.map_or(PaymentStatus::Issued, |it| PaymentStatus::from_text(it.as_str())),
    })
}
