//! What the payment says of itself beside the sums of its lines, figure by figure.

use rust_xlsxwriter::Format;

use super::payment::Page;
use super::{About, style};
use crate::error::ExportError;
use crate::export::Rows;
use crate::export::cell::Cell;
use crate::export::control::Control;
use crate::money::Pence;
use crate::payment::KindTotal;
use crate::totals::{self, Totals};

/// What one figure is by each of those who say it.
#[derive(Clone, Copy)]
struct Said {
    payment: Pence,
    control: Pence,
    summed: Pence,
    in_file: Option<Pence>,
}

impl Page<'_> {
    pub(super) fn figures(
        &mut self,
        about: &About<'_>,
        counted: &Control,
    ) -> Result<(), ExportError> {
        let (words, payment) = (&about.words.figures, &about.detail.payment);
        let control = about.detail.control;
        let stated = Totals {
            lines: payment.line_count,
            gross: payment.gross,
            deductions: payment.deductions,
            // With lines withheld, the payment's net is the amount in the bank: another question.
            net: if payment.withheld { control.net } else { payment.net },
            rent_credit: payment.rent_credit,
        };
        let summed = about.schedule.totals();
        // A file of all lines has their sums.
        let in_file = (about.rows != Rows::All).then_some(counted);
        let said = |figure: fn(&Totals) -> Pence| Said {
            payment: figure(&stated),
            control: figure(&control),
            summed: figure(&summed),
            in_file: in_file.map(|in_file| figure(&in_file.totals)),
        };

        let heading = style::heading();
        let in_file_heading = if in_file.is_some() { words.in_file.as_str() } else { "" };
        let headings = ["", &words.stated, &words.summed, &words.same, in_file_heading];
        for (column, text) in (0..).zip(headings) {
            self.put(column, &Cell::text(text), "heading", Some(&heading))?;
        }
        self.row += 1;

        self.put(0, &Cell::text(&words.lines), "lines", None)?;
        self.count(1, stated.lines)?;
        self.count(2, summed.lines)?;
        self.same(about, stated.lines == summed.lines)?;
        if let Some(in_file) = in_file {
            self.count(4, in_file.totals.lines)?;
        }
        self.row += 1;
        self.figure(about, &words.gross, said(|of| of.gross))?;
        self.figure(about, &words.deductions, said(|of| of.deductions))?;
        self.kinds(about, in_file)?;
        self.figure(about, &words.net, said(|of| of.net))?;
        self.figure(about, &words.rent_credit, said(|of| of.rent_credit))?;
        self.figure(about, &words.own_debt_repaid, said(Totals::own_debt_repaid))
    }

    fn kinds(&mut self, about: &About<'_>, in_file: Option<&Control>) -> Result<(), ExportError> {
        let stated = &about.detail.deductions_by_kind;
        let summed = totals::by_kind(about.schedule);
        for (kind, counts_as_rent) in totals::kinds_of_either(stated, &summed) {
            let amount = |of: &[KindTotal]| {
                of.iter()
                    .filter(|it| it.kind() == kind && it.counts_as_rent == counts_as_rent)
                    .fold(Pence::ZERO, |sum, it| sum.saturating_add(it.amount))
            };
            let term = about.words.term(kind.as_str());
            let label = if counts_as_rent {
                format!("    {term} ({})", about.words.figures.counts_as_rent)
            } else {
                format!("    {term}")
            };
            let said = Said {
                payment: amount(stated),
                control: amount(stated),
                summed: amount(&summed),
                in_file: in_file.map(|in_file| amount(&in_file.deductions_by_kind)),
            };
            self.figure(about, &label, said)?;
        }
        Ok(())
    }

    fn figure(&mut self, about: &About<'_>, label: &str, said: Said) -> Result<(), ExportError> {
        let same = said.payment == said.summed && said.control == said.summed;
        // Where the payment and its control totals disagree, the one that is not the sum is shown.
        let stated = if said.payment == said.summed { said.control } else { said.payment };
        self.put(0, &Cell::text(label), "figure", None)?;
        self.put(1, &Cell::Money(stated), "figure", None)?;
        self.put(2, &Cell::Money(said.summed), "figure", None)?;
        self.same(about, same)?;
        if let Some(amount) = said.in_file {
            self.put(4, &Cell::Money(amount), "figure", None)?;
        }
        self.row += 1;
        Ok(())
    }

    fn same(&mut self, about: &About<'_>, same: bool) -> Result<(), ExportError> {
        let words = &about.words.figures;
        let format = if same { Format::new() } else { style::alert() };
        self.put(3, &Cell::text(if same { &words.yes } else { &words.no }), "same", Some(&format))
    }
}
