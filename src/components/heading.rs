//! The heading of a screen. It takes the focus when the screen changes, so that a screen reader starts there.

use leptos::html::H1;
use leptos::prelude::*;

use super::focus::focus_soon;

/// Gives the focus to a heading once it is there. It needs a `tabindex` of -1.
fn take_focus(node: NodeRef<H1>) {
    Effect::new(move |_| {
        if let Some(heading) = node.get() {
            focus_soon(heading.into());
        }
    });
}

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
    if focus {
        take_focus(node);
    }
    html! {
        <h1 class="lp-heading" tabindex="-1" node_ref=node>
            {caption.map(|caption| html! { <span class="lp-heading__caption">{caption} " "</span> })}
            {text}
        </h1>
    }
}

/// The label of the one question on a screen, as its first-level heading.
#[component]
pub fn LabelHeading(
    /// Whether it takes the focus when it appears.
    focus: bool,
    /// The label.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<H1>::new();
    if focus {
        take_focus(node);
    }
    html! { <h1 class="lp-heading lp-heading--label" tabindex="-1" node_ref=node>{children()}</h1> }
}
