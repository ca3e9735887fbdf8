//! Fields are labelled and described, and the error summary leads to them.

use landlord_payments::components::error_summary::{ErrorSummary, FieldError};
use landlord_payments::components::focus::focus_soon;
use landlord_payments::components::text_field::{FieldKind, TextField};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{count, find, settle, show, stage};

fn form(error: RwSignal<Option<String>>, value: RwSignal<String>) -> impl IntoView {
    let errors = Signal::derive(move || {
        let found =
            error.get().map(|message| FieldError { field: Some("answer".to_owned()), message });
        found.into_iter().collect::<Vec<_>>()
    });
    html! {
        <ErrorSummary title="There is a problem" errors=errors />
        <TextField
            id="answer"
            label="Creditor reference"
            hint="On your letter"
            error=error
            error_prefix="Error"
            kind=FieldKind::Reference
            value=value
            on_input=move |typed| value.set(typed)
        />
    }
}

#[wasm_bindgen_test]
async fn an_error_is_announced_described_and_one_press_away() {
    let node = stage();
    let error = RwSignal::new(None::<String>);
    let value = RwSignal::new("0012".to_owned());
    let handle = show(&node, move || form(error, value));
    settle().await;
    let input = find(&node, "input");
    assert_eq!(find(&node, "label").get_attribute("for"), Some(input.id()));
    assert_eq!(count(&node, ".lp-error-summary"), 0);
    assert_eq!(input.get_attribute("aria-invalid"), None);

    error.set(Some("Answer the question".to_owned()));
    settle().await;
    let active = || document().active_element().unwrap();
    assert_eq!(active().class_name(), "lp-error-summary");
    let described = input.get_attribute("aria-describedby").unwrap();
    for id in described.split(' ') {
        assert_eq!(count(&node, &format!("[id=\"{id}\"]")), 1, "{id} describes the field");
    }
    find(&node, ".lp-error-summary button").click();
    assert_eq!(active().id(), "answer");
    assert_eq!(value.get_untracked(), "0012");
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn what_no_field_can_put_right_is_told_without_a_way_to_one() {
    let node = stage();
    let handle = show(&node, move || {
        let errors = vec![FieldError { field: None, message: "There is no room".to_owned() }];
        html! { <ErrorSummary title="There is a problem" errors=Signal::stored(errors) /> }
    });
    settle().await;
    assert_eq!(document().active_element().unwrap().class_name(), "lp-error-summary");
    assert_eq!(find(&node, ".lp-error-summary li").text_content().unwrap(), "There is no room");
    assert_eq!(count(&node, ".lp-error-summary button"), 0);
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn a_field_that_somebody_has_gone_on_to_keeps_the_focus() {
    let node = stage();
    let handle = show(&node, || {
        html! { <h2 tabindex="-1">"Next question"</h2> <input id="next" /> <button>"Continue"</button> }
    });
    settle().await;
    let heading = find(&node, "h2");
    let active = || document().active_element().unwrap().tag_name();
    for (before, meanwhile, after) in [
        ("button", Some("input"), "INPUT"),
        ("button", None, "H2"),
        ("input", None, "H2"),
        ("input", Some("button"), "H2"),
    ] {
        find(&node, before).focus().unwrap();
        focus_soon(heading.clone());
        if let Some(meanwhile) = meanwhile {
            find(&node, meanwhile).focus().unwrap();
        }
        settle().await;
        assert_eq!(active(), after, "from {before} to {meanwhile:?}");
    }
    drop(handle);
    node.remove();
}
