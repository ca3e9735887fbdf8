//! The place that each row has among all, by a number or by a text: equal ones have the same.

use super::Direction;
use crate::fold::fold_into;
use crate::lanes;
use crate::table::{Schedule, Text};

/// How many letters are compared at a time: as many as [`lanes::word`] takes.
const LETTERS: usize = 8;

/// The place of each row; that of a row which has nothing to compare is the last.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    ranks: Vec<u32>,
    /// How many different ones there are, which is also the rank of what is absent.
    distinct: u32,
}

/// A row, and what it is compared by.
type Keyed = (u64, u32);

impl Ranking {
    pub(super) const fn len(&self) -> usize {
        self.ranks.len()
    }

    /// The smallest number first.
    ///
    /// For whatever column, it is the same program: a program of its own for each is twice the size and no quicker.
    pub(super) fn of_numbers(rows: usize, number: &dyn Fn(usize) -> Option<u64>) -> Self {
        let mut keyed = keyed(rows, number);
        keyed.sort_unstable_by_key(|(number, _)| *number);
        let begins: Vec<bool> = differ(&keyed).collect();
        Self::in_order(rows, &keyed, &begins)
    }

    /// Folded texts by their letters, some of them at a time as one number, and only those that begin alike by the next ones.
    pub(super) fn of_texts(schedule: &Schedule, column: Text) -> Self {
        let mut folded = Vec::new();
        let mut ends = Vec::with_capacity(schedule.len());
        for row in 0..schedule.len() {
            fold_into(&mut folded, schedule.marked(column, row).0);
            ends.push(folded.len());
        }
        let text = |row: usize| {
            let start = row.checked_sub(1).map_or(0, |before| ends[before]);
            &folded[start..ends[row]]
        };
        let mut keyed = keyed(schedule.len(), &|row| {
            Some(text(row)).filter(|text| !text.is_empty()).map(letters)
        });
        let mut begins = vec![false; keyed.len()];
        // Alike up to a letter; never more of them than rows, however long the texts are.
        let mut alike = vec![(0..keyed.len(), 0)];
        while let Some((range, from)) = alike.pop() {
            let some = &mut keyed[range.clone()];
            some.sort_unstable_by_key(|(letters, _)| *letters);
            let next = from + LETTERS;
            let mut start = range.start;
            for same in some.chunk_by_mut(|(one, _), (other, _)| one == other) {
                begins[start] = true;
                // A folded text holds no zero: one that ends within these letters has nothing more to compare.
                let goes_on = same.len() > 1 && same[0].0.to_be_bytes()[LETTERS - 1] != 0;
                if goes_on {
                    for (letters_of_row, row) in same.iter_mut() {
                        *letters_of_row =
                            letters(text(*row as usize).get(next..).unwrap_or_default());
                    }
                    alike.push((start..start + same.len(), next));
                }
                start += same.len();
            }
        }
        Self::in_order(schedule.len(), &keyed, &begins)
    }

    /// Of rows in their order, each of which `begins` with another rank than the one before it, or has the same.
    fn in_order(rows: usize, keyed: &[Keyed], begins: &[bool]) -> Self {
        let mut distinct = 0;
        let mut ranks = vec![u32::MAX; rows];
        for ((_, row), begins) in keyed.iter().zip(begins) {
            distinct += u32::from(*begins);
            ranks[*row as usize] = distinct - 1;
        }
        for rank in &mut ranks {
            *rank = (*rank).min(distinct);
        }
        Self { ranks, distinct }
    }

    /// Rows in the order of the schedule, by their rank; equal ones stay as they came.
    pub(super) fn sort(&self, rows: &[u32], direction: Direction) -> Vec<u32> {
        let absent = self.distinct;
        let place = |row: u32| {
            let rank = self.ranks.get(row as usize).copied().unwrap_or(absent);
            match direction {
                Direction::Descending if rank != absent => (absent - 1 - rank) as usize,
                _ => rank as usize,
            }
        };
        // Where the next row of each rank goes: after all of the ranks before it.
        let mut next = vec![0_u32; absent as usize + 2];
        for row in rows {
            next[place(*row) + 1] += 1;
        }
        let mut before = 0;
        for count in &mut next {
            before += *count;
            *count = before;
        }
        let mut sorted = vec![0; rows.len()];
        for row in rows {
            let at = &mut next[place(*row)];
            sorted[*at as usize] = *row;
            *at += 1;
        }
        sorted
    }
}

fn keyed(rows: usize, number: &dyn Fn(usize) -> Option<u64>) -> Vec<Keyed> {
    (0_u32..).zip(0..rows).filter_map(|(row, place)| Some((number(place)?, row))).collect()
}

/// Whether each has another number than the one before it.
fn differ(keyed: &[Keyed]) -> impl Iterator<Item = bool> {
    let before = std::iter::once(None).chain(keyed.iter().map(|(number, _)| Some(*number)));
    keyed.iter().zip(before).map(|((number, _), before)| before != Some(*number))
}

/// The first letters as a number, the first of them the most significant; what is missing counts as the smallest.
fn letters(text: &[u8]) -> u64 {
    lanes::word(text).swap_bytes()
}
