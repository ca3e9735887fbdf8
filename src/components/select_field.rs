//! A labelled list to choose one thing from, with a hint.

use leptos::prelude::*;

/// A labelled list. What is chosen is a place among the options, so that the caller keeps its own type.
///
/// Changing it changes a value and nothing else: it never moves the reader elsewhere.
#[component]
pub fn SelectField(
    /// Unique within the widget.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// Help below the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The words of the options, in order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// Which is chosen, from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Takes the choice.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let option = move |(place, words): (usize, String)| {
        html! { <option value=place.to_string() selected=move || chosen.get() == place>{words}</option> }
    };
    html! {
        <div class="lp-field">
            <label class="lp-label" for=id.clone()>{label}</label>
            {hint.map(|hint| html! { <p class="lp-hint" id=hint_id.clone()>{hint}</p> })}
            <select
                class="lp-input lp-select"
                id=id
                aria-describedby=hint_id
                prop:value=move || chosen.get().to_string()
                on:change=move |event| if let Ok(place) = event_target_value(&event).parse() { on_choose.run(place) }
            >
                {move || options.get().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}
