//! The columns of a layout in the making: named, moved, taken away, added. The focus stays with what was moved.

use leptos::html::Fieldset;
use leptos::prelude::*;
use schedule::export::columns::{self, Column};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::state::{ADD, Editing, button_id, heading_id, text_id};
use crate::components::error_text::{ErrorText, described_by};
use crate::components::select_field::SelectField;
use crate::layouts::draft::{DraftColumn, DraftContent, Way};
use crate::text::Catalogue;

type List = NodeRef<Fieldset>;

/// The list, and what adds to it.
#[component]
pub fn ColumnList(
    /// What the editor holds.
    editing: Editing,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.files.editor;
    let list = List::new();
    let Editing { draft, said, .. } = editing;
    // Of before, maybe in another language.
    said.set(String::new());
    let ids = Memo::new(move |_| {
        draft.with(|draft| draft.rows.iter().map(|row| row.id).collect::<Vec<_>>())
    });
    let columns: Vec<&'static Column> =
        columns::DEFAULT.iter().filter_map(|column| columns::named(column.name)).collect();
    let options: Vec<String> = columns
        .iter()
        .map(|column| format!("{} ({})", (text.files.meaning.column)(column), column.name))
        .collect();
    let chosen = editing.adding;
    let add_column = move |_| {
        let Some(column) = columns.get(chosen.get_untracked()) else { return };
        draft.update(|draft| {
            draft.add_column(column);
        });
        let place = draft.with_untracked(|draft| draft.rows.len());
        said.set((words.added)((text.files.meaning.column)(column), place));
    };
    let add_text = move |_| {
        let id = draft.try_update(|draft| (draft.add_text(), draft.rows.len()));
        let Some((id, place)) = id else { return };
        said.set((words.added)(words.fixed, place));
        focus(list, text_id(id));
    };
    let head = move |says: fn(&'static Column) -> &'static str, joint: char| {
        draft.update(|draft| draft.head(says, joint));
        said.set(words.headed.to_owned());
    };
    let in_words = move |_| head(text.files.meaning.column, ' ');
    let as_names = move |_| head(|column| column.name, '_');
    let header = Memo::new(move |_| draft.with(|draft| draft.header));
    let headings = move || {
        header.get().then(|| html! {
            <p class="lp-actions">
                <button type="button" part="link" class="lp-link" on:click=in_words>{words.head_in_words}</button>
                <button type="button" part="link" class="lp-link" on:click=as_names>{words.head_as_names}</button>
            </p>
        })
    };
    html! {
        <fieldset class="lp-field lp-fieldset" node_ref=list aria-describedby="lp-layout-columns-hint">
            <legend class="lp-label lp-label--large">{words.columns}</legend>
            <p class="lp-hint" id="lp-layout-columns-hint">{words.columns_hint}</p>
            <ol class="lp-draft" role="list">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row id=id editing=editing list=list text=text />
                </For>
            </ol>
            <p class="lp-visually-hidden" role="status">{said}</p>
            {headings}
            <div class="lp-editor__pair">
                <SelectField
                    id=ADD
                    label=words.add
                    error=editing.error(ADD.to_owned(), text)
                    error_prefix=text.form.error
                    options=Signal::stored(options)
                    chosen=chosen
                    on_choose=move |place| chosen.set(place)
                />
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=add_column>
                    {words.add_column}
                </button>
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=add_text>{words.add_text}</button>
            </div>
        </fieldset>
    }
}

/// One column.
#[component]
fn Row(id: u32, editing: Editing, list: List, text: &'static Catalogue) -> impl IntoView {
    let words = &text.files.editor;
    let Editing { draft, said, .. } = editing;
    let first = draft.with_untracked(|draft| draft.row(id).map(|row| row.content.clone()));
    let column = match first {
        Some(DraftContent::Column(column)) => Some(column),
        _ => None,
    };
    let name = column.map_or(words.fixed, |column| (text.files.meaning.column)(column));
    let read = move |pick: fn(&DraftColumn) -> &str| {
        Memo::new(move |_| {
            draft.with(|draft| draft.row(id).map_or_else(String::new, |row| pick(row).to_owned()))
        })
    };
    let write = move |write: fn(&mut DraftColumn, String), typed: String| {
        draft.update(|draft| {
            if let Some(row) = draft.row_mut(id) {
                write(row, typed);
            }
        });
    };
    let header = Memo::new(move |_| draft.with(|draft| draft.header));
    let ends = Memo::new(move |_| {
        draft.with(|draft| {
            let place = draft.place(id);
            (place == Some(0), place.is_some_and(|place| place + 1 == draft.rows.len()))
        })
    });
    let shift = move |way: Way| {
        let of = draft.with_untracked(|draft| draft.rows.len());
        match draft.try_update(|draft| draft.shift(id, way)).flatten() {
            Some(to) => said.set((words.moved)(name, to + 1, of)),
            None => said.set((words.at_end)(name, way)),
        }
        // Moving a node takes the focus off what is in it.
        focus(list, button_id(id, if way == Way::Up { "up" } else { "down" }));
    };
    let remove = move |_| {
        let next = draft.try_update(|draft| draft.remove(id)).flatten();
        said.set((words.removed)(name));
        focus(list, next.map_or_else(|| ADD.to_owned(), |next| button_id(next, "remove")));
    };
    let boxed = move |box_id: String,
                      label: &'static str,
                      value: Memo<String>,
                      take: fn(&mut DraftColumn, String)| {
        let error = editing.error(box_id.clone(), text);
        let described_by = described_by(&box_id, None, error);
        html! {
            <div class="lp-draft__field" class:lp-field--error=move || error.read().is_some()>
                <label class="lp-label lp-label--small" for=box_id.clone()>
                    {label} <span class="lp-visually-hidden">" " {(words.of_column)(name)}</span>
                </label>
                <ErrorText field=box_id.clone() error=error prefix=text.form.error />
                <input
                    class="lp-input"
                    id=box_id
                    type="text"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=move || error.read().is_some().then_some("true")
                    prop:value=value
                    on:input=move |event| write(take, event_target_value(&event))
                />
            </div>
        }
    };
    let heading = read(|row| &row.heading);
    let fixed = read(|row| match &row.content {
        DraftContent::Fixed(text) => text,
        DraftContent::Column(_) => "",
    });
    let named = move |label: &'static str| {
        html! { {label} <span class="lp-visually-hidden">" " {name}</span> }
    };
    html! {
        <li class="lp-draft__row">
            <p class="lp-draft__name">
                {name} " " {column.map(|column| html! { <code class="lp-code">{column.name}</code> })}
            </p>
            <div class="lp-draft__fields">
                {column.is_none().then(|| boxed(text_id(id), words.fixed_text, fixed, |row, typed| {
                    row.content = DraftContent::Fixed(typed);
                }))}
                {move || header.get().then(|| boxed(heading_id(id), words.heading, heading, |row, typed| {
                    row.heading = typed;
                }))}
            </div>
            <div class="lp-draft__actions">
                <button
                    type="button"
                    part="button"
                    class="lp-button lp-button--plain"
                    id=button_id(id, "up")
                    aria-disabled=move || ends.get().0.then_some("true")
                    on:click=move |_| shift(Way::Up)
                >
                    {named(words.up)}
                </button>
                <button
                    type="button"
                    part="button"
                    class="lp-button lp-button--plain"
                    id=button_id(id, "down")
                    aria-disabled=move || ends.get().1.then_some("true")
                    on:click=move |_| shift(Way::Down)
                >
                    {named(words.down)}
                </button>
                <button type="button" part="button" class="lp-button lp-button--plain" id=button_id(id, "remove") on:click=remove>
                    {named(words.remove)}
                </button>
            </div>
        </li>
    }
}

/// Puts the focus on what has this id, once it is drawn.
fn focus(list: List, id: String) {
    request_animation_frame(move || {
        // The screen may have been left meanwhile.
        let Some(list) = list.try_get_untracked().flatten() else { return };
        let found = list.query_selector(&format!("[id=\"{id}\"]")).ok().flatten();
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // What has left the page by now cannot be focused, and need not be.
            let _ = element.focus();
        }
    });
}
