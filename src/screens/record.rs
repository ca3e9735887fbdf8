//! The screens of a linked record: a part of the program that comes when a record is linked.

use leptos::prelude::*;
use schedule::claim::ClaimId;
use schedule::filter::PaymentFilter;
use schedule::summary::LandlordId;

use super::payment::{
    Breakdown, Tenant, breakdown_screen, fetch_breakdown_screen, fetch_rehearsal,
    fetch_tenant_screen, rehearsal, tenant_screen,
};
use super::{NoSuchPage, on_linked, take_news};
use crate::components::route_link::RouteLink;
use crate::layouts::editor::state::Editing;
use crate::layouts::news::UnsavedLayout;
use crate::layouts::shelf::Shelf;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::navigation::foresight::Foresight;
use crate::navigation::unload::ask_before_unload;
use crate::pages::breakdown::look::TableLook;
use crate::pages::breakdown::place::LeftOff;
use crate::pages::breakdown::rehearsal::Rehearsal;
use crate::pages::link::LinkPage;
use crate::pages::payments::PaymentsPage;
use crate::pages::payments::download::Downloads;
use crate::pages::payments::several::Several;
use crate::pages::payments::several::news::SeveralNews;
use crate::pages::summary::SummaryPage;
use crate::pages::summary::unlink::Unlink;
use crate::parts::{Lazily, ahead, at_once, part, soon};
use crate::route::{LinkStep, Route};
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::held::{Council, Held};
use crate::work::Work;

/// Whose screens are to be shown, and for how long what they keep is kept.
pub struct Wanted {
    /// The owner of a user's stay: downloads and unlinking go on from screen to screen and from record to record, and end
    /// with it.
    pub stay: Owner,
    /// Whether what the screens of this stay share is there. What was left of an earlier one, whose owner was the same, is not.
    pub begun: StoredValue<bool>,
    /// The record.
    pub record: LandlordId,
    /// Whom to ask for help.
    pub council: Council,
}

part! {
    /// The screens, to be called where they are drawn.
    pub fn record_screens(wanted: Wanted) -> AnyView, fetched by fetch_record_screens, in record {
        let Wanted { stay, begun, record, council } = wanted;
        if !begun.get_value() {
            begun.set_value(true);
            stay.with(provide);
        }
        html! { <RecordScreens record=record council=council /> }.into_any()
    }
}

/// What the screens of a stay share.
fn provide() {
    provide_context(Shelf::open());
    provide_context(TableLook::open());
    Downloads::provide();
    Several::provide();
    Unlink::provide();
    ask_before_unload(Editing::provide().unsaved);
}

/// Which screen of a linked landlord is shown. Steps and filters within one do not change it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Summary,
    Payments,
    Breakdown(String),
    Tenant(ClaimId),
    Link,
    Unknown,
}

/// The screens of one linked record. Another record has screens of its own: nothing of one is ever shown with the other.
#[component]
fn RecordScreens(record: LandlordId, council: Council) -> impl IntoView {
    let session = SessionStore::here();
    let locale = Locale::here();
    let name = session.now().held().and_then(Held::records).and_then(|all| all.name(&record));
    let navigator = Navigator::here().within(name);
    provide_context(navigator.clone());
    let calls = Calls::here().within(record);
    provide_context(calls);
    let there = ahead(fetch_breakdown_screen);
    Foresight::provide(move |to| {
        // A screen that is not there yet asks too late for what was asked for it, and its own file comes first.
        if let Route::Breakdown(payment) = to
            && there.get_untracked()
            && let Some(client) = calls.landlord()
        {
            client.ask_ahead(&payment);
        }
    });
    let current = navigator.current();
    // Linking another record begins at its start. A step that is come upon otherwise, as by Back, has no answers any more.
    let screen = Memo::new(move |before: Option<&Screen>| match current.get() {
        Route::Link(LinkStep::Start) => Screen::Link,
        Route::Link(_) if before == Some(&Screen::Link) => Screen::Link,
        Route::Summary | Route::Link(_) => Screen::Summary,
        Route::Payments(_) => Screen::Payments,
        Route::Breakdown(payment) => Screen::Breakdown(payment),
        Route::Tenant(claim) => Screen::Tenant(claim),
        Route::Unknown => Screen::Unknown,
    });
    // The list as it was narrowed last: whatever leads back to it keeps its filter.
    let list = Memo::new(move |before: Option<&PaymentFilter>| match current.get() {
        Route::Payments(filter) => filter,
        _ => before.cloned().unwrap_or_default(),
    });
    let elsewhere = Signal::derive(move || !matches!(*screen.read(), Screen::Payments));
    let to_list = Signal::derive(move || Route::Payments(list.get()));
    // Layouts are made beside a schedule: the one that was shown last.
    let schedule = Memo::new(move |before: Option<&Option<Route>>| match current.get() {
        route @ Route::Breakdown(_) => Some(route),
        _ => before.cloned().flatten(),
    });
    let to_layout = Signal::derive(move || schedule.get().filter(|route| *route != current.get()));
    // From a tenant one comes back to where one was in the schedule; from anywhere else one comes anew.
    let left = LeftOff::provide();
    Effect::new(move |_| {
        if !matches!(*screen.read(), Screen::Tenant(_) | Screen::Breakdown(_)) {
            left.forget();
        }
    });
    let from_tenant = move || match schedule.get_untracked() {
        Some(payment) => (payment, locale.words(|text| text.tenant.back)),
        None => (Route::Summary, locale.words(|text| text.payments.back)),
    };
    let (wanted, rehearsing) = (Rehearsal::provide(), Work::here());
    let asked = council.clone();
    Effect::new(move |_| {
        if wanted.is_wanted() {
            let council = asked.clone();
            rehearsing.start(async {
                soon().await;
                if fetch_rehearsal().await.is_ok()
                    && let Ok(rehearsal) = rehearsal(council).await
                {
                    rehearsal.await;
                }
            });
        }
    });
    // What is rehearsed does not hold up what it is for.
    Effect::new(move |_| {
        if matches!(*screen.read(), Screen::Breakdown(_)) {
            rehearsing.stop();
        }
    });
    html! {
        <SeveralNews elsewhere=elsewhere list=to_list />
        <UnsavedLayout back=to_layout />
        {move || match screen.get() {
            Screen::Summary => {
                html! { <SummaryPage council=council.clone() news=take_news() /> }.into_any()
            }
            Screen::Payments => html! { <PaymentsPage filter=list /> }.into_any(),
            Screen::Breakdown(payment) => {
                let shown = Breakdown { payment, council: council.clone(), list: list.get_untracked() };
                let view = move || at_once(breakdown_screen(shown.clone()));
                html! { <Lazily fetch=fetch_breakdown_screen view=view /> }.into_any()
            }
            Screen::Tenant(claim) => {
                let shown = Tenant { claim, council: council.clone(), back: from_tenant() };
                let view = move || at_once(tenant_screen(shown.clone()));
                html! { <Lazily fetch=fetch_tenant_screen view=view /> }.into_any()
            }
            Screen::Link => html! {
                <RouteLink to=Route::Summary navigator=navigator.clone() class="lp-back">{locale.words(|text| text.payments.back)}</RouteLink>
                <LinkPage council=council.clone() another=true on_linked=on_linked(&navigator) />
            }
            .into_any(),
            Screen::Unknown => html! { <NoSuchPage navigator=navigator.clone() /> }.into_any(),
        }}
    }
}
