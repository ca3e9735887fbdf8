//! Requests as bytes, and the files that come of them, opened by readers that are not ours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

#[cfg(feature = "worker")]
mod files;
mod messages;
mod source;
