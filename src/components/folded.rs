//! What is folded away, and drawn only when it is unfolded for the first time: most of it never is.

use leptos::html::Div;
use leptos::prelude::*;

/// A `<details>` with its summary.
#[component]
pub fn Folded(
    /// Its classes.
    #[prop(default = "lp-details")]
    class: &'static str,
    /// Whether it is unfolded at first.
    #[prop(default = false)]
    open: bool,
    /// What stands there while it is folded.
    #[prop(into)]
    summary: Signal<&'static str>,
    /// What holds that which is folded away.
    #[prop(default = NodeRef::new())]
    body: NodeRef<Div>,
    /// Draws what is folded away.
    #[prop(into)]
    draw: Callback<(), AnyView>,
) -> impl IntoView {
    let drawn = RwSignal::new(open);
    let unfold = move || {
        if !drawn.get_untracked() {
            drawn.set(true);
        }
    };
    html! {
        // A browser unfolds it by itself where it finds a word there; a press is heard before it unfolds, so that nothing of it comes late.
        <details class=class open=open on:toggle=move |_| unfold()>
            <summary class="lp-details__summary" on:click=move |_| unfold()>{summary}</summary>
            <div class="lp-details__body" node_ref=body>{move || drawn.get().then(|| draw.run(()))}</div>
        </details>
    }
}
