//! The command line's own words, in English.

use schedule::export::columns::DEFAULT;
use schedule::export::words::{DetailWords, FigureWords, Words};

/// What a file of a schedule that does not balance says.
pub(crate) const UNBALANCED: &str =
    "These lines do not add up to the payment. Ask the council before you use them.";

/// What a workbook says.
pub(crate) fn of_workbook() -> Words {
    let terms = [
        ("own_recovery", "Own overpayment recovered"),
        ("other_tenant_recovery", "Landlord's overpayment for another tenant recovered"),
        ("landlord_recovery", "Landlord's overpayment for this tenant recovered"),
        ("other", "Other deductions"),
        ("bacs", "Bacs"),
        ("cheque", "Cheque"),
        ("faster_payment", "Faster Payment"),
        ("issued", "Issued"),
        ("cleared", "Cleared"),
        ("cancelled", "Cancelled"),
    ];
    let owned = |(key, words): (&str, &str)| (key.to_owned(), words.to_owned());
    Words {
        lines_sheet: "Schedule".into(),
        payment_sheet: "Payment".into(),
        headings: DEFAULT.iter().map(|column| owned((column.name, column.title))).collect(),
        terms: terms.into_iter().map(owned).collect(),
        details: DetailWords {
            payment_reference: "Payment reference".into(),
            creditor_reference: "Creditor reference".into(),
            bank_narrative: "On the bank statement".into(),
            processed_date: "Date of the payment run".into(),
            expected_in_bank: "Expected in the bank".into(),
            period_from: "Pays for the days from".into(),
            period_to: "to".into(),
            method: "Method".into(),
            status: "Status".into(),
            in_bank: "Amount in the bank".into(),
        },
        figures: FigureWords {
            stated: "Payment says".into(),
            summed: "Lines add up to".into(),
            in_file: "Lines in this file".into(),
            same: "The same".into(),
            yes: "Yes".into(),
            no: "NO".into(),
            lines: "Lines".into(),
            gross: "Gross".into(),
            deductions: "Deductions".into(),
            counts_as_rent: "counts as rent".into(),
            net: "Net".into(),
            rent_credit: "Rent credit".into(),
            own_debt_repaid: "Your own debt repaid".into(),
            lines_off: "Lines whose net is not gross less deductions".into(),
        },
        balanced: "The lines add up to the payment.".into(),
        unbalanced: UNBALANCED.into(),
        withheld: "Some payments are not shown here.".into(),
        as_text: "Values that a spreadsheet has no number or date for, and which stand as text"
            .into(),
        fingerprint: "Fingerprint of the lines".into(),
    }
}
