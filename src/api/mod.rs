//! The landlord API from the app's side. Pages get domain values or an [`error::ApiError`], never a wire type.

mod ahead;
mod body;
pub mod credentials;
mod deadline;
pub mod early;
pub mod error;
pub mod http;
pub mod landlord;
mod repeat;
mod reply;
pub mod visitor;

/// Where the API lives unless a council says otherwise.
pub use contract::endpoint::BASE as DEFAULT_BASE;
