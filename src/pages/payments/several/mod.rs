//! "Download several payments": which of them, in which format, as one file or in one ZIP. It goes on while other screens
//! are shown, and nothing is saved that is not whole without being asked for.

pub mod choice;
mod chooser;
mod outcome;

use leptos::prelude::*;
use schedule::filter::PaymentFilter;

use self::chooser::Chooser;
use crate::export::builder::{Builder, Place};
use crate::export::many::read::Basket;
use crate::export::many::save::{Counter, save};
use crate::export::many::{ManyStage, Packing, Wanted};
use crate::host_event::Outbox;
use crate::session::calls::Calls;
use crate::text::Catalogue;
use crate::work::Work;

/// The one download of several payments that a landlord may have under way.
#[derive(Clone, Copy)]
pub struct Several {
    /// Where it stands.
    pub stage: RwSignal<ManyStage>,
    work: Work,
    /// What was read, and how it is to be saved.
    making: StoredValue<Option<(Basket, Packing)>, LocalStorage>,
    calls: Calls,
    counter: Counter,
}

impl Several {
    /// For the screens below the component that calls this; it ends with them.
    pub fn provide(text: &'static Catalogue) {
        let stage = RwSignal::new(ManyStage::default());
        let counter = Counter {
            builder: Builder::here(),
            place: Place::Worker,
            outbox: Outbox::here(),
            text,
            stage,
        };
        let (work, making) = (Work::here(), StoredValue::new_local(None));
        provide_context(Self { stage, work, making, calls: Calls::here(), counter });
    }

    /// That of these screens.
    pub fn here() -> Self {
        expect_context()
    }

    /// Reads these payments, and saves them if all is well.
    pub fn start(self, wanted: Vec<Wanted>, packing: Packing) {
        self.making.set_value(Some((Basket::new(wanted), packing)));
        self.read();
    }

    /// Reads what is missing, and saves all if all is well.
    pub fn read(self) {
        let Some((mut basket, packing)) = self.making.get_value() else { return };
        let Self { stage, calls, making, counter, .. } = self;
        self.work.start(async move {
            basket.read(stage, counter.text, |error| calls.refused(error)).await;
            making.set_value(Some((basket.clone(), packing.clone())));
            match basket.doubt() {
                Some(doubt) => stage.set(ManyStage::Asking(doubt)),
                None => save(&counter, &basket.gathered(), &packing, true).await,
            }
            forget(making, stage);
        });
    }

    /// Saves what was read, as it is.
    pub fn save(self, place: Place) {
        let Some((basket, packing)) = self.making.get_value() else { return };
        let Self { stage, making, .. } = self;
        let counter = Counter { place, ..self.counter };
        self.work.start(async move {
            save(&counter, &basket.gathered(), &packing, basket.is_whole()).await;
            forget(making, stage);
        });
    }

    /// Stops it, or leaves what was read.
    pub fn stop(self) {
        self.work.stop();
        self.making.set_value(None);
        self.stage.set(ManyStage::Cancelled);
    }
}

/// Gives the memory back, unless there is still something to decide.
fn forget(
    making: StoredValue<Option<(Basket, Packing)>, LocalStorage>,
    stage: RwSignal<ManyStage>,
) {
    if !matches!(*stage.read_untracked(), ManyStage::Asking(_)) {
        making.set_value(None);
    }
}

/// The panel, folded away until it is asked for.
#[component]
pub fn DownloadSeveral(
    /// The filter of the list.
    filter: Memo<PaymentFilter>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let several = Several::here();
    // What is under way, or was not heard of yet, is in sight when the list is shown again.
    let wanted = several.stage.with_untracked(|stage| *stage != ManyStage::Idle);
    let opened = RwSignal::new(wanted);
    html! {
        <details class="lp-details lp-several" open=wanted on:toggle=move |_| opened.set(true)>
            <summary class="lp-details__summary">{text.several.title}</summary>
            <div class="lp-details__body">
                {move || opened.get().then(|| html! { <Chooser several=several filter=filter text=text /> })}
            </div>
        </details>
    }
}
