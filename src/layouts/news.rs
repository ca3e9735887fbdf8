//! That a layout in the making is not saved, told on screens that do not show it, with the way back to it.

use leptos::prelude::*;

use super::editor::state::Editing;
use crate::components::route_link::RouteLink;
use crate::navigation::Navigator;
use crate::route::Route;
use crate::text::Catalogue;

/// A line that is empty while nothing would be lost.
#[component]
pub fn UnsavedLayout(
    /// The screen that shows the layout; `None` while it is shown.
    back: Signal<Option<Route>>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.files.editor;
    let navigator = Navigator::here();
    let Editing { unsaved, .. } = Editing::here();
    html! {
        <p class="lp-news" role="status">
            {move || back.get().filter(|_| unsaved.get()).map(|to| html! {
                {words.unsaved} " "
                <RouteLink to=to navigator=navigator.clone()>{words.resume}</RouteLink>
            })}
        </p>
    }
}
