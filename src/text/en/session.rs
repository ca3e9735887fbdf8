//! English: being signed in or not.

use crate::text::session::Session;

pub(super) const SESSION: Session = Session {
    checking: "Checking that you are signed in",
    loading: "Loading your payments",
    sign_in_title: "Sign in to see your payments",
    sign_in_lead: "You need to be signed in to your council account to see the Housing Benefit that the council pays to you.",
    sign_in: "Sign in",
    sign_in_new_window: "Sign in again (opens in a new tab)",
    signed_in_elsewhere: "I have signed in",
    still_nobody_title: "You are not signed in yet",
    still_nobody: "Sign in to your council account first. If you did, wait a moment and try again.",
    expired_title: "You have been signed out",
    expired_lead: "You were away for a while, so we signed you out to keep your tenants’ details safe. Sign in again, then carry on where you left off. Nothing that you typed is lost.",
    carry_on: "I have signed in, carry on",
    signed_in_as: |name| format!("Signed in as {name}"),
    sign_out_failed: "You are still signed in",
    unknown_title: "Page not found",
    unknown: "There is no page at this address. It may have been moved or typed wrongly.",
    to_summary: "Go to your payments summary",
};
