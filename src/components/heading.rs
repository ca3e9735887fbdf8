//! The heading of a screen. It takes the focus when the screen changes, so that a screen reader starts there.

use leptos::html::H1;
use leptos::prelude::*;

/// The one first-level heading of a screen.
#[component]
pub fn Heading(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// A smaller line above it, part of the heading.
    #[prop(optional, into)]
    caption: Option<String>,
    /// Whether it takes the focus when it appears.
    #[prop(default = true)]
    focus: bool,
) -> impl IntoView {
    let node = NodeRef::<H1>::new();
    Effect::new(move |_| {
        if let (true, Some(heading)) = (focus, node.get()) {
            request_animation_frame(move || {
                // A heading that has left the document by now cannot be focused, and need not be.
                let _ = heading.focus();
            });
        }
    });
    html! {
        <h1 class="lp-heading" tabindex="-1" node_ref=node>
            {caption.map(|caption| html! { <span class="lp-heading__caption">{caption} " "</span> })}
            {text}
        </h1>
    }
}
