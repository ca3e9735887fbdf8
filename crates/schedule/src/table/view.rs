//! Fields of a line read one at a time, and the deductions of a line as a view.

use std::fmt;

use super::arena::{Span, Spans, Words};
use super::{Marks, Row, SEARCHED, Schedule, Text};
use crate::date::Period;
use crate::lanes::Short;
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::money::Pence;

/// The amounts of one line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) gross: Pence,
    pub(crate) deducted: Pence,
    pub(crate) net: Pence,
    pub(crate) rent_credit: Pence,
}

/// The amounts of a line, by column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    WeeklyEntitlement,
    Gross,
    Deducted,
    Net,
    RentCredit,
}

/// The words of a line, by column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    BenefitType,
    Status,
    Reason,
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

    /// The code of its kind and the amount, where there is one deduction and no other.
    pub(crate) const fn only(self) -> Option<(u8, Pence)> {
        match self.stored {
            [only] => Some((only.kind, only.amount)),
            _ => None,
        }
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
        let Row { gross, net, .. } = *self.rows.get(row)?;
        let (deducted, counting) = self.taken(row);
        Some(Figures { gross, deducted, net, rent_credit: net.saturating_add(counting) })
    }

    /// What was taken off a line, and how much of that counts as rent: a schedule takes no line of which a sum would be out of range.
    #[inline]
    pub(super) fn taken(&self, row: usize) -> (Pence, Pence) {
        let mut taken = (Pence::ZERO, Pence::ZERO);
        for deduction in self.deductions(row).stored {
            taken.0 = taken.0.saturating_add(deduction.amount);
            if deduction.counts_as_rent {
                taken.1 = taken.1.saturating_add(deduction.amount);
            }
        }
        taken
    }

    pub(crate) fn text(&self, column: Text, row: usize) -> &str {
        self.rows.get(row).map_or("", |row| self.arena.get(row.span(column)))
    }

    /// The texts that are searched, a [`SEPARATOR`](crate::fold::SEPARATOR) after each, and where they stand.
    #[inline]
    pub(crate) fn searched(&self, row: usize) -> Option<(&[u8], &Spans<{ SEARCHED.len() }>)> {
        self.rows.get(row).map(|row| (self.arena.all(&row.searched), &row.searched))
    }

    /// A text in UTF-8, and what is to be known of it.
    #[inline]
    pub(crate) fn marked(&self, column: Text, row: usize) -> (&[u8], Marks) {
        let span = self.rows.get(row).map(|row| row.span(column)).unwrap_or_default();
        (self.arena.bytes(span), span.marks())
    }

    /// The same to be moved quickly, where it can be.
    #[inline]
    pub(crate) fn short(&self, column: Text, row: usize) -> Option<(Short<'_>, Marks)> {
        let span = self.rows.get(row)?.span(column);
        Some((self.arena.short(span)?, span.marks()))
    }

    /// `None` where the line has none, or there is no such line.
    #[inline]
    pub(crate) fn amount(&self, column: Amount, row: usize) -> Option<Pence> {
        let kept = self.rows.get(row)?;
        match column {
            Amount::WeeklyEntitlement => self.weekly(row),
            Amount::Gross => Some(kept.gross),
            Amount::Deducted => Some(self.taken(row).0),
            Amount::Net => Some(kept.net),
            Amount::RentCredit => Some(kept.net.saturating_add(self.taken(row).1)),
        }
    }

    pub(super) fn weekly(&self, row: usize) -> Option<Pence> {
        self.rows.get(row).filter(|row| row.has_weekly).map(|row| row.weekly)
    }

    /// All words that a column may have, by their codes.
    pub(crate) fn words(&self, column: Word) -> impl Iterator<Item = &str> {
        self.column_of(column).iter(&self.arena)
    }

    /// All kinds that a deduction may have, by their codes.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = &str> {
        self.kinds.iter(&self.arena)
    }

    /// The code of a line's word.
    #[inline]
    pub(crate) fn code(&self, column: Word, row: usize) -> Option<u8> {
        let row = self.rows.get(row)?;
        Some(match column {
            Word::BenefitType => row.benefit_type,
            Word::Status => row.status,
            Word::Reason => row.reason,
        })
    }

    pub(crate) fn word(&self, column: Word, row: usize) -> &str {
        self.code(column, row).map_or("", |code| self.column_of(column).word(&self.arena, code))
    }

    const fn column_of(&self, column: Word) -> &Words {
        match column {
            Word::BenefitType => &self.benefit_types,
            Word::Status => &self.statuses,
            Word::Reason => &self.reasons,
        }
    }

    pub(crate) fn period(&self, row: usize) -> Option<Period> {
        self.rows.get(row).map(|row| row.period)
    }

    pub(crate) fn benefit_type(&self, row: usize) -> BenefitType<'_> {
        BenefitType::from_text(self.word(Word::BenefitType, row))
    }

    pub(crate) fn status(&self, row: usize) -> LineStatus<'_> {
        LineStatus::from_text(self.word(Word::Status, row))
    }

    pub(crate) fn reason(&self, row: usize) -> LineReason<'_> {
        LineReason::from_text(self.word(Word::Reason, row))
    }

    pub(crate) fn all_deductions(&self) -> DeductionsIter<'_> {
        DeductionsIter { schedule: self, stored: self.deductions.iter() }
    }

    pub(crate) fn deductions(&self, row: usize) -> Deductions<'_> {
        let end = |row: usize| self.rows.get(row).map(|row| row.deductions_end as usize);
        let start = row.checked_sub(1).and_then(end).unwrap_or_default();
        let stop = end(row).unwrap_or(start);
        Deductions { schedule: self, stored: self.deductions.get(start..stop).unwrap_or_default() }
    }
}
