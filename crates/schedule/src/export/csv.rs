//! The default CSV: UTF-8 with a byte order mark, CRLF, RFC 4180 quoting, in slices, so that a page
//! can draw in between.

use csv::{Terminator, Writer, WriterBuilder};

use super::columns::{DEFAULT, Row};
use super::style::Style;
use super::{Context, Rows};
use crate::error::ExportError;
use crate::table::Schedule;

/// Tells spreadsheets that what follows is UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A CSV file in the making.
///
/// The file is the slices one after another, all of them: a part is no file.
#[derive(Debug, Clone)]
pub struct CsvExport<'a> {
    context: &'a Context<'a>,
    schedule: &'a Schedule,
    rows: Rows<'a>,
    warning: Option<&'a str>,
    /// Lines written.
    written: usize,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Heading,
    Lines,
    Done,
}

impl<'a> CsvExport<'a> {
    /// The file of these rows of a schedule.
    #[must_use]
    pub const fn new(context: &'a Context<'a>, schedule: &'a Schedule, rows: Rows<'a>) -> Self {
        Self { context, schedule, rows, warning: None, written: 0, stage: Stage::Heading }
    }

    /// Says something in the file itself: that the schedule does not balance.
    ///
    /// The words are the last record: they stand in the first cell, guarded like any text, and
    /// every other cell of that record is empty. A file of a schedule that balances has no such
    /// record, so that its records are its lines and nothing else.
    #[must_use]
    pub const fn with_warning(self, words: &'a str) -> Self {
        Self { warning: Some(words), ..self }
    }

    /// How many lines the file will hold.
    #[must_use]
    pub const fn lines(&self) -> usize {
        match self.rows {
            Rows::All => self.schedule.len(),
            Rows::These(rows) => rows.len(),
        }
    }

    /// How many are written.
    #[must_use]
    pub const fn written(&self) -> usize {
        self.written
    }

    /// The next bytes, of so many lines at most (and of one at least); `None` when the file is whole.
    pub fn next_slice(&mut self, max_lines: usize) -> Result<Option<Vec<u8>>, ExportError> {
        if self.stage == Stage::Done {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        if self.stage == Stage::Heading {
            bytes.extend_from_slice(BOM);
        }
        let mut writer =
            WriterBuilder::new().terminator(Terminator::CRLF).has_headers(false).from_writer(bytes);
        if self.stage == Stage::Heading {
            record(&mut writer, DEFAULT.iter().map(|column| column.name))?;
            self.stage = Stage::Lines;
        }
        let stop = self.lines().min(self.written.saturating_add(max_lines.max(1)));
        let mut field = String::new();
        while self.written < stop {
            let line = self.line(self.written)?;
            let row = Row { context: self.context, line };
            for column in &DEFAULT {
                let cell = column.cell(&row);
                let text = cell.text_in(Style::DEFAULT, &mut field);
                writer.write_field(text).map_err(|_| ExportError::Writer)?;
            }
            writer.write_record(None::<&[u8]>).map_err(|_| ExportError::Writer)?;
            self.written += 1;
        }
        if self.written == self.lines() {
            self.write_warning(&mut writer)?;
            self.stage = Stage::Done;
        }
        writer.into_inner().map(Some).map_err(|_| ExportError::Writer)
    }

    /// The whole file at once.
    pub fn to_bytes(mut self) -> Result<Vec<u8>, ExportError> {
        Ok(self.next_slice(usize::MAX)?.unwrap_or_default())
    }

    fn line(&self, place: usize) -> Result<crate::line::Line<'a>, ExportError> {
        match self.rows {
            Rows::All => {
                let row = u32::try_from(place).unwrap_or(u32::MAX);
                self.schedule.get(place).ok_or(ExportError::NoSuchLine { row })
            }
            Rows::These(rows) => {
                let row = rows.get(place).copied().unwrap_or(u32::MAX);
                self.schedule.get(row as usize).ok_or(ExportError::NoSuchLine { row })
            }
        }
    }

    fn write_warning(&self, writer: &mut Writer<Vec<u8>>) -> Result<(), ExportError> {
        let Some(words) = self.warning else { return Ok(()) };
        let mut field = String::new();
        super::cell::Cell::text(words).write_to(&mut field);
        let empty = std::iter::repeat_n("", DEFAULT.len() - 1);
        record(writer, std::iter::once(field.as_str()).chain(empty))
    }
}

fn record<'a>(
    writer: &mut Writer<Vec<u8>>,
    fields: impl Iterator<Item = &'a str>,
) -> Result<(), ExportError> {
    writer.write_record(fields).map_err(|_| ExportError::Writer)
}
