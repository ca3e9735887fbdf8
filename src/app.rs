//! The app: what it provides to its screens, and which screen is shown. The same for page and widget.

use leptos::html::Div;
use leptos::prelude::*;
use schedule::filter::PaymentFilter;

use crate::components::focus::focus_heading;
use crate::components::heading::Heading;
use crate::components::modal::ScreensHidden;
use crate::components::route_link::RouteLink;
use crate::config::Config;
use crate::export::builder::Builder;
use crate::host_event::{HostEvent, Outbox};
use crate::layouts::shelf::Shelf;
use crate::navigation::Navigator;
use crate::pages::breakdown::BreakdownPage;
use crate::pages::link::LinkPage;
use crate::pages::payments::PaymentsPage;
use crate::pages::payments::download::Downloads;
use crate::pages::payments::several::Several;
use crate::pages::payments::several::news::SeveralNews;
use crate::pages::session::{CheckFailed, Checking, Expired, SignedOut};
use crate::pages::summary::SummaryPage;
use crate::route::{LinkStep, Route};
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::state::{Fact, Held, Identity, SessionState};
use crate::text::Catalogue;
use crate::text::failure::failure;

/// Which part of the app is shown. Ending a session does not change it: its screens are kept, hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shell {
    Checking,
    Failed,
    SignedOut,
    For(Identity),
}

/// Which screen of a linked landlord is shown. Steps and filters within one do not change it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Screen {
    Summary,
    Payments,
    Breakdown(String),
    Unknown,
}

/// The app, over a navigator and an outbox that its door provides.
#[component]
pub fn App(
    /// Its settings.
    config: Config,
    /// The way between screens.
    navigator: Navigator,
    /// The way to the host page.
    outbox: Outbox,
    /// The way to the program that builds heavy files.
    builder: Builder,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let session = SessionStore::new(outbox);
    let calls = Calls::new(&config.api_base, session, outbox);
    provide_context(navigator.clone());
    provide_context(outbox);
    provide_context(builder);
    provide_context(session);
    provide_context(calls);
    provide_context(Shelf::open());
    calls.check_session();

    let account = !config.host_owns_account;
    let state = session.state();
    let shell = Memo::new(move |_| match state.get() {
        SessionState::Checking => Shell::Checking,
        SessionState::Failed(_) => Shell::Failed,
        SessionState::SignedOut { .. } => Shell::SignedOut,
        SessionState::Active(held) | SessionState::Expired { held, .. } => {
            Shell::For(held.identity())
        }
    });
    Effect::new(move |told: Option<bool>| {
        let told = told.unwrap_or_default();
        if !told && !matches!(shell.get(), Shell::Checking) {
            outbox.send(HostEvent::Ready);
            return true;
        }
        told
    });
    let moves = navigator.clone();
    let ask_again = Callback::new(move |()| {
        moves.acted();
        calls.check_session();
    });
    let ended = Memo::new(move |_| matches!(*state.read(), SessionState::Expired { .. }));
    provide_context(ScreensHidden(ended.into()));
    let recheck = Memo::new(move |_| state.with(SessionState::recheck));
    let sign_in_url = Memo::new(move |_| state.with(SessionState::sign_in_url));
    let screens = move || match shell.get() {
        Shell::Checking => html! { <Checking text=text /> }.into_any(),
        Shell::Failed => match session.now() {
            SessionState::Failed(error) => {
                let focus = navigator.moved();
                html! { <CheckFailed error=error focus=focus text=text retry=ask_again /> }
                    .into_any()
            }
            _ => ().into_any(),
        },
        Shell::SignedOut => {
            let focus = navigator.moved();
            html! { <SignedOut sign_in_url=sign_in_url recheck=recheck focus=focus text=text retry=ask_again /> }
                .into_any()
        }
        Shell::For(_) => match session.now().held() {
            Some(held) => {
                html! { <Screens held=held.clone() account=account text=text /> }.into_any()
            }
            None => ().into_any(),
        },
    };
    let app = NodeRef::<Div>::new();
    Effect::new(move |was: Option<bool>| {
        let ended = ended.get();
        if was == Some(true)
            && !ended
            && let Some(app) = app.get_untracked()
        {
            // The button that was pressed is gone, and the screens are back.
            request_animation_frame(move || focus_heading(&app));
        }
        ended
    });
    html! {
        <div class="lp-app" lang="en" node_ref=app>
            {move || ended.get().then(|| html! {
                <Expired sign_in_url=sign_in_url recheck=recheck text=text retry=ask_again />
            })}
            <div class="lp-app__screens" hidden=ended>{screens}</div>
        </div>
    }
}

/// The screens of a signed-in user.
#[component]
fn Screens(held: Held, account: bool, text: &'static Catalogue) -> impl IntoView {
    let navigator = Navigator::here();
    let session = SessionStore::here();
    let current = navigator.current();
    Downloads::provide();
    Several::provide(text);
    let council = held.visitor().council.clone();
    let name = held.visitor().display_name.clone();
    let sign_out = held.visitor().sign_out_url.clone().filter(|_| account);
    let account = sign_out.map(|url| {
        html! {
            <Account name=name council=council.name.clone() sign_out_url=url text=text />
        }
    });
    let linked = match &held {
        Held::Unlinked(_) => None,
        Held::Linked(linked) => Some(linked.just_linked()),
    };
    let Some(just_linked) = linked else {
        if !matches!(current.get_untracked(), Route::Link(_)) {
            navigator.replace(Route::Link(LinkStep::Start));
        }
        navigator.title(&(text.title)(text.link.title));
        let view = html! {
            {account}
            <LinkPage council=council text=text />
        };
        return view.into_any();
    };
    if matches!(current.get_untracked(), Route::Link(_)) {
        navigator.replace(Route::Summary);
    }
    let screen = Memo::new(move |_| match current.get() {
        Route::Summary | Route::Link(_) => Screen::Summary,
        Route::Payments(_) => Screen::Payments,
        Route::Breakdown(payment) => Screen::Breakdown(payment),
        Route::Unknown => Screen::Unknown,
    });
    // The list as it was narrowed last: whatever leads back to it keeps its filter.
    let list = Memo::new(move |before: Option<&PaymentFilter>| match current.get() {
        Route::Payments(filter) => filter,
        _ => before.cloned().unwrap_or_default(),
    });
    let welcome = StoredValue::new(just_linked);
    let elsewhere = Signal::derive(move || !matches!(*screen.read(), Screen::Payments));
    let to_list = Signal::derive(move || Route::Payments(list.get()));
    let view = html! {
        {account}
        <SeveralNews elsewhere=elsewhere list=to_list text=text />
        {move || match screen.get() {
            Screen::Summary => {
                let welcome = welcome.try_update_value(std::mem::take).unwrap_or_default();
                if welcome {
                    session.note(Fact::Welcomed);
                }
                html! { <SummaryPage council=council.clone() welcome=welcome text=text /> }.into_any()
            }
            Screen::Payments => html! { <PaymentsPage filter=list text=text /> }.into_any(),
            Screen::Breakdown(payment) => html! { <BreakdownPage payment=payment council=council.clone() list=list.get_untracked() text=text /> }.into_any(),
            Screen::Unknown => {
                let navigator = navigator.clone();
                navigator.title(&(text.title)(text.session.unknown_title));
                html! {
                    <Heading text=text.session.unknown_title.to_owned() />
                    <p>{text.session.unknown}</p>
                    <p><RouteLink to=Route::Summary navigator=navigator>{text.session.to_summary}</RouteLink></p>
                }
                .into_any()
            }
        }}
    };
    view.into_any()
}

/// Who is signed in, and the way out, where the app owns signing out.
#[component]
fn Account(
    name: String,
    council: String,
    sign_out_url: String,
    text: &'static Catalogue,
) -> impl IntoView {
    let calls = Calls::here();
    let session = SessionStore::here();
    let navigator = Navigator::here();
    let failed = RwSignal::new(None::<String>);
    let sign_out = Action::new_local(move |(): &()| {
        let (navigator, url) = (navigator.clone(), sign_out_url.clone());
        async move {
            let csrf = calls.csrf();
            match calls.visitor().sign_out(&csrf).await {
                Ok(()) => {
                    session.note(Fact::SignedOut);
                    navigator.leave(&url);
                }
                Err(error) => {
                    calls.refused(&error);
                    let words = failure(&error, text);
                    failed.set(Some(format!("{}. {}", text.session.sign_out_failed, words.advice)));
                }
            }
        }
    });
    let press = move |_| {
        if !sign_out.pending().get_untracked() {
            sign_out.dispatch(());
        }
    };
    html! {
        <div class="lp-account">
            <p class="lp-account__council">{council}</p>
            <p class="lp-account__name">{(text.session.signed_in_as)(&name)}</p>
            <button type="button" class="lp-link" on:click=press>
                {move || if sign_out.pending().get() { text.action.signing_out } else { text.action.sign_out }}
            </button>
            <p class="lp-account__failed" role="status">{failed}</p>
        </div>
    }
}
