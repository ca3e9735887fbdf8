//! The portal with its own state in PostgreSQL: what holds with an embedded store holds with this one, and for several
//! instances that share it. The first are the very tests of `tests/it`; they are a program of their own because each of
//! the two has one kind of store throughout.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

#[path = "../it/access.rs"]
mod access;
#[path = "../it/audit.rs"]
mod audit;
#[path = "../it/breakdown.rs"]
mod breakdown;
#[path = "../it/browser.rs"]
mod browser;
#[path = "../it/claims.rs"]
mod claims;
#[path = "../it/hostile.rs"]
mod hostile;
mod instances;
#[path = "../it/link.rs"]
mod link;
#[path = "../it/other_sets.rs"]
mod other_sets;
mod own_state;
#[path = "../it/payments.rs"]
mod payments;
mod schema;
mod server;
#[path = "../it/session.rs"]
mod session;
#[path = "../it/start.rs"]
mod start;
#[path = "../it/summary.rs"]
mod summary;
#[path = "../it/unlink.rs"]
mod unlink;
#[path = "../it/world.rs"]
mod world;
