//! The languages that the app has words in. Pure.

use super::Catalogue;
use super::cy::WELSH;
use super::en::ENGLISH;

/// A language of the app. Every sentence exists in each of them, or the app does not compile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Welsh];

    /// The language that a BCP 47 tag means, such as `cy-GB`; `None` for one without words here.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// Its tag, as in a `lang` attribute.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// What it calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Welsh,
            Self::Welsh => Self::English,
        }
    }

    /// Its words.
    #[must_use]
    pub fn catalogue(self) -> &'static Catalogue {
        match self {
            Self::English => &ENGLISH,
            Self::Welsh => &WELSH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_means_a_language_by_its_first_part() {
        #[track_caller]
        fn check(tag: &str, expected: Option<Language>) {
            assert_eq!(Language::from_tag(tag), expected);
        }
        check("en", Some(Language::English));
        check("en-GB", Some(Language::English));
        check("CY", Some(Language::Welsh));
        check(" cy-GB ", Some(Language::Welsh));
        check("cym", None);
        check("fr", None);
        check("", None);
        for language in Language::ALL {
            check(language.tag(), Some(language));
            assert_eq!(language.other().other(), language);
        }
    }
}
