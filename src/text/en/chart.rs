//! English: payments drawn as a chart.

use super::counted;
use crate::text::chart::Chart;

pub(super) const CHART: Chart = Chart {
    title: "Your payments over time",
    show: "Show the chart",
    hide: "Hide the chart",
    by_month: "Each bar is one month.",
    net: "Paid to you (net)",
    deductions: "Taken off",
    cancelled: "Cancelled",
    choose: "Choose a payment in the chart",
    how: "Move the slider, or choose a bar, to see its amounts. The table below has them all.",
    payments: |count| counted(count, "payment", "payments"),
    net_of: |net| format!("{net} paid to you"),
    deducted: |deductions| format!("{deductions} taken off"),
    cancelled_of: |cancelled| format!("{cancelled} cancelled"),
};
