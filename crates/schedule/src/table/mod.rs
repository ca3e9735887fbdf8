//! The lines of one payment, stored by column: small and quick at 40,000 lines, and at a million.
//!
//! Lines are only ever appended, so that a schedule can be shown while it arrives. Texts stand in
//! one arena and are named by spans of 32 bits; a text that repeats the line before is shared.

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

use arena::{Arena, Span, Words};
use bounds::Bound;
use entry::{TEXTS, texts_of};
use view::{Paid, Stored};

pub use entry::Entry;
pub(crate) use entry::Text;
pub(crate) use marks::Marks;
pub(crate) use view::{Amount, Word};
pub use view::{Deductions, DeductionsIter};

/// The lines of one payment, in strictly ascending order of their ids.
#[derive(Debug, Clone)]
pub struct Schedule {
    arena: Arena,
    texts: [Vec<Span>; TEXTS],
    benefit_types: Words,
    statuses: Words,
    reasons: Words,
    kinds: Words,
    periods: Vec<Period>,
    weekly: Vec<Pence>,
    /// Whether a line has one.
    has_weekly: Vec<bool>,
    paid: Vec<Paid>,
    deductions: Vec<Stored>,
    /// Where those of each line end.
    deductions_ends: Vec<u32>,
    gross: Bound,
    deducted: Bound,
    net: Bound,
    rent_credit: Bound,
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            arena: Arena::default(),
            texts: Default::default(),
            benefit_types: Words::new("benefit_type", BenefitType::KNOWN),
            statuses: Words::new("status", LineStatus::KNOWN),
            reasons: Words::new("reason", LineReason::KNOWN),
            kinds: Words::new("kind", DeductionKind::KNOWN),
            periods: Vec::new(),
            weekly: Vec::new(),
            has_weekly: Vec::new(),
            paid: Vec::new(),
            deductions: Vec::new(),
            deductions_ends: Vec::new(),
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
        for column in &mut self.texts {
            column.reserve_exact(more);
        }
        for column in [&mut self.benefit_types, &mut self.statuses, &mut self.reasons] {
            column.reserve(more);
        }
        self.periods.reserve_exact(more);
        self.weekly.reserve_exact(more);
        self.has_weekly.reserve_exact(more);
        self.paid.reserve_exact(more);
        self.deductions_ends.reserve_exact(more);
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

        let texts = texts_of(entry);
        bytes = texts.iter().fold(bytes, |sum, text| sum.saturating_add(text.len()));
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
        for (column, text) in self.texts.iter_mut().zip(texts) {
            let span = match column.last() {
                Some(last) if self.arena.holds(*last, text) => *last,
                _ => self.arena.push(text)?,
            };
            column.push(span);
        }
        self.benefit_types.push(benefit_type);
        self.statuses.push(status);
        self.reasons.push(reason);
        self.periods.push(entry.period);
        self.weekly.push(entry.weekly_entitlement.unwrap_or_default());
        self.has_weekly.push(entry.weekly_entitlement.is_some());
        self.paid.push(Paid { gross: entry.gross, net: entry.net });
        self.deductions_ends.push(deductions_end);
        (self.gross, self.deducted, self.net, self.rent_credit) = (gross, deducted, net, credit);
        Ok(())
    }

    /// How many lines.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.paid.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.paid.is_empty()
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
        let Paid { gross, net } = self.paid[row];
        let (deducted, counting) = self.taken(row);
        let rent_reference = self.text(Text::RentReference, row);
        Line {
            line_id: self.text(Text::LineId, row),
            claim_id: self.text(Text::ClaimId, row),
            claim_reference: self.text(Text::ClaimReference, row),
            tenant_name: self.text(Text::TenantName, row),
            property_address: self.text(Text::PropertyAddress, row),
            postcode: self.text(Text::Postcode, row),
            rent_reference: Some(rent_reference).filter(|text| !text.is_empty()),
            benefit_type: self.benefit_type(row),
            period: self.periods[row],
            weekly_entitlement: self.weekly(row),
            gross,
            deductions: self.deductions(row),
            deducted,
            net,
            rent_credit: net.saturating_add(counting),
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
        let last = self.texts[Text::LineId as usize].last();
        match last.map(|last| self.arena.get(*last).cmp(line_id)) {
            None | Some(Ordering::Less) => Ok(()),
            Some(Ordering::Equal) => Err(IntakeError::Duplicate { row }),
            Some(Ordering::Greater) => Err(IntakeError::OutOfOrder { row }),
        }
    }
}
