//! How far the lines of a schedule have come, and what to do when they stopped.

use leptos::prelude::*;

use super::model::{Model, Progress};
use crate::components::notice::{Notice, Tone};
use crate::components::progress::Progress as ProgressBar;
use crate::text::Catalogue;
use crate::text::failure::failure;

/// How far the lines have come, and what to do when they stopped.
#[component]
pub fn Arrival(
    /// The schedule on screen.
    model: Model,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let arriving = Memo::new(move |_| matches!(model.progress.get(), Progress::Arriving(..)));
    let done = Signal::derive(move || match model.progress.get() {
        Progress::Arriving(received, _) | Progress::Cut(received, _, _) => received,
        Progress::Whole(lines) => lines,
    });
    let of = Signal::derive(move || match model.progress.get() {
        Progress::Arriving(_, expected) | Progress::Cut(_, expected, _) => expected,
        Progress::Whole(lines) => Some(lines),
    });
    let label = Signal::derive(move || (text.breakdown.arriving)(done.get(), of.get()));
    html! {
        <div class="lp-arrival">
            {move || arriving.get().then(|| html! { <ProgressBar label=label done=done of=of /> })}
            <p role="status">
                {move || (!arriving.get()).then(|| match model.progress.get() {
                    Progress::Whole(lines) => (text.breakdown.arrived)(lines),
                    _ => String::new(),
                })}
            </p>
        </div>
        {move || match model.progress.get() {
            Progress::Cut(received, expected, error) => html! {
                <Notice tone=Tone::Problem title=(text.breakdown.cut)(received, expected)>
                    <p>{failure(&error, text).advice}</p>
                    <p>{text.breakdown.cut_advice} {(received > 0).then(|| format!(" {}", text.breakdown.cut_below))}</p>
                    <button type="button" part="button" class="lp-button lp-button--secondary" on:click=move |_| model.retry()>
                        {text.action.try_again}
                    </button>
                </Notice>
            }
            .into_any(),
            _ => ().into_any(),
        }}
    }
}
