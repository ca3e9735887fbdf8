//! The steps of linking: what is asked and typed, sending it, and the verdict.

use leptos::prelude::*;
use schedule::summary::LinkedLandlord;

use super::journey::Journey;
use super::questions::{Fault, Questions, Typed};
use super::screens::{CheckScreen, QuestionScreen, StartScreen};
use super::start_title;
use super::verdict::{LockedScreen, Verdict};
use crate::api::error::ApiError;
use crate::components::heading::Heading;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::route::{LinkStep, Route};
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::work::Work;

/// The steps, once the questions are known. The council's preferred set is asked first.
#[component]
pub fn Asking(
    questions: Questions,
    council: Council,
    another: bool,
    on_linked: Callback<LinkedLandlord>,
) -> impl IntoView {
    let locale = Locale::here();
    let navigator = Navigator::here();
    let calls = Calls::here();
    let other_ways = StoredValue::new(questions.other_ways);
    let ways = move |text: &Catalogue| other_ways.with_value(|ways| ways.within(text.language));
    let mut sets = questions.sets.into_iter();
    let Some(preferred) = sets.next() else {
        let nothing = move |text| {
            let ways = ways(text);
            html! {
                <Heading text=start_title(another, text).to_owned() focus=false />
                <p>{text.link.no_questions}</p>
                <p lang=ways.lang>{ways.text}</p>
            }
        };
        return locale.draw(nothing).into_any();
    };
    let journey = RwSignal::new(Journey::new(preferred, sets));
    let fault = RwSignal::new(None::<(usize, Fault)>);
    let cannot = RwSignal::new(false);
    let verdict = RwSignal::new(Verdict::None);
    let step = Memo::new({
        let current = navigator.current();
        move |_| match current.get() {
            Route::Link(wanted) => journey.with(|journey| journey.allowed(wanted)),
            _ => LinkStep::Start,
        }
    });
    // A step that may not be shown yet is not left standing in the address: Back would lead nowhere.
    Effect::new({
        let navigator = navigator.clone();
        move |_| match navigator.current().get() {
            Route::Link(wanted) if wanted != step.get() => {
                navigator.replace(Route::Link(step.get_untracked()));
            }
            _ => {}
        }
    });
    Effect::new({
        let navigator = navigator.clone();
        move |_| {
            let text = locale.text();
            let named = match step.get() {
                LinkStep::Start => start_title(another, text).to_owned(),
                LinkStep::Question(index) => journey.with(|journey| {
                    let question = journey.questions().get(index);
                    question.map(|it| it.label.within(text.language).text).unwrap_or_default()
                }),
                LinkStep::Check => text.link.check_title.to_owned(),
            };
            let (is_locked, is_refused) = verdict.with(|it| {
                let refused = matches!(it, Verdict::Wrong { .. } | Verdict::Failed(_));
                (matches!(it, Verdict::Locked(_)), refused && step.get() == LinkStep::Check)
            });
            let title = (text.title)(if is_locked { text.link.locked_title } else { &named });
            if is_refused || (fault.read().is_some() && !is_locked) {
                navigator.title(&text.in_error(&title));
            } else {
                navigator.title(&title);
            }
        }
    });
    let go = {
        let navigator = navigator.clone();
        Callback::new(move |step: LinkStep| {
            fault.set(None);
            cannot.set(false);
            navigator.go(Route::Link(step));
        })
    };
    let attempts_left = RwSignal::new(questions.attempts_left);
    let type_in = Callback::new(move |(index, typed): (usize, Typed)| {
        journey.update(|journey| journey.type_in(index, typed));
        // A verdict is about answers as they were sent.
        if matches!(*verdict.read_untracked(), Verdict::Wrong { .. } | Verdict::Failed(_)) {
            verdict.set(Verdict::None);
        }
    });
    let confirm = Callback::new(move |index: usize| {
        let outcome = journey.try_update(|journey| journey.confirm(index));
        match outcome {
            Some(Ok(step)) => go.run(step),
            Some(Err(wrong)) => fault.set(Some((index, wrong))),
            None => {}
        }
    });
    let ask = {
        let navigator = navigator.clone();
        Callback::new(move |set: String| {
            // Answers that are on their way are those of the set that is asked.
            if verdict.read_untracked().is_awaited() {
                return;
            }
            let Some(step) = journey.try_update(|journey| journey.ask(&set)) else { return };
            fault.set(None);
            cannot.set(false);
            verdict.set(Verdict::None);
            let route = Route::Link(step);
            if navigator.current().get_untracked() == route {
                navigator.acted();
            } else {
                navigator.go(route);
            }
        })
    };
    let sending = Work::here();
    let send = Callback::new(move |()| {
        if verdict.read_untracked().is_awaited() {
            return;
        }
        let attempt = journey.try_update(|journey| journey.attempt(fresh_key));
        let attempt = match attempt {
            Some(Ok(attempt)) => attempt,
            Some(Err((index, wrong))) => {
                go.run(LinkStep::Question(index));
                return fault.set(Some((index, wrong)));
            }
            None => return,
        };
        verdict.set(Verdict::Awaited);
        let set = journey.with_untracked(|journey| journey.set_id().to_owned());
        sending.start(async move {
            let csrf = calls.csrf();
            let client = calls.visitor();
            let outcome = client.link(&csrf, &attempt.key, &set, &attempt.answers).await;
            match outcome {
                Ok(landlord) => on_linked.run(landlord),
                Err(ApiError::AlreadyLinked) => {
                    // Said until the session shows the record, which it may not.
                    verdict.set(Verdict::Failed(ApiError::AlreadyLinked));
                    calls.check_session();
                }
                Err(ApiError::InvalidAnswers(refused)) => {
                    verdict.set(Verdict::None);
                    let found = journey.with_untracked(|journey| {
                        refused.iter().find_map(|answer| {
                            let at = journey
                                .questions()
                                .iter()
                                .position(|it| it.id == answer.question)?;
                            Some((at, Fault::from_code(&answer.code, &journey.questions()[at])))
                        })
                    });
                    match found {
                        Some((index, wrong)) => {
                            go.run(LinkStep::Question(index));
                            fault.set(Some((index, wrong)));
                        }
                        None => verdict.set(Verdict::Failed(ApiError::InvalidAnswers(refused))),
                    }
                }
                Err(error) => {
                    if let ApiError::NoMatch { .. } | ApiError::Locked(_) = &error {
                        journey.update(Journey::judged);
                    }
                    if let ApiError::NoMatch { attempts_left: left } = &error {
                        cannot.set(true);
                        attempts_left.set(*left);
                    }
                    calls.refused(&error);
                    verdict.set(Verdict::after(error));
                }
            }
        });
    });
    let council = StoredValue::new(council);
    // Any other verdict leaves the screen as it is: it may be one in which somebody is typing.
    let locked = Memo::new(move |_| match verdict.get() {
        Verdict::Locked(lock) => Some(lock),
        _ => None,
    });
    // Another set is another screen, even at the same step.
    let shown =
        Memo::new(move |_| (journey.with(|journey| journey.set_id().to_owned()), step.get()));
    let screen = move || {
        if let Some(lock) = locked.get() {
            return locale
                .draw(move |text| html! {
                    <LockedScreen lock=lock.clone() focus=true council=council.get_value() text=text />
                })
                .into_any();
        }
        let moved = navigator.moved();
        let focus = journey.with_untracked(Journey::is_begun) || (another && moved);
        let (_, step) = shown.get();
        let draw = move |text| match step {
            LinkStep::Start => html! {
                <StartScreen
                    journey=journey
                    attempts_left=attempts_left.get_untracked()
                    another=another
                    focus=focus
                    cannot=cannot
                    other_ways=ways(text)
                    council=council.get_value()
                    text=text
                    on_continue=go
                    on_ask=ask
                />
            }
            .into_any(),
            LinkStep::Question(index) => html! {
                <QuestionScreen
                    index=index
                    journey=journey
                    fault=fault
                    focus=moved
                    cannot=cannot
                    other_ways=ways(text)
                    council=council.get_value()
                    text=text
                    on_type=type_in
                    on_continue=confirm
                    on_back=go
                    on_ask=ask
                />
            }
            .into_any(),
            LinkStep::Check => html! {
                <CheckScreen
                    journey=journey
                    verdict=verdict
                    cannot=cannot
                    other_ways=ways(text)
                    council=council.get_value()
                    text=text
                    on_change=go
                    on_send=send
                    on_ask=ask
                />
            }
            .into_any(),
        };
        locale.draw(draw).into_any()
    };
    screen.into_any()
}

/// 128 random bits as text; a key that nobody can guess or repeat.
fn fresh_key() -> String {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // Without the browser's generator the clock still keeps two tries of one account apart.
        let clock = crate::clock::milliseconds().to_bits().to_be_bytes();
        bytes[..8].copy_from_slice(&clock);
    }
    format!("{:032x}", u128::from_be_bytes(bytes))
}
