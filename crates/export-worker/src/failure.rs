//! Why there is no file, as a short text: the only form that crosses from one program to the other.

use std::fmt;
use std::str::FromStr;

use schedule::error::ExportError;
use thiserror::Error;

/// Why there is no file. Whole or not at all: nothing was built then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub struct Failure {
    /// What went wrong.
    pub reason: Reason,
    /// With which of the files of the request, from 0, where it is one's.
    pub file: Option<u32>,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The request is not one that this build of the worker reads.
    Request,
    /// A workbook has no room for so many lines.
    TooManyLines,
    /// A cell of a workbook has no room for a text, which is not cut to fit.
    TextTooLong,
    /// A sum of lines that are named more than once is larger than an amount can be.
    OutOfRange,
    /// The writer of the file failed.
    Writer,
}

/// Every reason with its text.
const TEXTS: [(Reason, &str); 5] = [
    (Reason::Request, "request"),
    (Reason::TooManyLines, "too-many-lines"),
    (Reason::TextTooLong, "text-too-long"),
    (Reason::OutOfRange, "out-of-range"),
    (Reason::Writer, "writer"),
];

impl Failure {
    /// The request itself cannot be read.
    pub const REQUEST: Self = Self { reason: Reason::Request, file: None };

    /// What went wrong with a file of the request.
    #[must_use]
    pub const fn of_file(file: u32, error: ExportError) -> Self {
        let reason = match error {
            ExportError::TooManyLines { .. } => Reason::TooManyLines,
            ExportError::TextTooLong { .. } => Reason::TextTooLong,
            ExportError::OutOfRange => Reason::OutOfRange,
            ExportError::NoSuchLine { .. } => Reason::Request,
            ExportError::Writer | ExportError::Workbook | ExportError::Archive => Reason::Writer,
        };
        Self { reason, file: Some(file) }
    }
}

/// `too-many-lines@2`, or without a file, `request`.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = TEXTS.iter().find(|(reason, _)| *reason == self.reason).map(|(_, text)| text);
        f.write_str(text.copied().unwrap_or_default())?;
        match self.file {
            Some(file) => write!(f, "@{file}"),
            None => Ok(()),
        }
    }
}

/// Not the text of a failure: the worker stopped by itself, as when there is no more memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not the text of a failure")]
pub struct NotAFailure;

impl FromStr for Failure {
    type Err = NotAFailure;

    fn from_str(text: &str) -> Result<Self, NotAFailure> {
        let (text, file) = match text.split_once('@') {
            Some((text, file)) => (text, Some(file.parse().map_err(|_| NotAFailure)?)),
            None => (text, None),
        };
        let reason = TEXTS.iter().find(|(_, known)| *known == text).map(|(reason, _)| *reason);
        reason.map(|reason| Self { reason, file }).ok_or(NotAFailure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_read_back_from_its_text() {
        #[track_caller]
        fn check(reason: Reason, file: Option<u32>, text: &str) {
            let failure = Failure { reason, file };
            assert_eq!(failure.to_string(), text);
            assert_eq!(text.parse(), Ok(failure));
        }
        check(Reason::Request, None, "request");
        check(Reason::TooManyLines, Some(0), "too-many-lines@0");
        check(Reason::TextTooLong, Some(12), "text-too-long@12");
        check(Reason::OutOfRange, Some(1), "out-of-range@1");
        check(Reason::Writer, Some(u32::MAX), "writer@4294967295");
        for text in ["", "request@", "request@x", "@1", "unreachable", "RuntimeError"] {
            assert_eq!(text.parse::<Failure>(), Err(NotAFailure), "{text:?}");
        }
    }
}
