//! `…/claims/{claim}`: one tenant's claim and its lines, page by page. Reading it is audited like a schedule.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;

use crate::auth::SignedInLandlord;
use crate::cursor::History;
use crate::error::ApiError;
use crate::reply::tagged;
use crate::request::{Asked, ClaimId, page_limit};
use crate::services::Shared;
use crate::store::{Event, Record};

/// The query as it came.
#[derive(Debug, Deserialize)]
pub struct ClaimQuery {
    cursor: Option<String>,
    limit: Option<u32>,
}

/// `GET …/claims/{claim}`.
pub async fn show(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    ClaimId(claim_id): ClaimId,
    Asked(query): Asked<ClaimQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let limit = page_limit(query.limit)?;
    let (account, creditor_id) = (&landlord.account.account, &landlord.creditor_id);
    let history = History { account, creditor_id, claim_id: &claim_id };
    let secret = services.store.secret();
    let after = match &query.cursor {
        Some(cursor) => Some(history.open(secret, cursor).ok_or(ApiError::InvalidQuery)?),
        None => None,
    };
    let (mut claim, next) = services
        .back_office
        .claim(creditor_id, &claim_id, after.as_ref(), limit, services.shows)
        .await?
        .ok_or(ApiError::NotFound)?;
    claim.next_cursor = next.map(|position| history.seal(secret, &position));
    let response = tagged(&services, account, &headers, &claim)?;
    let is_known = response.status() == StatusCode::NOT_MODIFIED;
    let record =
        Record::new(account, Event::ClaimRead, if is_known { "unchanged" } else { "sent" })
            .landlord(creditor_id)
            .claim(&claim_id);
    services.store.audit(&record).await?;
    Ok(response)
}
