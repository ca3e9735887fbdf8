//! Bytes → a Blob → the landlord's disk. The only file that hands a file to the browser.

use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the address of a Blob is kept for the browser to read it.
const KEEP_MS: u32 = 60_000;

/// The browser did not take the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SaveError {
    /// No Blob of this size, or no address for it.
    #[error("the browser has no room for the file")]
    NoRoom,
    /// There is no document to start a download from.
    #[error("the browser does not download here")]
    Unsupported,
}

/// Offers these bytes as a file of this type and name.
pub fn save_bytes(bytes: &[u8], media_type: &str, name: &str) -> Result<(), SaveError> {
    save(&blob(&Uint8Array::from(bytes), media_type)?, name)
}

/// These bytes as a file of this type.
pub fn blob(bytes: &Uint8Array, media_type: &str) -> Result<Blob, SaveError> {
    join(&Array::of1(bytes), media_type)
}

/// These parts, Blobs or bytes, one after another, as a file of this type.
pub fn join(parts: &Array, media_type: &str) -> Result<Blob, SaveError> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_blob_sequence_and_options(parts, &options).map_err(|_| SaveError::NoRoom)
}

/// Offers `file` under this name.
pub fn save(file: &Blob, name: &str) -> Result<(), SaveError> {
    let url = Url::create_object_url_with_blob(file).map_err(|_| SaveError::NoRoom)?;
    let clicked = click(&url, name);
    gloo_timers::callback::Timeout::new(KEEP_MS, move || {
        // Revoking an address that is gone already frees nothing more.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    clicked
}

/// The link is never put into the document: the host's page stays as it is.
fn click(url: &str, name: &str) -> Result<(), SaveError> {
    let unsupported = |_: JsValue| SaveError::Unsupported;
    let document =
        web_sys::window().and_then(|window| window.document()).ok_or(SaveError::Unsupported)?;
    let link = document.create_element("a").map_err(unsupported)?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| SaveError::Unsupported)?;
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}
