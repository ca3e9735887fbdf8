//! What the columns mean, from the one table of columns: the data dictionary beside the downloads.

use leptos::prelude::*;
use schedule::export::columns::{Column, ColumnKind, DEFAULT, Presence, named};
use schedule::export::dictionary::csvw;

use crate::components::folded::Folded;
use crate::components::notice::{Notice, Tone};
use crate::export::download;
use crate::text::Catalogue;

/// The name by which those who publish a CSV file name its description.
const METADATA: &str = "schedule.csv-metadata.json";

/// The table, folded away until it is asked for.
#[component]
pub fn Dictionary(
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let title = text.files.meaning.title;
    html! { <Folded summary=title draw=move |()| html! { <Columns text=text /> }.into_any() /> }
}

#[component]
fn Columns(text: &'static Catalogue) -> impl IntoView {
    let words = &text.files.meaning;
    let columns = DEFAULT.iter().filter_map(|column| named(column.name));
    let row = move |column: &'static Column| {
        let holds = match column.kind {
            ColumnKind::Text => words.text,
            ColumnKind::Date => words.date,
            ColumnKind::Money => words.money,
        };
        let empty = match column.presence {
            Presence::Always => words.never_empty,
            Presence::Optional => words.may_be_empty,
        };
        html! {
            <tr role="row" class="lp-dictionary__row">
                <th role="rowheader" scope="row" class="lp-dictionary__cell lp-dictionary__cell--first">
                    <code class="lp-code">{column.name}</code> " "
                    <span class="lp-dictionary__title">{(words.column)(column)}</span>
                </th>
                <td role="cell" class="lp-dictionary__cell">{described((words.description)(column))}</td>
                <td role="cell" class="lp-dictionary__cell" data-label=words.holds>{holds}</td>
                <td role="cell" class="lp-dictionary__cell" data-label=words.empty>{empty}</td>
            </tr>
        }
    };
    let refused = RwSignal::new(false);
    let save = move |_| {
        let saved = download::save_bytes(csvw().as_bytes(), "application/csvm+json", METADATA);
        refused.set(saved.is_err());
    };
    let heading = |words: &'static str| {
        html! { <th role="columnheader" scope="col" class="lp-dictionary__heading">{words}</th> }
    };
    html! {
        <p>{words.lead}</p>
        <table class="lp-dictionary" role="table" aria-label=words.title>
            <thead role="rowgroup" class="lp-dictionary__head">
                <tr role="row">
                    {heading(words.name)} {heading(words.means)} {heading(words.holds)} {heading(words.empty)}
                </tr>
            </thead>
            <tbody role="rowgroup">{columns.map(row).collect_view()}</tbody>
        </table>
        <p class="lp-dictionary__save">
            {words.for_software} " "
            <button type="button" part="link" class="lp-link" on:click=save>{words.save}</button>
        </p>
        {move || refused.get().then(|| html! {
            <Notice tone=Tone::Problem title=text.download.failed><p>{text.download.failed_advice}</p></Notice>
        })}
    }
}

/// A description with what stands in files told apart from the words around it.
fn described(description: &'static str) -> impl IntoView {
    let parts = description.split('`').enumerate();
    let part = |(place, part): (usize, &'static str)| {
        if place.is_multiple_of(2) {
            part.into_any()
        } else {
            html! { <code class="lp-code">{part}</code> }.into_any()
        }
    };
    parts.map(part).collect_view()
}
