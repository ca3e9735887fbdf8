//! `/landlords`: the records linked to the account, one record's position, and unlinking it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::summary::LandlordRecord;

use crate::auth::{SignedIn, SignedInLandlord};
use crate::error::ApiError;
use crate::reply::tagged;
use crate::services::Shared;

/// `GET /landlords`.
pub async fn list(
    State(services): State<Shared>,
    SignedIn(session): SignedIn,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let account = session.account.account;
    let mut records = Vec::new();
    for link in services.store.links(&account).await? {
        // A record that the back office no longer has is left out until it has it again.
        if let Some(creditor) = services.back_office.creditor(&link.creditor_id).await? {
            records.push(LandlordRecord {
                id: creditor.creditor_id,
                name: creditor.name,
                creditor_reference: creditor.creditor_reference,
                linked_at: link.linked_at,
            });
        }
    }
    tagged(&services, &account, &headers, &records)
}

/// `GET /landlords/{landlord}`.
pub async fn show(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let today = services.clock.today();
    let summary = services
        .back_office
        .summary(&landlord.creditor_id, services.shows, today)
        .await?
        .ok_or(ApiError::NotFound)?;
    tagged(&services, &landlord.account.account, &headers, &summary)
}

/// `DELETE /landlords/{landlord}`. What is not linked, or no longer, is not there: done already, for whoever repeats it.
pub async fn unlink(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
) -> Result<StatusCode, ApiError> {
    if services.store.unlink(&landlord.account.account, &landlord.creditor_id).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::NotFound)
    }
}
