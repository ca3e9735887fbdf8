//! Text folded for comparing: lower case, without accents, apostrophes or repeated spaces, so that
//! `sian oconnor` finds `Siân O’Connor`.
//!
//! A small table for Latin letters, not Unicode's own data, which would cost a phone 100 KB.

use crate::lanes::Sixteen;

/// One letter for each code point from U+00C0 to U+024F; `.` stays itself, `*` is several letters.
const LATIN: &[u8] = b"\
    aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll\
    lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb66occdddddeeeffgg*iikkllmnnooo**pprssssttttuuuvyyzzzzzz.55*w\
    ....*********aaiioouuuuuuuuuueaaaa**ggggkkoooozzj***gg*wnnaa**oo\
    aaaaeeeeiiiioooorrrruuuussttyyhhnd**zzaaeeooooooooyylntj**acclts\
    z**buveejjqqrryy";

/// The same from U+1E00 to U+1EFF, where Welsh `ẁ` and the Vietnamese vowels stand.
const LATIN_ADDITIONAL: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss*daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// What an ASCII character is folded to: 0 where it is dropped.
static ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut at = 0_u8;
    while at < 128 {
        table[at as usize] = match at {
            b'\'' | b'`' => 0,
            // White space and control characters.
            0..=b' ' | 0x7F => b' ',
            _ => at.to_ascii_lowercase(),
        };
        at += 1;
    }
    table
};

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
            fold_char(folded, start, c);
        }
        last = folded.get(start..).and_then(<[u8]>::last).copied().unwrap_or(SEPARATOR);
    }
    is_small
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

/// Appends what an ASCII character is folded to; a space only between words.
fn push(folded: &mut Vec<u8>, start: usize, byte: u8) {
    match byte {
        0 => {}
        b' ' if folded.len() == start || matches!(folded.last(), Some(&(b' ' | SEPARATOR))) => {}
        byte => folded.push(byte),
    }
}

fn push_char(folded: &mut Vec<u8>, c: char) {
    folded.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

fn fold_char(folded: &mut Vec<u8>, start: usize, c: char) {
    match c {
        '\0'..='\u{7f}' => {
            push(folded, start, ASCII[c as usize]);
        }
        c if is_dropped(c) => {}
        // Hyphens and dashes.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push(b'-'),
        // The full-width forms of ASCII.
        '！'..='～' => {
            if let Some(narrow) = char::from_u32(u32::from(c) - 0xFEE0) {
                fold_char(folded, start, narrow);
            }
        }
        'À'..='ɏ' => from_table(folded, c, LATIN, 'À'),
        'ɐ'..='ʯ' | 'ⱥ' | 'ⱦ' => push_char(folded, small_of_capital(c)),
        'Ḁ'..='ỿ' => from_table(folded, c, LATIN_ADDITIONAL, 'Ḁ'),
        // Greek and Cyrillic capitals stand at a fixed distance from their small letters.
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => push_shifted(folded, c, 32),
        'Ѐ'..='Џ' => push_shifted(folded, c, 80),
        c if c.is_whitespace() || c.is_control() => push(folded, start, b' '),
        c => push_char(folded, c),
    }
}

/// Apostrophes, as typed and as printed, and primes that stand for them; combining marks; and what
/// has no width.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '´'
            | 'ʹ'
            | 'ʻ'
            | 'ʼ'
            | 'ʽ'
            | 'ʾ'
            | 'ʿ'
            | 'ˈ'
            | '‘'
            | '’'
            | '‛'
            | '′'
            | '＇'
    ) || matches!(
        u32::from(c),
        0xAD | 0x300..=0x36F
            | 0x1AB0..=0x1AFF
            | 0x1DC0..=0x1DFF
            | 0x200B..=0x200F
            | 0x2060
            | 0x20D0..=0x20FF
            | 0xFE20..=0xFE2F
            | 0xFEFF
    )
}

fn from_table(folded: &mut Vec<u8>, c: char, table: &[u8], first: char) {
    let place = (u32::from(c) - u32::from(first)) as usize;
    match table.get(place) {
        Some(b'*') => folded.extend_from_slice(several(c).as_bytes()),
        Some(b'.') | None => push_char(folded, c),
        Some(letter) => folded.push(*letter),
    }
}

fn push_shifted(folded: &mut Vec<u8>, c: char, distance: u32) {
    push_char(folded, char::from_u32(u32::from(c) + distance).unwrap_or(c));
}

/// The small letters of capitals in [`LATIN`] that stand among the phonetic signs.
fn small_of_capital(c: char) -> char {
    match c {
        'ⱥ' => 'a',
        'ɓ' => 'b',
        'ɖ' | 'ɗ' => 'd',
        'ə' | 'ɛ' => 'e',
        'ɠ' | 'ɣ' => 'g',
        'ɨ' | 'ɩ' => 'i',
        'ɯ' => 'm',
        'ɲ' => 'n',
        'ɔ' | 'ɵ' => 'o',
        'ʀ' => 'r',
        'ʃ' => 's',
        'ʈ' | 'ⱦ' => 't',
        'ʉ' | 'ʊ' => 'u',
        'ʋ' | 'ʌ' => 'v',
        'ʒ' => 'z',
        other => other,
    }
}

/// Letters that are written as several, or as none.
fn several(c: char) -> &'static str {
    match c {
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => "ae",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ĳ' | 'ĳ' => "ij",
        'Œ' | 'œ' => "oe",
        'ƕ' | 'Ƕ' => "hv",
        'Ƣ' | 'ƣ' => "oi",
        'ƾ' => "ts",
        'Ǆ' | 'ǅ' | 'ǆ' | 'Ǳ' | 'ǲ' | 'ǳ' => "dz",
        'Ǉ' | 'ǈ' | 'ǉ' => "lj",
        'Ǌ' | 'ǋ' | 'ǌ' => "nj",
        'Ȣ' | 'ȣ' => "ou",
        'ȸ' => "db",
        'ȹ' => "qp",
        _ => "",
    }
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
