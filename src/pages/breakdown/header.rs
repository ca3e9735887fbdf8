//! One payment above its schedule: the amount and what can be done with all of it, its dates, and the control totals.

use leptos::prelude::*;
use schedule::balance::Balance;
use schedule::payment::{PaymentDetail, PaymentId, PaymentStatus};
use schedule::totals::Totals;

use super::model::Model;
use super::printer::{PrintButton, PrintQuestion, Printer};
use super::save::SaveButton;
use super::share::ShareButton;
use crate::components::notice::{Notice, Tone};
use crate::components::route_link::RouteLink;
use crate::components::summary_list::{Entry, SummaryList};
use crate::components::tag::Tag;
use crate::locale::Locale;
use crate::navigation::Navigator;
use crate::pages::payments::row::tags;
use crate::route::Route;
use crate::session::held::Council;
use crate::text::Catalogue;

/// Disagreements listed; the first few are enough to report, and a list of thousands hides them.
const MOST_FINDINGS: usize = 10;

/// The amount, and beside it what can be done with the payment as a whole. It stays when the language changes: what goes on is
/// in it.
#[component]
pub fn PaymentTop(
    /// The payment.
    detail: StoredValue<PaymentDetail>,
    /// Its schedule.
    model: Model,
    /// Who writes the letter about it.
    council: StoredValue<Council>,
    /// Hears of whoever wants to see the schedule.
    #[prop(into)]
    on_schedule: Callback<()>,
) -> impl IntoView {
    let locale = Locale::here();
    let printer = Printer::here(model, detail, council);
    let amount = move |text: &'static Catalogue| {
        detail.with_value(|detail| {
            let payment = &detail.payment;
            let tag = |(word, tone)| html! { <Tag text=word tone=tone /> " " };
            html! {
                <p class="lp-payment__amount">
                    {payment.net.to_string()} " "
                    <span class="lp-tags">{tags(payment, text).into_iter().map(tag).collect_view()}</span>
                </p>
            }
        })
    };
    html! {
        <div class="lp-payment">
            {locale.draw(amount)}
            <div class="lp-actions">
                <SaveButton model=model detail=detail narrowed=false />
                <ShareButton model=model detail=detail />
                <PrintButton printer=printer disabled=model.unfinished />
                <button type="button" part="link" class="lp-link" on:click=move |_| on_schedule.run(())>
                    {locale.words(|text| text.breakdown.to_schedule)}
                </button>
            </div>
        </div>
        {locale.draw(move |text| html! { <PrintQuestion printer=printer text=text /> })}
    }
}

/// What is known of the payment.
#[component]
pub fn PaymentFacts(
    /// The payment.
    detail: PaymentDetail,
    /// Whether some of its lines are not shown.
    #[prop(into)]
    withheld: Signal<bool>,
    /// The way to other screens.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let payment = detail.payment;
    let (is_sent, arrives_by) = (payment.is_sent(), payment.arrives_by());
    let to = |id: PaymentId, words: &'static str| {
        let (to, navigator) = (Route::Breakdown(id.as_str().to_owned()), navigator.clone());
        html! { <p><RouteLink to=to navigator=navigator>{words}</RouteLink></p> }
    };
    let cancelled = payment.status == PaymentStatus::Cancelled;
    let replacement = payment.replaced_by.map(|id| to(id, text.payment.see_replacement));
    let stopped = match (cancelled, replacement) {
        (_, Some(link)) => html! {
            <Notice tone=Tone::Warning title=text.replacing.replaced_title>
                <p>{text.replacing.replaced}</p>
                {link}
            </Notice>
        }
        .into_any(),
        (true, None) => html! {
            <Notice tone=Tone::Warning title=text.payment.cancelled_title>
                <p>{text.payment.cancelled}</p>
                <p>{text.replacing.not_replaced}</p>
            </Notice>
        }
        .into_any(),
        (false, None) => ().into_any(),
    };
    let original = payment.replaces.map(|id| {
        let link = to(id, text.payment.see_original);
        html! {
            <Notice tone=Tone::Info title=text.replacing.replaces_title>
                <p>{text.replacing.replaces}</p>
                {link}
            </Notice>
        }
    });
    html! {
        {stopped}
        {original}
        {move || withheld.get().then(|| html! {
            <Notice tone=Tone::Info title=text.payment.withheld><p>{text.payment.withheld_totals}</p></Notice>
        })}
        <SummaryList>
            <Entry name=text.payment.processed>{(text.date.long)(payment.processed_date)}</Entry>
            {arrives_by.map(|date| html! { <Entry name=text.payment.in_bank>{(text.date.long)(date)}</Entry> })}
            <Entry name=text.payment.period>{(text.date.period)(payment.period)}</Entry>
            {is_sent.then(|| html! {
                <Entry name=text.payment.sent_by>{(text.payment.method)(&payment.method)}</Entry>
                <Entry name=text.payment.narrative>{payment.bank_narrative}</Entry>
            })}
        </SummaryList>
    }
}

/// The payment's own totals beside the sums of its lines, once they are there.
#[component]
pub fn ControlTotals(
    /// The payment.
    detail: PaymentDetail,
    /// The sums of the lines, and what was found when they were held against the payment.
    #[prop(into)]
    checked: Signal<Option<(Totals, Balance)>>,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let control = detail.control;
    let lines = move |pick: fn(&Totals, &Catalogue) -> String| {
        move || {
            checked.with(|checked| {
                checked.as_ref().map_or_else(|| "…".to_owned(), |(sums, _)| pick(sums, text))
            })
        }
    };
    let row = |name: &'static str, pick: fn(&Totals, &Catalogue) -> String| {
        let stated = pick(&control, text);
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" class="lp-table__cell lp-table__cell--first">{name}</th>
                <td role="cell" class="lp-table__cell lp-table__cell--amount">{stated}</td>
                <td role="cell" class="lp-table__cell lp-table__cell--amount">{lines(pick)}</td>
            </tr>
        }
    };
    html! {
        {move || match checked.get() {
            Some((_, balance)) => html! { <Verdict balance=balance text=text /> }.into_any(),
            // Its room is kept, so that nothing below moves when it comes.
            None => html! { <p class="lp-balance lp-balance--awaited" data-room=text.breakdown.balances></p> }.into_any(),
        }}
        <table part="table" class="lp-table lp-table--figures" role="table" aria-label=text.breakdown.control_title>
            <thead role="rowgroup"><tr role="row">
                <td role="cell" class="lp-table__heading"></td>
                <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.breakdown.payment_says}</th>
                <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.breakdown.lines_add_up}</th>
            </tr></thead>
            <tbody role="rowgroup">
                {row(text.payment.lines, |it, text| (text.count.number)(it.lines))}
                {row(text.payment.gross, |it, _| it.gross.to_string())}
                {row(text.payment.deductions, |it, _| it.deductions.to_string())}
                {row(text.payment.net, |it, _| it.net.to_string())}
                {row(text.payment.rent_credit, |it, _| it.rent_credit.to_string())}
                {row(text.breakdown.own_debt, |it, _| it.own_debt_repaid().to_string())}
            </tbody>
        </table>
        <p class="lp-hint">{text.breakdown.rent_credit_means}</p>
    }
}

/// Whether the schedule adds up to its payment, and if not, where.
#[component]
fn Verdict(balance: Balance, text: &'static Catalogue) -> impl IntoView {
    if balance.holds() {
        return html! { <p class="lp-balance lp-balance--holds">{text.breakdown.balances}</p> }
            .into_any();
    }
    let shown = balance.findings.into_iter().take(MOST_FINDINGS);
    let findings = shown.map(|finding| html! { <li>{(text.breakdown.finding)(&finding)}</li> });
    html! {
        <Notice tone=Tone::Problem title=text.breakdown.unbalanced>
            <p>{text.breakdown.unbalanced_advice}</p>
            <ul class="lp-list">{findings.collect_view()}</ul>
        </Notice>
    }
    .into_any()
}
