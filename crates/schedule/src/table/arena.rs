//! One text for all the texts of a schedule, with spans into it; and words that have a code of one byte.

use std::ops::Range;

use super::marks::Marks;
use crate::error::IntakeError;
use crate::fold::SEPARATOR;
use crate::lanes::{self, Short};

/// The most different words that a column can hold: a code is one byte.
const MAX_WORDS: usize = 256;

/// The longest text: its length shares a word with its marks.
const MAX_TEXT: u32 = (1 << 24) - 1;

/// Where a text stands in an [`Arena`], and what is to be known of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    /// The length in the lower 24 bits, the marks in the upper eight.
    len_and_marks: u32,
}

impl Span {
    fn new(start: usize, text: &str) -> Result<Self, IntakeError> {
        let len = u32::try_from(text.len()).map_err(|_| IntakeError::TooLarge)?;
        if len > MAX_TEXT {
            return Err(IntakeError::TooLarge);
        }
        let marks = u32::from(Marks::of(text.as_bytes()).to_bits());
        let start = u32::try_from(start).map_err(|_| IntakeError::TooLarge)?;
        start.checked_add(len).ok_or(IntakeError::TooLarge)?;
        Ok(Self { start, len_and_marks: len | (marks << 24) })
    }

    /// One of which it does not matter where it stands.
    const fn anywhere(len_and_marks: u32) -> Self {
        Self { start: 0, len_and_marks }
    }

    const fn len(self) -> u32 {
        self.len_and_marks & MAX_TEXT
    }

    fn range(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len() as usize
    }

    /// Where a text begins that stands behind this one and its [`SEPARATOR`].
    const fn after(self) -> u32 {
        self.start + self.len() + 1
    }

    pub(super) const fn marks(self) -> Marks {
        let [.., marks] = self.len_and_marks.to_le_bytes();
        Marks::from_bits(marks)
    }
}

/// Where texts stand that were appended together, and what is to be known of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spans<const N: usize> {
    start: u32,
    /// As in [`Span`].
    lens_and_marks: [u32; N],
}

impl<const N: usize> Spans<N> {
    /// The text at a place.
    #[inline]
    pub(super) fn get(&self, place: usize) -> Span {
        let mut span = Span { start: self.start, len_and_marks: 0 };
        for (at, len_and_marks) in self.lens_and_marks.iter().enumerate() {
            span.len_and_marks = *len_and_marks;
            if at == place {
                break;
            }
            span.start = span.after();
        }
        span
    }

    /// How long the text at a place is, in bytes.
    pub(crate) fn len(&self, place: usize) -> usize {
        let span = self.lens_and_marks.get(place).copied().map(Span::anywhere);
        span.map_or(0, |span| span.len() as usize)
    }

    /// The marks of all of them.
    pub(crate) fn marks(&self) -> Marks {
        let marks = |len_and_marks| Span::anywhere(len_and_marks).marks();
        self.lens_and_marks.into_iter().map(marks).fold(Marks::NONE, Marks::and)
    }
}

/// One growing text, of whole texts in UTF-8.
#[derive(Debug, Clone, Default)]
pub(super) struct Arena {
    text: Vec<u8>,
}

impl Arena {
    /// Whether texts of so many bytes together can be addressed.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        let end = self.text.len().checked_add(bytes);
        bytes <= MAX_TEXT as usize && end.is_some_and(|end| u32::try_from(end).is_ok())
    }

    /// How many bytes all texts have.
    pub(super) const fn len(&self) -> usize {
        self.text.len()
    }

    /// Makes room for so many bytes more.
    pub(super) fn reserve(&mut self, bytes: usize) {
        // The last text is appended by whole words.
        self.text.reserve_exact(bytes.saturating_add(size_of::<u64>()));
    }

    /// Appends a text. [`Arena::has_room`] was asked before: otherwise the span would be too small.
    pub(super) fn push(&mut self, text: &str) -> Result<Span, IntakeError> {
        let span = Span::new(self.text.len(), text)?;
        append(&mut self.text, text.as_bytes());
        Ok(span)
    }

    /// Appends texts one after the other, each with a [`SEPARATOR`] behind it. [`Arena::has_room`] was asked before, for those too.
    pub(super) fn push_all<const N: usize>(
        &mut self,
        texts: [&str; N],
    ) -> Result<Spans<N>, IntakeError> {
        let start = u32::try_from(self.text.len()).map_err(|_| IntakeError::TooLarge)?;
        let mut spans = Spans { start, lens_and_marks: [0; N] };
        for (len_and_marks, text) in spans.lens_and_marks.iter_mut().zip(texts) {
            *len_and_marks = self.push(text)?.len_and_marks;
            self.text.push(SEPARATOR);
        }
        Ok(spans)
    }

    /// All texts that were appended together, and the separators behind them.
    pub(super) fn all<const N: usize>(&self, spans: &Spans<N>) -> &[u8] {
        let end = spans.get(N - 1).after();
        self.text.get(spans.start as usize..end as usize).unwrap_or_default()
    }

    /// Whether this text stands at a span. Those that differ mostly do at their ends, as numbers that count up.
    pub(super) fn holds(&self, span: Span, text: &str) -> bool {
        let here = self.bytes(span);
        here.len() == text.len() && here.last() == text.as_bytes().last() && here == text.as_bytes()
    }

    /// The text at a span of this arena. All of it is looked at: what only compares asks whether the arena [`holds`](Self::holds) it.
    pub(super) fn get(&self, span: Span) -> &str {
        str::from_utf8(self.bytes(span)).unwrap_or_default()
    }

    /// The same as bytes, which need not be looked at to be cut out.
    pub(super) fn bytes(&self, span: Span) -> &[u8] {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The same to be moved quickly; `None` where the text is too long for that, or among the last.
    #[inline]
    pub(super) fn short(&self, span: Span) -> Option<Short<'_>> {
        Short::new(self.text.get(span.start as usize..)?, span.len() as usize)
    }
}

/// Appends word by word: in wasm a call to copy takes longer than a text of some words.
#[inline]
fn append(to: &mut Vec<u8>, bytes: &[u8]) {
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        to.extend_from_slice(eight);
    }
    if let Some(last) = bytes.last_chunk::<8>() {
        // What stands there already is the same.
        to.truncate(to.len() + rest.len() - last.len());
        to.extend_from_slice(last);
    } else {
        let end = to.len() + bytes.len();
        to.extend_from_slice(&lanes::word(bytes).to_le_bytes());
        to.truncate(end);
    }
}

/// The words of a column whose texts are mostly a few known ones.
#[derive(Debug, Clone)]
pub(super) struct Words {
    field: &'static str,
    known: &'static [&'static str],
    others: Vec<Span>,
}

impl Words {
    /// Those of a field of the contract, with the words that are known for it.
    pub(super) const fn new(field: &'static str, known: &'static [&'static str]) -> Self {
        Self { field, known, others: Vec::new() }
    }

    /// The code of a word, which from now on has one; its place among the known ones if it is one of them.
    pub(super) fn code(
        &mut self,
        arena: &mut Arena,
        known: Option<usize>,
        word: &str,
    ) -> Result<u8, IntakeError> {
        let place = known.or_else(|| {
            let other = self.others.iter().position(|span| arena.holds(*span, word))?;
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
}
