//! What came of the answers, and the screen of a lock.

use leptos::prelude::*;

use crate::api::error::{ApiError, Lock};
use crate::clock;
use crate::components::contact::Contact;
use crate::components::heading::{Heading, Subheading};
use crate::components::notice::{Notice, Tone};
use crate::session::held::Council;
use crate::text::Catalogue;

/// What came of the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// They were not sent.
    None,
    /// They are on their way.
    Awaited,
    /// They identify no landlord record.
    Wrong {
        /// Tries left before linking locks.
        attempts_left: u32,
    },
    /// Too many wrong tries.
    Locked(Lock),
    /// There was no verdict.
    Failed(ApiError),
}

impl Verdict {
    /// The verdict behind a failed call.
    #[must_use]
    pub fn after(error: ApiError) -> Self {
        match error {
            ApiError::NoMatch { attempts_left } => Self::Wrong { attempts_left },
            ApiError::Locked(lock) => Self::Locked(lock),
            // The screen of the ended session says it; the answers wait.
            ApiError::NotSignedIn { .. } => Self::None,
            other => Self::Failed(other),
        }
    }

    /// Whether the answers are on their way, so that they are not sent twice.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        matches!(self, Self::Awaited)
    }
}

/// Linking is locked: until when, and what to do instead.
#[component]
pub fn LockedScreen(
    /// The lock.
    lock: Lock,
    /// Whether the heading takes the focus.
    focus: bool,
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let ends = lock
        .until
        .as_deref()
        .and_then(clock::local_time)
        .or_else(|| lock.retry_after.and_then(clock::local_time_in));
    let today = clock::today();
    let ways = lock.other_ways.map(|ways| ways.within(text.language));
    html! {
        <Heading text=text.link.locked_title.to_owned() focus=focus />
        <Notice tone=Tone::Warning title=text.link.locked_why>
            <p>{match ends {
                Some(ends) => (text.link.locked_until)(ends, today),
                None => text.link.locked_for_now.to_owned(),
            }}</p>
        </Notice>
        <Subheading>{text.link.instead_title}</Subheading>
        {ways.map(|ways| html! { <p lang=ways.lang>{ways.text}</p> })}
        <Contact council=council text=text />
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;
    use crate::api::error::ApiError;

    #[test]
    fn only_a_verdict_is_a_verdict() {
        let wrong = Verdict::after(ApiError::NoMatch { attempts_left: 4 });
        assert_eq!(wrong, Verdict::Wrong { attempts_left: 4 });
        assert_eq!(Verdict::after(ApiError::NotSignedIn { sign_in_url: None }), Verdict::None);
        assert_eq!(Verdict::after(ApiError::Offline), Verdict::Failed(ApiError::Offline));
    }
}
