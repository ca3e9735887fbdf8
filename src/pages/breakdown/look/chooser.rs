//! Choosing the columns of the table, and how high its rows are: folded away until it is asked for.

use leptos::prelude::*;

use super::TableLook;
use super::columns::{TABLE, TableColumn};
use super::density::Density;
use crate::components::checkbox::Checkbox;
use crate::components::folded::Folded;
use crate::components::radios::{Radio, Radios};
use crate::components::sort_header::Order;
use crate::locale::Locale;
use crate::text::Catalogue;

/// The choice. It stays when the language changes, and so does whether it is unfolded.
#[component]
pub fn TableChooser(
    /// The order of the rows: it goes with the column that it is by, since nobody could see or change it any more.
    order: RwSignal<Order>,
) -> impl IntoView {
    let look = TableLook::here();
    let locale = Locale::here();
    // Once something was done: whether the order went with it.
    let done = RwSignal::new(None::<bool>);
    let show = move |place: usize, shown: bool| {
        look.show(place, shown);
        let by = order.get_untracked().map(|(column, _)| column);
        let goes = !shown && TABLE.get(place).is_some_and(|hidden| Some(hidden.column) == by);
        if goes {
            order.set(None);
        }
        done.set(Some(goes));
    };
    let show_all = move |_| {
        look.show_all();
        done.set(Some(false));
    };
    let choose = move |key: String| {
        if let Some(density) = Density::from_key(&key) {
            look.choose(density);
        }
    };
    let draw = move |text: &'static Catalogue| {
        let words = &text.look;
        let choice = |(place, column): (usize, &TableColumn)| {
            // On a card there is no room for it anyway.
            let class = match column.card_line {
                Some(_) => "lp-look__column",
                None => "lp-look__column lp-look__column--wide",
            };
            html! {
                <div class=class>
                    <Checkbox
                        id=format!("lp-column-{}", column.key)
                        label=(text.line.column)(column.column)
                        checked=Signal::derive(move || look.columns().shows(place))
                        on_change=move |shown| show(place, shown)
                    />
                </div>
            }
        };
        let choices = TABLE.iter().enumerate().filter(|(_, column)| !column.stays).map(choice);
        let densities = Density::ALL.map(|density| Radio {
            key: density.key().to_owned(),
            label: (words.density)(density).to_owned(),
            hint: String::new(),
        });
        let said = move || {
            let goes = done.get()?;
            let shown = (words.shown)(look.columns().count(), TABLE.len());
            Some(if goes { format!("{shown} {}", words.unsorted) } else { shown })
        };
        html! {
            <fieldset class="lp-field lp-fieldset">
                <legend class="lp-label">{words.columns}</legend>
                <p class="lp-hint">{words.stay}</p>
                <div class="lp-look__columns">{choices.collect_view()}</div>
                <button type="button" part="link" class="lp-link" on:click=show_all>{words.show_all}</button>
                <p class="lp-look__said" role="status">{said}</p>
            </fieldset>
            <Radios
                id="lp-density"
                legend=words.row_height
                radios=Signal::stored(densities.to_vec())
                chosen=Signal::derive(move || look.density().key().to_owned())
                on_choose=choose
            />
        }
    };
    html! {
        <Folded class="lp-details lp-look" summary=locale.words(|text| text.look.title) draw=move |()| locale.draw(draw) />
    }
}
