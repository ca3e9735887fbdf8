//! Names and values, one under the other.

use leptos::prelude::*;

/// One entry.
#[component]
pub fn Entry(
    /// Its name.
    #[prop(into)]
    name: String,
    /// Whether the value is an amount, set in tabular figures.
    #[prop(optional)]
    amount: bool,
    /// Its value.
    children: Children,
) -> impl IntoView {
    html! {
        <div class="lp-summary-list__row">
            <dt class="lp-summary-list__name">{name}</dt>
            <dd class="lp-summary-list__value" class:lp-amount=amount>{children()}</dd>
        </div>
    }
}

/// A list of entries.
#[component]
pub fn SummaryList(
    /// Its entries.
    children: Children,
) -> impl IntoView {
    html! { <dl class="lp-summary-list">{children()}</dl> }
}
