//! "Download CSV" with its progress and its outcome, which is announced.

use leptos::html::Button;
use leptos::prelude::*;
use web_sys::{FocusOptions, MouseEvent};

use super::route_link::part;
use crate::clock::milliseconds;
use crate::export::Stage;
use crate::navigation::reload::reload;
use crate::text::Catalogue;
use crate::text::failure::{Failure, cause};
use crate::text::output::Stages;

/// How long after a file was saved a further press is taken for the same one.
const SETTLES_MS: f64 = 1_000.0;

/// Where what a button started stands, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was started, or it is no longer spoken of.
    #[default]
    Idle,
    /// It goes on.
    Running {
        /// That it began: heard once.
        began: String,
        /// How far it is, which changes too often to be heard.
        so_far: String,
    },
    /// It is done.
    Done(String),
    /// It was stopped.
    Stopped(String),
    /// It failed.
    Failed(String),
    /// It failed, and may again until the page is loaded anew: it is of an earlier release.
    Outdated(String),
}

impl Standing {
    /// That it failed; `is_outdated` says whether that is because the page is of an earlier release.
    pub fn failed(failure: &Failure, is_outdated: bool) -> Self {
        let words = failure.sentences();
        if is_outdated { Self::Outdated(words) } else { Self::Failed(words) }
    }
}

/// A button that starts a download, says how far it is, and can stop it.
#[component]
pub fn DownloadButton(
    /// The button's text.
    #[prop(into)]
    label: Signal<String>,
    /// Told apart from the other buttons of a list by a screen reader.
    #[prop(optional, into)]
    about: Option<Signal<String>>,
    /// Where the download stands.
    #[prop(into)]
    standing: Signal<Standing>,
    /// Whether there is nothing yet to download.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Starts it.
    #[prop(into)]
    on_start: Callback<()>,
    /// Stops it.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// Its classes.
    #[prop(default = "lp-button lp-button--secondary")]
    class: &'static str,
    /// The button itself, for whoever gives the focus back to it.
    #[prop(default = NodeRef::new())]
    button: NodeRef<Button>,
    /// The language, which may change while the button stays.
    #[prop(into)]
    text: Signal<&'static Catalogue>,
) -> impl IntoView {
    let running = Memo::new(move |_| matches!(*standing.read(), Standing::Running { .. }));
    let progress = move || match standing.get() {
        Standing::Running { so_far, .. } => Some(so_far),
        _ => None,
    };
    let said = Memo::new(move |_| match standing.get() {
        Standing::Idle => String::new(),
        Standing::Running { began: words, .. }
        | Standing::Done(words)
        | Standing::Stopped(words)
        | Standing::Failed(words)
        | Standing::Outdated(words) => words,
    });
    let outdated = Memo::new(move |_| matches!(*standing.read(), Standing::Outdated(_)));
    let done_at = StoredValue::new(f64::NEG_INFINITY);
    Effect::new(move |was: Option<bool>| {
        let standing = standing.get();
        let done = matches!(standing, Standing::Done(_));
        // Another file was chosen: a press is for that one.
        if standing == Standing::Idle {
            done_at.set_value(f64::NEG_INFINITY);
        }
        // A file that was saved before the button was drawn is another wish.
        if done && was == Some(false) {
            done_at.set_value(milliseconds());
        }
        done
    });
    let press = move |event: MouseEvent| {
        // The second half of a double click, or Enter held down, is not another wish.
        let again = event.detail() > 1 || milliseconds() - done_at.get_value() < SETTLES_MS;
        if !again && !running.get_untracked() {
            on_start.run(());
        }
    };
    let to_button = move || {
        if let Some(button) = button.try_get_untracked().flatten() {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // One that cannot take the focus leaves it to the browser.
            let _ = button.focus_with_options(&options);
        }
    };
    let cancel = move |_| {
        on_cancel.run(());
        // The button that was pressed goes.
        to_button();
    };
    // Whether "Cancel" has the focus, which goes with it when the file is there.
    let on_cancel_button = StoredValue::new(false);
    Effect::new(move |was: Option<bool>| {
        let now = running.get();
        if was == Some(true) && !now && on_cancel_button.get_value() {
            on_cancel_button.set_value(false);
            request_animation_frame(to_button);
        }
        now
    });
    html! {
        <div class="lp-download">
            <button
                type="button"
                part=part(class)
                class=class
                disabled=move || disabled.get()
                aria-disabled=move || running.get().then_some("true")
                node_ref=button
                on:click=press
            >
                {label}
                {about.map(|about| html! { <span class="lp-visually-hidden">" " {about}</span> })}
            </button>
            {move || running.get().then(|| html! {
                <button
                    type="button"
                    class="lp-link lp-download__cancel"
                    on:click=cancel
                    on:focus=move |_| on_cancel_button.set_value(true)
                    // One that is taken away loses the focus to nothing.
                    on:blur=move |event| on_cancel_button.set_value(event.related_target().is_none())
                >
                    {move || text.get().action.cancel}
                </button>
            })}
            <p class="lp-download__said" aria-hidden="true">{progress}</p>
            <p
                class="lp-download__said"
                class:lp-download__said--failed=move || matches!(*standing.read(), Standing::Failed(_) | Standing::Outdated(_))
                class:lp-visually-hidden=running
                role="status"
            >
                {said}
            </p>
            {move || outdated.get().then(|| html! {
                <button type="button" part="link" class="lp-link lp-download__reload" on:click=|_| reload()>
                    {move || text.get().action.reload}
                </button>
            })}
        </div>
    }
}

/// Where a download or a letter stands, in words.
pub fn standing(stage: Stage, words: &Stages, text: &Catalogue) -> Standing {
    match stage {
        Stage::Idle => Standing::Idle,
        Stage::Running { done, of } => {
            Standing::Running { began: (words.running)(0, None), so_far: (words.running)(done, of) }
        }
        Stage::Done { lines } => Standing::Done((words.done)(lines)),
        Stage::Cancelled => Standing::Stopped(words.cancelled.to_owned()),
        Stage::Failed(why) => Standing::failed(&cause(&why, text), why.is_outdated()),
    }
}
