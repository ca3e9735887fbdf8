//! Where a press is about to lead, told while the button is still down: what will be wanted there can be asked for by then.

use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent};

use crate::route::Route;

/// Who hears of it.
#[derive(Clone, Copy)]
pub struct Foresight(Callback<Route>);

impl Foresight {
    /// For the links in the screens below.
    pub fn provide(hear: impl Fn(Route) + Send + Sync + 'static) {
        provide_context(Self(Callback::new(hear)));
    }

    /// That of the screens around this component, if anybody hears.
    pub fn here() -> Option<Self> {
        use_context()
    }

    /// A pointer has gone down on a link. Only a mouse is believed: a finger may be about to scroll.
    pub fn tell(self, event: &PointerEvent, to: &Route) {
        if event.pointer_type() == "mouse" && is_plain(event) {
            self.0.run(to.clone());
        }
    }
}

/// Whether a press leads on within the app; any other (new tab, new window) is the browser's.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
