//! Attempts to link: counted, throttled and decided in one transaction that nobody else's overlaps, at whatever
//! instance, so that parallel calls queue up and none gets a further try. Sees hashes and one verdict, never an answer.

use sqlx::{Any, Transaction};

use super::audit::REFUSED_LOCKED;
use super::replies::Known;
use super::{Event, Record, Store, StoreError, Verdict};
use crate::clock::rfc3339;
use crate::secrets::Hash;

/// Seconds over which the tries at a record and from an address are counted.
const WINDOW: i64 = 60 * 60;

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// Tries left before linking locks.
    pub left: u32,
    /// Unix seconds, while it is locked.
    pub locked_until: Option<i64>,
}

/// The limits of tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TryLimits {
    /// Wrong tries of an account until linking locks.
    pub per_account: u32,
    /// Seconds for which it then stays locked.
    pub lock_seconds: i64,
    /// Wrong tries an hour at one record, known or not.
    pub per_record: u32,
    /// Wrong tries an hour from one address.
    pub per_address: u32,
}

/// One call of `POST /link`.
#[derive(Debug, Clone, Copy)]
pub struct Try<'a> {
    /// Who tries.
    pub account: &'a str,
    /// Of the idempotency key.
    pub key_hash: &'a Hash,
    /// Of the body.
    pub body_hash: &'a Hash,
    /// Of the reference that was given, known or not.
    pub record_hash: &'a Hash,
    /// Of the address that it came from.
    pub address_hash: &'a Hash,
    /// The set that was answered.
    pub set: &'a str,
    /// The record that the answers identify, if they do.
    pub identified: Option<&'a str>,
}

/// What comes of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// A final answer, new or as it was given before.
    Final(Verdict),
    /// The key came with another body, or made a link that is undone.
    KeyReused,
    /// Linking is locked; nothing was tried.
    StillLocked {
        /// Unix seconds.
        until: i64,
    },
    /// Too many wrong tries at the record or from the address; nothing was tried.
    Throttled {
        /// Seconds.
        retry_after: i64,
    },
}

impl Store {
    /// Where an account stands.
    pub async fn attempts(
        &self,
        account: &str,
        limits: &TryLimits,
    ) -> Result<Attempts, StoreError> {
        let mut transaction = self.database.pool.begin().await?;
        let (wrong, locked_until) = self.standing(&mut transaction, account).await?;
        Ok(Attempts { left: limits.per_account.saturating_sub(wrong).max(1), locked_until })
    }

    /// The answer that this call had before, if it had one; decides nothing.
    pub async fn replay(
        &self,
        account: &str,
        key_hash: &Hash,
        body_hash: &Hash,
    ) -> Result<Option<Decision>, StoreError> {
        let mut transaction = self.database.pool.begin().await?;
        Ok(match self.known(&mut transaction, account, key_hash, body_hash).await? {
            Known::New => None,
            Known::Answered(verdict) => Some(Decision::Final(verdict)),
            Known::OtherBody | Known::Undone => Some(Decision::KeyReused),
        })
    }

    /// Decides a try, and keeps all that follows from it: the count, the lock, the link, the reply, the audit.
    pub async fn decide(
        &self,
        tried: &Try<'_>,
        limits: &TryLimits,
    ) -> Result<Decision, StoreError> {
        let mut transaction = self.database.write_alone().await?;
        let known =
            self.known(&mut transaction, tried.account, tried.key_hash, tried.body_hash).await?;
        match known {
            Known::Answered(verdict) => return Ok(Decision::Final(verdict)),
            Known::OtherBody | Known::Undone => return Ok(Decision::KeyReused),
            Known::New => {}
        }
        let (wrong, locked_until) = self.standing(&mut transaction, tried.account).await?;
        let decision = if let Some(until) = locked_until {
            Decision::StillLocked { until }
        } else if let Some(retry_after) = self.throttled(&mut transaction, tried, limits).await? {
            Decision::Throttled { retry_after }
        } else {
            let verdict = match tried.identified {
                Some(creditor_id) => self.right(&mut transaction, tried, creditor_id).await?,
                None => self.wrong(&mut transaction, tried, wrong + 1, limits).await?,
            };
            self.keep(&mut transaction, tried.account, tried.key_hash, tried.body_hash, &verdict)
                .await?;
            Decision::Final(verdict)
        };
        let outcome = match &decision {
            Decision::Final(verdict) => verdict.as_str(),
            Decision::Throttled { .. } => "throttled",
            Decision::StillLocked { .. } | Decision::KeyReused => REFUSED_LOCKED,
        };
        let mut record = Record::new(tried.account, Event::LinkAttempt, outcome)
            .detail(format!("set {}", tried.set));
        if let Decision::Final(Verdict::Linked { creditor_id, .. }) = &decision {
            record = record.landlord(creditor_id);
        }
        self.audit_in(&mut transaction, &record).await?;
        transaction.commit().await?;
        Ok(decision)
    }

    /// Wrong tries so far, and the end of the lock if it has not come.
    async fn standing(
        &self,
        transaction: &mut Transaction<'_, Any>,
        account: &str,
    ) -> Result<(u32, Option<i64>), StoreError> {
        let row: Option<(i64, Option<i64>)> =
            sqlx::query_as("SELECT wrong, locked_until FROM attempt WHERE account = $1")
                .bind(account)
                .fetch_optional(&mut **transaction)
                .await?;
        let now = self.clock.seconds();
        match row {
            Some((_, Some(until))) if until > now => Ok((0, Some(until))),
            // A lock that has ended gives all tries back.
            None | Some((_, Some(_))) => Ok((0, None)),
            Some((wrong, None)) => {
                Ok((u32::try_from(wrong).map_err(|_| StoreError::Damaged)?, None))
            }
        }
    }

    /// Seconds to wait when the record or the address had too many wrong tries. Both are always looked at, and
    /// neither depends on whether the record exists.
    async fn throttled(
        &self,
        transaction: &mut Transaction<'_, Any>,
        tried: &Try<'_>,
        limits: &TryLimits,
    ) -> Result<Option<i64>, StoreError> {
        let now = self.clock.seconds();
        let mut longest = None;
        for (scope, subject, limit) in [
            ("record", tried.record_hash, limits.per_record),
            ("address", tried.address_hash, limits.per_address),
        ] {
            // The try whose leaving the window makes room again: the limit's-newest one.
            let blocking: Option<i64> = sqlx::query_scalar(
                "SELECT tried_at FROM wrong_try WHERE scope = $1 AND subject = $2 AND tried_at > $3
                 ORDER BY tried_at DESC LIMIT 1 OFFSET $4",
            )
            .bind(scope)
            .bind(subject.as_slice())
            .bind(now - WINDOW)
            .bind(i64::from(limit) - 1)
            .fetch_optional(&mut **transaction)
            .await?;
            longest = longest.max(blocking.map(|tried_at| tried_at + WINDOW - now));
        }
        Ok(longest)
    }

    async fn right(
        &self,
        transaction: &mut Transaction<'_, Any>,
        tried: &Try<'_>,
        creditor_id: &str,
    ) -> Result<Verdict, StoreError> {
        let linked_at = rfc3339(self.clock.seconds());
        let linked = sqlx::query(
            "INSERT INTO link (account, creditor_id, linked_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(tried.account)
        .bind(creditor_id)
        .bind(&linked_at)
        .execute(&mut **transaction)
        .await?;
        if linked.rows_affected() == 0 {
            return Ok(Verdict::AlreadyLinked);
        }
        // A right answer gives the wrong tries back, but not one that was right before: a record of one's own, linked
        // again and again, would be a way to guess at others' without end.
        sqlx::query(
            "DELETE FROM attempt WHERE account = $1
             AND NOT EXISTS (SELECT 1 FROM unlinked WHERE account = $1 AND creditor_id = $2)",
        )
        .bind(tried.account)
        .bind(creditor_id)
        .execute(&mut **transaction)
        .await?;
        Ok(Verdict::Linked { creditor_id: creditor_id.to_owned(), linked_at })
    }

    async fn wrong(
        &self,
        transaction: &mut Transaction<'_, Any>,
        tried: &Try<'_>,
        wrong: u32,
        limits: &TryLimits,
    ) -> Result<Verdict, StoreError> {
        let now = self.clock.seconds();
        let attempts_left = limits.per_account.saturating_sub(wrong);
        let locked_until = (attempts_left == 0).then_some(now + limits.lock_seconds);
        sqlx::query(
            "INSERT INTO attempt (account, wrong, locked_until) VALUES ($1, $2, $3)
             ON CONFLICT (account) DO UPDATE
             SET wrong = excluded.wrong, locked_until = excluded.locked_until",
        )
        .bind(tried.account)
        .bind(i64::from(wrong))
        .bind(locked_until)
        .execute(&mut **transaction)
        .await?;
        sqlx::query("DELETE FROM wrong_try WHERE tried_at <= $1")
            .bind(now - WINDOW)
            .execute(&mut **transaction)
            .await?;
        sqlx::query(
            "INSERT INTO wrong_try (scope, subject, tried_at) VALUES ('record', $1, $3), ('address', $2, $3)",
        )
        .bind(tried.record_hash.as_slice())
        .bind(tried.address_hash.as_slice())
        .bind(now)
        .execute(&mut **transaction)
        .await?;
        Ok(locked_until
            .map_or(Verdict::NoMatch { attempts_left }, |until| Verdict::Locked { until }))
    }
}
