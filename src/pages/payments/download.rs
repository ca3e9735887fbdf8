//! "Download CSV" for a payment whose schedule is not on screen: it is read first, then saved.

use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;

use crate::components::download_button::DownloadButton;
use crate::export::{Desk, Stage, fetch_and_save_csv};
use crate::host_event::Outbox;
use crate::session::calls::Calls;
use crate::text::Catalogue;

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
    // The work belongs to an owner of its own, so that Cancel can end it and nothing else.
    let work = StoredValue::new(None::<Owner>);
    let parent = Owner::current();
    let start = move |()| {
        let Some(client) = calls.landlord() else { return };
        let desk = Desk { client, outbox, text };
        let payment = payment.clone();
        let owner = parent.as_ref().map_or_else(Owner::new, Owner::child);
        owner.with(|| {
            spawn_local_scoped_with_cancellation(async move {
                fetch_and_save_csv(&desk, &payment, stage, |error| calls.refused(error)).await;
            });
        });
        work.set_value(Some(owner));
    };
    let cancel = move |()| {
        if let Some(owner) = work.try_update_value(Option::take).flatten() {
            owner.cleanup();
        }
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
