//! Errors, as `application/problem+json` (RFC 9457).

use serde::{Deserialize, Serialize};

use crate::link::Wording;

/// What every `type` starts with.
pub const URN: &str = "urn:landlord-payments:problem:";

/// The body of an error. Members beyond `type`, `title` and `status` depend on the type.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Problem {
    /// [`URN`] and one of the codes of [`ProblemCode`].
    #[serde(rename = "type")]
    pub kind: String,
    /// The type in a few English words; for logs, not for the landlord.
    pub title: String,
    /// The status it was sent with.
    pub status: u16,
    /// `not-signed-in`: where to sign in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in_url: Option<String>,
    /// `no-match`: tries left before linking locks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempts_left: Option<u32>,
    /// `locked`: when linking opens again, RFC 3339 UTC. `Retry-After` says the same in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub locked_until: Option<String>,
    /// `locked`: what else the landlord can do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_ways: Option<Wording>,
    /// `back-office-unavailable`: when it opens again, RFC 3339 UTC, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub reopens_at: Option<String>,
    /// `invalid-answers`: what is wrong with which answer's form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<AnswerError>,
}

impl Problem {
    /// The code at the end of `type`; `None` for a type that this version does not know.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        self.kind.strip_prefix(URN).and_then(ProblemCode::from_code)
    }
}

/// An answer whose form is wrong. Costs no attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerError {
    /// The question's id.
    pub question: String,
    /// `required`, `too-long`, `not-digits`, `not-a-date`, `not-money`, `not-a-postcode`, `unknown-question`, `duplicate`.
    pub code: String,
}

macro_rules! problem_codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $status:literal, $title:literal;)+) => {
        /// Every kind of error that the API answers with.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum ProblemCode { $($(#[$doc])* $variant,)+ }

        impl ProblemCode {
            /// All of them, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The last part of `type`.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code,)+ } }

            /// The HTTP status it is sent with.
            #[must_use]
            pub const fn status(self) -> u16 { match self { $(Self::$variant => $status,)+ } }

            /// The type in a few English words.
            #[must_use]
            pub const fn title(self) -> &'static str { match self { $(Self::$variant => $title,)+ } }

            /// The kind with this code, if there is one.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// A body of this kind, without any further member.
            #[must_use]
            pub fn problem(self) -> Problem {
                Problem {
                    kind: format!("{URN}{}", self.code()),
                    title: self.title().to_owned(),
                    status: self.status(),
                    ..Problem::default()
                }
            }
        }
    };
}

problem_codes! {
    /// Nobody is signed in, or the session ended.
    NotSignedIn = "not-signed-in", 401, "Not signed in";
    /// The account may not do this.
    Forbidden = "forbidden", 403, "Forbidden";
    /// The CSRF token is missing or wrong.
    Csrf = "csrf", 403, "CSRF token missing or wrong";
    /// It does not exist, or is not the account's: the same answer for both.
    NotFound = "not-found", 404, "Not found";
    /// The record is linked to this account already.
    AlreadyLinked = "already-linked", 409, "Already linked";
    /// The body is larger than the server reads.
    PayloadTooLarge = "payload-too-large", 413, "Payload too large";
    /// The answers are not of the form that the questions ask for.
    InvalidAnswers = "invalid-answers", 400, "Answers of the wrong form";
    /// The query or the body cannot be read.
    InvalidQuery = "invalid-query", 400, "Request that cannot be read";
    /// The answers do not identify a landlord record; never which one was wrong.
    NoMatch = "no-match", 422, "No match";
    /// The idempotency key was used with another body.
    KeyReused = "key-reused", 422, "Idempotency key reused";
    /// Too many wrong tries.
    Locked = "locked", 429, "Linking is locked";
    /// Too many calls.
    TooManyRequests = "too-many-requests", 429, "Too many requests";
    /// A fault of the server.
    Internal = "internal", 500, "Internal error";
    /// The back office is closed or does not answer.
    BackOfficeUnavailable = "back-office-unavailable", 503, "Back office unavailable";
}
