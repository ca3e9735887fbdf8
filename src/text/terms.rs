//! What the terms of Housing Benefit mean, where they stand; and the words about a payment that replaces another.

/// A term: the question, and the answer in a few short sentences.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Term {
    pub question: &'static str,
    pub answer: &'static [&'static str],
}

/// The terms that are explained.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Terms {
    pub recovery: Term,
    pub adjustment: Term,
    pub benefit_week: Term,
    pub rent_credit: Term,
}

/// A cancelled payment and the one that replaces it.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Replacing {
    pub replaced_title: &'static str,
    pub replaced: &'static str,
    pub replaces_title: &'static str,
    pub replaces: &'static str,
    pub not_replaced: &'static str,
    pub tag_replaced: &'static str,
    pub to_replacement: &'static str,
    pub to_original: &'static str,
}
