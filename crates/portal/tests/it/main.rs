//! The portal over a real socket: requests as a browser sends them, replies decoded by `contract`. What depends on the
//! portal's own state is gone through in `tests/postgres` once more.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

mod access;
mod audit;
mod breakdown;
mod browser;
mod claims;
mod codings;
mod disclosure;
mod hostile;
mod link;
mod other_sets;
mod own_state;
mod pages;
mod payments;
mod plans;
mod readers;
mod seed;
mod seed_cases;
mod seed_rules;
mod session;
mod start;
mod summary;
mod unlink;
mod world;
