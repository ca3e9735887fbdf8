//! A word about a status. Its colour repeats what the word says.

use leptos::prelude::*;

/// The colour of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagTone {
    /// As it should be.
    Plain,
    /// Done.
    Good,
    /// To be noticed.
    Attention,
    /// Stopped.
    Stopped,
}

/// A short word in a coloured box.
#[component]
pub fn Tag(
    /// The word.
    #[prop(into)]
    text: String,
    /// The colour.
    tone: TagTone,
) -> impl IntoView {
    let class = match tone {
        TagTone::Plain => "lp-tag",
        TagTone::Good => "lp-tag lp-tag--good",
        TagTone::Attention => "lp-tag lp-tag--attention",
        TagTone::Stopped => "lp-tag lp-tag--stopped",
    };
    html! { <strong class=class>{text}</strong> }
}
