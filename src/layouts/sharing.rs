//! Layouts that come and go as files. Must not know how a file is read from a disk or saved on one.

use schedule::export::layout::file::{self, LayoutFileError};
use schedule::export::layout::{Layout, LayoutError, Parts};
use thiserror::Error;

use super::book::{Book, BookError, Format, OwnLayout};

/// The longest part of a layout's name that goes into a file name.
const MAX_STEM: usize = 40;

/// What became of a layout file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Its layout is a new one of the user's own.
    Added(Format),
    /// The same, under another name: its own was taken.
    Renamed(Format),
    /// The same layout was there already.
    Known(Format),
}

/// Why a layout file was not opened. Nothing is changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotOpened {
    /// The browser could not read the file.
    #[error("the file cannot be read")]
    Unreadable,
    /// It gives no layout.
    #[error(transparent)]
    File(#[from] LayoutFileError),
    /// There is no room for another.
    #[error(transparent)]
    Book(#[from] BookError),
}

impl Opened {
    /// The format that the file gave.
    #[must_use]
    pub const fn format(&self) -> Format {
        match self {
            Self::Added(format) | Self::Renamed(format) | Self::Known(format) => *format,
        }
    }
}

/// Takes the layout of a file into the book and chooses it.
pub fn open(book: &mut Book, bytes: &[u8]) -> Result<Opened, NotOpened> {
    let layout = file::read(bytes)?;
    let same = |own: &&OwnLayout| nameless(&own.layout) == nameless(&layout);
    let known = book.own().iter().find(same).map(|own| own.id);
    let opened = if let Some(id) = known {
        Opened::Known(Format::Own(id))
    } else {
        let name = book.free_name(layout.name());
        let same = name == layout.name().trim();
        let layout = named(layout, name).map_err(LayoutFileError::Layout)?;
        let format = book.save(None, layout)?;
        if same { Opened::Added(format) } else { Opened::Renamed(format) }
    };
    book.choose(opened.format());
    Ok(opened)
}

/// The name of the file that a layout is saved as.
#[must_use]
pub fn file_name(layout: &Layout) -> String {
    let mut stem = String::new();
    for c in layout.name().chars().take(MAX_STEM) {
        if c.is_ascii_alphanumeric() {
            stem.push(c.to_ascii_lowercase());
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    match stem.trim_end_matches('-') {
        "" => "layout.json".to_owned(),
        stem => format!("layout-{stem}.json"),
    }
}

/// All of a layout that makes a file what it is.
fn nameless(layout: &Layout) -> Parts {
    Parts { name: String::new().into(), ..layout.parts().clone() }
}

fn named(layout: Layout, name: String) -> Result<Layout, LayoutError> {
    let mut parts = layout.into_parts();
    parts.name = name.into();
    Layout::new(parts)
}

#[cfg(test)]
mod tests {
    use schedule::export::layout::presets;

    use super::*;

    fn ledger(name: &str) -> Layout {
        named(presets::CREDIT_NEGATIVE.layout.clone(), name.to_owned()).unwrap()
    }

    #[test]
    fn a_layout_file_is_added_once_and_chosen() {
        let mut book = Book::default();
        let text = file::write(&ledger("Rents"));
        let Ok(Opened::Added(format)) = open(&mut book, text.as_bytes()) else { panic!("added") };
        assert_eq!(book.chosen(), format);
        book.choose(Format::default());
        assert_eq!(open(&mut book, text.as_bytes()), Ok(Opened::Known(format)));
        assert_eq!((book.own().len(), book.chosen()), (1, format));
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let mut book = Book::default();
        let taken = presets::ALL[4].layout.name();
        let opened = open(&mut book, file::write(&ledger(taken)).as_bytes()).unwrap();
        assert!(matches!(opened, Opened::Renamed(_)));
        assert_eq!(book.own()[0].layout.name(), format!("{taken} (2)"));
    }

    #[test]
    fn a_file_that_gives_no_layout_changes_nothing() {
        #[track_caller]
        fn check(bytes: &[u8], expected: LayoutFileError) {
            let mut book = Book::default();
            assert_eq!(open(&mut book, bytes), Err(NotOpened::File(expected)));
            assert_eq!(book, Book::default());
        }
        let good = file::write(&ledger("Rents"));
        check(b"\x89PNG\r\n\x1a\n\0\0", LayoutFileError::NotALayout);
        check(&vec![b' '; file::MAX_FILE + 1], LayoutFileError::TooLarge);
        let newer = good.replace("\"version\": 1", "\"version\": 2");
        check(newer.as_bytes(), LayoutFileError::Newer { version: 2 });
        let long = good.replace("Rents", &"x".repeat(81));
        check(long.as_bytes(), LayoutFileError::Layout(LayoutError::NameTooLong));
    }

    #[test]
    fn a_file_name_is_plain_whatever_the_layout_is_called() {
        #[track_caller]
        fn check(name: &str, expected: &str) {
            assert_eq!(file_name(&ledger(name)), expected);
        }
        check("Rents", "layout-rents.json");
        check(" ../Tŷ Ni: Q3 ", "layout-t-ni-q3.json");
        check("租金", "layout.json");
        check(&"a".repeat(80), &format!("layout-{}.json", "a".repeat(40)));
    }
}
