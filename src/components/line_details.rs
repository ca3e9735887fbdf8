//! One line of a schedule in full, in a dialog that gives the focus back when it closes.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::summary_list::{Entry, SummaryList};
use super::tag::Tag;
use crate::pages::breakdown::row::Details;
use crate::text::Catalogue;

/// The dialog; open while there are details.
#[component]
pub fn LineDetails(
    /// The line, or nothing.
    #[prop(into)]
    details: Signal<Option<Details>>,
    /// The language.
    text: &'static Catalogue,
    /// Told when it is closed, by whatever way.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let open = details.read().is_some();
        let Some(dialog) = node.get() else { return };
        if open && !dialog.open() {
            // A dialog that cannot be modal still shows: its content is in the page.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let body = move || {
        details.get().map(|details| {
            let row = details.row;
            let filled = |value: String| if value.is_empty() { text.line.none.to_owned() } else { value };
            html! {
                <h2 class="lp-subheading" id="lp-line-title" tabindex="-1" autofocus=true>{row.tenant}</h2>
                <SummaryList>
                    <Entry name=text.line.property>{filled(row.property)}</Entry>
                    <Entry name=text.line.claim>{row.claim}</Entry>
                    <Entry name=text.line.rent>{filled(row.rent)}</Entry>
                    <Entry name=text.line.benefit>{(text.line.benefit_name)(&row.benefit)}</Entry>
                    <Entry name=text.payment.period>{details.period}</Entry>
                    <Entry name=text.line.weekly amount=true>{filled(row.weekly)}</Entry>
                    <Entry name=text.payment.gross amount=true>{row.gross}</Entry>
                    {details.deductions.into_iter().map(|(name, amount)| html! {
                        <Entry name=name amount=true>{amount}</Entry>
                    }).collect_view()}
                    <Entry name=text.payment.net amount=true>{row.net}</Entry>
                    <Entry name=text.payment.rent_credit amount=true>{row.rent_credit}</Entry>
                    <Entry name=text.payments.status><Tag text=row.status.0 tone=row.status.1 /></Entry>
                    <Entry name=text.line.why>{row.reason}</Entry>
                    <Entry name=text.line.id>{details.line_id}</Entry>
                </SummaryList>
                {details.credit_differs.then(|| html! { <p class="lp-hint">{text.breakdown.rent_credit_means}</p> })}
            }
        })
    };
    html! {
        <dialog class="lp-dialog" node_ref=node aria-labelledby="lp-line-title" on:close=move |_| on_close.run(())>
            {body}
            <button type="button" class="lp-button lp-button--secondary" on:click=move |_| on_close.run(())>
                {text.action.close}
            </button>
        </dialog>
    }
}
