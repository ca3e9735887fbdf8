//! The one unlinking that a landlord may have under way. It goes on while other screens are shown.

use leptos::prelude::*;
use schedule::summary::LandlordId;

use super::unlinking::Unlinking;
use crate::navigation::Navigator;
use crate::route::Route;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::held::{Held, Shown};
use crate::work::Work;

/// Where it stands, and the way to start it.
#[derive(Clone)]
pub struct Unlink {
    /// Where it stands.
    pub state: RwSignal<Unlinking>,
    work: Work,
    calls: Calls,
    session: SessionStore,
    navigator: Navigator,
    named: Memo<Option<LandlordId>>,
}

impl Unlink {
    /// For the screens below the component that calls this; it ends with them.
    pub fn provide() {
        let navigator = Navigator::here();
        provide_context(Self {
            state: RwSignal::default(),
            work: Work::here(),
            calls: Calls::here(),
            session: SessionStore::here(),
            named: navigator.named(),
            navigator,
        });
    }

    /// That of these screens.
    pub fn here() -> Self {
        expect_context()
    }

    /// The landlord answered the question.
    pub fn answer(&self, yes: bool) {
        self.step(|state| state.answered(yes));
    }

    /// The landlord tries again.
    pub fn again(&self) {
        self.step(Unlinking::again);
    }

    /// Moves on, and calls where that leads to a call.
    fn step(&self, step: impl FnOnce(Unlinking) -> Unlinking) {
        let before = self.state.get_untracked();
        let after = step(before.clone());
        if after == before {
            return;
        }
        self.state.set(after.clone());
        let Unlinking::UnderWay(id) = after else { return };
        let client = self.calls.landlord_of(Some(&id));
        let unlink = self.clone();
        self.work.start(async move {
            let Some(client) = client else { return unlink.state.set(Unlinking::Idle) };
            match client.unlink().await {
                Ok(()) => {
                    let shown = unlink.shown();
                    unlink.calls.unlinked(id);
                    unlink.lead_to(shown);
                }
                Err(error) => {
                    unlink.state.update(|state| {
                        *state = std::mem::take(state).failed(error.clone());
                    });
                    unlink.calls.refused(&error);
                }
            }
        });
    }

    fn shown(&self) -> Option<Shown> {
        let named = self.named.get_untracked();
        self.session.now().held().map(|held| held.shown(named.as_ref()))
    }

    /// To the summary of the record that was shown, if it is still linked; else to that of the first.
    fn lead_to(&self, shown: Option<Shown>) {
        let now = self.session.now();
        let name = match (shown, now.held().and_then(Held::records)) {
            (Some(Shown::Record(id)), Some(records)) if records.at(Some(&id)).is_some() => {
                records.name(&id)
            }
            _ => None,
        };
        self.navigator.within(name).replace(Route::Summary);
    }
}
