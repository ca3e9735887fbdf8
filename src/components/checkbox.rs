//! One thing that is so or not so, with a hint.

use leptos::prelude::*;

/// A box to tick. Its label is part of what is pressed.
#[component]
pub fn Checkbox(
    /// Unique within the widget.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// Help below the label.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Takes the choice.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    html! {
        <div class="lp-choice lp-choice--alone">
            <input
                class="lp-choice__input"
                id=id.clone()
                type="checkbox"
                aria-describedby=hint_id.clone()
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <label class="lp-choice__label" for=id>{label}</label>
            {hint.map(|hint| html! { <p class="lp-choice__hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
