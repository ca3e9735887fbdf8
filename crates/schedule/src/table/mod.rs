//! The lines of one payment: small and quick at 40,000 lines, and at a million.
//!
//! Lines are only ever appended, so that a schedule can be shown while it arrives. A line is one row of figures and of spans of 32
//! bits into the arena of all texts. Those that are searched stand there beside each other, so that they are folded in one go; a
//! line of the claim before that has the same shares them.

mod arena;
mod bounds;
mod entry;
mod marks;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod view;

use std::cmp::Ordering;

use crate::date::Period;
use crate::error::IntakeError;
use crate::line::{BenefitType, Deduction, DeductionKind, Line, LineReason, LineStatus};
use crate::money::Pence;
use crate::totals::Totals;

use arena::{Arena, Span, Spans, Words};
use bounds::Bound;
use entry::searched;
use view::Stored;

pub use entry::Entry;
pub(crate) use entry::{REFERENCES, SEARCHED, Text};
pub(crate) use marks::Marks;
pub(crate) use view::{Amount, Word};
pub use view::{Deductions, DeductionsIter};

/// The lines of one payment, in strictly ascending order of their ids.
#[derive(Debug, Clone)]
pub struct Schedule {
    arena: Arena,
    rows: Vec<Row>,
    benefit_types: Words,
    statuses: Words,
    reasons: Words,
    kinds: Words,
    deductions: Vec<Stored>,
    gross: Bound,
    deducted: Bound,
    net: Bound,
    rent_credit: Bound,
}

/// A line as it is kept. What follows from its deductions is not.
#[derive(Debug, Clone, Copy)]
struct Row {
    line_id: Span,
    claim_id: Span,
    searched: Spans<{ SEARCHED.len() }>,
    period: Period,
    /// Nothing is meant by it where there is none.
    weekly: Pence,
    gross: Pence,
    net: Pence,
    /// Where its deductions end; they begin where those of the line before do.
    deductions_end: u32,
    /// The codes of its words.
    benefit_type: u8,
    status: u8,
    reason: u8,
    has_weekly: bool,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            arena: Arena::default(),
            rows: Vec::new(),
            benefit_types: Words::new("benefit_type", BenefitType::KNOWN),
            statuses: Words::new("status", LineStatus::KNOWN),
            reasons: Words::new("reason", LineReason::KNOWN),
            kinds: Words::new("kind", DeductionKind::KNOWN),
            deductions: Vec::new(),
            gross: Bound::default(),
            deducted: Bound::default(),
            net: Bound::default(),
            rent_credit: Bound::default(),
        }
    }
}

impl Schedule {
    /// Makes room for so many lines in all, if they are like those that are here. Room that grows by itself is up to twice what
    /// is needed, and three times while it moves: more than all lines of a large payment should take.
    pub(crate) fn expect(&mut self, lines: u32) {
        let (here, more) = (self.len().max(1), (lines as usize).saturating_sub(self.len()));
        let like_these = |so_far: usize| {
            let needed = (so_far as u64).saturating_mul(more as u64) / here as u64;
            // Those to come may be somewhat longer.
            usize::try_from(needed + needed / 32).unwrap_or_default()
        };
        self.arena.reserve(like_these(self.arena.len()));
        self.rows.reserve_exact(more);
        self.deductions.reserve_exact(like_these(self.deductions.len()));
    }

    /// Appends a line. Refuses one whose id is not after the last one's (compared byte by byte),
    /// or with which a sum would be out of range; the schedule is then as it was before.
    pub fn push<'a, D>(&mut self, entry: &Entry<'_>, deductions: D) -> Result<(), IntakeError>
    where
        D: IntoIterator<Item = Deduction<'a>>,
        D::IntoIter: Clone,
    {
        let deductions = deductions.into_iter();
        self.check_order(entry.line_id)?;

        let mut deducted = self.deducted;
        let mut line_deducted = Bound::default();
        let mut counting = Bound::default();
        let mut bytes = 0_usize;
        let mut count = 0_usize;
        for deduction in deductions.clone() {
            deducted = deducted.with(deduction.amount, "deductions")?;
            line_deducted = line_deducted.with(deduction.amount, "deductions")?;
            if deduction.counts_as_rent {
                counting = counting.with(deduction.amount, "deductions")?;
            }
            let reference = deduction.claim_reference.unwrap_or_default();
            bytes = bytes.saturating_add(reference.len() + deduction.kind.as_str().len());
            count += 1;
        }
        let out_of_range = |field| IntakeError::OutOfRange { field };
        let line_deducted = line_deducted.sum();
        let rent_credit =
            entry.net.checked_add(counting.sum()).ok_or(out_of_range("rent_credit"))?;
        entry.gross.checked_sub(line_deducted).ok_or(out_of_range("net"))?;
        let gross = self.gross.with(entry.gross, "gross")?;
        let net = self.net.with(entry.net, "net")?;
        let credit = self.rent_credit.with(rent_credit, "rent_credit")?;

        let searched = searched(entry);
        for text in searched.into_iter().chain([entry.line_id, entry.claim_id]) {
            bytes = bytes.saturating_add(text.len() + 1);
        }
        for word in [entry.benefit_type.as_str(), entry.status.as_str(), entry.reason.as_str()] {
            bytes = bytes.saturating_add(word.len());
        }
        let deductions_end =
            u32::try_from(self.deductions.len() + count).map_err(|_| IntakeError::TooLarge)?;
        if !self.arena.has_room(bytes) || u32::try_from(self.len() + 1).is_err() {
            return Err(IntakeError::TooLarge);
        }

        // Words first: a refusal there leaves a word without a line, which nothing shows.
        let arena = &mut self.arena;
        let benefit_type = self.benefit_types.code(
            arena,
            entry.benefit_type.place(),
            entry.benefit_type.as_str(),
        )?;
        let status = self.statuses.code(arena, entry.status.place(), entry.status.as_str())?;
        let reason = self.reasons.code(arena, entry.reason.place(), entry.reason.as_str())?;
        for deduction in deductions.clone() {
            self.kinds.code(arena, deduction.kind.place(), deduction.kind.as_str())?;
        }

        for deduction in deductions {
            let claim_reference = deduction.claim_reference.unwrap_or_default();
            self.deductions.push(Stored {
                amount: deduction.amount,
                claim_reference: self.arena.push(claim_reference)?,
                kind: self.kinds.code(
                    &mut self.arena,
                    deduction.kind.place(),
                    deduction.kind.as_str(),
                )?,
                counts_as_rent: deduction.counts_as_rent,
            });
        }
        let line_id = self.arena.push(entry.line_id)?;
        let (claim_id, searched) = match self.rows.last() {
            Some(last) if self.repeats(last, entry.claim_id, searched) => {
                (last.claim_id, last.searched)
            }
            _ => (self.arena.push(entry.claim_id)?, self.arena.push_all(searched)?),
        };
        self.rows.push(Row {
            line_id,
            claim_id,
            searched,
            period: entry.period,
            weekly: entry.weekly_entitlement.unwrap_or_default(),
            gross: entry.gross,
            net: entry.net,
            deductions_end,
            benefit_type,
            status,
            reason,
            has_weekly: entry.weekly_entitlement.is_some(),
        });
        (self.gross, self.deducted, self.net, self.rent_credit) = (gross, deducted, net, credit);
        Ok(())
    }

    /// How many lines.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many lines, as a total has it.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        // `push` takes no more lines than this can count.
        u32::try_from(self.len()).unwrap_or(u32::MAX)
    }

    /// The line at an index, if there is one.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<Line<'_>> {
        (row < self.len()).then(|| self.line(row))
    }

    /// The line at an index.
    ///
    /// # Panics
    /// When the index is not below [`len`](Self::len), as a slice does.
    #[must_use]
    pub fn line(&self, row: usize) -> Line<'_> {
        let kept = &self.rows[row];
        let text = |column| self.arena.get(kept.span(column));
        let rent_reference = text(Text::RentReference);
        let (deducted, counting) = self.taken(row);
        Line {
            line_id: self.arena.get(kept.line_id),
            claim_id: self.arena.get(kept.claim_id),
            claim_reference: text(Text::ClaimReference),
            tenant_name: text(Text::TenantName),
            property_address: text(Text::PropertyAddress),
            postcode: text(Text::Postcode),
            rent_reference: Some(rent_reference).filter(|text| !text.is_empty()),
            benefit_type: self.benefit_type(row),
            period: kept.period,
            weekly_entitlement: self.weekly(row),
            gross: kept.gross,
            deductions: self.deductions(row),
            deducted,
            net: kept.net,
            rent_credit: kept.net.saturating_add(counting),
            status: self.status(row),
            reason: self.reason(row),
        }
    }

    /// All lines, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Line<'_>> {
        (0..self.len()).map(|row| self.line(row))
    }

    /// The sums of all lines. Kept as lines are added, so asking costs nothing.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals {
            lines: self.line_count(),
            gross: self.gross.sum(),
            deductions: self.deducted.sum(),
            net: self.net.sum(),
            rent_credit: self.rent_credit.sum(),
        }
    }

    fn check_order(&self, line_id: &str) -> Result<(), IntakeError> {
        let row = self.line_count();
        let last = self.rows.last().map(|last| self.arena.bytes(last.line_id));
        match last.map(|last| last.cmp(line_id.as_bytes())) {
            None | Some(Ordering::Less) => Ok(()),
            Some(Ordering::Equal) => Err(IntakeError::Duplicate { row }),
            Some(Ordering::Greater) => Err(IntakeError::OutOfOrder { row }),
        }
    }

    /// Whether a line of this claim has the same texts, too.
    fn repeats(&self, row: &Row, claim_id: &str, searched: [&str; SEARCHED.len()]) -> bool {
        let holds = |(place, text)| self.arena.holds(row.searched.get(place), text);
        self.arena.holds(row.claim_id, claim_id) && searched.into_iter().enumerate().all(holds)
    }
}

impl Row {
    #[inline]
    fn span(&self, column: Text) -> Span {
        match column {
            Text::LineId => self.line_id,
            Text::ClaimId => self.claim_id,
            _ => self.searched.get(column as usize - Text::ClaimReference as usize),
        }
    }
}
