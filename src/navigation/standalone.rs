//! The route of the standalone page: the address bar below a base, through `leptos_router`.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::{Navigator, Step};
use crate::route::Address;

/// A navigator over the address bar. `base` starts and ends with a slash. Needs a `<Router>` above it.
pub fn navigator(base: String) -> Navigator {
    let location = use_location();
    let navigate = use_navigate();
    let below = base.clone();
    let current = Memo::new(move |_| {
        let path = location.pathname.get();
        let search = location.search.get();
        let rest = path.strip_prefix(&below).unwrap_or_default();
        Address::parse(rest, &search)
    });
    let href = move |address: &Address| format!("{base}{}", address.to_text());
    let target = href.clone();
    Navigator::new(
        current.into(),
        move |address, step| {
            let options = NavigateOptions {
                replace: step == Step::Replace,
                resolve: false,
                ..NavigateOptions::default()
            };
            navigate(&target(&address), options);
        },
        move |address| Some(href(address)),
        |title| document().set_title(title),
        |url| {
            // An address that the browser refuses leaves the user where they are.
            let _ = window().location().assign(url);
        },
    )
}
