//! Who may call: a handler that takes one of these as an argument cannot run without the right to. Each checks the
//! session and, for every method that can change something, the CSRF token.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use contract::endpoint::CSRF_HEADER;

use crate::cookie;
use crate::error::ApiError;
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

async fn session(parts: &Parts, services: &Services, by_user: bool) -> Result<Session, ApiError> {
    let not_signed_in =
        || ApiError::NotSignedIn { sign_in_url: services.config.sign_in_url.clone() };
    let token = cookie::token(&parts.headers, services.config.is_secure());
    let token = token.ok_or_else(not_signed_in)?;
    let session = services
        .store
        .session(token, services.config.idle_seconds, by_user)
        .await?
        .ok_or_else(not_signed_in)?;
    let brought = parts.headers.get(CSRF_HEADER).and_then(|value| value.to_str().ok());
    let is_forged = !services.store.secret().same(brought.unwrap_or(""), &session.csrf_token);
    if !parts.method.is_safe() && is_forged { Err(ApiError::Csrf) } else { Ok(session) }
}
