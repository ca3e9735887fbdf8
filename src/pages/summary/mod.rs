//! Who the landlord is to the council, how they are paid, and the most recent payment first of all.

mod figures;
pub mod memory;
mod records;
mod remembered;
pub mod story;
pub mod unlink;
pub mod unlinking;

use leptos::prelude::*;
use schedule::reference::PaymentId;
use schedule::summary::{LandlordId, LinkedLandlord, Summary};

use self::figures::{Latest, Next};
use self::records::{LinkedRecords, RecordChoice, Row};
use self::remembered::Remembered;
use self::story::{Story, story};
use self::unlink::Unlink;
use super::load::{Load, load};
use super::name_screen;
use crate::clock;
use crate::components::contact::Contact;
use crate::components::error_panel::ErrorPanel;
use crate::components::heading::{Heading, Subheading};
use crate::components::loading::Loading;
use crate::components::notice::{Notice, Tone};
use crate::components::route_link::RouteLink;
use crate::components::summary_list::{Entry, SummaryList};
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::breakdown::rehearsal::Rehearsal;
use crate::pages::link::news::RecordUnlinked;
use crate::pages::payments::download::PaymentDownload;
use crate::route::Route;
use crate::session::SessionStore;
use crate::session::calls::Calls;
use crate::session::held::{Council, Held, News};
use crate::session::records::Records;
use crate::text::Catalogue;
use crate::text::failure::failure;

/// The first screen of a linked landlord.
#[component]
pub fn SummaryPage(
    /// Whom to ask for help.
    council: Council,
    /// What happened a moment ago.
    news: Option<News>,
) -> impl IntoView {
    let calls = Calls::here();
    let navigator = Navigator::here();
    let locale = Locale::here();
    name_screen(&navigator, |text| text.summary.title);
    let loading = load(move || {
        let client = calls.landlord()?;
        Some(async move { client.summary().await })
    });
    let rehearsal = Rehearsal::here();
    Effect::new(move |_| {
        if let Load::Ready(summary) = &*loading.state.read() {
            rehearsal.expect(summary.tenants_in_payment);
        }
    });
    let council = StoredValue::new(council);
    let moved = navigator.moved();
    let session = SessionStore::here().state();
    let rows = Memo::new(move |_| {
        session.with(|state| {
            let records = state.held().and_then(Held::records);
            records.map_or_else(Vec::new, |all| rows(all, calls.record().as_ref(), locale.text()))
        })
    });
    let unlink = Unlink::here();
    let (answered, again) = (unlink.clone(), unlink.clone());
    let several = rows.read_untracked().len() > 1;
    let focus = moved && news != Some(News::Unlinked);
    let on_answer = Callback::new(move |yes| answered.answer(yes));
    let on_again = Callback::new(move |()| again.again());
    let draw = move |text: &'static Catalogue| {
        html! {
            {news.map(|news| html! { <Told news=news several=several text=text /> })}
            <Heading text=text.summary.title.to_owned() focus=focus />
            <RecordChoice rows=rows navigator=navigator.clone() text=text />
            {move || match loading.state.get() {
                Load::Waiting => html! { <Loading text=text.summary.loading /> }.into_any(),
                Load::Failed(error) => html! {
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| loading.retry() />
                }
                .into_any(),
                Load::Ready(summary) => {
                    html! { <Position summary=summary council=council.get_value() text=text /> }.into_any()
                }
            }}
            <LinkedRecords
                rows=rows
                unlinking=unlink.state
                navigator=navigator.clone()
                text=text
                on_answer=on_answer
                on_again=on_again
            />
        }
    };
    html! {
        {locale.draw(draw)}
        <Remembered />
    }
}

/// The linked records in words, of which one is shown.
fn rows(records: &Records, shown: Option<&LandlordId>, text: &Catalogue) -> Vec<Row> {
    let row = |record: &LinkedLandlord| Row {
        id: record.id.clone(),
        address: records.name(&record.id),
        name: record.name.clone(),
        reference: record.creditor_reference.to_string(),
        linked_on: clock::local_time(&record.linked_at).map(|time| (text.date.long)(time.date)),
        is_shown: shown == Some(&record.id),
    };
    records.iter().map(row).collect()
}

/// What happened a moment ago. What was unlinked took the focus away with it.
#[component]
fn Told(news: News, several: bool, text: &'static Catalogue) -> impl IntoView {
    match news {
        News::Linked => {
            let body = if several { text.link.another_linked } else { text.link.linked };
            html! { <Notice tone=Tone::Success title=text.link.linked_title><p>{body}</p></Notice> }
                .into_any()
        }
        News::Unlinked => html! { <RecordUnlinked text=text /> }.into_any(),
    }
}

#[component]
fn Position(summary: Summary, council: Council, text: &'static Catalogue) -> impl IntoView {
    let navigator = Navigator::here();
    let latest = figures::latest(&summary, text);
    let next = figures::next(&summary, clock::today(), text);
    let paid_by = figures::paid_by(&summary, text);
    let story = story(&summary, clock::today(), text);
    let landlord = summary.landlord;
    let mut address = landlord.address;
    address.extend(landlord.postcode);
    let held = |value: Option<String>| {
        value
            .filter(|value| !value.trim().is_empty())
            .unwrap_or_else(|| text.summary.not_held.to_owned())
    };
    html! {
        <p class="lp-payee">
            <span class="lp-payee__name">{landlord.name}</span> " "
            <span class="lp-payee__reference">
                {text.summary.creditor_reference} " " <span class="lp-reference">{landlord.creditor_reference.to_string()}</span>
            </span>
        </p>
        <InShort story=story navigator=navigator.clone() text=text />
        {match latest {
            Some(latest) => html! { <LatestPayment latest=latest text=text /> }.into_any(),
            None => html! {
                <section class="lp-panel"><Subheading>{text.summary.latest_title}</Subheading><p>{text.summary.no_payment}</p></section>
            }
            .into_any(),
        }}
        <p><RouteLink to=Route::Payments(schedule::filter::PaymentFilter::default()) navigator=navigator class="lp-button lp-button--secondary">
            {text.summary.view_all}
        </RouteLink></p>
        <div class="lp-columns">
            <section class="lp-columns__column">
                <Subheading>{text.summary.figures_title}</Subheading>
                <SummaryList>
                    <Entry name=text.summary.tenants amount=true>{(text.count.number)(summary.tenants_in_payment)}</Entry>
                    <Entry name=text.summary.tax_year amount=true>{summary.paid_this_tax_year.to_string()}</Entry>
                    <Entry name=text.summary.last_12_months amount=true>{summary.paid_last_12_months.to_string()}</Entry>
                    <Entry name=text.summary.recovering amount=true>{summary.balance_being_recovered.to_string()}</Entry>
                </SummaryList>
            </section>
            <section class="lp-columns__column">
                <Subheading>{text.summary.next_title}</Subheading>
                <NextPayment next=next text=text />
            </section>
        </div>
        <section>
            <Subheading>{text.summary.details_title}</Subheading>
            <SummaryList>
                <Entry name=text.summary.address>
                    {if address.is_empty() {
                        text.summary.not_held.to_owned().into_any()
                    } else {
                        address.into_iter().map(|line| html! { <div class="lp-address__line">{line}</div> }).collect_view().into_any()
                    }}
                </Entry>
                <Entry name=text.summary.phone>{held(landlord.phone)}</Entry>
                <Entry name=text.summary.email>{held(landlord.email)}</Entry>
                <Entry name=text.summary.paid_by>{paid_by}</Entry>
            </SummaryList>
            <details class="lp-details">
                <summary class="lp-details__summary">{text.summary.correct_title}</summary>
                <div class="lp-details__body"><p>{text.summary.correct}</p><Contact council=council text=text /></div>
            </details>
        </section>
    }
}

/// What was paid, what was taken off and why, and what comes next, in sentences.
#[component]
fn InShort(story: Story, navigator: Navigator, text: &'static Catalogue) -> impl IntoView {
    let to = move |id: PaymentId, words: &'static str| {
        let to = Route::Breakdown(id.as_str().to_owned());
        html! { <RouteLink to=to navigator=navigator.clone()>{words}</RouteLink> }
    };
    let to_cancelled = to.clone();
    let kinds = story.kinds.into_iter().map(|kind| html! { <li>{kind}</li> }).collect_view();
    html! {
        <section class="lp-story" aria-label=text.story.label>
            <p class="lp-story__lead">{story.lead}</p>
            {story.taken.map(|taken| html! { <p>{taken}</p> })}
            <ul class="lp-list">{kinds}</ul>
            {story.notes.into_iter().map(|note| html! { <p>{note}</p> }).collect_view()}
            {story.replaces.map(|id| html! {
                <p>{text.story.replaces} " " {to(id, text.payment.see_original)}</p>
            })}
            {story.cancelled.map(|(sentence, id)| html! {
                <p>{sentence} " " {to_cancelled(id, text.replacing.to_original)}</p>
            })}
            <p>{story.next}</p>
        </section>
    }
}

#[component]
fn LatestPayment(latest: Latest, text: &'static Catalogue) -> impl IntoView {
    let navigator = Navigator::here();
    let about = (text.payment.about)(&latest.reference);
    html! {
        <section class="lp-panel lp-panel--main">
            <Subheading class="lp-panel__title">{text.summary.latest_title}</Subheading>
            <p class="lp-panel__amount">{latest.amount}</p>
            <p class="lp-panel__when">{latest.when}</p>
            {latest.withheld.then(|| html! { <p class="lp-panel__note">{text.payment.withheld}</p> })}
            <SummaryList>
                <Entry name=text.payment.period>{latest.period}</Entry>
                {latest.in_bank.map(|date| html! { <Entry name=text.payment.in_bank>{date}</Entry> })}
                {latest.narrative.map(|shown| html! { <Entry name=text.payment.narrative>{shown}</Entry> })}
                <Entry name=text.payment.lines amount=true>{latest.lines}</Entry>
                <Entry name=text.payment.gross amount=true>{latest.gross}</Entry>
                <Entry name=text.payment.deductions amount=true>
                    {latest.deductions.unwrap_or_else(|| text.payment.no_deductions.to_owned())}
                </Entry>
            </SummaryList>
            <div class="lp-actions">
                <RouteLink to=Route::Breakdown(latest.id.clone()) navigator=navigator class="lp-button">
                    {text.payment.view_schedule}
                </RouteLink>
                <PaymentDownload payment=latest.id about=about text=text />
            </div>
        </section>
    }
}

#[component]
fn NextPayment(next: Option<Next>, text: &'static Catalogue) -> impl IntoView {
    let Some(next) = next else {
        return html! { <p>{text.summary.next_unknown}</p> }.into_any();
    };
    html! {
        <SummaryList>
            <Entry name=text.summary.next_when>{next.when}</Entry>
            <Entry name=text.summary.next_estimate amount=true>
                {next.estimate.unwrap_or_else(|| text.summary.next_estimate_unknown.to_owned())}
            </Entry>
            {next.deductions.map(|amount| html! {
                <Entry name=text.summary.next_deductions amount=true>{amount}</Entry>
            })}
        </SummaryList>
    }
    .into_any()
}
