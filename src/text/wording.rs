//! What the council says itself, in its languages: never translated here, and marked where it is in another language
//! than the words around it. Pure.

use super::language::Language;

/// A text of the council's. English is always there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    english: String,
    welsh: Option<String>,
}

/// A text as it is shown, and the language it is in where that is not the one around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worded {
    /// The text.
    pub text: String,
    /// For the `lang` attribute.
    pub lang: Option<&'static str>,
}

impl Wording {
    /// As the council sends it. An empty Welsh text is none.
    #[must_use]
    pub fn new(english: String, welsh: Option<String>) -> Self {
        Self { english, welsh: welsh.filter(|text| !text.trim().is_empty()) }
    }

    /// In this language; in English, and said to be so, where the council has no Welsh.
    #[must_use]
    pub fn within(&self, language: Language) -> Worded {
        match (language, &self.welsh) {
            (Language::English, _) => Worded::from(self.english.clone()),
            (Language::Welsh, Some(welsh)) => Worded::from(welsh.clone()),
            (Language::Welsh, None) => {
                Worded { text: self.english.clone(), lang: Some(Language::English.tag()) }
            }
        }
    }
}

impl From<String> for Worded {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&str> for Worded {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::{Worded, Wording};
    use crate::text::language::Language;

    #[test]
    fn what_the_council_says_in_english_only_is_marked_as_english_in_welsh() {
        #[track_caller]
        fn check(welsh: Option<&str>, language: Language, text: &str, lang: Option<&'static str>) {
            let wording = Wording::new("Rent".to_owned(), welsh.map(str::to_owned));
            assert_eq!(wording.within(language), Worded { text: text.to_owned(), lang });
        }
        check(Some("Rhent"), Language::English, "Rent", None);
        check(Some("Rhent"), Language::Welsh, "Rhent", None);
        check(None, Language::Welsh, "Rent", Some("en"));
        check(Some(" "), Language::Welsh, "Rent", Some("en"));
        check(None, Language::English, "Rent", None);
    }
}
