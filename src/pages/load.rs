//! Asking for what a screen shows: waiting, there, or failed; again after "Try again" or a renewed session.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;

use crate::api::error::ApiError;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::state::SessionState;

/// What a screen knows of what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Load<T> {
    /// Asked for.
    Waiting,
    /// There.
    Ready(T),
    /// Not to be had, and why.
    Failed(ApiError),
}

/// Something asked for, and the ways to follow it.
pub struct Loading<T: Send + Sync + 'static> {
    /// What is known. The last good answer stays while a newer one is asked for.
    pub state: RwSignal<Load<T>>,
    /// Whether an answer is awaited.
    pub busy: RwSignal<bool>,
    attempt: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Loading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loading<T> {}

impl<T: Send + Sync + 'static> Loading<T> {
    /// Asks again.
    pub fn retry(&self) {
        if matches!(*self.state.read_untracked(), Load::Failed(_)) {
            self.state.set(Load::Waiting);
        }
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// Asks with `fetch`, now and whenever a signal that `fetch` reads changes. The call of before is cancelled
/// then, and when the screen is left. `fetch` gives `None` while there is no session to ask with.
pub fn load<T, F>(fetch: impl Fn() -> Option<F> + 'static) -> Loading<T>
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let calls = Calls::here();
    let loading = Loading {
        state: RwSignal::new(Load::Waiting),
        busy: RwSignal::new(true),
        attempt: RwSignal::new(0),
    };
    let refused = RwSignal::new(false);
    Effect::new(move |_| {
        loading.attempt.track();
        let Some(call) = fetch() else {
            refused.set(true);
            return;
        };
        loading.busy.set(true);
        spawn_local_scoped_with_cancellation(async move {
            let outcome = call.await;
            let _ = loading.busy.try_set(false);
            match outcome {
                Ok(value) => loading.state.set(Load::Ready(value)),
                Err(error) => {
                    calls.refused(&error);
                    if matches!(error, ApiError::NotSignedIn { .. }) {
                        refused.set(true);
                    } else {
                        loading.state.set(Load::Failed(error));
                    }
                }
            }
        });
    });
    once_renewed(refused, move || loading.retry());
    loading
}

/// What was `refused` for want of a session is asked for `again` as soon as there is one.
pub fn once_renewed(refused: RwSignal<bool>, again: impl Fn() + 'static) {
    let session = SessionStore::here().state();
    Effect::new(move |_| {
        let active = session.with(|state| matches!(state, SessionState::Active(_)));
        if active && refused.get_untracked() {
            refused.set(false);
            again();
        }
    });
}
