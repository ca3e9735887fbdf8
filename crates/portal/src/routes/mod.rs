//! The handlers, one file for each group of paths.

pub mod assets;
pub mod breakdown;
pub mod claims;
pub mod health;
pub mod link;
pub mod payments;
pub mod session;
pub mod summary;
