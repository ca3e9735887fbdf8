//! Asks before the page is left or reloaded, while that would lose something; at any other time it listens to nothing,
//! so that a host's page goes as it pleases.

use leptos::ev::beforeunload;
use leptos::prelude::*;

/// Asks while there is something to lose, until the owner that is in force is gone. The words are the browser's.
pub fn ask_before_unload(loses: Memo<bool>) {
    Effect::new(move |_| {
        if loses.get() {
            let listener = window_event_listener(beforeunload, |event| {
                event.prevent_default();
                // Older browsers go by this.
                event.set_return_value("unsaved");
            });
            on_cleanup(move || listener.remove());
        }
    });
}
