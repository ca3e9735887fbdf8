//! One payment and its schedule: it streams in, is held against the payment, searched, sorted and saved.

mod arrival;
mod at_hand;
mod changes;
mod drawn;
mod files;
mod header;
pub mod look;
pub mod model;
mod picked;
pub mod place;
mod printer;
pub mod rehearsal;
pub mod row;
mod save;
mod share;
mod shown;
mod split;
mod table;
mod terms;
mod toolbar;

use leptos::html::P;
use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;
use schedule::balance;
use schedule::filter::PaymentFilter;
use schedule::payment::PaymentDetail;

use self::arrival::Arrival;
use self::changes::WhatChanged;
use self::header::{ControlTotals, PaymentFacts, PaymentTop};
use self::model::{Lines, Model};
use self::picked::{Picked, PickedBar, copied};
use self::place::{LeftOff, Place};
use self::row::details;
use self::split::WhereItWent;
use self::table::ScheduleTable;
use self::terms::Explained;
use self::toolbar::Toolbar;
use super::load::{Load, load};
use crate::components::error_panel::ErrorPanel;
use crate::components::focus::go_to;
use crate::components::heading::{Heading, Level, Subheading};
use crate::components::line_details::LineDetails;
use crate::components::loading::Loading;
use crate::components::route_link::RouteLink;
use crate::components::virtual_rows::TableView;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::route::Route;
use crate::session::calls::Calls;
use crate::session::held::Council;
use crate::text::Catalogue;
use crate::text::failure::failure;
use crate::turns::Turns;

/// The payment with this id.
#[component]
pub fn BreakdownPage(
    /// Its id.
    payment: String,
    /// Who writes the letter about it.
    council: Council,
    /// The list that the way back leads to.
    list: PaymentFilter,
) -> impl IntoView {
    let calls = Calls::here();
    let locale = Locale::here();
    let navigator = Navigator::here();
    let id = payment.clone();
    let detail = load(move || {
        let client = calls.landlord()?;
        let id = id.clone();
        Some(async move { client.payment(&id).await })
    });
    let place = LeftOff::here().of(&payment);
    let model = Model::start(payment, place.as_ref());
    let opened = RwSignal::new(place.and_then(|place| place.line));
    let council = StoredValue::new(council);
    let title = Signal::derive(move || {
        let words = &locale.text().breakdown;
        match &*detail.state.read() {
            Load::Ready(detail) => (words.title)(detail.payment.reference.as_str()),
            _ => words.untitled.to_owned(),
        }
    });
    let named = navigator.clone();
    Effect::new(move |_| named.title(&(locale.text().title)(&title.get())));
    let moved = navigator.moved();
    html! {
        <RouteLink to=Route::Payments(list) navigator=navigator class="lp-back">
            {locale.words(|text| text.breakdown.back)}
        </RouteLink>
        <Heading text=title focus=moved />
        {move || match detail.state.get() {
            Load::Waiting => {
                locale.draw(|text| html! { <Loading text=text.breakdown.loading /> }).into_any()
            }
            Load::Failed(error) => locale
                .draw(move |text| html! {
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| { detail.retry(); model.retry(); } />
                })
                .into_any(),
            Load::Ready(detail) => html! { <Schedule detail=detail council=council model=model opened=opened title=title /> }.into_any(),
        }}
    }
}

#[component]
fn Schedule(
    detail: PaymentDetail,
    council: StoredValue<Council>,
    model: Model,
    opened: RwSignal<Option<u32>>,
    title: Signal<String>,
) -> impl IntoView {
    let locale = Locale::here();
    let shared = StoredValue::new(detail.clone());
    let checked = Signal::derive(move || {
        model.lines.with(|lines| {
            let received = lines.whole()?;
            let balance = shared.with_value(|detail| balance::check(detail, &received.schedule));
            Some((received.schedule.totals(), balance))
        })
    });
    let checked = Memo::new(move |_| checked.get());
    let said = detail.payment.withheld;
    let withheld = Memo::new(move |_| said || model.lines.with(Lines::withheld));
    let gross = detail.payment.gross;
    let taken_off = !detail.deductions_by_kind.is_empty();
    let navigator = Navigator::here();
    let (schedule, end) = (NodeRef::<Level>::new(), NodeRef::<P>::new());
    let see = move |()| {
        if let Some(heading) = schedule.get_untracked() {
            go_to(&heading);
        }
    };
    let (left, payment) = (LeftOff::here(), detail.payment.id.as_str().to_owned());
    Effect::new(move |_| {
        let (query, order, line) = (model.query.get(), model.order.get(), opened.get());
        left.note(Place { payment: payment.clone(), query, order, line });
    });
    let picked = Picked::new();
    let view = TableView::new();
    let totals = Memo::new(move |_| model.totals());
    let calls = Calls::here();
    let copy_line = Callback::new(move |()| {
        let line = opened.get_untracked();
        copied(model, shared, calls, line.into_iter().collect())
    });
    let (ways, to_tenant) = (navigator.clone(), navigator);
    let header = move |text: &'static Catalogue| {
        let detail = shared.get_value();
        html! {
            <PaymentFacts detail=detail.clone() withheld=withheld navigator=ways.clone() text=text />
            <Explained term=text.terms.benefit_week />
            <div class="lp-columns">
                <section class="lp-columns__column">
                    <Subheading>{text.breakdown.deductions_title}</Subheading>
                    <WhereItWent detail=detail.clone() text=text />
                    {taken_off.then(|| html! { <Explained term=text.terms.recovery /> })}
                </section>
                <section class="lp-columns__column">
                    <Subheading>{text.breakdown.control_title}</Subheading>
                    <ControlTotals detail=detail checked=checked text=text />
                    <Explained term=text.terms.rent_credit />
                </section>
            </div>
        }
    };
    let arrival = move |text: &'static Catalogue| {
        html! {
            <div class="lp-schedule">
                <Subheading node=schedule>{text.breakdown.schedule_title}</Subheading>
                <Arrival model=model text=text />
            </div>
        }
    };
    let table = move |text: &'static Catalogue| {
        // Lines that go on arriving draw nothing of it anew, which has the focus.
        let open_details = Memo::new(move |_| {
            let row = opened.get()?;
            model.lines.with(|lines| {
                lines.schedule().get(usize::try_from(row).ok()?).map(|line| details(&line, text))
            })
        });
        html! {
            {move || {
                let empty = model.rows.with(|rows| rows.is_empty());
                (empty && !model.unfinished.get()).then(|| html! {
                    <p class="lp-empty">{if model.is_narrowed() { text.breakdown.nothing_found } else { text.breakdown.no_lines }}</p>
                })
            }}
            <p class="lp-paper-only" hidden=true>{text.breakdown.on_paper}</p>
            <button type="button" part="link" class="lp-link lp-skip" on:click=move |_| {
                if let Some(end) = end.get_untracked() {
                    // What cannot take the focus leaves it on the button.
                    let _ = end.focus();
                }
            }>{text.breakdown.past_schedule}</button>
            <PickedBar picked=picked model=model detail=shared text=text />
            <ScheduleTable model=model totals=totals gross=gross picked=picked view=view label=title text=text on_open=move |row| opened.set(Some(row)) />
            <p class="lp-visually-hidden" tabindex="-1" node_ref=end>{text.breakdown.schedule_ends}</p>
            <LineDetails details=open_details copy_line=copy_line navigator=to_tenant.clone() text=text on_close=move |()| opened.set(None) />
        }
    };
    let above = move || {
        html! {
            {locale.draw(arrival)}
            <Toolbar model=model totals=totals view=view detail=shared />
        }
    };
    // It comes when the lines are whole, and below what may be pressed by then.
    let below = move || html! { <WhatChanged model=model detail=shared council=council /> };
    // All at once would be one long task, while lines are on their way already.
    let (above_drawn, all_drawn) = (RwSignal::new(false), RwSignal::new(false));
    spawn_local_scoped_with_cancellation(async move {
        // Without turns it is drawn in one go.
        let turns = Turns::new().ok();
        for drawn in [above_drawn, all_drawn] {
            if let Some(turns) = &turns {
                let _ = turns.give().await;
            }
            drawn.set(true);
        }
    });
    html! {
        <PaymentTop detail=shared model=model council=council on_schedule=see />
        {locale.draw(header)}
        {move || above_drawn.get().then(above)}
        {move || all_drawn.get().then(|| locale.draw(table.clone()))}
        {move || all_drawn.get().then(below)}
    }
}
