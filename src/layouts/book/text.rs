//! The book as text: JSON with a version, in which each layout is the text of a layout file.

use schedule::export::layout::{Layout, file};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Book, Format, MAX_LAYOUTS, OwnId, OwnLayout};

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The longest text that is read: more than so many layouts ever need.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;

/// Why a text gives no book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum UnreadBook {
    /// It is no book, or one that is broken: nothing of it can be saved.
    #[error("the text is no book of layouts")]
    Broken,
    /// It is a newer version's, and not to be written over.
    #[error("the book is from a newer version")]
    Newer,
}

impl Book {
    /// The book as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let own = self.own.iter().map(|own| (own.id, file::write(&own.layout)));
        let entries = own.chain(self.unread.iter().cloned());
        let layouts = entries.map(|(OwnId(id), layout)| Entry { id, layout }).collect();
        let written = Written { version: VERSION, chosen: self.chosen.key(), layouts };
        // A tree of texts and numbers always has a JSON form.
        serde_json::to_string(&written).unwrap_or_default()
    }

    /// The book that a text holds: every layout of it that can be read. Those that cannot are written again as they
    /// are; what is no layout at all is passed over.
    pub fn from_text(text: &str) -> Result<Self, UnreadBook> {
        if text.len() > MAX_TEXT {
            return Err(UnreadBook::Broken);
        }
        let Version { version } = serde_json::from_str(text).map_err(|_| UnreadBook::Broken)?;
        match version {
            VERSION => {}
            version if version > VERSION => return Err(UnreadBook::Newer),
            _ => return Err(UnreadBook::Broken),
        }
        let Found { chosen, layouts } =
            serde_json::from_str(text).map_err(|_| UnreadBook::Broken)?;
        let mut book = Self::default();
        for entry in layouts.into_iter().filter_map(Part::read).take(MAX_LAYOUTS) {
            book.take(entry);
        }
        let chosen = chosen.read().and_then(|key| Format::from_key(&key));
        book.choose(chosen.unwrap_or_default());
        Ok(book)
    }

    fn take(&mut self, Entry { id, layout: text }: Entry) {
        let id = if self.has(OwnId(id)) { self.next_id() } else { OwnId(id) };
        let Ok(layout) = file::read(text.as_bytes()) else {
            return self.unread.push((id, text));
        };
        let mut parts = layout.into_parts();
        parts.name = self.free_name(&parts.name).into();
        if let Ok(layout) = Layout::new(parts) {
            self.own.push(OwnLayout { id, layout });
        }
    }
}

#[derive(Deserialize)]
struct Version {
    version: u64,
}

#[derive(Serialize)]
struct Written {
    version: u64,
    chosen: String,
    layouts: Vec<Entry>,
}

#[derive(Deserialize)]
struct Found {
    #[serde(default)]
    chosen: Part<String>,
    #[serde(default)]
    layouts: Vec<Part<Entry>>,
}

/// A layout, as the text of a layout file: it has limits and a version of its own.
#[derive(Serialize, Deserialize)]
struct Entry {
    id: u32,
    layout: String,
}

/// A part of the text: one that is not as it should be does not make the others unreadable.
#[derive(Deserialize)]
#[serde(untagged)]
enum Part<T> {
    Read(T),
    Strange(IgnoredAny),
}

impl<T> Part<T> {
    fn read(self) -> Option<T> {
        match self {
            Self::Read(part) => Some(part),
            Self::Strange(_) => None,
        }
    }
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self::Strange(IgnoredAny)
    }
}
