//! Final answers of linking, kept for a day so that whoever repeats a call gets the answer it had, without a
//! further attempt. Kept without personal data: the record is read again when the answer is.

use sqlx::{Any, Transaction};

use super::{Store, StoreError};
use crate::secrets::{Hash, same_hash};

/// Seconds for which an answer can be had again.
pub const KEPT: i64 = 24 * 60 * 60;

/// A final answer to an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The answers were right.
    Linked {
        /// The record's opaque id.
        creditor_id: String,
        /// RFC 3339, UTC.
        linked_at: String,
    },
    /// The answers were right, and the account has the record already.
    AlreadyLinked,
    /// Some answer was wrong.
    NoMatch {
        /// Tries left.
        attempts_left: u32,
    },
    /// Some answer was wrong, and it was the last try.
    Locked {
        /// Unix seconds.
        until: i64,
    },
}

impl Verdict {
    /// As the store and the audit write it.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Linked { .. } => "linked",
            Self::AlreadyLinked => "already-linked",
            Self::NoMatch { .. } => "no-match",
            Self::Locked { .. } => "locked",
        }
    }
}

/// What the store says of an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Known {
    /// Never seen, or too long ago.
    New,
    /// Seen with this body.
    Answered(Verdict),
    /// Seen with another body.
    OtherBody,
    /// Seen with this body, and the link that it made is undone.
    Undone,
}

#[derive(sqlx::FromRow)]
struct Row {
    body_hash: Vec<u8>,
    verdict: String,
    attempts_left: Option<i64>,
    locked_until: Option<i64>,
    creditor_id: Option<String>,
    linked_at: Option<String>,
}

impl Row {
    fn verdict(self) -> Option<Verdict> {
        Some(match self.verdict.as_str() {
            "linked" => {
                Verdict::Linked { creditor_id: self.creditor_id?, linked_at: self.linked_at? }
            }
            "already-linked" => Verdict::AlreadyLinked,
            "no-match" => {
                Verdict::NoMatch { attempts_left: u32::try_from(self.attempts_left?).ok()? }
            }
            "locked" => Verdict::Locked { until: self.locked_until? },
            _ => return None,
        })
    }
}

impl Store {
    pub(super) async fn known(
        &self,
        transaction: &mut Transaction<'_, Any>,
        account: &str,
        key_hash: &Hash,
        body_hash: &Hash,
    ) -> Result<Known, StoreError> {
        let row: Option<Row> = sqlx::query_as(
            "SELECT body_hash, verdict, attempts_left, locked_until, creditor_id, linked_at
             FROM link_reply WHERE account = $1 AND key_hash = $2 AND replied_at > $3",
        )
        .bind(account)
        .bind(key_hash.as_slice())
        .bind(self.clock.seconds() - KEPT)
        .fetch_optional(&mut **transaction)
        .await?;
        let Some(row) = row else { return Ok(Known::New) };
        let kept: Hash = row.body_hash.as_slice().try_into().map_err(|_| StoreError::Damaged)?;
        if !same_hash(&kept, body_hash) {
            return Ok(Known::OtherBody);
        }
        let verdict = row.verdict().ok_or(StoreError::Damaged)?;
        if let Verdict::Linked { creditor_id, linked_at } = &verdict {
            // Neither told again, which would name a record that is no longer theirs, nor linked again unasked.
            let link = sqlx::query(
                "SELECT 1 FROM link WHERE account = $1 AND creditor_id = $2 AND linked_at = $3",
            )
            .bind(account)
            .bind(creditor_id)
            .bind(linked_at)
            .fetch_optional(&mut **transaction)
            .await?;
            if link.is_none() {
                return Ok(Known::Undone);
            }
        }
        Ok(Known::Answered(verdict))
    }

    pub(super) async fn keep(
        &self,
        transaction: &mut Transaction<'_, Any>,
        account: &str,
        key_hash: &Hash,
        body_hash: &Hash,
        verdict: &Verdict,
    ) -> Result<(), StoreError> {
        let now = self.clock.seconds();
        let (attempts_left, locked_until, creditor_id, linked_at) = match verdict {
            Verdict::Linked { creditor_id, linked_at } => {
                (None, None, Some(creditor_id.as_str()), Some(linked_at.as_str()))
            }
            Verdict::AlreadyLinked => (None, None, None, None),
            Verdict::NoMatch { attempts_left } => {
                (Some(i64::from(*attempts_left)), None, None, None)
            }
            Verdict::Locked { until } => (None, Some(*until), None, None),
        };
        sqlx::query("DELETE FROM link_reply WHERE replied_at <= $1")
            .bind(now - KEPT)
            .execute(&mut **transaction)
            .await?;
        sqlx::query(
            "INSERT INTO link_reply (account, key_hash, body_hash, verdict, attempts_left, locked_until,
                                     creditor_id, linked_at, replied_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(account)
        .bind(key_hash.as_slice())
        .bind(body_hash.as_slice())
        .bind(verdict.as_str())
        .bind(attempts_left)
        .bind(locked_until)
        .bind(creditor_id)
        .bind(linked_at)
        .bind(now)
        .execute(&mut **transaction)
        .await?;
        Ok(())
    }
}
