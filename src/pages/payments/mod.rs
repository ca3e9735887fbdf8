//! All payments, newest first, with a filter that the address holds and totals of what is listed.

mod chart;
pub mod download;
mod filter_form;
pub mod row;
pub mod several;
mod table;

use leptos::prelude::*;
use schedule::filter::PaymentFilter;
use schedule::payment::{Payment, PaymentsTotals};

use self::chart::Chart;
use self::filter_form::FilterForm;
use self::several::DownloadSeveral;
use self::table::PaymentsTable;
use super::load::{Load, load};
use super::name_form;
use crate::api::error::ApiError;
use crate::api::landlord::LandlordClient;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::Heading;
use crate::components::loading::Loading;
use crate::components::route_link::RouteLink;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::breakdown::rehearsal::Rehearsal;
use crate::route::Route;
use crate::session::calls::Calls;
use crate::text::failure::failure;

/// The most pages that are read by themselves: 100 pages of 50 are far more than two years of anything.
const MOST_PAGES: usize = 100;

/// A list that has been read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Newest first.
    pub items: Vec<Payment>,
    /// Of the whole filter, without cancelled ones.
    pub totals: PaymentsTotals,
}

/// The list.
#[component]
pub fn PaymentsPage(
    /// The filter that the route holds.
    filter: Memo<PaymentFilter>,
) -> impl IntoView {
    let calls = Calls::here();
    let navigator = Navigator::here();
    let locale = Locale::here();
    let wrong = RwSignal::new(false);
    name_form(&navigator, move || wrong.get(), |text| text.payments.title);
    let loading = load(move || {
        let client = calls.landlord()?;
        let filter = filter.get();
        Some(async move { all(&client, &filter).await })
    });
    let rehearsal = Rehearsal::here();
    Effect::new(move |_| {
        if let Load::Ready(listed) = &*loading.state.read() {
            rehearsal.expect(listed.items.iter().map(|it| it.line_count).max().unwrap_or(0));
        }
    });
    let apply = {
        let navigator = navigator.clone();
        move |filter| navigator.go(Route::Payments(filter))
    };
    let moved = navigator.moved();
    html! {
        <RouteLink to=Route::Summary navigator=navigator.clone() class="lp-back">{locale.words(|text| text.payments.back)}</RouteLink>
        <Heading text=Signal::derive(move || locale.text().payments.title.to_owned()) focus=moved />
        <FilterForm filter=filter text=locale.signal() on_apply=apply on_wrong=move |is_wrong| wrong.set(is_wrong) />
        <DownloadSeveral filter=filter />
        // Drawn anew in another language, so that what was told already is not told again.
        {locale.draw(move |text| html! {
            <p class="lp-visually-hidden" role="status">{move || {
                match (loading.busy.get(), loading.state.get()) {
                    (true, _) => text.payments.loading.to_owned(),
                    (false, Load::Ready(listed)) => (text.payments.found)(listed.items.len()),
                    (false, _) => String::new(),
                }
            }}</p>
        })}
        <div aria-busy=move || loading.busy.get().to_string() class:lp-stale=move || loading.busy.get()>
            {move || {
                let (state, navigator) = (loading.state.get(), navigator.clone());
                let filtered = !filter.read_untracked().is_empty();
                locale.draw(move |text| match state.clone() {
                    Load::Waiting => html! { <Loading text=text.payments.loading /> }.into_any(),
                    Load::Failed(error) => html! {
                        <ErrorPanel failure=failure(&error, text) text=text retry=move |()| loading.retry() />
                    }
                    .into_any(),
                    Load::Ready(listed) if listed.items.is_empty() => {
                        let words = if filtered { text.payments.none_filtered } else { text.payments.none };
                        html! { <p class="lp-empty">{words}</p> }.into_any()
                    }
                    Load::Ready(listed) => {
                        html! {
                            <Chart payments=listed.items.clone() navigator=navigator.clone() text=text />
                            <PaymentsTable listed=listed navigator=navigator.clone() text=text />
                        }
                        .into_any()
                    }
                })
            }}
        </div>
    }
}

/// Reads page after page; the reader sees one list.
async fn all(client: &LandlordClient, filter: &PaymentFilter) -> Result<Listed, ApiError> {
    let mut page = client.payments(filter, None).await?;
    let mut listed = Listed { items: std::mem::take(&mut page.items), totals: page.totals };
    for _ in 1..MOST_PAGES {
        let Some(cursor) = page.next_cursor.take() else { return Ok(listed) };
        page = client.payments(filter, Some(&cursor)).await?;
        listed.items.append(&mut page.items);
    }
    // A list without an end is not a list; a narrower filter makes it one.
    if page.next_cursor.is_some() { Err(ApiError::TooLarge) } else { Ok(listed) }
}
