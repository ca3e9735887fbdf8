//! The lines of one payment or of several as one file, in the records that a layout asks for; in
//! slices, so that a page can draw in between.
//!
//! The file is, in this order: the leading control record, the headings; then for each payment its
//! leading control record, its rows, the words of its warning, its trailing control record; then
//! the trailing control record of the file. Where there is one payment, its control records are
//! those of the file; where there are several, the file has its own before and after theirs.

mod rows;
mod stages;

use std::ops::ControlFlow;

use super::layout::{Layout, presets};
use super::record::{BOM, RecordWriter};
use super::{Context, Rows};
use crate::error::ExportError;
use crate::table::Schedule;
use stages::{Known, Stage};

/// What one payment puts into a file.
#[derive(Debug, Clone, Copy)]
pub struct Section<'a> {
    /// The payment.
    pub context: Context<'a>,
    /// Its lines.
    pub schedule: &'a Schedule,
    /// Those that go into the file.
    pub rows: Rows<'a>,
    /// Words that say that it does not balance; see [`CsvExport::with_warning`].
    pub warning: Option<&'a str>,
}

/// A CSV file in the making.
///
/// The file is the slices one after another, all of them: a part is no file. After an error there
/// is none, and every further slice is the same error.
///
/// ```
/// use schedule::date::Date;
/// use schedule::export::{Context, Rows, csv::CsvExport, layout::presets};
/// use schedule::reference::{CreditorRef, PaymentRef};
/// use schedule::table::Schedule;
///
/// let context = Context {
///     payment_reference: &PaymentRef::new("PR0001234"),
///     payment_date: Date::from_parts(2026, 11, 16).unwrap(),
///     creditor_reference: &CreditorRef::new("0012345"),
/// };
/// let schedule = Schedule::default();
/// let layout = &presets::CLAIM_AND_RENT_ACCOUNT.layout;
/// let mut export = CsvExport::new(&context, &schedule, Rows::All).with_layout(layout);
/// let mut file = Vec::new();
/// while let Some(slice) = export.next_slice(2_000).unwrap() {
///     file.extend(slice);
/// }
/// assert_eq!(file, b"claim_reference,rent_account,date,value\r\n");
/// ```
#[derive(Debug, Clone)]
pub struct CsvExport<'a> {
    layout: &'a Layout,
    sections: Vec<Section<'a>>,
    /// What is known of each section so far.
    known: Vec<Known>,
    /// Lines read before any is written, and lines written.
    prepared: usize,
    written: usize,
    /// How long the last slice was: the next will hardly be longer.
    last_slice: usize,
    stage: Stage<'a>,
}

impl<'a> CsvExport<'a> {
    /// The file of these rows of a schedule, as the default CSV has it.
    #[must_use]
    pub fn new(context: &'a Context<'a>, schedule: &'a Schedule, rows: Rows<'a>) -> Self {
        Self::of_sections(vec![Section { context: *context, schedule, rows, warning: None }])
    }

    /// The file of several payments, as the default CSV has it.
    #[must_use]
    pub fn of_sections(sections: Vec<Section<'a>>) -> Self {
        let known = vec![Known::default(); sections.len()];
        let [spreadsheet, ..] = &presets::ALL;
        let layout = &spreadsheet.layout;
        Self {
            layout,
            sections,
            known,
            prepared: 0,
            written: 0,
            last_slice: 0,
            stage: Stage::Start,
        }
    }

    /// In another layout. To be said before the first slice.
    #[must_use]
    pub fn with_layout(self, layout: &'a Layout) -> Self {
        Self { layout, ..self }
    }

    /// Says something in the file itself: that the schedule does not balance.
    ///
    /// The words are a record after the lines: they stand in the first cell, guarded like any text,
    /// and every other cell of that record is empty. A file of a schedule that balances has no such
    /// record, so that its records are its lines and nothing else.
    #[must_use]
    pub fn with_warning(mut self, words: &'a str) -> Self {
        for section in &mut self.sections {
            section.warning = Some(words);
        }
        self
    }

    /// How many lines the file will hold.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len(section.schedule)).sum()
    }

    /// How many are written.
    #[must_use]
    pub const fn written(&self) -> usize {
        self.written
    }

    /// How much of the work is done, and of how much. Every line is read once to be written, and
    /// once before for each of control records and rows that lines share.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.prepared + self.written, self.passes() * self.lines())
    }

    /// The next bytes, for which it reads so many lines at most (or those of one row); `None` when
    /// the file is whole. A slice may be empty while nothing is written yet.
    pub fn next_slice(&mut self, max_lines: usize) -> Result<Option<Vec<u8>>, ExportError> {
        match self.stage {
            Stage::Done => return Ok(None),
            Stage::Failed(error) => return Err(error),
            _ => {}
        }
        let starts = matches!(self.stage, Stage::Start);
        let mut bytes = Vec::with_capacity(self.last_slice + self.last_slice / 16);
        if starts && self.layout.parts().dialect.byte_order_mark {
            bytes.extend_from_slice(BOM);
        }
        let mut writer = RecordWriter::new(self.layout, bytes);
        let mut budget = max_lines.max(1);
        loop {
            let stage = std::mem::replace(&mut self.stage, Stage::Done);
            match self.step(stage, &mut writer, &mut budget) {
                Ok(ControlFlow::Continue(stage)) => self.stage = stage,
                Ok(ControlFlow::Break(stage)) => {
                    self.stage = stage;
                    let slice = writer.finish();
                    self.last_slice = slice.len();
                    return Ok(Some(slice));
                }
                Err(error) => {
                    self.stage = Stage::Failed(error);
                    return Err(error);
                }
            }
        }
    }

    /// The whole file at once.
    pub fn to_bytes(mut self) -> Result<Vec<u8>, ExportError> {
        let mut file = self.next_slice(usize::MAX)?.unwrap_or_default();
        while let Some(slice) = self.next_slice(usize::MAX)? {
            file.extend(slice);
        }
        Ok(file)
    }
}
