//! English: what a device remembers of its user.

use super::counted;
use crate::text::memory::Memory;

pub(super) const MEMORY: Memory = Memory {
    title: "What this device remembers",
    lead: "Your choices stay in this browser, even after you sign out. They say nothing about your payments or tenants.",
    not_kept: "Your browser does not let this page keep choices. They end when you leave or reload the page.",
    nothing: "There is nothing yet.",
    language: "Language",
    layouts: "Your own layouts of files",
    layout_count: |count| counted(u32::try_from(count).unwrap_or(u32::MAX), "layout", "layouts"),
    format: "Format of files",
    unread: "Layouts that could not be read",
    newer: "Layouts from a newer version of this page",
    as_they_are: "Kept as they are",
    chart: "Chart of payments",
    chart_shown: "Shown",
    chart_hidden: "Hidden",
    columns: "Columns of a schedule",
    column_count: |shown, of| format!("{shown} of {of} shown"),
    turned_off: "Turned off",
    forget: "Forget my preferences",
    ask: "Forget your preferences?",
    ask_body: "Language, formats, chart and tables go back to how they were at first. Your payments stay as they are.",
    ask_layouts: "The layouts on this device are lost for good. To keep one, choose “Keep them”. Then open a payment, choose your layout and “Save layout as a file”. All other choices go back to how they were at first.",
    yes: "Forget them",
    no: "Keep them",
    forgotten: "This device has forgotten your preferences.",
    nothing_to_forget: "There was nothing to forget.",
};
