//! What becomes of the cells of lines that share a row. No amount is lost.

use std::borrow::Cow;

use super::cell::Cell;
use super::columns::{Column, Merge, Row};
use super::kinds::Kinds;
use crate::error::ExportError;
use crate::money::Pence;

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
    use crate::date::{Date, Period};
    use crate::export::{Context, columns};
    use crate::reference::{CreditorRef, PaymentRef};
    use crate::table::sample::{deduction, entry, schedule};
    use crate::table::{Entry, Schedule};

    #[test]
    fn cells_are_merged_by_the_rule_of_their_column() {
        let (payment, creditor) = (PaymentRef::new("P"), CreditorRef::new("C"));
        let payment_date = Date::from_parts(2026, 11, 23).unwrap();
        let context =
            Context { payment_reference: &payment, payment_date, creditor_reference: &creditor };
        let mut lines = Schedule::default();
        let later = entry("2").period;
        let day = |day| Date::from_parts(2026, 10, day).unwrap();
        let earlier = Period::new(day(5), day(6)).unwrap();
        let own = deduction("own_recovery", 100, false);
        lines.push(&Entry { postcode: "", ..entry("1") }, [own]).unwrap();
        let second = Entry { period: earlier, weekly_entitlement: None, ..entry("2") };
        lines.push(&second, []).unwrap();
        lines.push(&entry("3"), [own, deduction("other", 5, false)]).unwrap();

        let check = |places: &[usize], column: &Column, expected: &str| {
            let rows: Vec<Row<'_>> =
                places.iter().map(|place| Row::new(&context, &lines, *place).unwrap()).collect();
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
        let row = Row::new(&context, &lines, 0).unwrap();
        assert_eq!(columns::GROSS.merged(&[row, row]), Err(ExportError::OutOfRange));
    }
}
