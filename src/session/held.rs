//! A signed-in session: the user, their stay and the records that they may see. Pure.

use schedule::summary::{LandlordId, LinkedLandlord};

use super::records::Records;
use crate::text::language::Language;

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
    /// The languages that it serves, as far as there are words in them.
    pub languages: Vec<Language>,
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

    /// Of a user who is found signed in, after the session that was held until then: a visit goes on, or a new one begins.
    pub(super) fn after(
        before: Option<&Self>,
        visitor: Visitor,
        records: Vec<LinkedLandlord>,
    ) -> Self {
        let records = Records::new(records);
        let visit = match before {
            Some(held) if held.goes_on(&visitor, records.as_ref()) => {
                Visit { visitor, ..held.visit().clone() }
            }
            Some(held) => Visit { visitor, number: held.visit().number + 1, news: None },
            None => Visit { visitor, number: 0, news: None },
        };
        Self::new(visit, records)
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

    /// With this to be told.
    pub(super) fn telling(self, news: Option<News>) -> Self {
        match self {
            Self::Unlinked(visit) => Self::Unlinked(Visit { news, ..visit }),
            Self::Linked(session) => {
                Self::Linked(LinkedSession { visit: Visit { news, ..session.visit }, ..session })
            }
        }
    }

    /// With a record more. What is kept stays: downloads of other records go on.
    pub(super) fn linked(self, record: LinkedLandlord) -> Self {
        let (visit, records) = match self {
            Self::Unlinked(visit) => (visit, Records::new(vec![record])),
            Self::Linked(session) => (session.visit, Some(session.records.with(record))),
        };
        Self::new(visit, records).telling(Some(News::Linked))
    }

    /// Without a record, as a new visit: nothing is kept that may be of it.
    pub(super) fn unlinked(self, id: &LandlordId) -> Self {
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
