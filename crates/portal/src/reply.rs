//! Replies that a client may keep in memory: JSON with a strong entity tag that covers account, policy and content.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::error::ApiError;
use crate::secrets::hex;
use crate::services::Services;

/// The value as JSON; or 304 if the client has this very reply.
pub fn tagged<T: Serialize>(
    services: &Services,
    account: &str,
    headers: &HeaderMap,
    value: &T,
) -> Result<Response, ApiError> {
    let body = serde_json::to_vec(value).map_err(|_| ApiError::Internal)?;
    let tag = entity_tag(services, account, &[&body])?;
    if is_known(headers, &tag) {
        return Ok(not_modified(tag));
    }
    let mut response = (StatusCode::OK, Body::from(body)).into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::ETAG, tag);
    Ok(response)
}

/// The tag of a reply to this account, under the policy of now, that depends on these parts.
pub fn entity_tag(
    services: &Services,
    account: &str,
    parts: &[&[u8]],
) -> Result<HeaderValue, ApiError> {
    let shows =
        [services.shows.suspension_reasons, services.shows.dhp, services.shows.ended_claims]
            .map(u8::from);
    let covered: Vec<&[u8]> =
        [account.as_bytes(), &shows].into_iter().chain(parts.iter().copied()).collect();
    let hash = services.store.secret().hash("etag", &covered);
    HeaderValue::try_from(format!("\"{}\"", hex(&hash[..16]))).map_err(|_| ApiError::Internal)
}

/// Whether the client says that it has the reply with this tag.
#[must_use]
pub fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let Ok(tag) = tag.to_str() else { return false };
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        // The comparison of If-None-Match is the weak one (RFC 9110, section 13.1.2).
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// 304, for a reply with this tag.
#[must_use]
pub fn not_modified(tag: HeaderValue) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    response.headers_mut().insert(header::ETAG, tag);
    response
}
