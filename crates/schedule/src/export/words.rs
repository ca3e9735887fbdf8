//! What a workbook says in a language. The domain has none: whoever asks for a file brings the words.

/// The words of a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "transfer", derive(serde::Serialize, serde::Deserialize))]
pub struct Words {
    /// The name of the sheet of lines: at most 31 characters, none of them `[ ] : * ? / \`.
    pub lines_sheet: String,
    /// The name of the sheet about the payment, by the same rule.
    pub payment_sheet: String,
    /// The heading of a column, by the column's name. One that is not here is headed by its name.
    pub headings: Vec<(String, String)>,
    /// What a word of the council's system means: a kind of deduction, a method, a status. One that
    /// is not here is shown as it is.
    pub terms: Vec<(String, String)>,
    /// The labels of the payment's details.
    pub details: DetailWords,
    /// The labels of the figures.
    pub figures: FigureWords,
    /// That the lines add up to the payment.
    pub balanced: String,
    /// That they do not.
    pub unbalanced: String,
    /// That some lines are not shown.
    pub withheld: String,
    /// The label of how many values stand as text since a spreadsheet has no such number or date.
    pub as_text: String,
    /// The label of the fingerprint of the lines in the file.
    pub fingerprint: String,
}

/// The labels of a payment's details.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "transfer", derive(serde::Serialize, serde::Deserialize))]
#[expect(missing_docs, reason = "each labels the field of `Payment` or `Context` with its name")]
pub struct DetailWords {
    pub payment_reference: String,
    pub creditor_reference: String,
    pub bank_narrative: String,
    pub processed_date: String,
    pub expected_in_bank: String,
    pub period_from: String,
    pub period_to: String,
    pub method: String,
    pub status: String,
    /// The amount in the bank: the payment's net, whether or not all its lines are shown.
    pub in_bank: String,
}

/// The headings and labels of the figures that are held against each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "transfer", derive(serde::Serialize, serde::Deserialize))]
pub struct FigureWords {
    /// Heads what the payment says of itself.
    pub stated: String,
    /// Heads the sums of all its lines.
    pub summed: String,
    /// Heads the sums of the lines in the file, where it does not hold them all.
    pub in_file: String,
    /// Heads whether the first two are the same.
    pub same: String,
    /// They are.
    pub yes: String,
    /// They are not.
    pub no: String,
    /// How many lines.
    pub lines: String,
    /// Before deductions.
    pub gross: String,
    /// Deducted.
    pub deductions: String,
    /// Stands in brackets after a kind of deduction that the rent accounts show as paid.
    pub counts_as_rent: String,
    /// The cash.
    pub net: String,
    /// What the rent accounts must show as paid.
    pub rent_credit: String,
    /// The landlord's own debt that was repaid.
    pub own_debt_repaid: String,
    /// Lines whose net is not their gross less their deductions.
    pub lines_off: String,
}

impl Words {
    /// The heading of a column.
    #[must_use]
    pub fn heading<'a>(&'a self, column: &'a str) -> &'a str {
        find(&self.headings, column)
    }

    /// What a word of the council's system means.
    #[must_use]
    pub fn term<'a>(&'a self, word: &'a str) -> &'a str {
        find(&self.terms, word)
    }
}

fn find<'a>(pairs: &'a [(String, String)], key: &'a str) -> &'a str {
    pairs.iter().find(|(known, _)| known == key).map_or(key, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_words_is_shown_as_it_is() {
        let pair = |key: &str, words: &str| (key.to_owned(), words.to_owned());
        let words = Words {
            headings: vec![pair("tenant_name", "Enw’r tenant")],
            terms: vec![pair("bacs", "Bacs")],
            ..Words::default()
        };
        assert_eq!(words.heading("tenant_name"), "Enw’r tenant");
        assert_eq!(words.heading("a_new_column"), "a_new_column");
        assert_eq!(words.term("bacs"), "Bacs");
        assert_eq!(words.term("tenant_name"), "tenant_name");
    }
}
