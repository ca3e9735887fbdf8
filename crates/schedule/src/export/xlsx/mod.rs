//! A workbook: one sheet of lines, one about the payment they belong to. The same input gives the
//! same bytes, whoever builds it and when.
//!
//! The second sheet holds the lines against the payment, and names those in the file by their
//! fingerprint.
//!
//! Texts are text cells, never formulas, and keep their zeros; dates are dates; amounts are numbers
//! with two decimals. What a spreadsheet has no number or date for stands as text, exactly, and the
//! second sheet says how many such values there are:
//!
//! - an amount of more than 15 digits ([`MAX_PENCE`]);
//! - a day before 1 March 1900, where spreadsheets disagree about what day a number is.
//!
//! A text holds what the CSV holds: a NUL becomes U+FFFD, everything else stays. What XML has no
//! character for is escaped as the format of workbooks asks (`_x000B_`) and read back as it was. A
//! text too long for a cell ([`MAX_TEXT`]) makes no workbook: nothing is cut off.

mod cell;
mod figures;
mod lines;
mod payment;
mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::control::Counting;
use super::words::Words;
use super::{Context, Rows};
use crate::error::ExportError;
use crate::payment::PaymentDetail;
use crate::table::Schedule;
use lines::LinesSheet;

pub use cell::{MAX_PENCE, MAX_TEXT};

/// The most lines that a workbook can hold: a sheet's rows, less the headings.
pub const MAX_LINES: usize = 1_048_575;

/// Files of a workbook's kind.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A workbook in the making. Lines are added in slices, so that progress can be shown;
/// [`finish`](Self::finish) gives the file, and there is none before.
pub struct XlsxExport<'a> {
    about: About<'a>,
    counting: Counting<'a>,
    workbook: Workbook,
    lines: LinesSheet,
}

/// What a workbook is made of.
#[derive(Debug, Clone, Copy)]
struct About<'a> {
    context: &'a Context<'a>,
    detail: &'a PaymentDetail,
    schedule: &'a Schedule,
    rows: Rows<'a>,
    words: &'a Words,
}

impl<'a> XlsxExport<'a> {
    /// The workbook of these rows of a payment's schedule.
    pub fn new(
        context: &'a Context<'a>,
        detail: &'a PaymentDetail,
        schedule: &'a Schedule,
        rows: Rows<'a>,
        words: &'a Words,
    ) -> Result<Self, ExportError> {
        let lines = rows.len(schedule);
        if lines > MAX_LINES {
            return Err(ExportError::TooManyLines { lines, most: MAX_LINES });
        }
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(context));
        let lines = LinesSheet::new(workbook.add_worksheet(), words)?;
        let about = About { context, detail, schedule, rows, words };
        Ok(Self { about, counting: Counting::new(schedule, rows), workbook, lines })
    }

    /// How many lines the file will hold.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.about.rows.len(self.about.schedule)
    }

    /// How many are added.
    #[must_use]
    pub const fn written(&self) -> usize {
        self.lines.written()
    }

    /// Adds so many more lines at most (and one at least); whether there are more.
    pub fn add_lines(&mut self, max_lines: usize) -> Result<bool, ExportError> {
        let stop = self.lines().min(self.written().saturating_add(max_lines.max(1)));
        self.counting.count(stop - self.written())?;
        let sheet = self.workbook.worksheet_from_index(0).map_err(refused)?;
        while self.lines.written() < stop {
            self.lines.add(sheet, &self.about)?;
        }
        Ok(stop < self.lines())
    }

    /// Adds the lines that are still missing and gives the whole file.
    pub fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        self.add_lines(usize::MAX)?;
        let sheet = self.workbook.worksheet_from_index(0).map_err(refused)?;
        self.lines.finish(sheet)?;
        let unusual = self.lines.unusual();
        let control = self.counting.finish();
        payment::write_sheet(self.workbook.add_worksheet(), &self.about, &control, unusual)?;
        self.workbook.save_to_buffer().map_err(refused)
    }
}

/// A workbook says when it was made. Ours says the payment's date, since nothing here asks a clock.
fn properties(context: &Context<'_>) -> DocProperties {
    let made = cell::date(context.payment_date)
        .or_else(|| ExcelDateTime::from_ymd(2000, 1, 1).ok())
        .unwrap_or_default();
    DocProperties::new().set_creation_datetime(&made)
}

/// The sheet's name is the one thing of ours that the writer may not like.
fn name(sheet: &mut Worksheet, name: &str) -> Result<(), ExportError> {
    sheet.set_name(name).map_err(refused)?;
    Ok(())
}

fn refused(_: XlsxError) -> ExportError {
    ExportError::Workbook
}
