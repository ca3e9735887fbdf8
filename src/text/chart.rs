//! The words about payments drawn as a chart.

use schedule::money::Pence;

/// The chart.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Chart {
    pub title: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub by_month: &'static str,
    pub net: &'static str,
    pub deductions: &'static str,
    pub cancelled: &'static str,
    /// Chooses a bar.
    pub choose: &'static str,
    pub how: &'static str,
    /// How many payments a bar stands for, where it may be several.
    pub payments: fn(u32) -> String,
    pub net_of: fn(Pence) -> String,
    pub deducted: fn(Pence) -> String,
    pub cancelled_of: fn(Pence) -> String,
}
