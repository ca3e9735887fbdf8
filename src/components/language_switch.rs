//! The way to the other language, in that language. It stays where it is when it is pressed, and so does the focus.

use leptos::prelude::*;

use crate::text::language::Language;

/// "Cymraeg" or "English".
#[component]
pub fn LanguageSwitch(
    /// The language that is spoken.
    #[prop(into)]
    language: Signal<Language>,
    /// Told the one that is chosen.
    #[prop(into)]
    on_choose: Callback<Language>,
) -> impl IntoView {
    let other = move || language.get().other();
    html! {
        <p class="lp-language">
            <button
                type="button"
                part="link"
                class="lp-link"
                lang=move || other().tag()
                on:click=move |_| on_choose.run(language.get_untracked().other())
            >
                {move || other().name()}
            </button>
        </p>
    }
}
