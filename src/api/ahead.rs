//! Answers that are asked for before they are wanted, because a pointer is down on what will want them. Each is taken once, in place
//! of a call, and given up if that does not happen soon.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::RemoteHandle;
use gloo_net::http::Response;
use gloo_timers::callback::Timeout;

use super::deadline::Deadline;
use super::error::ApiError;
use super::http::Call;

/// How long an answer waits for its call: longer than most presses take.
const KEPT_MS: u32 = 1_000;

/// What a call comes to.
pub type Answer = Result<(Response, Deadline), ApiError>;

/// A call that is on its way. Dropped, it is aborted.
pub struct Asked {
    /// Its path.
    pub path: String,
    /// What it accepts.
    pub accept: Option<&'static str>,
    /// What it knows already.
    pub etag: Option<String>,
    /// What it comes to.
    pub answer: RemoteHandle<Answer>,
}

/// The calls that are on their way and not wanted yet.
#[derive(Clone, Default)]
pub struct Ahead(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    asked: Vec<Asked>,
    _end: Option<Timeout>,
}

impl Ahead {
    /// Keeps these for a while, in place of any before.
    pub fn keep(&self, asked: Vec<Asked>) {
        let kept = Rc::downgrade(&self.0);
        let end = Timeout::new(KEPT_MS, move || {
            if let Some(kept) = kept.upgrade() {
                kept.borrow_mut().asked.clear();
            }
        });
        *self.0.borrow_mut() = Waiting { asked, _end: Some(end) };
    }

    /// Whether this is on its way.
    pub fn has(&self, path: &str, accept: Option<&str>) -> bool {
        let asked = &self.0.borrow().asked;
        asked.iter().any(|asked| asked.path == path && asked.accept == accept)
    }

    /// What a call to this path will come to, if it was asked in this way.
    pub fn take(&self, path: &str, call: &Call<'_>) -> Option<RemoteHandle<Answer>> {
        let asked = &mut self.0.borrow_mut().asked;
        let at = asked.iter().position(|asked| {
            asked.path == path && asked.accept == call.accept && asked.etag.as_deref() == call.etag
        })?;
        Some(asked.swap_remove(at).answer)
    }

    /// Gives all of them up.
    pub fn forget(&self) {
        *self.0.borrow_mut() = Waiting::default();
    }
}
