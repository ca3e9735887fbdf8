//! What is wrong with a field, beside it; and how a screen reader finds it there.

use leptos::prelude::*;

/// Nothing where nothing is wrong. The field names it by [`described_by`].
#[component]
pub fn ErrorText(
    /// The id of the field.
    #[prop(into)]
    field: String,
    /// What is wrong.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Read before it by a screen reader: "Error".
    prefix: &'static str,
) -> impl IntoView {
    let id = error_id(&field);
    move || {
        error.get().map(|message| {
            html! {
                <p class="lp-field__error" id=id.clone()>
                    <span class="lp-visually-hidden">{prefix} ": "</span> {message}
                </p>
            }
        })
    }
}

/// What describes a field: its hint, if it has one, and its error while there is one.
pub fn described_by(
    field: &str,
    hint: Option<String>,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Send + Sync + 'static + use<> {
    let id = error_id(field);
    move || {
        let error = error.read().is_some().then_some(&id);
        let ids: Vec<&str> = hint.iter().chain(error).map(String::as_str).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

fn error_id(field: &str) -> String {
    format!("{field}-error")
}
