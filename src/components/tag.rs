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

impl TagTone {
    /// The classes of a box of this colour.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "lp-tag",
            Self::Good => "lp-tag lp-tag--good",
            Self::Attention => "lp-tag lp-tag--attention",
            Self::Stopped => "lp-tag lp-tag--stopped",
        }
    }
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
    html! { <strong class=tone.class()>{text}</strong> }
}
