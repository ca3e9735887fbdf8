//! The screens. Each folder is one; its `mod.rs` talks to the session and the API, the rest is pure or draws.

pub mod account;
pub mod breakdown;
pub mod link;
pub mod load;
pub mod payments;
pub mod session;
pub mod summary;
pub mod tenant;
pub mod time_out;

use leptos::prelude::*;

use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::text::Catalogue;

/// Names the screen where a document may be named, in the language of the moment.
pub fn name_screen(navigator: &Navigator, name: fn(&'static Catalogue) -> &'static str) {
    name_form(navigator, || false, name);
}

/// The same of a screen with a form, in which something may be wrong: the title says so first.
pub fn name_form(
    navigator: &Navigator,
    is_wrong: impl Fn() -> bool + 'static,
    name: fn(&'static Catalogue) -> &'static str,
) {
    let (navigator, locale) = (navigator.clone(), Locale::here());
    Effect::new(move |_| {
        let text = locale.text();
        let title = (text.title)(name(text));
        if is_wrong() {
            navigator.title(&text.in_error(&title));
        } else {
            navigator.title(&title);
        }
    });
}
