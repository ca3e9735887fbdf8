//! A date in three boxes: day, month, year.

use leptos::prelude::*;

use super::error_text::{ErrorText, described_by};
use super::heading::LabelHeading;
use crate::text::wording::Worded;

/// What is typed in the three boxes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateTyped {
    /// Day of the month.
    pub day: String,
    /// Number of the month.
    pub month: String,
    /// Four digits.
    pub year: String,
}

/// The names of the boxes.
#[derive(Debug, Clone, Copy)]
pub struct DateLabels {
    /// "Day".
    pub day: &'static str,
    /// "Month".
    pub month: &'static str,
    /// "Year".
    pub year: &'static str,
}

/// A group of three boxes. The day's box has the field's id.
#[component]
pub fn DateField(
    /// Unique within the widget.
    #[prop(into)]
    id: String,
    /// What the date is.
    #[prop(into)]
    legend: Worded,
    /// Whether the legend is the first-level heading of the screen.
    #[prop(optional)]
    heading: bool,
    /// Whether that heading takes the focus when it appears.
    #[prop(optional)]
    focus: bool,
    /// Help below the legend.
    #[prop(optional, into)]
    hint: Option<Worded>,
    /// What is wrong with it.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Read before the error by a screen reader: "Error".
    error_prefix: &'static str,
    /// The names of the boxes.
    labels: DateLabels,
    /// What is typed.
    #[prop(into)]
    value: Signal<DateTyped>,
    /// Takes what is typed.
    #[prop(into)]
    on_input: Callback<DateTyped>,
) -> impl IntoView {
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let described_by = described_by(&id, hint_id.clone(), error);
    let field = id.clone();
    let part = move |suffix: &str,
                     label: &'static str,
                     class: &'static str,
                     read: fn(&DateTyped) -> &String,
                     write: fn(&mut DateTyped, String)| {
        let id = if suffix.is_empty() { id.clone() } else { format!("{id}-{suffix}") };
        html! {
            <div class="lp-date__part">
                <label class="lp-date__label" for=id.clone()>{label}</label>
                <input
                    class=class
                    id=id.clone()
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=move || error.read().is_some().then_some("true")
                    prop:value=move || value.with(|typed| read(typed).clone())
                    on:input=move |event| {
                        let mut typed = value.get_untracked();
                        write(&mut typed, event_target_value(&event));
                        on_input.run(typed);
                    }
                />
            </div>
        }
    };
    html! {
        <fieldset
            class="lp-field lp-fieldset"
            class:lp-field--error=move || error.read().is_some()
            aria-describedby=described_by
        >
            <legend class="lp-label" lang=legend.lang>
                {if heading {
                    html! { <LabelHeading focus=focus>{legend.text}</LabelHeading> }.into_any()
                } else {
                    legend.text.into_any()
                }}
            </legend>
            {hint.map(|hint| html! { <p class="lp-hint" id=hint_id lang=hint.lang>{hint.text}</p> })}
            <ErrorText field=field error=error prefix=error_prefix />
            <div class="lp-date">
                {part("", labels.day, "lp-input lp-input--two", |it| &it.day, |it, text| it.day = text)}
                {part("month", labels.month, "lp-input lp-input--two", |it| &it.month, |it, text| it.month = text)}
                {part("year", labels.year, "lp-input lp-input--four", |it| &it.year, |it, text| it.year = text)}
            </div>
        </fieldset>
    }
}
