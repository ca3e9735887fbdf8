//! Whether landlords can read what they are told: the Flesch-Kincaid grade of the English catalogue, sentence by sentence.
//! A grade is a year at school, so that reading age is the grade and five.

use crate::{code, sources};

/// What a reader of twelve reads with ease; of each file of words as a whole.
const GRADE: f64 = 7.0;
/// No sentence of ten words or more may ask for more than a reader of fifteen, however plain those around it are: the
/// subject's own words ("Housing Benefit", "overpayment") are long.
const HARDEST: f64 = 10.0;

struct Sentence {
    words: usize,
    grade: f64,
    syllables: usize,
    text: String,
}

/// The sentences of a text of the catalogue; what is filled in later counts as a word of one syllable.
fn sentences(text: &str) -> Vec<Sentence> {
    let mut out = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                out.push_str("six");
            }
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out.split_inclusive(['.', '?', '!', ':'])
        .filter_map(|sentence| {
            let words: Vec<&str> = sentence
                .split_whitespace()
                .filter(|it| it.chars().any(char::is_alphabetic))
                .collect();
            // A label is no sentence.
            if words.len() < 5 {
                return None;
            }
            let syllables = words.iter().map(|word| syllables(word)).sum();
            let grade = grade(1, words.len(), syllables);
            Some(Sentence {
                words: words.len(),
                grade,
                syllables,
                text: sentence.trim().to_owned(),
            })
        })
        .collect()
}

/// Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", 1975.
#[expect(clippy::cast_precision_loss, reason = "there are some thousands of words")]
fn grade(sentences: usize, words: usize, syllables: usize) -> f64 {
    let (sentences, words, syllables) = (sentences as f64, words as f64, syllables as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// Groups of vowels, without those at the end that are not heard.
fn syllables(word: &str) -> usize {
    let word: String =
        word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut heard = word.as_str();
    for silent in ["es", "ed", "e"] {
        if let Some(before) = heard.strip_suffix(silent)
            && heard.len() > 3
            && !before.ends_with(vowel)
            && !(silent != "ed" && before.ends_with('l'))
            && !(silent == "ed" && before.ends_with(['t', 'd']))
            && !(silent == "es" && before.ends_with(['s', 'z', 'x', 'c', 'g', 'h']))
        {
            heard = before;
            break;
        }
    }
    let mut count = 0;
    let mut in_group = false;
    for letter in heard.chars() {
        count += usize::from(vowel(letter) && !in_group);
        in_group = vowel(letter);
    }
    count.max(1)
}

/// The texts between quotes in a file's code.
fn texts(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        if letter != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => text.extend(letters.next().filter(|it| *it != 'n')),
                _ => text.push(letter),
            }
        }
        found.push(text);
    }
    found
}

#[test]
fn a_reader_of_twelve_can_read_all_of_it() {
    let mut files = sources("src/text/en");
    files.extend(sources("src/text").into_iter().filter(|(name, _)| name == "src/text/en.rs"));
    let mut seen = 0;
    for (name, text) in files {
        let all: Vec<Sentence> = texts(&code(&text)).iter().flat_map(|it| sentences(it)).collect();
        let words = all.iter().map(|it| it.words).sum();
        let syllables = all.iter().map(|it| it.syllables).sum();
        // A name or two, such as the service's own, are no text to judge as a whole.
        if all.len() > 2 {
            let whole = grade(all.len(), words, syllables);
            assert!(whole <= GRADE, "{name} asks for grade {whole:.1}, not {GRADE}");
        }
        for Sentence { words, grade, text, .. } in &all {
            assert!(
                *words < 10 || *grade <= HARDEST,
                "{name}: “{text}” asks for grade {grade:.1}; make it shorter, or its words"
            );
        }
        seen += all.len();
    }
    assert!(seen > 200, "only {seen} sentences were found");
}

#[test]
fn the_formula_tells_plain_from_hard() {
    let plain = sentences("We check your answers so that only you can see your tenants’ names.");
    let hard = sentences(
        "Notwithstanding the aforementioned deductions, remittance is administratively contingent upon reconciliation.",
    );
    assert!(plain[0].grade < 6.0, "{}", plain[0].grade);
    assert!(hard[0].grade > 15.0, "{}", hard[0].grade);
    let counts =
        [("payment", 2), ("benefit", 3), ("the", 1), ("recovered", 3), ("listed", 2), ("table", 2)];
    for (word, count) in counts {
        assert_eq!(syllables(word), count, "{word}");
    }
}
