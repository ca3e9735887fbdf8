//! The whole app in a node: it says so when no server answers, and leaves nothing behind.

use std::cell::RefCell;
use std::rc::Rc;

use landlord_payments::app::App;
use landlord_payments::config::Config;
use landlord_payments::export::builder::Builder;
use landlord_payments::host_event::{HostEvent, Outbox};
use landlord_payments::navigation::embedded;
use landlord_payments::text::language::Language;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{count, settle, show, stage};

fn app(told: Rc<RefCell<Vec<HostEvent>>>) -> impl IntoView {
    let outbox = Outbox::new(move |event| told.borrow_mut().push(event));
    let (navigator, _) = embedded::navigator("", None, outbox, || {});
    let config = Config::new(Some("/there-is-no-api-here"), None);
    html! { <App config=config navigator=navigator outbox=outbox builder=Builder::new(None) wanted=ArcRwSignal::new(Language::English) /> }
}

#[wasm_bindgen_test]
async fn an_answer_that_is_not_the_apis_is_told_with_a_way_to_try_again() {
    let node = stage();
    let told = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&told);
    let handle = show(&node, move || app(told));
    for _ in 0..40 {
        settle().await;
        if count(&node, ".lp-notice--problem") > 0 {
            break;
        }
    }
    assert_eq!(count(&node, ".lp-notice--problem button"), 1);
    assert!(seen.borrow().iter().any(|event| matches!(event, HostEvent::Error(_))));
    drop(handle);
    node.remove();
}

#[wasm_bindgen_test]
async fn what_is_taken_out_is_let_go_even_while_it_waits_for_an_answer() {
    let node = stage();
    let host = Rc::new(RefCell::new(Vec::new()));
    let held = Rc::downgrade(&host);
    let handle = show(&node, move || app(host));
    drop(handle);
    settle().await;
    assert!(held.upgrade().is_none(), "the app still holds on to its host");
    node.remove();
}

#[wasm_bindgen_test]
async fn a_hundred_mounts_leave_nothing_behind() {
    let node = stage();
    let before = document().query_selector_all("*").unwrap().length();
    for _ in 0..100 {
        let handle = show(&node, || app(Rc::default()));
        drop(handle);
    }
    settle().await;
    assert_eq!(document().query_selector_all("*").unwrap().length(), before);
    node.remove();
}
