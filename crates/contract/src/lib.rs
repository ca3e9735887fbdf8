//! The wire types of the landlord API, version 1: what travels between a council's server and the app.
//!
//! Read in this order: [`session`] (who is signed in), [`link`] (proving which landlord record is
//! theirs), [`summary`], [`payments`], [`breakdown`] (the schedule of one payment, as a stream),
//! [`claims`] (one tenant across payments), and [`problem`] (every error). [`endpoint`] lists the calls.
//!
//! Shapes only. No rule of the domain lives here, and nothing here knows of a server, a browser or
//! a database. Money is integer pence; dates are ISO 8601 calendar dates (`2026-11-23`), both ends
//! of a period inclusive; instants are RFC 3339 in UTC. Unknown fields are ignored and unknown
//! values of an enumeration are kept, so that a newer server does not break an older app.

pub mod breakdown;
pub mod claims;
pub mod endpoint;
pub mod link;
pub mod open_enum;
#[cfg(feature = "openapi")]
pub mod openapi;
pub mod payments;
pub mod problem;
pub mod session;
pub mod summary;
