//! Sums over lines: of a whole schedule, of a choice of its rows, and of its deductions by kind.

use crate::money::Pence;
use crate::payment::KindTotal;
use crate::table::Schedule;

/// Sums over lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many lines.
    pub lines: u32,
    /// Before deductions.
    pub gross: Pence,
    /// Deducted.
    pub deductions: Pence,
    /// The cash.
    pub net: Pence,
    /// What the rent accounts must show as paid.
    pub rent_credit: Pence,
}

impl Totals {
    /// Rent credit less net: the landlord's own debt that was repaid in these lines.
    #[must_use]
    pub const fn own_debt_repaid(&self) -> Pence {
        // In range for every total that came through `intake` or from a table: both check it.
        Pence::new(self.rent_credit.get().saturating_sub(self.net.get()))
    }
}

/// Sums over some rows of a schedule, each named once. A row that it does not have counts for nothing.
///
/// Always exact: a [`Schedule`] takes no line with which the sum of any choice of its lines would
/// be out of range.
#[must_use]
pub fn of(schedule: &Schedule, rows: &[u32]) -> Totals {
    let mut totals = Totals::default();
    let add = |sum: Pence, amount: Pence| Pence::new(sum.get().saturating_add(amount.get()));
    for line in rows.iter().filter_map(|row| schedule.figures(*row as usize)) {
        totals.lines += 1;
        totals.gross = add(totals.gross, line.gross);
        totals.deductions = add(totals.deductions, line.deducted);
        totals.net = add(totals.net, line.net);
        totals.rent_credit = add(totals.rent_credit, line.rent_credit);
    }
    totals
}

/// The deductions of a schedule by kind and by whether they count as rent, in kind order.
#[must_use]
pub fn by_kind(schedule: &Schedule) -> Vec<KindTotal> {
    let mut kinds: Vec<KindTotal> = Vec::new();
    for deduction in schedule.all_deductions() {
        let known = kinds.iter_mut().find(|total| {
            total.counts_as_rent == deduction.counts_as_rent && total.kind() == deduction.kind
        });
        if let Some(total) = known {
            total.amount = Pence::new(total.amount.get().saturating_add(deduction.amount.get()));
        } else {
            let counts = deduction.counts_as_rent;
            kinds.push(KindTotal::new(deduction.kind, counts, deduction.amount));
        }
    }
    kinds.sort_by(|a, b| (a.kind(), a.counts_as_rent).cmp(&(b.kind(), b.counts_as_rent)));
    kinds
}
