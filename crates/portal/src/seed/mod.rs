//! The demonstration's back office: four landlords, their tenants and two years of payments, made from one
//! constant, and as many plain neighbours more as somebody wants. It fills the relations and knows nothing of sessions,
//! links or the landlord API.

mod accounts;
mod calendar;
mod cast;
mod chance;
mod claims;
mod debts;
mod edge_cases;
mod events;
mod ledgers;
mod lines;
mod names;
mod off_cycle;
mod particulars;
mod payments;
mod people;
mod places;
mod random;
mod records;
mod references;
mod relations;
mod runs;
mod sowing;
mod spelling;
mod tenancies;
mod write;

use jiff::civil::Date;
use sqlx::SqlitePool;

pub use accounts::{DemoAccount, accounts};
pub use edge_cases::{EDGE_CASES, EdgeCase, Whereabouts};

/// What to sow.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Plan {
    /// Today, of the years 2000 to 2100. Payments end at the newest payment run on or before it.
    pub anchor: Date,
    /// How many four-weekly payments the largest landlord has, at least one; the others always have two years of them.
    pub largest_payments: u32,
    /// How many plain landlords there are besides.
    pub neighbours: u32,
}

impl Plan {
    /// The plan of the demonstration: 26 payments for the largest landlord too.
    #[must_use]
    pub fn new(anchor: Date) -> Self {
        Self { anchor, largest_payments: 26, neighbours: 0 }
    }
}

/// The most neighbours that references can tell apart.
pub const MOST_NEIGHBOURS: u32 = 5_000;

/// The accounts of so many neighbours, each with its name.
pub fn neighbours(number: u32) -> impl Iterator<Item = (String, String)> {
    (1..=number).map(|number| (cast::account(number), cast::name(number)))
}

/// How far the sowing is, in lines of payments: each is written once and added up once.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Progress {
    /// Lines written so far, and then lines added up as well.
    pub done: u64,
    /// What there will be of both; an estimate until all lines are written. The last report has `done` equal to it.
    pub total: u64,
}

/// Why the back office could not be filled.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    /// The plan's anchor is before 2000 or after 2100, where the calendar of bank holidays doesn't reach.
    #[error("the demonstration can only be sown for a day of the years 2000 to 2100")]
    Anchor,
    /// The store refused a statement, a transaction or the connection.
    #[error("the back office could not be written")]
    Store(#[from] sqlx::Error),
}

/// Fills the relations of an empty, migrated back office with the demonstration's data, and reports after
/// every payment. The same plan always gives the same relations.
///
/// It is for a new store that is thrown away when the sowing fails: until it is done, nothing waits for the disk.
pub async fn sow(
    pool: &SqlitePool,
    plan: &Plan,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<(), SeedError> {
    sowing::sow(pool, plan, progress).await
}
