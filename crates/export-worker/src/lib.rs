//! The heavy files, workbooks and ZIPs, built apart from the app: in a worker, or where that is
//! refused, on the page's own thread.
//!
//! Read in this order: [`message`], what is asked for, as bytes; [`received`], the same as it is
//! read; [`failure`], what may be answered instead of a file; `build`, with the feature `worker`,
//! from the one to the other. The app asks and hears of failures, and knows no more. Nothing here
//! knows a page or a framework; only the program, `main.rs`, knows JavaScript.

#[cfg(feature = "worker")]
pub mod build;
pub mod failure;
pub mod message;
pub mod received;
