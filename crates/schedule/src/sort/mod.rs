//! The order of a schedule's rows, as indices. Equal rows stay in schedule order, whichever the
//! direction; what is absent comes last, whichever the direction.

mod rank;

use crate::date::{Date, Period};
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::table::{Amount, Schedule, Text, Word};
use rank::Ranking;

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

/// Which place each row of a schedule has by one column. Found once, it orders whichever rows, in either direction, in time that
/// is linear in the rows of the schedule.
///
/// ```
/// use schedule::sort::{Column, Direction, Ranks};
/// use schedule::table::Schedule;
///
/// let schedule = Schedule::default();
/// let ranks = Ranks::new(&schedule, Column::TenantName);
/// assert!(ranks.sort(&[], Direction::Descending).is_empty());
/// ```
#[derive(Debug, Clone)]
pub struct Ranks {
    column: Column,
    ranking: Ranking,
}

impl Ranks {
    /// Compares the rows that a schedule has.
    #[must_use]
    pub fn new(schedule: &Schedule, column: Column) -> Self {
        let text = |column| Ranking::of_texts(schedule, column);
        let word = |column, less| words(schedule, column, less);
        let amount = |column| {
            Ranking::of_numbers(schedule.len(), &|row| {
                schedule.amount(column, row).map(|amount| rising(amount.get()))
            })
        };
        let day = |of: fn(Period) -> Date| {
            Ranking::of_numbers(schedule.len(), &|row| {
                schedule.period(row).map(|period| day_number(of(period)))
            })
        };
        let ranking = match column {
            Column::LineId => Ranking::of_numbers(schedule.len(), &|row| Some(row as u64)),
            Column::ClaimReference => text(Text::ClaimReference),
            Column::RentReference => text(Text::RentReference),
            Column::TenantName => text(Text::TenantName),
            Column::PropertyAddress => text(Text::PropertyAddress),
            Column::Postcode => text(Text::Postcode),
            Column::BenefitType => word(Word::BenefitType, |a, b| {
                BenefitType::from_text(a) < BenefitType::from_text(b)
            }),
            Column::Status => {
                word(Word::Status, |a, b| LineStatus::from_text(a) < LineStatus::from_text(b))
            }
            Column::Reason => {
                word(Word::Reason, |a, b| LineReason::from_text(a) < LineReason::from_text(b))
            }
            Column::PeriodFrom => day(Period::from),
            Column::PeriodTo => day(Period::to),
            Column::WeeklyEntitlement => amount(Amount::WeeklyEntitlement),
            Column::Gross => amount(Amount::Gross),
            Column::Deductions => amount(Amount::Deducted),
            Column::Net => amount(Amount::Net),
            Column::RentCredit => amount(Amount::RentCredit),
        };
        Self { column, ranking }
    }

    /// Whether these are the ranks of all rows of a schedule that only grew since, by this column.
    #[must_use]
    pub fn fit(&self, schedule: &Schedule, column: Column) -> bool {
        self.column == column && self.ranking.len() == schedule.len()
    }

    /// Rows, which come in the order of the schedule, in this one. Those that were not there when it was found come last.
    #[must_use]
    pub fn sort(&self, rows: &[u32], direction: Direction) -> Vec<u32> {
        self.ranking.sort(rows, direction)
    }
}

/// Whether a word of the contract comes before another.
type Less = fn(&str, &str) -> bool;

/// A column has few words: how many come before each is found once.
fn words(schedule: &Schedule, column: Word, less: Less) -> Ranking {
    let words: Vec<&str> = schedule.words(column).collect();
    let ranks: Vec<u64> = words
        .iter()
        .map(|word| words.iter().map(|other| u64::from(less(other, word))).sum())
        .collect();
    Ranking::of_numbers(schedule.len(), &|row| {
        schedule.code(column, row).and_then(|code| ranks.get(usize::from(code)).copied())
    })
}

/// An amount as a number that is larger for a larger amount.
const fn rising(amount: i64) -> u64 {
    amount.cast_unsigned() ^ (1 << 63)
}

fn day_number(date: Date) -> u64 {
    u64::from((date.year() * 16 + date.month()) * 32 + date.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;
    use crate::table::Entry;
    use crate::table::sample::{deduction, entry, schedule};

    #[track_caller]
    fn check(schedule: &Schedule, column: Column, up: &[u32], down: &[u32]) {
        let rows: Vec<u32> = (0..schedule.line_count()).collect();
        let ranks = Ranks::new(schedule, column);
        assert_eq!(ranks.sort(&rows, Direction::Ascending), up, "{column:?} ascending");
        let reversed = Direction::Ascending.reversed();
        assert_eq!(ranks.sort(&rows, reversed), down, "{column:?} descending");
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
    fn names_that_begin_alike_go_by_what_comes_after() {
        let names = [
            "williams,mr b",
            "WILLIAMS,MR A",
            "williams",
            "Williams,Mr B",
            "williams,mr",
            "william",
        ];
        let ids = ["0", "1", "2", "3", "4", "5"];
        let lines =
            ids.iter().zip(names).map(|(id, tenant_name)| Entry { tenant_name, ..entry(id) });
        let lines = schedule(lines);
        check(&lines, Column::TenantName, &[5, 2, 4, 1, 0, 3], &[0, 3, 1, 4, 2, 5]);
    }

    #[test]
    fn ranks_fit_the_lines_and_the_column_that_they_were_found_for() {
        let lines = schedule(["0", "1"].map(entry));
        let ranks = Ranks::new(&lines, Column::Net);
        assert!(ranks.fit(&lines, Column::Net));
        assert!(!ranks.fit(&lines, Column::Gross));
        assert!(!ranks.fit(&schedule(["0", "1", "2"].map(entry)), Column::Net));
    }

    #[test]
    fn a_choice_of_rows_is_sorted_among_itself_and_strangers_come_last() {
        let lines = schedule(["0", "1", "2"].map(entry));
        // The line after the last one is a stranger too.
        for column in [Column::LineId, Column::BenefitType, Column::Status, Column::Reason] {
            let rows = Ranks::new(&lines, column).sort(&[0, 2, 3, 9], Direction::Descending);
            let known = if column == Column::LineId { [2, 0] } else { [0, 2] };
            assert_eq!((&rows[..2], &rows[2..]), (&known[..], &[3, 9][..]), "{column:?}");
        }
    }
}
