//! The portal's own state: sessions, links, tries and the audit, in one small database apart from the council's
//! data. Knows nothing of HTTP, and never sees an answer.
//!
//! Several portals may share it. Then nothing of it is kept in memory but the key, which never changes; whatever reads
//! before it writes takes a turn that all of them wait for.

mod access;
mod attempts;
mod audit;
mod database;
mod links;
mod replies;
mod sessions;

use sqlx::AnyPool;

use crate::clock::Clock;
use crate::secrets::Secret;
use database::Database;

pub use attempts::{Attempts, Decision, Try, TryLimits};
pub use audit::{Event, Record};
pub use database::{OpenError, Place};
pub use links::Link;
pub use replies::Verdict;
pub use sessions::{Account, Session};

/// The portal's own database.
#[derive(Debug, Clone)]
pub struct Store {
    database: Database,
    clock: Clock,
    secret: Secret,
}

/// Why the portal's own state could not be read or kept. Says nothing of what it was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else writes, or all connections are taken.
    #[error("the store is busy")]
    Busy,
    /// The database's server is not there, or going away. What was asked of it may have been done.
    #[error("the store's server does not answer")]
    Unreachable,
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

/// `SQLITE_BUSY` and `SQLITE_LOCKED` with their extended codes; PostgreSQL's limits of time, its deadlocks, and all its
/// connections taken.
const BUSY: [&str; 13] = [
    "5", "261", "517", "773", "6", "262", "518", "55P03", "57014", "25P03", "40001", "40P01",
    "53300",
];

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => Self::Unreachable,
            sqlx::Error::Database(error) => match error.code().as_deref() {
                Some(code) if BUSY.contains(&code) => Self::Busy,
                // PostgreSQL is stopping, has crashed, or is not ready yet.
                Some("57P01" | "57P02" | "57P03") => Self::Unreachable,
                _ => Self::Failed,
            },
            _ => Self::Failed,
        }
    }
}

impl From<getrandom::Error> for StoreError {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandomness
    }
}

impl Store {
    /// Opens the state that is in this place, and makes it at the first start.
    pub async fn open(place: &Place, clock: Clock) -> Result<Self, OpenError> {
        let database = Database::open(place).await?;
        let secret = secret(&database.pool).await?;
        Ok(Self { database, clock, secret })
    }

    /// The key of every keyed hash.
    #[must_use]
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Forgets links, attempts, locks, replies and sessions; keeps accounts, the secret and the audit.
    pub async fn reset(&self) -> Result<(), StoreError> {
        let mut transaction = self.database.write_alone().await?;
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
        self.database.pool.close().await;
    }
}

/// The key, made by whoever starts first.
async fn secret(pool: &AnyPool) -> Result<Secret, StoreError> {
    let new = Secret::generate()?;
    sqlx::query("INSERT INTO secret (id, bytes) VALUES (1, $1) ON CONFLICT DO NOTHING")
        .bind(new.as_bytes())
        .execute(pool)
        .await?;
    let kept: Vec<u8> =
        sqlx::query_scalar("SELECT bytes FROM secret WHERE id = 1").fetch_one(pool).await?;
    Secret::from_bytes(&kept).ok_or(StoreError::Damaged)
}
