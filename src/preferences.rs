//! What the user prefers, kept in the browser's storage: the one file that touches it. Preferences only: never data
//! of a payment, a tenant or an account. The browser may refuse; then a preference lasts for the visit.

use js_sys::Reflect;
use thiserror::Error;
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// The word that is kept of a chart that is not to be seen.
pub const HIDDEN: &str = "hidden";

/// What is kept, each under a name of its own. A widget shares its names with the page around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The user's own layouts, and the format they chose.
    Layouts,
    /// The language that they chose.
    Language,
    /// A book of layouts that could not be read, as it was found: nothing is thrown away unasked.
    UnreadLayouts,
    /// Whether payments are drawn as well as listed.
    Chart,
    /// That shortcuts of the keyboard are turned off.
    Shortcuts,
    /// The columns of a schedule's table that are hidden.
    Columns,
    /// How high the rows of that table are.
    Density,
}

impl Preference {
    const fn key(self) -> &'static str {
        match self {
            Self::Language => "landlord-payments.language",
            Self::Layouts => "landlord-payments.layouts",
            Self::UnreadLayouts => "landlord-payments.layouts-unread",
            Self::Chart => "landlord-payments.chart",
            Self::Shortcuts => "landlord-payments.shortcuts",
            Self::Columns => "landlord-payments.columns",
            Self::Density => "landlord-payments.row-height",
        }
    }
}

/// The browser keeps nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotKept {
    /// It has no storage, or does not let this page use it.
    #[error("the browser's storage is closed to this page")]
    Blocked,
    /// It has no room.
    #[error("the browser's storage is full")]
    Full,
}

/// What was kept, if anything was.
pub fn read(preference: Preference) -> Result<Option<String>, NotKept> {
    storage()?.get_item(preference.key()).map_err(|_| NotKept::Blocked)
}

/// Keeps a text in place of the one before. When it fails the one before is still there.
pub fn write(preference: Preference, text: &str) -> Result<(), NotKept> {
    storage()?.set_item(preference.key(), text).map_err(|thrown| reason(&thrown))
}

/// Keeps nothing any more.
pub fn forget(preference: Preference) {
    if let Ok(storage) = storage() {
        // What cannot be forgotten is read again at the next start, and can be chosen again then.
        let _ = storage.remove_item(preference.key());
    }
}

/// Asking for it may throw: the user, the browser's policy or a sandbox can forbid it.
fn storage() -> Result<Storage, NotKept> {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.ok_or(NotKept::Blocked)
}

/// Browsers name a full storage in two ways.
fn reason(thrown: &JsValue) -> NotKept {
    let name = Reflect::get(thrown, &JsValue::from_str("name")).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => NotKept::Full,
        _ => NotKept::Blocked,
    }
}
