//! Where the portal's own state is kept: an embedded SQLite file, or a PostgreSQL database that several instances share.
//! All that differs between the two is here and in `migrations/portal`: the SQL everywhere else is both's.

use std::io;
use std::path::{Path, PathBuf, absolute};
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Any, AnyPool, ConnectOptions, Connection, Transaction};

use super::StoreError;
use crate::config::DatabaseUrl;

/// The same state for either, migration by migration.
static SQLITE: Migrator = sqlx::migrate!("migrations/portal/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/portal/postgres");

/// A reader doesn't wait for a writer, and a committed transaction survives the process. That keys refer to something is
/// checked, and a writer waits five seconds for another: sqlx asks for both by itself.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL";
/// Nobody waits for ever: not for their turn, and not for an instance whose machine went away in the middle of one.
const POSTGRES_SETTINGS: &str = "SET lock_timeout = '5s'; SET statement_timeout = '10s';
                                 SET idle_in_transaction_session_timeout = '10s'";

/// Our advisory lock: a number that no other program on the same database is likely to have chosen.
const TURN: i64 = i64::from_be_bytes(*b"landlord");

/// Where the state is.
#[derive(Debug, Clone)]
pub enum Place {
    /// In this file of one portal, made at its first start.
    File(PathBuf),
    /// In a PostgreSQL database, which several portals may share.
    Server(DatabaseUrl),
}

/// Why the state could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file's folder is not there, or has a name that is not text.
    #[error("its folder cannot be used: {0}")]
    Folder(#[from] io::Error),
    /// The database could not be reached, or refused.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// It holds what another version left.
    #[error(transparent)]
    Migrations(#[from] MigrateError),
    /// It could be opened, and not be read or written.
    #[error(transparent)]
    State(#[from] StoreError),
}

/// An open database of either kind.
#[derive(Debug, Clone)]
pub(super) struct Database {
    pub pool: AnyPool,
    is_shared: bool,
}

impl Database {
    /// Opens it, and makes or brings up to date what it holds. Instances that start at once take turns at that.
    pub async fn open(place: &Place) -> Result<Self, OpenError> {
        install_default_drivers();
        match place {
            Place::File(path) => {
                let pool = pool(file_url(path)?.parse()?, SQLITE_SETTINGS).await?;
                SQLITE.run(&pool).await?;
                Ok(Self { pool, is_shared: false })
            }
            Place::Server(url) => {
                let options: AnyConnectOptions = url.as_str().parse()?;
                // Without the settings: a migration takes as long as it takes, and whoever starts meanwhile waits.
                let mut first = options.connect().await?;
                POSTGRES.run(&mut first).await?;
                first.close().await?;
                Ok(Self { pool: pool(options, POSTGRES_SETTINGS).await?, is_shared: true })
            }
        }
    }

    /// A transaction that writes. In a file it waits from its start for the one that does already: a reader that became
    /// a writer could not. On a server each of its statements sees what is there by then, whatever that one's default.
    pub async fn write(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        let shared = "BEGIN ISOLATION LEVEL READ COMMITTED";
        self.pool.begin_with(if self.is_shared { shared } else { "BEGIN IMMEDIATE" }).await
    }

    /// A transaction that writes what it decides by what it reads: from its start to its end there is no other such, at
    /// whatever instance. A file has one writer anyway; on a server it is a lock, behind which the next sees what the one
    /// before has done.
    pub async fn write_alone(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        let mut transaction = self.write().await?;
        if self.is_shared {
            sqlx::query("SELECT pg_advisory_xact_lock($1)")
                .bind(TURN)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction)
    }
}

/// Connections that all have these settings.
async fn pool(options: AnyConnectOptions, settings: &'static str) -> Result<AnyPool, sqlx::Error> {
    AnyPoolOptions::new()
        .max_connections(8)
        .acquire_timeout(Duration::from_secs(5))
        .after_connect(move |connection, _| {
            let set = sqlx::raw_sql(settings).execute(connection);
            Box::pin(async move { set.await.map(|_| ()) })
        })
        .connect_with(options)
        .await
}

/// Whether a text that came from outside can be among what is kept. PostgreSQL takes no text with a NUL in it, not even
/// to look for it.
pub(super) fn can_be_kept(text: &str) -> bool {
    !text.contains('\0')
}

/// The address of a file. It is made from the folder as it is on the disk: an address has rules of its own for `..`, and
/// for a name that looks like a host's.
fn file_url(path: &Path) -> Result<String, OpenError> {
    let path = absolute(path)?;
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::Error::from(io::ErrorKind::InvalidFilename).into());
    };
    let whole = folder.canonicalize()?.join(name);
    let text = whole.to_str().ok_or(io::Error::from(io::ErrorKind::InvalidFilename))?;
    // What an address would take for an escape is escaped here; sqlx does the rest.
    let options = SqliteConnectOptions::new().filename(text.replace('%', "%25"));
    Ok(options.create_if_missing(true).to_url_lossy().into())
}
