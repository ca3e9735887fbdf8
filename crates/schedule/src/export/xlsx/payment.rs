//! The sheet about the payment: whether its lines add up to it, its details, its figures.

use rust_xlsxwriter::{Format, Worksheet};

use super::cell::{Place, Written, write, write_count};
use super::lines::not_too_long;
use super::{About, name, refused, style};
use crate::balance::{self, Finding};
use crate::error::ExportError;
use crate::export::cell::Cell;
use crate::export::columns::ColumnKind;
use crate::export::control::Control;
use crate::export::control::fingerprint::Fingerprint;

/// How wide the column of labels and those of values are, in characters.
const WIDTHS: [u32; 5] = [44, 22, 22, 12, 22];

/// Writes the sheet. So many values of the other one stand as text.
pub(super) fn write_sheet(
    sheet: &mut Worksheet,
    about: &About<'_>,
    control: &Control,
    unusual: u32,
) -> Result<(), ExportError> {
    name(sheet, &about.words.payment_sheet)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width).map_err(refused)?;
    }
    let balance = balance::check(about.detail, about.schedule);
    let mut page = Page {
        sheet,
        row: 0,
        unusual,
        text: style::of(ColumnKind::Text),
        date: style::of(ColumnKind::Date),
        money: style::of(ColumnKind::Money),
    };
    page.verdict(about, balance.holds())?;
    page.details(about)?;
    page.figures(about, control)?;
    let off = balance.findings.iter().filter(|it| matches!(it, Finding::LineNet { .. })).count();
    page.remarks(about, u32::try_from(off).unwrap_or(u32::MAX), &control.fingerprint)?;
    if !balance.holds() {
        // Whoever opens the file sees this first.
        page.sheet.set_active(true);
    }
    Ok(())
}

/// The sheet, written from the top.
pub(super) struct Page<'a> {
    sheet: &'a mut Worksheet,
    pub(super) row: u32,
    unusual: u32,
    text: Format,
    date: Format,
    money: Format,
}

impl Page<'_> {
    fn verdict(&mut self, about: &About<'_>, holds: bool) -> Result<(), ExportError> {
        let words = about.words;
        let said = if holds { &words.balanced } else { &words.unbalanced };
        let format = if holds { Format::new().set_bold() } else { style::alert() };
        self.put(0, &Cell::text(said), "verdict", Some(&format))?;
        if about.detail.payment.withheld {
            self.row += 1;
            self.put(0, &Cell::text(&words.withheld), "withheld", None)?;
        }
        self.row += 2;
        Ok(())
    }

    fn details(&mut self, about: &About<'_>) -> Result<(), ExportError> {
        let (words, context, payment) = (about.words, about.context, &about.detail.payment);
        let labels = &words.details;
        let method = words.term(payment.method.as_str());
        let status = words.term(payment.status.as_str());
        let expected = payment.expected_in_bank.map_or(Cell::Empty, Cell::Date);
        let details: [(&str, Cell<'_>, &'static str); 10] = [
            (
                &labels.payment_reference,
                Cell::text(context.payment_reference.as_str()),
                "payment_reference",
            ),
            (
                &labels.creditor_reference,
                Cell::text(context.creditor_reference.as_str()),
                "creditor_reference",
            ),
            (&labels.bank_narrative, Cell::text(&payment.bank_narrative), "bank_narrative"),
            (&labels.processed_date, Cell::Date(payment.processed_date), "processed_date"),
            (&labels.expected_in_bank, expected, "expected_in_bank"),
            (&labels.period_from, Cell::Date(payment.period.from()), "period_from"),
            (&labels.period_to, Cell::Date(payment.period.to()), "period_to"),
            (&labels.method, Cell::text(method), "method"),
            (&labels.status, Cell::text(status), "status"),
            (&labels.in_bank, Cell::Money(payment.net), "in_bank"),
        ];
        for (label, cell, field) in details {
            self.put(0, &Cell::text(label), field, None)?;
            self.put(1, &cell, field, None)?;
            self.row += 1;
        }
        self.row += 1;
        Ok(())
    }

    /// What is unusual about the lines, and what names them.
    fn remarks(
        &mut self,
        about: &About<'_>,
        lines_off: u32,
        fingerprint: &Fingerprint,
    ) -> Result<(), ExportError> {
        let words = about.words;
        self.row += 1;
        for (label, count) in
            [(&words.figures.lines_off, lines_off), (&words.as_text, self.unusual)]
        {
            if count > 0 {
                self.put(0, &Cell::text(label), "remark", None)?;
                self.count(1, count)?;
                self.row += 1;
            }
        }
        self.put(0, &Cell::text(&words.fingerprint), "fingerprint", None)?;
        self.put(1, &Cell::text(&fingerprint.to_string()), "fingerprint", None)
    }

    pub(super) fn put(
        &mut self,
        column: u16,
        cell: &Cell<'_>,
        field: &'static str,
        format: Option<&Format>,
    ) -> Result<(), ExportError> {
        let usual = match cell {
            Cell::Text(_) | Cell::Kinds(_) | Cell::Empty => &self.text,
            Cell::Date(_) => &self.date,
            Cell::Money(_) => &self.money,
        };
        let place = Place { row: self.row, column, format: Some(format.unwrap_or(usual)) };
        let written = write(self.sheet, place, cell)?;
        if written == Written::AsText {
            self.unusual = self.unusual.saturating_add(1);
        }
        not_too_long(written, None, field)
    }

    pub(super) fn count(&mut self, column: u16, count: u32) -> Result<(), ExportError> {
        let format = style::count();
        write_count(self.sheet, Place { row: self.row, column, format: Some(&format) }, count)
    }
}
