//! Lines that share a row: which do, and what becomes of their cells. No amount is lost, and no two
//! tenancies are taken for one.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::cell::Cell;
use super::columns::{Column, Merge, Row};
use super::kinds::Kinds;
use crate::error::ExportError;
use crate::line::Line;
use crate::money::Pence;

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
#[derive(Debug, PartialEq, Eq, Hash)]
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

    /// The rows of these lines.
    pub(super) fn groups<'a>(
        self,
        lines: impl Iterator<Item = Result<Line<'a>, ExportError>>,
    ) -> Result<Groups, ExportError> {
        let mut known: HashMap<Key<'a>, usize> = HashMap::new();
        let mut group_of = Vec::new();
        for (place, line) in lines.enumerate() {
            let next = known.len();
            group_of.push(*known.entry(self.key(&line?, place)).or_insert(next));
        }
        let mut sizes = vec![0_usize; known.len()];
        for group in &group_of {
            sizes[*group] += 1;
        }
        let mut end = 0;
        let mut ends: Vec<usize> = Vec::with_capacity(sizes.len());
        for size in sizes {
            ends.push(end);
            end += size;
        }
        // Each end starts as the beginning of its row and moves on with every place put there.
        let mut places = vec![0; group_of.len()];
        for (place, group) in group_of.into_iter().enumerate() {
            places[ends[group]] = place;
            ends[group] += 1;
        }
        Ok(Groups { places, ends })
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

impl Column {
    /// The cell of a row that several lines share: see [`Merge`].
    pub fn merged<'a>(&self, rows: &[Row<'a>]) -> Result<Cell<'a>, ExportError> {
        let Some((first, others)) = rows.split_first() else { return Ok(Cell::Empty) };
        let first = self.cell(first);
        if others.is_empty() {
            return Ok(first);
        }
        let cells = || rows.iter().map(|row| self.cell(row));
        let dates = || {
            cells().filter_map(|cell| match cell {
                Cell::Date(date) => Some(date),
                _ => None,
            })
        };
        Ok(match self.merge {
            Merge::Agree => {
                if others.iter().all(|row| self.cell(row) == first) {
                    first
                } else {
                    Cell::Empty
                }
            }
            Merge::Earliest => dates().min().map_or(Cell::Empty, Cell::Date),
            Merge::Latest => dates().max().map_or(Cell::Empty, Cell::Date),
            Merge::Sum => {
                let amounts = cells().filter_map(|cell| match cell {
                    Cell::Money(amount) => Some(amount),
                    _ => None,
                });
                Cell::Money(Pence::checked_sum(amounts).map_err(|_| ExportError::OutOfRange)?)
            }
            Merge::SumKinds => {
                let kinds = cells().filter_map(|cell| match cell {
                    Cell::Kinds(kinds) => Some(kinds),
                    _ => None,
                });
                let kinds = Kinds::sum(kinds)?;
                if kinds.iter().next().is_none() { Cell::Empty } else { Cell::Kinds(kinds) }
            }
            Merge::Join => {
                let mut text = String::new();
                for (place, cell) in cells().enumerate() {
                    if place > 0 {
                        text.push(';');
                    }
                    if let Cell::Text(part) = cell {
                        text.push_str(&part);
                    }
                }
                Cell::Text(Cow::Owned(text))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::export::{Context, Rows, columns};
    use crate::reference::{CreditorRef, PaymentRef};
    use crate::table::sample::{deduction, entry, schedule};
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
            let all = (0..lines.len()).map(|place| Rows::All.line(&lines, place));
            let groups = grouping.groups(all).unwrap();
            let rows: Vec<&[usize]> = (0..groups.len()).map(|row| groups.get(row)).collect();
            assert_eq!(rows, expected, "{grouping:?}");
        }
        let alone: &[&[usize]] = &[&[0], &[1], &[2], &[3], &[4], &[5], &[6], &[7], &[8]];
        check(Grouping::Line, alone);
        check(Grouping::Claim, &[&[0, 5], &[1, 4], &[2], &[3], &[6], &[7], &[8]]);
        check(Grouping::RentReference, &[&[0, 2, 8], &[1, 4], &[3], &[5], &[6], &[7]]);
    }

    #[test]
    fn a_line_that_is_not_there_makes_no_rows() {
        let lines = tenancies();
        let rows = Rows::These(&[0, 9]);
        let refused = Grouping::Claim.groups((0..2).map(|place| rows.line(&lines, place)));
        assert_eq!(refused, Err(ExportError::NoSuchLine { row: 9 }));
    }

    #[test]
    fn cells_are_merged_by_the_rule_of_their_column() {
        let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let mut lines = Schedule::default();
        let later = entry("2").period;
        let day = |day| Date::from_parts(2026, 10, day).unwrap();
        let earlier = crate::date::Period::new(day(5), day(6)).unwrap();
        let own = deduction("own_recovery", 100, false);
        lines.push(&Entry { postcode: "", ..entry("1") }, [own]).unwrap();
        let second = Entry { period: earlier, weekly_entitlement: None, ..entry("2") };
        lines.push(&second, []).unwrap();
        lines.push(&entry("3"), [own, deduction("other", 5, false)]).unwrap();

        let check = |places: &[usize], column: &Column, expected: &str| {
            let rows: Vec<Row<'_>> = places
                .iter()
                .map(|place| Row { context: &context, line: lines.line(*place) })
                .collect();
            let mut field = String::new();
            column.merged(&rows).unwrap().write_to(&mut field);
            assert_eq!(field, expected, "{}", column.name);
        };
        check(&[0, 1, 2], &columns::PAYMENT_REFERENCE, "P");
        check(&[0, 1, 2], &columns::TENANT_NAME, lines.line(0).tenant_name);
        check(&[0, 1, 2], &columns::POSTCODE, "");
        check(&[1, 0], &columns::POSTCODE, "");
        check(&[1, 2], &columns::POSTCODE, "CF99 1CK");
        check(&[0, 1, 2], &columns::PERIOD_FROM, "2026-10-05");
        check(&[1, 0], &columns::PERIOD_TO, &later.to().to_string());
        check(&[0, 2], &columns::WEEKLY_ENTITLEMENT, "100.00");
        check(&[0, 1], &columns::WEEKLY_ENTITLEMENT, "");
        check(&[1, 0], &columns::WEEKLY_ENTITLEMENT, "");
        check(&[0, 1, 2], &columns::GROSS, "1200.00");
        check(&[0, 1, 2], &columns::DEDUCTIONS, "2.05");
        check(&[0, 1, 2], &columns::DEDUCTION_KINDS, "own_recovery:2.00;other:0.05");
        check(&[1, 1], &columns::DEDUCTION_KINDS, "");
        check(&[2, 0], &columns::LINE_ID, "3;1");
        check(&[1], &columns::LINE_ID, "2");
        check(&[], &columns::LINE_ID, "");
    }

    #[test]
    fn a_sum_that_cannot_be_held_is_refused() {
        let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let lines = schedule([Entry { gross: Pence::new(i64::MAX), ..entry("1") }]);
        let row = Row { context: &context, line: lines.line(0) };
        assert_eq!(columns::GROSS.merged(&[row, row]), Err(ExportError::OutOfRange));
    }
}
