//! Moving the focus to where something happened. What cannot take it leaves it to the browser.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::locale::Locale;

/// Gives the focus to an element once it is drawn, but takes it from no field that somebody has gone on to by then: a busy
/// browser draws late. It needs a `tabindex` of -1. What is only drawn again in another language leaves the focus where it is.
pub fn focus_soon(element: HtmlElement) {
    if use_context::<Locale>().is_some_and(|locale| locale.is_redrawing()) {
        return;
    }
    // What is not in sight yet would take it from whatever is.
    if !element.is_connected() {
        return;
    }
    let before = focused();
    request_animation_frame(move || {
        let now = focused();
        if now != before && now.is_some_and(|it| is_field(&it)) {
            return;
        }
        // What has left the document by now cannot be focused, and need not be.
        let _ = element.focus();
    });
}

/// What has the focus, inside shadow roots too.
fn focused() -> Option<Element> {
    let mut at = document().active_element()?;
    while let Some(within) = at.shadow_root().and_then(|root| root.active_element()) {
        at = within;
    }
    Some(at)
}

/// Brings what the keyboard has given the focus to into the middle of the boxes around it that scroll sideways, which `views`
/// selects. A browser leaves it where it is as soon as a little of it is in sight, be it under a column that stays.
pub fn bring_to_middle(element: &Element, views: &[&str]) {
    // Under a pointer nothing may move away.
    if !element.matches(":focus-visible").unwrap_or(false) {
        return;
    }
    for view in views.iter().filter_map(|view| element.closest(view).ok().flatten()) {
        if view.scroll_width() <= view.client_width() {
            continue;
        }
        let (it, around) = (element.get_bounding_client_rect(), view.get_bounding_client_rect());
        let off = (it.left() + it.right() - around.left() - around.right()) / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
        let off = off as i32;
        view.set_scroll_left(view.scroll_left() + off);
    }
}

/// Goes to a heading: it has the focus, and what is beneath it is in sight. It needs a `tabindex` of -1.
pub fn go_to(heading: &HtmlElement) {
    heading.scroll_into_view();
    let _ = heading.focus();
}

fn is_field(element: &Element) -> bool {
    element.matches("input, select, textarea").unwrap_or(false)
}

/// Gives the focus to the heading of the screen that `within` is part of: for what is pressed and then gone.
pub fn focus_heading(within: &Element) {
    let app = within.closest(".lp-app").ok().flatten();
    let heading = app.and_then(|app| app.query_selector(".lp-heading").ok().flatten());
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
