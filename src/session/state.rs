//! Who is signed in and what they may see, as a closed set of states. Pure.

use schedule::summary::{LandlordId, LinkedLandlord};

use super::records::Records;
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

/// What has just happened to the account's records, to be told on the next screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// One was linked.
    Linked,
    /// One was unlinked.
    Unlinked,
}

/// One user's stay. What is kept while they stay (screens, downloads, filters) ends with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    visitor: Visitor,
    number: u32,
    news: Option<News>,
}

impl Visit {
    /// Differs from that of every visit before: nothing is kept from one to the next.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// What has to be told.
    #[must_use]
    pub fn news(&self) -> Option<News> {
        self.news
    }
}

/// A session that may see payments: there is at least one linked record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedSession {
    visit: Visit,
    records: Records,
}

impl LinkedSession {
    /// The user.
    #[must_use]
    pub fn visitor(&self) -> &Visitor {
        &self.visit.visitor
    }

    /// The records whose payments they may see.
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.records
    }
}

/// A signed-in session, whatever it may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nothing is linked.
    Unlinked(Visit),
    /// Linked.
    Linked(LinkedSession),
}

/// Whose screens are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Nobody's yet: a record has to be linked.
    Linking,
    /// Those of a linked record.
    Record(LandlordId),
    /// The address names a record that is not linked, or no longer.
    Stranger,
}

impl Held {
    fn new(visit: Visit, records: Option<Records>) -> Self {
        match records {
            Some(records) => Self::Linked(LinkedSession { visit, records }),
            None => Self::Unlinked(visit),
        }
    }

    /// The user's stay.
    #[must_use]
    pub fn visit(&self) -> &Visit {
        match self {
            Self::Unlinked(visit) => visit,
            Self::Linked(session) => &session.visit,
        }
    }

    /// The user.
    #[must_use]
    pub fn visitor(&self) -> &Visitor {
        &self.visit().visitor
    }

    /// The linked records, if there are any.
    #[must_use]
    pub fn records(&self) -> Option<&Records> {
        match self {
            Self::Unlinked(_) => None,
            Self::Linked(session) => Some(&session.records),
        }
    }

    /// Whose screens an address shows that names this record, or none.
    #[must_use]
    pub fn shown(&self, named: Option<&LandlordId>) -> Shown {
        match self.records().map(|records| records.at(named)) {
            None => Shown::Linking,
            Some(Some(record)) => Shown::Record(record.id.clone()),
            Some(None) => Shown::Stranger,
        }
    }

    /// Whether it goes on with this user and these records. What was kept of a session is shown to nobody else,
    /// nor to somebody who has unlinked one of its records meanwhile.
    fn goes_on(&self, visitor: &Visitor, records: Option<&Records>) -> bool {
        self.visitor().display_name == visitor.display_name
            && match (self.records(), records) {
                (None, None) => true,
                (Some(before), Some(now)) => now.hold(before),
                (None, Some(_)) | (Some(_), None) => false,
            }
    }

    fn telling(self, news: Option<News>) -> Self {
        match self {
            Self::Unlinked(visit) => Self::Unlinked(Visit { news, ..visit }),
            Self::Linked(session) => {
                Self::Linked(LinkedSession { visit: Visit { news, ..session.visit }, ..session })
            }
        }
    }

    /// With a record more. What is kept stays: downloads of other records go on.
    fn linked(self, record: LinkedLandlord) -> Self {
        let (visit, records) = match self {
            Self::Unlinked(visit) => (visit, Records::new(vec![record])),
            Self::Linked(session) => (session.visit, Some(session.records.with(record))),
        };
        Self::new(visit, records).telling(Some(News::Linked))
    }

    /// Without a record, as a new visit: nothing is kept that may be of it.
    fn unlinked(self, id: &LandlordId) -> Self {
        match self {
            Self::Unlinked(visit) => Self::Unlinked(visit),
            Self::Linked(session) => {
                let visit = Visit {
                    number: session.visit.number + 1,
                    news: Some(News::Unlinked),
                    ..session.visit
                };
                Self::new(visit, session.records.without(id))
            }
        }
    }
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
            (now, Fact::SignedIn(visitor, records)) => now.signed_in(visitor, records),
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

    fn signed_in(self, visitor: Visitor, records: Vec<LinkedLandlord>) -> Self {
        let records = Records::new(records);
        let visit = match self.held() {
            Some(held) if held.goes_on(&visitor, records.as_ref()) => {
                Visit { visitor, ..held.visit().clone() }
            }
            Some(held) => Visit { visitor, number: held.visit().number + 1, news: None },
            None => Visit { visitor, number: 0, news: None },
        };
        Self::Active(Held::new(visit, records))
    }
}

#[cfg(test)]
mod tests;
