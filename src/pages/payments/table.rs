//! The list as a table, which on a narrow screen reads as cards, and its totals.

use leptos::prelude::*;

use super::Listed;
use super::download::PaymentDownload;
use super::row::{Row, row};
use crate::components::notice::{Notice, Tone};
use crate::components::route_link::RouteLink;
use crate::components::tag::Tag;
use crate::navigation::Navigator;
use crate::route::Route;
use crate::text::Catalogue;

/// The payments, one a row, with their totals above.
#[component]
pub fn PaymentsTable(
    /// The payments.
    listed: Listed,
    /// The way to their schedules.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let totals = listed.totals;
    let rows: Vec<Row> = listed.items.iter().map(|payment| row(payment, text)).collect();
    let any_cancelled = rows.iter().any(|row| row.cancelled);
    html! {
        <dl class="lp-totals" aria-label=text.payments.totals>
            <div class="lp-totals__item"><dt>{text.payments.count}</dt><dd>{(text.count.number)(totals.count)}</dd></div>
            <div class="lp-totals__item"><dt>{text.payment.gross}</dt><dd>{totals.gross.to_string()}</dd></div>
            <div class="lp-totals__item"><dt>{text.payment.deductions}</dt><dd>{totals.deductions.to_string()}</dd></div>
            <div class="lp-totals__item lp-totals__item--main"><dt>{text.payment.net}</dt><dd>{totals.net.to_string()}</dd></div>
            <div class="lp-totals__item"><dt>{text.payment.rent_credit}</dt><dd>{totals.rent_credit.to_string()}</dd></div>
        </dl>
        {totals.withheld.then(|| html! {
            <Notice tone=Tone::Info title=text.payment.withheld><p>{text.payments.withheld_totals}</p></Notice>
        })}
        {any_cancelled.then(|| html! { <p class="lp-hint">{text.payments.cancelled_apart}</p> })}
        <table part="table" class="lp-table lp-table--cards" role="table" aria-label=text.payments.title>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader" class="lp-table__heading">{text.payments.date}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading">{text.payment.period}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading">{text.payments.status}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.lines}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.deductions}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading lp-table__heading--amount">{text.payment.net}</th>
                    <th scope="col" role="columnheader" class="lp-table__heading"><span class="lp-visually-hidden">{text.payments.actions}</span></th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| html! { <PaymentRow row=row navigator=navigator.clone() text=text /> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn PaymentRow(row: Row, navigator: Navigator, text: &'static Catalogue) -> impl IntoView {
    let about = (text.payment.about)(&row.reference);
    let (named, of) = (about.clone(), about.clone());
    html! {
        <tr role="row" class="lp-table__row" class:lp-table__row--cancelled=row.cancelled>
            <th scope="row" role="rowheader" class="lp-table__cell lp-table__cell--first">
                <span class="lp-table__main">{row.date}</span> " "
                <span class="lp-table__sub lp-reference">{row.reference}</span>
            </th>
            <td role="cell" class="lp-table__cell" data-label=text.payment.period>{row.period}</td>
            <td role="cell" class="lp-table__cell" data-label=text.payments.status>
                <span class="lp-tags">
                    {row.tags.into_iter().map(|(word, tone)| html! { <Tag text=word tone=tone /> " " }).collect_view()}
                </span> " "
                <span class="lp-table__sub">{row.method}</span> " "
                {row.other.map(|(id, words)| html! {
                    <span class="lp-table__sub">
                        <RouteLink to=Route::Breakdown(id) navigator=navigator.clone()>
                            {words} <span class="lp-visually-hidden">" " {of}</span>
                        </RouteLink>
                    </span>
                })}
            </td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount" data-label=text.payment.lines>{row.lines}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount" data-label=text.payment.deductions>{row.deductions}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--amount lp-table__cell--main" data-label=text.payment.net>{row.net}</td>
            <td role="cell" class="lp-table__cell lp-table__cell--actions">
                <RouteLink to=Route::Breakdown(row.id.clone()) navigator=navigator>
                    {text.payment.view_schedule} <span class="lp-visually-hidden">" " {named}</span>
                </RouteLink>
                <PaymentDownload payment=row.id about=about text=text />
            </td>
        </tr>
    }
}
