//! The steps of linking as they are drawn: start, one question, check your answers.

use leptos::prelude::*;

use super::instead::Instead;
use super::journey::Journey;
use super::questions::{Fault, Kind, Typed};
use super::verdict::Verdict;
use crate::api::error::ApiError;
use crate::components::date_field::{DateField, DateTyped};
use crate::components::error_panel::ErrorPanel;
use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::components::heading::{Heading, Subheading};
use crate::components::notice::{Notice, Tone};
use crate::components::text_field::{FieldKind, TextField};
use crate::route::LinkStep;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::failure::failure;
use crate::text::wording::Worded;

const FIELD: &str = "lp-answer";

/// What is needed, and why.
#[component]
pub fn StartScreen(
    /// The answers so far.
    journey: RwSignal<Journey>,
    /// Tries left.
    attempts_left: u32,
    /// Whether there is a linked record already.
    another: bool,
    /// Whether the heading takes the focus.
    focus: bool,
    /// Whether it is shown what there is for who cannot answer.
    cannot: RwSignal<bool>,
    /// What else to do, in the council's words.
    other_ways: Worded,
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
    /// Goes to a step.
    on_continue: Callback<LinkStep>,
    /// Asks another set.
    on_ask: Callback<String>,
) -> impl IntoView {
    let needed = journey.with_untracked(|journey| {
        let labels = journey.questions().iter().map(|it| it.label.within(text.language));
        labels.collect::<Vec<_>>()
    });
    let (title, lead) = if another {
        (text.link.another_title, text.link.another_lead)
    } else {
        (text.link.title, text.link.lead)
    };
    html! {
        <Heading text=title.to_owned() focus=focus />
        <p class="lp-lead">{lead}</p>
        <Subheading>{text.link.needed_title}</Subheading>
        <p>{text.link.needed_lead}</p>
        <ul class="lp-list">{needed.into_iter().map(|label| html! { <li lang=label.lang>{label.text}</li> }).collect_view()}</ul>
        <p>{text.link.where_to_find}</p>
        <Subheading>{text.link.why_title}</Subheading>
        <p>{text.link.why}</p>
        <p>{(text.link.tries)(attempts_left)}</p>
        <button type="button" part="button" class="lp-button" on:click=move |_| on_continue.run(LinkStep::Question(0))>
            {text.action.proceed}
        </button>
        <Instead journey=journey summary=text.link.cannot_answer open=cannot other_ways=other_ways council=council text=text on_ask=on_ask />
    }
}

/// One question with Back and Continue.
#[component]
pub fn QuestionScreen(
    /// Which question, from 0.
    index: usize,
    /// The answers so far.
    journey: RwSignal<Journey>,
    /// What is wrong with which answer.
    fault: RwSignal<Option<(usize, Fault)>>,
    /// Whether the question takes the focus.
    focus: bool,
    /// Whether it is shown what there is for who cannot answer.
    cannot: RwSignal<bool>,
    /// What else to do, in the council's words.
    other_ways: Worded,
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
    /// Takes what is typed.
    on_type: Callback<(usize, Typed)>,
    /// Confirms the answer.
    on_continue: Callback<usize>,
    /// Goes back to a step.
    on_back: Callback<LinkStep>,
    /// Asks another set.
    on_ask: Callback<String>,
) -> impl IntoView {
    let (question, count) = journey.with_untracked(|journey| {
        (journey.questions().get(index).cloned(), journey.questions().len())
    });
    let Some(question) = question else { return ().into_any() };
    let label = question.label.within(text.language);
    let hint = question.hint.map(|hint| hint.within(text.language));
    let named = label.text.clone();
    let error = Signal::derive(move || match fault.get() {
        Some((at, fault)) if at == index => Some((text.link.fault)(fault, &named)),
        _ => None,
    });
    let errors = Signal::derive(move || {
        let message = error.get();
        message
            .map(|message| FieldError { field: Some(FIELD.to_owned()), message })
            .into_iter()
            .collect()
    });
    let typed = Signal::derive(move || {
        journey.with(|journey| journey.typed(index).cloned()).unwrap_or(Typed::Text(String::new()))
    });
    let field = match field_kind(question.kind) {
        None => html! {
            <DateField
                id=FIELD
                legend=label
                heading=true
                focus=focus
                hint=hint.unwrap_or_else(|| text.link.date_hint.into())
                error=error
                error_prefix=text.form.error
                labels=text.form.date
                value=Signal::derive(move || date_typed(typed.get()))
                on_input=move |DateTyped { day, month, year }| on_type.run((index, Typed::Date { day, month, year }))
            />
        }
        .into_any(),
        Some(kind) => html! {
            <TextField
                id=FIELD
                label=label
                heading=true
                focus=focus
                hint=hint.unwrap_or_default()
                error=error
                error_prefix=text.form.error
                kind=kind
                value=Signal::derive(move || text_typed(typed.get()))
                on_input=move |value| on_type.run((index, Typed::Text(value)))
            />
        }
        .into_any(),
    };
    let optional = question.optional.then_some(text.form.optional);
    html! {
        <button type="button" class="lp-back" on:click=move |_| {
            on_back.run(journey.with_untracked(|journey| journey.before(LinkStep::Question(index))));
        }>{text.action.back}</button>
        <ErrorSummary title=text.form.error_title errors=errors />
        <form class="lp-form" novalidate=true on:submit=move |event| {
            event.prevent_default();
            on_continue.run(index);
        }>
            <p class="lp-step">{(text.link.step)(index + 1, count)} {optional.map(|it| format!(" {it}"))}</p>
            {field}
            <button type="submit" part="button" class="lp-button">{text.action.proceed}</button>
        </form>
        <Instead journey=journey summary=text.link.cannot_answer_this open=cannot other_ways=other_ways council=council text=text on_ask=on_ask />
    }
    .into_any()
}

/// The answers before they are sent, and the verdict when it is not in favour.
#[component]
pub fn CheckScreen(
    /// The answers so far.
    journey: RwSignal<Journey>,
    /// What came of them.
    verdict: RwSignal<Verdict>,
    /// Whether it is shown what there is for who cannot answer.
    cannot: RwSignal<bool>,
    /// What else to do, in the council's words.
    other_ways: Worded,
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
    /// Goes to a question.
    on_change: Callback<LinkStep>,
    /// Sends them.
    on_send: Callback<()>,
    /// Asks another set.
    on_ask: Callback<String>,
) -> impl IntoView {
    let rows = move || {
        let entry = |index: usize, label: Worded, answer: String| {
            let Worded { text: label, lang } = label;
            html! {
                <div class="lp-summary-list__row">
                    <dt class="lp-summary-list__name" lang=lang>{label.clone()}</dt>
                    <dd class="lp-summary-list__value">{answer}</dd>
                    <dd class="lp-summary-list__action">
                        <button type="button" part="link" class="lp-link" on:click=move |_| on_change.run(LinkStep::Question(index))>
                            {text.action.change}
                            <span class="lp-visually-hidden" lang=lang>" " {label}</span>
                        </button>
                    </dd>
                </div>
            }
        };
        journey.with(|journey| {
            let questions = journey.questions().iter().enumerate();
            questions
                .map(|(index, question)| {
                    let answer =
                        journey.typed(index).map(|typed| shown(typed, question.kind, text));
                    entry(index, question.label.within(text.language), answer.unwrap_or_default())
                })
                .collect_view()
        })
    };
    let said = move || {
        match verdict.get() {
        Verdict::Wrong { attempts_left } => html! {
            <Notice tone=Tone::Problem title=text.link.wrong_title focus=true>
                <p>{(text.link.wrong)(attempts_left)}</p>
                <p>{text.link.wrong_advice}</p>
            </Notice>
        }
        .into_any(),
        Verdict::Failed(error) => html! {
            <ErrorPanel failure=failure(&error, text) text=text retry=on_send />
            {matches!(error, ApiError::Closed { .. }).then(|| html! { <p>{text.link.no_try_used}</p> })}
        }
        .into_any(),
        Verdict::None | Verdict::Awaited | Verdict::Locked(_) => ().into_any(),
    }
    };
    let awaited = Signal::derive(move || verdict.read().is_awaited());
    html! {
        <button type="button" class="lp-back" on:click=move |_| {
            on_change.run(journey.with_untracked(|journey| journey.before(LinkStep::Check)));
        }>{text.action.back}</button>
        {said}
        <Heading text=text.link.check_title.to_owned() />
        <p>{text.link.check_lead}</p>
        <dl class="lp-summary-list lp-summary-list--actions">{rows}</dl>
        <button
            type="button"
            part="button"
            class="lp-button"
            aria-disabled=move || awaited.get().then_some("true")
            on:click=move |_| on_send.run(())
        >
            {move || if awaited.get() { text.link.sending } else { text.action.proceed }}
        </button>
        <p class="lp-visually-hidden" role="status">{move || awaited.get().then_some(text.link.sending)}</p>
        <Instead
            journey=journey
            summary=text.link.cannot_answer
            open=cannot
            other_ways=other_ways
            council=council
            text=text
            on_ask=on_ask
        />
    }
}

fn field_kind(kind: Kind) -> Option<FieldKind> {
    match kind {
        Kind::Date => None,
        Kind::Text => Some(FieldKind::Text),
        Kind::Reference => Some(FieldKind::Reference),
        Kind::Postcode => Some(FieldKind::Postcode),
        Kind::Money => Some(FieldKind::Money),
        Kind::Digits => Some(FieldKind::Digits),
    }
}

fn text_typed(typed: Typed) -> String {
    match typed {
        Typed::Text(text) => text,
        Typed::Date { .. } => String::new(),
    }
}

fn date_typed(typed: Typed) -> DateTyped {
    match typed {
        Typed::Date { day, month, year } => DateTyped { day, month, year },
        Typed::Text(_) => DateTyped::default(),
    }
}

/// An answer as the check shows it: as typed, with the unit that its box had.
fn shown(typed: &Typed, kind: Kind, text: &Catalogue) -> String {
    match typed {
        Typed::Text(answer) if answer.trim().is_empty() => text.form.left_empty.to_owned(),
        Typed::Text(answer) if kind == Kind::Money => {
            format!("£{}", answer.trim().trim_start_matches('£'))
        }
        Typed::Text(answer) => answer.trim().to_owned(),
        Typed::Date { day, month, year } => {
            format!("{} {} {}", day.trim(), month.trim(), year.trim())
        }
    }
}
