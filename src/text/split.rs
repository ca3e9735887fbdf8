//! The words around the picture of where a payment's money went.

/// Where the money went.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Split {
    pub due: &'static str,
    pub sent: &'static str,
    pub sent_shown: &'static str,
    pub as_rent: &'static str,
}
