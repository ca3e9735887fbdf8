//! A record read from its start to its end, where each part is written as it has to be.

use crate::lanes::{self, Sixteen};
use crate::money::Pence;

/// Figures of which any number has 64 bits.
const MAX_FIGURES: usize = 18;

/// A record, and the place up to which it is read.
pub(super) struct Cursor<'a> {
    record: &'a str,
    place: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of a record; `None` where it is no UTF-8.
    pub(super) fn new(record: &'a [u8]) -> Option<Self> {
        Some(Self { record: simdutf8::basic::from_utf8(record).ok()?, place: 0 })
    }

    /// Whether all of it is read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.place == self.record.len()
    }

    /// What is not read yet.
    #[inline]
    pub(super) fn rest(&self) -> &'a [u8] {
        self.record.as_bytes().get(self.place..).unwrap_or_default()
    }

    /// Goes on after what has to come next.
    #[inline]
    pub(super) fn skip<const N: usize>(&mut self, next: &[u8; N]) -> Option<()> {
        let is_next = lanes::are_same(self.rest().first_chunk::<N>()?, next);
        is_next.then(|| self.place += N)
    }

    /// A string that means what stands there, as far as the quote that ends it.
    #[inline]
    pub(super) fn text(&mut self) -> Option<&'a str> {
        let start = self.place;
        self.place += plain(self.rest());
        self.record.get(start..self.place)
    }

    /// A whole number of pence as JSON has it, and so small that it cannot be too large.
    pub(super) fn amount(&mut self) -> Option<Pence> {
        let negative = self.skip(b"-").is_some();
        let (mut number, mut len) = lanes::number(lanes::word(self.rest()));
        // Few have more figures than are read together.
        let more = if len == 8 { self.rest().get(8..) } else { None };
        for byte in more.unwrap_or_default() {
            let figure = byte.wrapping_sub(b'0');
            if figure > 9 || len == MAX_FIGURES {
                break;
            }
            number = number * 10 + i64::from(figure);
            len += 1;
        }
        let is_written_once = match self.rest().first()? {
            b'0' => len == 1 && !negative,
            _ => (1..=MAX_FIGURES).contains(&len),
        };
        self.place += len;
        is_written_once.then(|| Pence::new(if negative { -number } else { number }))
    }

    /// `true` or `false`.
    pub(super) fn truth(&mut self) -> Option<bool> {
        if self.skip(b"true").is_some() {
            return Some(true);
        }
        self.skip(b"false").map(|()| false)
    }
}

/// How many bytes come before the first quote, backslash or control character.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let before_end = |sixteen: &[u8]| {
        let bytes = Sixteen::padded(sixteen);
        bytes.are(b'"').or(bytes.are(b'\\')).or(bytes.are_below(b' ')).before()
    };
    let (sixteens, rest) = bytes.as_chunks::<16>();
    for (place, sixteen) in sixteens.iter().enumerate() {
        let before = before_end(sixteen);
        if before < 16 {
            return place * 16 + before;
        }
    }
    // What follows is none of the text, as a control character.
    bytes.len() - rest.len() + before_end(rest)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_string_ends_where_its_first_quote_backslash_or_control_character_is() {
        for end in ['"', '\\', '\n', '\0', '\u{1f}'] {
            for before in 0..40 {
                for other in ['a', ' ', '!', '#', '[', ']', '\u{7f}', 'ŷ', '\u{80}', '€'] {
                    let text: String =
                        std::iter::repeat_n(other, before).chain([end, end]).collect();
                    assert_eq!(plain(text.as_bytes()), before * other.len_utf8(), "{text:?}");
                }
            }
        }
        assert_eq!(plain(b"abcdefghijk"), 11);
    }
}
