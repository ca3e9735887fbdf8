//! The linked records as they are drawn: choosing between several, and each with the way to unlink it.

use leptos::prelude::*;
use schedule::summary::LandlordId;

use super::unlinking::{Unlinking, not_unlinked};
use crate::components::confirm::{Confirm, Question};
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Subheading;
use crate::components::route_link::RouteLink;
use crate::components::tag::{Tag, TagTone};
use crate::navigation::Navigator;
use crate::route::{LinkStep, Route};
use crate::text::Catalogue;

/// A linked record in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: LandlordId,
    /// How an address names it.
    pub address: Option<LandlordId>,
    /// The payee's name.
    pub name: String,
    /// The council's reference for the payee.
    pub reference: String,
    /// The day on which it was linked, if that can be told.
    pub linked_on: Option<String>,
    /// Whether its payments are those on screen.
    pub is_shown: bool,
}

/// The records to choose from; nothing where there is one.
#[component]
pub fn RecordChoice(
    /// The records.
    rows: Memo<Vec<Row>>,
    /// The way to them.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let named = move |row: &Row| {
        html! { {row.name.clone()} " " <span class="lp-reference">{row.reference.clone()}</span> }
    };
    let offer = move |row: Row| {
        if row.is_shown {
            return html! { <span class="lp-choice__shown" aria-current="true">{named(&row)}</span> }
                .into_any();
        }
        let navigator = navigator.within(row.address.clone());
        html! { <RouteLink to=Route::Summary navigator=navigator>{named(&row)}</RouteLink> }
            .into_any()
    };
    move || {
        let rows = rows.get();
        (rows.len() > 1).then(|| {
            html! {
                <nav class="lp-choice" aria-label=text.records.choose>
                    <ul class="lp-choice__records">
                        {rows.into_iter().map(|row| html! { <li>{offer(row)}</li> }).collect_view()}
                    </ul>
                </nav>
            }
        })
    }
}

/// All linked records, and how to link another.
#[component]
pub fn LinkedRecords(
    /// The records.
    rows: Memo<Vec<Row>>,
    /// Where unlinking stands.
    unlinking: RwSignal<Unlinking>,
    /// The way to linking.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
    /// Told the answer to the question.
    on_answer: Callback<bool>,
    /// Tries again.
    on_again: Callback<()>,
) -> impl IntoView {
    let words = &text.records;
    let about = move |id: &LandlordId| {
        rows.with(|rows| {
            let row = rows.iter().find(|row| row.id == *id)?;
            Some((row.name.clone(), row.reference.clone()))
        })
    };
    let question = Signal::derive(move || {
        let Unlinking::Asking(id) = unlinking.get() else { return None };
        let (name, reference) = about(&id)?;
        let title = (words.question)(&name, &reference);
        Some(Question { title, body: words.question_body, yes: words.yes, no: words.no })
    });
    let status = move || {
        let (name, reference) = about(unlinking.read().under_way()?)?;
        Some(format!("{} {}", words.unlinking, (words.about)(&name, &reference)))
    };
    let record = move |row: Row| {
        let id = row.id.clone();
        let mine = Memo::new(move |_| unlinking.read().under_way() == Some(&id));
        let busy = Memo::new(move |_| unlinking.read().under_way().is_some());
        let id = row.id.clone();
        let press =
            move |_| unlinking.update(|state| *state = std::mem::take(state).asked(id.clone()));
        html! {
            <li class="lp-records__record">
                <div class="lp-records__who">
                    <p class="lp-records__name">{row.name.clone()}</p>
                    <p class="lp-records__about">
                        {text.summary.creditor_reference} " " <span class="lp-reference">{row.reference.clone()}</span>
                    </p>
                    {row.linked_on.map(|date| html! { <p class="lp-records__about">{(words.linked_on)(&date)}</p> })}
                </div>
                <div class="lp-records__actions">
                    {row.is_shown.then(|| html! { <Tag text=words.shown tone=TagTone::Plain /> })} " "
                    <button
                        type="button"
                        class="lp-button lp-button--secondary"
                        aria-disabled=move || busy.get().then_some("true")
                        on:click=press
                    >
                        {move || if mine.get() { words.unlinking } else { words.unlink }}
                        <span class="lp-visually-hidden">" " {(words.about)(&row.name, &row.reference)}</span>
                    </button>
                </div>
            </li>
        }
    };
    html! {
        <section class="lp-records">
            <Subheading>{words.title}</Subheading>
            <ul class="lp-records__list">{move || rows.get().into_iter().map(record).collect_view()}</ul>
            {move || match unlinking.get() {
                Unlinking::Failed(_, error) => {
                    html! { <ErrorPanel failure=not_unlinked(&error, text) text=text retry=on_again /> }.into_any()
                }
                Unlinking::Idle | Unlinking::Asking(_) | Unlinking::UnderWay(_) => ().into_any(),
            }}
            <p class="lp-visually-hidden" role="status">{status}</p>
            <p>
                <RouteLink to=Route::Link(LinkStep::Start) navigator=navigator class="lp-button lp-button--secondary">
                    {words.link_another}
                </RouteLink>
            </p>
            <Confirm id="lp-unlink" question=question on_answer=on_answer />
        </section>
    }
}
