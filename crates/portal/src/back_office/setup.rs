//! The embedded store of the back office: made and filled at the first start, in one piece or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection, SqlitePool};

use crate::secrets::{Hash, token_hash};
use crate::seed::{self, Plan, Progress, SeedError};

/// The relations of the back office, as this version reads them.
static RELATIONS: Migrator = sqlx::migrate!("migrations/back_office");

/// The index that the lines need besides their key, made once they are there.
pub const LINES_BY_CLAIM: &str = "CREATE INDEX payment_line_by_claim ON payment_line (claim_id)";

/// Why there is no back office to read.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// There is none, and this portal is not to invent one.
    #[error("there is no back office at {0}, and without the demonstration none is made up")]
    Missing(PathBuf),
    /// The folder or the file cannot be written.
    #[error("the folder of the back office cannot be written")]
    Folder(#[from] io::Error),
    /// The database refused.
    #[error("the back office cannot be made")]
    Database(#[from] sqlx::Error),
    /// The relations cannot be made.
    #[error("the relations of the back office cannot be made")]
    Relations(#[from] sqlx::migrate::MigrateError),
    /// The demonstration's data cannot be made.
    #[error(transparent)]
    Seed(#[from] SeedError),
}

/// Sees to it that the back office is at this path. It is filled beside it and renamed when it is whole, so that a
/// start that was interrupted starts over; one of other relations, as an earlier version made it, is made anew.
/// Without a plan nothing is made, and what is there is left as it is.
pub async fn prepare(path: &Path, plan: Option<Plan>) -> Result<(), SetupError> {
    let Some(plan) = plan else {
        return if path.exists() { Ok(()) } else { Err(SetupError::Missing(path.to_owned())) };
    };
    if path.exists() {
        if has_these_relations(path).await {
            return Ok(());
        }
        tracing::info!("the demonstration's payments are of another version, and are made anew");
        remove(path)?;
    }
    let partial = path.with_extension("db.partial");
    remove(&partial)?;
    let pool = writable(&partial).await?;
    RELATIONS.run(&pool).await?;
    let bar = ProgressBar::new(0).with_style(
        ProgressStyle::with_template(
            "Making the demonstration's payments {bar:30} {percent}% {eta}",
        )
        .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    tracing::info!("making the demonstration's payments; the next start finds them");
    seed::sow(&pool, &plan, &mut |Progress { done, total }| {
        bar.set_length(total);
        bar.set_position(done);
    })
    .await?;
    sqlx::query(LINES_BY_CLAIM).execute(&pool).await?;
    bar.finish_and_clear();
    // From here on it is read while it may be replaced: readers must not wait for writers.
    sqlx::query("PRAGMA journal_mode = WAL").execute(&pool).await?;
    pool.close().await;
    fs::rename(&partial, path)?;
    Ok(())
}

/// Whether a database was made by the relations of this version; one that cannot be read was not.
async fn has_these_relations(path: &Path) -> bool {
    let options = SqliteConnectOptions::new().filename(path);
    let Ok(mut database) = SqliteConnection::connect_with(&options).await else { return false };
    let made: Result<Vec<Vec<u8>>, _> =
        sqlx::query_scalar("SELECT checksum FROM _sqlx_migrations ORDER BY version")
            .fetch_all(&mut database)
            .await;
    let closed = database.close().await;
    closed.is_ok() && made.is_ok_and(|made| RELATIONS.iter().map(|it| &*it.checksum).eq(&made))
}

/// Takes a database away with what stands beside it.
fn remove(path: &Path) -> io::Result<()> {
    for file in files(path) {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// A database that only this process knows: nothing needs to survive a crash, so nothing waits for the disk.
async fn writable(path: &Path) -> Result<SqlitePool, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Memory)
        .synchronous(SqliteSynchronous::Off);
    SqlitePoolOptions::new().max_connections(1).connect_with(options).await
}

/// A database and what may stand beside it.
fn files(path: &Path) -> [PathBuf; 4] {
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    [path.to_owned(), beside("-wal"), beside("-shm"), beside("-journal")]
}

/// Changes whenever the database may have changed: a write touches the file or its log.
pub(super) fn version(path: &Path) -> io::Result<Hash> {
    let [database, log, ..] = files(path);
    let mut seen = state(&fs::metadata(&database)?);
    // A log that is not there is as good as an empty one.
    if let Ok(log) = fs::metadata(&log)
        && log.len() > 0
    {
        seen.push_str(&state(&log));
    }
    Ok(token_hash(&seen))
}

fn state(file: &fs::Metadata) -> String {
    format!("{:?} {} ", file.modified().ok(), file.len())
}
