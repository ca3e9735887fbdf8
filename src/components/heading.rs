//! Headings. A screen's own takes the focus when the screen changes, so that a screen reader starts there.

use leptos::html::{Custom, custom};
use leptos::prelude::*;

use super::focus::focus_soon;

/// The level of a screen's heading, from 1 to 6. Those beneath it follow; none goes beyond 6.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    /// Of a page of its own.
    pub const FIRST: Self = Self(1);

    /// The nearest level that there is.
    #[must_use]
    pub fn nearest(level: u8) -> Self {
        Self(level.clamp(1, 6))
    }

    /// The element of a heading so many levels beneath the screen's own.
    #[must_use]
    pub fn tag(self, beneath: u8) -> &'static str {
        match self.0.saturating_add(beneath) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }

    /// Of this app.
    fn here() -> Self {
        use_context().unwrap_or(Self::FIRST)
    }
}

/// An element whose name is known when it is made: one piece of code for all levels.
pub type Level = Custom<&'static str>;

/// Gives the focus to a heading once it is there. It needs a `tabindex` of -1.
fn take_focus(node: NodeRef<Level>) {
    Effect::new(move |_| {
        if let Some(heading) = node.get() {
            focus_soon(heading);
        }
    });
}

/// The one heading of a screen.
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
    let content = html! {
        {caption.map(|caption| html! { <span class="lp-heading__caption">{caption} " "</span> })}
        {text}
    };
    own("lp-heading", focus, content.into_any())
}

/// The label of the one question on a screen, as the screen's heading.
#[component]
pub fn LabelHeading(
    /// Whether it takes the focus when it appears.
    focus: bool,
    /// The label.
    children: Children,
) -> impl IntoView {
    own("lp-heading lp-heading--label", focus, children())
}

fn own(class: &'static str, focus: bool, content: AnyView) -> impl IntoView {
    let node = NodeRef::<Level>::new();
    if focus {
        take_focus(node);
    }
    custom(HeadingLevel::here().tag(0))
        .attr("class", class)
        .attr("part", "heading")
        .attr("tabindex", "-1")
        .node_ref(node)
        .child(content)
}

/// A heading beneath the screen's.
#[component]
pub fn Subheading(
    /// How far beneath.
    #[prop(default = 1)]
    beneath: u8,
    /// Its classes.
    #[prop(default = "lp-subheading")]
    class: &'static str,
    /// Unique within the app, where something refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it has the focus first in the dialog that it stands in.
    #[prop(optional)]
    autofocus: bool,
    /// Where it is, for what gives it the focus.
    #[prop(optional)]
    node: Option<NodeRef<Level>>,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let focusable = autofocus || node.is_some();
    custom(HeadingLevel::here().tag(beneath))
        .attr("class", class)
        .attr("part", "subheading")
        .attr("id", id)
        .attr("tabindex", focusable.then_some("-1"))
        .attr("autofocus", autofocus)
        .node_ref(node.unwrap_or_default())
        .child(children())
}

#[cfg(test)]
mod tests {
    use super::HeadingLevel;

    #[test]
    fn headings_follow_the_first_and_end_at_six() {
        #[track_caller]
        fn check(level: u8, beneath: u8, expected: &str) {
            assert_eq!(HeadingLevel::nearest(level).tag(beneath), expected);
        }
        check(1, 0, "h1");
        check(1, 2, "h3");
        check(2, 1, "h3");
        check(6, 0, "h6");
        check(5, 2, "h6");
        check(0, 0, "h1");
        check(255, 255, "h6");
    }
}
