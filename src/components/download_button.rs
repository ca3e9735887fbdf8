//! "Download CSV" with its progress and its outcome, which is announced.

use leptos::prelude::*;

use crate::export::Stage;
use crate::text::Catalogue;

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
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let running = Memo::new(move |_| matches!(stage.get(), Stage::Running { .. }));
    let said = move || match stage.get() {
        Stage::Idle => String::new(),
        Stage::Running { done, of } => (text.download.running)(done, of),
        Stage::Done { lines } => (text.download.done)(lines),
        Stage::Cancelled => text.download.cancelled.to_owned(),
        Stage::Failed(failure) => format!("{} {}", failure.title, failure.advice),
    };
    html! {
        <div class="lp-download">
            <button
                type="button"
                class=class
                disabled=move || disabled.get()
                aria-disabled=move || running.get().then_some("true")
                on:click=move |_| if !running.get_untracked() { on_start.run(()) }
            >
                {label}
                {about.map(|about| html! { <span class="lp-visually-hidden">" " {about}</span> })}
            </button>
            {move || running.get().then(|| html! {
                <button type="button" class="lp-link lp-download__cancel" on:click=move |_| on_cancel.run(())>
                    {text.action.cancel}
                </button>
            })}
            <p
                class="lp-download__said"
                class:lp-download__said--failed=move || matches!(stage.get(), Stage::Failed(_))
                role="status"
            >
                {said}
            </p>
        </div>
    }
}
