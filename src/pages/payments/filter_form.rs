//! The filter of the list: dates, status, method. It says what it holds back and what is wrong with it.

use leptos::html::Input;
use leptos::prelude::*;
use schedule::date::Date;
use schedule::filter::PaymentFilter;
use schedule::payment::{PayMethod, PaymentStatus};

use crate::components::error_summary::{ErrorSummary, FieldError};
use crate::text::Catalogue;

const FROM: &str = "lp-filter-from";
const TO: &str = "lp-filter-to";

/// The form. A filter goes into effect with its button, all at once.
#[component]
pub fn FilterForm(
    /// The filter in effect.
    #[prop(into)]
    filter: Signal<PaymentFilter>,
    /// The language.
    text: &'static Catalogue,
    /// Puts another filter into effect.
    #[prop(into)]
    on_apply: Callback<PaymentFilter>,
) -> impl IntoView {
    let errors = RwSignal::new(Vec::<FieldError>::new());
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
        errors.set(Vec::new());
    });
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read = |id: &str, typed: &str, node: NodeRef<Input>| {
            // A browser says nothing of what is half typed, except that it is not a date.
            let half = node.get_untracked().is_some_and(|input| input.validity().bad_input());
            match typed.trim() {
                "" if !half => Ok(None),
                typed => Date::parse(typed).map(Some).map_err(|_| FieldError {
                    field: Some(id.to_owned()),
                    message: text.filter.bad_date.to_owned(),
                }),
            }
        };
        let mut wrong = Vec::new();
        let mut take = |outcome: Result<Option<Date>, FieldError>| {
            outcome.unwrap_or_else(|error| {
                wrong.push(error);
                None
            })
        };
        let from = take(read(FROM, &from.get_untracked(), from_box));
        let to = take(read(TO, &to.get_untracked(), to_box));
        let status = status.with_untracked(|status| PaymentStatus::known(status));
        let method = method.with_untracked(|method| PayMethod::known(method));
        match PaymentFilter::new(from, to, status, method) {
            Ok(filter) if wrong.is_empty() => on_apply.run(filter),
            Ok(_) => {}
            // The words come from the lists below, so only the dates can be at odds.
            Err(_) => wrong.push(FieldError {
                field: Some(FROM.to_owned()),
                message: text.filter.from_after_to.to_owned(),
            }),
        }
        errors.set(wrong);
    };
    let date = move |id: &'static str, label: &'static str, value: RwSignal<String>, node| {
        let error = Memo::new(move |_| {
            let found = errors
                .with(|all| all.iter().find(|error| error.field.as_deref() == Some(id)).cloned());
            found.map(|error| error.message)
        });
        let error_id = format!("{id}-error");
        let described_by = error_id.clone();
        html! {
            <div class="lp-filter__field">
                <label class="lp-label lp-label--small" for=id>{label}</label>
                {move || error.get().map(|message| html! {
                    <p class="lp-field__error" id=error_id.clone()>
                        <span class="lp-visually-hidden">{text.form.error} ": "</span> {message}
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
                       label: &'static str,
                       value: RwSignal<String>,
                       options: Vec<(String, String)>| {
        html! {
            <div class="lp-filter__field">
                <label class="lp-label lp-label--small" for=id>{label}</label>
                <select class="lp-input lp-select" id=id prop:value=value on:change=move |event| value.set(event_target_value(&event))>
                    <option value="" selected=move || value.read().is_empty()>{text.filter.any}</option>
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
        .map(|it| (it.as_str().to_owned(), (text.payment.status)(it)))
        .collect();
    let methods = PayMethod::KNOWN
        .iter()
        .map(|it| (it.as_str().to_owned(), (text.payment.method)(it)))
        .collect();
    html! {
        <form class="lp-filter" novalidate=true on:submit=apply aria-label=text.filter.title>
            <ErrorSummary title=text.form.error_title errors=errors />
            <div class="lp-filter__fields">
                {date(FROM, text.filter.from, from, from_box)}
                {date(TO, text.filter.to, to, to_box)}
                {choice("lp-filter-status", text.filter.status, status, statuses)}
                {choice("lp-filter-method", text.filter.method, method, methods)}
            </div>
            <div class="lp-actions">
                <button type="submit" part="button" class="lp-button lp-button--secondary">{text.filter.apply}</button>
                {move || (!filter.read().is_empty()).then(|| html! {
                    <button type="button" part="link" class="lp-link" on:click=move |_| on_apply.run(PaymentFilter::default())>
                        {text.filter.clear}
                    </button>
                })}
            </div>
        </form>
    }
}
