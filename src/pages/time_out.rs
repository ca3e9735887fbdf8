//! The warning before a session ends that nobody uses, and the way to stay signed in.

use std::time::Duration;

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::clock;
use crate::components::heading::Subheading;
use crate::components::modal::keep_modal;
use crate::locale::Locale;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::idle::{self, Step};
use crate::session::state::SessionState;
use crate::text::failure::failure;
use crate::work::Work;

/// What the user is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Warning {
    /// So many seconds are left.
    Left(u32),
    /// So many seconds are left, and there will not be more.
    Final(u32),
}

/// Whether the portal was asked for more time, and with what result.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    No,
    Waiting,
    Failed(ApiError),
}

/// The warning; a dialog while there is something to tell. Closing it is staying. It follows the language by itself: drawn
/// anew, it would begin to count again from what the portal said long ago.
#[component]
pub fn TimeOut() -> impl IntoView {
    let locale = Locale::here();
    let calls = Calls::here();
    let session = SessionStore::here();
    let warning = RwSignal::new(None::<Warning>);
    let asked = RwSignal::new(Asked::No);
    let (watch, staying) = (Work::here(), Work::here());
    let state = session.state();
    let is_active = Memo::new(move |_| matches!(*state.read(), SessionState::Active(_)));
    // Each answer about who is signed in says anew how long that lasts.
    Effect::new(move |_| {
        let left = session.idle().get();
        warning.set(None);
        asked.set(Asked::No);
        match left.filter(|_| is_active.get()) {
            Some(left) => {
                watch.start(watching(calls, session, warning, idle::after_activity(left)));
            }
            None => watch.stop(),
        }
    });
    let stay = move || {
        let Some(Warning::Left(before)) = warning.get_untracked() else {
            // There is nothing to be had, and it was read.
            warning.set(None);
            return;
        };
        if asked.get_untracked() == Asked::Waiting {
            return;
        }
        asked.set(Asked::Waiting);
        staying.start(async move {
            match calls.visitor().keep_alive(&calls.csrf()).await {
                Ok(left) if idle::is_final(before, left) => {
                    asked.set(Asked::No);
                    warning.set(Some(Warning::Final(left)));
                }
                Ok(left) => session.lasts(left),
                Err(error) => {
                    calls.refused(&error);
                    asked.set(Asked::Failed(error));
                }
            }
        });
    };
    let node = NodeRef::<Dialog>::new();
    let open = keep_modal(node, move || warning.read().is_some());
    // Escape is staying. The dialog is there until that is sure.
    let escaped = move |event: web_sys::Event| {
        event.prevent_default();
        stay();
    };
    // A browser may let nobody be kept in a dialog, whatever they press.
    let closed = move |_| {
        if open.get_untracked() {
            stay();
        }
    };
    let words = move || match warning.get()? {
        Warning::Left(left) => Some((locale.text().time_out.left)(idle::told(left))),
        Warning::Final(_) => Some(locale.text().time_out.is_final.to_owned()),
    };
    let button = move || {
        let words = &locale.text().time_out;
        match (warning.get(), asked.get()) {
            (Some(Warning::Final(_)), _) => words.understood,
            (_, Asked::Waiting) => words.staying,
            _ => words.stay,
        }
    };
    let trouble = move || match asked.get() {
        Asked::Failed(error) => {
            let text = locale.text();
            let advice = failure(&error, text).advice;
            Some(format!("{} {advice}", text.time_out.not_stayed))
        }
        Asked::No | Asked::Waiting => None,
    };
    html! {
        <dialog
            role="alertdialog"
            class="lp-dialog lp-dialog--question"
            node_ref=node
            aria-labelledby="lp-time-out-title"
            aria-describedby="lp-time-out-left"
            on:cancel=escaped
            on:close=closed
        >
            <Subheading id="lp-time-out-title".to_owned()>{locale.words(|text| text.time_out.title)}</Subheading>
            <p id="lp-time-out-left" aria-live="polite">{words}</p>
            <p>{locale.words(|text| text.time_out.why)}</p>
            <p class="lp-dialog__trouble" role="status">{trouble}</p>
            <div class="lp-actions">
                <button type="button" part="button" class="lp-button" autofocus=true on:click=move |_| stay()>{button}</button>
            </div>
        </dialog>
    }
}

/// Waits, asks and tells, until the session is over or somebody else starts it anew.
async fn watching(
    calls: Calls,
    session: SessionStore,
    warning: RwSignal<Option<Warning>>,
    mut step: Step,
) {
    let mut ends = None::<f64>;
    loop {
        step = match step {
            Step::Tell(pause) => {
                pass(pause).await;
                let left = ends.map_or(0, seconds_until);
                warning.update(|warning| {
                    *warning = warning.map(|told| match told {
                        Warning::Left(_) => Warning::Left(left),
                        Warning::Final(_) => Warning::Final(left),
                    });
                });
                idle::countdown(left)
            }
            Step::Wait(_) | Step::Over => {
                if let Step::Wait(pause) = step {
                    pass(pause).await;
                }
                match calls.visitor().idle().await {
                    Ok(left) => {
                        let next = idle::at_notice(left);
                        ends = Some(clock::now() + f64::from(left) * 1000.0);
                        let tell = matches!(next, Step::Tell(_));
                        warning.set(tell.then_some(Warning::Left(left)));
                        next
                    }
                    Err(error @ ApiError::NotSignedIn { .. }) => {
                        calls.refused(&error);
                        return;
                    }
                    // Whatever the user does next says it in words.
                    Err(_) => Step::Wait(idle::ASK_AGAIN),
                }
            }
        };
        if session.state().try_get_untracked().is_none() {
            return;
        }
    }
}

async fn pass(seconds: u32) {
    gloo_timers::future::sleep(Duration::from_secs(u64::from(seconds))).await;
}

/// By the device's clock, which goes on while the device sleeps.
fn seconds_until(end: f64) -> u32 {
    let left = ((end - clock::now()) / 1000.0).round().clamp(0.0, f64::from(u32::MAX));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped above")]
    let left = left as u32;
    left
}
