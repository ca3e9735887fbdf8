//! A layout is made and changed here, in a dialog: it is not closed over what was typed without asking.

mod columns;
mod preview;
mod settings;
pub mod state;

use leptos::html::Dialog;
use leptos::prelude::*;
use schedule::export::layout::Layout;
use schedule::export::layout::presets;

use self::columns::ColumnList;
use self::preview::Preview;
use self::settings::Settings;
use self::state::{Asked, Editing, NAME};
use super::book::{Book, BookError, Format, OwnId};
use super::panel::preset_name;
use crate::components::confirm::{Confirm, Question};
use crate::components::error_summary::ErrorSummary;
use crate::components::heading::Subheading;
use crate::components::modal::keep_modal;
use crate::components::select_field::SelectField;
use crate::components::text_field::{FieldKind, TextField};
use crate::text::Catalogue;

/// The dialog; open while `editing` is.
#[component]
pub fn LayoutEditor(
    /// What it holds.
    editing: Editing,
    /// The layouts there are.
    book: Signal<Book>,
    /// Writes the first lines of the payment in a layout.
    preview: Callback<Layout, String>,
    /// How many lines that shows.
    preview_lines: Signal<u32>,
    /// The language.
    text: &'static Catalogue,
    /// Keeps the layout, in place of the one with this id or as a new one.
    on_save: Callback<(Option<OwnId>, Layout), Result<Format, BookError>>,
) -> impl IntoView {
    let words = &text.files.editor;
    let node = NodeRef::<Dialog>::new();
    let open = keep_modal(node, move || editing.open.read().is_some());
    let escape = move |event: web_sys::Event| {
        event.prevent_default();
        editing.leave();
    };
    // A browser may close it all the same, the second time Escape is pressed.
    let closed = move |_| {
        if open.get_untracked() {
            editing.leave();
            if let (true, Some(dialog)) = (open.get_untracked(), node.get_untracked()) {
                let _ = dialog.show_modal();
            }
        }
    };
    let save = move |_| {
        let Some(id) = editing.open.get_untracked() else { return };
        let layout = book.with_untracked(|book| editing.check(book));
        let Some(layout) = layout else { return };
        match on_save.run((id, layout)) {
            Ok(_) => editing.close(),
            Err(error) => editing.not_kept(error),
        }
    };
    let question = Signal::derive(move || {
        let asked = match editing.asked.get()? {
            Asked::Leave => words.leave,
            Asked::Replace(_) => words.replace,
        };
        let title = asked.title.to_owned();
        Some(Question { title, body: asked.body, yes: asked.yes, no: asked.no })
    });
    let form = move || {
        let id = editing.open.get()?;
        let title = if id.is_some() { words.change_title } else { words.make_title };
        Some(html! {
            <div class="lp-editor__body">
                <div class="lp-editor__content">
                    <Subheading id="lp-editor-title" autofocus=true>{title}</Subheading>
                    <ErrorSummary title=text.form.error_title errors=editing.errors(text) found=editing.refused />
                    <TextField
                        id=NAME
                        label=words.name
                        hint=words.name_hint
                        error=editing.error(NAME.to_owned(), text)
                        error_prefix=text.form.error
                        kind=FieldKind::Text
                        value=Signal::derive(move || editing.draft.with(|draft| draft.name.clone()))
                        on_input=move |name| editing.draft.update(|draft| draft.name = name)
                    />
                    <StartFrom editing=editing book=book text=text />
                    <ColumnList editing=editing text=text />
                    <Settings draft=editing.draft text=text />
                </div>
            </div>
            <div class="lp-editor__foot">
                <Preview draft=editing.draft preview=preview lines=preview_lines text=text />
                <div class="lp-actions">
                    <button type="button" part="button" class="lp-button" on:click=save>{words.save}</button>
                    <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| editing.leave()>
                        {text.action.cancel}
                    </button>
                </div>
            </div>
        })
    };
    html! {
        <dialog
            class="lp-dialog lp-dialog--editor"
            node_ref=node
            aria-labelledby="lp-editor-title"
            on:cancel=escape
            on:close=closed
        >
            {form}
        </dialog>
        <Confirm id="lp-editor-question" question=question on_answer=move |yes| editing.answer(yes) />
    }
}

/// Another layout to start from: a preset, or one of the user's own.
#[component]
fn StartFrom(editing: Editing, book: Signal<Book>, text: &'static Catalogue) -> impl IntoView {
    let words = &text.files.editor;
    let layouts = move |book: &Book| -> Vec<(String, Layout)> {
        let presets = presets::ALL.iter();
        let presets = presets.map(|preset| (preset_name(preset, text), preset.layout.clone()));
        let own = book.own().iter().map(|own| &own.layout);
        presets.chain(own.map(|layout| (layout.name().to_owned(), layout.clone()))).collect()
    };
    let start = book.with_untracked(layouts).iter().position(|(_, layout)| editing.is_from(layout));
    let start = start.unwrap_or_default();
    let chosen = Signal::derive(move || editing.from.get().unwrap_or(start));
    let names = Signal::derive(move || {
        book.with(|book| layouts(book).into_iter().map(|(name, _)| name).collect::<Vec<_>>())
    });
    let copy = move |_| {
        let layouts = book.with_untracked(layouts);
        if let Some((_, layout)) = layouts.into_iter().nth(chosen.get_untracked()) {
            editing.copy(layout);
        }
    };
    html! {
        <div class="lp-editor__pair">
            <SelectField
                id="lp-layout-start"
                label=words.start
                hint=words.start_hint
                options=names
                chosen=chosen
                on_choose=move |place| editing.from.set(Some(place))
            />
            <button type="button" part="button" class="lp-button lp-button--secondary" on:click=copy>{words.start_again}</button>
        </div>
    }
}
