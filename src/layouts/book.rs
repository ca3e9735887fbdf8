//! The user's own layouts and the format they chose. Must not know where it is kept: it is read from text, within
//! limits, and written as text. No payment and no tenant is ever in it.

mod text;

use schedule::export::layout::presets::{self, Preset};
use schedule::export::layout::{Layout, MAX_NAME};
use thiserror::Error;

pub use text::{MAX_TEXT, UnreadBook, VERSION};

/// The key of a workbook.
const WORKBOOK: &str = "workbook";

/// The most layouts of their own that a user has.
pub const MAX_LAYOUTS: usize = 50;

/// What a file is made by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A layout that comes with the program.
    Preset(&'static Preset),
    /// A workbook, which has no layout.
    Workbook,
    /// A layout of the user's own.
    Own(OwnId),
}

/// A chosen format, to make a file by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileForm {
    /// Text in a layout.
    Text(Layout),
    /// A workbook.
    Workbook,
}

/// Tells a user's own layouts apart; stays when one is renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnId(u32);

/// A layout of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLayout {
    /// Which it is.
    pub id: OwnId,
    /// The layout. No two have the same name.
    pub layout: Layout,
}

/// The layouts and the choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Book {
    own: Vec<OwnLayout>,
    /// Entries that this version cannot read; kept as they are, for one that can.
    unread: Vec<(OwnId, String)>,
    chosen: Format,
}

/// Why a layout was not taken. Nothing is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BookError {
    /// There are [`MAX_LAYOUTS`] already.
    #[error("there are {MAX_LAYOUTS} layouts already")]
    Full,
    /// Another layout has this name.
    #[error("another layout has this name")]
    NameTaken,
}

impl Default for Format {
    fn default() -> Self {
        let [spreadsheet, ..] = &presets::ALL;
        Self::Preset(spreadsheet)
    }
}

impl Format {
    /// A short text that stands for it, on the device and in forms.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Preset(preset) => format!("preset:{}", preset.id),
            Self::Workbook => WORKBOOK.to_owned(),
            Self::Own(OwnId(id)) => format!("own:{id}"),
        }
    }

    /// The format that a text stands for.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key == WORKBOOK {
            return Some(Self::Workbook);
        }
        match key.split_once(':')? {
            ("preset", id) => presets::with_id(id).map(Self::Preset),
            ("own", id) => id.parse().ok().map(|id| Self::Own(OwnId(id))),
            _ => None,
        }
    }
}

impl Book {
    /// The layouts, in the order in which they were made.
    #[must_use]
    pub fn own(&self) -> &[OwnLayout] {
        &self.own
    }

    /// The format that was chosen last.
    #[must_use]
    pub const fn chosen(&self) -> Format {
        self.chosen
    }

    /// Chooses a format; one that is not there is the default.
    pub fn choose(&mut self, format: Format) {
        self.chosen = match format {
            Format::Own(id) if self.find(id).is_none() => Format::default(),
            format => format,
        };
    }

    /// What the chosen format makes.
    #[must_use]
    pub fn form(&self) -> FileForm {
        match self.chosen {
            Format::Workbook => FileForm::Workbook,
            format => FileForm::Text(self.layout(format).clone()),
        }
    }

    /// The layout of a format; the default one's where it is not there, or has none.
    #[must_use]
    pub fn layout(&self, format: Format) -> &Layout {
        let own = match format {
            Format::Preset(preset) => return &preset.layout,
            Format::Workbook => None,
            Format::Own(id) => self.find(id),
        };
        let [spreadsheet, ..] = &presets::ALL;
        own.map_or(&spreadsheet.layout, |own| &own.layout)
    }

    /// Whether there is no room for another layout.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.own.len() >= MAX_LAYOUTS
    }

    /// Keeps a layout, in place of the one with this id or as a new one, and gives its format.
    pub fn save(&mut self, id: Option<OwnId>, layout: Layout) -> Result<Format, BookError> {
        if self.is_taken(layout.name(), id) {
            return Err(BookError::NameTaken);
        }
        if let Some(own) = self.own.iter_mut().find(|own| Some(own.id) == id) {
            own.layout = layout;
            return Ok(Format::Own(own.id));
        }
        if self.is_full() {
            return Err(BookError::Full);
        }
        let id = self.next_id();
        self.own.push(OwnLayout { id, layout });
        Ok(Format::Own(id))
    }

    /// Takes a layout away. If it was chosen, the default is.
    pub fn delete(&mut self, id: OwnId) {
        self.own.retain(|own| own.id != id);
        self.choose(self.chosen);
    }

    /// Whether a name belongs to a layout other than the one with this id. Names that differ only in capitals or in
    /// the spaces around them are the same to a reader.
    #[must_use]
    pub fn is_taken(&self, name: &str, id: Option<OwnId>) -> bool {
        let presets = presets::ALL.iter().map(|preset| preset.layout.name());
        let others = self.own.iter().filter(|own| Some(own.id) != id).map(|own| own.layout.name());
        presets.chain(others).any(|other| folded(other) == folded(name))
    }

    /// This name, or this name with a number, whichever is free.
    #[must_use]
    pub fn free_name(&self, name: &str) -> String {
        let numbered = (2_usize..).map(|number| {
            let end = format!(" ({number})");
            let room = MAX_NAME.saturating_sub(end.chars().count());
            let start: String = name.trim().chars().take(room).collect();
            format!("{}{end}", start.trim_end())
        });
        // There are more numbers than names.
        let mut names = std::iter::once(name.trim().to_owned()).chain(numbered);
        names.find(|name| !self.is_taken(name, None)).unwrap_or_default()
    }

    fn find(&self, id: OwnId) -> Option<&OwnLayout> {
        self.own.iter().find(|own| own.id == id)
    }

    fn ids(&self) -> impl Iterator<Item = OwnId> {
        self.own.iter().map(|own| own.id).chain(self.unread.iter().map(|(id, _)| *id))
    }

    fn has(&self, id: OwnId) -> bool {
        self.ids().any(|known| known == id)
    }

    /// One that no layout has had, as far as can be told: another tab may still show a deleted one.
    fn next_id(&self) -> OwnId {
        let next = self.ids().max().map_or(Some(1), |OwnId(id)| id.checked_add(1));
        let free = || (0..=u32::MAX).find(|id| !self.has(OwnId(*id)));
        OwnId(next.or_else(free).unwrap_or_default())
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
