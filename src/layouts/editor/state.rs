//! What the layout editor holds while it is open, and how it opens, asks and closes. It outlasts the screens: a layout in
//! the making is as it was when its screen is shown again.

use leptos::prelude::*;
use schedule::export::layout::{Layout, LayoutError};

use crate::components::error_summary::FieldError;
use crate::layouts::book::{Book, BookError, OwnId};
use crate::layouts::draft::Draft;
use crate::layouts::draft::faults::Spot;
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

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    /// It breaks a rule.
    Fault(LayoutError),
    /// It was not kept.
    Unkept(BookError),
}

/// What is wrong, and in which field it is put right, if in any.
type Told = (Option<Spot>, Wrong);

impl Wrong {
    fn words(self, text: &Catalogue) -> String {
        match self {
            Self::Fault(fault) => (text.files.editor.fault)(fault),
            Self::Unkept(BookError::NameTaken) => text.files.editor.name_taken.to_owned(),
            Self::Unkept(BookError::Full) => text.files.editor.full.to_owned(),
        }
    }
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
    /// Which layout is chosen to start from, by its place; `None` until one is.
    pub from: RwSignal<Option<usize>>,
    /// Which column is chosen to be added, by its place.
    pub adding: RwSignal<usize>,
    /// What is wrong with it, told when it is saved: those of it whose field is still shown.
    wrong: Memo<Vec<Told>>,
    /// How often it was found wrong.
    pub refused: RwSignal<u32>,
    /// What was told.
    told: RwSignal<Vec<Told>>,
    /// Whether closing it would lose something.
    pub unsaved: Memo<bool>,
    /// What is asked.
    pub asked: RwSignal<Option<Asked>>,
    /// What has just happened to a column, in words for a screen reader.
    pub said: RwSignal<String>,
}

impl Editing {
    /// A closed editor, which lasts as long as the owner that is in force.
    pub fn new() -> Self {
        let nothing = Draft::of(&Layout::default());
        let open = RwSignal::new(None::<Option<OwnId>>);
        let draft = RwSignal::new(nothing.clone());
        let start = RwSignal::new(nothing.clone());
        let copied = RwSignal::new(nothing);
        let told = RwSignal::new(Vec::<Told>::new());
        let wrong = Memo::new(move |_| {
            let shown =
                |(spot, _): &&Told| spot.is_none_or(|spot| draft.with(|draft| draft.shows(spot)));
            told.with(|told| told.iter().filter(shown).copied().collect())
        });
        let unsaved = Memo::new(move |_| {
            let Some(id) = open.get() else { return false };
            draft.with(|draft| {
                let as_opened = start.with(|start| draft.is_like(start));
                // What was only copied into a new layout can be copied again.
                let as_copied = || draft.name.trim().is_empty() && is_as_copied(draft, copied);
                !(as_opened || id.is_none() && as_copied())
            })
        });
        Self {
            open,
            draft,
            start,
            copied,
            from: RwSignal::new(None),
            adding: RwSignal::new(0),
            wrong,
            refused: RwSignal::new(0),
            told,
            unsaved,
            asked: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// For the screens below the component that calls this; it ends with them.
    pub fn provide() -> Self {
        let editing = Self::new();
        provide_context(editing);
        editing
    }

    /// That of these screens.
    pub fn here() -> Self {
        expect_context()
    }

    /// Opens it to make a layout, starting from this one, or to change the one with this id.
    pub fn start(&self, id: Option<OwnId>, layout: &Layout) {
        let draft = Draft::of(layout);
        let draft = if id.is_some() { draft } else { draft.named("") };
        self.start.set(draft.clone());
        self.copied.set(draft.clone());
        self.draft.set(draft);
        self.told.set(Vec::new());
        self.from.set(None);
        self.adding.set(0);
        self.asked.set(None);
        self.said.set(String::new());
        self.open.set(Some(id));
    }

    /// Closes it, or asks first where that would lose something.
    pub fn leave(&self) {
        if self.unsaved.get_untracked() { self.asked.set(Some(Asked::Leave)) } else { self.close() }
    }

    /// Closes it.
    pub fn close(&self) {
        self.asked.set(None);
        self.open.set(None);
    }

    /// Its screen is left, without its being asked: what would be lost stays for the next time.
    pub fn put_aside(&self) {
        // With its screens it may be gone itself.
        match self.unsaved.try_get_untracked() {
            Some(true) => {
                self.asked.set(None);
                self.said.set(String::new());
            }
            Some(false) => self.close(),
            None => {}
        }
    }

    /// Copies the columns and settings of another layout, or asks first where that would lose something.
    pub fn copy(&self, layout: Layout) {
        let lost = |draft: &Draft| !is_as_copied(draft, self.copied);
        if untrack(|| self.draft.with(lost)) {
            self.asked.set(Some(Asked::Replace(layout)));
        } else {
            self.replace(&layout);
        }
    }

    /// Whether it holds the columns and settings of this layout.
    pub fn is_from(&self, layout: &Layout) -> bool {
        self.draft.with_untracked(|draft| draft.is_like(&Draft::of(layout).named(&*draft.name)))
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
    pub fn check(&self, book: &Book) -> Option<Layout> {
        let draft = self.draft.get_untracked();
        let faults = draft.faults().into_iter();
        let mut told: Vec<Told> =
            faults.map(|(spot, fault)| (Some(spot), Wrong::Fault(fault))).collect();
        if book.is_taken(&draft.name, self.open.get_untracked().flatten()) {
            told.insert(0, (Some(Spot::Name), Wrong::Unkept(BookError::NameTaken)));
        }
        let layout = draft.layout().ok().filter(|_| told.is_empty());
        self.tell(told);
        layout
    }

    /// Says why the layout was not kept.
    pub fn not_kept(&self, error: BookError) {
        let spot = match error {
            BookError::NameTaken => Some(Spot::Name),
            BookError::Full => None,
        };
        self.tell(vec![(spot, Wrong::Unkept(error))]);
    }

    fn tell(&self, told: Vec<Told>) {
        self.told.set(told);
        self.refused.update(|times| *times = times.wrapping_add(1));
    }

    /// What is wrong, in words.
    pub fn errors(self, text: &'static Catalogue) -> Signal<Vec<FieldError>> {
        let error =
            |(spot, wrong): &Told| FieldError { field: spot.map(id), message: wrong.words(text) };
        Signal::derive(move || self.wrong.with(|wrong| wrong.iter().map(error).collect()))
    }

    /// What is wrong with the field that has this id, in words.
    pub fn error(self, field: String, text: &'static Catalogue) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.wrong.with(|wrong| {
                let its = |(spot, _): &&Told| spot.map(id).as_deref() == Some(&*field);
                wrong.iter().find(its).map(|(_, wrong)| wrong.words(text))
            })
        })
    }

    fn replace(&self, layout: &Layout) {
        let copied = self
            .draft
            .with_untracked(|draft| Draft::of(layout).named(draft.name.clone()).apart_from(draft));
        self.copied.set(copied.clone());
        self.draft.set(copied);
        self.told.set(Vec::new());
    }
}

impl Default for Editing {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether nothing was changed since another layout was copied, the name apart.
fn is_as_copied(draft: &Draft, copied: RwSignal<Draft>) -> bool {
    copied.with(|copied| draft.is_like(&copied.clone().named(&*draft.name)))
}

/// The id of a field.
fn id(spot: Spot) -> String {
    match spot {
        Spot::Name => NAME.to_owned(),
        Spot::Columns => ADD.to_owned(),
        Spot::Heading(row) => heading_id(row),
        Spot::Fixed(row) => text_id(row),
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
