//! Turns at something that there is little of: each account has so many at once, so that none can take them all.
//! Knows nothing of what the turns are at. Each instance has its own: what there is little of is its own too.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A turn, until it is dropped.
pub type Turn = OwnedSemaphorePermit;

/// So many turns at once for each account.
#[derive(Debug)]
pub struct Turns {
    per_account: usize,
    /// Of the accounts that have a turn, or wait for one.
    accounts: Mutex<HashMap<String, Weak<Semaphore>>>,
}

impl Turns {
    /// So many for each account.
    #[must_use]
    pub fn new(per_account: usize) -> Self {
        Self { per_account, accounts: Mutex::default() }
    }

    /// The account's next turn, as soon as it has one left.
    pub async fn take(&self, account: &str) -> Option<Turn> {
        // Turns are never closed, so that there is always one in the end.
        self.of(account).acquire_owned().await.ok()
    }

    fn of(&self, account: &str) -> Arc<Semaphore> {
        // Nothing is left half done in here, whoever panicked.
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turns) = accounts.get(account).and_then(Weak::upgrade) {
            return turns;
        }
        accounts.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::new(Semaphore::new(self.per_account));
        accounts.insert(account.to_owned(), Arc::downgrade(&turns));
        turns
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    /// A turn that is there at once.
    fn at_once(turns: &Turns, account: &str) -> Option<Turn> {
        turns.take(account).now_or_never().flatten()
    }

    #[test]
    fn an_account_has_so_many_turns_whatever_the_others_have() {
        let turns = Turns::new(2);
        let held = [at_once(&turns, "a"), at_once(&turns, "a")];
        assert!(held.iter().all(Option::is_some));
        assert!(at_once(&turns, "a").is_none());
        assert!(at_once(&turns, "b").is_some());
        drop(held);
        assert!(at_once(&turns, "a").is_some());
    }

    #[test]
    fn accounts_without_a_turn_are_forgotten() {
        let turns = Turns::new(1);
        let held = at_once(&turns, "a");
        for n in 0..100 {
            drop(at_once(&turns, &n.to_string()));
        }
        assert!(turns.accounts.lock().unwrap().len() <= 2);
        assert!(held.is_some() && at_once(&turns, "a").is_none());
    }
}
