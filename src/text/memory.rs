//! The words about what a device remembers of its user, and about forgetting it.

/// What is remembered.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Memory {
    pub title: &'static str,
    pub lead: &'static str,
    pub not_kept: &'static str,
    pub nothing: &'static str,
    pub language: &'static str,
    pub layouts: &'static str,
    pub layout_count: fn(usize) -> String,
    pub format: &'static str,
    pub unread: &'static str,
    pub newer: &'static str,
    pub as_they_are: &'static str,
    pub chart: &'static str,
    pub chart_shown: &'static str,
    pub chart_hidden: &'static str,
    pub columns: &'static str,
    /// So many of so many.
    pub column_count: fn(u32, usize) -> String,
    pub turned_off: &'static str,
    pub forget: &'static str,
    pub ask: &'static str,
    pub ask_body: &'static str,
    pub ask_layouts: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub forgotten: &'static str,
    pub nothing_to_forget: &'static str,
}
