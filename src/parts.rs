//! Parts of the program that come when they are wanted. The build takes them out of the first file; `build/parts.mjs` says
//! what each may weigh. Where the program is built in one piece, as for tests, they are there from the start.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::api::error::ApiError;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Heading;
use crate::components::loading::Loading;
use crate::export::Cause;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::navigation::reload::reload;
use crate::text::Catalogue;
use crate::text::failure::{failure, replaced};
use crate::work::Work;

/// Declares a way into a part: a function, and one that fetches the part and does nothing with it.
macro_rules! part {
    ($(#[$doc:meta])* $vis:vis fn $name:ident($argument:ident: $given:ty) -> $made:ty, fetched by $fetch:ident, in $part:ident $body:block) => {
        $(#[$doc])*
        #[cfg(feature = "parts")]
        #[leptos::wasm_split::wasm_split(
            $part,
            wasm_split_path = leptos::wasm_split,
            preload(
                /// Fetches the part that the screens are in.
                $fetch
            ),
            fallible
        )]
        $vis fn $name($argument: $given) -> Result<$made, leptos::wasm_split::SplitLoaderError> {
            Ok($body)
        }

        $(#[$doc])*
        #[cfg(not(feature = "parts"))]
        $vis async fn $name($argument: $given) -> Result<$made, leptos::wasm_split::SplitLoaderError> {
            Ok($body)
        }

        /// Fetches the part that the screens are in.
        #[cfg(not(feature = "parts"))]
        $vis async fn $fetch() -> Result<(), leptos::wasm_split::SplitLoaderError> {
            Ok(())
        }
    };
}
pub(crate) use part;

/// How long after a screen is drawn its own calls have the line to themselves.
const AHEAD_AFTER_MS: u32 = 300;

thread_local! {
    /// Why the last part that could not be had could not.
    static MISSED: Cell<Missed> = const { Cell::new(Missed::Unheard) };
}

/// Why a part is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missed {
    /// Its server was not heard: it may be the next time.
    Unheard,
    /// Its file is gone, or another than was built: a newer release has taken its place.
    Replaced,
}

/// Told by `element/parts.js`, before it says that a part is not there, whether asking again cannot help.
#[wasm_bindgen]
pub fn part_missed(is_replaced: bool) {
    MISSED.set(if is_replaced { Missed::Replaced } else { Missed::Unheard });
}

/// Whether a part is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Awaited,
    There,
    Missed(Missed),
}

impl From<Result<(), SplitLoaderError>> for Arrival {
    fn from(outcome: Result<(), SplitLoaderError>) -> Self {
        outcome.map_or_else(|_| Self::Missed(MISSED.get()), |()| Self::There)
    }
}

/// Why the last part that could not be had could not, where a file was to be made by it.
pub fn missed() -> Cause {
    match MISSED.get() {
        Missed::Unheard => Cause::Call(ApiError::Offline),
        Missed::Replaced => Cause::Replaced,
    }
}

/// What is in a part: drawn when it has come, which is at once from the second time on.
#[component]
pub fn Lazily<F>(
    /// Fetches the part.
    fetch: fn() -> F,
    /// Draws what is in it.
    view: impl Fn() -> AnyView + Send + 'static,
    /// Whether it is all of a screen, which then has a heading of its own.
    #[prop(default = true)]
    is_screen: bool,
) -> impl IntoView
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
{
    let arrival = RwSignal::new(Arrival::Awaited);
    let fetching = Work::here();
    let ask = move || {
        // What is there is drawn at once, with nothing before it that would take the focus.
        let mut fetched = Box::pin(fetch());
        let now = match fetched.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(outcome) => outcome.into(),
            Poll::Pending => {
                fetching.start(async move {
                    let outcome = fetched.await;
                    let _ = arrival.try_set(outcome.into());
                });
                Arrival::Awaited
            }
        };
        arrival.set(now);
    };
    ask();
    let (locale, navigator) = (Locale::here(), Navigator::here());
    move || {
        let missed = match arrival.get() {
            Arrival::There => return view(),
            Arrival::Awaited => None,
            Arrival::Missed(missed) => Some(missed),
        };
        let focus = navigator.moved();
        let draw = move |text: &'static Catalogue| {
            let heading =
                is_screen.then(|| html! { <Heading text=text.service.to_owned() focus=focus /> });
            // Not in the words of a `Cause`: those of every file would come with the first screen.
            let rest = match missed {
                None => html! { <Loading text=text.session.loading /> }.into_any(),
                Some(Missed::Unheard) => html! { <ErrorPanel failure=failure(&ApiError::Offline, text) text=text retry=move |()| ask() /> }.into_any(),
                Some(Missed::Replaced) => html! { <ErrorPanel failure=replaced(text) text=text reload=|()| reload() /> }.into_any(),
            };
            html! {
                {heading}
                {rest}
            }
        };
        locale.draw(draw).into_any()
    }
}

/// Fetches a part that may be wanted soon, once the calls of the screen that is drawn now have gone out; tells when it is there. If it
/// cannot be had, whoever wants it is told then.
pub fn ahead<F>(fetch: fn() -> F) -> Signal<bool>
where
    F: Future<Output = Result<(), SplitLoaderError>> + 'static,
{
    let there = RwSignal::new(false);
    Work::here().start(async move {
        soon().await;
        let outcome = fetch().await;
        let _ = there.try_set(outcome.is_ok());
    });
    there.into()
}

/// Waits until the calls of the screen that is drawn now have gone out.
pub async fn soon() {
    TimeoutFuture::new(AHEAD_AFTER_MS).await;
}

/// What is drawn by a part that is there: nothing has to be awaited then.
pub fn at_once(drawn: impl Future<Output = Result<AnyView, SplitLoaderError>>) -> AnyView {
    match pin!(drawn).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => view,
        Poll::Ready(Err(_)) | Poll::Pending => ().into_any(),
    }
}
