//! The audit: who did what and when. Never an answer, a tenant, a claim's reference or an address.

use jiff::Timestamp;
use sqlx::AnyConnection;

use super::{Store, StoreError};

/// How an attempt to link ends while linking is locked.
pub(super) const REFUSED_LOCKED: &str = "refused-locked";

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Somebody signed in.
    SignIn,
    /// Somebody signed out.
    SignOut,
    /// A set of questions was answered.
    LinkAttempt,
    /// A linking was undone.
    Unlink,
    /// The lines of a payment were asked for.
    LinesRead,
    /// A tenant's claim was asked for, and its lines across payments.
    ClaimRead,
    /// The app says that it built a file: reported, not proven.
    DownloadReported,
}

impl Event {
    const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::SignOut => "sign-out",
            Self::LinkAttempt => "link-attempt",
            Self::Unlink => "unlink",
            Self::LinesRead => "lines-read",
            Self::ClaimRead => "claim-read",
            Self::DownloadReported => "download-reported",
        }
    }
}

/// One record of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'a> {
    account: &'a str,
    event: Event,
    outcome: &'a str,
    creditor_id: Option<&'a str>,
    payment_id: Option<&'a str>,
    claim_id: Option<&'a str>,
    detail: Option<String>,
}

impl<'a> Record<'a> {
    /// What an account did, and how it ended.
    #[must_use]
    pub fn new(account: &'a str, event: Event, outcome: &'a str) -> Self {
        Self {
            account,
            event,
            outcome,
            creditor_id: None,
            payment_id: None,
            claim_id: None,
            detail: None,
        }
    }

    /// An attempt to link while linking is locked, with this set of the council's.
    #[must_use]
    pub fn refused_locked(account: &'a str, set: Option<&str>) -> Self {
        let record = Self::new(account, Event::LinkAttempt, REFUSED_LOCKED);
        Self { detail: set.map(|set| format!("set {set}")), ..record }
    }

    /// With the landlord record that it was about.
    #[must_use]
    pub fn landlord(self, creditor_id: &'a str) -> Self {
        Self { creditor_id: Some(creditor_id), ..self }
    }

    /// With the payment that it was about.
    #[must_use]
    pub fn payment(self, payment_id: &'a str) -> Self {
        Self { payment_id: Some(payment_id), ..self }
    }

    /// With the claim that it was about, by its opaque id.
    #[must_use]
    pub fn claim(self, claim_id: &'a str) -> Self {
        Self { claim_id: Some(claim_id), ..self }
    }

    /// With what else is worth knowing; must not be personal.
    #[must_use]
    pub fn detail(self, detail: String) -> Self {
        Self { detail: Some(detail), ..self }
    }
}

impl Store {
    /// Keeps a record.
    pub async fn audit(&self, record: &Record<'_>) -> Result<(), StoreError> {
        let mut connection = self.database.pool.acquire().await?;
        self.audit_in(&mut connection, record).await
    }

    /// Keeps a record; in a transaction, together with what it is about.
    pub(super) async fn audit_in(
        &self,
        connection: &mut AnyConnection,
        record: &Record<'_>,
    ) -> Result<(), StoreError> {
        let at: Timestamp = self.clock.now();
        sqlx::query(
            "INSERT INTO audit (at, account, event, outcome, creditor_id, payment_id, claim_id, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(at.to_string())
        .bind(record.account)
        .bind(record.event.as_str())
        .bind(record.outcome)
        .bind(record.creditor_id)
        .bind(record.payment_id)
        .bind(record.claim_id)
        .bind(record.detail.as_deref())
        .execute(connection)
        .await?;
        Ok(())
    }
}
