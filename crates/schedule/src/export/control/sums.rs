//! Sums of lines and of payments, each checked: a sum that cannot be held is no sum.

use super::Control;
use super::fingerprint::Fingerprint;
use crate::error::ExportError;
use crate::money::Pence;
use crate::payment::KindTotal;
use crate::totals::{Totals, in_kind_order};

/// What was added up so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    totals: Totals,
    kinds: Vec<KindTotal>,
}

impl Sums {
    pub(super) fn add(&mut self, more: &Totals) -> Result<(), ExportError> {
        let sum = |sum: Pence, amount| sum.checked_add(amount).ok_or(ExportError::OutOfRange);
        let totals = &self.totals;
        self.totals = Totals {
            lines: totals.lines.checked_add(more.lines).ok_or(ExportError::OutOfRange)?,
            gross: sum(totals.gross, more.gross)?,
            deductions: sum(totals.deductions, more.deductions)?,
            net: sum(totals.net, more.net)?,
            rent_credit: sum(totals.rent_credit, more.rent_credit)?,
        };
        Ok(())
    }

    pub(super) fn add_kind(&mut self, more: KindTotal) -> Result<(), ExportError> {
        let known = self.kinds.iter_mut().find(|known| {
            known.counts_as_rent == more.counts_as_rent && known.kind() == more.kind()
        });
        match known {
            Some(known) => {
                known.amount =
                    known.amount.checked_add(more.amount).ok_or(ExportError::OutOfRange)?;
            }
            None => self.kinds.push(more),
        }
        Ok(())
    }

    pub(super) fn control(mut self, lines_balance: bool, fingerprint: Fingerprint) -> Control {
        in_kind_order(&mut self.kinds);
        let (totals, deductions_by_kind) = (self.totals, self.kinds);
        Control { totals, deductions_by_kind, lines_balance, fingerprint }
    }
}
