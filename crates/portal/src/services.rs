//! What every request can reach. Built once at the start; knows nothing of routes.

use std::sync::Arc;

use contract::session::Shows;

use crate::back_office::BackOffice;
use crate::clock::Clock;
use crate::config::Config;
use crate::council::Council;
use crate::seed::DemoAccount;
use crate::store::{Store, TryLimits};
use crate::turns::Turns;

/// Schedules that one account may read at once: a landlord has a few windows, and the places are everybody's.
pub const SCHEDULES_AT_ONCE: usize = 3;

/// What every request can reach, shared.
pub type Shared = Arc<Services>;

/// What every request can reach.
#[derive(Debug)]
pub struct Services {
    /// Settings.
    pub config: Config,
    /// The council's own settings.
    pub council: Council,
    /// What is shown to landlords.
    pub shows: Shows,
    /// The council's data.
    pub back_office: BackOffice,
    /// The portal's own state.
    pub store: Store,
    /// Turns at reading a schedule.
    pub schedules: Turns,
    /// The time.
    pub clock: Clock,
    /// Who can sign in to the demonstration; empty without it.
    pub demo_accounts: &'static [DemoAccount],
}

impl Services {
    /// The limits of tries to link.
    #[must_use]
    pub fn try_limits(&self) -> TryLimits {
        TryLimits {
            per_account: self.council.linking.attempts,
            lock_seconds: i64::from(self.council.linking.lock_minutes) * 60,
            per_record: self.config.tries_per_record,
            per_address: self.config.tries_per_address,
        }
    }
}
