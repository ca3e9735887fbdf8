//! "Download CSV" for a payment whose schedule is not on screen: it is read first, then saved.

use leptos::prelude::*;

use crate::components::download_button::DownloadButton;
use crate::export::{Desk, Stage, fetch_and_save_csv};
use crate::host_event::Outbox;
use crate::session::calls::Calls;
use crate::text::Catalogue;
use crate::work::Work;

/// The button, from press to file.
#[component]
pub fn PaymentDownload(
    /// The payment's id.
    payment: String,
    /// Which payment it is, for a screen reader.
    #[prop(into)]
    about: String,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let calls = Calls::here();
    let outbox = Outbox::here();
    let stage = RwSignal::new(Stage::default());
    let work = Work::here();
    let start = move |()| {
        let Some(client) = calls.landlord() else { return };
        let desk = Desk { client, outbox, text };
        let payment = payment.clone();
        work.start(async move {
            fetch_and_save_csv(&desk, &payment, stage, |error| calls.refused(error)).await;
        });
    };
    let cancel = move |()| {
        work.stop();
        stage.set(Stage::Cancelled);
    };
    html! {
        <DownloadButton
            label=text.download.csv.to_owned()
            about=about
            stage=stage
            on_start=start
            on_cancel=cancel
            text=text
        />
    }
}
