//! One text for all the texts of a schedule, with spans into it; and columns of words, one byte each.

use crate::error::IntakeError;

/// The most different words that a column can hold: a code is one byte.
const MAX_WORDS: usize = 256;

/// Where a text stands in an [`Arena`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    len: u32,
}

/// One growing text.
#[derive(Debug, Clone, Default)]
pub(super) struct Arena {
    text: String,
}

impl Arena {
    /// Whether so many more bytes can be addressed.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        self.text.len().checked_add(bytes).is_some_and(|len| u32::try_from(len).is_ok())
    }

    /// Appends a text. [`Arena::has_room`] was asked before: otherwise the span would be too small.
    pub(super) fn push(&mut self, text: &str) -> Result<Span, IntakeError> {
        let start = u32::try_from(self.text.len()).map_err(|_| IntakeError::TooLarge)?;
        let len = u32::try_from(text.len()).map_err(|_| IntakeError::TooLarge)?;
        start.checked_add(len).ok_or(IntakeError::TooLarge)?;
        self.text.push_str(text);
        Ok(Span { start, len })
    }

    /// The text at a span of this arena.
    pub(super) fn get(&self, span: Span) -> &str {
        let start = span.start as usize;
        self.text.get(start..start + span.len as usize).unwrap_or_default()
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

    /// The code of a word, which from now on has one.
    pub(super) fn code(&mut self, arena: &mut Arena, word: &str) -> Result<u8, IntakeError> {
        let place = self.known.iter().position(|known| *known == word).or_else(|| {
            let other = self.others.iter().position(|span| arena.get(*span) == word)?;
            Some(self.known.len() + other)
        });
        let place = match place {
            Some(place) => place,
            None if self.known.len() + self.others.len() >= MAX_WORDS => {
                return Err(IntakeError::TooManyKinds { field: self.field });
            }
            None => {
                self.others.push(arena.push(word)?);
                self.known.len() + self.others.len() - 1
            }
        };
        u8::try_from(place).map_err(|_| IntakeError::TooManyKinds { field: self.field })
    }

    /// Appends a row with the word of this code.
    pub(super) fn push(&mut self, code: u8) {
        self.codes.push(code);
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
