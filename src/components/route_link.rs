//! A link to another screen. It is a real link wherever a page stands behind it.

use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent};

use crate::navigation::Navigator;
use crate::navigation::foresight::{Foresight, is_plain};
use crate::route::Route;

/// A plain click moves within the app; any other (new tab, new window) is the browser's.
///
/// In a widget without a standalone page there is no address to open, so it is a button that looks like a link.
#[component]
pub fn RouteLink(
    /// Where it leads.
    to: Route,
    /// The way there.
    navigator: Navigator,
    /// Its classes.
    #[prop(default = "lp-link")]
    class: &'static str,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let href = navigator.href(&to);
    let foresight = Foresight::here();
    let about = to.clone();
    let foresee = move |event: PointerEvent| {
        if let Some(foresight) = foresight {
            foresight.tell(&event, &about);
        }
    };
    let follow = move |event: MouseEvent| {
        if is_plain(&event) {
            event.prevent_default();
            navigator.go(to.clone());
        }
    };
    match href {
        Some(href) => {
            html! { <a part=part(class) class=class href=href on:pointerdown=foresee on:click=follow>{children()}</a> }.into_any()
        }
        None => html! { <button type="button" part=part(class) class=class on:pointerdown=foresee on:click=follow>{children()}</button> }
            .into_any(),
    }
}

/// What a host page may style it as: what it looks like counts, not what it is.
pub fn part(class: &str) -> &'static str {
    if class.starts_with("lp-button") { "button" } else { "link" }
}
