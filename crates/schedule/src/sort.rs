//! The order of a schedule's rows, as indices. Equal rows stay in schedule order, whichever the
//! direction; what is absent comes last, whichever the direction.

use std::cmp::Ordering;

use crate::date::Period;
use crate::fold::fold_into;
use crate::line::{BenefitType, LineReason, LineStatus};
use crate::money::Pence;
use crate::table::{Figures, Schedule, Text};

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
    let figure = |row: usize, pick: fn(&Figures) -> Pence| {
        schedule.figures(row).map(|figures| pick(&figures))
    };
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
            by_key(rows, direction, |row| schedule.weekly_entitlement(row));
        }
        Column::Gross => by_key(rows, direction, |row| figure(row, |line| line.gross)),
        Column::Deductions => by_key(rows, direction, |row| figure(row, |line| line.deducted)),
        Column::Net => by_key(rows, direction, |row| figure(row, |line| line.net)),
        Column::RentCredit => by_key(rows, direction, |row| figure(row, |line| line.rent_credit)),
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
