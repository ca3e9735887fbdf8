//! A button that lets the user open a small file: it is read here, and goes nowhere else.

use js_sys::Uint8Array;
use leptos::html::Input;
use leptos::prelude::*;
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;

use crate::work::Work;

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotRead {
    /// It is larger than it may be; nothing of it was read.
    #[error("the file is too large")]
    TooLarge,
    /// The browser could not read it: it was moved, or may not be read.
    #[error("the file cannot be read")]
    Unreadable,
}

/// A file box whose label looks like a button. The same file can be opened again.
#[component]
pub fn FileButton(
    /// Unique within the widget.
    id: &'static str,
    /// The button's text.
    label: &'static str,
    /// Which files the browser offers first.
    accept: &'static str,
    /// The largest file that is read, in bytes.
    max_bytes: u32,
    /// Takes the bytes of the file.
    #[prop(into)]
    on_read: Callback<Result<Vec<u8>, NotRead>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let work = Work::here();
    let open = move |_| {
        let Some(input) = node.get_untracked() else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        input.set_value("");
        if file.size() > f64::from(max_bytes) {
            return on_read.run(Err(NotRead::TooLarge));
        }
        work.start(async move {
            let buffer = JsFuture::from(file.array_buffer()).await;
            let bytes = buffer.map(|buffer| Uint8Array::new(&buffer).to_vec());
            on_read.run(bytes.map_err(|_| NotRead::Unreadable));
        });
    };
    html! {
        <span class="lp-file">
            <input class="lp-file__input" id=id type="file" accept=accept node_ref=node on:change=open />
            <label part="button" class="lp-button lp-button--secondary" for=id>{label}</label>
        </span>
    }
}
