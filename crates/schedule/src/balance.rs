//! The lines of a schedule held against what the payment says of itself.
//!
//! A schedule that does not balance is shown as it is, with words that say so; nothing here, or
//! anywhere, corrects it (`net = gross - deductions` for a line; the nets add up to the payment).

use crate::line::DeductionKind;
use crate::money::Pence;
use crate::payment::{KindTotal, PaymentDetail};
use crate::table::Schedule;
use crate::totals::{by_kind, kinds_of_either};

/// What was found when a schedule was held against its payment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balance {
    /// Every disagreement; none when it balances.
    pub findings: Vec<Finding>,
}

/// One disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A line's net is not its gross less its deductions.
    LineNet {
        /// The line's index.
        row: u32,
        /// Its net, as sent.
        stated: Pence,
        /// Its gross less its deductions.
        worked_out: Pence,
    },
    /// The number of lines.
    LineCount {
        /// As the payment states it.
        stated: u32,
        /// Lines in the schedule.
        received: u32,
    },
    /// The sum before deductions.
    Gross(Difference),
    /// The sum of the deductions.
    Deductions(Difference),
    /// The cash.
    Net(Difference),
    /// What the rent accounts must show as paid.
    RentCredit(Difference),
    /// The deductions of one kind.
    Kind {
        /// The sum of the lines' deductions of the kind.
        summed: KindTotal,
        /// As the payment states it.
        stated: Pence,
    },
}

/// A figure that is stated as one amount and summed as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// As the payment or its control totals state it.
    pub stated: Pence,
    /// The sum over the lines.
    pub summed: Pence,
}

/// A kind of finding that is a difference of sums.
type Figure = fn(Difference) -> Finding;

impl Balance {
    /// Whether the schedule agrees with its payment in everything.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Holds the lines against each other, against the payment and against its control totals.
///
/// Where the council withholds lines, the payment's net stays the amount in the bank and is not
/// compared with the sum of the lines that are shown; the control totals still are.
#[must_use]
pub fn check(detail: &PaymentDetail, schedule: &Schedule) -> Balance {
    let (payment, control, summed) = (&detail.payment, &detail.control, schedule.totals());
    let mut findings = Vec::new();

    if payment.line_count != summed.lines {
        findings.push(Finding::LineCount { stated: payment.line_count, received: summed.lines });
    }
    let net = if payment.withheld { control.net } else { payment.net };
    let figures: [(Figure, _, _, _); 4] = [
        (Finding::Gross, payment.gross, control.gross, summed.gross),
        (Finding::Deductions, payment.deductions, control.deductions, summed.deductions),
        (Finding::Net, net, control.net, summed.net),
        (Finding::RentCredit, payment.rent_credit, control.rent_credit, summed.rent_credit),
    ];
    for (finding, by_payment, by_control, summed) in figures {
        if by_payment != summed {
            findings.push(finding(Difference { stated: by_payment, summed }));
        }
        if by_control != summed && by_control != by_payment {
            findings.push(finding(Difference { stated: by_control, summed }));
        }
    }
    check_kinds(&detail.deductions_by_kind, &by_kind(schedule), &mut findings);
    check_lines(schedule, &mut findings);
    Balance { findings }
}

fn check_kinds(stated: &[KindTotal], summed: &[KindTotal], findings: &mut Vec<Finding>) {
    let amount = |totals: &[KindTotal], kind: DeductionKind<'_>, counts_as_rent: bool| {
        let same = totals
            .iter()
            .filter(|total| total.kind() == kind && total.counts_as_rent == counts_as_rent);
        Pence::checked_sum(same.map(|total| total.amount)).ok()
    };
    for (kind, counts_as_rent) in kinds_of_either(stated, summed) {
        let sum = amount(summed, kind, counts_as_rent).unwrap_or_default();
        let said = amount(stated, kind, counts_as_rent);
        if said != Some(sum) {
            let summed = KindTotal::new(kind, counts_as_rent, sum);
            findings.push(Finding::Kind { summed, stated: said.unwrap_or_default() });
        }
    }
}

fn check_lines(schedule: &Schedule, findings: &mut Vec<Finding>) {
    let figures = (0..schedule.len()).filter_map(|row| schedule.figures(row));
    for (row, line) in (0..).zip(figures) {
        // A schedule takes no line for which this is out of range.
        let worked_out = line.gross.checked_sub(line.deducted).unwrap_or_default();
        if line.net != worked_out {
            findings.push(Finding::LineNet { row, stated: line.net, worked_out });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::{Date, Period};
    use crate::payment::{PayMethod, Payment, PaymentId, PaymentStatus};
    use crate::reference::PaymentRef;
    use crate::table::Entry;
    use crate::table::sample::{deduction, entry};

    fn lines(net_of_second: i64) -> Schedule {
        let mut schedule = Schedule::default();
        let own = deduction("own_recovery", 1_365, false);
        let blameless = deduction("other_tenant_recovery", 2_500, true);
        schedule.push(&Entry { net: Pence::new(38_635), ..entry("1") }, [own]).unwrap();
        let second = Entry { net: Pence::new(net_of_second), ..entry("2") };
        schedule.push(&second, [blameless]).unwrap();
        schedule
    }

    /// A payment that states what a schedule sums to.
    fn detail(schedule: &Schedule) -> PaymentDetail {
        let (day, totals) = (Date::from_parts(2026, 11, 23).unwrap(), schedule.totals());
        let payment = Payment {
            id: PaymentId::new("p1"),
            reference: PaymentRef::new("PR0001234"),
            bank_narrative: "HB 0001234".into(),
            processed_date: day,
            expected_in_bank: None,
            period: Period::new(day, day).unwrap(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: totals.gross,
            deductions: totals.deductions,
            net: totals.net,
            rent_credit: totals.rent_credit,
            line_count: totals.lines,
            replaces: None,
            replaced_by: None,
            withheld: false,
        };
        PaymentDetail { payment, deductions_by_kind: by_kind(schedule), control: totals }
    }

    #[track_caller]
    fn check(detail: &PaymentDetail, schedule: &Schedule, expected: &[Finding]) {
        let balance = super::check(detail, schedule);
        assert_eq!(balance.findings, expected);
        assert_eq!(balance.holds(), expected.is_empty());
    }

    fn differs(stated: i64, summed: i64) -> Difference {
        Difference { stated: Pence::new(stated), summed: Pence::new(summed) }
    }

    #[test]
    fn what_agrees_balances() {
        check(&detail(&lines(37_500)), &lines(37_500), &[]);
        check(&detail(&Schedule::default()), &Schedule::default(), &[]);
    }

    #[test]
    fn each_figure_of_the_payment_is_held_against_the_sum() {
        let schedule = lines(37_500);
        let mut stated = detail(&schedule);
        stated.payment.gross = Pence::new(80_001);
        stated.payment.net = Pence::new(76_134);
        stated.payment.line_count = 3;
        let expected = [
            Finding::LineCount { stated: 3, received: 2 },
            Finding::Gross(differs(80_001, 80_000)),
            Finding::Net(differs(76_134, 76_135)),
        ];
        check(&stated, &schedule, &expected);

        let mut stated = detail(&schedule);
        stated.payment.deductions = Pence::ZERO;
        stated.payment.rent_credit = Pence::new(-1);
        let expected =
            [Finding::Deductions(differs(0, 3_865)), Finding::RentCredit(differs(-1, 78_635))];
        check(&stated, &schedule, &expected);
    }

    #[test]
    fn control_totals_that_differ_are_named_once_where_the_payment_agrees_with_them() {
        let schedule = lines(37_500);
        let mut stated = detail(&schedule);
        stated.control.gross = Pence::new(1);
        check(&stated, &schedule, &[Finding::Gross(differs(1, 80_000))]);
        stated.payment.gross = Pence::new(1);
        check(&stated, &schedule, &[Finding::Gross(differs(1, 80_000))]);
        stated.payment.gross = Pence::new(2);
        let both = [Finding::Gross(differs(2, 80_000)), Finding::Gross(differs(1, 80_000))];
        check(&stated, &schedule, &both);
    }

    #[test]
    fn with_lines_withheld_the_amount_in_the_bank_is_not_compared() {
        let schedule = lines(37_500);
        let mut stated = detail(&schedule);
        stated.payment.withheld = true;
        stated.payment.net = Pence::new(1_000_000);
        check(&stated, &schedule, &[]);
        stated.control.net = Pence::new(5);
        check(&stated, &schedule, &[Finding::Net(differs(5, 76_135))]);
    }

    #[test]
    fn a_line_whose_net_is_not_gross_less_deductions_is_found_though_the_sums_agree() {
        let schedule = lines(37_501);
        let (stated, worked_out) = (Pence::new(37_501), Pence::new(37_500));
        check(&detail(&schedule), &schedule, &[Finding::LineNet { row: 1, stated, worked_out }]);
    }

    #[test]
    fn deductions_are_compared_kind_by_kind() {
        let schedule = lines(37_500);
        let mut stated = detail(&schedule);
        let kind =
            |counts, amount| KindTotal::new(DeductionKind::OwnRecovery, counts, Pence::new(amount));
        stated.deductions_by_kind[0] = kind(true, 1_365);
        let expected = [
            Finding::Kind { summed: kind(false, 1_365), stated: Pence::ZERO },
            Finding::Kind { summed: kind(true, 0), stated: Pence::new(1_365) },
        ];
        check(&stated, &schedule, &expected);

        let mut split = detail(&schedule);
        split.deductions_by_kind[0] = kind(false, 1_000);
        split.deductions_by_kind.push(kind(false, 365));
        check(&split, &schedule, &[]);
    }
}
