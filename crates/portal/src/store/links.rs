//! Links: which landlord records an account may see. Asked at every request.

use super::database::can_be_kept;
use super::{Event, Record, Store, StoreError};
use crate::clock::rfc3339;

/// A landlord record that is linked to an account.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    /// The record's opaque id.
    pub creditor_id: String,
    /// RFC 3339, UTC.
    pub linked_at: String,
}

impl Store {
    /// The records of an account, in the order in which they were linked.
    pub async fn links(&self, account: &str) -> Result<Vec<Link>, StoreError> {
        Ok(sqlx::query_as(
            "SELECT creditor_id, linked_at FROM link WHERE account = $1 ORDER BY linked_at, creditor_id",
        )
        .bind(account)
        .fetch_all(&self.database.pool)
        .await?)
    }

    /// Whether this record is linked to this account.
    pub async fn is_linked(&self, account: &str, creditor_id: &str) -> Result<bool, StoreError> {
        if !can_be_kept(creditor_id) {
            return Ok(false);
        }
        Ok(sqlx::query("SELECT 1 FROM link WHERE account = $1 AND creditor_id = $2")
            .bind(account)
            .bind(creditor_id)
            .fetch_optional(&self.database.pool)
            .await?
            .is_some())
    }

    /// Undoes a link, and records that together with it; `false` if there is none. Tries, locks and throttles stay
    /// as they are.
    pub async fn unlink(&self, account: &str, creditor_id: &str) -> Result<bool, StoreError> {
        let mut transaction = self.database.write_alone().await?;
        let undone = sqlx::query("DELETE FROM link WHERE account = $1 AND creditor_id = $2")
            .bind(account)
            .bind(creditor_id)
            .execute(&mut *transaction)
            .await?;
        if undone.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO unlinked (account, creditor_id, unlinked_at) VALUES ($1, $2, $3)
             ON CONFLICT (account, creditor_id) DO UPDATE SET unlinked_at = excluded.unlinked_at",
        )
        .bind(account)
        .bind(creditor_id)
        .bind(rfc3339(self.clock.seconds()))
        .execute(&mut *transaction)
        .await?;
        let record = Record::new(account, Event::Unlink, "ok").landlord(creditor_id);
        self.audit_in(&mut transaction, &record).await?;
        transaction.commit().await?;
        Ok(true)
    }
}
