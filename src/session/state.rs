//! Who is signed in and what they may see, as a closed set of states. Pure.

use crate::api::error::ApiError;

/// A signed-in user of the portal, linked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// How the portal addresses them.
    pub display_name: String,
    /// Whom to ask for help.
    pub council: Council,
    /// Sent with every call that changes something.
    pub csrf_token: String,
    /// Where signing out leads; `None` when the host page owns signing out.
    pub sign_out_url: Option<String>,
    /// Whether linking is locked after too many wrong tries.
    pub locked: bool,
}

/// How to reach the council.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Council {
    /// Its name.
    pub name: String,
    /// Telephone number, as it is to be read.
    pub phone: String,
    /// Email address.
    pub email: String,
    /// When the telephone is answered.
    pub hours: String,
}

/// One landlord record that the account is linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landlord {
    /// Opaque.
    pub id: String,
    /// The payee's name.
    pub name: String,
    /// The council's reference for the payee.
    pub creditor_reference: String,
}

/// A session that may see payments: there is at least one linked record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedSession {
    visitor: Visitor,
    landlord: Landlord,
    just_linked: bool,
}

impl LinkedSession {
    /// The user.
    #[must_use]
    pub fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// The record whose payments are shown.
    #[must_use]
    pub fn landlord(&self) -> &Landlord {
        &self.landlord
    }

    /// Whether the record was linked a moment ago, in this visit.
    #[must_use]
    pub fn just_linked(&self) -> bool {
        self.just_linked
    }
}

/// A signed-in session, whatever it may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Not linked yet.
    Unlinked(Visitor),
    /// Linked.
    Linked(LinkedSession),
}

impl Held {
    /// The user.
    #[must_use]
    pub fn visitor(&self) -> &Visitor {
        match self {
            Self::Unlinked(visitor) => visitor,
            Self::Linked(session) => session.visitor(),
        }
    }

    /// Whose screens these are. Screens kept over an ended session are shown again to nobody else.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity {
            display_name: self.visitor().display_name.clone(),
            landlord: match self {
                Self::Unlinked(_) => None,
                Self::Linked(session) => Some(session.landlord().id.clone()),
            },
        }
    }
}

/// A user and the record whose payments they see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    display_name: String,
    /// `None` while nothing is linked.
    pub landlord: Option<String>,
}

/// Where the app stands with the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionState {
    /// Asking who is signed in.
    Checking,
    /// That could not be found out.
    Failed(ApiError),
    /// Nobody is.
    SignedOut {
        /// Where to sign in.
        sign_in_url: Option<String>,
    },
    /// Somebody is, and the app shows their screens.
    Active(Held),
    /// The session ended while screens were shown; they are kept, hidden, for the same user.
    Expired {
        /// What was shown.
        held: Held,
        /// Where to sign in again.
        sign_in_url: Option<String>,
    },
}

/// A fact that changes where the app stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// `GET /session` answered, and `GET /landlords` if it was linked.
    SignedIn(Visitor, Option<Landlord>),
    /// A call answered that nobody is signed in.
    NotSignedIn(Option<String>),
    /// `GET /session` failed otherwise.
    CheckFailed(ApiError),
    /// `POST /link` answered with a record.
    Linked(Landlord),
    /// `POST /link` or its questions answered that linking is locked.
    Locked,
    /// The user signed out.
    SignedOut,
    /// The first screen after linking has been seen.
    Welcomed,
}

impl SessionState {
    /// The state after `fact`. What a fact does not concern stays as it is.
    #[must_use]
    pub fn after(self, fact: Fact) -> Self {
        match (self, fact) {
            (now, Fact::SignedIn(visitor, landlord)) => now.signed_in(visitor, landlord),
            (Self::Active(held) | Self::Expired { held, .. }, Fact::NotSignedIn(sign_in_url)) => {
                Self::Expired { held, sign_in_url }
            }
            (_, Fact::NotSignedIn(sign_in_url)) => Self::SignedOut { sign_in_url },
            (Self::Checking | Self::Failed(_), Fact::CheckFailed(error)) => Self::Failed(error),
            (Self::Active(held), Fact::Linked(landlord)) => {
                let visitor = held.visitor().clone();
                Self::Active(Held::Linked(LinkedSession { visitor, landlord, just_linked: true }))
            }
            (Self::Active(Held::Unlinked(visitor)), Fact::Locked) => {
                Self::Active(Held::Unlinked(Visitor { locked: true, ..visitor }))
            }
            (Self::Active(Held::Linked(session)), Fact::Welcomed) => {
                Self::Active(Held::Linked(LinkedSession { just_linked: false, ..session }))
            }
            (now, Fact::SignedOut) => {
                let way_back = now.held().and_then(|held| held.visitor().sign_out_url.clone());
                Self::SignedOut { sign_in_url: way_back }
            }
            (now, _) => now,
        }
    }

    /// The signed-in session that is shown or kept hidden.
    #[must_use]
    pub fn held(&self) -> Option<&Held> {
        match self {
            Self::Active(held) | Self::Expired { held, .. } => Some(held),
            _ => None,
        }
    }

    fn signed_in(self, visitor: Visitor, landlord: Option<Landlord>) -> Self {
        let just_linked = matches!(
            &self,
            Self::Active(Held::Linked(session)) | Self::Expired { held: Held::Linked(session), .. }
                if session.just_linked && Some(&session.landlord) == landlord.as_ref()
        );
        Self::Active(match landlord {
            Some(landlord) => Held::Linked(LinkedSession { visitor, landlord, just_linked }),
            None => Held::Unlinked(visitor),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Fact, Held, Landlord, SessionState, Visitor};
    use crate::api::error::ApiError;

    fn visitor(name: &str) -> Visitor {
        Visitor {
            display_name: name.to_owned(),
            council: super::Council::default(),
            csrf_token: "t".to_owned(),
            sign_out_url: None,
            locked: false,
        }
    }

    fn landlord(id: &str) -> Landlord {
        Landlord { id: id.to_owned(), name: "N".to_owned(), creditor_reference: "0012".to_owned() }
    }

    fn unlinked() -> SessionState {
        SessionState::Checking.after(Fact::SignedIn(visitor("Siân"), None))
    }

    fn linked() -> SessionState {
        SessionState::Checking.after(Fact::SignedIn(visitor("Siân"), Some(landlord("a"))))
    }

    #[test]
    fn an_ended_session_keeps_its_screens_for_the_same_user_only() {
        let expired = linked().after(Fact::NotSignedIn(Some("/".into())));
        assert!(matches!(expired, SessionState::Expired { .. }));
        let back = expired.clone().after(Fact::SignedIn(visitor("Siân"), Some(landlord("a"))));
        assert_eq!(back.held().map(Held::identity), expired.held().map(Held::identity));
        let other = expired.clone().after(Fact::SignedIn(visitor("Llŷr"), Some(landlord("b"))));
        assert_ne!(other.held().map(Held::identity), expired.held().map(Held::identity));
    }

    #[test]
    fn nobody_signed_in_at_the_start_is_not_an_ended_session() {
        let state = SessionState::Checking.after(Fact::NotSignedIn(None));
        assert_eq!(state, SessionState::SignedOut { sign_in_url: None });
    }

    #[test]
    fn a_failed_check_does_not_throw_away_what_is_shown() {
        let failed = SessionState::Checking.after(Fact::CheckFailed(ApiError::Offline));
        assert_eq!(failed, SessionState::Failed(ApiError::Offline));
        assert_eq!(linked().after(Fact::CheckFailed(ApiError::Offline)), linked());
    }

    #[test]
    fn linking_opens_the_payments_and_is_welcomed_once() {
        let SessionState::Active(Held::Linked(session)) =
            unlinked().after(Fact::Linked(landlord("a")))
        else {
            panic!("a verdict in favour links")
        };
        assert!(session.just_linked());
        let seen = SessionState::Active(Held::Linked(session)).after(Fact::Welcomed);
        assert!(matches!(seen, SessionState::Active(Held::Linked(it)) if !it.just_linked()));
    }

    #[test]
    fn a_lock_is_remembered_and_signing_out_clears_all() {
        let locked = unlinked().after(Fact::Locked);
        assert!(matches!(&locked, SessionState::Active(Held::Unlinked(it)) if it.locked));
        assert_eq!(locked.after(Fact::SignedOut), SessionState::SignedOut { sign_in_url: None });
        assert_eq!(linked().after(Fact::Locked), linked());
    }
}
