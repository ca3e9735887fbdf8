//! What a signed-in user may ask before any landlord record is linked.

use contract::endpoint;
use contract::link::{Answer, LinkQuestions, LinkRequest, Linked, QuestionKind};
use contract::session::{KeptAlive, LinkState, Session};
use contract::summary::LandlordRecord;
use gloo_net::http::Method;
use schedule::intake;
use schedule::summary::LinkedLandlord;

use super::error::ApiError;
use super::http::{Call, Http};
use super::reply::wording;
use crate::pages::link::questions::{Kind, Question, QuestionSet, Questions};
use crate::session::held::{Council, Visitor};
use crate::text::language::Language;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoAmI {
    /// The user.
    pub visitor: Visitor,
    /// Their linked records.
    pub records: Vec<LinkedLandlord>,
    /// In how many seconds the session ends if they do nothing more.
    pub idle_expires_in: u32,
}

/// The calls of a signed-in user.
#[derive(Clone)]
pub struct VisitorClient {
    http: Http,
}

impl VisitorClient {
    /// Over the API at one base.
    pub fn new(http: Http) -> Self {
        Self { http }
    }

    /// Who is signed in, and the records that are linked.
    pub async fn who_am_i(&self) -> Result<WhoAmI, ApiError> {
        let session: Session = self.http.get(endpoint::SESSION).await?;
        let (linked, idle_expires_in) =
            (session.link == LinkState::Linked, session.idle_expires_in);
        let mut records = Vec::new();
        if linked {
            let wire: Vec<LandlordRecord> = self.http.get(endpoint::LANDLORDS).await?;
            records = intake::summary::landlords(wire)?;
        }
        Ok(WhoAmI { visitor: visitor(session), records, idle_expires_in })
    }

    /// In how many seconds the session ends if the user does nothing more. Asking makes it no longer.
    pub async fn idle(&self) -> Result<u32, ApiError> {
        let session: Session = self.http.get(endpoint::SESSION).await?;
        Ok(session.idle_expires_in)
    }

    /// Makes the session last longer because its user says so. Gives in how many seconds it ends now.
    pub async fn keep_alive(&self, csrf: &str) -> Result<u32, ApiError> {
        let call = Call { csrf: Some(csrf), is_idempotent: true, ..Call::default() };
        let kept: KeptAlive =
            self.http.change(Method::POST, endpoint::KEEP_ALIVE, call).await?.decode()?;
        Ok(kept.idle_expires_in)
    }

    /// The questions whose answers link a record.
    pub async fn questions(&self) -> Result<Questions, ApiError> {
        let questions: LinkQuestions = self.http.get(endpoint::LINK_QUESTIONS).await?;
        Ok(to_questions(questions))
    }

    /// Sends the answers. The same `key` with the same answers gives the same verdict, and spends one try at most.
    pub async fn link(
        &self,
        csrf: &str,
        key: &str,
        set: &str,
        answers: &[(String, String)],
    ) -> Result<LinkedLandlord, ApiError> {
        let request = LinkRequest {
            set: set.to_owned(),
            answers: answers
                .iter()
                .map(|(question, value)| Answer {
                    question: question.clone(),
                    value: value.clone(),
                })
                .collect(),
        };
        let body = serde_json::to_string(&request).map_err(|_| ApiError::Unreadable)?;
        let call = Call {
            csrf: Some(csrf),
            idempotency_key: Some(key),
            body: Some(body),
            ..Call::default()
        };
        let linked: Linked =
            self.http.change(Method::POST, endpoint::LINK, call).await?.decode()?;
        Ok(intake::summary::landlord(linked.landlord)?)
    }

    /// Ends the session, and forgets every answer that was kept.
    pub async fn sign_out(&self, csrf: &str) -> Result<(), ApiError> {
        let call = Call { csrf: Some(csrf), ..Call::default() };
        let outcome = self.http.change(Method::DELETE, endpoint::SESSION, call).await;
        match outcome.and_then(|reply| reply.succeeded()) {
            Ok(()) | Err(ApiError::NotSignedIn { .. }) => {
                self.http.forget();
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

fn visitor(session: Session) -> Visitor {
    Visitor {
        display_name: session.user.display_name,
        council: Council {
            name: session.council.name,
            phone: session.council.phone,
            email: session.council.email,
            hours: session.council.hours,
            languages: languages(&session.council.languages),
        },
        csrf_token: session.csrf_token,
        sign_out_url: session.sign_out_url,
    }
}

/// Those of the council's languages that there are words in.
fn languages(tags: &[String]) -> Vec<Language> {
    tags.iter().filter_map(|tag| Language::from_tag(tag)).collect()
}

fn to_questions(wire: LinkQuestions) -> Questions {
    let sets = wire.sets.into_iter().map(|set| QuestionSet {
        id: set.id,
        title: wording(set.title),
        questions: set
            .questions
            .into_iter()
            .map(|question| Question {
                id: question.id,
                kind: match question.kind {
                    QuestionKind::Reference => Kind::Reference,
                    QuestionKind::Postcode => Kind::Postcode,
                    QuestionKind::Money => Kind::Money,
                    QuestionKind::Date => Kind::Date,
                    QuestionKind::Digits => Kind::Digits,
                    QuestionKind::Text | QuestionKind::Other(_) => Kind::Text,
                },
                label: wording(question.label),
                hint: question.hint.map(wording),
                max_length: question.max_length,
                optional: question.optional,
            })
            .collect(),
    });
    Questions {
        attempts_left: wire.attempts_left,
        sets: sets.collect(),
        other_ways: wording(wire.other_ways),
    }
}
