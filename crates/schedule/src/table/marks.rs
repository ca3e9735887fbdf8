//! What a text has in it that one or another kind of file has to treat with care. Found out once, when
//! the text is stored: a file of a million lines is then copied, not searched.

use crate::lanes::Sixteen;

/// A set of such marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Marks(u8);

/// What each byte is.
static OF_BYTE: [Marks; 256] = {
    let mut marks = [Marks::NONE; 256];
    marks[b',' as usize] = Marks::COMMA;
    marks[b';' as usize] = Marks::SEMICOLON;
    marks[b'\t' as usize] = Marks::TAB;
    marks[b'|' as usize] = Marks::PIPE;
    marks[b'"' as usize] = Marks::QUOTE;
    marks[b'\r' as usize] = Marks::BREAK;
    marks[b'\n' as usize] = Marks::BREAK;
    marks[0] = Marks::NUL;
    marks
};

impl Marks {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const COMMA: Self = Self(1);
    pub(crate) const SEMICOLON: Self = Self(1 << 1);
    pub(crate) const TAB: Self = Self(1 << 2);
    pub(crate) const PIPE: Self = Self(1 << 3);
    /// A double quote.
    pub(crate) const QUOTE: Self = Self(1 << 4);
    /// A carriage return or a line feed.
    pub(crate) const BREAK: Self = Self(1 << 5);
    pub(crate) const NUL: Self = Self(1 << 6);
    /// Its first byte may start a formula, a byte order mark, or what would be taken for a guard.
    pub(crate) const START: Self = Self(1 << 7);

    /// Those of a text in UTF-8.
    pub(crate) fn of(text: &[u8]) -> Self {
        let start = match text.first() {
            Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\'' | 0xEF) => Self::START,
            _ => Self::NONE,
        };
        let (mut commas, mut rare) = (Sixteen::NONE, Sixteen::NONE);
        let mut look = |bytes: Sixteen| {
            commas = commas.or(bytes.are(b','));
            rare = rare.or(bytes.are_below(b' ')).or(bytes.are(b'"'));
            rare = rare.or(bytes.are(b';')).or(bytes.are(b'|'));
        };
        // What is looked at twice is the same again.
        match text.last_chunk::<16>() {
            Some(last) => {
                let (sixteens, _) = text.as_chunks::<16>();
                for sixteen in sixteens {
                    look(Sixteen::covering(sixteen));
                }
                look(Sixteen::covering(last));
            }
            None => look(Sixteen::covering(text)),
        }
        let comma = if commas.any() { Self::COMMA } else { Self::NONE };
        if !rare.any() {
            return start.and(comma);
        }
        text.iter().fold(start.and(comma), |marks, byte| marks.and(OF_BYTE[usize::from(*byte)]))
    }

    /// These and those.
    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether any of those is among these.
    pub(crate) const fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    pub(super) const fn to_bits(self) -> u8 {
        self.0
    }

    pub(super) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::cell::needs_guard;

    #[test]
    fn a_text_has_the_marks_of_its_bytes() {
        #[track_caller]
        fn check(text: &str, expected: &[Marks]) {
            let expected = expected.iter().fold(Marks::NONE, |all, mark| all.and(*mark));
            assert_eq!(Marks::of(text.as_bytes()), expected, "{text:?}");
        }
        check("", &[]);
        check("Siân O’Connor 12-14 'x", &[]);
        check("Siân O’Connor, 12-14", &[Marks::COMMA]);
        check("eight by eight\n;and more", &[Marks::BREAK, Marks::SEMICOLON]);
        check("a,b;c\td|e", &[Marks::COMMA, Marks::SEMICOLON, Marks::TAB, Marks::PIPE]);
        for before in ["", "a", "seven by", "eight by eight by"] {
            check(&format!("{before};"), &[Marks::SEMICOLON]);
            check(&format!("{before}|"), &[Marks::PIPE]);
            check(&format!("{before},"), &[Marks::COMMA]);
            check(&format!("{before};{before}"), &[Marks::SEMICOLON]);
        }
        check("a\"b", &[Marks::QUOTE]);
        check("a\rb", &[Marks::BREAK]);
        check("a\nb", &[Marks::BREAK]);
        check("a\0", &[Marks::NUL]);
        check("\ta", &[Marks::TAB, Marks::START]);
        check("\u{FEFF}a", &[Marks::START]);
    }

    #[test]
    fn whatever_is_guarded_has_the_mark_of_its_start() {
        for first in (0..0x2_0000_u32).filter_map(char::from_u32) {
            let text = format!("{first}1");
            let marked = Marks::of(text.as_bytes()).any(Marks::START);
            assert!(marked || !needs_guard(&text), "{text:?}");
            // Few texts are looked at again for nothing.
            assert!(!marked || needs_guard(&text) || first >= '\u{F000}', "{text:?}");
        }
    }
}
