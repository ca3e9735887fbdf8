//! The portal's own state: sessions, links, tries and the audit, in one small database apart from the council's
//! data. Knows nothing of HTTP, and never sees an answer.

mod access;
mod attempts;
mod audit;
mod links;
mod replies;
mod sessions;

use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::clock::Clock;
use crate::secrets::Secret;

pub use attempts::{Attempts, Decision, Try, TryLimits};
pub use audit::{Event, Record};
pub use links::Link;
pub use replies::Verdict;
pub use sessions::{Account, Session};

/// The portal's own database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: SqlitePool,
    clock: Clock,
    secret: Secret,
}

/// Why the portal's own state could not be read or kept. Says nothing of what it was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else writes, or all connections are taken.
    #[error("the store is busy")]
    Busy,
    /// The database refused.
    #[error("the store failed")]
    Failed,
    /// It holds what was never written.
    #[error("the store is damaged")]
    Damaged,
    /// The machine gave no random numbers.
    #[error("the machine gave no random numbers")]
    NoRandomness,
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            // SQLITE_BUSY and SQLITE_LOCKED, with their extended codes.
            sqlx::Error::Database(error)
                if error
                    .code()
                    .and_then(|code| code.parse::<u32>().ok())
                    .is_some_and(|code| matches!(code & 0xFF, 5 | 6)) =>
            {
                Self::Busy
            }
            _ => Self::Failed,
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(_: sqlx::migrate::MigrateError) -> Self {
        Self::Failed
    }
}

impl From<getrandom::Error> for StoreError {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandomness
    }
}

impl Store {
    /// Opens the database at this path, and makes it at the first start.
    pub async fn open(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(5))
            .foreign_keys(true);
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options)
            .await?;
        sqlx::migrate!("migrations/portal").run(&pool).await?;
        let secret = secret(&pool).await?;
        Ok(Self { pool, clock, secret })
    }

    /// The key of every keyed hash.
    #[must_use]
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Forgets links, attempts, locks, replies and sessions; keeps accounts, the secret and the audit.
    pub async fn reset(&self) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        for forget in [
            "DELETE FROM session",
            "DELETE FROM link",
            "DELETE FROM unlinked",
            "DELETE FROM attempt",
            "DELETE FROM wrong_try",
            "DELETE FROM link_reply",
        ] {
            sqlx::query(forget).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

async fn secret(pool: &SqlitePool) -> Result<Secret, StoreError> {
    let new = Secret::generate()?;
    sqlx::query("INSERT INTO secret (id, bytes) VALUES (1, $1) ON CONFLICT DO NOTHING")
        .bind(new.as_bytes())
        .execute(pool)
        .await?;
    let kept: Vec<u8> =
        sqlx::query_scalar("SELECT bytes FROM secret WHERE id = 1").fetch_one(pool).await?;
    Secret::from_bytes(&kept).ok_or(StoreError::Damaged)
}
