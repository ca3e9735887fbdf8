//! Linking a landlord record to the account: the page, while its questions are awaited, cannot be had, or are there.

mod asking;
mod instead;
pub mod journey;
pub mod news;
pub mod questions;
mod screens;
pub mod sheet;
mod verdict;

use leptos::prelude::*;
use schedule::summary::LinkedLandlord;

use self::asking::Asking;
use self::verdict::LockedScreen;
use super::load::{Load, load};
use super::name_screen;
use crate::api::error::ApiError;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Heading;
use crate::components::loading::Loading;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::failure::failure;

/// The page, for all its steps: answers outlive a step and end with the page.
#[component]
pub fn LinkPage(
    /// Whom to ask for help.
    council: Council,
    /// Whether there is a linked record already.
    another: bool,
    /// Told of the record that the answers identified.
    #[prop(into)]
    on_linked: Callback<LinkedLandlord>,
) -> impl IntoView {
    let calls = Calls::here();
    let navigator = Navigator::here();
    let loading = load(move || {
        let client = calls.visitor();
        Some(async move { client.questions().await })
    });
    let council = StoredValue::new(council);
    let locale = Locale::here();
    // Linking another record is a screen that one goes to; the first is where one starts.
    let come = another && navigator.moved();
    let start: fn(&'static Catalogue) -> &'static str =
        if another { |text| text.link.another_title } else { |text| text.link.title };
    move || {
        let state = loading.state.get();
        match &state {
            Load::Failed(ApiError::Locked(_)) => {
                name_screen(&navigator, |text| text.link.locked_title);
            }
            Load::Waiting | Load::Failed(_) => name_screen(&navigator, start),
            Load::Ready(questions) if questions.sets.is_empty() => name_screen(&navigator, start),
            // The steps name themselves.
            Load::Ready(_) => {}
        }
        match state {
            Load::Waiting => locale
                .draw(move |text| html! {
                    <Heading text=start_title(another, text).to_owned() focus=come />
                    <Loading text=text.link.loading />
                })
                .into_any(),
            Load::Failed(ApiError::Locked(lock)) => {
                let focus = navigator.moved();
                locale
                    .draw(move |text| html! {
                        <LockedScreen lock=lock.clone() focus=focus council=council.get_value() text=text />
                    })
                    .into_any()
            }
            Load::Failed(error) => locale
                .draw(move |text| html! {
                    <Heading text=start_title(another, text).to_owned() focus=come />
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| loading.retry() />
                })
                .into_any(),
            Load::Ready(questions) => {
                html! { <Asking questions=questions council=council.get_value() another=another on_linked=on_linked /> }
                    .into_any()
            }
        }
    }
}

/// What linking is called, for the first record and for another one.
fn start_title(another: bool, text: &Catalogue) -> &'static str {
    if another { text.link.another_title } else { text.link.title }
}
