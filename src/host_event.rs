//! What the app tells the page that embeds it. Nothing personal is ever in an event.

use std::rc::Rc;

use leptos::prelude::*;

/// Something the host page may want to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostEvent {
    /// The first screen with content is there.
    Ready,
    /// Another screen is shown, and the host did not ask for it.
    Navigate {
        /// Its route as text, which holds only opaque ids and filter values.
        route: String,
        /// Whether it takes the place of the screen before, to which Back should not lead.
        replace: bool,
    },
    /// The session ended; the user has to sign in again.
    SessionExpired,
    /// A call failed; a short code for the council's monitoring.
    Error(&'static str),
    /// A file was built and given to the browser or to another program, or a letter to the print window.
    Download {
        /// The format, such as `csv`; `print` for a letter.
        format: &'static str,
        /// Lines in the file.
        lines: u32,
        /// Whether it holds every line of the payment.
        complete: bool,
    },
}

/// Sends events to the host; does nothing in the standalone page.
#[derive(Clone, Copy)]
pub struct Outbox(StoredValue<Rc<dyn Fn(HostEvent)>, LocalStorage>);

impl Outbox {
    /// An outbox that hands each event to `send`.
    pub fn new(send: impl Fn(HostEvent) + 'static) -> Self {
        Self(StoredValue::new_local(Rc::new(send)))
    }

    /// For a page that has no host.
    pub fn nowhere() -> Self {
        Self::new(|_| {})
    }

    /// The outbox of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// Tells the host.
    pub fn send(&self, event: HostEvent) {
        let send = self.0.get_value();
        send(event);
    }
}
