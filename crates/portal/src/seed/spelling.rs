//! What a back office of capital letters makes of a name or an address: no accents, no small letters.

/// The text in capitals, with each accented letter as its plain one. A letter it doesn't know is dropped, as
/// the systems it stands for do.
pub(super) fn in_capitals(text: &str) -> String {
    text.chars().filter_map(plain).map(|letter| letter.to_ascii_uppercase()).collect()
}

fn plain(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter);
    }
    PLAIN.iter().find(|(accented, _)| accented.contains(letter)).map(|(_, plain)| *plain)
}

const PLAIN: &[(&str, char)] = &[
    ("áâäàåãăąạầÁÂÅ", 'a'),
    ("çćč", 'c'),
    ("đ", 'd'),
    ("éêëèęễểÉÊË", 'e'),
    ("ğ", 'g'),
    ("íîïıịİ", 'i'),
    ("łŁ", 'l'),
    ("ñńň", 'n'),
    ("óôöòøõőÓÔÖØ", 'o'),
    ("řŘ", 'r'),
    ("śşšŚŞ", 's'),
    ("ţțť", 't'),
    ("úûüùůű", 'u'),
    ("ŵŴ", 'w'),
    ("ýŷÿŶ", 'y'),
    ("źżžŻ", 'z'),
    ("’", '\''),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(in_capitals(text), expected);
    }

    #[test]
    fn accents_are_lost_and_letters_stay() {
        check("Siân Llŷr", "SIAN LLYR");
        check("Łukasz Nguyễn", "LUKASZ NGUYEN");
        check("Ó Briain, O'Connor", "O BRIAIN, O'CONNOR");
        check("Öztürk Yılmaz Dvořák", "OZTURK YILMAZ DVORAK");
        check("Zoë 1-2/3", "ZOE 1-2/3");
    }
}
