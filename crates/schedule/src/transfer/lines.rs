//! The lines of a schedule: how many, then one after the other, texts where they stand.

use serde::{Deserialize, Serialize};

use super::{Day, MARK, TransferError, append, day_of, period_of, take, unmarked};
use crate::error::IntakeError;
use crate::line::{BenefitType, Deduction, DeductionKind, Line, LineReason, LineStatus};
use crate::money::Pence;
use crate::table::{Entry, Schedule};

#[derive(Serialize, Deserialize)]
struct SentLine<'a> {
    line_id: &'a str,
    claim_id: &'a str,
    claim_reference: &'a str,
    tenant_name: &'a str,
    property_address: &'a str,
    postcode: &'a str,
    rent_reference: Option<&'a str>,
    benefit_type: &'a str,
    period_from: Day,
    period_to: Day,
    weekly_entitlement: Option<i64>,
    gross: i64,
    net: i64,
    status: &'a str,
    reason: &'a str,
    #[serde(borrow)]
    deductions: Vec<SentDeduction<'a>>,
}

#[derive(Clone, Serialize, Deserialize)]
struct SentDeduction<'a> {
    kind: &'a str,
    amount: i64,
    counts_as_rent: bool,
    claim_reference: Option<&'a str>,
}

/// A schedule as bytes.
///
/// ```
/// use schedule::table::Schedule;
/// use schedule::transfer::{read_schedule, write_schedule};
///
/// let bytes = write_schedule(&Schedule::default())?;
/// assert!(read_schedule(&bytes)?.is_empty());
/// assert!(read_schedule(b"anything").is_err());
/// # Ok::<(), schedule::transfer::TransferError>(())
/// ```
pub fn write_schedule(schedule: &Schedule) -> Result<Vec<u8>, TransferError> {
    Ok(ScheduleWriter::new(schedule).next_slice(usize::MAX)?.unwrap_or_default())
}

/// A schedule on its way into bytes, some lines at a time: the slices, one after another, are what [`write_schedule`]
/// gives.
#[derive(Debug, Clone)]
pub struct ScheduleWriter<'a> {
    schedule: &'a Schedule,
    next: usize,
    begun: bool,
}

impl<'a> ScheduleWriter<'a> {
    /// At the start of a schedule.
    #[must_use]
    pub const fn new(schedule: &'a Schedule) -> Self {
        Self { schedule, next: 0, begun: false }
    }

    /// The next slice, of so many lines at most, and of one at least; `None` after the last.
    pub fn next_slice(&mut self, lines: usize) -> Result<Option<Vec<u8>>, TransferError> {
        let mut bytes = Vec::new();
        if !self.begun {
            self.begun = true;
            bytes = append(MARK.to_vec(), &self.schedule.line_count())?;
        }
        let end = self.next.saturating_add(lines.max(1)).min(self.schedule.len());
        for line in (self.next..end).filter_map(|place| self.schedule.get(place)) {
            bytes = append(bytes, &SentLine::from(line))?;
        }
        self.next = end;
        Ok((!bytes.is_empty()).then_some(bytes))
    }
}

/// The schedule that these bytes are.
pub fn read_schedule(bytes: &[u8]) -> Result<Schedule, TransferError> {
    let (lines, mut rest) = take::<u32>(unmarked(bytes)?)?;
    let mut schedule = Schedule::default();
    for _ in 0..lines {
        let (sent, after) = take::<SentLine<'_>>(rest)?;
        rest = after;
        sent.push(&mut schedule)?;
    }
    if rest.is_empty() { Ok(schedule) } else { Err(TransferError::Malformed) }
}

impl<'a> From<Line<'a>> for SentLine<'a> {
    fn from(line: Line<'a>) -> Self {
        Self {
            line_id: line.line_id,
            claim_id: line.claim_id,
            claim_reference: line.claim_reference,
            tenant_name: line.tenant_name,
            property_address: line.property_address,
            postcode: line.postcode,
            rent_reference: line.rent_reference,
            benefit_type: line.benefit_type.as_str(),
            period_from: day_of(line.period.from()),
            period_to: day_of(line.period.to()),
            weekly_entitlement: line.weekly_entitlement.map(Pence::get),
            gross: line.gross.get(),
            net: line.net.get(),
            status: line.status.as_str(),
            reason: line.reason.as_str(),
            deductions: line.deductions.into_iter().map(SentDeduction::from).collect(),
        }
    }
}

impl<'a> From<Deduction<'a>> for SentDeduction<'a> {
    fn from(deduction: Deduction<'a>) -> Self {
        Self {
            kind: deduction.kind.as_str(),
            amount: deduction.amount.get(),
            counts_as_rent: deduction.counts_as_rent,
            claim_reference: deduction.claim_reference,
        }
    }
}

impl SentLine<'_> {
    fn push(&self, schedule: &mut Schedule) -> Result<(), TransferError> {
        if self.line_id.is_empty() {
            return Err(IntakeError::EmptyId { field: "line_id" }.into());
        }
        let entry = Entry {
            line_id: self.line_id,
            claim_id: self.claim_id,
            claim_reference: self.claim_reference,
            tenant_name: self.tenant_name,
            property_address: self.property_address,
            postcode: self.postcode,
            rent_reference: self.rent_reference,
            benefit_type: BenefitType::from_text(self.benefit_type),
            period: period_of(self.period_from, self.period_to)?,
            weekly_entitlement: self.weekly_entitlement.map(Pence::new),
            gross: Pence::new(self.gross),
            net: Pence::new(self.net),
            status: LineStatus::from_text(self.status),
            reason: LineReason::from_text(self.reason),
        };
        let deductions = self.deductions.iter().map(|sent| Deduction {
            kind: DeductionKind::from_text(sent.kind),
            amount: Pence::new(sent.amount),
            counts_as_rent: sent.counts_as_rent,
            claim_reference: sent.claim_reference,
        });
        Ok(schedule.push(&entry, deductions)?)
    }
}
