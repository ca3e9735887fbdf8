//! One tenant: where their claim stands, and every line of it across payments, newest first, page by page.

pub mod row;

use leptos::prelude::*;
use schedule::claim::{Claim, ClaimId, ClaimSoFar, Standing};

use self::row::{Row, row, stands};
use super::load::{Load, Loading as Asked, load};
use crate::api::error::ApiError;
use crate::components::contact::Contact;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::{Heading, Subheading};
use crate::components::loading::Loading;
use crate::components::notice::{Notice, Tone};
use crate::components::route_link::RouteLink;
use crate::components::summary_list::{Entry, SummaryList};
use crate::components::tag::{Tag, TagTone};
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::breakdown::row::property;
use crate::pages::name_screen;
use crate::route::Route;
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::failure::{Failure, failure};
use crate::work::Work;

/// What is shown, without the lines: these come and are added to while all else stays.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Phase {
    Waiting,
    Failed(ApiError),
    Ready,
}

/// Where asking for the next page stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum More {
    Idle,
    UnderWay,
    Failed(ApiError),
}

/// The tenant whose claim has this id.
#[component]
pub fn TenantPage(
    /// Its id.
    claim: ClaimId,
    /// Whom to ask about it.
    council: Council,
    /// Where the way back leads, and its words.
    back: (Route, Signal<&'static str>),
) -> impl IntoView {
    let calls = Calls::here();
    let locale = Locale::here();
    let navigator = Navigator::here();
    // Never the name: a document's title is kept in the browser's history.
    name_screen(&navigator, |text| text.tenant.title);
    let id = claim.clone();
    let asked = load(move || {
        let (client, id) = (calls.landlord()?, id.clone());
        Some(async move { client.claim(&id, None).await.map(ClaimSoFar::new) })
    });
    let phase = Memo::new(move |_| match &*asked.state.read() {
        Load::Waiting => Phase::Waiting,
        Load::Failed(error) => Phase::Failed(error.clone()),
        Load::Ready(_) => Phase::Ready,
    });
    let name = Signal::derive(move || match &*asked.state.read() {
        Load::Ready(history) => history.claim().tenant_name.clone(),
        _ => locale.text().tenant.title.to_owned(),
    });
    let council = StoredValue::new(council);
    let moved = navigator.moved();
    html! {
        <RouteLink to=back.0 navigator=navigator class="lp-back">{back.1}</RouteLink>
        <Heading text=name focus=moved />
        {move || {
            let (phase, claim) = (phase.get(), claim.clone());
            locale.draw(move |text| match phase.clone() {
                Phase::Waiting => html! { <Loading text=text.tenant.loading /> }.into_any(),
                Phase::Failed(error) => html! {
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| asked.retry() />
                }
                .into_any(),
                Phase::Ready => {
                    html! { <Tenant asked=asked claim=claim.clone() council=council text=text /> }.into_any()
                }
            })
        }}
    }
}

#[component]
fn Tenant(
    asked: Asked<ClaimSoFar>,
    claim: ClaimId,
    council: StoredValue<Council>,
    text: &'static Catalogue,
) -> impl IntoView {
    let of = move |read: fn(&ClaimSoFar) -> Option<Claim>| {
        asked.state.with(|state| match state {
            Load::Ready(history) => read(history),
            Load::Waiting | Load::Failed(_) => None,
        })
    };
    let known = Memo::new(move |_| of(|history| Some(history.claim().clone())));
    html! {
        {move || known.get().map(|claim| html! { <Position claim=claim council=council text=text /> })}
        <Subheading>{text.tenant.payments_title}</Subheading>
        <Lines asked=asked claim=claim text=text />
    }
}

/// Where the claim stands, and what it is for.
#[component]
fn Position(
    claim: Claim,
    council: StoredValue<Council>,
    text: &'static Catalogue,
) -> impl IntoView {
    let stands = stands(&claim, text);
    let to_ask = claim.standing != Standing::InPayment;
    let home = property(&claim.property_address, &claim.postcode);
    let filled = |value: String| if value.is_empty() { text.line.none.to_owned() } else { value };
    html! {
        <section class="lp-standing" aria-label=text.tenant.standing>
            <p class="lp-standing__tag"><Tag text=stands.tag.0 tone=stands.tag.1 /></p>
            {stands.sentences.into_iter().map(|sentence| html! { <p>{sentence}</p> }).collect_view()}
        </section>
        <SummaryList>
            <Entry name=text.tenant.weekly amount=true>{claim.weekly_entitlement.to_string()}</Entry>
            <Entry name=text.line.property>{filled(home)}</Entry>
            <Entry name=text.line.claim><span class="lp-reference">{filled(claim.reference)}</span></Entry>
            <Entry name=text.line.rent><span class="lp-reference">{filled(claim.rent_reference.unwrap_or_default())}</span></Entry>
        </SummaryList>
        {to_ask.then(|| html! {
            <details class="lp-details">
                <summary class="lp-details__summary">{text.tenant.ask}</summary>
                <div class="lp-details__body"><Contact council=council.get_value() text=text /></div>
            </details>
        })}
    }
}

/// The lines that have been read, and the way to those that follow.
#[component]
fn Lines(asked: Asked<ClaimSoFar>, claim: ClaimId, text: &'static Catalogue) -> impl IntoView {
    let calls = Calls::here();
    let navigator = Navigator::here();
    let work = Work::here();
    let more = RwSignal::new(More::Idle);
    let state = asked.state;
    let rows = move || {
        state.with(|state| match state {
            Load::Ready(history) => {
                history.lines().map(|(line, paid_in)| row(&line, paid_in, text)).collect()
            }
            Load::Waiting | Load::Failed(_) => Vec::<Row>::new(),
        })
    };
    // Lines that are there, lines in all, where the next ones start, and whether some are not shown.
    let counts = Memo::new(move |_| {
        state.with(|state| match state {
            Load::Ready(history) => {
                let next = history.next_cursor().map(str::to_owned);
                let read = u32::try_from(history.len()).unwrap_or(u32::MAX);
                (read, history.line_count(), next, history.withheld())
            }
            Load::Waiting | Load::Failed(_) => (0, None, None, false),
        })
    });
    let go_on = move || {
        let (_, _, cursor, _) = counts.get_untracked();
        let (Some(client), Some(cursor)) = (calls.landlord(), cursor) else { return };
        if more.get_untracked() == More::UnderWay {
            return;
        }
        let claim = claim.clone();
        more.set(More::UnderWay);
        work.start(async move {
            let outcome = client.claim(&claim, Some(&cursor)).await.and_then(|page| {
                let mut outcome = Ok(());
                state.update(|state| {
                    if let Load::Ready(history) = state {
                        outcome = history.append(page);
                    }
                });
                outcome.map_err(ApiError::from)
            });
            match outcome {
                Ok(()) => more.set(More::Idle),
                Err(error) => {
                    calls.refused(&error);
                    more.set(More::Failed(error));
                }
            }
        });
    };
    let go_on = Callback::new(move |()| go_on());
    let shown = move || {
        let (read, of, next, _) = counts.get();
        if next.is_none() { (text.tenant.shown_all)(read) } else { (text.tenant.shown)(read, of) }
    };
    let busy = Memo::new(move |_| more.get() == More::UnderWay);
    let any = Memo::new(move |_| counts.with(|counts| counts.0 > 0));
    let draw = move |row: Row| html! { <PaidLine row=row navigator=navigator.clone() text=text /> };
    html! {
        {move || counts.get().3.then(|| html! {
            <Notice tone=Tone::Info title=text.payment.withheld><p>{text.tenant.withheld}</p></Notice>
        })}
        {move || (!any.get()).then(|| html! { <p class="lp-empty">{text.tenant.nothing}</p> })}
        <div hidden=move || !any.get()>
            <p class="lp-shown" role="status">{shown}</p>
            <table part="table" class="lp-table lp-table--cards lp-table--paid" role="table" aria-label=text.tenant.payments_title>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="lp-table__heading">{text.tenant.paid_on}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading">{text.payment.period}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading">{text.line.why}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.gross}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.deductions}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.net}</th>
                        <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.rent_credit}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=rows key=|row| row.line_id.clone() children=draw />
                </tbody>
            </table>
        </div>
        {move || match more.get() {
            More::Failed(error) => {
                let Failure { title, advice } = failure(&error, text);
                let failure = Failure { title: text.tenant.more_failed.to_owned(), advice: format!("{title}. {advice}") };
                html! { <ErrorPanel failure=failure text=text retry=go_on /> }.into_any()
            }
            More::Idle | More::UnderWay => ().into_any(),
        }}
        {move || {
            let waits = counts.with(|counts| counts.2.is_some()) && !matches!(more.get(), More::Failed(_));
            waits.then(|| html! {
                <button
                    type="button"
                    part="button"
                    class="lp-button lp-button--secondary"
                    aria-disabled=move || busy.get().then_some("true")
                    on:click=move |_| go_on.run(())
                >
                    {move || if busy.get() { text.tenant.loading_more } else { text.tenant.more }}
                </button>
            })
        }}
    }
}

#[component]
fn PaidLine(row: Row, navigator: Navigator, text: &'static Catalogue) -> impl IntoView {
    let payment = (!row.reference.is_empty()).then(|| (text.tenant.payment)(&row.reference));
    html! {
        <tr role="row" class="lp-table__row" class:lp-table__row--cancelled=row.cancelled>
            <th scope="row" role="rowheader" class="lp-table__cell lp-table__cell--first">
                <span class="lp-table__main">
                    <RouteLink to=Route::Breakdown(row.payment) navigator=navigator>
                        {row.date} " " <span class="lp-table__sub">{payment}</span>
                    </RouteLink>
                </span> " "
                {row.cancelled.then(|| html! { <Tag text=text.tenant.in_cancelled tone=TagTone::Stopped /> })}
            </th>
            <td role="cell" class="lp-table__cell" data-label=text.payment.period>{row.period}</td>
            <td role="cell" class="lp-table__cell" data-label=text.line.why>
                <span>{row.benefit} ": " {row.reason}</span> " "
                {row.status.map(|(word, tone)| html! { <Tag text=word tone=tone /> })}
            </td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount" data-label=text.payment.gross>{row.gross}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount" data-label=text.payment.deductions>{row.deductions}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount lp-table__cell--main" data-label=text.payment.net>{row.net}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount" data-label=text.payment.rent_credit>{row.rent_credit}</td>
        </tr>
    }
}
