//! Control totals of the lines that go into a file, counted from the lines themselves, with their
//! fingerprint. Whether they agree with the payment is [`balance`](crate::balance)'s to say.

pub mod fingerprint;
pub(super) mod record;
mod sums;

use super::Rows;
use crate::error::ExportError;
use crate::payment::KindTotal;
use crate::table::Schedule;
use crate::totals::Totals;
use fingerprint::{Fingerprint, Hasher};
use sums::Sums;

/// What some lines come to.
///
/// ```
/// use schedule::export::{Rows, control::Control};
/// use schedule::table::Schedule;
///
/// let control = Control::of(&Schedule::default(), Rows::All).unwrap();
/// assert_eq!(control.totals.lines, 0);
/// assert!(control.fingerprint.to_string().starts_with("sha256:"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// The sums. [`Totals::own_debt_repaid`] is the fourth control total.
    pub totals: Totals,
    /// What was deducted, by kind and by whether it counts as rent, in kind order.
    pub deductions_by_kind: Vec<KindTotal>,
    /// Whether the net of every line is its gross less its deductions.
    pub lines_balance: bool,
    /// Of the lines.
    pub fingerprint: Fingerprint,
}

impl Control {
    /// Of these rows of a schedule, all at once. A row that is named twice counts twice, as it
    /// stands in the file twice.
    pub fn of(schedule: &Schedule, rows: Rows<'_>) -> Result<Self, ExportError> {
        let mut counting = Counting::new(schedule, rows);
        counting.count(usize::MAX)?;
        Ok(counting.finish())
    }

    /// Of several payments together.
    pub fn overall<'c>(
        payments: impl Iterator<Item = &'c Self> + Clone,
    ) -> Result<Self, ExportError> {
        let mut sums = Sums::default();
        for payment in payments.clone() {
            sums.add(&payment.totals)?;
            for kind in &payment.deductions_by_kind {
                sums.add_kind(kind.clone())?;
            }
        }
        let lines_balance = payments.clone().all(|payment| payment.lines_balance);
        let fingerprint = Fingerprint::of_payments(payments.map(|payment| payment.fingerprint));
        Ok(sums.control(lines_balance, fingerprint))
    }
}

/// Control totals in the making, so that a page can draw in between.
#[derive(Debug, Clone)]
pub struct Counting<'a> {
    schedule: &'a Schedule,
    /// The chosen rows in ascending order, which is that of their ids; `None` for all.
    chosen: Option<Vec<u32>>,
    counted: usize,
    sums: Sums,
    lines_balance: bool,
    hasher: Hasher,
}

impl<'a> Counting<'a> {
    /// Of these rows of a schedule.
    #[must_use]
    pub fn new(schedule: &'a Schedule, rows: Rows<'_>) -> Self {
        let chosen = match rows {
            Rows::All => None,
            Rows::These(rows) => {
                let mut rows = rows.to_vec();
                rows.sort_unstable();
                Some(rows)
            }
        };
        Self {
            schedule,
            chosen,
            counted: 0,
            sums: Sums::default(),
            lines_balance: true,
            hasher: Hasher::of_lines(),
        }
    }

    /// Counts so many lines more at most, and tells how many it counted: fewer when that were all.
    pub fn count(&mut self, max_lines: usize) -> Result<usize, ExportError> {
        let rows = self.chosen.as_deref().map_or(Rows::All, Rows::These);
        let stop = rows.len(self.schedule).min(self.counted.saturating_add(max_lines));
        let from = self.counted;
        while self.counted < stop {
            let line = rows.line(self.schedule, self.counted)?;
            self.sums.add(&Totals {
                lines: 1,
                gross: line.gross,
                deductions: line.deducted,
                net: line.net,
                rent_credit: line.rent_credit,
            })?;
            for deduction in line.deductions {
                let counts = deduction.counts_as_rent;
                self.sums.add_kind(KindTotal::new(deduction.kind, counts, deduction.amount))?;
            }
            self.lines_balance &= line.gross.checked_sub(line.deducted) == Some(line.net);
            self.hasher.line(&line);
            self.counted += 1;
        }
        Ok(self.counted - from)
    }

    /// Whether every line is counted.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.counted == self.chosen.as_ref().map_or(self.schedule.len(), Vec::len)
    }

    /// The control totals of the lines that were counted.
    #[must_use]
    pub fn finish(self) -> Control {
        self.sums.control(self.lines_balance, self.hasher.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;
    use crate::table::Entry;
    use crate::table::sample::{deduction, entry};
    use crate::totals::{self, by_kind};

    fn lines() -> Schedule {
        let mut schedule = Schedule::default();
        let net = |id, net| Entry { net: Pence::new(net), ..entry(id) };
        let own = deduction("own_recovery", 1_365, false);
        let blameless = deduction("other_tenant_recovery", 2_500, true);
        schedule.push(&net("1", 38_635), [own]).unwrap();
        schedule.push(&net("2", 36_135), [blameless, own]).unwrap();
        schedule.push(&net("3", 40_001), []).unwrap();
        schedule
    }

    #[test]
    fn they_are_the_totals_of_the_lines_in_whatever_order() {
        #[track_caller]
        fn check(rows: Rows<'_>, sorted: &[u32], lines_balance: bool) {
            let lines = lines();
            let control = Control::of(&lines, rows).unwrap();
            assert_eq!(control.totals, totals::of(&lines, sorted));
            assert_eq!(control.lines_balance, lines_balance);
            let same = Control::of(&lines, Rows::These(sorted)).unwrap();
            assert_eq!(control, same);

            let mut counting = Counting::new(&lines, rows);
            let mut steps = 0;
            while !counting.is_done() {
                assert_eq!(counting.count(1), Ok(1));
                steps += 1;
            }
            assert_eq!((counting.count(9), steps), (Ok(0), sorted.len()));
            assert_eq!(counting.finish(), control);
        }
        check(Rows::All, &[0, 1, 2], false);
        check(Rows::These(&[2, 0, 1]), &[0, 1, 2], false);
        check(Rows::These(&[1, 0]), &[0, 1], true);
        check(Rows::These(&[]), &[], true);
        assert_eq!(Control::of(&lines(), Rows::All).unwrap().deductions_by_kind, by_kind(&lines()));
    }

    #[test]
    fn other_lines_have_another_fingerprint() {
        let lines = lines();
        let of = |rows| Control::of(&lines, rows).unwrap().fingerprint;
        assert_ne!(of(Rows::All), of(Rows::These(&[0, 1])));
        assert_ne!(of(Rows::These(&[0])), of(Rows::These(&[0, 0])));
    }

    #[test]
    fn several_payments_are_added_up() {
        let lines = lines();
        let part = |rows| Control::of(&lines, Rows::These(rows)).unwrap();
        let parts = [part(&[0]), part(&[1, 2])];
        let overall = Control::overall(parts.iter()).unwrap();
        let whole = Control::of(&lines, Rows::All).unwrap();
        assert_eq!(overall.totals, whole.totals);
        assert_eq!(overall.deductions_by_kind, whole.deductions_by_kind);
        assert!(!overall.lines_balance && parts[0].lines_balance);
        assert_eq!(Control::overall(parts.iter().rev()).unwrap(), overall);
    }

    #[test]
    fn a_sum_that_cannot_be_held_is_refused() {
        let mut lines = Schedule::default();
        let large = Entry { gross: Pence::new(i64::MAX / 2), ..entry("1") };
        lines.push(&large, []).unwrap();
        assert_eq!(Control::of(&lines, Rows::These(&[0; 3])), Err(ExportError::OutOfRange));
        let most = Control::of(&lines, Rows::These(&[0; 2])).unwrap();
        assert_eq!(Control::overall([&most, &most].into_iter()), Err(ExportError::OutOfRange));
        let stranger = Control::of(&lines, Rows::These(&[0, 7]));
        assert_eq!(stranger, Err(ExportError::NoSuchLine { row: 7 }));
    }
}
