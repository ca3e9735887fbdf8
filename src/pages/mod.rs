//! The screens. Each folder is one; its `mod.rs` talks to the session and the API, the rest is pure or draws.

pub mod account;
pub mod breakdown;
pub mod link;
pub mod load;
pub mod payments;
pub mod session;
pub mod summary;
pub mod tenant;
pub mod time_out;
