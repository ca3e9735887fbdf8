//! The screens of a signed-in user: linking, or those of the linked record that the address names.

use leptos::prelude::*;
use schedule::claim::ClaimId;
use schedule::filter::PaymentFilter;
use schedule::summary::{LandlordId, LinkedLandlord};

use crate::components::heading::Heading;
use crate::components::route_link::RouteLink;
use crate::layouts::editor::state::Editing;
use crate::layouts::news::UnsavedLayout;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::navigation::unload::ask_before_unload;
use crate::pages::account::Account;
use crate::pages::breakdown::BreakdownPage;
use crate::pages::breakdown::place::LeftOff;
use crate::pages::link::LinkPage;
use crate::pages::name_screen;
use crate::pages::payments::PaymentsPage;
use crate::pages::payments::download::Downloads;
use crate::pages::payments::several::Several;
use crate::pages::payments::several::news::SeveralNews;
use crate::pages::summary::unlink::Unlink;
use crate::pages::summary::{RecordUnlinked, SummaryPage};
use crate::pages::tenant::TenantPage;
use crate::pages::time_out::TimeOut;
use crate::route::{LinkStep, Route};
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::held::{Council, Held, News, Shown};
use crate::session::state::Fact;
use crate::text::Catalogue;

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

/// The screens of a signed-in user, for one stay: downloads and unlinking go on from screen to screen, and end with it.
#[component]
pub fn Screens(
    /// Who is signed in, and what is linked.
    held: Held,
    /// Whether the app shows who is signed in, and the way out.
    account: bool,
) -> impl IntoView {
    let navigator = Navigator::here();
    let state = SessionStore::here().state();
    Downloads::provide();
    Several::provide();
    Unlink::provide();
    ask_before_unload(Editing::provide().unsaved);
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
    let stay = held.visit().number();
    let shown = Memo::new(move |before: Option<&Shown>| {
        let named = named.get();
        let now = state.with(|state| {
            let held = state.held().filter(|held| held.visit().number() == stay);
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
                Shown::Record(id) => html! { <RecordScreens record=id council=council /> }.into_any(),
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
    // Told until linking begins, and not again when one goes back to its start.
    let told = Memo::new(move |before: Option<&bool>| {
        before.copied().unwrap_or(news == Some(News::Unlinked))
            && !matches!(current.get(), Route::Link(LinkStep::Question(_) | LinkStep::Check))
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

/// The screens of one linked record. Another record has screens of its own: nothing of one is ever shown with the other.
#[component]
fn RecordScreens(record: LandlordId, council: Council) -> impl IntoView {
    let session = SessionStore::here();
    let locale = Locale::here();
    let name = session.now().held().and_then(Held::records).and_then(|all| all.name(&record));
    let navigator = Navigator::here().within(name);
    provide_context(navigator.clone());
    provide_context(Calls::here().within(record));
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
    html! {
        <SeveralNews elsewhere=elsewhere list=to_list />
        <UnsavedLayout back=to_layout />
        {move || match screen.get() {
            Screen::Summary => {
                html! { <SummaryPage council=council.clone() news=take_news() /> }.into_any()
            }
            Screen::Payments => html! { <PaymentsPage filter=list /> }.into_any(),
            Screen::Breakdown(payment) => html! { <BreakdownPage payment=payment council=council.clone() list=list.get_untracked() /> }.into_any(),
            Screen::Tenant(claim) => html! { <TenantPage claim=claim council=council.clone() back=from_tenant() /> }.into_any(),
            Screen::Link => html! {
                <RouteLink to=Route::Summary navigator=navigator.clone() class="lp-back">{locale.words(|text| text.payments.back)}</RouteLink>
                <LinkPage council=council.clone() another=true on_linked=on_linked(&navigator) />
            }
            .into_any(),
            Screen::Unknown => html! { <NoSuchPage navigator=navigator.clone() /> }.into_any(),
        }}
    }
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
