//! English: failed calls.

use super::CALENDAR;
use crate::text::failure::Failures;

pub(super) const FAILURE: Failures = Failures {
    offline: "We cannot reach the council’s service",
    offline_advice: "Check that you are connected to the internet, then try again. Nothing that you typed is lost.",
    timed_out: "The council’s service is taking too long to answer",
    again: "Try again. If it keeps happening, come back later.",
    sign_in: "Sign in again, then carry on.",
    forbidden: "You are not allowed to see this",
    ask: "If you think this is wrong, ask the council.",
    stale: "This page was open for too long",
    not_found: "We cannot find this",
    not_found_advice: "It may have been removed, or it may belong to another account. Go back and choose again.",
    already_linked: "This landlord record is already linked to your account",
    already_linked_advice: "It is on your payments summary. If you do not see it there, reload the page.",
    reload: "Reload the page, then try again.",
    replaced: "This page has changed since you opened it",
    replaced_advice: "Reload it to get the new version, then carry on.",
    refused: "The council’s service could not accept this",
    check_answers: "Check your answers, then try again.",
    too_many: "There have been too many requests from this account",
    wait: |seconds| match seconds {
        Some(seconds) if seconds > 90 => {
            format!("Try again in about {} minutes.", seconds.div_ceil(60))
        }
        Some(seconds) if seconds > 1 => format!("Try again in {seconds} seconds."),
        _ => "Wait a moment, then try again.".to_owned(),
    },
    closed: "The council’s benefits system is closed just now",
    closed_until: |time, today| {
        format!(
            "It closes for routine work, often at night. It opens again at {}.",
            CALENDAR.moment(time, today)
        )
    },
    closed_for_now: "It closes for routine work, often at night. Come back later.",
    fault: "Sorry, something went wrong at the council’s end",
    fault_advice: "Try again in a few minutes. Nothing that you typed is lost.",
    unreadable: "Something other than the council’s service answered",
    unreadable_advice: "If you are on public wifi you may have to sign in to it first. Then try again.",
    too_large: "There is more here than we can show at once",
    invalid: "What the council’s service sent is not complete or not valid",
    invalid_advice: "Nothing of it was saved. Try again. If it keeps happening, tell the council.",
};
