//! How long an answer is waited for, and giving it up.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{AbortController, AbortSignal};

use super::error::ApiError;

/// How long an answer, or the next part of one, is waited for.
const PATIENCE_MS: u32 = 15_000;

/// Aborts its request when the time is up, and when it is dropped: leaving a screen cancels its calls.
pub struct Deadline {
    controller: AbortController,
    expired: Rc<RefCell<bool>>,
    timer: Option<Timeout>,
    met: bool,
}

impl Deadline {
    /// Starts now.
    pub fn new() -> Result<Self, ApiError> {
        let controller = AbortController::new().map_err(|_| ApiError::Offline)?;
        let mut deadline = Self { controller, expired: Rc::default(), timer: None, met: false };
        deadline.renew();
        Ok(deadline)
    }

    /// Starts again: something came.
    pub fn renew(&mut self) {
        let controller = self.controller.clone();
        let expired = Rc::clone(&self.expired);
        self.timer = Some(Timeout::new(PATIENCE_MS, move || {
            expired.replace(true);
            controller.abort();
        }));
    }

    /// What aborts the request.
    pub fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// The answer is here, whole: there is nothing left to abort.
    pub fn meet(&mut self) {
        self.met = true;
        self.timer = None;
    }

    /// Why the call failed: our patience, or the network.
    pub fn failure(&self) -> ApiError {
        if *self.expired.borrow() { ApiError::TimedOut } else { ApiError::Offline }
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if !self.met {
            self.controller.abort();
        }
    }
}
