//! A labelled list to choose one thing from, with a hint and an error.

use leptos::prelude::*;

use super::error_text::{ErrorText, described_by};

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
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Read before the error by a screen reader: "Error".
    #[prop(optional)]
    error_prefix: &'static str,
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
    let described_by = described_by(&id, hint_id.clone(), error);
    let option = move |(place, words): (usize, String)| {
        html! { <option value=place.to_string() selected=move || chosen.get() == place>{words}</option> }
    };
    html! {
        <div class="lp-field" class:lp-field--error=move || error.read().is_some()>
            <label class="lp-label" for=id.clone()>{label}</label>
            {hint.map(|hint| html! { <p class="lp-hint" id=hint_id.clone()>{hint}</p> })}
            <ErrorText field=id.clone() error=error prefix=error_prefix />
            <select
                class="lp-input lp-select"
                id=id
                aria-describedby=described_by
                aria-invalid=move || error.read().is_some().then_some("true")
                prop:value=move || chosen.get().to_string()
                on:change=move |event| if let Ok(place) = event_target_value(&event).parse() { on_choose.run(place) }
            >
                {move || options.get().into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
    }
}
