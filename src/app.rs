//! The app: what it provides to its screens, and which screen is shown. The same for page and widget.

use leptos::html::Div;
use leptos::prelude::*;

use crate::api::credentials::Credentials;
use crate::api::early::Early;
use crate::components::focus::focus_heading;
use crate::components::language_switch::LanguageSwitch;
use crate::components::modal::ScreensHidden;
use crate::config::Config;
use crate::export::builder::Builder;
use crate::host_event::{HostEvent, Outbox};
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::session::{CheckFailed, Checking, Expired, SignedOut};
use crate::screens::Screens;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::state::SessionState;
use crate::shortcuts::Shortcuts;
use crate::text::language::Language;

/// Which part of the app is shown. Ending a session does not change it: its screens are kept, hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Shell {
    Checking,
    Failed,
    SignedOut,
    /// A user's stay, by its number.
    For(u32),
}

/// The app, over a navigator and an outbox that its door provides.
#[component]
pub fn App(
    /// Its settings.
    config: Config,
    /// How its calls are signed.
    #[prop(optional)]
    credentials: Credentials,
    /// What is asked before it is there.
    #[prop(optional)]
    early: Early,
    /// The way between screens.
    navigator: Navigator,
    /// The way to the host page.
    outbox: Outbox,
    /// The way to the program that builds heavy files.
    builder: Builder,
    /// Notified when the host page says that somebody is signed in again.
    #[prop(optional)]
    renewed: Option<ArcTrigger>,
    /// The language that the page around it asks for.
    wanted: ArcRwSignal<Language>,
    /// Told which language is spoken, now and whenever it changes.
    #[prop(optional, into)]
    on_language: Option<Callback<Language>>,
) -> impl IntoView {
    let session = SessionStore::new(outbox);
    let calls = Calls::new(&config.api_base, credentials, early, session, outbox);
    provide_context(config.heading_level);
    provide_context(navigator.clone());
    provide_context(outbox);
    provide_context(builder);
    provide_context(session);
    provide_context(calls);
    let shortcuts = Shortcuts::open();
    provide_context(shortcuts);
    let account = !config.host_owns_account;
    let state = session.state();
    let served = Signal::derive(move || {
        let known =
            state.with(|state| state.held().map(|it| it.visitor().council.languages.clone()));
        // A host says what its page speaks; before the council has said more, nothing else is offered.
        known.or_else(|| account.then(|| Language::ALL.to_vec()))
    });
    let locale = Locale::new(wanted, served);
    provide_context(locale);
    if let Some(on_language) = on_language {
        Effect::new(move |_| on_language.run(locale.language()));
    }
    calls.check_session();
    if let Some(renewed) = renewed {
        Effect::new(move |before: Option<()>| {
            renewed.track();
            if before.is_some() {
                calls.check_session();
            }
        });
    }

    let shell = Memo::new(move |_| match state.get() {
        SessionState::Checking => Shell::Checking,
        SessionState::Failed(_) => Shell::Failed,
        SessionState::SignedOut { .. } => Shell::SignedOut,
        SessionState::Active(held) | SessionState::Expired { held, .. } => {
            Shell::For(held.visit().number())
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
    let ended = Memo::new(move |_| matches!(*state.read(), SessionState::Expired { .. }));
    let named = navigator.clone();
    Effect::new(move |_| {
        let text = locale.text();
        match shell.get() {
            Shell::Checking => named.title(text.service),
            Shell::Failed => named.title(&text.in_error(text.service)),
            Shell::SignedOut => named.title(&(text.title)(text.session.sign_in_title)),
            // The screens of a user name themselves.
            Shell::For(_) => {}
        }
        let ended = ended.get().then(|| (text.title)(text.session.expired_title));
        named.title_before(ended.as_deref());
    });
    let moves = navigator.clone();
    let ask_again = Callback::new(move |()| {
        moves.acted();
        calls.check_session();
    });
    provide_context(ScreensHidden(ended.into()));
    let recheck = Memo::new(move |_| state.with(SessionState::recheck));
    let sign_in_url = Memo::new(move |_| state.with(SessionState::sign_in_url));
    let screens = move || match shell.get() {
        Shell::Checking => locale.draw(move |text| html! { <Checking text=text /> }).into_any(),
        Shell::Failed => match session.now() {
            SessionState::Failed(error) => {
                let focus = navigator.moved();
                let draw = move |text| html! { <CheckFailed error=error.clone() focus=focus text=text retry=ask_again /> };
                locale.draw(draw).into_any()
            }
            _ => ().into_any(),
        },
        Shell::SignedOut => {
            let focus = navigator.moved();
            let draw = move |text| html! { <SignedOut sign_in_url=sign_in_url recheck=recheck focus=focus text=text retry=ask_again /> };
            locale.draw(draw).into_any()
        }
        Shell::For(_) => match session.now().held() {
            Some(held) => html! { <Screens held=held.clone() account=account /> }.into_any(),
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
        <div
            class="lp-app"
            lang=move || locale.language().tag()
            node_ref=app
            on:keydown=move |event| shortcuts.press(&event)
        >
            {move || locale.offers_choice().then(|| html! {
                <LanguageSwitch
                    language=Signal::derive(move || locale.language())
                    on_choose=move |language| locale.choose(language)
                />
            })}
            {move || ended.get().then(|| locale.draw(move |text| html! {
                <Expired sign_in_url=sign_in_url recheck=recheck text=text retry=ask_again />
            }))}
            <div class="lp-app__screens" hidden=ended>{screens}</div>
        </div>
    }
}
