//! The route of a widget, in memory alone. The host's address, history and title are never touched.

use leptos::prelude::*;

use super::{Navigator, Step};
use crate::host_event::{HostEvent, Outbox};
use crate::route::{Address, Route};

/// A navigator that tells the host of each move through `outbox`.
pub fn navigator(standalone_url: Option<String>, outbox: Outbox) -> Navigator {
    let current = RwSignal::new(Address { record: None, route: Route::Summary });
    Navigator::new(
        current.into(),
        move |address, _step: Step| {
            if current.with_untracked(|now| *now != address) {
                outbox.send(HostEvent::Navigate(address.to_text()));
                current.set(address);
            }
        },
        move |address| standalone_url.as_ref().map(|base| format!("{base}{}", address.to_text())),
        |_| {},
        |_| {},
    )
}
