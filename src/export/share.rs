//! A file → another program on the device, where the browser hands files over. The only file that does.
//!
//! A browser hands a file over only shortly after the user pressed something. A long file may take longer to write: then
//! it is kept, and handed over at the next press.

use js_sys::{Array, Reflect};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, Navigator, ShareData};

use super::layout::Made;

/// As the browsers' lists of what may be shared have it: without the character set.
const MEDIA_TYPE: &str = "text/csv";

/// The file was not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotShared {
    /// The user thought better of it.
    #[error("the user closed the list of programs")]
    Dismissed,
    /// The press was too long ago, or the page may not share.
    #[error("the browser does not allow it now")]
    NotAllowed,
    /// Whatever else.
    #[error("the browser could not hand the file over")]
    Failed,
}

impl NotShared {
    /// What the browser calls it.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "AbortError" => Self::Dismissed,
            "NotAllowedError" => Self::NotAllowed,
            _ => Self::Failed,
        }
    }
}

/// Whether this browser, on this device, hands over files such as ours.
#[must_use]
pub fn is_offered() -> bool {
    let Some(navigator) = navigator() else { return false };
    let has = |name: &str| {
        Reflect::get(&navigator, &JsValue::from_str(name)).is_ok_and(|it| it.is_function())
    };
    let specimen = || file(&Array::new(), "schedule.csv").map(|file| data(&file));
    has("share")
        && has("canShare")
        && specimen().is_some_and(|specimen| navigator.can_share_with_data(&specimen))
}

/// Hands the file over, and waits until another program has it.
pub async fn share(made: &Made) -> Result<(), NotShared> {
    let navigator = navigator().ok_or(NotShared::Failed)?;
    let file = file(&Array::of1(&made.file), &made.name).ok_or(NotShared::Failed)?;
    let handing = JsFuture::from(navigator.share_with_data(&data(&file)));
    handing.await.map(|_| ()).map_err(|thrown| {
        let thrown = thrown.dyn_ref::<DomException>().map(DomException::name);
        NotShared::named(&thrown.unwrap_or_default())
    })
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

fn file(parts: &Array, name: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(MEDIA_TYPE);
    File::new_with_blob_sequence_and_options(parts, name, &options).ok()
}

/// The file alone: with a title or a text some programs take that in its place.
fn data(file: &File) -> ShareData {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    data
}

#[cfg(test)]
mod tests {
    use super::NotShared;

    #[test]
    fn only_the_users_own_no_is_no_failure() {
        assert_eq!(NotShared::named("AbortError"), NotShared::Dismissed);
        assert_eq!(NotShared::named("NotAllowedError"), NotShared::NotAllowed);
        for other in ["DataError", "InvalidStateError", "TypeError", ""] {
            assert_eq!(NotShared::named(other), NotShared::Failed);
        }
    }
}
