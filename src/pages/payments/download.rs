//! "Download CSV" for a payment whose schedule is not on screen: it is read first, then saved. It goes on while other
//! screens are shown: what was asked for comes, or is reported as failed.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use schedule::summary::LandlordId;

use crate::components::download_button::{DownloadButton, standing};
use crate::export::{Cause, Desk, Stage, fetch_and_save_csv};
use crate::host_event::Outbox;
use crate::parts::{missed, part};
use crate::session::calls::Calls;
use crate::text::Catalogue;
use crate::work::Work;

/// A payment, and the record whose it is: ids of payments need not differ between records.
type Key = (Option<LandlordId>, String);

/// The downloads of one landlord's payments.
#[derive(Clone, Copy)]
pub struct Downloads {
    owner: StoredValue<Option<WeakOwner>>,
    known: StoredValue<HashMap<Key, Download>>,
}

#[derive(Clone, Copy)]
struct Download {
    stage: RwSignal<Stage>,
    work: Work,
}

impl Downloads {
    /// Those of the screens below the component that calls this; they end with it.
    pub fn provide() {
        let owner = Owner::current().map(|owner| owner.downgrade());
        provide_context(Self {
            owner: StoredValue::new(owner),
            known: StoredValue::new(HashMap::new()),
        });
    }

    /// The download of a payment, begun or not. Its state belongs to all screens, not to the button that asks.
    fn of(self, payment: Key) -> Download {
        let make = || Download { stage: RwSignal::new(Stage::default()), work: Work::here() };
        let known = self.known.with_value(|known| known.get(&payment).copied());
        known.unwrap_or_else(|| {
            let owner = self.owner.get_value().and_then(|owner| owner.upgrade());
            let download = owner.map_or_else(make, |owner| owner.with(make));
            self.known.update_value(|known| {
                known.insert(payment, download);
            });
            download
        })
    }
}

/// A payment that is to be saved.
pub struct Saving {
    payment: String,
    stage: RwSignal<Stage>,
    calls: Calls,
    outbox: Outbox,
    text: &'static Catalogue,
}

part! {
    /// Reads a payment and saves it. All that knows of lines and files is where payments are shown: a summary does not wait for it.
    pub fn saving(asked: Saving) -> Pin<Box<dyn Future<Output = ()>>>, fetched by fetch_saving, in payment {
        Box::pin(async move {
            let Saving { payment, stage, calls, outbox, text } = asked;
            // The session may have ended while the part was on its way, or have another token.
            let Some(client) = calls.landlord() else { return stage.set(Stage::Idle) };
            let desk = Desk { client, outbox, text };
            fetch_and_save_csv(&desk, &payment, stage, |error| calls.refused(error)).await;
        })
    }
}

/// The button, from press to file.
#[component]
pub fn PaymentDownload(
    /// The payment's id.
    payment: String,
    /// Which payment it is, for a screen reader.
    about: String,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let calls = Calls::here();
    let outbox = Outbox::here();
    let key = (calls.record(), payment.clone());
    let Download { stage, work } = expect_context::<Downloads>().of(key);
    let start = move |()| {
        if calls.landlord().is_none() {
            return;
        }
        stage.set(Stage::Running { done: 0, of: None });
        let asked = Saving { payment: payment.clone(), stage, calls, outbox, text };
        work.start(async move {
            let Ok(saving) = saving(asked).await else {
                let why = missed();
                if let Cause::Call(error) = &why {
                    calls.refused(error);
                }
                return stage.set(Stage::Failed(why));
            };
            saving.await;
        });
    };
    let cancel = move |()| {
        work.stop();
        stage.set(Stage::Cancelled);
    };
    html! {
        <DownloadButton
            label=text.download.csv.to_owned()
            about=Signal::stored(about)
            standing=Signal::derive(move || standing(stage.get(), &text.download.stages, text))
            on_start=start
            on_cancel=cancel
            text=text
        />
    }
}
