//! Records of a file as bytes, in the dialect and style of a layout.
//!
//! A large file has 800,000 cells, of which next to none hold quotes: those are copied here without
//! being looked at. Where quotes have to be doubled, `csv_core` does it. A delimiter is written after each cell; that after the last
//! gives way to the end of the line.

use super::buffer::{self, Buffer};
use super::cell::{Cell, append_text, starts_formula};
use super::layout::Layout;
use super::layout::dialect::{Delimiter, LineEnd, Quoting};
use super::style::{AmountForm, DecimalSign, Style, VALUE};
use crate::date::Date;
use crate::lanes::{ROOM, Short};
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
    /// What ends a record: one of these bytes, or both.
    line_end: ([u8; 2], usize),
    quotes_all: bool,
    /// Whether a text that starts like a byte order mark is quoted, lest it be taken for one.
    quotes_mark: bool,
    /// Whether no date and no amount needs quotes.
    plain_values: bool,
    /// A text with one of these is quoted.
    quoted: Marks,
    /// How many cells a record has at least: one or more.
    width: usize,
    /// Cells of the record so far.
    cells: usize,
    /// Where the record starts.
    start: usize,
    /// The last amount that was something, at first nothing: gross, net and rent credit are mostly the same.
    last: Written,
    scratch: Vec<u8>,
}

/// An amount as it is written.
#[derive(Debug, Clone, Copy)]
struct Written {
    amount: Pence,
    room: [u8; VALUE],
    len: usize,
}

/// Cells that are the same in every record.
#[derive(Debug, Clone)]
pub(super) struct Stencil {
    /// The cells as they are written, and room behind them.
    bytes: Vec<u8>,
    /// How many bytes of that are the cells.
    len: usize,
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
                LineEnd::CrLf => (*b"\r\n", 2),
                LineEnd::Lf => (*b"\n\n", 1),
            },
            quotes_all,
            quotes_mark: !dialect.byte_order_mark,
            plain_values: !quotes_all && !comma_twice,
            quoted: delimiter_mark.and(Marks::QUOTE).and(Marks::BREAK),
            width: parts.fields.len().max(1),
            cells: 0,
            start: bytes.len(),
            buffer: Buffer::after(bytes),
            last: Written::new(Pence::ZERO, style),
            scratch: Vec::new(),
        }
    }

    /// The next cell of the record.
    pub(super) fn cell(&mut self, cell: &Cell<'_>) {
        match cell {
            Cell::Text(text) => self.text(text),
            Cell::Empty => self.empty(),
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
        if self.last.amount != amount {
            if amount == Pence::ZERO {
                self.value(|room| style.amount_into(amount, room));
                return;
            }
            self.last = Written::new(amount, style);
        }
        let Written { room: written, len, .. } = self.last;
        self.value(|room| {
            *room = written;
            len
        });
    }

    #[inline]
    fn value(&mut self, write: impl FnOnce(&mut [u8; VALUE]) -> usize) {
        if self.plain_values {
            self.next(|room| room.first_chunk_mut().map_or(0, write));
        } else {
            let mut room = [0; VALUE];
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
    pub(super) fn marked(&mut self, text: &[u8], marks: Marks) {
        if !self.keeps(marks) {
            self.changed(text, marks);
        } else if marks.any(self.quoted) {
            self.quoted(text);
        } else {
            self.as_it_is(text);
        }
    }

    /// Whether a text of which this is known is written as it is, in quotes at the most.
    #[inline]
    pub(super) fn keeps(&self, marks: Marks) -> bool {
        !self.quotes_all && !marks.any(CHANGED)
    }

    /// A text that it [`keeps`](Self::keeps) as the next cell.
    #[inline]
    pub(super) fn short(&mut self, text: Short<'_>, marks: Marks) {
        // Not to ask is quicker. Where there are no quotes, the text stands in place of the first, and the delimiter of the second.
        let quote = usize::from(marks.any(self.quoted));
        self.next(|room| {
            room[0] = b'"';
            let len = room[quote..].first_chunk_mut().map_or(0, |room| text.move_to(room));
            room[quote + len] = b'"';
            len + 2 * quote
        });
    }

    /// No value as the next cell.
    #[inline]
    pub(super) fn empty(&mut self) {
        if self.quotes_all {
            self.quoted(b"");
        } else {
            self.next(|_| 0);
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
        if let Some(short) = stencil.short() {
            self.next(|room| room.first_chunk_mut().map_or(0, |room| short.move_to(room)));
        } else {
            self.as_it_is(stencil.bytes.get(..stencil.len).unwrap_or_default());
        }
        self.cells += stencil.cells - 1;
    }

    /// A label and an amount as one cell.
    #[inline]
    pub(super) fn labelled(&mut self, label: &Label, amount: Pence) {
        let style = self.style;
        self.next(|room| {
            let text = label.0.short().zip(room.first_chunk_mut());
            let len = text.map_or(0, |(text, room)| text.move_to(room));
            let rest = room[len..].first_chunk_mut();
            len + rest.map_or(0, |room| style.amount_into(amount, room))
        });
    }

    /// Ends the record, with empty cells up to the width of the layout.
    pub(super) fn end(&mut self) {
        while self.cells < self.width {
            self.empty();
        }
        self.buffer.back();
        if self.buffer.len() == self.start {
            // A record of one empty cell would be an empty line, which readers skip.
            self.buffer.put(b"\"\"");
        }
        let (bytes, len) = self.line_end;
        self.buffer.write(|room| {
            room[..2].copy_from_slice(&bytes);
            len
        });
        self.start = self.buffer.len();
        self.cells = 0;
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        self.buffer.finish()
    }

    /// The next cell, of which so many bytes are written at the start of the room: of a text that is moved quickly, its bytes and two
    /// quotes at the most. One byte of the room is left for the delimiter.
    #[inline]
    fn next(&mut self, cell: impl FnOnce(&mut [u8; buffer::ROOM]) -> usize) {
        let delimiter = self.delimiter;
        self.buffer.write(|room| {
            let len = cell(room);
            room[len] = delimiter;
            len + 1
        });
        self.cells += 1;
    }

    /// The next cell, or what is left of it, as long as it may be.
    fn as_it_is(&mut self, text: &[u8]) {
        self.buffer.put(text);
        self.next(|_| 0);
    }

    /// A text, of which any quotes are doubled, in quotes.
    fn quoted(&mut self, text: &[u8]) {
        self.buffer.put(b"\"");
        self.buffer.put(text);
        self.as_it_is(b"\"");
    }

    /// The next cell, which is in its style, in quotes where it needs them.
    fn written(&mut self, text: &[u8], marks: Marks) {
        if !self.quotes_all && !marks.any(self.quoted) {
            self.as_it_is(text);
            return;
        }
        let mut quoted = vec![0; 2 * text.len()];
        // Every byte a quote, doubled: there is always room.
        let (_, _, used) = csv_core::quote(text, &mut quoted, b'"', b'"', true);
        self.quoted(quoted.get(..used).unwrap_or_default());
    }
}

impl Written {
    fn new(amount: Pence, style: Style) -> Self {
        let mut room = [0; VALUE];
        let len = style.amount_into(amount, &mut room);
        Self { amount, room, len }
    }
}

/// The start of a text, which ends in an amount and needs no quotes and no guard.
#[derive(Debug, Clone)]
pub(super) struct Label(Stencil);

impl Label {
    /// The label with this text, if it is one.
    pub(super) fn new(layout: &Layout, text: &str) -> Option<Self> {
        let writer = RecordWriter::new(layout, Vec::new());
        let bytes = text.as_bytes();
        let plain = writer.plain_values && Marks::of(bytes) == Marks::NONE;
        let fits = bytes.len() + VALUE <= ROOM;
        (plain && fits).then(|| Self(Stencil::of(bytes.to_vec(), 1)))
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
        let cells = writer.cells;
        let mut bytes = writer.finish();
        // The delimiter after the last of them.
        bytes.pop().map(|_| Self::of(bytes, cells))
    }

    fn of(mut bytes: Vec<u8>, cells: usize) -> Self {
        let len = bytes.len();
        bytes.resize(len.max(ROOM), 0);
        Self { bytes, len, cells }
    }

    #[inline]
    fn short(&self) -> Option<Short<'_>> {
        Short::new(&self.bytes, self.len)
    }
}
