//! What is different from the payment before: who is new, gone, changed or adjusted. Small payments are compared by
//! themselves once they are whole, large ones when the reader asks.

pub mod row;

use std::rc::Rc;

use leptos::prelude::*;
use schedule::changes::{Changes, compare, payment_before};
use schedule::filter::PaymentFilter;
use schedule::intake::breakdown::Received;
use schedule::payment::{Payment, PaymentDetail, PaymentStatus};

use self::row::{Group, Told, difference, told};
use super::model::{Lines, Model};
use super::terms::Explained;
use crate::api::error::ApiError;
use crate::api::landlord::LandlordClient;
use crate::components::contact::Contact;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Subheading;
use crate::components::route_link::RouteLink;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::load::once_renewed;
use crate::route::Route;
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::failure::failure;
use crate::work::Work;

/// Lines of a payment, and of the one before, up to which they are compared without being asked.
const UNASKED: u32 = 500;
/// Tenants of a group that are shown at first.
const AT_FIRST: usize = 5;
/// Tenants that are shown at once when more are asked for.
const AT_ONCE: usize = 500;

/// Two payments, compared.
struct Compared {
    previous: Payment,
    before: Received,
    now: Rc<Received>,
    changes: Changes,
}

/// Where the comparison stands.
#[derive(Clone)]
enum Standing {
    /// Nobody has asked for it.
    Unasked,
    /// The payment before is looked for, or read.
    UnderWay,
    /// There is none before.
    First,
    /// Done.
    Done(Rc<Compared>),
    /// It could not be had.
    Failed(ApiError),
}

/// What changed since the payment before.
#[component]
pub fn WhatChanged(
    /// The schedule on screen.
    model: Model,
    /// The payment.
    detail: StoredValue<PaymentDetail>,
    /// Whom to ask.
    council: StoredValue<Council>,
) -> impl IntoView {
    let calls = Calls::here();
    let locale = Locale::here();
    let work = Work::here();
    let standing = RwSignal::new_local(Standing::Unasked);
    let (refused, was_asked) = (RwSignal::new(false), StoredValue::new(false));
    let start = Callback::new(move |asked: bool| {
        let Some(now) = model.lines.with_untracked(Lines::whole) else { return };
        was_asked.set_value(asked);
        let Some(client) = calls.landlord() else { return refused.set(true) };
        let payment = detail.with_value(|detail| detail.payment.clone());
        standing.set(Standing::UnderWay);
        work.start(async move {
            let outcome = compared(&client, &payment, now, asked).await;
            if let Standing::Failed(error) = &outcome {
                refused.set(matches!(error, ApiError::NotSignedIn { .. }));
                calls.refused(error);
            }
            standing.set(outcome);
        });
    });
    once_renewed(refused, move || start.run(was_asked.get_value()));
    let whole = Memo::new(move |_| model.lines.with(Lines::whole).is_some());
    let (small, cancelled) = detail.with_value(|detail| {
        let payment = &detail.payment;
        (payment.line_count <= UNASKED, payment.status == PaymentStatus::Cancelled)
    });
    Effect::new(move |_| {
        if whole.get() && small && !cancelled {
            start.run(false);
        }
    });
    let draw = move |text: &'static Catalogue| {
        html! {
        <section class="lp-changes">
            <Subheading>{text.changes.title}</Subheading>
            {move || match standing.get() {
                Standing::Unasked => html! {
                    <p class="lp-hint">{text.changes.why_asked}</p>
                    <button
                        type="button"
                        part="button"
                        class="lp-button lp-button--secondary"
                        aria-disabled=move || (!whole.get()).then_some("true")
                        on:click=move |_| start.run(true)
                    >
                        {text.changes.compare}
                    </button>
                }
                .into_any(),
                Standing::UnderWay => html! { <p role="status">{text.changes.comparing}</p> }.into_any(),
                Standing::First => html! { <p>{text.changes.first}</p> }.into_any(),
                Standing::Failed(error) => html! {
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| start.run(true) />
                }
                .into_any(),
                Standing::Done(compared) => {
                    html! { <Outcome compared=StoredValue::new_local(compared) detail=detail council=council text=text /> }.into_any()
                }
            }}
        </section>
        }
    };
    // What was never paid is held against nothing.
    (!cancelled).then(|| locale.draw(draw))
}

/// Finds the payment before and reads it. A large one that nobody asked for is left unread.
async fn compared(
    client: &LandlordClient,
    payment: &Payment,
    now: Rc<Received>,
    asked: bool,
) -> Standing {
    let until = PaymentFilter::new(None, Some(payment.processed_date), None, None);
    let listed = match client.payments(&until.unwrap_or_default(), None).await {
        Ok(page) => page.items,
        Err(error) => return Standing::Failed(error),
    };
    let Some(previous) = payment_before(payment, &listed) else { return Standing::First };
    if !asked && previous.line_count > UNASKED {
        return Standing::Unasked;
    }
    match client.lines(previous.id.as_str(), |_, _| ()).await {
        Ok(before) => {
            let changes = compare(&before.schedule, &now.schedule);
            let previous = previous.clone();
            Standing::Done(Rc::new(Compared { previous, before, now, changes }))
        }
        Err(error) => Standing::Failed(error),
    }
}

#[component]
fn Outcome(
    compared: StoredValue<Rc<Compared>, LocalStorage>,
    detail: StoredValue<PaymentDetail>,
    council: StoredValue<Council>,
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.changes;
    let navigator = Navigator::here();
    let known = compared.get_value();
    let Compared { previous, before, now, changes } = &*known;
    let more_or_less =
        difference(previous.net, detail.with_value(|detail| detail.payment.net), text);
    let with =
        (words.with)(previous.reference.as_str(), &(text.date.long)(previous.processed_date));
    let to = Route::Breakdown(previous.id.as_str().to_owned());
    let withheld = before.head.withheld || now.head.withheld || previous.withheld;
    let (none, same) = (changes.is_empty(), u32::try_from(changes.same.len()).unwrap_or(u32::MAX));
    let adjusted = !changes.adjusted.is_empty();
    let stopped = !changes.stopped.is_empty();
    let groups = Group::ALL.map(|group| {
        (group.len(changes) > 0).then(|| html! { <Tenants group=group compared=compared navigator=navigator.clone() text=text /> })
    });
    html! {
        <p role="status">
            {more_or_less} " " <RouteLink to=to navigator=navigator.clone()>{with}</RouteLink> "."
        </p>
        {withheld.then(|| html! { <p class="lp-hint">{words.withheld}</p> })}
        {none.then(|| html! { <p>{words.nothing}</p> })}
        {groups.into_iter().collect_view()}
        {(!none && same > 0).then(|| html! { <p>{(words.same)(same)}</p> })}
        {stopped.then(|| html! {
            <details class="lp-details">
                <summary class="lp-details__summary">{words.may_be_title}</summary>
                <div class="lp-details__body">
                    <p>{words.may_be_lead}</p>
                    <ul class="lp-list">{words.may_be.iter().map(|reason| html! { <li>{*reason}</li> }).collect_view()}</ul>
                    <p>{words.ask}</p>
                    <Contact council=council.get_value() text=text />
                </div>
            </details>
        })}
        {adjusted.then(|| html! { <Explained term=text.terms.adjustment /> })}
    }
}

/// The tenants of one group: the first few, and all of them when they are asked for.
#[component]
fn Tenants(
    group: Group,
    compared: StoredValue<Rc<Compared>, LocalStorage>,
    navigator: Navigator,
    text: &'static Catalogue,
) -> impl IntoView {
    let words = &text.changes;
    let count = compared.with_value(|compared| group.len(&compared.changes));
    let number = u32::try_from(count).unwrap_or(u32::MAX);
    let title = match group {
        Group::New => (words.new_title)(number),
        Group::Stopped => (words.stopped_title)(number),
        Group::Changed => (words.changed_title)(number),
        Group::Adjusted => (words.adjusted_title)(number),
    };
    let most = RwSignal::new(AT_FIRST);
    let shown = move || {
        compared.with_value(|it| {
            told(group, most.get(), &it.changes, (&it.before.schedule, &it.now.schedule), text)
        })
    };
    let draw = move |Told { name, reference, words, claim, .. }: Told| {
        let who = match claim {
            Some(claim) => html! { <RouteLink to=Route::Tenant(claim) navigator=navigator.clone()>{name}</RouteLink> }.into_any(),
            None => html! { <strong>{name}</strong> }.into_any(),
        };
        html! {
            <li class="lp-changes__tenant">
                {who} " " <span class="lp-changes__claim lp-reference">{reference}</span> ": " {words}
            </li>
        }
    };
    // It stays where it is when it is pressed, with the focus.
    let press = move |_| {
        most.update(|most| {
            *most = if *most >= count { AT_FIRST } else { (*most + AT_ONCE).min(count) }
        });
    };
    let label = move || {
        let most = most.get();
        let left = count.saturating_sub(most);
        match u32::try_from(left.min(AT_ONCE)).unwrap_or(u32::MAX) {
            0 => words.show_fewer.to_owned(),
            _ if left <= AT_ONCE => (words.show_all)(number),
            more => (words.show_more)(more, number),
        }
    };
    html! {
        <Subheading beneath=2 class="lp-changes__group">{title}</Subheading>
        <ul class="lp-changes__tenants">
            <For each=shown key=|it| it.place children=draw />
        </ul>
        {(count > AT_FIRST).then(|| html! {
            <button
                type="button"
                part="link"
                class="lp-link lp-changes__more"
                aria-expanded=move || (most.get() >= count).to_string()
                on:click=press
            >
                {label}
            </button>
        })}
    }
}
