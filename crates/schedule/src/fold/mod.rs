//! Text folded for comparing: lower case, without accents, apostrophes or repeated spaces, so that
//! `sian oconnor` finds `Siân O’Connor`.
//!
//! Here: how a text is gone through, sixteen bytes at a time as far as letters only become small.

mod letters;

use crate::lanes::Sixteen;

/// Stands after each text of those that are folded together, and nowhere in a folded text.
pub(crate) const SEPARATOR: u8 = b'\n';

/// Appends the folded form of a text, in UTF-8: without spaces at its ends, one space between words.
pub(crate) fn fold_into(folded: &mut Vec<u8>, text: &[u8]) {
    let start = folded.len();
    fold_on(folded, text, false);
    trim(folded, start);
}

/// Appends the folded forms of texts that stand beside each other, with a [`SEPARATOR`] after each; in none of them is one.
/// Whether letters only became small, so that each text is as long as before.
pub(crate) fn fold_all_into(folded: &mut Vec<u8>, texts: &[u8]) -> bool {
    fold_on(folded, texts, true)
}

/// Leaves a space at the end. Without separators a line feed becomes a space as others.
fn fold_on(folded: &mut Vec<u8>, texts: &[u8], has_separators: bool) -> bool {
    let start = folded.len();
    let (mut at, mut last, mut is_small) = (0, SEPARATOR, true);
    while let Some(rest) = texts.get(at..) {
        // Most of a text only becomes small: that is done sixteen bytes at a time, as far as it goes.
        let (sixteens, tail) = rest.as_chunks::<16>();
        let mut plain = 16;
        for sixteen in sixteens {
            plain = fold_sixteen(folded, Sixteen::padded(sixteen), last, has_separators);
            at += plain;
            if plain < 16 {
                break;
            }
            last = sixteen[15];
        }
        if plain == 16 {
            at += fold_sixteen(folded, Sixteen::padded(tail), last, has_separators);
        }
        let Some(c) = texts.get(at..).and_then(first_char) else { break };
        is_small = false;
        at += c.len_utf8();
        if has_separators && c == char::from(SEPARATOR) {
            trim(folded, start);
            folded.push(SEPARATOR);
        } else {
            put(folded, start, c);
        }
        last = folded.get(start..).and_then(<[u8]>::last).copied().unwrap_or(SEPARATOR);
    }
    is_small
}

/// Appends what a character is folded to; a space only between words.
fn put(folded: &mut Vec<u8>, start: usize, c: char) {
    let before = folded.len();
    letters::append(folded, c);
    let is_between = before > start && !matches!(folded[before - 1], b' ' | SEPARATOR);
    if folded[before..] == *b" " && !is_between {
        folded.truncate(before);
    }
}

fn first_char(text: &[u8]) -> Option<char> {
    // None is longer.
    let start = text.first_chunk::<4>().map_or(text, <[u8; 4]>::as_slice);
    start.utf8_chunks().next()?.valid().chars().next()
}

/// Appends the bytes before the first that is more than a letter which becomes small; how many there are.
#[inline]
fn fold_sixteen(folded: &mut Vec<u8>, bytes: Sixteen, last: u8, has_separators: bool) -> usize {
    let plain = changing(bytes, last, has_separators).before();
    folded.extend_from_slice(&bytes.to_lowercase());
    if plain < 16 {
        folded.truncate(folded.len() - 16 + plain);
    }
    plain
}

fn trim(folded: &mut Vec<u8>, start: usize) {
    if folded.len() > start && folded.last() == Some(&b' ') {
        folded.pop();
    }
}

/// Which are more than a letter that becomes small: no ASCII, what is dropped or becomes a space, and a space after another, or at an
/// end. The zeros after a text of fewer count as that too. What is told by mistake is folded by itself, to the same.
fn changing(bytes: Sixteen, last: u8, has_separators: bool) -> Sixteen {
    let dropped = bytes.are(b'\'').or(bytes.are(b'`')).or(bytes.are(0x7F));
    let ends = if has_separators { bytes.are_exactly(SEPARATOR) } else { Sixteen::NONE };
    let spaces = bytes.are(b' ');
    let extra = spaces.and(spaces.or(ends).followers(matches!(last, b' ' | SEPARATOR)));
    let trailing = ends.and(spaces.followers(last == b' '));
    let others = bytes.are_below(b' ').but_not(ends).or(bytes.are_beyond_ascii());
    others.or(dropped).or(extra).or(trailing)
}

/// The folded form of a text.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = Vec::new();
    fold_into(&mut folded, text.as_bytes());
    // Whole characters were put there, nothing else.
    String::from_utf8(folded).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{fold, fold_into};

    #[test]
    fn text_is_folded_to_what_people_type() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected, "{text:?}");
        }
        check("Siân", "sian");
        check("Sia\u{302}n", "sian");
        check("LLŶR", "llyr");
        check("Ŵyn ŵ ẁ Ẃ ẅ", "wyn w w w w");
        check("Łukasz Øster Đorđe", "lukasz oster dorde");
        check("Straße STRASSE ẞ", "strasse strasse ss");
        check("Æther œuvre Þór", "aether oeuvre thor");
        check("Nguyễn Thị Ánh Ử", "nguyen thi anh u");
        check("İstanbul ıSPARTA", "istanbul isparta");
        check(
            "Ó Briain Zoë Ångström Čapek Ștefan Žižek",
            "o briain zoe angstrom capek stefan zizek",
        );
        check(
            "O'Connor O’Connor O‘Connor OʼConnor O`Connor",
            "oconnor oconnor oconnor oconnor oconnor",
        );
        check("  St   John\u{a0}Smith\t", "st john smith");
        check("Pen-y-bont Pen\u{2011}y\u{2013}bont", "pen-y-bont pen-y-bont");
        check("ＡＢ １２", "ab 12");
        check("Ελλάδα ΣΟΦΙΑ", "ελλάδα σοφια");
        check("ЮЛИЯ Ёлка", "юлия ёлка");
        check("1234|AB215478X", "1234|ab215478x");
        check("李 小龙", "李 小龙");
        check("\u{200b}\u{feff}", "");
        check("a\nb\u{0}c", "a b c");
        check(" ' ", "");
        check("Ĳĳ ƕǶ Ƣƣ ƾ", "ijij hvhv oioi ts");
        check("ǄǅǆǱǲǳ Ǉǈǉ Ǌǋǌ", "dzdzdzdzdzdz ljljlj njnjnj");
        check("Ȣȣ ȸ ȹ ǢǣǼǽ", "ouou db qp aeaeaeae");
    }

    #[test]
    fn what_stood_before_a_text_stays_as_it_was() {
        for text in ["", " ", "'"] {
            let mut folded = b"before ".to_vec();
            fold_into(&mut folded, text.as_bytes());
            assert_eq!(folded, b"before ");
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more() {
        for c in '\u{0}'..='\u{FFFF}' {
            let once = fold(&format!("a{c}b"));
            assert_eq!(fold(&once), once, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn every_latin_letter_loses_its_case() {
        for c in ('A'..='ɏ').chain('Ḁ'..='ỿ').filter(|c| c.is_alphabetic()) {
            let (upper, lower) = (c.to_uppercase().to_string(), c.to_lowercase().to_string());
            let is_pair = upper.chars().count() == 1 && u32::from(c) < 0x1F00;
            let upper_is_latin = upper.chars().all(|c| matches!(c, 'A'..='ɏ' | 'Ḁ'..='ỿ'));
            if is_pair && upper_is_latin {
                assert_eq!(fold(&upper), fold(&lower), "{c}");
            }
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod laws {
        use proptest::prelude::*;

        use super::super::fold_all_into;
        use super::fold;

        /// What a text of ASCII alone is folded to, said in another way.
        fn plainly(text: &str) -> String {
            let kept = text.chars().filter(|c| !matches!(c, '\'' | '`'));
            let spaced =
                kept.map(|c| if c.is_ascii_control() { ' ' } else { c.to_ascii_lowercase() });
            let text: String = spaced.collect();
            text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        }

        proptest! {
            #[test]
            fn texts_of_ascii_are_folded_as_it_is_said(
                texts in prop::collection::vec(
                    prop_oneof![3 => "[aB&~]{0,12}( [aB&~]{1,12}){0,4}", 1 => "[ !aB'&`~\x7f\t]{0,40}"],
                    1..6,
                ),
            ) {
                let plain: Vec<String> = texts.iter().map(|text| plainly(text)).collect();
                let mut folded = Vec::new();
                let is_as_long = fold_all_into(&mut folded, (texts.join("\n") + "\n").as_bytes());
                prop_assert_eq!(folded, (plain.join("\n") + "\n").into_bytes());
                let only_small = texts.iter().zip(&plain).all(|(text, plain)| text.to_ascii_lowercase() == *plain);
                let mistaken = texts.iter().any(|text| text.contains('!'));
                if is_as_long || !mistaken {
                    prop_assert_eq!(is_as_long, only_small);
                }
            }

            #[test]
            fn texts_that_are_folded_together_are_folded_as_each_of_them_is(
                texts in prop::collection::vec(prop_oneof!["[ aB]{0,20}", "[ aB'é\t]{0,20}", "[^\n]{0,20}"], 1..6),
            ) {
                let each: Vec<String> = texts.iter().map(|text| fold(text)).collect();
                let [beside, one_by_one] = [texts, each].map(|texts| texts.join("\n") + "\n");
                let mut folded = b"before ".to_vec();
                fold_all_into(&mut folded, beside.as_bytes());
                prop_assert_eq!(folded, format!("before {one_by_one}").into_bytes());
            }
        }
    }
}
