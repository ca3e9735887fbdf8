//! The words about a session that is about to end.

/// A session that is about to end.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct TimeOut {
    pub title: &'static str,
    /// So many seconds are left.
    pub left: fn(u32) -> String,
    pub why: &'static str,
    pub stay: &'static str,
    pub staying: &'static str,
    pub not_stayed: &'static str,
    pub is_final: &'static str,
    pub understood: &'static str,
}
