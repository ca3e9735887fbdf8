//! What the layout editor holds while it is open, and how it opens, asks and closes.

use leptos::prelude::*;
use schedule::export::layout::{Layout, LayoutError};

use crate::components::error_summary::FieldError;
use crate::layouts::book::{Book, OwnId};
use crate::layouts::draft::{Draft, DraftContent};
use crate::text::Catalogue;

/// The id of the box for the name.
pub const NAME: &str = "lp-layout-name";

/// The id of the list from which columns are added.
pub const ADD: &str = "lp-layout-add";

/// What is asked before something is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Whether to leave without saving.
    Leave,
    /// Whether to put another layout in place of what was changed.
    Replace(Layout),
}

/// The editor. One signal for each thing that its parts draw.
#[derive(Clone, Copy)]
pub struct Editing {
    /// Which layout is changed: open, of the user's own (`Some(Some(id))`) or a new one (`Some(None)`).
    pub open: RwSignal<Option<Option<OwnId>>>,
    /// What the form holds.
    pub draft: RwSignal<Draft>,
    /// What it held when it was opened.
    start: RwSignal<Draft>,
    /// What was copied into it last.
    copied: RwSignal<Draft>,
    /// What is wrong with it, told when it is saved.
    pub errors: RwSignal<Vec<FieldError>>,
    /// What is asked.
    pub asked: RwSignal<Option<Asked>>,
    /// What has just happened to a column, in words for a screen reader.
    pub said: RwSignal<String>,
}

impl Editing {
    /// A closed editor.
    pub fn new() -> Self {
        let nothing = Draft::of(&Layout::default());
        Self {
            open: RwSignal::new(None),
            draft: RwSignal::new(nothing.clone()),
            start: RwSignal::new(nothing.clone()),
            copied: RwSignal::new(nothing),
            errors: RwSignal::new(Vec::new()),
            asked: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// Opens it to make a layout, starting from this one, or to change the one with this id.
    pub fn start(&self, id: Option<OwnId>, layout: &Layout) {
        let draft = Draft::of(layout);
        let draft = if id.is_some() { draft } else { draft.named("") };
        self.start.set(draft.clone());
        self.copied.set(draft.clone());
        self.draft.set(draft);
        self.errors.set(Vec::new());
        self.asked.set(None);
        self.said.set(String::new());
        self.open.set(Some(id));
    }

    /// Closes it, or asks first where that would lose something.
    pub fn leave(&self) {
        if self.is_changed() { self.asked.set(Some(Asked::Leave)) } else { self.close() }
    }

    /// Closes it.
    pub fn close(&self) {
        self.asked.set(None);
        self.open.set(None);
    }

    /// Whether closing it would lose something. What was only copied into a new layout can be copied again.
    pub fn is_changed(&self) -> bool {
        let draft = self.draft.get_untracked();
        let is_new = self.open.get_untracked() == Some(None);
        let as_copied = || draft.name.trim().is_empty() && self.is_as_copied(&draft);
        let as_opened = self.start.with_untracked(|start| draft.is_like(start));
        !(as_opened || is_new && as_copied())
    }

    /// Copies the columns and settings of another layout, or asks first where that would lose something.
    pub fn copy(&self, layout: Layout) {
        if self.draft.with_untracked(|draft| self.is_as_copied(draft)) {
            self.replace(&layout);
        } else {
            self.asked.set(Some(Asked::Replace(layout)));
        }
    }

    /// Whether it holds the columns and settings of this layout.
    pub fn is_from(&self, layout: &Layout) -> bool {
        self.draft.with_untracked(|draft| draft.is_like(&Draft::of(layout).named(&*draft.name)))
    }

    /// Whether nothing was changed since another layout was copied, the name apart.
    fn is_as_copied(&self, draft: &Draft) -> bool {
        self.copied.with_untracked(|copied| draft.is_like(&copied.clone().named(&*draft.name)))
    }

    /// Takes the answer to what was asked.
    pub fn answer(&self, yes: bool) {
        match self.asked.get_untracked() {
            Some(Asked::Leave) if yes => self.close(),
            Some(Asked::Replace(layout)) if yes => self.replace(&layout),
            _ => {}
        }
        self.asked.set(None);
    }

    /// The layout that the form describes; `None` where it breaks rules, which are then told.
    pub fn check(&self, book: &Book, text: &'static Catalogue) -> Option<Layout> {
        let draft = self.draft.get_untracked();
        let mut errors: Vec<FieldError> = draft
            .faults()
            .into_iter()
            .map(|fault| FieldError {
                field: field(&draft, fault),
                message: (text.files.editor.fault)(fault),
            })
            .collect();
        if book.is_taken(&draft.name, self.open.get_untracked().flatten()) {
            let message = text.files.editor.name_taken.to_owned();
            errors.insert(0, FieldError { field: NAME.to_owned(), message });
        }
        let layout = draft.layout().ok().filter(|_| errors.is_empty());
        self.errors.set(errors);
        layout
    }

    /// What is wrong with the field that has this id.
    pub fn error(self, field: String) -> Signal<Option<String>> {
        Signal::derive(move || {
            let errors = self.errors.read();
            errors.iter().find(|error| error.field == field).map(|error| error.message.clone())
        })
    }

    fn replace(&self, layout: &Layout) {
        let copied = self
            .draft
            .with_untracked(|draft| Draft::of(layout).named(draft.name.clone()).apart_from(draft));
        self.copied.set(copied.clone());
        self.draft.set(copied);
        self.errors.set(Vec::new());
    }
}

impl Default for Editing {
    fn default() -> Self {
        Self::new()
    }
}

/// The id of the field in which a fault is put right.
fn field(draft: &Draft, fault: LayoutError) -> String {
    let column = match fault {
        LayoutError::NoName | LayoutError::NameTooLong | LayoutError::NameNotPlain => {
            return NAME.to_owned();
        }
        LayoutError::NoColumns | LayoutError::TooManyColumns | LayoutError::TextsTooLong => {
            return ADD.to_owned();
        }
        LayoutError::TextTooLong { column }
        | LayoutError::TextNotPlain { column }
        | LayoutError::RepeatedHeading { column } => column,
    };
    let Some(row) = draft.rows.get(column) else { return ADD.to_owned() };
    match row.content {
        _ if draft.header => heading_id(row.id),
        DraftContent::Fixed(_) => text_id(row.id),
        DraftContent::Column(_) => button_id(row.id, "up"),
    }
}

/// The id of the box for a column's heading.
pub fn heading_id(row: u32) -> String {
    format!("lp-column-{row}-heading")
}

/// The id of the box for a fixed text.
pub fn text_id(row: u32) -> String {
    format!("lp-column-{row}-text")
}

/// The id of a button of a column.
pub fn button_id(row: u32, what: &str) -> String {
    format!("lp-column-{row}-{what}")
}
