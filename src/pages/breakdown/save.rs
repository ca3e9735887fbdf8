//! "Download CSV" of all lines of a schedule, or of those that the search shows.

use leptos::prelude::*;
use schedule::payment::PaymentDetail;

use super::at_hand::AtHand;
use super::model::Model;
use crate::components::download_button::{DownloadButton, standing};
use crate::export::{Stage, save_csv};
use crate::locale::Locale;
use crate::work::Work;

/// The button, with how far the file is and what came of it.
#[component]
pub fn SaveButton(
    /// The schedule.
    model: Model,
    /// The payment.
    detail: StoredValue<PaymentDetail>,
    /// Whether only the lines that the search shows are saved.
    narrowed: bool,
) -> impl IntoView {
    let locale = Locale::here();
    let at_hand = AtHand::here(model, detail);
    let stage = RwSignal::new(Stage::default());
    let work = Work::here();
    let start = move |()| {
        let Some((desk, source)) = at_hand.get() else { return };
        let rows = narrowed.then(|| model.rows.get_untracked());
        work.start(async move {
            save_csv(&desk, &source, rows.as_deref(), stage).await;
        });
    };
    let cancel = move |()| {
        work.stop();
        stage.set(Stage::Cancelled);
    };
    // A search that finds nothing leaves nothing to save.
    let none = Memo::new(move |_| {
        model.unfinished.get() || narrowed && model.rows.with(|rows| rows.is_empty())
    });
    let label = move || {
        let words = &locale.text().download;
        if narrowed { words.these } else { words.csv }.to_owned()
    };
    let where_it_stands = move || {
        let text = locale.text();
        standing(stage.get(), &text.download.stages, text)
    };
    html! {
        <DownloadButton
            label=Signal::derive(label)
            standing=Signal::derive(where_it_stands)
            disabled=none
            on_start=start
            on_cancel=cancel
            class=if narrowed { "lp-button lp-button--secondary" } else { "lp-button" }
            text=locale.signal()
        />
    }
}
