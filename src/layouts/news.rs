//! That a layout in the making is not saved, told on screens that do not show it, with the way back to it.

use leptos::prelude::*;

use super::editor::state::Editing;
use crate::components::route_link::RouteLink;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::route::Route;

/// A line that is empty while nothing would be lost.
#[component]
pub fn UnsavedLayout(
    /// The screen that shows the layout; `None` while it is shown.
    back: Signal<Option<Route>>,
) -> impl IntoView {
    let locale = Locale::here();
    let navigator = Navigator::here();
    let Editing { unsaved, .. } = Editing::here();
    // Drawn anew in another language, so that what was told already is not told again.
    locale.draw(move |text| {
        let words = &text.files.editor;
        let navigator = navigator.clone();
        html! {
            <p class="lp-news" role="status">
                {move || back.get().filter(|_| unsaved.get()).map(|to| html! {
                    {words.unsaved} " "
                    <RouteLink to=to navigator=navigator.clone()>{words.resume}</RouteLink>
                })}
            </p>
        }
    })
}
