//! What is shown while nobody can be shown anything: asking, failed, signed out, session ended.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Heading;
use crate::components::loading::Loading;
use crate::text::Catalogue;
use crate::text::failure::failure;

/// Asking who is signed in.
#[component]
pub fn Checking(
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    html! { <Loading text=text.session.checking /> }
}

/// That could not be found out.
#[component]
pub fn CheckFailed(
    /// Why.
    error: ApiError,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.service.to_owned() focus=false />
        <ErrorPanel failure=failure(&error, text) text=text retry=retry />
    }
}

/// Nobody is signed in.
#[component]
pub fn SignedOut(
    /// Where to sign in.
    sign_in_url: Option<String>,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.session.sign_in_title.to_owned() focus=false />
        <p class="lp-lead">{text.session.sign_in_lead}</p>
        <SignIn sign_in_url=sign_in_url text=text same_window=true />
        <p>
            <button type="button" class="lp-link" on:click=move |_| retry.run(())>{text.session.signed_in_elsewhere}</button>
        </p>
    }
}

/// The session ended; what was on screen is kept.
#[component]
pub fn Expired(
    /// Where to sign in.
    sign_in_url: Option<String>,
    /// The language.
    text: &'static Catalogue,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    html! {
        <Heading text=text.session.expired_title.to_owned() />
        <p class="lp-lead">{text.session.expired_lead}</p>
        <SignIn sign_in_url=sign_in_url text=text same_window=false />
        <button type="button" class="lp-button" on:click=move |_| retry.run(())>{text.session.carry_on}</button>
    }
}

/// A new window keeps what was typed in this one.
#[component]
fn SignIn(
    sign_in_url: Option<String>,
    text: &'static Catalogue,
    same_window: bool,
) -> impl IntoView {
    sign_in_url.map(|url| {
        if same_window {
            html! { <p><a class="lp-button" href=url>{text.session.sign_in}</a></p> }.into_any()
        } else {
            html! {
                <p>
                    <a class="lp-link" href=url target="_blank" rel="noopener">
                        {text.session.sign_in_new_window}
                    </a>
                </p>
            }
            .into_any()
        }
    })
}
