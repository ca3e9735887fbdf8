//! A failed call in words: what happened, and what to do. Every error has both.

use schedule::date::Date;

use super::Catalogue;
use crate::api::error::ApiError;
use crate::clock::{self, LocalTime};
use crate::export::Cause;
use crate::export::many::{MOST_LINES, NoDownload};

/// Failed calls.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Failures {
    pub offline: &'static str,
    pub offline_advice: &'static str,
    pub timed_out: &'static str,
    pub again: &'static str,
    pub sign_in: &'static str,
    pub forbidden: &'static str,
    pub ask: &'static str,
    pub stale: &'static str,
    pub not_found: &'static str,
    pub not_found_advice: &'static str,
    pub already_linked: &'static str,
    pub already_linked_advice: &'static str,
    pub reload: &'static str,
    pub replaced: &'static str,
    pub replaced_advice: &'static str,
    pub refused: &'static str,
    pub check_answers: &'static str,
    pub too_many: &'static str,
    pub wait: fn(Option<u32>) -> String,
    pub closed: &'static str,
    pub closed_until: fn(LocalTime, Option<Date>) -> String,
    pub closed_for_now: &'static str,
    pub fault: &'static str,
    pub fault_advice: &'static str,
    pub unreadable: &'static str,
    pub unreadable_advice: &'static str,
    pub too_large: &'static str,
    pub invalid: &'static str,
    pub invalid_advice: &'static str,
}

/// What happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What happened.
    pub title: String,
    /// What to do.
    pub advice: String,
}

impl Failure {
    /// Both as sentences, one after the other.
    #[must_use]
    pub fn sentences(&self) -> String {
        let Self { title, advice } = self;
        match title.trim_end_matches('.') {
            "" => advice.clone(),
            title => format!("{title}. {advice}"),
        }
    }
}

/// The words for an error.
#[must_use]
pub fn failure(error: &ApiError, text: &Catalogue) -> Failure {
    let words = &text.failure;
    let (title, advice) = match error {
        ApiError::Offline => (words.offline, words.offline_advice.to_owned()),
        ApiError::TimedOut => (words.timed_out, words.again.to_owned()),
        ApiError::NotSignedIn { .. } => (text.session.expired_title, words.sign_in.to_owned()),
        ApiError::Forbidden => (words.forbidden, words.ask.to_owned()),
        ApiError::Csrf => (words.stale, words.again.to_owned()),
        ApiError::NotFound => (words.not_found, words.not_found_advice.to_owned()),
        ApiError::AlreadyLinked => (words.already_linked, words.already_linked_advice.to_owned()),
        ApiError::InvalidAnswers(_) => (words.refused, words.check_answers.to_owned()),
        ApiError::NoMatch { attempts_left } => {
            (text.link.wrong_title, (text.link.wrong)(*attempts_left))
        }
        ApiError::Locked(_) => (text.link.locked_title, text.link.locked_for_now.to_owned()),
        ApiError::TooMany { retry_after } => (words.too_many, (words.wait)(*retry_after)),
        ApiError::Closed { reopens_at, retry_after } => {
            let opens = reopens_at
                .as_deref()
                .and_then(clock::local_time)
                .or_else(|| retry_after.and_then(clock::local_time_in));
            let advice = match opens {
                Some(opens) => (words.closed_until)(opens, clock::today()),
                None => words.closed_for_now.to_owned(),
            };
            (words.closed, advice)
        }
        ApiError::Refused { .. } => (words.refused, words.reload.to_owned()),
        ApiError::Fault { .. } => (words.fault, words.fault_advice.to_owned()),
        ApiError::Unreadable => (words.unreadable, words.unreadable_advice.to_owned()),
        ApiError::TooLarge => (words.too_large, words.ask.to_owned()),
        ApiError::Intake(_) => (words.invalid, words.invalid_advice.to_owned()),
    };
    Failure { title: title.to_owned(), advice }
}

/// The words for a part of the program that a newer release has taken the place of.
#[must_use]
pub fn replaced(text: &Catalogue) -> Failure {
    let words = &text.failure;
    Failure { title: words.replaced.to_owned(), advice: words.replaced_advice.to_owned() }
}

/// The words for why there is no file, or no letter.
#[must_use]
pub fn cause(cause: &Cause, text: &Catalogue) -> Failure {
    let (title, advice) = match cause {
        Cause::Call(error) => return failure(error, text),
        Cause::NotBuilt(reason) => return (text.workbook.not_built)(*reason),
        Cause::Replaced => return replaced(text),
        Cause::NotSaved => (text.download.failed, text.download.failed_advice),
        Cause::NotPrinted => (text.letter.failed, text.letter.failed_advice),
    };
    Failure { title: title.to_owned(), advice: advice.to_owned() }
}

/// The words for why there is no download of several payments.
#[must_use]
pub fn no_download(reason: NoDownload, text: &Catalogue) -> Failure {
    let advice = match reason {
        NoDownload::NotSaved => return cause(&Cause::NotSaved, text),
        NoDownload::NotBuilt(reason) => return (text.several.not_built)(reason),
        NoDownload::NoneChosen => text.several.none_chosen.to_owned(),
        NoDownload::TooMany(lines) => (text.several.too_many)(lines, MOST_LINES),
    };
    Failure { title: String::new(), advice }
}

#[cfg(test)]
mod tests {
    use super::{failure, replaced};
    use crate::api::error::{ApiError, Lock};
    use crate::text::en::ENGLISH;

    #[test]
    fn every_failure_says_what_happened_and_what_to_do() {
        let errors = [
            ApiError::Offline,
            ApiError::TimedOut,
            ApiError::NotSignedIn { sign_in_url: None },
            ApiError::Forbidden,
            ApiError::Csrf,
            ApiError::NotFound,
            ApiError::AlreadyLinked,
            ApiError::InvalidAnswers(vec![]),
            ApiError::NoMatch { attempts_left: 1 },
            ApiError::Locked(Lock::default()),
            ApiError::TooMany { retry_after: Some(30) },
            ApiError::Refused { status: 418 },
            ApiError::Fault { status: 500, retry_after: None },
            ApiError::Unreadable,
            ApiError::TooLarge,
            ApiError::Intake(schedule::error::IntakeError::TooLarge),
        ];
        let failures = errors.map(|error| failure(&error, &ENGLISH));
        for words in failures.into_iter().chain([replaced(&ENGLISH)]) {
            assert!(!words.title.is_empty() && !words.advice.is_empty(), "{words:?}");
            assert!(words.title.chars().next().is_some_and(char::is_uppercase), "{words:?}");
        }
    }
}
