//! The book of layouts, kept on the device where that can be, otherwise for this visit. One for each stay of a user.

use leptos::prelude::*;

use super::book::{Book, UnreadBook};
use crate::preferences::{self, NotKept, Preference};

/// Whether what is chosen and made is there the next time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// It is kept on the device.
    Kept,
    /// It ends with this visit: the browser keeps nothing.
    Refused(NotKept),
    /// It ends with this visit: what is kept is a newer version's, and is left alone.
    Newer,
}

/// The book, and whether it is kept.
#[derive(Clone, Copy)]
pub struct Shelf {
    book: RwSignal<Book>,
    keeping: RwSignal<Keeping>,
}

impl Shelf {
    /// The book as it was kept.
    pub fn open() -> Self {
        let (book, keeping) = match preferences::read(Preference::Layouts) {
            Ok(None) => (Book::default(), Keeping::Kept),
            Ok(Some(text)) => match Book::from_text(&text) {
                Ok(book) => (book, Keeping::Kept),
                Err(UnreadBook::Broken) => {
                    // Where there is no room for it, the one before is left as it is until something is chosen.
                    let _ = preferences::write(Preference::UnreadLayouts, &text);
                    (Book::default(), Keeping::Kept)
                }
                Err(UnreadBook::Newer) => (Book::default(), Keeping::Newer),
            },
            Err(error) => (Book::default(), Keeping::Refused(error)),
        };
        Self { book: RwSignal::new(book), keeping: RwSignal::new(keeping) }
    }

    /// The shelf of this stay.
    pub fn here() -> Self {
        expect_context()
    }

    /// The book.
    pub fn book(&self) -> Signal<Book> {
        self.book.into()
    }

    /// Whether it is kept.
    pub fn keeping(&self) -> Signal<Keeping> {
        self.keeping.into()
    }

    /// Forgets all layouts, those too that could not be read or are a newer version's, and the chosen format.
    pub fn forget(&self) {
        preferences::forget(Preference::Layouts);
        preferences::forget(Preference::UnreadLayouts);
        self.book.set(Book::default());
        if self.keeping.get_untracked() == Keeping::Newer {
            self.keeping.set(Keeping::Kept);
        }
    }

    /// Changes the book, and keeps it.
    ///
    /// What is kept is read again first: another tab may have added to it.
    pub fn change<T>(&self, change: impl FnOnce(&mut Book) -> T) -> T {
        let mut book = self.book.get_untracked();
        if self.keeping.get_untracked() != Keeping::Newer
            && let Ok(Some(text)) = preferences::read(Preference::Layouts)
        {
            match Book::from_text(&text) {
                Ok(kept) => book = kept,
                Err(UnreadBook::Newer) => self.keeping.set(Keeping::Newer),
                Err(UnreadBook::Broken) => {}
            }
        }
        let outcome = change(&mut book);
        if self.keeping.get_untracked() != Keeping::Newer {
            let kept = preferences::write(Preference::Layouts, &book.to_text());
            self.keeping.set(kept.map_or_else(Keeping::Refused, |()| Keeping::Kept));
        }
        self.book.set(book);
        outcome
    }
}
