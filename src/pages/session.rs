//! What is shown while nobody can be shown anything: asking, failed, signed out, session ended.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Heading;
use crate::components::loading::Loading;
use crate::components::notice::{Notice, Tone};
use crate::session::state::Recheck;
use crate::text::Catalogue;
use crate::text::failure::failure;

/// Asking who is signed in.
#[component]
pub fn Checking(
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    html! {
        <Heading text=text.service.to_owned() focus=false />
        <Loading text=text.session.checking />
    }
}

/// That could not be found out.
#[component]
pub fn CheckFailed(
    /// Why.
    error: ApiError,
    /// Whether the heading takes the focus.
    focus: bool,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.service.to_owned() focus=focus />
        <ErrorPanel failure=failure(&error, text) text=text retry=retry />
    }
}

/// Nobody is signed in.
#[component]
pub fn SignedOut(
    /// Where to sign in.
    #[prop(into)]
    sign_in_url: Signal<Option<String>>,
    /// What came of asking again.
    #[prop(into)]
    recheck: Signal<Recheck>,
    /// Whether the heading takes the focus.
    focus: bool,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.session.sign_in_title.to_owned() focus=focus />
        <p class="lp-lead">{text.session.sign_in_lead}</p>
        // A page of another program: the router must not take it for one of ours.
        {move || sign_in_url.get().map(|url| html! {
            <p><a part="button" class="lp-button" href=url rel="external">{text.session.sign_in}</a></p>
        })}
        <Rechecked recheck=recheck text=text />
        <p>
            <button type="button" part="link" class="lp-link" on:click=move |_| retry.run(())>{text.session.signed_in_elsewhere}</button>
        </p>
    }
}

/// The session ended; what was on screen is kept, so that signing in happens in another tab.
#[component]
pub fn Expired(
    /// Where to sign in.
    #[prop(into)]
    sign_in_url: Signal<Option<String>>,
    /// What came of asking again.
    #[prop(into)]
    recheck: Signal<Recheck>,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.session.expired_title.to_owned() />
        <p class="lp-lead">{text.session.expired_lead}</p>
        {move || sign_in_url.get().map(|url| html! {
            <p>
                <a part="link" class="lp-link" href=url target="_blank" rel="noopener">
                    {text.session.sign_in_new_window}
                </a>
            </p>
        })}
        <Rechecked recheck=recheck text=text />
        <button type="button" part="button" class="lp-button" on:click=move |_| retry.run(())>{text.session.carry_on}</button>
    }
}

/// What came of asking again who is signed in.
#[component]
fn Rechecked(recheck: Signal<Recheck>, text: &'static Catalogue) -> impl IntoView {
    move || {
        match recheck.get() {
        Recheck::None => ().into_any(),
        Recheck::Asking => html! { <p role="status">{text.session.checking}</p> }.into_any(),
        Recheck::StillNobody => html! {
            <Notice tone=Tone::Problem title=text.session.still_nobody_title><p>{text.session.still_nobody}</p></Notice>
        }
        .into_any(),
        Recheck::Failed(error) => {
            let words = failure(&error, text);
            html! { <Notice tone=Tone::Problem title=words.title><p>{words.advice}</p></Notice> }.into_any()
        }
    }
    }
}
