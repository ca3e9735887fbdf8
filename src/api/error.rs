//! Why a call did not give what was asked. A page chooses the words.

use schedule::error::IntakeError;
use thiserror::Error;

use crate::text::wording::Wording;

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ApiError {
    /// The server cannot be reached.
    #[error("the server cannot be reached")]
    Offline,
    /// No answer came within the time that is waited for.
    #[error("no answer in time")]
    TimedOut,
    /// Nobody is signed in, or the session ended.
    #[error("not signed in")]
    NotSignedIn {
        /// Where to sign in.
        sign_in_url: Option<String>,
    },
    /// The account may not do this.
    #[error("forbidden")]
    Forbidden,
    /// The page's security token is old.
    #[error("CSRF token refused")]
    Csrf,
    /// It does not exist, or is somebody else's.
    #[error("not found")]
    NotFound,
    /// The record is linked already.
    #[error("already linked")]
    AlreadyLinked,
    /// Answers whose form the server refuses.
    #[error("answers of the wrong form")]
    InvalidAnswers(Vec<RefusedAnswer>),
    /// The answers identify no landlord record.
    #[error("no match")]
    NoMatch {
        /// Tries left before linking locks.
        attempts_left: u32,
    },
    /// Too many wrong tries.
    #[error("linking is locked")]
    Locked(Lock),
    /// Too many calls.
    #[error("too many requests")]
    TooMany {
        /// Seconds until it is worth trying again.
        retry_after: Option<u32>,
    },
    /// The back office is closed, as it is during nightly batches.
    #[error("the back office is closed")]
    Closed {
        /// When it opens, RFC 3339.
        reopens_at: Option<String>,
        /// Seconds until it is worth trying again.
        retry_after: Option<u32>,
    },
    /// The server refused the call for a reason that the app does not know.
    #[error("refused with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// A fault of the server or of something in front of it.
    #[error("failed with status {status}")]
    Fault {
        /// The HTTP status.
        status: u16,
        /// Seconds until it is worth trying again.
        retry_after: Option<u32>,
    },
    /// Something answered, but not the API: a login page, an empty body, another format.
    #[error("an answer that cannot be read")]
    Unreadable,
    /// More came than an answer can hold.
    #[error("an answer that is too large")]
    TooLarge,
    /// The values in the answer cannot be what they claim.
    #[error(transparent)]
    Intake(#[from] IntakeError),
}

/// An answer whose form the server refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedAnswer {
    /// The question's id.
    pub question: String,
    /// The server's code, such as `too-long`.
    pub code: String,
}

/// A lock on linking.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    /// When it ends, RFC 3339.
    pub until: Option<String>,
    /// Seconds until it ends.
    pub retry_after: Option<u32>,
    /// What else the landlord can do, in the council's words.
    pub other_ways: Option<Wording>,
}

impl ApiError {
    /// A short code for the host's `lp:error`; without personal data.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::TimedOut => "timed-out",
            Self::NotSignedIn { .. } => "not-signed-in",
            Self::Forbidden => "forbidden",
            Self::Csrf => "csrf",
            Self::NotFound => "not-found",
            Self::AlreadyLinked => "already-linked",
            Self::InvalidAnswers(_) => "invalid-answers",
            Self::NoMatch { .. } => "no-match",
            Self::Locked(_) => "locked",
            Self::TooMany { .. } => "too-many-requests",
            Self::Closed { .. } => "back-office-unavailable",
            Self::Refused { .. } => "refused",
            Self::Fault { .. } => "internal",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too-large",
            Self::Intake(_) => "cut-or-invalid",
        }
    }

    /// Whether a safe call is worth repeating at once without asking the user, and after how many seconds at least.
    #[must_use]
    pub fn passing(&self) -> Option<u32> {
        match self {
            Self::Offline => Some(0),
            Self::Fault { status: 502..=504, retry_after }
            | Self::Closed { retry_after, reopens_at: None } => Some(retry_after.unwrap_or(0)),
            Self::TooMany { retry_after } => Some(retry_after.unwrap_or(1)),
            _ => None,
        }
    }
}
