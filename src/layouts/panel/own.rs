//! The user's own layouts: made, changed, deleted, saved as a file, opened from one; and what came of it.

use leptos::html::Div;
use leptos::prelude::*;
use schedule::export::layout::Layout;
use schedule::export::layout::file::{self, LayoutFileError, MAX_FILE};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::FORMAT;
use crate::components::confirm::{Confirm, Question};
use crate::components::file_button::{FileButton, NotRead};
use crate::components::heading::Subheading;
use crate::components::notice::{Notice, Tone};
use crate::export::download;
use crate::layouts::book::{Book, Format, OwnId};
use crate::layouts::editor::LayoutEditor;
use crate::layouts::editor::state::Editing;
use crate::layouts::sharing::{self, NotOpened, Opened};
use crate::layouts::shelf::Shelf;
use crate::text::Catalogue;
use crate::text::files::Files;

/// What has just been done, or could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// A layout, by its name.
    Done(Deed, String),
    /// A layout file was not opened.
    NotOpened(NotOpened),
    /// A layout was not saved as a file.
    NotSaved,
    /// There is no room for another layout.
    Full,
}

/// What was done with a layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Made or changed.
    Saved,
    /// Deleted.
    Deleted,
    /// Opened from a file.
    Added,
    /// The same, under another name.
    Renamed,
    /// It was there already.
    Known,
}

impl Deed {
    fn words(self, words: &Files, name: &str) -> String {
        let say = match self {
            Self::Saved => words.saved,
            Self::Deleted => words.deleted,
            Self::Added => words.added,
            Self::Renamed => words.renamed,
            Self::Known => words.known,
        };
        say(name)
    }
}

/// What can be done with layouts, and what came of it.
#[component]
pub fn OwnLayouts(
    /// The layouts and the choice, and where they are kept.
    shelf: Shelf,
    /// What has just been done.
    said: RwSignal<Said>,
    /// The layout that may be deleted, once that is confirmed.
    deleting: RwSignal<Option<OwnId>>,
    /// The panel, in which the focus may have to move.
    node: NodeRef<Div>,
    /// Writes the first lines of the payment in a layout.
    preview: Callback<Layout, String>,
    /// How many lines that shows.
    preview_lines: Signal<u32>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.files;
    let book = shelf.book();
    let editing = Editing::here();
    let name_of =
        move |id: OwnId| book.with_untracked(|book| book.layout(Format::Own(id)).name().to_owned());
    let chosen = Memo::new(move |_| book.with(Book::chosen));
    let make = move |_| {
        // Here is the way to delete one; in the editor it would be too late.
        if book.with_untracked(Book::is_full) {
            said.set(Said::Full);
            return;
        }
        said.set(Said::Nothing);
        book.with_untracked(|book| editing.start(None, book.layout(book.chosen())));
    };
    let change = move |id| {
        said.set(Said::Nothing);
        book.with_untracked(|book| editing.start(Some(id), book.layout(Format::Own(id))));
    };
    let save = move |(id, layout): (Option<OwnId>, Layout)| {
        let name = layout.name().to_owned();
        let saved = shelf.change(|book| {
            let format = book.save(id, layout)?;
            book.choose(format);
            Ok(format)
        });
        if saved.is_ok() {
            said.set(Said::Done(Deed::Saved, name));
        }
        saved
    };
    let question = Signal::derive(move || {
        let title = (words.delete_title)(&name_of(deleting.get()?));
        Some(Question {
            title,
            body: words.delete_body,
            yes: words.delete_yes,
            no: words.delete_no,
        })
    });
    let delete = move |yes: bool| {
        let asked = deleting.try_update(Option::take).flatten();
        if let Some(id) = asked.filter(|_| yes) {
            let name = name_of(id);
            shelf.change(|book| book.delete(id));
            said.set(Said::Done(Deed::Deleted, name));
            // Its buttons are gone, and the focus with them.
            focus_format(node, book.with_untracked(Book::chosen));
        }
    };
    let share = move |id| {
        let (name, bytes) = book.with_untracked(|book| {
            let layout = book.layout(Format::Own(id));
            (sharing::file_name(layout), file::write(layout).into_bytes())
        });
        let saved = download::save_bytes(&bytes, "application/json", &name);
        said.set(if saved.is_ok() { Said::Nothing } else { Said::NotSaved });
    };
    let open = move |read: Result<Vec<u8>, NotRead>| {
        let opened = match read {
            Ok(bytes) => shelf.change(|book| sharing::open(book, &bytes)),
            Err(NotRead::TooLarge) => Err(LayoutFileError::TooLarge.into()),
            Err(NotRead::Unreadable) => Err(NotOpened::Unreadable),
        };
        said.set(match opened {
            Ok(opened) => {
                let name =
                    book.with_untracked(|book| book.layout(opened.format()).name().to_owned());
                let deed = match opened {
                    Opened::Added(_) => Deed::Added,
                    Opened::Renamed(_) => Deed::Renamed,
                    Opened::Known(_) => Deed::Known,
                };
                Said::Done(deed, name)
            }
            Err(reason) => Said::NotOpened(reason),
        });
    };
    let of_own = move |id: OwnId| {
        // Follows the name, which may change while these stay.
        let about = move || {
            let named =
                move || book.with(|book| (words.about)(book.layout(Format::Own(id)).name()));
            html! { <span class="lp-visually-hidden">" " {named}</span> }
        };
        html! {
            <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| change(id)>
                {words.change} {about()}
            </button>
            <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| deleting.set(Some(id))>
                {words.delete} {about()}
            </button>
            <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| share(id)>
                {words.save_as_file} {about()}
            </button>
        }
    };
    html! {
        <Subheading beneath=2 class="lp-subheading lp-subheading--small">{words.layouts_title}</Subheading>
        <p class="lp-files__said" role="status">
            {move || match said.get() {
                Said::Done(deed, name) => deed.words(words, &name),
                _ => String::new(),
            }}
        </p>
        {move || match said.get() {
            Said::NotOpened(reason) => html! {
                <Notice tone=Tone::Problem title=words.not_opened><p>{(words.why_not_opened)(&reason)}</p></Notice>
            }
            .into_any(),
            Said::NotSaved => html! {
                <Notice tone=Tone::Problem title=text.download.failed><p>{text.download.failed_advice}</p></Notice>
            }
            .into_any(),
            Said::Full => html! {
                <Notice tone=Tone::Problem title=words.not_made><p>{words.full}</p></Notice>
            }
            .into_any(),
            Said::Nothing | Said::Done(..) => ().into_any(),
        }}
        <div class="lp-actions">
            {move || match chosen.get() {
                Format::Own(id) => of_own(id).into_any(),
                Format::Preset(_) | Format::Workbook => ().into_any(),
            }}
            <button type="button" part="button" class="lp-button lp-button--secondary" on:click=make>{words.make}</button>
            <FileButton
                id="lp-layout-file"
                label=words.open_file
                accept=".json,application/json"
                max_bytes=u32::try_from(MAX_FILE).unwrap_or(u32::MAX)
                on_read=open
            />
        </div>
        <LayoutEditor
            editing=editing
            book=book
            preview=preview
            preview_lines=preview_lines
            text=text
            on_save=Callback::new(save)
        />
        <Confirm id="lp-layout-delete" question=question on_answer=delete />
    }
}

/// Puts the focus on the button of a format, once what is drawn has settled.
fn focus_format(panel: NodeRef<Div>, format: Format) {
    request_animation_frame(move || {
        // The screen may have been left meanwhile.
        let Some(panel) = panel.try_get_untracked().flatten() else { return };
        let id = format!("{FORMAT}-{}", format.key());
        let found = panel.query_selector(&format!("[id=\"{id}\"]")).ok().flatten();
        if let Some(radio) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // What has left the page by now cannot be focused, and need not be.
            let _ = radio.focus();
        }
    });
}
