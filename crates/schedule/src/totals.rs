//! Sums over lines: of a whole schedule, of a choice of its rows, and of its deductions by kind.

use crate::line::DeductionKind;
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

    /// Of both. Exact for lines of one schedule, which takes none with which the sum of any choice of them would be out of range.
    pub(crate) const fn with(self, more: Self) -> Self {
        Self {
            lines: self.lines.saturating_add(more.lines),
            gross: self.gross.saturating_add(more.gross),
            deductions: self.deductions.saturating_add(more.deductions),
            net: self.net.saturating_add(more.net),
            rent_credit: self.rent_credit.saturating_add(more.rent_credit),
        }
    }
}

/// Sums over some rows of a schedule, each named once. A row that it does not have counts for nothing.
#[must_use]
pub fn of(schedule: &Schedule, rows: &[u32]) -> Totals {
    let lines = rows.iter().filter_map(|row| schedule.figures(*row as usize));
    lines.fold(Totals::default(), |totals, line| {
        totals.with(Totals {
            lines: 1,
            gross: line.gross,
            deductions: line.deducted,
            net: line.net,
            rent_credit: line.rent_credit,
        })
    })
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
            total.amount = total.amount.saturating_add(deduction.amount);
        } else {
            let counts = deduction.counts_as_rent;
            kinds.push(KindTotal::new(deduction.kind, counts, deduction.amount));
        }
    }
    in_kind_order(&mut kinds);
    kinds
}

/// Puts sums into the order of their kinds, and of those of one kind the one that does not count as rent first.
pub(crate) fn in_kind_order(kinds: &mut [KindTotal]) {
    kinds.sort_by(|a, b| (a.kind(), a.counts_as_rent).cmp(&(b.kind(), b.counts_as_rent)));
}

/// The kinds of either, each once, in kind order, and whether it counts as rent.
pub(crate) fn kinds_of_either<'a>(
    some: &'a [KindTotal],
    more: &'a [KindTotal],
) -> Vec<(DeductionKind<'a>, bool)> {
    let mut kinds = Vec::new();
    for kind in some.iter().chain(more).map(|total| (total.kind(), total.counts_as_rent)) {
        if let Err(place) = kinds.binary_search(&kind) {
            kinds.insert(place, kind);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Entry;
    use crate::table::sample::{deduction, entry};

    fn recovered() -> Schedule {
        let mut schedule = Schedule::default();
        let net = |id, net| Entry { net: Pence::new(net), ..entry(id) };
        let own = deduction("own_recovery", 1_365, false);
        let blameless = deduction("other_tenant_recovery", 2_500, true);
        let discharged = deduction("own_recovery", 100, true);
        schedule.push(&net("1", 38_635), [own]).unwrap();
        schedule.push(&net("2", 36_035), [own, blameless, discharged]).unwrap();
        schedule.push(&net("3", 40_000), []).unwrap();
        schedule.push(&net("4", 37_500), [blameless]).unwrap();
        schedule
    }

    #[test]
    fn rent_credit_less_net_is_the_landlords_own_debt() {
        let totals = recovered().totals();
        assert_eq!(totals.lines, 4);
        assert_eq!(totals.gross, Pence::new(160_000));
        assert_eq!(totals.deductions, Pence::new(7_830));
        assert_eq!(totals.net, Pence::new(152_170));
        assert_eq!(totals.rent_credit, Pence::new(157_270));
        assert_eq!(totals.own_debt_repaid(), Pence::new(5_100));
    }

    #[test]
    fn a_choice_of_rows_is_summed_alone() {
        let schedule = recovered();
        assert_eq!(of(&schedule, &[0, 1, 2, 3]), schedule.totals());
        assert_eq!(of(&schedule, &[]), Totals::default());
        assert_eq!(of(&schedule, &[2]).net, Pence::new(40_000));
        assert_eq!(of(&schedule, &[3, 9]).lines, 1, "a row that is not there counts for nothing");
        assert_eq!(of(&schedule, &[3, 0]).own_debt_repaid(), Pence::new(2_500));
    }

    #[test]
    fn kinds_are_told_apart_by_whether_they_count_as_rent() {
        let kinds = by_kind(&recovered());
        let told: Vec<_> = kinds
            .iter()
            .map(|kind| (kind.kind().as_str(), kind.counts_as_rent, kind.amount.get()))
            .collect();
        let expected = [
            ("own_recovery", false, 2_730),
            ("own_recovery", true, 100),
            ("other_tenant_recovery", true, 5_000),
        ];
        assert_eq!(told, expected);
        assert_eq!(by_kind(&Schedule::default()), []);
    }
}
