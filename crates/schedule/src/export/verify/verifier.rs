//! Goes through the records of a file, counting, and compares at each control record.

use csv::ByteRecord;

use super::statement::{FIGURES, Statement, amount, is_control};
use super::{Amount, Fault, Finding};
use crate::export::cell::Cell;
use crate::export::group::Grouping;
use crate::export::layout::{Field, Layout};

/// What was counted.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    rows: u64,
    lines: u64,
    /// Gross, deductions, net, rent credit.
    figures: [i128; 4],
}

impl Sums {
    fn add(&mut self, more: &Self) {
        self.rows += more.rows;
        self.lines += more.lines;
        for (sum, figure) in self.figures.iter_mut().zip(more.figures) {
            *sum += figure;
        }
    }
}

/// What follows.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Leading,
    Headings,
    Rows,
    Nothing,
}

pub(super) struct Verifier<'l> {
    layout: &'l Layout,
    /// Where gross, deductions, net and rent credit stand.
    places: [usize; 4],
    record: u64,
    due: Due,
    /// Leading control records whose trailing ones are due.
    open: Vec<Statement>,
    /// Of the payment, and of those that are closed.
    payment: Sums,
    closed: Sums,
    payments: u64,
    findings: Vec<Finding>,
}

impl<'l> Verifier<'l> {
    pub(super) fn new(layout: &'l Layout, places: [usize; 4]) -> Self {
        let parts = layout.parts();
        let due = match (parts.control.leading, parts.header) {
            (true, _) => Due::Leading,
            (false, true) => Due::Headings,
            (false, false) => Due::Rows,
        };
        let (payment, closed) = (Sums::default(), Sums::default());
        let (open, findings) = (Vec::new(), Vec::new());
        Self { layout, places, record: 0, due, open, payment, closed, payments: 0, findings }
    }

    /// Takes the next record.
    pub(super) fn take(&mut self, record: &ByteRecord) {
        self.record += 1;
        if is_control(record) {
            match Statement::read(record, self.layout.parts().style) {
                Some(statement) => self.control(statement),
                None => self.found(Fault::UnreadableControl),
            }
        } else if self.due == Due::Headings {
            self.due = Due::Rows;
            self.headings(record);
        } else if !self.is_warning(record) {
            self.row(record);
        }
    }

    /// What was found, once there are no more records.
    pub(super) fn end(mut self) -> Vec<Finding> {
        if self.due != Due::Nothing {
            self.record += 1;
            self.found(Fault::Cut);
        }
        self.findings
    }

    fn found(&mut self, fault: Fault) {
        self.findings.push(Finding { record: self.record, fault });
    }

    fn headings(&mut self, record: &ByteRecord) {
        let style = self.layout.parts().style;
        let same = |(field, cell): (&Field, &[u8])| {
            let mut heading = Vec::new();
            Cell::text(field.heading()).append(style, &mut heading);
            heading == cell
        };
        let fields = self.layout.fields();
        if record.len() != fields.len() || !fields.iter().zip(record.iter()).all(same) {
            self.found(Fault::Headings);
        }
    }

    /// Words in the first cell alone: no row has none of its amounts.
    fn is_warning(&self, record: &ByteRecord) -> bool {
        record.len() == self.layout.fields().len() && record.iter().skip(1).all(<[u8]>::is_empty)
    }

    fn row(&mut self, record: &ByteRecord) {
        if self.due == Due::Leading || self.due == Due::Nothing {
            self.found(Fault::MisplacedRow);
        }
        if record.len() != self.layout.fields().len() {
            self.found(Fault::Width { cells: record.len() });
            return;
        }
        self.payment.rows += 1;
        self.payment.lines += 1;
        for (at, column) in self.places.into_iter().enumerate() {
            match amount(&record[column], self.layout.parts().style) {
                Some(pence) => self.payment.figures[at] += pence,
                None => self.found(Fault::NotAnAmount { column }),
            }
        }
    }

    fn control(&mut self, statement: Statement) {
        let leading = self.layout.parts().control.leading;
        let of_file = statement.payments.is_some();
        match (self.open.last(), leading) {
            _ if self.due == Due::Nothing => self.found(Fault::MisplacedControl),
            (None, true) => {
                self.due = if self.layout.parts().header { Due::Headings } else { Due::Rows };
                self.open.push(statement);
            }
            // The file's own is open: it is closed, or a payment's is opened.
            (Some(last), true) if last.payments.is_some() && !of_file => self.open.push(statement),
            (Some(last), true) if last.payments.is_some() == of_file => {
                if *last != statement {
                    self.found(Fault::LeadingDiffers);
                }
                self.open.pop();
                self.close(&statement, self.open.is_empty());
            }
            (Some(_), true) => self.found(Fault::MisplacedControl),
            (_, false) => {
                let last = of_file || statement.of_payments.is_none();
                self.close(&statement, last);
            }
        }
    }

    /// Compares with the trailing record of a payment or of the file, which may be its last.
    fn close(&mut self, statement: &Statement, last: bool) {
        let counted = if let Some(payments) = statement.payments {
            self.count("payments", payments, self.payments);
            if self.payment.rows > 0 {
                self.found(Fault::MisplacedControl);
            }
            self.closed
        } else {
            if self.layout.parts().grouping != Grouping::Line {
                // How many lines share a row is not in the file.
                self.payment.lines = statement.lines;
            }
            let payment = std::mem::take(&mut self.payment);
            self.closed.add(&payment);
            self.payments += 1;
            payment
        };
        self.count("lines", statement.lines, counted.lines);
        self.count("rows", statement.rows, counted.rows);
        let [gross, deductions, net, rent_credit] = counted.figures;
        let summed = [gross, deductions, net, rent_credit, rent_credit - net];
        for ((name, stated), summed) in FIGURES.into_iter().zip(statement.figures).zip(summed) {
            self.sum(name, stated, summed);
        }
        self.sum("deductions by kind", statement.kinds, deductions);
        if !statement.balanced {
            self.found(Fault::SaysUnbalanced);
        }
        if last {
            self.due = Due::Nothing;
        }
    }

    fn count(&mut self, name: &'static str, stated: u64, counted: u64) {
        if stated != counted {
            self.found(Fault::Count { name, stated, counted });
        }
    }

    fn sum(&mut self, name: &'static str, stated: i128, summed: i128) {
        if stated != summed {
            self.found(Fault::Sum { name, stated: Amount(stated), summed: Amount(summed) });
        }
    }
}
