//! The route of a widget, in memory alone. The host's address, history and title are never touched.

use leptos::prelude::*;

use super::{Navigator, Step};
use crate::host_event::{HostEvent, Outbox};
use crate::route::Route;

/// A navigator that tells the host of each move through `outbox`.
pub fn navigator(standalone_url: Option<String>, outbox: Outbox) -> Navigator {
    let current = RwSignal::new(Route::Summary);
    Navigator::new(
        current.into(),
        move |route, _step: Step| {
            if current.with_untracked(|now| *now != route) {
                outbox.send(HostEvent::Navigate(route.to_text()));
                current.set(route);
            }
        },
        move |route| standalone_url.as_ref().map(|base| format!("{base}{}", route.to_text())),
        |_| {},
        |_| {},
    )
}
