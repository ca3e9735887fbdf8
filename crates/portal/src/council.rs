//! What differs from council to council, read from one file: how to reach it, what it shows, when its back office
//! sleeps, and which questions prove that a landlord record is theirs. Data, not code; knows nothing of requests.

use std::collections::HashSet;
use std::path::Path;

use contract::link::{Question, QuestionKind, QuestionSet, Wording};
use contract::session::{Council as Contact, Shows};
use jiff::civil::Time;
use serde::Deserialize;

/// The council of the demonstration.
const DEMO: &str = include_str!("../council/demo.json");

/// A council's settings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// How to reach it.
    pub contact: Contact,
    /// What it lets a landlord see; hidden unless it says otherwise.
    #[serde(default)]
    pub shows: Shows,
    /// Tries, and what happens after the last.
    pub linking: Linking,
    /// When the back office is closed, every night, in local time.
    #[serde(default)]
    pub closed: Vec<Closing>,
}

/// The rules of linking.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linking {
    /// Wrong tries until linking locks.
    pub attempts: u32,
    /// How long it stays locked, in minutes.
    pub lock_minutes: u32,
    /// What else a landlord can do.
    pub other_ways: Wording,
    /// The council's preferred set first.
    pub sets: Vec<AskedSet>,
}

/// A set of questions with what their answers are held against.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedSet {
    /// Opaque to the app.
    pub id: String,
    /// What it asks for.
    pub title: Wording,
    /// The sets that an account which is asked this one may answer in its place, by their ids.
    #[serde(default)]
    pub instead: Vec<String>,
    /// In the order in which they are asked.
    pub questions: Vec<AskedQuestion>,
}

/// A question and the fact that answers it.
#[derive(Debug, Clone, Deserialize)]
pub struct AskedQuestion {
    /// As the app asks it.
    #[serde(flatten)]
    pub question: Question,
    /// What the back office holds against the answer.
    pub matches: Fact,
}

/// What an answer can be held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The reference that finds the record.
    CreditorReference,
    /// The payee's name.
    CreditorName,
    /// The postcode of the payee's correspondence address.
    CreditorPostcode,
    /// The reference of any claim that is paid to the payee.
    ClaimReference,
    /// The surname of the tenant of that same claim.
    TenantSurname,
    /// Pence of the newest payment that was not cancelled.
    LastPaymentNet,
    /// The processed date of that same payment.
    LastPaymentDate,
    /// The last digits of the account that is paid.
    AccountEnding,
}

/// A time of day at which the back office is closed. It may span midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "ClosingText")]
pub struct Closing {
    /// Closed from this time on.
    pub from: Time,
    /// Open again at this time.
    pub until: Time,
}

/// As the file writes it: `{"from": "01:30", "until": "03:00"}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClosingText {
    from: String,
    until: String,
}

impl TryFrom<ClosingText> for Closing {
    type Error = jiff::Error;

    fn try_from(text: ClosingText) -> Result<Self, Self::Error> {
        Ok(Self { from: text.from.parse()?, until: text.until.parse()? })
    }
}

/// Why a council file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CouncilError {
    /// It cannot be read.
    #[error("the council file cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// It is not of the right form.
    #[error("the council file is not of the right form: {0}")]
    Malformed(#[from] serde_json::Error),
    /// It asks for what cannot work.
    #[error("the council file asks for what cannot work: {0}")]
    Unworkable(#[from] Unworkable),
}

/// What cannot work in a council file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unworkable {
    /// No set of questions, or one without questions.
    #[error("there must be a set of questions, and no set may be empty")]
    NothingAsked,
    /// A set that is offered in place of another is not there, or is that other one.
    #[error("instead must name other sets of the file, each of them once")]
    NoSuchSet,
    /// Two sets, or two questions of a set, have the same id.
    #[error("ids of sets, and of the questions of a set, must differ")]
    SameId,
    /// A set that finds no record.
    #[error("every set must ask for creditor_reference, and not as an optional question")]
    NoReference,
    /// A surname of no claim.
    #[error(
        "a set that asks for tenant_surname must ask for claim_reference, and neither as an optional question"
    )]
    SurnameOfNoClaim,
    /// One try at least, and a lock that ends.
    #[error("attempts and lock_minutes must be at least 1")]
    NoTry,
    /// A kind of question that this portal cannot check, or that does not suit what it is held against.
    #[error("money suits last_payment_net, date suits last_payment_date, and each only those")]
    WrongKind,
}

impl Council {
    /// The council in this file, or the demonstration's.
    pub fn load(path: Option<&Path>) -> Result<Self, CouncilError> {
        let council: Self = match path {
            Some(path) => serde_json::from_str(&std::fs::read_to_string(path)?)?,
            None => serde_json::from_str(DEMO)?,
        };
        council.linking.check()?;
        Ok(council)
    }

    /// The sets that an account may use, in the order in which they are offered: the one it was given and those in its
    /// place, or all if this council has no such set.
    #[must_use]
    pub fn sets(&self, given: Option<&str>) -> Vec<&AskedSet> {
        let called = |id: &str| self.linking.sets.iter().find(|set| set.id == id);
        match given.and_then(called) {
            Some(own) => {
                let instead = own.instead.iter().filter_map(|id| called(id));
                std::iter::once(own).chain(instead).collect()
            }
            None => self.linking.sets.iter().collect(),
        }
    }
}

impl AskedSet {
    /// As the app sees it: without what the answers are held against.
    #[must_use]
    pub fn as_asked(&self) -> QuestionSet {
        QuestionSet {
            id: self.id.clone(),
            title: self.title.clone(),
            questions: self.questions.iter().map(|asked| asked.question.clone()).collect(),
        }
    }

    /// The question whose answer is held against this fact.
    #[must_use]
    pub fn about(&self, fact: Fact) -> Option<&AskedQuestion> {
        self.questions.iter().find(|asked| asked.matches == fact)
    }
}

impl Linking {
    fn check(&self) -> Result<(), Unworkable> {
        if self.attempts == 0 || self.lock_minutes == 0 {
            return Err(Unworkable::NoTry);
        }
        if self.sets.is_empty() || self.sets.iter().any(|set| set.questions.is_empty()) {
            return Err(Unworkable::NothingAsked);
        }
        if !all_differ(self.sets.iter().map(|set| set.id.as_str())) {
            return Err(Unworkable::SameId);
        }
        let is_there = |id: &String| self.sets.iter().any(|set| set.id == *id);
        let can_be_offered = |set: &AskedSet| {
            let offered = std::iter::once(&set.id).chain(&set.instead);
            set.instead.iter().all(is_there) && all_differ(offered.map(String::as_str))
        };
        if !self.sets.iter().all(can_be_offered) {
            return Err(Unworkable::NoSuchSet);
        }
        self.sets.iter().try_for_each(check_set)
    }
}

fn check_set(set: &AskedSet) -> Result<(), Unworkable> {
    if !all_differ(set.questions.iter().map(|asked| asked.question.id.as_str())) {
        return Err(Unworkable::SameId);
    }
    let asks = |fact| set.about(fact).is_some_and(|asked| !asked.question.optional);
    if !asks(Fact::CreditorReference) {
        return Err(Unworkable::NoReference);
    }
    if set.about(Fact::TenantSurname).is_some()
        && !(asks(Fact::TenantSurname) && asks(Fact::ClaimReference))
    {
        return Err(Unworkable::SurnameOfNoClaim);
    }
    let suits = |asked: &AskedQuestion| match asked.question.kind {
        QuestionKind::Money => asked.matches == Fact::LastPaymentNet,
        QuestionKind::Date => asked.matches == Fact::LastPaymentDate,
        QuestionKind::Other(_) => false,
        _ => !matches!(asked.matches, Fact::LastPaymentNet | Fact::LastPaymentDate),
    };
    if set.questions.iter().all(suits) { Ok(()) } else { Err(Unworkable::WrongKind) }
}

fn all_differ<'a>(mut ids: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = HashSet::new();
    ids.all(|id| seen.insert(id))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// The demonstration's file after a change to its first set.
    fn with_first_set(change: impl FnOnce(&mut Value)) -> Result<(), Unworkable> {
        let mut file: Value = serde_json::from_str(DEMO).unwrap();
        change(&mut file["linking"]["sets"][0]);
        serde_json::from_value::<Council>(file).unwrap().linking.check()
    }

    #[test]
    fn the_council_of_the_demonstration_works_in_both_languages() {
        let council = Council::load(None).unwrap();
        let of = |given| {
            let sets = council.sets(given).into_iter();
            sets.map(|set| set.id.as_str()).collect::<Vec<_>>()
        };
        let ids = ["private", "agent", "association", "large"];
        assert_eq!(of(None), ids);
        assert_eq!(of(Some("unheard of")), ids);
        assert_eq!(of(Some("agent")), ["agent"]);
        assert_eq!(of(Some("private")), ["private", "agent"]);
        assert_eq!(of(Some("large")), ["large", "association"]);
        for asked in council.sets(None).into_iter().flat_map(|set| &set.questions) {
            let hint = asked.question.hint.as_ref().unwrap();
            assert!(
                asked.question.label.cy.is_some() && hint.cy.is_some(),
                "{}",
                asked.question.id
            );
            assert!(asked.question.max_length.is_some(), "{}", asked.question.id);
        }
    }

    #[test]
    fn a_set_that_cannot_work_is_refused_at_the_start() {
        #[track_caller]
        fn check(change: impl FnOnce(&mut Value), expected: Unworkable) {
            assert_eq!(with_first_set(change), Err(expected));
        }
        check(|set| set["questions"] = json!([]), Unworkable::NothingAsked);
        check(|set| set["id"] = json!("agent"), Unworkable::SameId);
        check(|set| set["instead"] = json!(["unheard of"]), Unworkable::NoSuchSet);
        check(|set| set["instead"] = json!(["private"]), Unworkable::NoSuchSet);
        check(|set| set["instead"] = json!(["agent", "large", "agent"]), Unworkable::NoSuchSet);
        check(
            |set| set["questions"][1]["id"] = set["questions"][0]["id"].clone(),
            Unworkable::SameId,
        );
        check(|set| set["questions"][0]["optional"] = json!(true), Unworkable::NoReference);
        check(
            |set| set["questions"][1]["matches"] = json!("tenant_surname"),
            Unworkable::SurnameOfNoClaim,
        );
        check(|set| set["questions"][1]["kind"] = json!("money"), Unworkable::WrongKind);
        check(|set| set["questions"][1]["kind"] = json!("riddle"), Unworkable::WrongKind);
    }

    #[test]
    fn what_a_council_does_not_name_is_hidden() {
        let mut file: Value = serde_json::from_str(DEMO).unwrap();
        file.as_object_mut().unwrap().remove("shows");
        assert_eq!(serde_json::from_value::<Council>(file).unwrap().shows, Shows::default());
    }
}
