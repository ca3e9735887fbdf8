//! The filter of the list: dates, status, method. It says what it holds back and what is wrong with it.

use leptos::html::Input;
use leptos::prelude::*;
use schedule::date::Date;
use schedule::filter::PaymentFilter;
use schedule::payment::{PayMethod, PaymentStatus};

use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::text::Catalogue;
use crate::text::payments::Filter;

const FROM: &str = "lp-filter-from";
const TO: &str = "lp-filter-to";

/// What is wrong with the dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wrong {
    /// What is in this box is no date.
    NotADate(&'static str),
    FromAfterTo,
}

impl Wrong {
    fn told(self, text: &Catalogue) -> FieldError {
        let (field, message) = match self {
            Self::NotADate(field) => (field, text.filter.bad_date),
            Self::FromAfterTo => (FROM, text.filter.from_after_to),
        };
        FieldError { field: Some(field.to_owned()), message: message.to_owned() }
    }
}

/// The form. A filter goes into effect with its button, all at once.
#[component]
pub fn FilterForm(
    /// The filter in effect.
    #[prop(into)]
    filter: Signal<PaymentFilter>,
    /// The language. The boxes stay when it changes: a browser tells nobody what is half typed in them.
    text: Signal<&'static Catalogue>,
    /// Puts another filter into effect.
    #[prop(into)]
    on_apply: Callback<PaymentFilter>,
    /// Told whether something in it is wrong.
    #[prop(into)]
    on_wrong: Callback<bool>,
) -> impl IntoView {
    let wrong = RwSignal::new(Vec::<Wrong>::new());
    let errors = Memo::new(move |_| {
        let text = text.get();
        wrong.with(|wrong| wrong.iter().map(|it| it.told(text)).collect::<Vec<_>>())
    });
    Effect::new(move |_| on_wrong.run(!wrong.read().is_empty()));
    let found_wrong = RwSignal::new(0_u32);
    let (from_box, to_box) = (NodeRef::<Input>::new(), NodeRef::<Input>::new());
    let from = RwSignal::new(String::new());
    let to = RwSignal::new(String::new());
    let status = RwSignal::new(String::new());
    let method = RwSignal::new(String::new());
    Effect::new(move |_| {
        let filter = filter.get();
        let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        from.set(day(filter.from()));
        to.set(day(filter.to()));
        status.set(filter.status().map(|status| status.as_str().to_owned()).unwrap_or_default());
        method.set(filter.method().map(|method| method.as_str().to_owned()).unwrap_or_default());
        wrong.set(Vec::new());
    });
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = |id: &'static str, typed: &str, node: NodeRef<Input>| {
            // A browser says nothing of what is half typed, except that it is not a date.
            let half = node.get_untracked().is_some_and(|input| input.validity().bad_input());
            match typed.trim() {
                "" if !half => Ok(None),
                typed => Date::parse(typed).map(Some).map_err(|_| Wrong::NotADate(id)),
            }
        };
        let mut found = Vec::new();
        let mut take = |outcome: Result<Option<Date>, Wrong>| {
            outcome.unwrap_or_else(|error| {
                found.push(error);
                None
            })
        };
        let from = take(read(FROM, &from.get_untracked(), from_box));
        let to = take(read(TO, &to.get_untracked(), to_box));
        let status = status.with_untracked(|status| PaymentStatus::known(status));
        let method = method.with_untracked(|method| PayMethod::known(method));
        match PaymentFilter::new(from, to, status, method) {
            Ok(filter) if found.is_empty() => on_apply.run(filter),
            Ok(_) => {}
            // The words come from the lists below, so only the dates can be at odds.
            Err(_) => found.push(Wrong::FromAfterTo),
        }
        wrong.set(found);
        found_wrong.update(|times| *times = times.wrapping_add(1));
    };
    let date = move |id: &'static str,
                     label: fn(&Filter) -> &'static str,
                     value: RwSignal<String>,
                     node| {
        let error = Memo::new(move |_| {
            let found = errors
                .with(|all| all.iter().find(|error| error.field.as_deref() == Some(id)).cloned());
            found.map(|error| error.message)
        });
        let error_id = format!("{id}-error");
        let described_by = error_id.clone();
        html! {
            <div class="lp-filter__field">
                <label class="lp-label lp-label--small" for=id>{move || label(&text.get().filter)}</label>
                {move || error.get().map(|message| html! {
                    <p class="lp-field__error" id=error_id.clone()>
                        <span class="lp-visually-hidden">{move || text.get().form.error} ": "</span> {message}
                    </p>
                })}
                <input
                    class="lp-input lp-input--date"
                    id=id
                    type="date"
                    min="1990-01-01"
                    max="2100-12-31"
                    node_ref=node
                    aria-describedby=move || error.read().is_some().then(|| described_by.clone())
                    aria-invalid=move || error.read().is_some().then_some("true")
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </div>
        }
    };
    let choice = move |id: &'static str,
                       label: fn(&Filter) -> &'static str,
                       value: RwSignal<String>,
                       options: Vec<(String, Signal<String>)>| {
        html! {
            <div class="lp-filter__field">
                <label class="lp-label lp-label--small" for=id>{move || label(&text.get().filter)}</label>
                <select class="lp-input lp-select" id=id prop:value=value on:change=move |event| value.set(event_target_value(&event))>
                    <option value="" selected=move || value.read().is_empty()>{move || text.get().filter.any}</option>
                    {options.into_iter().map(|(key, label)| {
                        let own = key.clone();
                        html! { <option value=key selected=move || *value.read() == own>{label}</option> }
                    }).collect_view()}
                </select>
            </div>
        }
    };
    let statuses = PaymentStatus::KNOWN
        .iter()
        .map(|it| {
            let words = Signal::derive(move || (text.get().payment.status)(it));
            (it.as_str().to_owned(), words)
        })
        .collect();
    let methods = PayMethod::KNOWN
        .iter()
        .map(|it| {
            let words = Signal::derive(move || (text.get().payment.method)(it));
            (it.as_str().to_owned(), words)
        })
        .collect();
    html! {
        <form class="lp-filter" novalidate=true on:submit=apply aria-label=move || text.get().filter.title>
            <ErrorSummary title=Signal::derive(move || text.get().form.error_title) errors=errors found=found_wrong />
            <div class="lp-filter__fields">
                {date(FROM, |words| words.from, from, from_box)}
                {date(TO, |words| words.to, to, to_box)}
                {choice("lp-filter-status", |words| words.status, status, statuses)}
                {choice("lp-filter-method", |words| words.method, method, methods)}
            </div>
            <div class="lp-actions">
                <button type="submit" part="button" class="lp-button lp-button--secondary">{move || text.get().filter.apply}</button>
                {move || (!filter.read().is_empty()).then(|| html! {
                    <button type="button" part="link" class="lp-link" on:click=move |_| on_apply.run(PaymentFilter::default())>
                        {move || text.get().filter.clear}
                    </button>
                })}
            </div>
        </form>
    }
}
