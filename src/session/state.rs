//! Who is signed in and what they may see, as a closed set of states. Pure.

use schedule::summary::{LandlordId, LinkedLandlord};

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

/// A session that may see payments: there is at least one linked record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedSession {
    visitor: Visitor,
    landlord: LinkedLandlord,
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
    pub fn landlord(&self) -> &LinkedLandlord {
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
    pub landlord: Option<LandlordId>,
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
        /// What came of asking again.
        recheck: Recheck,
    },
    /// Somebody is, and the app shows their screens.
    Active(Held),
    /// The session ended while screens were shown; they are kept, hidden, for the same user.
    Expired {
        /// What was shown.
        held: Held,
        /// Where to sign in again.
        sign_in_url: Option<String>,
        /// What came of asking again.
        recheck: Recheck,
    },
}

/// What came of asking again who is signed in, after nobody was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Recheck {
    /// It was not asked.
    #[default]
    None,
    /// It is being asked.
    Asking,
    /// Still nobody.
    StillNobody,
    /// That could not be found out.
    Failed(ApiError),
}

impl Recheck {
    /// After an answer that nobody is signed in: news only to who asked for it.
    fn nobody(self) -> Self {
        if self == Self::None { self } else { Self::StillNobody }
    }
}

/// A fact that changes where the app stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// `GET /session` was called.
    Asking,
    /// `GET /session` answered, and `GET /landlords` if it was linked.
    SignedIn(Visitor, Option<LinkedLandlord>),
    /// A call answered that nobody is signed in.
    NotSignedIn(Option<String>),
    /// `GET /session` failed otherwise.
    CheckFailed(ApiError),
    /// `POST /link` answered with a record.
    Linked(LinkedLandlord),
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
            (Self::Failed(_), Fact::Asking) => Self::Checking,
            (now, Fact::Asking) => now.rechecked(Recheck::Asking),
            (Self::Active(held), Fact::NotSignedIn(sign_in_url)) => {
                Self::Expired { held, sign_in_url, recheck: Recheck::None }
            }
            (Self::Expired { held, recheck, .. }, Fact::NotSignedIn(sign_in_url)) => {
                Self::Expired { held, sign_in_url, recheck: recheck.nobody() }
            }
            (Self::SignedOut { recheck, .. }, Fact::NotSignedIn(sign_in_url)) => {
                Self::SignedOut { sign_in_url, recheck: recheck.nobody() }
            }
            (_, Fact::NotSignedIn(sign_in_url)) => {
                Self::SignedOut { sign_in_url, recheck: Recheck::None }
            }
            (Self::Checking | Self::Failed(_), Fact::CheckFailed(error)) => Self::Failed(error),
            (now, Fact::CheckFailed(error)) => now.rechecked(Recheck::Failed(error)),
            (Self::Active(held), Fact::Linked(landlord)) => {
                let visitor = held.visitor().clone();
                Self::Active(Held::Linked(LinkedSession { visitor, landlord, just_linked: true }))
            }
            (Self::Active(Held::Linked(session)), Fact::Welcomed) => {
                Self::Active(Held::Linked(LinkedSession { just_linked: false, ..session }))
            }
            (_, Fact::SignedOut) => Self::SignedOut { sign_in_url: None, recheck: Recheck::None },
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

    /// What came of asking again, where nobody is signed in.
    #[must_use]
    pub fn recheck(&self) -> Recheck {
        match self {
            Self::SignedOut { recheck, .. } | Self::Expired { recheck, .. } => recheck.clone(),
            Self::Checking | Self::Failed(_) | Self::Active(_) => Recheck::None,
        }
    }

    /// Where to sign in, where nobody is signed in and that is known.
    #[must_use]
    pub fn sign_in_url(&self) -> Option<String> {
        match self {
            Self::SignedOut { sign_in_url, .. } | Self::Expired { sign_in_url, .. } => {
                sign_in_url.clone()
            }
            Self::Checking | Self::Failed(_) | Self::Active(_) => None,
        }
    }

    fn rechecked(self, recheck: Recheck) -> Self {
        match self {
            Self::SignedOut { sign_in_url, .. } => Self::SignedOut { sign_in_url, recheck },
            Self::Expired { held, sign_in_url, .. } => Self::Expired { held, sign_in_url, recheck },
            now => now,
        }
    }

    fn signed_in(self, visitor: Visitor, landlord: Option<LinkedLandlord>) -> Self {
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
    use schedule::reference::CreditorRef;
    use schedule::summary::{LandlordId, LinkedLandlord};

    use super::{Fact, Held, Recheck, SessionState, Visitor};
    use crate::api::error::ApiError;

    fn visitor(name: &str) -> Visitor {
        Visitor {
            display_name: name.to_owned(),
            council: super::Council::default(),
            csrf_token: "t".to_owned(),
            sign_out_url: None,
        }
    }

    fn landlord(id: &str) -> LinkedLandlord {
        let creditor_reference = CreditorRef::new("0012");
        LinkedLandlord { id: LandlordId::new(id), name: "N".to_owned(), creditor_reference }
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
        let recheck = Recheck::None;
        assert_eq!(state, SessionState::SignedOut { sign_in_url: None, recheck });
    }

    #[test]
    fn asking_again_says_what_came_of_it() {
        #[track_caller]
        fn check(before: &SessionState, fact: Fact, expected: Recheck) {
            let asking = before.clone().after(Fact::Asking);
            assert_eq!(asking.recheck(), Recheck::Asking);
            let after = asking.after(fact);
            assert_eq!(after.recheck(), expected);
            assert_eq!(after.held(), before.held());
        }
        let nobody = SessionState::Checking.after(Fact::NotSignedIn(None));
        let expired = linked().after(Fact::NotSignedIn(None));
        for state in [nobody, expired] {
            check(&state, Fact::NotSignedIn(Some("/".into())), Recheck::StillNobody);
            let failed = Recheck::Failed(ApiError::Offline);
            check(&state, Fact::CheckFailed(ApiError::Offline), failed);
        }
        let failed = SessionState::Failed(ApiError::Offline);
        assert_eq!(failed.after(Fact::Asking), SessionState::Checking);
        assert_eq!(linked().after(Fact::Asking), linked());
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
    fn signing_out_clears_all() {
        let recheck = Recheck::None;
        let nobody = SessionState::SignedOut { sign_in_url: None, recheck };
        assert_eq!(linked().after(Fact::SignedOut), nobody);
    }
}
