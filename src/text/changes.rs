//! The words about what is different from the payment before. Amounts, dates and periods come as text.

/// What changed.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Changes {
    pub title: &'static str,
    pub compare: &'static str,
    pub why_asked: &'static str,
    pub comparing: &'static str,
    pub first: &'static str,
    pub with: fn(&str, &str) -> String,
    pub more: fn(&str) -> String,
    pub less: fn(&str) -> String,
    pub equal: &'static str,
    pub withheld: &'static str,
    pub nothing: &'static str,
    pub same: fn(u32) -> String,
    pub new_title: fn(u32) -> String,
    pub stopped_title: fn(u32) -> String,
    pub changed_title: fn(u32) -> String,
    pub adjusted_title: fn(u32) -> String,
    pub new: fn(&str) -> String,
    pub new_held: &'static str,
    pub stopped: fn(&str) -> String,
    pub changed: fn(&str, &str) -> String,
    pub held: fn(&str) -> String,
    pub no_longer_held: fn(&str) -> String,
    pub as_before: fn(&str) -> String,
    pub adjusted: fn(&str, &[String], usize) -> String,
    pub show_all: fn(u32) -> String,
    pub show_more: fn(u32, u32) -> String,
    pub show_fewer: &'static str,
    pub may_be_title: &'static str,
    pub may_be: &'static [&'static str],
    pub may_be_lead: &'static str,
    pub ask: &'static str,
}
