//! The payments to choose from, the format, the packing, and the button.

use leptos::prelude::*;
use schedule::filter::PaymentFilter;

use super::Several;
use super::choice::{Choice, Offer};
use super::outcome::Outcome;
use crate::api::error::ApiError;
use crate::api::landlord::LandlordClient;
use crate::components::checkbox::Checkbox;
use crate::components::error_panel::ErrorPanel;
use crate::components::loading::Loading;
use crate::components::radios::{Radio, Radios};
use crate::components::select_field::SelectField;
use crate::export::many::{MOST_LINES, ManyStage, NoDownload, Packing, Wanted};
use crate::layouts::book::{Book, FileForm, Format};
use crate::layouts::panel::formats;
use crate::layouts::shelf::Shelf;
use crate::locale::Locale;
use crate::pages::load::{Load, load};
use crate::pages::payments::all;
use crate::session::calls::Calls;
use crate::text::Catalogue;
use crate::text::failure::failure;

const ONE: &str = "one";
const ZIP: &str = "zip";

/// What there is to choose, and the download.
#[component]
pub fn Chooser(
    /// The download.
    several: Several,
    /// The filter of the list.
    filter: Memo<PaymentFilter>,
) -> impl IntoView {
    let calls = Calls::here();
    let locale = Locale::here();
    let loading = load(move || {
        let client = calls.landlord()?;
        let filter = filter.get();
        Some(async move { offers(&client, &filter).await })
    });
    let choice = RwSignal::new(Choice::default());
    // What another filter let through is not what is asked for now.
    let listed = Memo::new(move |_| match loading.state.get() {
        _ if loading.busy.get() => Load::Waiting,
        state => state,
    });
    Effect::new(move |_| {
        choice.set(match listed.get() {
            Load::Ready(offers) => offers,
            Load::Waiting | Load::Failed(_) => Choice::default(),
        });
    });
    let disabled = Signal::derive(move || !matches!(*listed.read(), Load::Ready(_)));
    let change = Callback::new(move |change: Change| {
        choice.update(|choice| match change {
            Change::One(place, chosen) => choice.set(place, chosen),
            Change::All(chosen) => choice.set_all(chosen),
        });
        several.heard();
    });
    html! {
        {move || {
            let state = listed.get();
            locale.draw(move |text| match state.clone() {
                Load::Waiting => html! { <Loading text=text.several.loading /> }.into_any(),
                Load::Failed(error) => html! {
                    <ErrorPanel failure=failure(&error, text) text=text retry=move |()| loading.retry() />
                }
                .into_any(),
                Load::Ready(offers) => {
                    html! { <Offers offers=offers choice=choice text=text on_change=change /> }.into_any()
                }
            })
        }}
        <Making several=several choice=choice disabled=disabled />
    }
}

/// What is ticked, or not any more.
#[derive(Clone, Copy)]
enum Change {
    One(usize, bool),
    All(bool),
}

#[component]
fn Offers(
    offers: Choice,
    choice: RwSignal<Choice>,
    text: &'static Catalogue,
    on_change: Callback<Change>,
) -> impl IntoView {
    let words = &text.several;
    let first = offers.offers().first().map(|offer| offer.record.id.clone());
    let several_records =
        offers.offers().iter().any(|offer| Some(&offer.record.id) != first.as_ref());
    let offer = move |(place, Offer { payment, record, .. }): (usize, Offer)| {
        let date = (text.date.short)(payment.processed_date);
        let net = payment.net.to_string();
        let label = (words.offer)(&date, payment.reference.as_str(), &net, payment.line_count);
        let cancelled = payment.status == schedule::payment::PaymentStatus::Cancelled;
        let whose = several_records.then(|| (words.of_record)(record.creditor_reference.as_str()));
        let notes: Vec<String> =
            whose.into_iter().chain(cancelled.then(|| words.cancelled.to_owned())).collect();
        let checked = Signal::derive(move || {
            choice.with(|choice| choice.offers().get(place).is_some_and(|offer| offer.chosen))
        });
        let change = move |chosen| on_change.run(Change::One(place, chosen));
        let id = format!("lp-several-{place}");
        html! {
            <li>
                {if notes.is_empty() {
                    html! { <Checkbox id=id label=label checked=checked on_change=change /> }.into_any()
                } else {
                    html! { <Checkbox id=id label=label hint=notes.join(". ") checked=checked on_change=change /> }.into_any()
                }}
            </li>
        }
    };
    html! {
        <fieldset class="lp-field lp-fieldset">
            <legend class="lp-label">{words.which}</legend>
            <p class="lp-hint">{words.which_hint}</p>
            <div class="lp-actions">
                <button type="button" part="link" class="lp-link" on:click=move |_| on_change.run(Change::All(true))>{words.choose_all}</button>
                <button type="button" part="link" class="lp-link" on:click=move |_| on_change.run(Change::All(false))>{words.choose_none}</button>
            </div>
            <ul class="lp-several__offers">{offers.offers().iter().cloned().enumerate().map(offer).collect_view()}</ul>
        </fieldset>
        <p class="lp-several__chosen" role="status">{move || {
            let (payments, lines) = choice.with(Choice::counts);
            (words.chosen)(payments, lines)
        }}</p>
    }
}

#[component]
fn Making(several: Several, choice: RwSignal<Choice>, disabled: Signal<bool>) -> impl IntoView {
    let locale = Locale::here();
    let shelf = Shelf::here();
    let book = shelf.book();
    let zip = RwSignal::new(false);
    let known = Memo::new(move |_| book.with(|book| formats(book, locale.text())));
    let names = Signal::derive(move || known.get().into_iter().map(|it| it.label).collect());
    let chosen = Signal::derive(move || {
        let key = book.with(|book| book.chosen().key());
        known.with(|known| known.iter().position(|it| it.key == key)).unwrap_or_default()
    });
    let choose = move |place: usize| {
        let format = known.with_untracked(|known| Format::from_key(&known.get(place)?.key));
        if let Some(format) = format {
            shelf.change(|book| book.choose(format));
            several.heard();
        }
    };
    let is_workbook = Memo::new(move |_| book.with(|book| book.form() == FileForm::Workbook));
    let packings = Signal::derive(move || {
        let radio = |key: &str, label: &str, hint: &str| Radio {
            key: key.to_owned(),
            label: label.to_owned(),
            hint: hint.to_owned(),
        };
        let words = &locale.text().several;
        vec![radio(ONE, words.one_file, words.one_file_hint), radio(ZIP, words.zip, words.zip_hint)]
    });
    let start = move |()| {
        let refuse = |reason| several.stage.set(ManyStage::Failed(reason));
        let (payments, lines) = choice.with_untracked(Choice::counts);
        if payments == 0 {
            return refuse(NoDownload::NoneChosen);
        }
        if lines > MOST_LINES {
            return refuse(NoDownload::TooMany(lines));
        }
        let wanted =
            choice.with_untracked(|choice| choice.chosen().map(wanted).collect::<Vec<_>>());
        let packing = match book.with_untracked(Book::form) {
            FileForm::Text(layout) if !zip.get_untracked() => Packing::OneFile(layout),
            form => Packing::Zip(form),
        };
        several.start(wanted, packing);
    };
    let draw = move |text: &'static Catalogue| {
        let words = &text.several;
        html! {
        <SelectField id="lp-several-format" label=words.format options=names chosen=chosen on_choose=choose />
        {move || if is_workbook.get() {
            html! { <p class="lp-hint">{words.workbooks}</p> }.into_any()
        } else {
            html! {
                <Radios
                    id="lp-several-packing"
                    legend=words.packing
                    radios=packings
                    chosen=Signal::derive(move || if zip.get() { ZIP } else { ONE }.to_owned())
                    on_choose=move |key: String| {
                        zip.set(key == ZIP);
                        several.heard();
                    }
                />
            }
            .into_any()
        }}
        }
    };
    html! {
        {locale.draw(draw)}
        <Outcome several=several disabled=disabled on_start=start />
    }
}

fn wanted(offer: &Offer) -> Wanted {
    Wanted { record: offer.record.clone(), payment: offer.payment.clone() }
}

/// The payments of every record that pass the filter.
async fn offers(client: &LandlordClient, filter: &PaymentFilter) -> Result<Choice, ApiError> {
    let mut payments = Vec::new();
    for record in client.records().await? {
        let listed = all(&client.for_record(&record), filter).await?;
        payments.extend(listed.items.into_iter().map(|payment| (record.clone(), payment)));
    }
    Ok(Choice::new(payments))
}
