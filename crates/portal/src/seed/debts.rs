//! A landlord's own debts: benefit paid for a tenancy that had ended, recovered from what is paid to the same
//! landlord for other tenants. They come in clusters: one debt, many lines, shares that differ by a penny.

use super::lines::{Benefit, Debtor, Line, LineStatus, Pence, Reason};

/// Benefit that the landlord must repay for one claim.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Debt {
    /// The claim it arose on, by the serial number of its reference.
    pub(super) debtor: u32,
    pub(super) left: Pence,
    spread: Spread,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Spread {
    /// Half the debt at each run, over so many lines.
    Evenly { lines: usize, instalment: Pence },
    /// As much as there is, from every line.
    Everything,
}

/// Below this, the rest is recovered at once.
const LEAST_INSTALMENT: Pence = 5_000;

impl Debt {
    /// A debt to recover in two instalments, each over so many lines.
    pub(super) fn evenly(debtor: u32, amount: Pence, lines: usize) -> Self {
        let instalment = (amount - amount / 2).max(LEAST_INSTALMENT);
        Self { debtor, left: amount, spread: Spread::Evenly { lines, instalment } }
    }

    /// A payment that came out in the council's favour: carried to the next ones until it is repaid.
    pub(super) fn carried(debtor: u32, amount: Pence) -> Self {
        Self { debtor, left: amount, spread: Spread::Everything }
    }

    /// What the next run is to recover of it.
    pub(super) fn instalment(&self) -> Pence {
        match self.spread {
            Spread::Evenly { instalment, .. } => instalment.min(self.left),
            Spread::Everything => self.left,
        }
    }

    /// Takes this run's share from the lines, beginning where the last debt left off, and says where it ended.
    fn recover(&mut self, lines: &mut [Line], cursor: usize) -> usize {
        let due = self.instalment();
        let most = match self.spread {
            Spread::Evenly { lines, .. } => lines,
            Spread::Everything => usize::MAX,
        };
        let chosen: Vec<usize> =
            (cursor..lines.len()).filter(|at| can_bear(&lines[*at])).take(most).collect();
        let Ok(count) = Pence::try_from(chosen.len()) else { return cursor };
        if count == 0 || due <= 0 {
            return cursor;
        }
        let (share, odd_pennies) = (due / count, due % count);
        for (at, line) in (0..count).zip(&chosen) {
            let amount = share + Pence::from(at < odd_pennies);
            self.left -= lines[*line].take(Debtor::OtherTenant(self.debtor), amount);
        }
        chosen.last().map_or(cursor, |last| last + 1)
    }
}

/// Recovers what is due of each debt, and forgets those that are repaid.
pub(super) fn recover_all(debts: &mut Vec<Debt>, lines: &mut [Line], mut cursor: usize) {
    for debt in debts.iter_mut() {
        cursor = debt.recover(lines, cursor);
    }
    debts.retain(|debt| debt.left > 0);
}

fn can_bear(line: &Line) -> bool {
    line.benefit == Benefit::Housing
        && line.status == LineStatus::Paid
        && matches!(line.reason, Reason::Regular | Reason::Change | Reason::New)
        && line.gross > 0
        && line.deductions.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::calendar::{Day, Period};

    fn lines(weekly: Pence, count: usize) -> Vec<Line> {
        let from = Day::of(2026, 10, 26);
        let period = Period::new(from, from + 27);
        (0..count).map(|at| Line::paid(at, period, weekly, Reason::Regular)).collect()
    }

    #[test]
    fn a_debt_is_split_to_the_odd_penny() {
        let mut lines = lines(10_000, 9);
        let mut debts = vec![Debt::carried(1, 52_345)];
        recover_all(&mut debts, &mut lines, 2);
        let taken: Vec<Pence> = lines.iter().map(|line| line.gross - line.net()).collect();
        assert_eq!(taken, [0, 0, 7_478, 7_478, 7_478, 7_478, 7_478, 7_478, 7_477]);
        assert_eq!(debts, Vec::new());
    }

    #[test]
    fn a_debt_larger_than_the_payment_takes_every_line_whole_and_is_carried_on() {
        let mut lines = lines(1_000, 4);
        let mut debts = vec![Debt::carried(1, 20_000)];
        recover_all(&mut debts, &mut lines, 0);
        assert!(lines.iter().all(|line| line.net() == 0));
        assert_eq!(debts[0].left, 4_000);
    }

    #[test]
    fn debts_follow_one_another_along_the_lines_and_take_two_instalments() {
        let mut first = lines(10_000, 6);
        let mut debts = vec![Debt::evenly(1, 30_001, 2), Debt::evenly(2, 12_000, 3)];
        recover_all(&mut debts, &mut first, 0);
        let taken: Vec<Pence> = first.iter().map(|line| line.gross - line.net()).collect();
        assert_eq!(taken, [7_501, 7_500, 2_000, 2_000, 2_000, 0]);
        recover_all(&mut debts, &mut lines(10_000, 6), 0);
        assert_eq!(debts, Vec::new());
    }
}
