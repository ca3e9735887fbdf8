//! The words about the linked landlord records: which they are, choosing one, and unlinking one.

/// Linked records.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Records {
    pub choose: &'static str,
    pub title: &'static str,
    pub linked_on: fn(&str) -> String,
    pub shown: &'static str,
    /// Names a record for a screen reader: its payee and its creditor reference.
    pub about: fn(&str, &str) -> String,
    pub link_another: &'static str,
    pub unlink: &'static str,
    pub unlinking: &'static str,
    pub question: fn(&str, &str) -> String,
    pub question_body: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub refused: &'static str,
    pub in_doubt: &'static str,
    pub again_is_safe: &'static str,
    pub ended: &'static str,
}
