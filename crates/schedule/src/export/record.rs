//! Records of a file as bytes, in the dialect and style of a layout.
//!
//! A large file has 800,000 cells, of which next to none hold quotes: those are copied here without
//! being looked at. Where quotes have to be doubled, `csv_core` does it.

use super::buffer::Buffer;
use super::cell::{Cell, append_text, starts_formula};
use super::layout::Layout;
use super::layout::dialect::{Delimiter, LineEnd, Quoting};
use super::style::{AmountForm, DecimalSign, ROOM, Style};
use crate::date::Date;
use crate::money::Pence;
use crate::table::Marks;

/// Tells spreadsheets that what follows is UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A text with one of these is not written as it is.
const CHANGED: Marks = Marks::QUOTE.and(Marks::NUL).and(Marks::START);

/// Writes records, cell by cell.
#[derive(Debug)]
pub(super) struct RecordWriter {
    buffer: Buffer,
    style: Style,
    delimiter: u8,
    line_end: &'static [u8],
    quotes_all: bool,
    /// Whether a text that starts like a byte order mark is quoted, lest it be taken for one.
    quotes_mark: bool,
    /// Whether no date and no amount needs quotes.
    plain_values: bool,
    /// A text with one of these is quoted.
    quoted: Marks,
    /// How many cells a record has at least.
    width: usize,
    /// Cells of the record so far.
    cells: usize,
    /// Where the record starts.
    start: usize,
    scratch: Vec<u8>,
}

/// Cells that are the same in every record.
#[derive(Debug, Clone)]
pub(super) struct Stencil {
    bytes: Vec<u8>,
    cells: usize,
}

impl RecordWriter {
    /// Appends to these bytes.
    pub(super) fn new(layout: &Layout, bytes: Vec<u8>) -> Self {
        let parts = layout.parts();
        let (dialect, style) = (parts.dialect, parts.style);
        let delimiter = dialect.delimiter.byte();
        let quotes_all = dialect.quoting == Quoting::Always;
        let comma_twice = dialect.delimiter == Delimiter::Comma
            && style.amounts == AmountForm::Pounds(DecimalSign::Comma);
        let delimiter_mark = match dialect.delimiter {
            Delimiter::Comma => Marks::COMMA,
            Delimiter::Semicolon => Marks::SEMICOLON,
            Delimiter::Tab => Marks::TAB,
            Delimiter::Pipe => Marks::PIPE,
        };
        Self {
            style,
            delimiter,
            line_end: match dialect.line_end {
                LineEnd::CrLf => b"\r\n",
                LineEnd::Lf => b"\n",
            },
            quotes_all,
            quotes_mark: !dialect.byte_order_mark,
            plain_values: !quotes_all && !comma_twice,
            quoted: delimiter_mark.and(Marks::QUOTE).and(Marks::BREAK),
            width: parts.fields.len(),
            cells: 0,
            start: bytes.len(),
            buffer: Buffer::after(bytes),
            scratch: Vec::new(),
        }
    }

    /// The next cell of the record.
    pub(super) fn cell(&mut self, cell: &Cell<'_>) {
        match cell {
            Cell::Text(text) => self.text(text),
            Cell::Empty => self.text(""),
            Cell::Date(date) => self.date(*date),
            Cell::Money(amount) => self.amount(*amount),
            Cell::Kinds(kinds) => {
                let mut scratch = std::mem::take(&mut self.scratch);
                scratch.clear();
                kinds.write_in(self.style, &mut scratch);
                self.marked(&scratch, Marks::of(&scratch));
                self.scratch = scratch;
            }
        }
    }

    /// A date as the next cell.
    #[inline]
    pub(super) fn date(&mut self, date: Date) {
        let style = self.style;
        self.value(|room| style.date_into(date, room));
    }

    /// An amount as the next cell.
    #[inline]
    pub(super) fn amount(&mut self, amount: Pence) {
        let style = self.style;
        self.value(|room| style.amount_into(amount, room));
    }

    #[inline]
    fn value(&mut self, write: impl FnOnce(&mut [u8; ROOM]) -> usize) {
        if self.plain_values {
            let apart = self.apart();
            self.buffer.write(apart, |room| room.first_chunk_mut().map_or(0, write));
        } else {
            let mut room = [0; ROOM];
            let length = write(&mut room);
            let text = room.get(..length).unwrap_or_default();
            self.written(text, Marks::of(text));
        }
    }

    /// A text as the next cell.
    pub(super) fn text(&mut self, text: &str) {
        self.marked(text.as_bytes(), Marks::of(text.as_bytes()));
    }

    /// A text in UTF-8 as the next cell, of which it is known what is in it.
    #[inline]
    pub(super) fn marked(&mut self, text: &[u8], marks: Marks) {
        if self.quotes_all || marks.any(CHANGED) {
            self.changed(text, marks);
            return;
        }
        let apart = self.apart();
        if marks.any(self.quoted) {
            self.buffer.put(apart, b"\"");
            self.buffer.put(None, text);
            self.buffer.put(None, b"\"");
        } else {
            self.buffer.put(apart, text);
        }
    }

    /// What few texts need: quotes in quotes, a guard, another character in place of a NUL.
    #[cold]
    fn changed(&mut self, text: &[u8], mut marks: Marks) {
        if self.quotes_mark && text.starts_with(BOM) {
            marks = marks.and(Marks::QUOTE);
        }
        if marks.any(Marks::NUL) || self.style.guard && starts_formula(text) {
            let mut changed = Vec::new();
            append_text(text, self.style, &mut changed);
            self.written(&changed, marks);
        } else {
            self.written(text, marks);
        }
    }

    /// Cells that were made ready before.
    #[inline]
    pub(super) fn stencil(&mut self, stencil: &Stencil) {
        let apart = self.apart();
        self.buffer.put(apart, &stencil.bytes);
        self.cells += stencil.cells - 1;
    }

    /// A label and an amount as one cell.
    #[inline]
    pub(super) fn labelled(&mut self, label: &Label, amount: Pence) {
        self.stencil(&label.0);
        let style = self.style;
        self.buffer.write(None, |room| {
            room.first_chunk_mut().map_or(0, |room| style.amount_into(amount, room))
        });
    }

    /// Ends the record, with empty cells up to the width of the layout.
    pub(super) fn end(&mut self) {
        while self.cells < self.width {
            self.text("");
        }
        if self.buffer.len() == self.start {
            // A record of one empty cell would be an empty line, which readers skip.
            self.buffer.put(None, b"\"\"");
        }
        self.buffer.put(None, self.line_end);
        self.start = self.buffer.len();
        self.cells = 0;
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.buffer.finish()
    }

    /// Starts the next cell: what stands before it.
    #[inline]
    fn apart(&mut self) -> Option<u8> {
        self.cells += 1;
        (self.cells > 1).then_some(self.delimiter)
    }

    /// Appends a cell that is in its style, in quotes where it needs them.
    fn written(&mut self, text: &[u8], marks: Marks) {
        let apart = self.apart();
        if !self.quotes_all && !marks.any(self.quoted) {
            self.buffer.put(apart, text);
            return;
        }
        let mut quoted = vec![0; 2 * text.len()];
        // Every byte a quote, doubled: there is always room.
        let (_, _, used) = csv_core::quote(text, &mut quoted, b'"', b'"', true);
        self.buffer.put(apart, b"\"");
        self.buffer.put(None, quoted.get(..used).unwrap_or_default());
        self.buffer.put(None, b"\"");
    }
}

/// The start of a text, which ends in an amount and needs no quotes and no guard.
#[derive(Debug, Clone)]
pub(super) struct Label(Stencil);

impl Label {
    /// The label with this text, if it is one.
    pub(super) fn new(layout: &Layout, text: &str) -> Option<Self> {
        let writer = RecordWriter::new(layout, Vec::new());
        let plain = writer.plain_values && Marks::of(text.as_bytes()) == Marks::NONE;
        let bytes = text.as_bytes().to_vec();
        plain.then_some(Self(Stencil { bytes, cells: 1 }))
    }
}

impl Stencil {
    /// These cells, one at least, for records of a layout.
    pub(super) fn new<'a>(
        layout: &Layout,
        cells: impl IntoIterator<Item = Cell<'a>>,
    ) -> Option<Self> {
        let mut writer = RecordWriter::new(layout, Vec::new());
        cells.into_iter().for_each(|cell| writer.cell(&cell));
        (writer.cells > 0).then(|| Self { cells: writer.cells, bytes: writer.finish() })
    }
}
