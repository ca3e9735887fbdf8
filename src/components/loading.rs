//! What stands where an answer is awaited.

use leptos::prelude::*;

/// Words that say what is awaited, and a still outline of what will come.
#[component]
pub fn Loading(
    /// What is awaited.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    html! {
        <div class="lp-loading" role="status">
            <p class="lp-loading__text">{text}</p>
            <div class="lp-loading__outline" aria-hidden="true">
                <span class="lp-loading__bar"></span>
                <span class="lp-loading__bar lp-loading__bar--short"></span>
                <span class="lp-loading__bar"></span>
            </div>
        </div>
    }
}
