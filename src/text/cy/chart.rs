//! Cymraeg: taliadau fel siart.

use super::forms::PAYMENTS;
use crate::text::chart::Chart;

pub(super) const CHART: Chart = Chart {
    title: "Eich taliadau dros amser",
    show: "Dangos y siart",
    hide: "Cuddio’r siart",
    by_month: "Mae pob bar yn un mis.",
    net: "Wedi’i dalu i chi (net)",
    deductions: "Wedi’i dynnu",
    cancelled: "Wedi’i ganslo",
    choose: "Dewis taliad yn y siart",
    how: "Symudwch y llithrydd, neu dewiswch far, i weld y symiau. Maent i gyd yn y tabl isod.",
    payments: |count| PAYMENTS.counted(count),
    net_of: |net| format!("{net} wedi’i dalu i chi"),
    deducted: |deductions| format!("{deductions} wedi’i dynnu"),
    cancelled_of: |cancelled| format!("{cancelled} wedi’i ganslo"),
};
