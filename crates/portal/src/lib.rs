//! The reference portal: the landlord API on an embedded store, in as little code as a real one takes. A council can
//! read it as the worked example of the contract.
//!
//! In reading order: [`config`] and [`council`] (what can be set), [`portal`] (start and stop), [`router`] (every
//! path), [`auth`] (who may call), [`routes`] (the handlers), [`back_office`] (the boundary to the council's data)
//! and [`store`] (the portal's own state). [`turns`] keeps one account from
//! taking what is everybody's. [`coding`] settles how answers are compressed.
//! [`matching`], [`linking`] and [`cursor`] are pure. [`seed`] invents the
//! data of the demonstration, and [`demo`] is the demonstration's own calls.

pub mod auth;
pub mod back_office;
pub mod clock;
pub mod coding;
pub mod config;
pub mod cookie;
pub mod council;
pub mod cursor;
pub mod demo;
pub mod error;
pub mod linking;
pub mod matching;
pub mod portal;
pub mod reply;
pub mod request;
pub mod router;
pub mod routes;
pub mod secrets;
pub mod seed;
pub mod services;
pub mod store;
pub mod turns;

pub use clock::Clock;
pub use config::Config;
pub use demo::SignIn;
pub use portal::Portal;
