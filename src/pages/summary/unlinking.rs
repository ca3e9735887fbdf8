//! Unlinking a record, from the question to the answer: one at a time, and never unasked. Pure.

use schedule::summary::LandlordId;

use crate::api::error::ApiError;
use crate::text::Catalogue;
use crate::text::failure::{Failure, failure};

/// Where unlinking stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Unlinking {
    /// Nothing is asked for.
    #[default]
    Idle,
    /// The landlord is asked whether they mean it.
    Asking(LandlordId),
    /// It is on its way.
    UnderWay(LandlordId),
    /// It was not done, or nobody knows.
    Failed(LandlordId, ApiError),
}

impl Unlinking {
    /// The landlord pressed "Unlink".
    #[must_use]
    pub fn asked(self, id: LandlordId) -> Self {
        match self {
            Self::UnderWay(_) => self,
            Self::Idle | Self::Asking(_) | Self::Failed(..) => Self::Asking(id),
        }
    }

    /// The landlord answered the question.
    #[must_use]
    pub fn answered(self, yes: bool) -> Self {
        match self {
            Self::Asking(id) if yes => Self::UnderWay(id),
            Self::Asking(_) => Self::Idle,
            other => other,
        }
    }

    /// The landlord pressed "Try again".
    #[must_use]
    pub fn again(self) -> Self {
        match self {
            Self::Failed(id, _) => Self::UnderWay(id),
            other => other,
        }
    }

    /// The call failed.
    #[must_use]
    pub fn failed(self, error: ApiError) -> Self {
        match self {
            Self::UnderWay(id) => Self::Failed(id, error),
            other => other,
        }
    }

    /// The record that is being unlinked.
    #[must_use]
    pub fn under_way(&self) -> Option<&LandlordId> {
        match self {
            Self::UnderWay(id) => Some(id),
            Self::Idle | Self::Asking(_) | Self::Failed(..) => None,
        }
    }
}

/// Why it was not done, or that nobody knows, and what to do.
#[must_use]
pub fn not_unlinked(error: &ApiError, text: &Catalogue) -> Failure {
    let words = &text.records;
    if matches!(error, ApiError::NotSignedIn { .. }) {
        return Failure { title: words.refused.to_owned(), advice: words.ended.to_owned() };
    }
    let why = failure(error, text).sentences();
    // The call may have arrived although its answer did not.
    let is_in_doubt = matches!(
        error,
        ApiError::Offline | ApiError::TimedOut | ApiError::Unreadable | ApiError::Fault { .. }
    );
    if is_in_doubt {
        let advice = format!("{why} {}", words.again_is_safe);
        Failure { title: words.in_doubt.to_owned(), advice }
    } else {
        Failure { title: words.refused.to_owned(), advice: why }
    }
}

#[cfg(test)]
mod tests {
    use schedule::summary::LandlordId;

    use super::{Unlinking, not_unlinked};
    use crate::api::error::ApiError;
    use crate::text::en::ENGLISH;

    fn id(text: &str) -> LandlordId {
        LandlordId::new(text)
    }

    #[test]
    fn nothing_is_unlinked_before_the_landlord_said_so() {
        let asking = Unlinking::default().asked(id("a"));
        assert_eq!(asking.under_way(), None);
        assert_eq!(asking.clone().answered(false), Unlinking::Idle);
        assert_eq!(asking.answered(true).under_way(), Some(&id("a")));
        assert_eq!(Unlinking::Idle.answered(true), Unlinking::Idle);
        assert_eq!(Unlinking::Idle.again(), Unlinking::Idle);
    }

    #[test]
    fn one_at_a_time() {
        let under_way = Unlinking::UnderWay(id("a"));
        assert_eq!(under_way.clone().asked(id("b")), under_way);
        assert_eq!(under_way.clone().answered(true), under_way);
        assert_eq!(under_way.clone().again(), under_way);
    }

    #[test]
    fn a_failure_can_be_tried_again_or_left_for_another() {
        let failed = Unlinking::UnderWay(id("a")).failed(ApiError::TimedOut);
        assert_eq!(failed, Unlinking::Failed(id("a"), ApiError::TimedOut));
        assert_eq!(failed.clone().again(), Unlinking::UnderWay(id("a")));
        assert_eq!(failed.asked(id("b")), Unlinking::Asking(id("b")));
        assert_eq!(Unlinking::Idle.failed(ApiError::TimedOut), Unlinking::Idle);
    }

    #[test]
    fn what_is_not_known_is_not_said_to_be_known() {
        #[track_caller]
        fn check(error: ApiError, title: &str) {
            let words = not_unlinked(&error, &ENGLISH);
            assert_eq!(words.title, title, "{error:?}");
            assert_ne!(words.advice, "");
        }
        let (refused, in_doubt) = (ENGLISH.records.refused, ENGLISH.records.in_doubt);
        check(ApiError::Offline, in_doubt);
        check(ApiError::TimedOut, in_doubt);
        check(ApiError::Unreadable, in_doubt);
        check(ApiError::Fault { status: 500, retry_after: None }, in_doubt);
        check(ApiError::NotSignedIn { sign_in_url: None }, refused);
        check(ApiError::Csrf, refused);
        check(ApiError::NotFound, refused);
        check(ApiError::TooMany { retry_after: None }, refused);
    }
}
