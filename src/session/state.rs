//! Where the app stands with the portal, as a closed set of states, and what facts change it. Pure.

use schedule::summary::{LandlordId, LinkedLandlord};

use super::held::{Held, Visitor};
use crate::api::error::ApiError;

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
    SignedIn(Visitor, Vec<LinkedLandlord>),
    /// A call answered that nobody is signed in.
    NotSignedIn(Option<String>),
    /// `GET /session` failed otherwise.
    CheckFailed(ApiError),
    /// `POST /link` answered with a record.
    Linked(LinkedLandlord),
    /// A record is no longer linked.
    Unlinked(LandlordId),
    /// The user signed out.
    SignedOut,
    /// What had to be told is on screen.
    Told,
}

impl SessionState {
    /// The state after `fact`. What a fact does not concern stays as it is.
    #[must_use]
    pub fn after(self, fact: Fact) -> Self {
        match (self, fact) {
            (now, Fact::SignedIn(visitor, records)) => {
                Self::Active(Held::after(now.held(), visitor, records))
            }
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
            (Self::Active(held), Fact::Linked(record)) => Self::Active(held.linked(record)),
            (Self::Active(held), Fact::Unlinked(id)) => Self::Active(held.unlinked(&id)),
            (Self::Expired { held, sign_in_url, recheck }, Fact::Unlinked(id)) => {
                Self::Expired { held: held.unlinked(&id), sign_in_url, recheck }
            }
            (Self::Active(held), Fact::Told) => Self::Active(held.telling(None)),
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
}

#[cfg(test)]
mod tests;
