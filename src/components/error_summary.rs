//! The list of what is wrong with a form, above it. It takes the focus; each entry leads to its field, if it has one.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;

use super::focus::focus_soon;
use super::heading::Subheading;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field, within this widget; none where no field can put it right.
    pub field: Option<String>,
    /// What to do about it.
    pub message: String,
}

/// Nothing where nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// The heading of the list.
    #[prop(into)]
    title: Signal<&'static str>,
    /// What is wrong.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
    /// Changes each time the form is found wrong, and then the list takes the focus. Where there is none, it does so
    /// each time the list changes.
    #[prop(optional, into)]
    found: Option<Signal<u32>>,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    Effect::new(move |heard: Option<Option<u32>>| {
        let heard = heard.flatten();
        let now = found.map(|found| found.get());
        let any = match now {
            Some(_) => !errors.read_untracked().is_empty(),
            None => !errors.read().is_empty(),
        };
        // What was told before may come and go with its field: that is no news.
        let news = now.is_none() || now != heard;
        match node.get() {
            Some(summary) if any && news => {
                focus_soon(summary.into());
                now
            }
            _ => heard,
        }
    });
    let entry = move |FieldError { field, message }| {
        let entry = match field {
            Some(field) => html! {
                <button type="button" part="link" class="lp-link" on:click=move |_| focus_field(node, &field)>
                    {message}
                </button>
            }
            .into_any(),
            None => message.into_any(),
        };
        html! { <li>{entry}</li> }
    };
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            html! {
                <div class="lp-error-summary" role="alert" tabindex="-1" node_ref=node>
                    <Subheading class="lp-error-summary__title">{title}</Subheading>
                    <ul class="lp-error-summary__list">{errors.into_iter().map(entry).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// Ids are looked up within the shadow root or document that holds the summary: two widgets may share ids.
fn focus_field(summary: NodeRef<Div>, id: &str) {
    let Some(summary) = summary.get_untracked() else { return };
    let Some(app) = summary.closest(".lp-app").ok().flatten() else { return };
    let found = app.query_selector(&format!("[id=\"{id}\"]")).ok().flatten();
    if let Some(field) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A field that cannot take the focus leaves it on the summary.
        let _ = field.focus();
    }
}
