//! What a landlord's payment schedule is: exact money, dates, lines, and everything one does with them.
//!
//! Read in this order:
//!
//! 1. values: [`money`], [`date`], [`reference`](mod@reference);
//! 2. records: [`payment`], [`summary`], [`line`](mod@line), [`claim`], [`totals`];
//! 3. [`table`], the lines of one payment, stored compactly;
//! 4. [`intake`], from the wire types of `contract` to these (nothing else here names `contract`);
//! 5. questions: [`balance`], [`changes`], [`split`], [`search`], [`sort`](mod@sort), [`filter`];
//! 6. files: [`export`];
//! 7. `transfer`, with the feature of that name: from one program of ours to another;
//! 8. [`error`], what can go wrong at the borders.
//!
//! The crate is pure: no input or output, no clock, no browser, no framework. It runs the same
//! natively and in wasm. Money is whole pence in integers; a float stands in one place only, the
//! number cell of a workbook, and nothing is reckoned with it.
#![deny(clippy::float_arithmetic)]

mod figures;
mod lanes;
mod vocabulary;

pub mod date;
pub mod money;
pub mod reference;

pub mod claim;
pub mod line;
pub mod payment;
pub mod summary;
pub mod totals;

pub mod table;

pub mod intake;

pub mod balance;
pub mod changes;
pub mod filter;
mod fold;
pub mod search;
pub mod sort;
pub mod split;

pub mod export;

#[cfg(feature = "transfer")]
pub mod transfer;

pub mod error;
