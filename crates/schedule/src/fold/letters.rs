//! What each character is folded to.
//!
//! A small table for Latin letters, not Unicode's own data, which would cost a phone 100 KB.

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

/// Appends what a character is folded to: nothing where it is dropped, one space for any that separates.
pub(super) fn append(folded: &mut Vec<u8>, c: char) {
    match c {
        '\0'..='\u{7f}' => match ASCII[c as usize] {
            0 => {}
            byte => folded.push(byte),
        },
        c if is_dropped(c) => {}
        // Hyphens and dashes.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push(b'-'),
        // The full-width forms of ASCII.
        '！'..='～' => {
            if let Some(narrow) = char::from_u32(u32::from(c) - 0xFEE0) {
                append(folded, narrow);
            }
        }
        'À'..='ɏ' => from_table(folded, c, LATIN, 'À'),
        'ɐ'..='ʯ' | 'ⱥ' | 'ⱦ' => push_char(folded, small_of_capital(c)),
        'Ḁ'..='ỿ' => from_table(folded, c, LATIN_ADDITIONAL, 'Ḁ'),
        // Greek and Cyrillic capitals stand at a fixed distance from their small letters.
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => push_shifted(folded, c, 32),
        'Ѐ'..='Џ' => push_shifted(folded, c, 80),
        c if c.is_whitespace() || c.is_control() => folded.push(b' '),
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

fn push_char(folded: &mut Vec<u8>, c: char) {
    folded.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
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
