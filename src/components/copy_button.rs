//! A button that puts a text on the clipboard, and says whether it did.

use leptos::prelude::*;

use super::route_link::part;
use crate::export::clipboard::{Copying, Making, NotCopied};
use crate::text::Catalogue;
use crate::work::Work;

/// The button. Its outcome is announced, and shown for as long as the same text would be copied.
#[component]
pub fn CopyButton(
    /// The button's text.
    #[prop(into)]
    label: Signal<String>,
    /// What it copies, told to a screen reader where there are several.
    #[prop(optional, into)]
    about: Option<String>,
    /// Makes the text when it is asked for.
    #[prop(into)]
    content: Callback<(), Making>,
    /// Its classes.
    #[prop(default = "lp-button lp-button--secondary")]
    class: &'static str,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<Result<(), NotCopied>>);
    let work = Work::here();
    let press = move |_| {
        outcome.set(None);
        let copying = Copying::ask();
        let made = content.run(());
        work.start(async move { outcome.set(Some(copying.copy(made).await)) });
    };
    let said = move || match outcome.get() {
        None => "",
        Some(Ok(())) => text.copy.done,
        Some(Err(NotCopied::Nothing)) => text.copy.nothing,
        Some(Err(NotCopied::Refused)) => text.copy.refused,
        Some(Err(NotCopied::Unwritten)) => text.copy.too_many,
    };
    html! {
        <span class="lp-copy">
            <button type="button" part=part(class) class=class on:click=press>
                {label}
                {about.map(|about| html! { <span class="lp-visually-hidden">" " {about}</span> })}
            </button>
            <span class="lp-copy__said" role="status">{said}</span>
        </span>
    }
}
