//! Who may call: a handler that takes one of these as an argument cannot run without the right to. Each checks the
//! session, found by an access token or the cookie, and with the cookie the CSRF token for every method that can change
//! something.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::HeaderValue;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use contract::endpoint::CSRF_HEADER;

use crate::cookie;
use crate::error::ApiError;
use crate::secrets;
use crate::services::{Services, Shared};
use crate::store::{Account, Session};

/// Somebody is signed in and caused this call, which extends their session.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Session);

/// Somebody is signed in. The call may be the page's own, so that it doesn't extend their session.
#[derive(Debug, Clone)]
pub struct StillSignedIn(pub Session);

/// Somebody is signed in, caused this call, and has the landlord record in the path linked to their account.
#[derive(Debug, Clone)]
pub struct SignedInLandlord {
    /// Who.
    pub account: Account,
    /// The record's opaque id.
    pub creditor_id: String,
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, services: &Shared) -> Result<Self, ApiError> {
        session(parts, services, true).await.map(Self)
    }
}

impl FromRequestParts<Shared> for StillSignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, services: &Shared) -> Result<Self, ApiError> {
        session(parts, services, false).await.map(Self)
    }
}

impl FromRequestParts<Shared> for SignedInLandlord {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, services: &Shared) -> Result<Self, ApiError> {
        let account = session(parts, services, true).await?.account;
        let path = RawPathParams::from_request_parts(parts, services)
            .await
            .map_err(|_| ApiError::NotFound)?;
        let (_, creditor_id) =
            path.iter().find(|(name, _)| *name == "landlord").ok_or(ApiError::Internal)?;
        // Not linked and not there are the same.
        if services.store.is_linked(&account.account, creditor_id).await? {
            Ok(Self { account, creditor_id: creditor_id.to_owned() })
        } else {
            Err(ApiError::NotFound)
        }
    }
}

/// The session that a call is made in: by the access token, where there is one, otherwise by the cookie. A token that is
/// no good is never made up for by a cookie, which would then need no CSRF token.
async fn session(parts: &Parts, services: &Services, by_user: bool) -> Result<Session, ApiError> {
    let not_signed_in =
        || ApiError::NotSignedIn { sign_in_url: services.config.sign_in_url.clone() };
    let bearer = parts.headers.get(AUTHORIZATION).and_then(bearer_token);
    let hash = match bearer {
        Some(token) => services.store.accessed(token),
        None => cookie::token(&parts.headers, services.config.is_secure()).map(secrets::token_hash),
    };
    let session = services
        .store
        .session(hash.ok_or_else(not_signed_in)?, services.config.idle_seconds, by_user)
        .await?
        .ok_or_else(not_signed_in)?;
    // No browser sends an access token by itself, so that no other site can have it sent.
    if bearer.is_some() || parts.method.is_safe() {
        return Ok(session);
    }
    let brought = parts.headers.get(CSRF_HEADER).and_then(|value| value.to_str().ok());
    let is_genuine = services.store.secret().same(brought.unwrap_or(""), &session.csrf_token);
    if is_genuine { Ok(session) } else { Err(ApiError::Csrf) }
}

/// `None` for another scheme, which is of whatever stands in front of the portal.
fn bearer_token(value: &HeaderValue) -> Option<&str> {
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}
