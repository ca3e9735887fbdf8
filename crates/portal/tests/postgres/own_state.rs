//! The portal's own state in a database that no other test has meanwhile, on one server for all tests of this program.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::world::World;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/postgres.sh");

struct Server {
    folder: String,
    /// It goes when its standard input is closed: at the end of this program, whatever that is.
    _script: Child,
}

static SERVER: LazyLock<Server> = LazyLock::new(|| {
    let started = Command::new(SCRIPT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut script = started.unwrap();
    let mut folder = String::new();
    BufReader::new(script.stdout.take().unwrap()).read_line(&mut folder).unwrap();
    // Why it is not there has been said on standard error.
    assert!(!folder.is_empty(), "no PostgreSQL: {SCRIPT} says why");
    Server { folder: folder.trim_end().to_owned(), _script: script }
});

fn url(database: &str) -> String {
    format!("postgres://portal@{}/{database}", SERVER.folder.replace('/', "%2F"))
}

/// A connection that no portal knows of.
pub async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}

/// Databases that tests have left. To empty one takes a tenth of the time that making one does.
static LEFT: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Where a portal's state is that knows nothing yet.
pub struct Fresh {
    pub url: Option<String>,
}

pub async fn fresh() -> Fresh {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let left = LEFT.lock().unwrap().pop();
    if let Some(url) = left {
        let sql = "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
        sqlx::raw_sql(sql).execute(&mut connect(&url).await).await.unwrap();
        return Fresh { url: Some(url) };
    }
    let name = format!("portal_{}", MADE.fetch_add(1, Ordering::Relaxed));
    let sql = AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::raw_sql(sql).execute(&mut connect(&url("postgres")).await).await.unwrap();
    Fresh { url: Some(url(&name)) }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        LEFT.lock().unwrap().extend(self.url.take());
    }
}

/// All that is kept, as PostgreSQL's own program writes it: bytes in hexadecimal.
pub fn bytes(world: &World) -> Vec<u8> {
    let url = world.state.url.as_ref().unwrap();
    let dumped = Command::new("pg_dump").args(["--data-only", url]).output().unwrap();
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
    dumped.stdout
}
