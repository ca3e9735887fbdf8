//! English: how the table of a schedule looks.

use crate::pages::breakdown::look::density::Density;
use crate::text::look::Look;

pub(super) const LOOK: Look = Look {
    title: "Choose columns and row height",
    columns: "Columns",
    stay: "Tenant and Net are always shown.",
    show_all: "Show all columns",
    shown: |shown, of| format!("{shown} of {of} columns are shown."),
    unsorted: "The lines are in the order of the schedule again.",
    row_height: "Row height",
    density: |density| match density {
        Density::Comfortable => "Comfortable",
        Density::Compact => "Compact",
    },
};
