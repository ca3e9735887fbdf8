//! When an answer and what the council holds are the same: case, spaces, accents and apostrophes do not count in
//! names, nor spaces in postcodes; references keep their zeros. Pure; knows nothing of tries or of the store.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name with all taken away that does not count.
#[must_use]
pub fn name(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().flat_map(char::to_lowercase) {
        match character {
            // The ways that people, telephones and back offices write an apostrophe.
            '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{02B9}' | '\u{02BB}'
            | '\u{02BC}' | '\u{2032}' | '\u{FF07}' => {}
            '\u{2010}'..='\u{2015}' => folded.push('-'),
            // Letters whose stroke or ligature is part of the letter, so that no decomposition parts them.
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            other if other.is_whitespace() || is_combining_mark(other) => {}
            other => folded.push(other),
        }
    }
    folded
}

/// A reference without spaces and in capitals. Zeros and trailing letters stay.
#[must_use]
pub fn reference(text: &str) -> String {
    // Capitals as SQL makes them: ASCII only.
    text.chars()
        .filter(|character| !character.is_whitespace())
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

/// A postcode without spaces and in capitals.
#[must_use]
pub fn postcode(text: &str) -> String {
    reference(text)
}

/// Whether a text has the shape of a United Kingdom postcode, such as `LL55 4AB`, `W1A 1HQ` or `M1 1AE`.
#[must_use]
pub fn is_postcode(text: &str) -> bool {
    let folded = postcode(text);
    let bytes = folded.as_bytes();
    let Some(split) = bytes.len().checked_sub(3) else { return false };
    let (outward, inward) = bytes.split_at(split);
    let area = outward.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let district = &outward[area..];
    let inward_fits = inward[0].is_ascii_digit() && inward[1..].iter().all(u8::is_ascii_uppercase);
    let district_fits = match district {
        [digit] => digit.is_ascii_digit(),
        [digit, last] => digit.is_ascii_digit() && last.is_ascii_alphanumeric(),
        _ => false,
    };
    inward_fits && district_fits && (1..=2).contains(&area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_without_case_spaces_accents_and_apostrophes() {
        #[track_caller]
        fn check(typed: &str, held: &str) {
            assert_eq!(name(typed), name(held), "{typed} and {held}");
        }
        check("o'connor", "O’CONNOR");
        check("oconnor", "O'Connor");
        check("Sian Llyr", "Siân Llŷr");
        check("Si\u{00E2}n", "Sia\u{0302}n");
        check("Zoe", "ZOË");
        check("Lukasz", "Łukasz");
        check("Nguyen", "Nguyễn");
        check("st john-smith", "St John‐Smith");
        check(" De La  Cruz ", "de la cruz");
        check("Strasse", "STRAẞE");
        check("ﬁnch", "Finch");
    }

    #[test]
    fn names_that_differ_in_a_letter_do_not_match() {
        assert_ne!(name("Bowen"), name("Bowden"));
        assert_ne!(name("Ann-Marie"), name("AnnMarie"));
        assert_ne!(name("Jones"), name(""));
    }

    #[test]
    fn references_keep_their_zeros_and_letters() {
        assert_eq!(reference(" 0020 88k "), "002088K");
        assert_ne!(reference("002088K"), reference("2088K"));
        assert_ne!(reference("002088"), reference("002088K"));
    }

    #[test]
    fn postcodes_have_one_of_six_shapes() {
        for fits in ["M1 1AE", "m60 1nw", "CR26XH", "DN55 1PT", "W1A 1HQ", " EC1A 1BB "] {
            assert!(is_postcode(fits), "{fits}");
        }
        for hostile in [
            "", "AB", "M1", "1AE", "M11A E1", "ABC1 1AA", "M1 1A", "M1 11A", "é1 1AE", "M1-1AE",
            "M123 1AE",
        ] {
            assert!(!is_postcode(hostile), "{hostile}");
        }
    }
}
