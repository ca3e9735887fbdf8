//! One line of a schedule in full, in a dialog that gives the focus back when it closes.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::heading::Subheading;
use super::modal::keep_dismissible;
use super::route_link::RouteLink;
use super::summary_list::{Entry, SummaryList};
use super::tag::Tag;
use crate::export::clipboard::{self, Making};
use crate::navigation::Navigator;
use crate::pages::breakdown::row::Details;
use crate::route::Route;
use crate::text::Catalogue;

/// The dialog; open while there are details.
#[component]
pub fn LineDetails(
    /// The line, or nothing.
    #[prop(into)]
    details: Signal<Option<Details>>,
    /// The line as text to be pasted.
    #[prop(into)]
    copy_line: Callback<(), Making>,
    /// The way to the tenant's own screen.
    navigator: Navigator,
    /// The language.
    text: &'static Catalogue,
    /// Told when it is closed, by whatever way.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    let wanted = move || details.read().is_some();
    let (escaped, closed) = keep_dismissible(node, wanted, move || on_close.run(()));
    let body = move || {
        details.get().map(|details| {
            let row = details.row;
            let filled = |value: String| if value.is_empty() { text.line.none.to_owned() } else { value };
            // Each value can be copied by itself, exactly as it stands here.
            let value = move |name: &str, value: String| {
                let content = value.clone();
                html! {
                    <span class="lp-copy__text">{value}</span> " "
                    <CopyButton
                        label=text.copy.value.to_owned()
                        about=name.to_owned()
                        content=move |()| clipboard::text(content.clone())
                        class="lp-link lp-copy__value"
                        text=text
                    />
                }
            };
            html! {
                <Subheading id="lp-line-title" autofocus=true>{row.tenant}</Subheading>
                <SummaryList>
                    <Entry name=text.line.property>{if row.property.is_empty() { text.line.none.into_any() } else { value(text.line.property, row.property).into_any() }}</Entry>
                    <Entry name=text.line.claim>{value(text.line.claim, row.claim)}</Entry>
                    <Entry name=text.line.rent>{if row.rent.is_empty() { text.line.none.into_any() } else { value(text.line.rent, row.rent).into_any() }}</Entry>
                    <Entry name=text.line.benefit>{(text.line.benefit_name)(&row.benefit)}</Entry>
                    <Entry name=text.payment.period>{details.period}</Entry>
                    <Entry name=text.line.weekly amount=true>{filled(row.weekly)}</Entry>
                    <Entry name=text.payment.gross amount=true>{value(text.payment.gross, row.gross)}</Entry>
                    {details.deductions.into_iter().map(|(name, amount)| html! {
                        <Entry name=name amount=true>{amount}</Entry>
                    }).collect_view()}
                    <Entry name=text.payment.net amount=true>{value(text.payment.net, row.net)}</Entry>
                    <Entry name=text.payment.rent_credit amount=true>{value(text.payment.rent_credit, row.rent_credit)}</Entry>
                    <Entry name=text.payments.status><Tag text=row.status.0 tone=row.status.1 /></Entry>
                    <Entry name=text.line.why>{row.reason}</Entry>
                    <Entry name=text.line.id>{value(text.line.id, details.line_id)}</Entry>
                </SummaryList>
                {details.credit_differs.then(|| html! { <p class="lp-hint">{text.breakdown.rent_credit_means}</p> })}
            }
        })
    };
    let tenant = Memo::new(move |_| details.with(|details| details.as_ref()?.claim.clone()));
    html! {
        <dialog
            class="lp-dialog lp-dialog--line"
            node_ref=node
            aria-labelledby="lp-line-title"
            on:cancel=escaped
            on:close=closed
        >
            <div class="lp-dialog__body">{body}</div>
            <div class="lp-actions lp-dialog__actions">
                <button type="button" part="button" class="lp-button" on:click=move |_| on_close.run(())>{text.action.close}</button>
                {move || tenant.get().map(|claim| html! {
                    <RouteLink to=Route::Tenant(claim) navigator=navigator.clone() class="lp-button lp-button--secondary">
                        {text.tenant.all_payments}
                    </RouteLink>
                })}
                {move || details.read().is_some().then(|| html! {
                    <CopyButton label=text.copy.line.to_owned() content=copy_line text=text />
                })}
            </div>
        </dialog>
    }
}
