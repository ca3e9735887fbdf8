//! Work that belongs to a screen: it ends when the screen is left, and can be stopped before.

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use leptos::reactive::spawn_local_scoped_with_cancellation;

/// One thing at a time on behalf of the owner that made it.
///
/// Needed wherever work starts from an event: no owner is in force there but the one that ran last, and
/// work tied to that one would be cancelled when it happens to run again. That owner is held weakly: it owns
/// this value, and would otherwise keep itself alive after its view is gone.
#[derive(Clone, Copy)]
pub struct Work(StoredValue<State>);

struct State {
    parent: Option<WeakOwner>,
    running: Option<Owner>,
}

impl Work {
    /// Work of the component that calls this.
    pub fn here() -> Self {
        let parent = Owner::current().map(|owner| owner.downgrade());
        Self(StoredValue::new(State { parent, running: None }))
    }

    /// Starts, in place of what was started before.
    pub fn start(&self, task: impl Future<Output = ()> + 'static) {
        self.stop();
        let parent = self.0.try_with_value(|state| state.parent.as_ref()?.upgrade()).flatten();
        let Some(owner) = parent.map(|parent| parent.child()) else { return };
        owner.with(|| spawn_local_scoped_with_cancellation(task));
        self.0.update_value(|state| state.running = Some(owner));
    }

    /// Stops what was started, if it is not done.
    pub fn stop(&self) {
        if let Some(owner) = self.0.try_update_value(|state| state.running.take()).flatten() {
            owner.cleanup();
        }
    }
}
