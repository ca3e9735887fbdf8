//! `/session`: who is signed in, staying signed in, signing out.
//!
//! Only calls that a user caused extend a session: `GET /session` is what a page may ask of its own accord, and
//! doesn't; keep-alive, which a page sends because its user said so, and all other calls do.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::session::{KeptAlive, LinkState, Session, User};

use crate::auth::{SignedIn, StillSignedIn};
use crate::cookie;
use crate::error::ApiError;
use crate::services::Shared;

/// `GET /session`.
pub async fn show(
    State(services): State<Shared>,
    StillSignedIn(session): StillSignedIn,
) -> Result<Json<Session>, ApiError> {
    let account = &session.account.account;
    let link = if !services.store.links(account).await?.is_empty() {
        LinkState::Linked
    } else if services.store.attempts(account, &services.try_limits()).await?.locked_until.is_some()
    {
        LinkState::Locked
    } else {
        LinkState::None
    };
    let sign_out_url = &services.config.sign_out_url;
    Ok(Json(Session {
        user: User { display_name: session.account.display_name },
        council: services.council.contact.clone(),
        shows: services.shows,
        link,
        csrf_token: session.csrf_token,
        idle_expires_in: session.expires_in,
        sign_out_url: (!sign_out_url.is_empty()).then(|| sign_out_url.clone()),
    }))
}

/// `POST /session/keep-alive`.
pub async fn keep_alive(SignedIn(session): SignedIn) -> Json<KeptAlive> {
    Json(KeptAlive { idle_expires_in: session.expires_in })
}

/// `DELETE /session`.
pub async fn end(
    State(services): State<Shared>,
    SignedIn(session): SignedIn,
) -> Result<Response, ApiError> {
    services.store.sign_out(&session).await?;
    let removal = cookie::take_away(services.config.is_secure()).ok_or(ApiError::Internal)?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, removal)]).into_response())
}
