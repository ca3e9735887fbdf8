//! The screens of a signed-in user: linking, or those of the linked record that the address names.

mod payment;
pub mod record;

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use schedule::summary::LinkedLandlord;

use self::record::{Wanted, fetch_record_screens, record_screens};
use crate::components::heading::Heading;
use crate::components::route_link::RouteLink;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::account::Account;
use crate::pages::link::LinkPage;
use crate::pages::link::news::RecordUnlinked;
use crate::pages::name_screen;
use crate::pages::time_out::TimeOut;
use crate::parts::{Lazily, ahead, at_once};
use crate::route::{LinkStep, Route};
use crate::session::SessionStore;
use crate::session::held::{Council, Held, News, Shown};
use crate::session::state::Fact;
use crate::text::Catalogue;

/// The screens of a signed-in user, for one stay.
#[component]
pub fn Screens(
    /// Who is signed in, and what is linked.
    held: Held,
    /// Whether the app shows who is signed in, and the way out.
    account: bool,
) -> impl IntoView {
    let navigator = Navigator::here();
    let state = SessionStore::here().state();
    // Held weakly: it owns the closure that uses it.
    let stay = Owner::current().map(|owner| owner.downgrade());
    let begun = StoredValue::new(false);
    let council = held.visitor().council.clone();
    let name = held.visitor().display_name.clone();
    let sign_out = held.visitor().sign_out_url.clone().filter(|_| account);
    let account = sign_out.map(|url| {
        html! {
            <Account name=name council=council.name.clone() sign_out_url=url />
        }
    });
    let named = navigator.named();
    // Of this stay only: what the next one shows, and has to tell, is for its own screens.
    let visit = held.visit().number();
    let shown = Memo::new(move |before: Option<&Shown>| {
        let named = named.get();
        let now = state.with(|state| {
            let held = state.held().filter(|held| held.visit().number() == visit);
            held.map(|held| held.shown(named.as_ref()))
        });
        now.or_else(|| before.cloned()).unwrap_or(Shown::Linking)
    });
    html! {
        {account}
        {move || {
            let council = council.clone();
            match shown.get() {
                Shown::Linking => html! { <FirstLink council=council /> }.into_any(),
                Shown::Record(record) => {
                    let stay = stay.clone();
                    let view = move || {
                        let Some(stay) = stay.as_ref().and_then(WeakOwner::upgrade) else { return ().into_any() };
                        let (record, council) = (record.clone(), council.clone());
                        at_once(record_screens(Wanted { stay, begun, record, council }))
                    };
                    html! { <Lazily fetch=fetch_record_screens view=view /> }.into_any()
                }
                Shown::Stranger => html! { <NoSuchPage navigator=navigator.clone() /> }.into_any(),
            }
        }}
        // Last, so that the first heading is the screen's.
        <TimeOut />
    }
}

/// Linking while nothing is linked: whatever the address says, there is nothing else to show.
#[component]
fn FirstLink(council: Council) -> impl IntoView {
    let navigator = Navigator::here();
    let current = navigator.current();
    keep_to(&navigator, |route| match route {
        Route::Link(_) => None,
        _ => Some(Route::Link(LinkStep::Start)),
    });
    let locale = Locale::here();
    let news = take_news();
    // Whoever answers questions will have a record soon.
    let is_begun = Memo::new(move |_| {
        matches!(current.get(), Route::Link(LinkStep::Question(_) | LinkStep::Check))
    });
    Effect::new(move |_| {
        if is_begun.get() {
            ahead(fetch_record_screens);
        }
    });
    // Told until linking begins, and not again when one goes back to its start.
    let told = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(news == Some(News::Unlinked)) && !is_begun.get()
    });
    html! {
        {move || told.get().then(|| locale.draw(move |text| html! { <RecordUnlinked text=text /> }))}
        <LinkPage council=council another=false on_linked=on_linked(&navigator) />
    }
}

/// Shows another screen wherever `instead` names one: not every screen is everyone's, whoever asks for it.
fn keep_to(navigator: &Navigator, instead: fn(&Route) -> Option<Route>) {
    let (navigator, current) = (navigator.clone(), navigator.current());
    Effect::new(move |_| {
        if let Some(route) = current.with(instead) {
            navigator.replace(route);
        }
    });
}

/// What has to be told, once.
fn take_news() -> Option<News> {
    let session = SessionStore::here();
    let news = session.now().held().and_then(|held| held.visit().news());
    if news.is_some() {
        session.note(Fact::Told);
    }
    news
}

/// Notes that a record is linked, and leads to its summary: Back does not lead into the questions again.
fn on_linked(navigator: &Navigator) -> Callback<LinkedLandlord> {
    let session = SessionStore::here();
    let navigator = StoredValue::new_local(navigator.clone());
    Callback::new(move |record: LinkedLandlord| {
        let id = record.id.clone();
        session.note(Fact::Linked(record));
        let now = session.now();
        let name = now.held().and_then(Held::records).and_then(|records| records.name(&id));
        navigator.with_value(|navigator| navigator.within(name).replace(Route::Summary));
    })
}

/// An address that is no screen, or names a record that is not linked.
#[component]
fn NoSuchPage(navigator: Navigator) -> impl IntoView {
    name_screen(&navigator, |text| text.session.unknown_title);
    let draw = move |text: &'static Catalogue| {
        html! {
            <Heading text=text.session.unknown_title.to_owned() />
            <p>{text.session.unknown}</p>
            <p><RouteLink to=Route::Summary navigator=navigator.clone()>{text.session.to_summary}</RouteLink></p>
        }
    };
    Locale::here().draw(draw)
}
