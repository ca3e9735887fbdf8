//! The boundary to the council's data: read-only relations, through SQL, answered as the contract's types. Here is
//! where the council's policy hides what is not shown. Knows nothing of accounts, sessions or HTTP.

mod claims;
mod creditors;
mod hours;
mod identity;
mod lines;
mod parts;
mod payments;
mod setup;

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use crate::clock::Clock;
use crate::council::Closing;
use crate::secrets::Hash;

pub use claims::LinePosition;
pub use creditors::Creditor;
pub use identity::{Candidate, Facts, Specimen};
pub use lines::{LineSink, Outcome, Schedule};
pub use payments::{Filter, Position};
pub use setup::{LINES_BY_CLAIM, SetupError, prepare};

/// The council's data, for reading.
#[derive(Debug, Clone)]
pub struct BackOffice {
    pool: SqlitePool,
    /// Apart from the rest, so that schedules which are read slowly keep nobody else waiting.
    schedules: SqlitePool,
    path: PathBuf,
    closed: Vec<Closing>,
    clock: Clock,
}

/// Why the back office gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum BackOfficeError {
    /// It is closed, as it is every night, or for maintenance.
    #[error("the back office is closed")]
    Closed {
        /// Seconds after which asking again is worth it.
        retry_after: i64,
        /// Unix seconds, if that is known.
        reopens_at: Option<i64>,
    },
    /// The database refused, was busy, or held what it must not hold.
    #[error("the back office failed")]
    Failed(#[source] sqlx::Error),
}

impl From<sqlx::Error> for BackOfficeError {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error)
    }
}

impl BackOffice {
    /// Opens the relations in this file, which must be there.
    pub async fn open(
        path: &Path,
        closed: Vec<Closing>,
        clock: Clock,
    ) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .busy_timeout(Duration::from_secs(2))
            .pragma("mmap_size", "1073741824")
            .pragma("cache_size", "-16384")
            // Rows cross from the database's thread in batches: a schedule has 40,000.
            .row_buffer_size(512);
        let pool = |connections| {
            SqlitePoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(Duration::from_secs(5))
        };
        Ok(Self {
            pool: pool(8).connect_with(options.clone()).await?,
            schedules: pool(16).connect_with(options).await?,
            path: path.to_owned(),
            closed,
            clock,
        })
    }

    /// The database, while the back office is open.
    fn reach(&self) -> Result<&SqlitePool, BackOfficeError> {
        self.is_open().map(|()| &self.pool)
    }

    fn is_open(&self) -> Result<(), BackOfficeError> {
        hours::check(&self.closed, &self.path.with_extension("closed"), &self.clock)
    }

    /// Changes whenever the data may have changed.
    pub fn version(&self) -> Result<Hash, BackOfficeError> {
        setup::version(&self.path).map_err(|error| BackOfficeError::Failed(sqlx::Error::Io(error)))
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        self.pool.close().await;
        self.schedules.close().await;
    }
}
