//! Which lines share a row: those of one claim or of one tenancy, and no others.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::line::Line;

/// Which lines of one payment share a row. Rows come in the order in which their first lines do;
/// lines of two payments never share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// None: a row is a line.
    Line,
    /// Those of one claim, which has one id and one reference. A line without both stays alone.
    Claim,
    /// Those with the same rent reference, to the letter; of those without one, the lines of one
    /// claim.
    RentReference,
}

/// What the lines of one row have in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key<'a> {
    Rent(&'a str),
    Claim(&'a str, &'a str),
    Alone(usize),
}

/// The rows of one payment: for each, the places of its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Groups {
    /// The places of all lines, row after row.
    places: Vec<usize>,
    /// Where each row ends.
    ends: Vec<usize>,
}

impl Grouping {
    fn key<'a>(self, line: &Line<'a>, place: usize) -> Key<'a> {
        let claim = match (line.claim_id, line.claim_reference) {
            ("", "") => Key::Alone(place),
            (id, reference) => Key::Claim(id, reference),
        };
        match self {
            Self::Line => Key::Alone(place),
            Self::Claim => claim,
            Self::RentReference => line.rent_reference.map_or(claim, Key::Rent),
        }
    }
}

/// The rows of one payment in the making.
#[derive(Debug, Clone)]
pub(super) struct Grouper<'a> {
    grouping: Grouping,
    known: HashMap<Key<'a>, usize>,
    /// The row of each line so far.
    row_of: Vec<usize>,
}

impl<'a> Grouper<'a> {
    pub(super) fn new(grouping: Grouping) -> Self {
        Self { grouping, known: HashMap::new(), row_of: Vec::new() }
    }

    /// How many lines it has taken.
    pub(super) const fn len(&self) -> usize {
        self.row_of.len()
    }

    /// Takes the next line.
    pub(super) fn take(&mut self, line: &Line<'a>) {
        let next = self.known.len();
        let key = self.grouping.key(line, self.row_of.len());
        self.row_of.push(*self.known.entry(key).or_insert(next));
    }

    /// The rows of the lines that it has taken.
    pub(super) fn finish(self) -> Groups {
        let mut sizes = vec![0_usize; self.known.len()];
        for row in &self.row_of {
            sizes[*row] += 1;
        }
        let mut end = 0;
        let mut ends: Vec<usize> = Vec::with_capacity(sizes.len());
        for size in sizes {
            ends.push(end);
            end += size;
        }
        // Each end starts as the beginning of its row and moves on with every place put there.
        let mut places = vec![0; self.row_of.len()];
        for (place, row) in self.row_of.into_iter().enumerate() {
            places[ends[row]] = place;
            ends[row] += 1;
        }
        Groups { places, ends }
    }
}

impl Groups {
    /// How many rows.
    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The places of the lines of a row; of none where there is no such row.
    pub(super) fn get(&self, row: usize) -> &[usize] {
        let start = row.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.ends.get(row).map_or(&[], |end| &self.places[start..*end])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample::{entry, schedule};
    use crate::table::{Entry, Schedule};

    fn tenancies() -> Schedule {
        let line = |id, claim_id, claim_reference, rent_reference| Entry {
            claim_id,
            claim_reference,
            rent_reference,
            ..entry(id)
        };
        schedule([
            line("0", "c1", "20", Some("A")),
            line("1", "c2", "21", None),
            line("2", "c3", "22", Some("A")),
            line("3", "", "", None),
            line("4", "c2", "21", None),
            line("5", "c1", "20", Some("a")),
            line("6", "", "", None),
            line("7", "c2", "99", None),
            line("8", "", "", Some("A")),
        ])
    }

    #[test]
    fn only_lines_that_belong_together_share_a_row() {
        #[track_caller]
        fn check(grouping: Grouping, expected: &[&[usize]]) {
            let lines = tenancies();
            let mut grouper = Grouper::new(grouping);
            lines.iter().for_each(|line| grouper.take(&line));
            let groups = grouper.finish();
            let rows: Vec<&[usize]> = (0..groups.len()).map(|row| groups.get(row)).collect();
            assert_eq!(rows, expected, "{grouping:?}");
        }
        let alone: &[&[usize]] = &[&[0], &[1], &[2], &[3], &[4], &[5], &[6], &[7], &[8]];
        check(Grouping::Line, alone);
        check(Grouping::Claim, &[&[0, 5], &[1, 4], &[2], &[3], &[6], &[7], &[8]]);
        check(Grouping::RentReference, &[&[0, 2, 8], &[1, 4], &[3], &[5], &[6], &[7]]);
    }
}
