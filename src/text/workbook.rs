//! The words in a workbook and around building one.

use schedule::export::columns;
use schedule::export::words::{DetailWords, FigureWords, Words};
use schedule::line::DeductionKind;
use schedule::payment::{PayMethod, PaymentStatus};

use super::Catalogue;
use crate::export::builder::NotBuilt;
use crate::export::heavy::Hurdle;
use crate::text::failure::Failure;
use crate::text::files::Ask;

/// What a workbook says that no screen does, and what may stand in its way.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Workbook {
    /// At most 31 characters, none of them `[ ] : * ? / \`; so is the next.
    pub lines_sheet: &'static str,
    pub payment_sheet: &'static str,
    pub period_from: &'static str,
    pub period_to: &'static str,
    pub in_bank: &'static str,
    pub summed: &'static str,
    pub in_file: &'static str,
    pub same: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub counts_as_rent: &'static str,
    pub lines_off: &'static str,
    pub as_text: &'static str,
    pub fingerprint: &'static str,
    pub hurdle: fn(Hurdle) -> Ask,
    pub not_built: fn(NotBuilt) -> Failure,
}

/// The words that the writer of workbooks needs.
#[must_use]
pub fn words(text: &Catalogue) -> Words {
    let workbook = &text.workbook;
    let heading = |column: &'static columns::Column| {
        (column.name.to_owned(), (text.files.meaning.column)(column).to_owned())
    };
    let kinds = DeductionKind::KNOWN.iter().map(|kind| {
        ((*kind).to_owned(), (text.breakdown.deductions)(DeductionKind::from_text(kind)))
    });
    let methods = PayMethod::KNOWN
        .iter()
        .map(|method| (method.as_str().to_owned(), (text.payment.method)(method)));
    let statuses = PaymentStatus::KNOWN
        .iter()
        .map(|status| (status.as_str().to_owned(), (text.payment.status)(status)));
    Words {
        lines_sheet: workbook.lines_sheet.to_owned(),
        payment_sheet: workbook.payment_sheet.to_owned(),
        headings: columns::DEFAULT.iter().map(heading).collect(),
        terms: kinds.chain(methods).chain(statuses).collect(),
        details: DetailWords {
            payment_reference: text.letter.reference.to_owned(),
            creditor_reference: text.summary.creditor_reference.to_owned(),
            bank_narrative: text.payment.narrative.to_owned(),
            processed_date: text.payment.processed.to_owned(),
            expected_in_bank: text.payment.in_bank.to_owned(),
            period_from: workbook.period_from.to_owned(),
            period_to: workbook.period_to.to_owned(),
            method: text.payment.sent_by.to_owned(),
            status: text.payments.status.to_owned(),
            in_bank: workbook.in_bank.to_owned(),
        },
        figures: FigureWords {
            stated: text.breakdown.payment_says.to_owned(),
            summed: workbook.summed.to_owned(),
            in_file: workbook.in_file.to_owned(),
            same: workbook.same.to_owned(),
            yes: workbook.yes.to_owned(),
            no: workbook.no.to_owned(),
            lines: text.payment.lines.to_owned(),
            gross: text.payment.gross.to_owned(),
            deductions: text.breakdown.deductions_total.to_owned(),
            counts_as_rent: workbook.counts_as_rent.to_owned(),
            net: text.payment.net.to_owned(),
            rent_credit: text.payment.rent_credit.to_owned(),
            own_debt_repaid: text.breakdown.own_debt.to_owned(),
            lines_off: workbook.lines_off.to_owned(),
        },
        balanced: text.breakdown.balances.to_owned(),
        unbalanced: text.breakdown.unbalanced_in_file.to_owned(),
        withheld: text.payment.withheld.to_owned(),
        as_text: workbook.as_text.to_owned(),
        fingerprint: workbook.fingerprint.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::language::Language;

    #[test]
    fn every_column_has_a_heading_of_its_own_and_every_word_one_meaning() {
        for words in Language::ALL.map(|language| words(language.catalogue())) {
            for pairs in [&words.headings, &words.terms] {
                for (place, (key, said)) in pairs.iter().enumerate() {
                    assert!(!said.is_empty(), "{key}");
                    let others = pairs.iter().enumerate().filter(|(other, _)| *other != place);
                    assert!(others.clone().all(|(_, (other, _))| other != key), "{key}");
                }
            }
            let mut headings: Vec<&str> =
                words.headings.iter().map(|(_, said)| said.as_str()).collect();
            headings.sort_unstable();
            headings.dedup();
            assert_eq!(headings.len(), columns::DEFAULT.len());
        }
    }

    #[test]
    fn the_sheets_have_names_that_a_workbook_takes() {
        for words in Language::ALL.map(|language| words(language.catalogue())) {
            assert_ne!(words.lines_sheet, words.payment_sheet);
            for name in [&words.lines_sheet, &words.payment_sheet] {
                assert!((1..=31).contains(&name.chars().count()), "{name}");
                assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name}");
            }
        }
    }
}
