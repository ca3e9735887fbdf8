//! Loads the page anew, whoever's it is: when a newer release has taken this one's place, nothing else helps.

use leptos::prelude::window;

/// As the browser's own button does. What would be lost by it is asked about first.
pub fn reload() {
    // Only a page that is going already refuses.
    let _ = window().location().reload();
}
