//! Columns of a schedule read one at a time, and the deductions of a line as a view.

use std::fmt;

use super::arena::Span;
use super::{Schedule, Text};
use crate::date::Period;
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::money::Pence;

/// The amounts of one line, and where its deductions end in the list of all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) gross: Pence,
    pub(crate) deducted: Pence,
    pub(crate) net: Pence,
    pub(crate) rent_credit: Pence,
    pub(super) deductions_end: u32,
}

/// One deduction as it is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stored {
    pub(super) amount: Pence,
    pub(super) claim_reference: Span,
    pub(super) kind: u8,
    pub(super) counts_as_rent: bool,
}

/// The deductions of one line, in the order in which they were sent.
#[derive(Clone, Copy)]
pub struct Deductions<'a> {
    schedule: &'a Schedule,
    stored: &'a [Stored],
}

/// Iterates over [`Deductions`].
#[derive(Clone)]
pub struct DeductionsIter<'a> {
    schedule: &'a Schedule,
    stored: std::slice::Iter<'a, Stored>,
}

impl<'a> Deductions<'a> {
    /// How many.
    #[must_use]
    pub const fn len(self) -> usize {
        self.stored.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.stored.is_empty()
    }

    /// Each of them.
    #[must_use]
    pub fn iter(self) -> DeductionsIter<'a> {
        DeductionsIter { schedule: self.schedule, stored: self.stored.iter() }
    }
}

impl fmt::Debug for Deductions<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(*self).finish()
    }
}

impl fmt::Debug for DeductionsIter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl PartialEq for Deductions<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Deductions<'_> {}

impl<'a> IntoIterator for Deductions<'a> {
    type Item = Deduction<'a>;
    type IntoIter = DeductionsIter<'a>;

    fn into_iter(self) -> DeductionsIter<'a> {
        self.iter()
    }
}

impl<'a> Iterator for DeductionsIter<'a> {
    type Item = Deduction<'a>;

    fn next(&mut self) -> Option<Deduction<'a>> {
        let stored = self.stored.next()?;
        let Schedule { arena, kinds, .. } = self.schedule;
        Some(Deduction {
            kind: DeductionKind::from_text(kinds.word(arena, stored.kind)),
            amount: stored.amount,
            counts_as_rent: stored.counts_as_rent,
            claim_reference: Some(arena.get(stored.claim_reference))
                .filter(|text| !text.is_empty()),
        })
    }
}

impl Schedule {
    pub(crate) fn figures(&self, row: usize) -> Option<Figures> {
        self.figures.get(row).copied()
    }

    pub(crate) fn text(&self, column: Text, row: usize) -> &str {
        self.texts[column as usize].get(row).map_or("", |span| self.arena.get(*span))
    }

    pub(crate) fn period(&self, row: usize) -> Option<Period> {
        self.periods.get(row).copied()
    }

    pub(crate) fn weekly_entitlement(&self, row: usize) -> Option<Pence> {
        self.weekly.get(row).copied().flatten()
    }

    pub(crate) fn benefit_type(&self, row: usize) -> BenefitType<'_> {
        BenefitType::from_text(self.benefit_types.get(&self.arena, row))
    }

    pub(crate) fn status(&self, row: usize) -> LineStatus<'_> {
        LineStatus::from_text(self.statuses.get(&self.arena, row))
    }

    pub(crate) fn reason(&self, row: usize) -> LineReason<'_> {
        LineReason::from_text(self.reasons.get(&self.arena, row))
    }

    pub(crate) fn all_deductions(&self) -> DeductionsIter<'_> {
        DeductionsIter { schedule: self, stored: self.deductions.iter() }
    }

    pub(super) fn deductions(&self, row: usize) -> Deductions<'_> {
        let end = |figures: &Figures| figures.deductions_end as usize;
        let start = row.checked_sub(1).and_then(|row| self.figures.get(row)).map_or(0, end);
        let stop = self.figures.get(row).map_or(start, end);
        Deductions { schedule: self, stored: self.deductions.get(start..stop).unwrap_or_default() }
    }
}
