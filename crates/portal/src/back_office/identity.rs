//! What the back office holds against the answers of linking. The work is the same for a payee that exists and for
//! one that does not: another payee's facts stand in, so that neither time nor path tells them apart.

use sqlx::FromRow;

use super::{BackOffice, BackOfficeError};

/// The facts of one payee that answers can be held against.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
pub struct Facts {
    /// Opaque.
    pub creditor_id: String,
    /// The council's reference.
    pub creditor_reference: String,
    /// The payee's name.
    pub name: String,
    /// Of the correspondence address.
    pub postcode: String,
    /// The last digits of the account that is paid.
    pub account_ending: Option<String>,
    /// Pence of the newest payment that was not cancelled.
    pub last_net: Option<i64>,
    /// Its processed date.
    pub last_date: Option<String>,
}

/// What was found for a reference that somebody gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Whether the reference is a payee's. If not, the facts are a stand-in's and match nothing.
    pub known: bool,
    /// What to compare with.
    pub facts: Facts,
    /// Surnames of the claims with the given claim reference that are paid to this payee.
    pub surnames: Vec<String>,
}

/// A claim with which a demonstration landlord can answer.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Specimen {
    /// The council's reference for the claim.
    pub claim_reference: String,
    /// The tenant's surname.
    pub tenant_surname: String,
}

#[derive(FromRow)]
struct CandidateRow {
    known: bool,
    #[sqlx(flatten)]
    facts: Facts,
}

impl BackOffice {
    /// The payee with this reference, and the claims with that claim reference. Both references must be folded as
    /// `matching::reference` folds; pass an empty claim reference when none was asked for.
    pub async fn candidate(
        &self,
        creditor_reference: &str,
        claim_reference: Option<&str>,
    ) -> Result<Candidate, BackOfficeError> {
        let pool = self.reach()?;
        let row: Option<CandidateRow> = sqlx::query_as(
            "SELECT given.creditor_id IS NOT NULL AS known, held.creditor_id, held.creditor_reference, held.name,
                    held.postcode, held.account_ending, last.net AS last_net, last.processed_date AS last_date
             FROM (SELECT min(creditor_id) AS creditor_id FROM creditor) AS stand_in
             LEFT JOIN creditor AS given
                    ON replace(upper(given.creditor_reference), ' ', '') = $1
             JOIN creditor AS held
                    ON held.creditor_id = coalesce(given.creditor_id, stand_in.creditor_id)
             LEFT JOIN payment AS last
                    ON last.payment_number = (
                        SELECT payment_number FROM payment
                        WHERE creditor_id = held.creditor_id AND status <> 'cancelled'
                        ORDER BY processed_date DESC, payment_number DESC LIMIT 1)
             ORDER BY known DESC LIMIT 1",
        )
        .bind(creditor_reference)
        .fetch_optional(pool)
        .await?;
        let row = row.unwrap_or(CandidateRow { known: false, facts: Facts::default() });
        let surnames = match claim_reference {
            // By the claim's reference, and not among this payee's claims: a payee with few would answer sooner.
            Some(reference) => {
                sqlx::query_scalar(
                    "SELECT tenant_surname FROM claim
                     WHERE replace(upper(claim_reference), ' ', '') = $1 AND creditor_id || '' = $2",
                )
                .bind(reference)
                .bind(&row.facts.creditor_id)
                .fetch_all(pool)
                .await?
            }
            None => Vec::new(),
        };
        Ok(Candidate { known: row.known, facts: row.facts, surnames })
    }

    /// A claim in payment to this payee, always the same one.
    pub async fn specimen(&self, creditor_id: &str) -> Result<Option<Specimen>, BackOfficeError> {
        Ok(sqlx::query_as(
            "SELECT claim_reference, tenant_surname FROM claim
             WHERE creditor_id = $1 AND status = 'in_payment' ORDER BY claim_id LIMIT 1",
        )
        .bind(creditor_id)
        .fetch_optional(self.reach()?)
        .await?)
    }

    /// How many tenants are paid for to this payee.
    pub async fn tenants(&self, creditor_id: &str) -> Result<u32, BackOfficeError> {
        Ok(sqlx::query_scalar(
            "SELECT count(*) FROM claim WHERE creditor_id = $1 AND status = 'in_payment'",
        )
        .bind(creditor_id)
        .fetch_one(self.reach()?)
        .await?)
    }
}
