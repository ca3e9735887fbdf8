//! What is told where somebody without records is led.

use leptos::prelude::*;

use crate::components::notice::{Notice, Tone};
use crate::text::Catalogue;

/// A record is no longer linked: said where the landlord is led then.
#[component]
pub fn RecordUnlinked(
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    html! {
        <Notice tone=Tone::Success title=text.link.unlinked focus=true><p>{text.link.unlinked_body}</p></Notice>
    }
}
