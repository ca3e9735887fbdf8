//! Records of a file as bytes, in the dialect and style of a layout.
//!
//! A large file has 800,000 cells, of which next to none need quotes: those are copied here, in one
//! pass over their bytes. Where quotes are needed, `csv_core` puts them.

use super::cell::{Cell, append_text, starts_formula};
use super::layout::Layout;
use super::layout::dialect::{Delimiter, LineEnd, Quoting};
use super::style::{AmountForm, DecimalSign, Style};

/// Tells spreadsheets that what follows is UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A text with this byte in it is quoted.
const QUOTES: u8 = 1;

/// This byte is not written as it is.
const REPLACED: u8 = 2;

/// Writes records, cell by cell.
#[derive(Debug)]
pub(super) struct RecordWriter {
    bytes: Vec<u8>,
    style: Style,
    delimiter: u8,
    line_end: &'static [u8],
    quotes_all: bool,
    /// Whether a text that starts like a byte order mark is quoted, lest it be taken for one.
    quotes_mark: bool,
    /// Whether no date and no amount needs quotes.
    plain_values: bool,
    /// What each byte asks for: [`QUOTES`], [`REPLACED`], or nothing.
    asks: [u8; 256],
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
        let mut asks = [0; 256];
        for byte in [delimiter, b'"', b'\r', b'\n'] {
            asks[usize::from(byte)] = QUOTES;
        }
        asks[0] = REPLACED;
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
            asks,
            width: parts.fields.len(),
            cells: 0,
            start: bytes.len(),
            bytes,
            scratch: Vec::new(),
        }
    }

    /// The next cell of the record.
    pub(super) fn cell(&mut self, cell: &Cell<'_>) {
        match cell {
            Cell::Text(text) => self.text(text),
            Cell::Empty => self.text(""),
            Cell::Date(date) if self.plain_values => {
                self.delimit();
                self.style.write_date(*date, &mut self.bytes);
            }
            Cell::Money(amount) if self.plain_values => {
                self.delimit();
                self.style.write_amount(*amount, &mut self.bytes);
            }
            Cell::Date(_) | Cell::Money(_) => {
                let mut scratch = std::mem::take(&mut self.scratch);
                scratch.clear();
                cell.append(self.style, &mut scratch);
                self.delimit();
                self.written(&scratch, self.asked(&scratch));
                self.scratch = scratch;
            }
            Cell::Kinds(kinds) => {
                let mut scratch = std::mem::take(&mut self.scratch);
                scratch.clear();
                kinds.write_in(self.style, &mut scratch);
                self.utf8(&scratch);
                self.scratch = scratch;
            }
        }
    }

    /// A text as the next cell.
    pub(super) fn text(&mut self, text: &str) {
        self.utf8(text.as_bytes());
    }

    fn utf8(&mut self, text: &[u8]) {
        self.delimit();
        let mut asked = self.asked(text);
        if self.quotes_mark && text.starts_with(BOM) {
            asked |= QUOTES;
        }
        if asked & REPLACED != 0 || self.style.guard && starts_formula(text) {
            let mut changed = Vec::new();
            append_text(text, self.style, &mut changed);
            self.written(&changed, asked);
        } else {
            self.written(text, asked);
        }
    }

    /// Cells that were made ready before.
    pub(super) fn stencil(&mut self, stencil: &Stencil) {
        self.delimit();
        self.bytes.extend_from_slice(&stencil.bytes);
        self.cells += stencil.cells - 1;
    }

    /// Ends the record, with empty cells up to the width of the layout.
    pub(super) fn end(&mut self) {
        while self.cells < self.width {
            self.text("");
        }
        if self.bytes.len() == self.start {
            // A record of one empty cell would be an empty line, which readers skip.
            self.bytes.extend_from_slice(b"\"\"");
        }
        self.bytes.extend_from_slice(self.line_end);
        self.start = self.bytes.len();
        self.cells = 0;
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }

    fn delimit(&mut self) {
        if self.cells > 0 {
            self.bytes.push(self.delimiter);
        }
        self.cells += 1;
    }

    /// What any byte of a text asks for.
    fn asked(&self, text: &[u8]) -> u8 {
        text.iter().fold(0, |asked, byte| asked | self.asks[usize::from(*byte)])
    }

    /// Appends a cell that is in its style, in quotes where it asks for them.
    fn written(&mut self, text: &[u8], asked: u8) {
        if asked & QUOTES == 0 && !self.quotes_all {
            self.bytes.extend_from_slice(text);
            return;
        }
        self.bytes.push(b'"');
        let start = self.bytes.len();
        // Every byte a quote, doubled: there is always room.
        self.bytes.resize(start + 2 * text.len(), 0);
        let room = &mut self.bytes[start..];
        let (_, _, used) = csv_core::quote(text, room, b'"', b'"', true);
        self.bytes.truncate(start + used);
        self.bytes.push(b'"');
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
        (writer.cells > 0).then_some(Self { cells: writer.cells, bytes: writer.bytes })
    }
}
