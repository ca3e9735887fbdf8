//! The words around shortcuts of the keyboard.

/// The list of shortcuts, and turning them off.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Shortcuts {
    pub title: &'static str,
    pub lead: &'static str,
    pub search: &'static str,
    pub list: &'static str,
    pub wanted: &'static str,
    pub wanted_hint: &'static str,
}
