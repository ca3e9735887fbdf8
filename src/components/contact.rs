//! How to reach the council about payments.

use leptos::prelude::*;

use super::summary_list::{Entry, SummaryList};
use crate::session::held::Council;
use crate::text::Catalogue;

/// Telephone, hours and email, as far as the council gives them.
#[component]
pub fn Contact(
    /// Whom to ask for help.
    council: Council,
    /// The language.
    text: &'static Catalogue,
) -> impl IntoView {
    let dialled: String =
        council.phone.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    let given = |value: &str| !value.trim().is_empty();
    html! {
        <p class="lp-contact__name">{council.name}</p>
        <SummaryList>
            {given(&council.phone).then(|| html! {
                <Entry name=text.contact.phone>
                    <a part="link" class="lp-link" href=format!("tel:{dialled}")>{council.phone}</a>
                </Entry>
            })}
            {given(&council.hours).then(|| html! { <Entry name=text.contact.hours>{council.hours}</Entry> })}
            {given(&council.email).then(|| html! {
                <Entry name=text.contact.email>
                    <a part="link" class="lp-link" href=format!("mailto:{}", council.email)>{council.email.clone()}</a>
                </Entry>
            })}
        </SummaryList>
    }
}
