//! One tenant's line in a payment, with what is taken from it, before it is written. Its arithmetic is that of
//! the back office: whole pence, rounded once, at the line.

use super::calendar::Period;

/// An amount of whole pence.
pub(super) type Pence = i64;

/// Which benefit a line pays. They never share a line: a Discretionary Housing Payment is not benefit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Benefit {
    Housing,
    Discretionary,
}

/// What became of a line's money.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum LineStatus {
    Paid,
    Held,
    Reversed,
}

/// Why a line is in its payment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Reason {
    Regular,
    New,
    Change,
    Arrears,
    Adjustment,
    Reversal,
    Final,
}

/// Whose debt a deduction repays.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Debtor {
    /// The tenant's own overpayment: the tenant must make up the rent.
    Tenant,
    /// The landlord's overpayment for another tenant, by that claim's serial number: this tenant's rent counts
    /// as paid (Social Security Administration Act 1992, section 75(5)).
    OtherTenant(u32),
    /// The landlord's overpayment for the same tenant. The rent counts as paid only once it is `discharged`:
    /// after a conviction or an agreed penalty (Recovery of Overpayments Regulations 1997, regulation 3).
    Landlord { discharged: bool },
    /// Neither: an order or a charge that the council collects.
    Other,
}

impl Debtor {
    /// Whether the landlord must treat the amount as rent received.
    pub(super) fn counts_as_rent(self) -> bool {
        matches!(self, Self::OtherTenant(_) | Self::Landlord { discharged: true })
    }

    /// Whether it is the landlord who owes.
    pub(super) fn is_landlord(self) -> bool {
        matches!(self, Self::OtherTenant(_) | Self::Landlord { .. })
    }
}

/// An amount taken from a line; always more than zero.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Deduction {
    pub(super) debtor: Debtor,
    pub(super) amount: Pence,
}

/// One tenant's line in a payment.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Line {
    /// Which of the creditor's tenancies, from 0.
    pub(super) tenancy: usize,
    pub(super) benefit: Benefit,
    pub(super) period: Period,
    /// None for a lump sum.
    pub(super) weekly: Option<Pence>,
    pub(super) gross: Pence,
    pub(super) status: LineStatus,
    pub(super) reason: Reason,
    pub(super) deductions: Vec<Deduction>,
}

impl Line {
    /// A line of Housing Benefit for whole or part weeks at one rate.
    pub(super) fn paid(tenancy: usize, period: Period, weekly: Pence, reason: Reason) -> Self {
        Self {
            tenancy,
            benefit: Benefit::Housing,
            period,
            weekly: Some(weekly),
            gross: for_days(weekly, period.days()),
            status: LineStatus::Paid,
            reason,
            deductions: Vec::new(),
        }
    }

    /// A line that takes back what `paid` would have paid.
    pub(super) fn reversed(tenancy: usize, period: Period, weekly: Pence) -> Self {
        let paid = Self::paid(tenancy, period, weekly, Reason::Reversal);
        Self { gross: -paid.gross, status: LineStatus::Reversed, ..paid }
    }

    /// A line that shows a suspended award without paying it.
    pub(super) fn held(tenancy: usize, period: Period, weekly: Pence) -> Self {
        let paid = Self::paid(tenancy, period, weekly, Reason::Regular);
        Self { gross: 0, status: LineStatus::Held, ..paid }
    }

    /// The cash: gross less all deductions.
    pub(super) fn net(&self) -> Pence {
        self.gross - self.deductions.iter().map(|taken| taken.amount).sum::<Pence>()
    }

    /// Takes up to `amount` from what is left of the line, and says how much that was.
    pub(super) fn take(&mut self, debtor: Debtor, amount: Pence) -> Pence {
        let amount = amount.min(self.net()).max(0);
        if amount > 0 {
            self.deductions.push(Deduction { debtor, amount });
        }
        amount
    }
}

/// A weekly amount for so many days, rounded to the nearest penny, half a penny up: whole weeks are exact.
pub(super) fn for_days(weekly: Pence, days: i32) -> Pence {
    (2 * weekly * Pence::from(days) + 7).div_euclid(14)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::calendar::Day;

    #[track_caller]
    fn check_days(weekly: Pence, days: i32, expected: Pence) {
        assert_eq!(for_days(weekly, days), expected);
    }

    #[test]
    fn whole_weeks_are_exact_and_part_weeks_round_half_a_penny_up() {
        check_days(11_369, 28, 4 * 11_369);
        check_days(10_000, 1, 1_429);
        check_days(10_000, 3, 4_286);
        check_days(7, 1, 1);
        check_days(3, 1, 0);
        check_days(4, 1, 1);
    }

    #[test]
    fn a_line_is_never_taken_below_zero() {
        let week = Period::new(Day::of(2026, 11, 16), Day::of(2026, 11, 22));
        let mut line = Line::paid(0, week, 5_000, Reason::Regular);
        assert_eq!(line.take(Debtor::Tenant, 1_365), 1_365);
        assert_eq!(line.take(Debtor::OtherTenant(1), 9_999), 3_635);
        assert_eq!(line.take(Debtor::Other, 1), 0);
        assert_eq!((line.net(), line.deductions.len()), (0, 2));
        assert_eq!(Line::reversed(0, week, 5_000).net(), -5_000);
        assert_eq!(Line::held(0, week, 5_000).net(), 0);
    }
}
