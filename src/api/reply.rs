//! A status, its headers and its body → a value or an [`ApiError`]. Pure, so that every bad answer is tested natively.

use contract::problem::{Problem, ProblemCode};
use serde::Deserialize;

use super::error::{ApiError, Lock, RefusedAnswer};
use crate::text::wording::Wording;

/// An answer with its body read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// `Content-Type`, if there was one.
    pub content_type: Option<String>,
    /// `Retry-After` in seconds, if there was one.
    pub retry_after: Option<u32>,
    /// The body.
    pub body: Vec<u8>,
}

impl Reply {
    /// Whether the body claims to be JSON of any sort.
    fn is_json(&self) -> bool {
        self.content_type.as_deref().is_some_and(|kind| {
            let kind = kind.split(';').next().unwrap_or_default().trim();
            kind.eq_ignore_ascii_case("application/json")
                || kind.to_ascii_lowercase().ends_with("+json")
        })
    }

    /// The body as a value of the contract, for a status of success.
    pub fn decode<'a, T: Deserialize<'a>>(&'a self) -> Result<T, ApiError> {
        self.succeeded()?;
        if !self.is_json() {
            return Err(ApiError::Unreadable);
        }
        serde_json::from_slice(self.text()).map_err(|_| ApiError::Unreadable)
    }

    /// The body without the byte order mark that some servers put before it.
    fn text(&self) -> &[u8] {
        self.body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&self.body)
    }

    /// Whether the call succeeded, whatever the body.
    pub fn succeeded(&self) -> Result<(), ApiError> {
        match self.status {
            200..=299 => Ok(()),
            _ => Err(self.error()),
        }
    }

    /// The error that an unsuccessful answer stands for.
    pub fn error(&self) -> ApiError {
        let problem: Problem = if self.is_json() {
            serde_json::from_slice(self.text()).unwrap_or_default()
        } else {
            Problem::default()
        };
        match problem.code() {
            Some(code) => known(code, problem, self.status, self.retry_after),
            None => unknown(self.status, self.retry_after),
        }
    }
}

fn known(code: ProblemCode, problem: Problem, status: u16, retry_after: Option<u32>) -> ApiError {
    match code {
        ProblemCode::NotSignedIn => ApiError::NotSignedIn { sign_in_url: problem.sign_in_url },
        ProblemCode::Forbidden => ApiError::Forbidden,
        ProblemCode::Csrf => ApiError::Csrf,
        ProblemCode::NotFound => ApiError::NotFound,
        ProblemCode::AlreadyLinked => ApiError::AlreadyLinked,
        ProblemCode::PayloadTooLarge | ProblemCode::InvalidQuery | ProblemCode::KeyReused => {
            ApiError::Refused { status }
        }
        ProblemCode::InvalidAnswers => ApiError::InvalidAnswers(
            problem
                .errors
                .into_iter()
                .map(|it| RefusedAnswer { question: it.question, code: it.code })
                .collect(),
        ),
        ProblemCode::NoMatch => {
            ApiError::NoMatch { attempts_left: problem.attempts_left.unwrap_or(0) }
        }
        ProblemCode::Locked => ApiError::Locked(Lock {
            until: problem.locked_until,
            retry_after,
            other_ways: problem.other_ways.map(wording),
        }),
        ProblemCode::TooManyRequests => ApiError::TooMany { retry_after },
        ProblemCode::Internal => ApiError::Fault { status, retry_after },
        ProblemCode::BackOfficeUnavailable => {
            ApiError::Closed { reopens_at: problem.reopens_at, retry_after }
        }
    }
}

/// What the council says, in its languages.
pub fn wording(wire: contract::link::Wording) -> Wording {
    Wording::new(wire.en, wire.cy)
}

fn unknown(status: u16, retry_after: Option<u32>) -> ApiError {
    match status {
        401 => ApiError::NotSignedIn { sign_in_url: None },
        403 => ApiError::Forbidden,
        404 | 410 => ApiError::NotFound,
        408 => ApiError::TimedOut,
        429 => ApiError::TooMany { retry_after },
        500..=599 => ApiError::Fault { status, retry_after },
        400..=499 => ApiError::Refused { status },
        // A redirect that was not followed, or a status that means nothing here.
        _ => ApiError::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use contract::problem::ProblemCode;

    use super::Reply;
    use crate::api::error::ApiError;

    fn reply(status: u16, kind: Option<&str>, body: &[u8]) -> Reply {
        Reply {
            status,
            content_type: kind.map(str::to_owned),
            retry_after: Some(7),
            body: body.to_vec(),
        }
    }

    #[track_caller]
    fn check(status: u16, kind: Option<&str>, body: &[u8], expected: &ApiError) {
        assert_eq!(&reply(status, kind, body).decode::<Vec<u8>>().unwrap_err(), expected);
    }

    #[test]
    fn a_body_that_is_not_the_apis_is_unreadable() {
        let html = b"<!doctype html><title>Sign in</title>";
        check(200, Some("text/html"), html, &ApiError::Unreadable);
        check(200, Some("application/json"), html, &ApiError::Unreadable);
        check(200, Some("application/json"), b"", &ApiError::Unreadable);
        check(200, None, b"[]", &ApiError::Unreadable);
        check(200, Some("text/plain"), b"[]", &ApiError::Unreadable);
        check(301, None, b"", &ApiError::Unreadable);
    }

    #[test]
    fn a_byte_order_mark_and_a_charset_do_no_harm() {
        let body = b"\xEF\xBB\xBF[1]";
        let kind = Some("Application/JSON; charset=utf-8");
        assert_eq!(reply(200, kind, body).decode::<Vec<u8>>(), Ok(vec![1]));
        let problem = br#"{"type":"urn:landlord-payments:problem:no-match","attempts_left":2}"#;
        let marked = [b"\xEF\xBB\xBF".as_slice(), problem].concat();
        check(422, kind, &marked, &ApiError::NoMatch { attempts_left: 2 });
    }

    #[test]
    fn a_status_without_a_problem_body_still_says_what_it_can() {
        let html = Some("text/html");
        check(401, html, b"<p>", &ApiError::NotSignedIn { sign_in_url: None });
        check(404, None, b"", &ApiError::NotFound);
        check(413, html, b"", &ApiError::Refused { status: 413 });
        check(429, html, b"", &ApiError::TooMany { retry_after: Some(7) });
        for status in [500, 502, 503, 504] {
            check(status, html, b"", &ApiError::Fault { status, retry_after: Some(7) });
        }
    }

    #[test]
    fn every_problem_of_the_contract_has_an_error_of_its_own_or_a_plain_refusal() {
        for code in ProblemCode::ALL {
            let body = serde_json::to_vec(&code.problem()).unwrap();
            let error = reply(code.status(), Some("application/problem+json"), &body).error();
            let plain = matches!(error, ApiError::Refused { .. });
            let refusals =
                [ProblemCode::PayloadTooLarge, ProblemCode::InvalidQuery, ProblemCode::KeyReused];
            assert_eq!(plain, refusals.contains(code), "{code:?} became {error:?}");
            assert_ne!(error, ApiError::Unreadable);
        }
    }

    #[test]
    fn a_problem_of_an_unknown_type_falls_back_to_its_status() {
        let body = br#"{"type":"urn:landlord-payments:problem:teapot","status":418}"#;
        check(418, Some("application/problem+json"), body, &ApiError::Refused { status: 418 });
    }
}
