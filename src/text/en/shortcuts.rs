//! English: shortcuts of the keyboard.

use crate::text::shortcuts::Shortcuts;

pub(super) const SHORTCUTS: Shortcuts = Shortcuts {
    title: "Keyboard shortcuts",
    lead: "These keys work in a schedule, but not while you type in a box.",
    search: "Go to the search",
    list: "Show this list",
    wanted: "Use these shortcuts",
    wanted_hint: "Turn them off if you press keys by accident, or speak to your device. Your choice is kept on this device.",
};
