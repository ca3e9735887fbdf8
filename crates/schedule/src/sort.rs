//! The order of a schedule's rows, as indices. Equal rows stay in schedule order, whichever the
//! direction; what is absent comes last, whichever the direction.

use std::cmp::Ordering;

use crate::date::Period;
use crate::fold::fold_into;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::table::{Amount, Schedule, Text};

/// What rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the field of `Line` with the same name")]
pub enum Column {
    /// The order of the schedule itself.
    LineId,
    ClaimReference,
    RentReference,
    TenantName,
    PropertyAddress,
    Postcode,
    BenefitType,
    PeriodFrom,
    PeriodTo,
    WeeklyEntitlement,
    Gross,
    /// The sum of a line's deductions.
    Deductions,
    Net,
    RentCredit,
    Status,
    Reason,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Smallest, earliest or first in the alphabet first.
    #[default]
    Ascending,
    /// Largest, latest or last in the alphabet first.
    Descending,
}

impl Direction {
    /// The other one.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// Orders rows of a schedule. Rows that it does not have come last.
pub fn sort(schedule: &Schedule, rows: &mut [u32], column: Column, direction: Direction) {
    let amount = |column, row| schedule.amount(column, row);
    let period = |row| schedule.period(row);
    match column {
        Column::LineId => by_key(rows, direction, |row| (row < schedule.len()).then_some(row)),
        Column::ClaimReference => by_text(schedule, rows, direction, Text::ClaimReference),
        Column::RentReference => by_text(schedule, rows, direction, Text::RentReference),
        Column::TenantName => by_text(schedule, rows, direction, Text::TenantName),
        Column::PropertyAddress => by_text(schedule, rows, direction, Text::PropertyAddress),
        Column::Postcode => by_text(schedule, rows, direction, Text::Postcode),
        Column::BenefitType => {
            by_key(rows, direction, |row| -> Option<BenefitType<'_>> {
                (row < schedule.len()).then(|| schedule.benefit_type(row))
            });
        }
        Column::Status => by_key(rows, direction, |row| -> Option<LineStatus<'_>> {
            (row < schedule.len()).then(|| schedule.status(row))
        }),
        Column::Reason => by_key(rows, direction, |row| -> Option<LineReason<'_>> {
            (row < schedule.len()).then(|| schedule.reason(row))
        }),
        Column::PeriodFrom => {
            by_key(rows, direction, |row| period(row).map(Period::from));
        }
        Column::PeriodTo => {
            by_key(rows, direction, |row| period(row).map(Period::to));
        }
        Column::WeeklyEntitlement => {
            by_key(rows, direction, |row| amount(Amount::WeeklyEntitlement, row));
        }
        Column::Gross => by_key(rows, direction, |row| amount(Amount::Gross, row)),
        Column::Deductions => by_key(rows, direction, |row| amount(Amount::Deducted, row)),
        Column::Net => by_key(rows, direction, |row| amount(Amount::Net, row)),
        Column::RentCredit => by_key(rows, direction, |row| amount(Amount::RentCredit, row)),
    }
}

/// Orders by a key that is made once per row, not once per comparison.
fn by_key<K: Ord>(rows: &mut [u32], direction: Direction, key: impl Fn(usize) -> Option<K>) {
    let mut keyed: Vec<(Option<K>, u32)> =
        rows.iter().map(|row| (key(*row as usize), *row)).collect();
    keyed.sort_unstable_by(|(a, row_a), (b, row_b)| {
        compare(a.as_ref(), b.as_ref(), direction).then(row_a.cmp(row_b))
    });
    for (place, (_, row)) in rows.iter_mut().zip(keyed) {
        *place = row;
    }
}

fn by_text(schedule: &Schedule, rows: &mut [u32], direction: Direction, column: Text) {
    let mut folded = String::new();
    let spans: Vec<(u32, usize, usize)> = rows
        .iter()
        .map(|row| {
            let start = folded.len();
            fold_into(&mut folded, schedule.text(column, *row as usize));
            (*row, start, folded.len())
        })
        .collect();
    let mut keyed: Vec<(Option<&str>, u32)> = spans
        .into_iter()
        .map(|(row, start, end)| (Some(&folded[start..end]).filter(|key| !key.is_empty()), row))
        .collect();
    keyed.sort_unstable_by(|(a, row_a), (b, row_b)| {
        compare(*a, *b, direction).then(row_a.cmp(row_b))
    });
    for (place, (_, row)) in rows.iter_mut().zip(keyed) {
        *place = row;
    }
}

fn compare<K: Ord>(a: Option<K>, b: Option<K>, direction: Direction) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if direction == Direction::Ascending => a.cmp(&b),
        (Some(a), Some(b)) => b.cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;
    use crate::table::Entry;
    use crate::table::sample::{deduction, entry, schedule};

    #[track_caller]
    fn check(schedule: &Schedule, column: Column, up: &[u32], down: &[u32]) {
        let mut rows: Vec<u32> = (0..schedule.line_count()).rev().collect();
        sort(schedule, &mut rows, column, Direction::Ascending);
        assert_eq!(rows, up, "{column:?} ascending");
        sort(schedule, &mut rows, column, Direction::Ascending.reversed());
        assert_eq!(rows, down, "{column:?} descending");
    }

    #[test]
    fn names_go_by_their_letters_and_equal_ones_stay_in_order() {
        let names = ["zoë", "Évans", "evans", "Adams", "Łukasz", "EVANS"];
        let ids = ["0", "1", "2", "3", "4", "5"];
        let lines =
            ids.iter().zip(names).map(|(id, tenant_name)| Entry { tenant_name, ..entry(id) });
        check(&schedule(lines), Column::TenantName, &[3, 1, 2, 5, 4, 0], &[0, 4, 1, 2, 5, 3]);
    }

    #[test]
    fn what_is_absent_comes_last_in_both_directions() {
        let references = [None, Some("B"), Some("a"), Some(" ")];
        let ids = ["0", "1", "2", "3"];
        let lines = ids
            .iter()
            .zip(references)
            .map(|(id, rent_reference)| Entry { rent_reference, ..entry(id) });
        check(&schedule(lines), Column::RentReference, &[2, 1, 0, 3], &[1, 2, 0, 3]);

        let weekly = [None, Some(Pence::new(200)), Some(Pence::ZERO), None];
        let lines = ids
            .iter()
            .zip(weekly)
            .map(|(id, weekly_entitlement)| Entry { weekly_entitlement, ..entry(id) });
        check(&schedule(lines), Column::WeeklyEntitlement, &[2, 1, 0, 3], &[1, 2, 0, 3]);
    }

    #[test]
    fn amounts_go_by_their_size_and_words_in_the_order_of_the_contract() {
        let mut lines = Schedule::default();
        let words =
            [("0", "reversed", -5_i64), ("1", "paid", 300), ("2", "stopped", 0), ("3", "held", 20)];
        for (id, status, net) in words {
            let status = LineStatus::from_text(status);
            let sent = Entry { status, net: Pence::new(net), gross: Pence::new(-net), ..entry(id) };
            lines.push(&sent, [deduction("other", net.abs(), true)]).unwrap();
        }
        check(&lines, Column::Net, &[0, 2, 3, 1], &[1, 3, 2, 0]);
        check(&lines, Column::Gross, &[1, 3, 2, 0], &[0, 2, 3, 1]);
        check(&lines, Column::Deductions, &[2, 0, 3, 1], &[1, 3, 0, 2]);
        check(&lines, Column::RentCredit, &[0, 2, 3, 1], &[1, 3, 0, 2]);
        check(&lines, Column::Status, &[1, 3, 0, 2], &[2, 0, 3, 1]);
        check(&lines, Column::LineId, &[0, 1, 2, 3], &[3, 2, 1, 0]);
        check(&lines, Column::Reason, &[0, 1, 2, 3], &[0, 1, 2, 3]);
    }

    #[test]
    fn kinds_and_reasons_go_in_the_order_of_the_contract() {
        let words = [("0", "DHP", "final"), ("1", "UCH", "clerical"), ("2", "HB", "new")];
        let lines = schedule(words.map(|(id, benefit, reason)| Entry {
            benefit_type: BenefitType::from_text(benefit),
            reason: LineReason::from_text(reason),
            ..entry(id)
        }));
        check(&lines, Column::BenefitType, &[2, 0, 1], &[1, 0, 2]);
        check(&lines, Column::Reason, &[2, 0, 1], &[1, 0, 2]);
    }

    #[test]
    fn a_choice_of_rows_is_sorted_among_itself_and_strangers_come_last() {
        let lines = schedule(["0", "1", "2"].map(entry));
        // The line after the last one is a stranger too.
        for column in [Column::LineId, Column::BenefitType, Column::Status, Column::Reason] {
            let mut rows = [9, 3, 2, 0];
            sort(&lines, &mut rows, column, Direction::Descending);
            let known = if column == Column::LineId { [2, 0] } else { [0, 2] };
            assert_eq!((&rows[..2], &rows[2..]), (&known[..], &[3, 9][..]), "{column:?}");
        }
    }
}
