//! Moving the focus to where something happened. What cannot take it leaves it to the browser.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to an element once it is drawn. It needs a `tabindex` of -1.
pub fn focus_soon(element: HtmlElement) {
    request_animation_frame(move || {
        // What has left the document by now cannot be focused, and need not be.
        let _ = element.focus();
    });
}

/// Gives the focus to the heading of the screen that `within` is part of: for what is pressed and then gone.
pub fn focus_heading(within: &Element) {
    let app = within.closest(".lp-app").ok().flatten();
    let heading = app.and_then(|app| app.query_selector(".lp-heading").ok().flatten());
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
