//! The first lines of the payment in the layout in the making, as they will stand in the file.

use leptos::prelude::*;
use schedule::export::layout::Layout;

use crate::components::heading::Subheading;
use crate::layouts::draft::Draft;
use crate::text::Catalogue;

/// Raw text, which scrolls by keyboard too. It follows the form and says nothing by itself.
#[component]
pub fn Preview(
    /// What the form holds.
    draft: RwSignal<Draft>,
    /// Writes the first lines of the payment in a layout.
    preview: Callback<Layout, String>,
    /// How many lines that shows.
    lines: Signal<u32>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.files.editor;
    // A layout that has no name yet can be looked at.
    let layout = Memo::new(move |_| draft.get().named("x").layout().ok());
    let written = Memo::new(move |_| layout.get().map(|layout| preview.run(layout)));
    let totals = Memo::new(move |_| {
        let control = draft.with(|draft| draft.control);
        control.leading || control.trailing
    });
    html! {
        <section class="lp-preview">
            <Subheading beneath=2 class="lp-label" id="lp-preview-title">{words.preview}</Subheading>
            <p class="lp-hint">
                {move || (words.preview_of)(lines.get())} {move || totals.get().then(|| format!(" {}", words.preview_totals))}
            </p>
            <pre class="lp-preview__text" tabindex="0" role="region" aria-labelledby="lp-preview-title">
                {move || written.get().unwrap_or_else(|| words.no_preview.to_owned())}
            </pre>
        </section>
    }
}
