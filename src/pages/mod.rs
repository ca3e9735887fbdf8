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
    let (navigator, locale) = (navigator.clone(), Locale::here());
    Effect::new(move |_| {
        let text = locale.text();
        navigator.title(&(text.title)(name(text)));
    });
}
