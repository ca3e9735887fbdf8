//! The order of a schedule's rows, as indices. Equal rows stay in schedule order, whichever the
//! direction; what is absent comes last, whichever the direction.

use std::cmp::Ordering;

use crate::date::{Date, Period};
use crate::fold::fold_into;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::table::{Amount, Schedule, Text, Word};

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
    let text = |rows: &mut [u32], column| by_text(schedule, rows, direction, column);
    let word =
        |rows: &mut [u32], column, less: Less| by_word(schedule, rows, direction, column, less);
    let amount = |rows: &mut [u32], column| {
        by_number(rows, direction, &|row| {
            schedule.amount(column, row).map(|amount| rising(amount.get()))
        });
    };
    let day = |rows: &mut [u32], of: fn(Period) -> Date| {
        by_number(rows, direction, &|row| {
            schedule.period(row).map(|period| day_number(of(period)))
        });
    };
    match column {
        Column::LineId => {
            by_number(rows, direction, &|row| (row < schedule.len()).then_some(row as u64));
        }
        Column::ClaimReference => text(rows, Text::ClaimReference),
        Column::RentReference => text(rows, Text::RentReference),
        Column::TenantName => text(rows, Text::TenantName),
        Column::PropertyAddress => text(rows, Text::PropertyAddress),
        Column::Postcode => text(rows, Text::Postcode),
        Column::BenefitType => word(rows, Word::BenefitType, |a, b| {
            BenefitType::from_text(a) < BenefitType::from_text(b)
        }),
        Column::Status => {
            word(rows, Word::Status, |a, b| LineStatus::from_text(a) < LineStatus::from_text(b));
        }
        Column::Reason => {
            word(rows, Word::Reason, |a, b| LineReason::from_text(a) < LineReason::from_text(b));
        }
        Column::PeriodFrom => day(rows, Period::from),
        Column::PeriodTo => day(rows, Period::to),
        Column::WeeklyEntitlement => amount(rows, Amount::WeeklyEntitlement),
        Column::Gross => amount(rows, Amount::Gross),
        Column::Deductions => amount(rows, Amount::Deducted),
        Column::Net => amount(rows, Amount::Net),
        Column::RentCredit => amount(rows, Amount::RentCredit),
    }
}

/// Whether a word of the contract comes before another.
type Less = fn(&str, &str) -> bool;

fn by_number(rows: &mut [u32], direction: Direction, number: &dyn Fn(usize) -> Option<u64>) {
    order(rows, direction, number, &|_, _| Ordering::Equal);
}

/// A column has few words: how many come before each is found once.
fn by_word(schedule: &Schedule, rows: &mut [u32], direction: Direction, column: Word, less: Less) {
    let words: Vec<&str> = schedule.words(column).collect();
    let ranks: Vec<u64> = words
        .iter()
        .map(|word| words.iter().map(|other| u64::from(less(other, word))).sum())
        .collect();
    by_number(rows, direction, &|row| {
        schedule.code(column, row).and_then(|code| ranks.get(usize::from(code)).copied())
    });
}

/// Texts go by their first letters as a number, which is quickly compared, and only those that begin alike by all of them.
fn by_text(schedule: &Schedule, rows: &mut [u32], direction: Direction, column: Text) {
    let mut folded = Vec::new();
    let mut spans = vec![0..0; schedule.len()];
    for row in rows.iter().map(|row| *row as usize) {
        if let Some(span) = spans.get_mut(row) {
            let start = folded.len();
            fold_into(&mut folded, schedule.text(column, row));
            *span = start..folded.len();
        }
    }
    let text = |row: usize| spans.get(row).map_or(&[][..], |span| &folded[span.clone()]);
    let letters = |row| Some(text(row)).filter(|text| !text.is_empty()).map(first_letters);
    order(rows, direction, &letters, &|a, b| text(a).cmp(text(b)));
}

/// Orders rows by a number that is made once for each, and where it is the same by `further`; those that have none are last.
///
/// For whatever column, it is the same program: a program of its own for each is twice the size and no quicker.
fn order(
    rows: &mut [u32],
    direction: Direction,
    number: &dyn Fn(usize) -> Option<u64>,
    further: &dyn Fn(usize, usize) -> Ordering,
) {
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(rows.len());
    let mut last = Vec::new();
    let ascending = direction == Direction::Ascending;
    for row in rows.iter().copied() {
        match number(row as usize) {
            Some(number) => keyed.push((if ascending { number } else { !number }, row)),
            None => last.push(row),
        }
    }
    keyed.sort_unstable_by(|(number, row), (other_number, other)| {
        number.cmp(other_number).then_with(|| {
            let further = further(*row as usize, *other as usize);
            if ascending { further } else { further.reverse() }.then(row.cmp(other))
        })
    });
    last.sort_unstable();
    for (place, row) in rows.iter_mut().zip(keyed.into_iter().map(|(_, row)| row).chain(last)) {
        *place = row;
    }
}

/// An amount as a number that is larger for a larger amount.
const fn rising(amount: i64) -> u64 {
    amount.cast_unsigned() ^ (1 << 63)
}

fn day_number(date: Date) -> u64 {
    u64::from((date.year() * 16 + date.month()) * 32 + date.day())
}

/// The first eight bytes, the first of them the most significant; what is missing counts as the smallest.
fn first_letters(text: &[u8]) -> u64 {
    let mut letters = [0; 8];
    for (letter, byte) in letters.iter_mut().zip(text) {
        *letter = *byte;
    }
    u64::from_be_bytes(letters)
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
