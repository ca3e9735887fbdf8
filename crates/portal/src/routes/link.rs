//! `/link`: the council's questions, and the one verdict on the answers.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode};
use contract::endpoint::IDEMPOTENCY_HEADER;
use contract::link::{LinkQuestions, LinkRequest, Linked};
use contract::summary::LandlordRecord;

use crate::auth::SignedIn;
use crate::council::AskedSet;
use crate::error::ApiError;
use crate::linking::Answers;
use crate::request::JsonBody;
use crate::services::{Services, Shared};
use crate::store::{Decision, Record, Try, Verdict};

/// The longest idempotency key, in bytes.
const LONGEST_KEY: usize = 200;

/// `GET /link/questions`.
pub async fn questions(
    State(services): State<Shared>,
    SignedIn(session): SignedIn,
) -> Result<Json<LinkQuestions>, ApiError> {
    let account = session.account;
    let attempts = services.store.attempts(&account.account, &services.try_limits()).await?;
    if let Some(until) = attempts.locked_until {
        return Err(locked(&services, until));
    }
    let sets = services.council.sets(account.question_set.as_deref());
    Ok(Json(LinkQuestions {
        attempts_left: attempts.left,
        sets: sets.into_iter().map(AskedSet::as_asked).collect(),
        other_ways: services.council.linking.other_ways.clone(),
    }))
}

/// `POST /link`. Nothing is counted until the form is right and the back office has answered.
pub async fn link(
    State(services): State<Shared>,
    SignedIn(session): SignedIn,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    JsonBody { value: request, bytes }: JsonBody<LinkRequest>,
) -> Result<(StatusCode, Json<Linked>), ApiError> {
    let account = session.account;
    let secret = services.store.secret();
    let key_hash = secret.hash("link key", &[idempotency_key(&headers)?.as_bytes()]);
    let body_hash = secret.hash("link body", &[&bytes]);
    let replayed = services.store.replay(&account.account, &key_hash, &body_hash).await?;
    if let Some(decision) = replayed {
        return answer(&services, decision).await;
    }
    let limits = services.try_limits();
    let standing = services.store.attempts(&account.account, &limits).await?;
    let sets = services.council.sets(account.question_set.as_deref());
    let set = sets.into_iter().find(|set| set.id == request.set);
    if let Some(until) = standing.locked_until {
        // A set that is not ours is a client's free text, which the audit is no place for.
        let set_id = set.map(|set| set.id.as_str());
        services.store.audit(&Record::refused_locked(&account.account, set_id)).await?;
        return Err(locked(&services, until));
    }
    let set = set.ok_or(ApiError::InvalidQuery)?;
    let answers = Answers::check(set, &request.answers).map_err(ApiError::InvalidAnswers)?;
    let reference = answers.creditor_reference();
    let candidate =
        services.back_office.candidate(&reference, answers.claim_reference().as_deref()).await?;
    let is_right = answers.identify(&candidate, secret);
    let tried = Try {
        account: &account.account,
        key_hash: &key_hash,
        body_hash: &body_hash,
        record_hash: &secret.hash("link record", &[reference.as_bytes()]),
        address_hash: &secret
            .hash("link address", &[address(&services, &headers, peer).as_bytes()]),
        set: &set.id,
        identified: is_right.then_some(candidate.facts.creditor_id.as_str()),
    };
    let decision = services.store.decide(&tried, &limits).await?;
    answer(&services, decision).await
}

async fn answer(
    services: &Services,
    decision: Decision,
) -> Result<(StatusCode, Json<Linked>), ApiError> {
    match decision {
        Decision::Final(Verdict::Linked { creditor_id, linked_at }) => {
            let creditor =
                services.back_office.creditor(&creditor_id).await?.ok_or(ApiError::Internal)?;
            let landlord = LandlordRecord {
                id: creditor.creditor_id,
                name: creditor.name,
                creditor_reference: creditor.creditor_reference,
                linked_at,
            };
            Ok((StatusCode::CREATED, Json(Linked { landlord })))
        }
        Decision::Final(Verdict::AlreadyLinked) => Err(ApiError::AlreadyLinked),
        Decision::Final(Verdict::NoMatch { attempts_left }) => {
            Err(ApiError::NoMatch { attempts_left })
        }
        Decision::Final(Verdict::Locked { until }) | Decision::StillLocked { until } => {
            Err(locked(services, until))
        }
        Decision::KeyReused => Err(ApiError::KeyReused),
        Decision::Throttled { retry_after } => Err(ApiError::TooManyRequests { retry_after }),
    }
}

fn locked(services: &Services, until: i64) -> ApiError {
    ApiError::Locked {
        until,
        retry_after: until - services.clock.seconds(),
        other_ways: services.council.linking.other_ways.clone(),
    }
}

fn idempotency_key(headers: &HeaderMap) -> Result<&str, ApiError> {
    headers
        .get(IDEMPOTENCY_HEADER)
        .and_then(|value| value.to_str().ok())
        .filter(|key| (1..=LONGEST_KEY).contains(&key.len()))
        .ok_or(ApiError::InvalidQuery)
}

/// The client's address, or what a trusted proxy says it is: the last entry, which the proxy itself wrote.
fn address(services: &Services, headers: &HeaderMap, peer: SocketAddr) -> String {
    services
        .config
        .address_header
        .as_deref()
        .and_then(|name| headers.get_all(name).iter().next_back())
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .map_or_else(|| peer.ip().to_string(), |address| address.trim().to_owned())
}
