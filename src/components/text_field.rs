//! A labelled box for one line of text, with a hint and an error.

use leptos::prelude::*;

use super::error_text::{ErrorText, described_by};
use super::heading::LabelHeading;
use crate::text::wording::Worded;

/// Which keyboard a phone shows, and how wide the box looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A reference: capital letters and digits; never corrected.
    Reference,
    /// A postcode.
    Postcode,
    /// Pounds and pence.
    Money,
    /// Digits.
    Digits,
}

impl FieldKind {
    fn input_mode(self) -> &'static str {
        match self {
            Self::Money => "decimal",
            Self::Digits => "numeric",
            Self::Text | Self::Reference | Self::Postcode => "text",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Text => "lp-input",
            Self::Reference => "lp-input lp-input--medium",
            Self::Postcode | Self::Money => "lp-input lp-input--short",
            Self::Digits => "lp-input lp-input--shorter",
        }
    }
}

/// A labelled box. The label may be the heading of the screen.
#[component]
pub fn TextField(
    /// Unique within the widget.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: Worded,
    /// Whether the label is the first-level heading of the screen.
    #[prop(optional)]
    heading: bool,
    /// Whether that heading takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
    /// Help below the label.
    #[prop(optional, into)]
    hint: Option<Worded>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Read before the error by a screen reader: "Error".
    error_prefix: &'static str,
    /// What it is for.
    kind: FieldKind,
    /// What is typed.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what is typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let described_by = described_by(&id, hint_id.clone(), error);
    let label =
        html! { <label class="lp-label" for=id.clone() lang=label.lang>{label.text}</label> };
    html! {
        <div class="lp-field" class:lp-field--error=move || error.read().is_some()>
            {if heading {
                html! { <LabelHeading focus=focus>{label}</LabelHeading> }.into_any()
            } else {
                label.into_any()
            }}
            {hint.map(|hint| html! { <p class="lp-hint" id=hint_id.clone() lang=hint.lang>{hint.text}</p> })}
            <ErrorText field=id.clone() error=error prefix=error_prefix />
            <div class="lp-field__box">
                {(kind == FieldKind::Money).then(|| html! { <span class="lp-field__unit" aria-hidden="true">"£"</span> })}
                <input
                    class=kind.class()
                    id=id.clone()
                    type="text"
                    inputmode=kind.input_mode()
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=move || error.read().is_some().then_some("true")
                    prop:value=value
                    on:input=move |event| on_input.run(event_target_value(&event))
                />
            </div>
        </div>
    }
}
