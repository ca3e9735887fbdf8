//! A term explained where it stands: opened by a press or a key, and read out as what it is.

use leptos::prelude::*;

use crate::text::terms::Term;

/// The question, and behind it the answer.
#[component]
pub fn Explained(
    /// The term.
    term: Term,
) -> impl IntoView {
    html! {
        <details class="lp-details lp-details--term">
            <summary class="lp-details__summary">{term.question}</summary>
            <div class="lp-details__body">
                {term.answer.iter().map(|sentence| html! { <p>{*sentence}</p> }).collect_view()}
            </div>
        </details>
    }
}
