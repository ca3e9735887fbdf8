//! The lines of a schedule held against what the payment says of itself.
//!
//! A schedule that does not balance is shown as it is, with words that say so; nothing here, or
//! anywhere, corrects it (`net = gross - deductions` for a line; the nets add up to the payment).

use crate::line::DeductionKind;
use crate::money::Pence;
use crate::payment::{KindTotal, PaymentDetail};
use crate::table::Schedule;
use crate::totals::by_kind;

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
    let mut kinds: Vec<(DeductionKind<'_>, bool)> =
        stated.iter().chain(summed).map(|total| (total.kind(), total.counts_as_rent)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for (kind, counts_as_rent) in kinds {
        let sum = amount(summed, kind, counts_as_rent).unwrap_or_default();
        let said = amount(stated, kind, counts_as_rent);
        if said != Some(sum) {
            let summed = KindTotal::new(kind, counts_as_rent, sum);
            findings.push(Finding::Kind { summed, stated: said.unwrap_or_default() });
        }
    }
}

fn check_lines(schedule: &Schedule, findings: &mut Vec<Finding>) {
    for (row, line) in (0..).zip(schedule.iter()) {
        // A schedule takes no line for which this is out of range.
        let worked_out = line.gross.checked_sub(line.deducted).unwrap_or_default();
        if line.net != worked_out {
            findings.push(Finding::LineNet { row, stated: line.net, worked_out });
        }
    }
}
