//! "Download several payments": which of them, in which format, as one file or in one ZIP. It goes on while other screens
//! are shown, and nothing is saved that is not whole without being asked for.

pub mod choice;
mod chooser;
pub mod news;
mod outcome;

use leptos::prelude::*;
use schedule::filter::PaymentFilter;

use self::chooser::Chooser;
use crate::export::builder::{Builder, Place};
use crate::export::many::read::Basket;
use crate::export::many::save::{Counter, report, save};
use crate::export::many::{ManyStage, Packing, Wanted};
use crate::host_event::Outbox;
use crate::locale::Locale;
use crate::parts::{Lazily, at_once, part};
use crate::session::calls::Calls;
use crate::work::Work;

/// The one download of several payments that a landlord may have under way.
#[derive(Clone, Copy)]
pub struct Several {
    /// Where it stands.
    pub stage: RwSignal<ManyStage>,
    work: Work,
    reports: Work,
    /// What was read, and how it is to be saved.
    making: StoredValue<Option<(Basket, Packing)>, LocalStorage>,
    calls: Calls,
    counter: StoredValue<(Counter, Locale)>,
}

impl Several {
    /// For the screens below the component that calls this; it ends with them.
    pub fn provide() {
        let stage = RwSignal::new(ManyStage::default());
        let (calls, locale) = (Calls::here(), Locale::here());
        let counter = Counter {
            builder: Builder::here(),
            place: Place::Worker,
            outbox: Outbox::here(),
            text: locale.now(),
            stage,
        };
        let counter = StoredValue::new((counter, locale));
        let (work, reports) = (Work::here(), Work::here());
        let making = StoredValue::new_local(None);
        provide_context(Self { stage, work, reports, making, calls, counter });
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
        let Some(client) = self.calls.landlord() else { return };
        let Self { stage, calls, making, .. } = self;
        let counter = self.counter(Place::Worker);
        self.work.start(async move {
            basket.read(&client, stage, |error| calls.refused(error)).await;
            making.set_value(Some((basket.clone(), packing.clone())));
            match basket.doubt() {
                Some(doubt) => stage.set(ManyStage::Asking(doubt)),
                None => self.hand_over(&counter, &basket, &packing).await,
            }
        });
    }

    /// Saves what was read, as it is.
    pub fn save(self, place: Place) {
        let Some((basket, packing)) = self.making.get_value() else { return };
        let counter = self.counter(place);
        self.work.start(async move { self.hand_over(&counter, &basket, &packing).await });
    }

    /// In the language of the moment.
    fn counter(self, place: Place) -> Counter {
        let (counter, locale) = self.counter.get_value();
        Counter { place, text: locale.now(), ..counter }
    }

    async fn hand_over(self, counter: &Counter, basket: &Basket, packing: &Packing) {
        let gathered = basket.gathered();
        let saved = save(counter, &gathered, packing, basket.is_whole()).await;
        if !matches!(*self.stage.read_untracked(), ManyStage::Asking(_)) {
            // The memory is given back, unless there is still something to decide.
            self.making.set_value(None);
        }
        let Some((format, client)) = saved.zip(self.calls.landlord()) else { return };
        // The next download does not have to wait for it, nor stop it.
        self.reports.start(async move { report(&client, &gathered, format).await });
    }

    /// What came of it is no longer spoken of: it was seen, or something else is chosen.
    pub fn heard(self) {
        let over = |stage: &ManyStage| {
            matches!(stage, ManyStage::Done(_) | ManyStage::Cancelled | ManyStage::Failed(_))
        };
        if self.stage.try_with_untracked(over) == Some(true) {
            self.stage.set(ManyStage::Idle);
        }
    }

    /// Stops it, or leaves what was read.
    pub fn stop(self) {
        self.work.stop();
        self.making.set_value(None);
        self.stage.set(ManyStage::Cancelled);
    }
}

/// What is chosen, and from which list.
#[derive(Clone, Copy)]
pub struct Choosing {
    several: Several,
    filter: Memo<PaymentFilter>,
}

part! {
    /// What there is to choose, to be called where it is drawn.
    pub fn choosing(asked: Choosing) -> AnyView, fetched by fetch_choosing, in payment {
        let Choosing { several, filter } = asked;
        html! { <Chooser several=several filter=filter /> }.into_any()
    }
}

/// The panel, folded away until it is asked for.
#[component]
pub fn DownloadSeveral(
    /// The filter of the list.
    filter: Memo<PaymentFilter>,
) -> impl IntoView {
    let several = Several::here();
    let locale = Locale::here();
    // What is under way, or was not heard of yet, is in sight when the list is shown again.
    let wanted = several.stage.with_untracked(|stage| *stage != ManyStage::Idle);
    let opened = RwSignal::new(wanted);
    // What was drawn once stays, whether it is folded or not.
    let drawn = Memo::new(move |_| opened.get());
    let view = move || at_once(choosing(Choosing { several, filter }));
    html! {
        <details class="lp-details lp-several" open=wanted on:toggle=move |_| opened.set(true)>
            <summary class="lp-details__summary">{locale.words(|text| text.several.title)}</summary>
            <div class="lp-details__body">
                {move || drawn.get().then(|| html! { <Lazily fetch=fetch_choosing view=view is_screen=false /> })}
            </div>
        </details>
    }
}
