//! How far long work has come.

use leptos::prelude::*;

/// A bar and the same in words. Without `of` the bar only says that something is happening.
#[component]
pub fn Progress(
    /// The words; also the name of the bar.
    #[prop(into)]
    label: Signal<String>,
    /// How much is done.
    #[prop(into)]
    done: Signal<u32>,
    /// How much there is.
    #[prop(into)]
    of: Signal<Option<u32>>,
) -> impl IntoView {
    html! {
        <div class="lp-progress">
            <p class="lp-progress__text">{label}</p>
            <progress
                class="lp-progress__bar"
                aria-label=label
                max=move || of.get().map(|all| all.max(1).to_string())
                value=move || of.get().map(|_| done.get().to_string())
            ></progress>
        </div>
    }
}
