//! A few things, all in sight, of which one is chosen.

use leptos::prelude::*;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Radio {
    /// What stands for it: unique among the group, made of what an id may hold.
    pub key: String,
    /// Its label.
    pub label: String,
    /// Help below the label; empty for none.
    pub hint: String,
}

/// A group of radio buttons under a legend.
#[component]
pub fn Radios(
    /// Unique within the widget: the name of the group and the start of each id, `{id}-{key}`.
    id: &'static str,
    /// What is chosen here.
    #[prop(into)]
    legend: String,
    /// The choices, in order.
    #[prop(into)]
    radios: Signal<Vec<Radio>>,
    /// The key of the one that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Takes the key of another.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let radio = move |Radio { key, label, hint }: Radio| {
        let own_id = format!("{id}-{key}");
        let hint_id = (!hint.is_empty()).then(|| format!("{own_id}-hint"));
        let (value, shown) = (key.clone(), key.clone());
        html! {
            <div class="lp-choice">
                <input
                    class="lp-choice__input"
                    id=own_id.clone()
                    type="radio"
                    name=id
                    value=value
                    aria-describedby=hint_id.clone()
                    prop:checked=move || *chosen.read() == shown
                    on:change=move |_| on_choose.run(key.clone())
                />
                <label class="lp-choice__label" for=own_id>{label}</label>
                {hint_id.map(|hint_id| html! { <p class="lp-choice__hint" id=hint_id>{hint}</p> })}
            </div>
        }
    };
    html! {
        <fieldset class="lp-field lp-fieldset">
            <legend class="lp-label">{legend}</legend>
            <For each=move || radios.get() key=Radio::clone children=radio />
        </fieldset>
    }
}
