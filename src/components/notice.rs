//! A message that stands out: something went well, something to know, something wrong.

use leptos::html::Div;
use leptos::prelude::*;

use super::focus::focus_soon;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something went well.
    Success,
    /// Something to know.
    Info,
    /// Something to be careful about.
    Warning,
    /// Something is wrong.
    Problem,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Success => "lp-notice lp-notice--success",
            Self::Info => "lp-notice lp-notice--info",
            Self::Warning => "lp-notice lp-notice--warning",
            Self::Problem => "lp-notice lp-notice--problem",
        }
    }

    /// A problem interrupts a screen reader; the rest waits for a pause.
    fn role(self) -> &'static str {
        if matches!(self, Self::Problem) { "alert" } else { "status" }
    }
}

/// A message with a title.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// The title, a whole sentence or nearly.
    #[prop(into)]
    title: String,
    /// Whether it takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
    /// What to do about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    if focus {
        Effect::new(move |_| {
            if let Some(notice) = node.get() {
                focus_soon(notice.into());
            }
        });
    }
    html! {
        <div class=tone.class() role=tone.role() tabindex=focus.then_some("-1") node_ref=node>
            <p class="lp-notice__title">{title}</p>
            {children.map(|children| html! { <div class="lp-notice__body">{children()}</div> })}
        </div>
    }
}
