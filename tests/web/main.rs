//! Components in a real browser, each mounted into a node of its own.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::must_use_candidate,
    missing_docs,
    reason = "a test fails by panicking"
)]

#[macro_use]
extern crate markup;

mod form;
mod lines;
mod rows;
mod slices;
mod whole;

use js_sys::Promise;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

/// A node in the document with the app's class, which parts of a screen look for.
pub fn stage() -> HtmlElement {
    let node = document().create_element("div").unwrap();
    node.set_class_name("lp-app");
    document().body().unwrap().append_child(&node).unwrap();
    node.unchecked_into()
}

/// Mounts a view; dropping the handle unmounts it.
pub fn show<N: IntoView + 'static>(
    node: &HtmlElement,
    view: impl FnOnce() -> N + 'static,
) -> UnmountHandle<N::State> {
    mount_to(node.clone(), view)
}

/// Lets effects, animation frames and timers run: a browser that is short of time draws frames later than it runs timers.
pub async fn settle() {
    for _ in 0..2 {
        gloo_timers::future::TimeoutFuture::new(40).await;
        let frame = Promise::new(&mut |drawn, _| {
            web_sys::window().unwrap().request_animation_frame(&drawn).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

/// The first element that matches.
pub fn find(node: &HtmlElement, selector: &str) -> HtmlElement {
    node.query_selector(selector).unwrap().expect(selector).unchecked_into()
}

/// How many elements match.
pub fn count(node: &HtmlElement, selector: &str) -> u32 {
    node.query_selector_all(selector).unwrap().length()
}
