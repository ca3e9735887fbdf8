//! How a table is looked at: what is known of its height, and where in it somebody is.

use leptos::prelude::*;

/// What a row is assumed to be high until one has been measured.
const ASSUMED_ROW: u32 = 44;
/// What a view is assumed to have for rows until it has been measured: what the style's highest leaves between head and foot where
/// text is of the usual size. Where text is larger, so are rows.
const ASSUMED_VIEW: u32 = 560;

/// How a table is looked at: it outlasts the drawing of the table, which comes back where it was.
#[derive(Clone, Copy)]
pub struct TableView {
    pub(super) row_height: RwSignal<u32>,
    pub(super) view_height: RwSignal<u32>,
    pub(super) scrolled: RwSignal<u32>,
    pub(super) sideways: RwSignal<i32>,
    pub(super) complete: RwSignal<bool>,
}

impl TableView {
    /// From the top.
    pub fn new() -> Self {
        Self {
            row_height: RwSignal::new(ASSUMED_ROW),
            view_height: RwSignal::new(ASSUMED_VIEW),
            scrolled: RwSignal::new(0),
            sideways: RwSignal::new(0),
            complete: RwSignal::new(false),
        }
    }

    /// Whether the foot is in sight with all of its columns at once. Follows the layout.
    pub fn has_whole_foot(&self) -> bool {
        self.complete.get()
    }
}

impl Default for TableView {
    fn default() -> Self {
        Self::new()
    }
}
