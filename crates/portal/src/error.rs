//! Every way in which a call can fail, and the one place where that becomes `application/problem+json`. Reasons stay
//! in the log; a reply tells only what the contract has a member for.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::PROBLEM_JSON;
use contract::link::Wording;
use contract::problem::{AnswerError, Problem, ProblemCode};

use crate::back_office::BackOfficeError;
use crate::clock::rfc3339;
use crate::store::StoreError;

/// Why a call was not answered as asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiError {
    /// Nobody is signed in, or the session ended.
    NotSignedIn {
        /// Where to sign in.
        sign_in_url: String,
    },
    /// The CSRF token is missing or wrong.
    Csrf,
    /// It does not exist, or is not the account's.
    NotFound,
    /// The path exists, and this method does not.
    MethodNotAllowed,
    /// The answer can be had in no content coding that the client takes.
    NotAcceptable,
    /// The record is linked to this account.
    AlreadyLinked,
    /// The body is larger than is read.
    PayloadTooLarge,
    /// Answers of the wrong form.
    InvalidAnswers(Vec<AnswerError>),
    /// A query, a header or a body that cannot be read.
    InvalidQuery,
    /// The answers do not identify a record.
    NoMatch {
        /// Tries left.
        attempts_left: u32,
    },
    /// The idempotency key came with another body before.
    KeyReused,
    /// Too many wrong tries of this account.
    Locked {
        /// Unix seconds.
        until: i64,
        /// Seconds until then.
        retry_after: i64,
        /// What else the landlord can do.
        other_ways: Wording,
    },
    /// Too many wrong tries at one record, or from one address.
    TooManyRequests {
        /// Seconds.
        retry_after: i64,
    },
    /// The back office is closed, or does not answer.
    BackOfficeUnavailable {
        /// Seconds.
        retry_after: i64,
        /// Unix seconds, if that is known.
        reopens_at: Option<i64>,
    },
    /// A fault of the portal.
    Internal,
}

/// Seconds after which a call that met a busy store is worth repeating.
const BUSY_RETRY: i64 = 5;

impl ApiError {
    fn code(&self) -> Option<ProblemCode> {
        Some(match self {
            Self::NotSignedIn { .. } => ProblemCode::NotSignedIn,
            Self::Csrf => ProblemCode::Csrf,
            Self::NotFound => ProblemCode::NotFound,
            // The contract has no types of its own for them: RFC 9457 calls such problems about:blank.
            Self::MethodNotAllowed | Self::NotAcceptable => return None,
            Self::AlreadyLinked => ProblemCode::AlreadyLinked,
            Self::PayloadTooLarge => ProblemCode::PayloadTooLarge,
            Self::InvalidAnswers(_) => ProblemCode::InvalidAnswers,
            Self::InvalidQuery => ProblemCode::InvalidQuery,
            Self::NoMatch { .. } => ProblemCode::NoMatch,
            Self::KeyReused => ProblemCode::KeyReused,
            Self::Locked { .. } => ProblemCode::Locked,
            Self::TooManyRequests { .. } => ProblemCode::TooManyRequests,
            Self::BackOfficeUnavailable { .. } => ProblemCode::BackOfficeUnavailable,
            Self::Internal => ProblemCode::Internal,
        })
    }

    fn retry_after(&self) -> Option<i64> {
        match self {
            Self::Locked { retry_after, .. }
            | Self::TooManyRequests { retry_after }
            | Self::BackOfficeUnavailable { retry_after, .. } => Some((*retry_after).max(1)),
            _ => None,
        }
    }

    /// The body that a client gets.
    #[must_use]
    pub fn problem(self) -> Problem {
        let mut problem = match (self.code(), &self) {
            (Some(code), _) => code.problem(),
            (None, Self::NotAcceptable) => blank(StatusCode::NOT_ACCEPTABLE),
            (None, _) => blank(StatusCode::METHOD_NOT_ALLOWED),
        };
        match self {
            Self::NotSignedIn { sign_in_url } => problem.sign_in_url = Some(sign_in_url),
            Self::InvalidAnswers(errors) => problem.errors = errors,
            Self::NoMatch { attempts_left } => problem.attempts_left = Some(attempts_left),
            Self::Locked { until, other_ways, .. } => {
                problem.locked_until = Some(rfc3339(until));
                problem.other_ways = Some(other_ways);
            }
            Self::BackOfficeUnavailable { reopens_at, .. } => {
                problem.reopens_at = reopens_at.map(rfc3339);
            }
            _ => {}
        }
        problem
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let retry_after = self.retry_after();
        let problem = self.problem();
        let status =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(problem)).into_response();
        set(&mut response, header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if let Some(seconds) = retry_after {
            set(&mut response, header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// A problem that its status says all about.
fn blank(status: StatusCode) -> Problem {
    Problem {
        kind: "about:blank".to_owned(),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16(),
        ..Problem::default()
    }
}

fn set(response: &mut Response, name: HeaderName, value: HeaderValue) {
    response.headers_mut().insert(name, value);
}

impl From<BackOfficeError> for ApiError {
    fn from(error: BackOfficeError) -> Self {
        match error {
            BackOfficeError::Closed { retry_after, reopens_at } => {
                Self::BackOfficeUnavailable { retry_after, reopens_at }
            }
            BackOfficeError::Failed(reason) => {
                tracing::error!(%reason, "the back office failed");
                Self::BackOfficeUnavailable { retry_after: 30, reopens_at: None }
            }
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        tracing::error!(reason = %error, "the portal's own store failed");
        match error {
            StoreError::Busy | StoreError::Unreachable => {
                Self::BackOfficeUnavailable { retry_after: BUSY_RETRY, reopens_at: None }
            }
            StoreError::Failed | StoreError::Damaged | StoreError::NoRandomness => Self::Internal,
        }
    }
}
