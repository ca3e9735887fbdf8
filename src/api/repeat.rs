//! Calling again by itself, where that is safe and the failure may pass.

use gloo_timers::future::TimeoutFuture;

use super::error::ApiError;
use super::reply::Reply;

/// How often a safe call is repeated by itself.
const REPEATS: u32 = 2;
/// The first wait before a repeat; it doubles.
const FIRST_WAIT_MS: u32 = 400;
/// A `Retry-After` longer than this is the user's decision, not ours.
const LONGEST_WAIT_S: u32 = 3;

/// Repeats a safe call while its failure may pass by itself.
pub async fn repeated<T, F: Future<Output = Result<T, ApiError>>>(
    mut once: impl FnMut() -> F,
) -> Result<T, ApiError>
where
    T: Repeatable,
{
    let mut wait = FIRST_WAIT_MS;
    for _ in 0..REPEATS {
        let outcome = once().await;
        let after = match &outcome {
            Ok(reply) => reply.failure().and_then(|error| error.passing()),
            Err(error) => error.passing(),
        };
        match after {
            Some(seconds) if seconds <= LONGEST_WAIT_S => {
                TimeoutFuture::new(wait.max(seconds * 1000)).await;
                wait *= 2;
            }
            _ => return outcome,
        }
    }
    once().await
}

/// An outcome of a call that may yet be a failure worth repeating.
pub trait Repeatable {
    /// Why it failed, if it did.
    fn failure(&self) -> Option<ApiError>;
}

impl Repeatable for Reply {
    fn failure(&self) -> Option<ApiError> {
        self.succeeded().err()
    }
}
