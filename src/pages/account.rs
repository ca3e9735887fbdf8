//! Who is signed in, and signing out.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::state::Fact;
use crate::text::failure::failure;

/// Who is signed in, and the way out, where the app owns signing out.
#[component]
pub fn Account(
    /// How the portal addresses them.
    name: String,
    /// The council's name.
    council: String,
    /// Where signing out leads.
    sign_out_url: String,
) -> impl IntoView {
    let calls = Calls::here();
    let session = SessionStore::here();
    let navigator = Navigator::here();
    let locale = Locale::here();
    let failed = RwSignal::new(None::<ApiError>);
    let sign_out = Action::new_local(move |(): &()| {
        let (navigator, url) = (navigator.clone(), sign_out_url.clone());
        async move {
            let csrf = calls.csrf();
            match calls.visitor().sign_out(&csrf).await {
                Ok(()) => {
                    session.note(Fact::SignedOut);
                    navigator.leave(&url);
                }
                Err(error) => {
                    calls.refused(&error);
                    failed.set(Some(error));
                }
            }
        }
    });
    let press = move |_| {
        if !sign_out.pending().get_untracked() {
            // Said anew if it fails again: who listens hears nothing of words that stay.
            failed.set(None);
            sign_out.dispatch(());
        }
    };
    let said = move || {
        let text = locale.text();
        let advice = failed.with(|error| error.as_ref().map(|error| failure(error, text).advice));
        advice.map(|advice| format!("{}. {advice}", text.session.sign_out_failed))
    };
    html! {
        <div class="lp-account">
            <p class="lp-account__council">{council}</p>
            <div class="lp-account__who">
                <p class="lp-account__name">{move || (locale.text().session.signed_in_as)(&name)}</p>
                <button type="button" class="lp-link" on:click=press>
                    {move || {
                        let words = &locale.text().action;
                        if sign_out.pending().get() { words.signing_out } else { words.sign_out }
                    }}
                </button>
            </div>
            <p class="lp-account__failed" role="status">{said}</p>
        </div>
    }
}
