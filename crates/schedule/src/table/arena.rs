//! One text for all the texts of a schedule, with spans into it; and columns of words, one byte each.

use std::ops::Range;

use super::marks::Marks;
use crate::error::IntakeError;

/// The most different words that a column can hold: a code is one byte.
const MAX_WORDS: usize = 256;

/// The longest text: its length shares a word with its marks.
const MAX_TEXT: usize = (1 << 24) - 1;

/// Where a text stands in an [`Arena`], and what is to be known of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    /// The length in the lower 24 bits, the marks in the upper eight.
    len_and_marks: u32,
}

impl Span {
    fn new(start: usize, text: &str) -> Result<Self, IntakeError> {
        if text.len() > MAX_TEXT {
            return Err(IntakeError::TooLarge);
        }
        let len = u32::try_from(text.len()).map_err(|_| IntakeError::TooLarge)?;
        let marks = u32::from(Marks::of(text.as_bytes()).to_bits());
        let start = u32::try_from(start).map_err(|_| IntakeError::TooLarge)?;
        start.checked_add(len).ok_or(IntakeError::TooLarge)?;
        Ok(Self { start, len_and_marks: len | (marks << 24) })
    }

    fn range(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + (self.len_and_marks & 0x00FF_FFFF) as usize
    }

    pub(super) const fn marks(self) -> Marks {
        let [.., marks] = self.len_and_marks.to_le_bytes();
        Marks::from_bits(marks)
    }
}

/// One growing text.
#[derive(Debug, Clone, Default)]
pub(super) struct Arena {
    text: String,
}

impl Arena {
    /// Whether texts of so many bytes together can be addressed.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        let end = self.text.len().checked_add(bytes);
        bytes <= MAX_TEXT && end.is_some_and(|end| u32::try_from(end).is_ok())
    }

    /// How many bytes all texts have.
    pub(super) const fn len(&self) -> usize {
        self.text.len()
    }

    /// Makes room for so many bytes more.
    pub(super) fn reserve(&mut self, bytes: usize) {
        self.text.reserve_exact(bytes);
    }

    /// Appends a text. [`Arena::has_room`] was asked before: otherwise the span would be too small.
    pub(super) fn push(&mut self, text: &str) -> Result<Span, IntakeError> {
        let span = Span::new(self.text.len(), text)?;
        self.text.push_str(text);
        Ok(span)
    }

    /// Whether this text stands at a span. Those that differ mostly do at their ends, as numbers that count up.
    pub(super) fn holds(&self, span: Span, text: &str) -> bool {
        let here = self.bytes(span);
        here.len() == text.len() && here.last() == text.as_bytes().last() && here == text.as_bytes()
    }

    /// The text at a span of this arena.
    pub(super) fn get(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The same as bytes, which need not be looked at to be cut out.
    pub(super) fn bytes(&self, span: Span) -> &[u8] {
        self.text.as_bytes().get(span.range()).unwrap_or_default()
    }
}

/// A column whose texts are mostly a few known words.
#[derive(Debug, Clone)]
pub(super) struct Words {
    field: &'static str,
    known: &'static [&'static str],
    others: Vec<Span>,
    codes: Vec<u8>,
}

impl Words {
    /// A column of a field of the contract, with the words that are known for it.
    pub(super) const fn new(field: &'static str, known: &'static [&'static str]) -> Self {
        Self { field, known, others: Vec::new(), codes: Vec::new() }
    }

    /// The code of a word, which from now on has one; its place among the known ones if it is one of them.
    pub(super) fn code(
        &mut self,
        arena: &mut Arena,
        known: Option<usize>,
        word: &str,
    ) -> Result<u8, IntakeError> {
        let place = known.or_else(|| {
            let other = self.others.iter().position(|span| arena.get(*span) == word)?;
            Some(self.known.len() + other)
        });
        let place = match place {
            Some(place) => place,
            None if self.len() >= MAX_WORDS => {
                return Err(IntakeError::TooManyKinds { field: self.field });
            }
            None => {
                self.others.push(arena.push(word)?);
                self.len() - 1
            }
        };
        u8::try_from(place).map_err(|_| IntakeError::TooManyKinds { field: self.field })
    }

    /// Makes room for so many rows more.
    pub(super) fn reserve(&mut self, rows: usize) {
        self.codes.reserve_exact(rows);
    }

    /// Appends a row with the word of this code.
    pub(super) fn push(&mut self, code: u8) {
        self.codes.push(code);
    }

    /// The code of a row's word.
    pub(super) fn code_of(&self, row: usize) -> Option<u8> {
        self.codes.get(row).copied()
    }

    const fn len(&self) -> usize {
        self.known.len() + self.others.len()
    }

    /// All words that have a code, by their codes.
    pub(super) fn iter<'a>(&'a self, arena: &'a Arena) -> impl Iterator<Item = &'a str> {
        let others = self.others.iter().map(|span| arena.get(*span));
        self.known.iter().copied().chain(others)
    }

    /// The word of this code.
    pub(super) fn word<'a>(&self, arena: &'a Arena, code: u8) -> &'a str {
        let place = usize::from(code);
        match self.known.get(place) {
            Some(known) => known,
            None => self.others.get(place - self.known.len()).map_or("", |span| arena.get(*span)),
        }
    }

    /// The word of a row.
    pub(super) fn get<'a>(&self, arena: &'a Arena, row: usize) -> &'a str {
        self.codes.get(row).map_or("", |code| self.word(arena, *code))
    }
}
