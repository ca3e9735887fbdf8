//! The one signal that says who is signed in, and the facts that change it.

pub mod calls;
pub mod held;
pub mod idle;
pub mod records;
pub mod state;

use leptos::prelude::*;

use self::state::{Fact, SessionState};
use crate::host_event::{HostEvent, Outbox};

/// The session of this app. One per mounted app; two widgets on a page know nothing of each other.
#[derive(Clone, Copy)]
pub struct SessionStore {
    state: RwSignal<SessionState>,
    idle: RwSignal<Option<u32>>,
    outbox: Outbox,
}

impl SessionStore {
    /// A session that is still being asked for.
    pub fn new(outbox: Outbox) -> Self {
        let state = RwSignal::new(SessionState::Checking);
        Self { state, idle: RwSignal::new(None), outbox }
    }

    /// The session of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// Where the app stands.
    pub fn state(&self) -> Signal<SessionState> {
        self.state.into()
    }

    /// Where the app stands now, without following it.
    pub fn now(&self) -> SessionState {
        self.state.get_untracked()
    }

    /// What the portal said last: in how many seconds the session ends if the user does nothing more.
    pub fn idle(&self) -> Signal<Option<u32>> {
        self.idle.into()
    }

    /// Takes note of what the portal says about that, the user having been active.
    pub fn lasts(&self, seconds: u32) {
        let _ = self.idle.try_set(Some(seconds));
    }

    /// Takes note of a fact.
    pub fn note(&self, fact: Fact) {
        let Some(before) = self.state.try_get_untracked() else { return };
        let after = before.clone().after(fact);
        if after == before {
            return;
        }
        let ended = matches!(after, SessionState::Expired { .. })
            && !matches!(before, SessionState::Expired { .. });
        self.state.set(after);
        if ended {
            self.outbox.send(HostEvent::SessionExpired);
        }
    }
}
