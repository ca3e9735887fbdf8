//! The sheet of lines: a row for each, in the columns of the default CSV.

use rust_xlsxwriter::{IgnoreError, Worksheet};

use super::cell::{Place, Written, write};
use super::style::{self, TEXT_WIDTHS, VALUE_WIDTH};
use super::{About, name, refused};
use crate::error::ExportError;
use crate::export::cell::Cell;
use crate::export::columns::{ColumnKind, DEFAULT, Row};
use crate::export::words::Words;

/// A4, as the format of workbooks numbers it.
const A4: u8 = 9;

/// The sheet of lines while it grows.
#[derive(Debug)]
pub(super) struct LinesSheet {
    written: usize,
    /// The longest text of each column so far, in characters.
    widths: [u32; DEFAULT.len()],
    /// Values that stand as text.
    unusual: u32,
}

impl LinesSheet {
    /// The headings.
    pub(super) fn new(sheet: &mut Worksheet, words: &Words) -> Result<Self, ExportError> {
        name(sheet, &words.lines_sheet)?;
        sheet.set_freeze_panes(1, 0).map_err(refused)?;
        // On paper too: as wide as the page, the headings on each.
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0).map_err(refused)?;
        let heading = style::heading();
        let mut widths = [0; DEFAULT.len()];
        for ((number, column), width) in (0..).zip(&DEFAULT).zip(&mut widths) {
            sheet.set_column_format(number, &style::of(column.kind)).map_err(refused)?;
            let text = words.heading(column.name);
            let place = Place { row: 0, column: number, format: Some(&heading) };
            let written = write(sheet, place, &Cell::text(text))?;
            not_too_long(written, None, column.name)?;
            // Beside the text stands the button of the filter.
            *width = length(text).saturating_add(4);
        }
        Ok(Self { written: 0, widths, unusual: 0 })
    }

    /// How many lines it has.
    pub(super) const fn written(&self) -> usize {
        self.written
    }

    /// How many of its values stand as text.
    pub(super) const fn unusual(&self) -> u32 {
        self.unusual
    }

    /// The next line.
    pub(super) fn add(
        &mut self,
        sheet: &mut Worksheet,
        about: &About<'_>,
    ) -> Result<(), ExportError> {
        let index = about.rows.row(about.schedule, self.written)?;
        let row = Row { context: about.context, schedule: about.schedule, index };
        let index = u32::try_from(self.written).unwrap_or(u32::MAX);
        for ((number, column), width) in (0..).zip(&DEFAULT).zip(&mut self.widths) {
            let cell = column.cell(&row);
            *width = match &cell {
                Cell::Text(text) => length(text).max(*width),
                // Few have more than two kinds.
                Cell::Kinds(kinds) => {
                    let kinds =
                        kinds.iter().fold(0, |sum, (kind, _)| sum + length(kind.as_str()) + 9);
                    kinds.max(*width)
                }
                Cell::Money(_) | Cell::Date(_) | Cell::Empty => *width,
            };
            let place = Place { row: index.saturating_add(1), column: number, format: None };
            let written = write(sheet, place, &cell)?;
            not_too_long(written, Some(index), column.name)?;
            if written == Written::AsText {
                self.unusual = self.unusual.saturating_add(1);
            }
        }
        self.written += 1;
        Ok(())
    }

    /// What depends on how many lines there are, and how long.
    pub(super) fn finish(&self, sheet: &mut Worksheet) -> Result<(), ExportError> {
        let last_row = u32::try_from(self.written).unwrap_or(u32::MAX);
        let last_column = u16::try_from(DEFAULT.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.autofilter(0, 0, last_row, last_column).map_err(refused)?;
        // References are digits on purpose: nothing to be warned of.
        sheet
            .ignore_error_range(0, 0, last_row, last_column, IgnoreError::NumberStoredAsText)
            .map_err(refused)?;
        for ((number, column), width) in (0..).zip(&DEFAULT).zip(self.widths) {
            let width = match column.kind {
                ColumnKind::Text => width.clamp(TEXT_WIDTHS.0, TEXT_WIDTHS.1),
                ColumnKind::Date | ColumnKind::Money => width.max(VALUE_WIDTH),
            };
            sheet.set_column_width(number, width).map_err(refused)?;
        }
        Ok(())
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().take(TEXT_WIDTHS.1 as usize).count()).unwrap_or(u32::MAX)
}

/// An error for a text that was not written.
pub(super) fn not_too_long(
    written: Written,
    row: Option<u32>,
    column: &'static str,
) -> Result<(), ExportError> {
    if written == Written::TooLong { Err(ExportError::TextTooLong { row, column }) } else { Ok(()) }
}
