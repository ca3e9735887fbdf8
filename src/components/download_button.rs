//! "Download CSV" with its progress and its outcome, which is announced.

use leptos::html::Button;
use leptos::prelude::*;
use web_sys::MouseEvent;

use crate::clock::milliseconds;
use crate::export::Stage;
use crate::text::Catalogue;

/// How long after a file was saved a further press is taken for the same one.
const SETTLES_MS: f64 = 1_000.0;

/// A button that starts a download, says how far it is, and can stop it.
#[component]
pub fn DownloadButton(
    /// The button's text.
    #[prop(into)]
    label: Signal<String>,
    /// Told apart from the other buttons of a list by a screen reader.
    #[prop(optional, into)]
    about: Option<String>,
    /// Where the download stands.
    #[prop(into)]
    stage: Signal<Stage>,
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
    /// How a stage is told.
    #[prop(default = downloading)]
    told: fn(Stage, &'static Catalogue) -> String,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    let running = Memo::new(move |_| matches!(stage.get(), Stage::Running { .. }));
    let progress = move || match stage.get() {
        Stage::Running { done, of } => Some(told(Stage::Running { done, of }, text)),
        _ => None,
    };
    // The count changes too often to be heard: that it began is said, and how it ended.
    let said = Memo::new(move |_| match stage.get() {
        Stage::Running { .. } => told(Stage::Running { done: 0, of: None }, text),
        stage => told(stage, text),
    });
    let done_at = StoredValue::new(f64::NEG_INFINITY);
    Effect::new(move |was: Option<bool>| {
        let done = matches!(stage.get(), Stage::Done { .. });
        // Another file was chosen: a press is for that one.
        if stage.get() == Stage::Idle {
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
    let cancel = move |_| {
        on_cancel.run(());
        // The button that was pressed goes.
        if let Some(button) = button.get_untracked() {
            // One that cannot take the focus leaves it to the browser.
            let _ = button.focus();
        }
    };
    html! {
        <div class="lp-download">
            <button
                type="button"
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
                <button type="button" class="lp-link lp-download__cancel" on:click=cancel>
                    {text.action.cancel}
                </button>
            })}
            <p class="lp-download__said" aria-hidden="true">{progress}</p>
            <p
                class="lp-download__said"
                class:lp-download__said--failed=move || matches!(stage.get(), Stage::Failed(_))
                class:lp-visually-hidden=running
                role="status"
            >
                {said}
            </p>
        </div>
    }
}

/// A download in words.
fn downloading(stage: Stage, text: &'static Catalogue) -> String {
    match stage {
        Stage::Idle => String::new(),
        Stage::Running { done, of } => (text.download.running)(done, of),
        Stage::Done { lines } => (text.download.done)(lines),
        Stage::Cancelled => text.download.cancelled.to_owned(),
        Stage::Failed(failure) => format!("{} {}", failure.title, failure.advice),
    }
}
