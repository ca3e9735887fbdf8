//! Shortcuts of the keyboard: heard within the app alone, and not at all once they are turned off.

pub mod dialog;
pub mod keys;

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use self::keys::{Press, Shortcut, shortcut};
use crate::preferences::{self, Preference};

/// The search of a schedule: shortcuts are there while it is.
pub const SEARCH: &str = "lp-search";

/// Where a character is typed or chooses something.
const TYPES: &str =
    "select, textarea, [contenteditable], input:not([type=checkbox]):not([type=radio])";

const OFF: &str = "off";

/// The shortcuts of one app.
#[derive(Clone, Copy)]
pub struct Shortcuts {
    wanted: RwSignal<bool>,
    listed: RwSignal<bool>,
}

impl Shortcuts {
    /// As they were left on this device.
    pub fn open() -> Self {
        let kept = preferences::read(Preference::Shortcuts).ok().flatten();
        Self { wanted: RwSignal::new(kept.as_deref() != Some(OFF)), listed: RwSignal::new(false) }
    }

    /// Those of this app.
    pub fn here() -> Self {
        expect_context()
    }

    /// Whether they are turned on. Follows it.
    pub fn are_wanted(&self) -> bool {
        self.wanted.get()
    }

    /// Turns them on or off, here and for the next time.
    pub fn want(&self, wanted: bool) {
        self.wanted.set(wanted);
        if wanted {
            preferences::forget(Preference::Shortcuts);
        } else {
            // Where nothing is kept, they are off for the visit.
            let _ = preferences::write(Preference::Shortcuts, OFF);
        }
    }

    /// The key that goes to the search, for whoever is told of it there. Follows whether it does.
    pub fn to_search(&self) -> Option<&'static str> {
        self.wanted.get().then(|| Shortcut::Search.key())
    }

    /// Does what a key is for, where it is for something. To be heard by the app's own element, not by the page.
    pub fn press(&self, event: &KeyboardEvent) {
        if !self.wanted.get_untracked() {
            return;
        }
        let element = |it: Option<web_sys::EventTarget>| it?.dyn_into::<Element>().ok();
        let (Some(app), Some(target)) = (element(event.current_target()), element(event.target()))
        else {
            return;
        };
        let key = event.key();
        let press = Press {
            key: &key,
            with_modifier: event.ctrl_key() || event.alt_key() || event.meta_key(),
            composing: event.is_composing(),
            repeated: event.repeat(),
            types: within(&target, TYPES),
            in_dialog: within(&target, "dialog"),
            taken: event.default_prevented(),
        };
        let Some(shortcut) = shortcut(press) else { return };
        let Some(search) = search(&app) else { return };
        event.prevent_default();
        match shortcut {
            Shortcut::Search => {
                // What cannot take the focus leaves it where it is.
                let _ = search.focus();
                search.select();
            }
            Shortcut::List => self.listed.set(true),
        }
    }
}

fn within(element: &Element, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}

/// The search of the schedule on screen. The screens of a session that has ended are hidden.
fn search(app: &Element) -> Option<HtmlInputElement> {
    let search = app.query_selector(&format!("#{SEARCH}")).ok().flatten()?;
    if within(&search, "[hidden]") { None } else { search.dyn_into().ok() }
}
