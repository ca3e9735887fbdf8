//! Formats and layouts beside the downloads: which format a file has, which lines are in it, and what can be done with
//! the user's own layouts.

mod own;

use leptos::html::Div;
use leptos::prelude::*;
use schedule::export::layout::presets::{self, Preset};
use schedule::export::layout::{Layout, Parts};

use self::own::{OwnLayouts, Said};
use super::book::{Book, FileForm, Format};
use super::dictionary::Dictionary;
use super::editor::state::Editing;
use super::shelf::{Keeping, Shelf};
use crate::components::download_button::{DownloadButton, standing};
use crate::components::folded::Folded;
use crate::components::notice::{Notice, Tone};
use crate::components::radios::{Radio, Radios};
use crate::export::Stage;
use crate::locale::Locale;
use crate::preferences::NotKept;
use crate::text::Catalogue;

const FORMAT: &str = "lp-format";
const ALL: &str = "all";
const THESE: &str = "these";

/// The panel, folded away until it is asked for.
#[component]
pub fn FormatPanel(
    /// The layouts and the choice, and where they are kept.
    shelf: Shelf,
    /// How many lines the payment has.
    #[prop(into)]
    lines: Signal<u32>,
    /// How many of them a search shows, while there is one.
    #[prop(into)]
    found: Signal<Option<u32>>,
    /// Where the download stands.
    #[prop(into)]
    stage: Signal<Stage>,
    /// Whether there is nothing yet to download.
    #[prop(into)]
    disabled: Signal<bool>,
    /// Writes the first lines of the payment in a layout.
    #[prop(into)]
    preview: Callback<Layout, String>,
    /// How many lines that shows.
    #[prop(into)]
    preview_lines: Signal<u32>,
    /// Starts the download in a format: of all lines, or (`true`) of those that the search shows.
    #[prop(into)]
    on_start: Callback<(FileForm, bool)>,
    /// Stops it.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Told when another file is chosen, of which nothing that was said of the last one is true.
    #[prop(into)]
    on_other: Callback<()>,
) -> impl IntoView {
    let locale = Locale::here();
    let book = shelf.book();
    let node = NodeRef::<Div>::new();
    let said = RwSignal::new(Said::default());
    let these = RwSignal::new(false);
    let deleting = RwSignal::new(None);
    let chosen = Memo::new(move |_| book.with(|book| book.chosen().key()));
    let formats = Memo::new(move |_| book.with(|book| formats(book, locale.text())));
    let choose = move |key: String| {
        if let Some(format) = Format::from_key(&key) {
            said.set(Said::Nothing);
            shelf.change(|book| book.choose(format));
        }
    };
    let wanted = Memo::new(move |_| (book.with(Book::form), found.get().filter(|_| these.get())));
    Effect::new(move |before: Option<()>| {
        wanted.track();
        if before.is_some() {
            on_other.run(());
        }
    });
    let which = Signal::derive(move || {
        let words = &locale.text().files;
        let shown = found.get().unwrap_or_default();
        let radio = |key: &str, label| Radio { key: key.to_owned(), label, hint: String::new() };
        vec![radio(ALL, (words.all)(lines.get())), radio(THESE, (words.these)(shown))]
    });
    let narrowed = Memo::new(move |_| found.read().is_some());
    let start = move |()| {
        let (form, these) = wanted.get_untracked();
        on_start.run((form, these.is_some()));
    };
    let editing = Editing::here();
    on_cleanup(move || editing.put_aside());
    // A dialog in folded details would be open and not to be seen.
    let is_edited = editing.open.with_untracked(Option::is_some);
    let draw = move |text: &'static Catalogue| {
        let words = &text.files;
        html! {
                {move || not_kept(shelf.keeping().get(), text).map(|advice| html! {
                    <Notice tone=Tone::Info title=words.not_kept><p>{advice}</p></Notice>
                })}
                <Radios id=FORMAT legend=words.format radios=formats chosen=chosen on_choose=choose />
                {move || narrowed.get().then(|| html! {
                    <Radios
                        id="lp-which"
                        legend=words.which
                        radios=which
                        chosen=Signal::derive(move || if these.get() { THESE } else { ALL }.to_owned())
                        on_choose=move |key: String| these.set(key == THESE)
                    />
                })}
                <DownloadButton
                    label=words.download.to_owned()
                    standing=Signal::derive(move || standing(stage.get(), &text.download.stages, text))
                    disabled=disabled
                    on_start=start
                    on_cancel=on_cancel
                    text=text
                />
                <OwnLayouts
                    shelf=shelf
                    said=said
                    deleting=deleting
                    node=node
                    preview=preview
                    preview_lines=preview_lines
                    text=text
                />
                <Dictionary text=text />
        }
    };
    html! {
        <Folded
            class="lp-details lp-files"
            open=is_edited
            summary=locale.words(|text| text.files.title)
            body=node
            draw=move |()| locale.draw(draw)
        />
    }
}

/// Every format that a file can have, each by its key, with its name and a note.
pub fn formats(book: &Book, text: &Catalogue) -> Vec<Radio> {
    // People look for a workbook beside the file that a spreadsheet opens.
    let [spreadsheet, others @ ..] = &presets::ALL;
    let first = [preset_radio(spreadsheet, text), workbook_radio(text)];
    let others = others.iter().map(|other| preset_radio(other, text));
    let own = book.own().iter().map(|own| Radio {
        key: Format::Own(own.id).key(),
        label: own.layout.name().to_owned(),
        hint: own_note(own.layout.parts(), text),
    });
    first.into_iter().chain(others).chain(own).collect()
}

/// What a preset is called here; by its own name where the language has no words for it yet.
pub fn preset_name(preset: &Preset, text: &Catalogue) -> String {
    let words = (text.files.preset)(preset.id);
    words.map_or(preset.layout.name(), |(name, _)| name).to_owned()
}

fn preset_radio(preset: &'static Preset, text: &Catalogue) -> Radio {
    let note = (text.files.preset)(preset.id).map_or(preset.note, |(_, note)| note);
    Radio {
        key: Format::Preset(preset).key(),
        label: preset_name(preset, text),
        hint: note.to_owned(),
    }
}

fn workbook_radio(text: &Catalogue) -> Radio {
    let (label, hint) = text.files.workbook;
    Radio { key: Format::Workbook.key(), label: label.to_owned(), hint: hint.to_owned() }
}

fn own_note(parts: &Parts, text: &Catalogue) -> String {
    (text.files.own_note)(parts.fields.len(), parts.dialect.delimiter, parts.style.guard)
}

fn not_kept(keeping: Keeping, text: &Catalogue) -> Option<&'static str> {
    match keeping {
        Keeping::Kept => None,
        Keeping::Refused(NotKept::Blocked) => Some(text.files.blocked),
        Keeping::Refused(NotKept::Full) => Some(text.files.no_room),
        Keeping::Newer => Some(text.files.newer),
    }
}
