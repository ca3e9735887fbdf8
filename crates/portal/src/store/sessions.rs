//! Sessions: a random token in the browser, its hash here. They end after a time without a call by the user, and
//! at the latest after a fixed time.

use super::database::can_be_kept;
use super::{Event, Record, Store, StoreError};
use crate::secrets::{self, Hash, hex};

/// Seconds after which a session ends whatever the user does.
pub const LONGEST_SESSION: i64 = 8 * 60 * 60;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// The account of the council's customer portal.
    pub account: String,
    /// How the portal addresses its user.
    pub display_name: String,
    /// The one set of questions that it is asked; all of them when absent.
    pub question_set: Option<String>,
}

/// A session that has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose it is.
    pub account: Account,
    /// What every call that is not GET must bring.
    pub csrf_token: String,
    /// Seconds until it ends if the user does nothing.
    pub expires_in: u32,
    /// The hash of its cookie's token.
    pub token_hash: Hash,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    account: Account,
    created_at: i64,
    seen_at: i64,
}

impl Store {
    /// Makes these the accounts that can sign in, and renames those that are known.
    pub async fn put_accounts(&self, accounts: &[Account]) -> Result<(), StoreError> {
        let mut transaction = self.database.write().await?;
        for account in accounts {
            sqlx::query(
                "INSERT INTO account (account, display_name, question_set) VALUES ($1, $2, $3)
                 ON CONFLICT (account) DO UPDATE
                 SET display_name = excluded.display_name, question_set = excluded.question_set",
            )
            .bind(&account.account)
            .bind(&account.display_name)
            .bind(&account.question_set)
            .execute(&mut *transaction)
            .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Begins a session and returns its token; the session of the token that the browser came with ends, so that
    /// nobody can plant a token and wait. `None` for an account that is not known.
    pub async fn sign_in(
        &self,
        account: &str,
        replaced: Option<&str>,
        idle: u32,
    ) -> Result<Option<String>, StoreError> {
        if !can_be_kept(account) {
            return Ok(None);
        }
        let now = self.clock.seconds();
        let token = secrets::token()?;
        let mut transaction = self.database.write().await?;
        sqlx::query(
            "DELETE FROM session WHERE token_hash = $1 OR created_at <= $2 OR seen_at <= $3",
        )
        .bind(replaced.map(|token| secrets::token_hash(token).to_vec()))
        .bind(now - LONGEST_SESSION)
        .bind(now - i64::from(idle))
        .execute(&mut *transaction)
        .await?;
        let begun = sqlx::query(
            "INSERT INTO session (token_hash, account, created_at, seen_at)
             SELECT $1, account, $2, $2 FROM account WHERE account = $3",
        )
        .bind(secrets::token_hash(&token).as_slice())
        .bind(now)
        .bind(account)
        .execute(&mut *transaction)
        .await?;
        if begun.rows_affected() == 0 {
            return Ok(None);
        }
        self.audit_in(&mut transaction, &Record::new(account, Event::SignIn, "ok")).await?;
        transaction.commit().await?;
        Ok(Some(token))
    }

    /// The session whose token has this hash. With `by_user`, its idle time starts anew.
    pub async fn session(
        &self,
        hash: Hash,
        idle: u32,
        by_user: bool,
    ) -> Result<Option<Session>, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT a.account, a.display_name, a.question_set, s.created_at, s.seen_at
             FROM session s JOIN account a ON a.account = s.account WHERE s.token_hash = $1",
        )
        .bind(hash.as_slice())
        .fetch_optional(&self.database.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let now = self.clock.seconds();
        let seen_at = if by_user { now } else { row.seen_at };
        if expires_in(&row, row.seen_at, now, idle).is_none() {
            // Unless another instance, by whose clock it had not ended yet, has just extended it.
            sqlx::query("DELETE FROM session WHERE token_hash = $1 AND seen_at = $2")
                .bind(hash.as_slice())
                .bind(row.seen_at)
                .execute(&self.database.pool)
                .await?;
            return Ok(None);
        }
        // Once a second is often enough, and spares the store under a burst of calls.
        if seen_at > row.seen_at {
            sqlx::query("UPDATE session SET seen_at = $1 WHERE token_hash = $2 AND seen_at < $1")
                .bind(seen_at)
                .bind(hash.as_slice())
                .execute(&self.database.pool)
                .await?;
        }
        Ok(expires_in(&row, seen_at, now, idle).map(|expires_in| Session {
            csrf_token: hex(&self.secret.hash("csrf", &[&hash])),
            account: row.account,
            expires_in,
            token_hash: hash,
        }))
    }

    /// Ends a session.
    pub async fn sign_out(&self, session: &Session) -> Result<(), StoreError> {
        let mut transaction = self.database.write().await?;
        sqlx::query("DELETE FROM session WHERE token_hash = $1")
            .bind(session.token_hash.as_slice())
            .execute(&mut *transaction)
            .await?;
        let record = Record::new(&session.account.account, Event::SignOut, "ok");
        self.audit_in(&mut transaction, &record).await?;
        Ok(transaction.commit().await?)
    }
}

/// Seconds until a session ends; `None` when it has.
fn expires_in(row: &Row, seen_at: i64, now: i64, idle: u32) -> Option<u32> {
    let end = (seen_at + i64::from(idle)).min(row.created_at + LONGEST_SESSION);
    u32::try_from(end - now).ok().filter(|seconds| *seconds > 0)
}
