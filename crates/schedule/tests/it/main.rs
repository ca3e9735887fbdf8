//! Laws, exact files and hostile streams of the schedule, seen from outside the crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test fails by panicking"
)]

mod any_layout;
mod changes;
mod claims;
mod decoder;
mod dictionary;
mod files;
mod generate;
mod golden;
mod harm;
mod intake;
mod layouts;
mod model;
mod presets;
mod properties;
mod remittance;
#[cfg(feature = "transfer")]
mod transfer;
mod verify;
#[cfg(feature = "xlsx")]
mod workbook;
