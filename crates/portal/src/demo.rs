//! The demonstration: signing in as an invented landlord, the right answers, and starting anew. In production none of
//! these paths exists. They need no CSRF token: there is nothing here that is worth forging.

use axum::Json;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use contract::link::QuestionKind;
use serde::{Deserialize, Serialize};

use crate::back_office::{Facts, Specimen};
use crate::cookie;
use crate::council::{AskedQuestion, AskedSet, Fact};
use crate::error::ApiError;
use crate::matching;
use crate::request::JsonBody;
use crate::secrets;
use crate::seed::DemoAccount;
use crate::services::{Services, Shared};

/// Somebody who can sign in, and what they would answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// What to sign in with.
    pub account: String,
    /// Who it is.
    pub name: String,
    /// Tenants whose benefit is being paid to them.
    pub tenants: u32,
    /// The right answers, in the order of the questions, for the first of their creditor references.
    pub answers: Vec<RightAnswer>,
    /// The same for the questions that they may answer instead.
    pub instead: Vec<OtherSet>,
    /// Their other creditor references, each of which is linked on its own.
    pub others: Vec<OtherRecord>,
}

/// Another set of questions that somebody may answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherSet {
    /// The set's id.
    pub set: String,
    /// What it asks for, in English.
    pub title: String,
    /// The right answers, in the order of the questions.
    pub answers: Vec<RightAnswer>,
}

/// Another landlord record of somebody who has several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRecord {
    /// The council's reference for it.
    pub creditor_reference: String,
    /// The right answers, in the order of the questions.
    pub answers: Vec<RightAnswer>,
}

/// The right answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightAnswer {
    /// The question's id.
    pub question: String,
    /// The question in English.
    pub label: String,
    /// In the form of the wire.
    pub value: String,
    /// As it is typed: pounds for pence, a day for a date.
    pub typed: String,
}

/// The body of `POST /demo/sign-in`.
#[derive(Debug, Clone, Deserialize)]
pub struct SignInRequest {
    account: String,
}

/// The answer to `GET /demo/token`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessToken {
    /// Sent as `Authorization: Bearer …`.
    pub access_token: String,
    /// Seconds that it is good for.
    pub expires_in: u32,
}

/// The paths of the demonstration.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/demo/accounts", get(accounts))
        .route("/demo/sign-in", post(sign_in))
        .route("/demo/token", get(token))
        .route("/demo/reset", post(reset))
}

/// `GET /demo/accounts`.
async fn accounts(State(services): State<Shared>) -> Result<Json<Vec<SignIn>>, ApiError> {
    sign_ins(&services).await.map(Json)
}

/// `POST /demo/sign-in`.
async fn sign_in(
    State(services): State<Shared>,
    headers: HeaderMap,
    JsonBody { value: request, .. }: JsonBody<SignInRequest>,
) -> Result<Response, ApiError> {
    let is_secure = services.config.is_secure();
    let replaced = cookie::token(&headers, is_secure);
    let token = services
        .store
        .sign_in(&request.account, replaced, services.config.idle_seconds)
        .await?
        .ok_or(ApiError::NotFound)?;
    let given = cookie::give(&token, is_secure).ok_or(ApiError::Internal)?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, given)]).into_response())
}

/// `GET /demo/token`: what a host page that knows its user gives the widget, in place of the cookie. A portal has its
/// own way to such a token; this one stands for it. Only the cookie gets one, so that no token outlives its session.
async fn token(
    State(services): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<AccessToken>, ApiError> {
    let not_signed_in =
        || ApiError::NotSignedIn { sign_in_url: services.config.sign_in_url.clone() };
    let session = cookie::token(&headers, services.config.is_secure());
    let session = session.ok_or_else(not_signed_in)?;
    let idle = services.config.idle_seconds;
    services
        .store
        .session(secrets::token_hash(session), idle, false)
        .await?
        .ok_or_else(not_signed_in)?;
    let expires_in = services.config.token_seconds;
    let access_token = services.store.access_token(session, expires_in);
    Ok(Json(AccessToken { access_token, expires_in }))
}

/// `POST /demo/reset`.
async fn reset(State(services): State<Shared>) -> Result<StatusCode, ApiError> {
    services.store.reset().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who can sign in, and what they would answer today.
pub async fn sign_ins(services: &Services) -> Result<Vec<SignIn>, ApiError> {
    let mut sign_ins = Vec::new();
    for account in services.demo_accounts {
        sign_ins.push(one(services, account).await?);
    }
    Ok(sign_ins)
}

async fn one(services: &Services, account: &DemoAccount) -> Result<SignIn, ApiError> {
    let back_office = &services.back_office;
    let mut tenants = 0;
    for reference in account.creditor_references {
        let candidate = back_office.candidate(&matching::reference(reference), None).await?;
        if candidate.known {
            tenants += back_office.tenants(&candidate.facts.creditor_id).await?;
        }
    }
    let (first, rest) = account.creditor_references.split_first().unzip();
    let sets = services.council.sets(Some(account.question_set));
    let (mut answers, mut instead) = (Vec::new(), Vec::new());
    if let (Some(reference), Some((own, further))) = (first, sets.split_first()) {
        answers = right_answers(services, own, reference).await?;
        for set in further {
            let (id, title) = (set.id.clone(), set.title.en.clone());
            let answers = right_answers(services, set, reference).await?;
            instead.push(OtherSet { set: id, title, answers });
        }
    }
    let mut others = Vec::new();
    for reference in rest.unwrap_or_default() {
        let Some(own) = sets.first() else { break };
        let answers = right_answers(services, own, reference).await?;
        others.push(OtherRecord { creditor_reference: (*reference).to_owned(), answers });
    }
    Ok(SignIn {
        account: account.account.to_owned(),
        name: account.name.to_owned(),
        tenants,
        answers,
        instead,
        others,
    })
}

/// What somebody would answer to a set for one of their creditor references; nothing while the back office has no such payee.
async fn right_answers(
    services: &Services,
    set: &AskedSet,
    reference: &str,
) -> Result<Vec<RightAnswer>, ApiError> {
    let back_office = &services.back_office;
    let candidate = back_office.candidate(&matching::reference(reference), None).await?;
    if !candidate.known {
        return Ok(Vec::new());
    }
    let claim = back_office.specimen(&candidate.facts.creditor_id).await?;
    let questions = set.questions.iter();
    Ok(questions
        .filter_map(|asked| right_answer(asked, &candidate.facts, claim.as_ref()))
        .collect())
}

fn right_answer(
    asked: &AskedQuestion,
    facts: &Facts,
    claim: Option<&Specimen>,
) -> Option<RightAnswer> {
    let value = match asked.matches {
        Fact::CreditorReference => facts.creditor_reference.clone(),
        Fact::CreditorName => facts.name.clone(),
        Fact::CreditorPostcode => facts.postcode.clone(),
        Fact::ClaimReference => claim?.claim_reference.clone(),
        Fact::TenantSurname => claim?.tenant_surname.clone(),
        Fact::LastPaymentNet => facts.last_net?.to_string(),
        Fact::LastPaymentDate => facts.last_date.clone()?,
        Fact::AccountEnding => facts.account_ending.clone()?,
    };
    let typed = match asked.question.kind {
        QuestionKind::Money => pounds(facts.last_net?),
        _ => value.clone(),
    };
    Some(RightAnswer {
        question: asked.question.id.clone(),
        label: asked.question.label.en.clone(),
        value,
        typed,
    })
}

/// What the form takes for pounds and pence: one minus at most, at the start, and no sign of a currency.
fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    let pence = pence.unsigned_abs();
    format!("{sign}{}.{:02}", pence / 100, pence % 100)
}

#[cfg(test)]
mod tests {
    use super::pounds;

    #[test]
    fn pence_are_typed_as_pounds_with_the_minus_first() {
        #[track_caller]
        fn check(pence: i64, expected: &str) {
            assert_eq!(pounds(pence), expected);
        }
        check(41_260, "412.60");
        check(0, "0.00");
        check(-41_260, "-412.60");
        check(-7, "-0.07");
    }
}
