//! The heading of a screen. It takes the focus when the screen changes, so that a screen reader starts there.

use leptos::html::H1;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to a heading once it is there. It needs a `tabindex` of -1.
fn take_focus(node: NodeRef<H1>) {
    Effect::new(move |_| {
        if let Some(heading) = node.get() {
            request_animation_frame(move || {
                // A heading that has left the document by now cannot be focused, and need not be.
                let _ = heading.focus();
            });
        }
    });
}

/// Gives the focus to the heading of the screen that `within` is part of: for what is pressed and then gone.
pub fn focus_heading(within: &Element) {
    let app = within.closest(".lp-app").ok().flatten();
    let heading = app.and_then(|app| app.query_selector("h1").ok().flatten());
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A screen whose heading cannot be focused leaves the focus to the browser.
        let _ = heading.focus();
    }
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
