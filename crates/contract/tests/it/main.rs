//! Recorded bodies must decode and encode to the same again, and go on doing so when a newer
//! server adds to them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

mod fixtures;
#[cfg(feature = "openapi")]
mod openapi;
mod problems;
