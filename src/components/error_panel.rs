//! A call that failed: what happened, what to do, and a way to try again.

use leptos::prelude::*;

use super::focus::focus_heading;
use super::notice::{Notice, Tone};
use crate::text::Catalogue;
use crate::text::failure::Failure;

/// A failure in words. With `retry` it offers "Try again"; with `reload`, where that cannot help, to load the page anew.
#[component]
pub fn ErrorPanel(
    /// The words.
    failure: Failure,
    /// The language.
    text: &'static Catalogue,
    /// Repeats what failed.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
    /// Loads the page anew.
    #[prop(optional, into)]
    reload: Option<Callback<()>>,
) -> impl IntoView {
    html! {
        <Notice tone=Tone::Problem title=failure.title>
            <p>{failure.advice}</p>
            {retry.map(|retry| html! {
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |event| {
                    // The panel goes with its button.
                    focus_heading(&event_target(&event));
                    retry.run(());
                }>
                    {text.action.try_again}
                </button>
            })}
            {reload.map(|reload| html! {
                <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| reload.run(())>
                    {text.action.reload}
                </button>
            })}
        </Notice>
    }
}
