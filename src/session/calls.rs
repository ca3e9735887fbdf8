//! The clients that the session allows, made when they are needed so that they carry its newest token.

use leptos::prelude::*;
use schedule::summary::LandlordId;

use super::SessionStore;
use super::held::Held;
use super::state::{Fact, SessionState};
use crate::api::credentials::Credentials;
use crate::api::early::Early;
use crate::api::error::ApiError;
use crate::api::http::Http;
use crate::api::landlord::LandlordClient;
use crate::api::visitor::{VisitorClient, WhoAmI};
use crate::host_event::{HostEvent, Outbox};
use crate::work::Work;

/// The way to the API for the pages of one app.
#[derive(Clone, Copy)]
pub struct Calls {
    http: StoredValue<Http, LocalStorage>,
    session: SessionStore,
    outbox: Outbox,
    check: Work,
    record: StoredValue<Option<LandlordId>>,
}

impl Calls {
    /// Over the API at one base.
    pub fn new(
        api_base: &str,
        credentials: Credentials,
        early: Early,
        session: SessionStore,
        outbox: Outbox,
    ) -> Self {
        Self {
            http: StoredValue::new_local(Http::new(api_base, credentials, early)),
            session,
            outbox,
            check: Work::here(),
            record: StoredValue::new(None),
        }
    }

    /// The same for the screens of one linked record.
    #[must_use]
    pub fn within(&self, record: LandlordId) -> Self {
        Self { record: StoredValue::new(Some(record)), ..*self }
    }

    /// The record that they are for; none where it is any.
    pub fn record(&self) -> Option<LandlordId> {
        self.record.try_get_value().flatten()
    }

    /// Those of this app, or of one record's screens in it.
    pub fn here() -> Self {
        expect_context()
    }

    /// The calls of whoever is signed in.
    pub fn visitor(&self) -> VisitorClient {
        VisitorClient::new(self.http.get_value())
    }

    /// The calls of a linked landlord, for the record that these are for; `None` while no linked session is active.
    pub fn landlord(&self) -> Option<LandlordClient> {
        self.landlord_of(self.record().as_ref())
    }

    /// The same for another record, or for the first.
    pub fn landlord_of(&self, record: Option<&LandlordId>) -> Option<LandlordClient> {
        match self.session.now() {
            SessionState::Active(Held::Linked(session)) => {
                LandlordClient::new(self.http.get_value(), &session, record)
            }
            _ => None,
        }
    }

    /// The token for a call that changes something; empty while nobody is signed in.
    pub fn csrf(&self) -> String {
        self.session.now().held().map(|held| held.visitor().csrf_token.clone()).unwrap_or_default()
    }

    /// Takes note of what a failed call says about the session, and tells the host.
    pub fn refused(&self, error: &ApiError) {
        match error {
            ApiError::NotSignedIn { sign_in_url } => {
                self.http.with_value(Http::forget);
                self.session.note(Fact::NotSignedIn(sign_in_url.clone()));
            }
            // The record may have been unlinked elsewhere: then its screens have to go.
            ApiError::Csrf | ApiError::NotFound => self.check_session(),
            _ => {}
        }
        self.outbox.send(HostEvent::Error(error.code()));
    }

    /// Takes note that a record is no longer linked, and forgets every answer that may be about it, on its way or here.
    pub fn unlinked(&self, record: LandlordId) {
        self.http.with_value(Http::forget);
        self.check.stop();
        self.session.note(Fact::Unlinked(record));
    }

    /// Asks who is signed in now.
    pub fn check_session(&self) {
        let calls = *self;
        self.http.with_value(Http::start_over);
        self.session.note(Fact::Asking);
        self.check.start(async move {
            match calls.visitor().who_am_i().await {
                Ok(WhoAmI { visitor, records, idle_expires_in }) => {
                    calls.session.note(Fact::SignedIn(visitor, records));
                    calls.session.lasts(idle_expires_in);
                }
                Err(ApiError::NotSignedIn { sign_in_url }) => {
                    calls.session.note(Fact::NotSignedIn(sign_in_url));
                }
                Err(error) => {
                    calls.outbox.send(HostEvent::Error(error.code()));
                    calls.session.note(Fact::CheckFailed(error));
                }
            }
        });
    }
}
