//! Reading what clients send, so that whatever cannot be read is answered as a problem: bodies, queries and paths.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, FromRequestParts, Query, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use jiff::civil::Date;
use serde::de::DeserializeOwned;

use crate::error::ApiError;

/// Bytes of a body that are read; what is longer is refused.
pub const BODY_LIMIT: usize = 64 * 1024;

/// A JSON body, and its bytes as they came.
#[derive(Debug)]
pub struct JsonBody<T> {
    /// What it says.
    pub value: T,
    /// As it came.
    pub bytes: Bytes,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        if !is_json(request.headers()) {
            return Err(ApiError::InvalidQuery);
        }
        let bytes =
            Bytes::from_request(request, state).await.map_err(|rejection| match rejection {
                BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
                    ApiError::PayloadTooLarge
                }
                _ => ApiError::InvalidQuery,
            })?;
        let value = serde_json::from_slice(&bytes).map_err(|_| ApiError::InvalidQuery)?;
        Ok(Self { value, bytes })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// A query string. Unknown members are ignored.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(value) =
            Query::from_request_parts(parts, state).await.map_err(|_| ApiError::InvalidQuery)?;
        Ok(Self(value))
    }
}

/// The payment in the path. Opaque; whose it is has not been checked.
#[derive(Debug)]
pub struct PaymentId(pub String);

impl<S: Send + Sync> FromRequestParts<S> for PaymentId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        in_path(parts, state, "payment").await.map(Self)
    }
}

/// The claim in the path. Opaque; whose it is has not been checked.
#[derive(Debug)]
pub struct ClaimId(pub String);

impl<S: Send + Sync> FromRequestParts<S> for ClaimId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        in_path(parts, state, "claim").await.map(Self)
    }
}

async fn in_path<S: Send + Sync>(
    parts: &mut Parts,
    state: &S,
    name: &str,
) -> Result<String, ApiError> {
    let path =
        RawPathParams::from_request_parts(parts, state).await.map_err(|_| ApiError::NotFound)?;
    path.iter()
        .find(|(given, _)| *given == name)
        .map(|(_, id)| id.to_owned())
        .ok_or(ApiError::NotFound)
}

/// Items of a page when nobody says how many.
const DEFAULT_LIMIT: u32 = 50;
const LARGEST_LIMIT: u32 = 100;

/// How many items a page has.
pub fn page_limit(asked: Option<u32>) -> Result<u32, ApiError> {
    let limit = asked.unwrap_or(DEFAULT_LIMIT);
    if (1..=LARGEST_LIMIT).contains(&limit) { Ok(limit) } else { Err(ApiError::InvalidQuery) }
}

/// A calendar date as the API writes it, and nothing else that a parser would take for one.
#[must_use]
pub fn iso_date(text: &str) -> Option<Date> {
    text.parse().ok().filter(|date: &Date| date.to_string() == text)
}
