//! Control totals as a record of a file: `CONTROL`, then cells of a name, `=` and a value.
//!
//! Amounts and dates are in the style of the file, their sign too, so that they are the sums of the
//! columns below or above.

use super::Control;
use crate::error::ExportError;
use crate::export::Context;
use crate::export::record::RecordWriter;
use crate::export::style::Style;
use crate::money::Pence;

/// The first cell.
pub(crate) const MARK: &str = "CONTROL";

/// Goes before the name of a kind of deduction, so that no kind is taken for another name.
pub(crate) const KIND: &str = "deductions.";

/// Whose control totals they are.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// One payment's, of so many in the file.
    Payment(&'a Context<'a>, usize),
    /// All the file's, of so many payments.
    All(usize),
}

/// Writes the record, as wide as the others at least.
pub(crate) fn write(
    writer: &mut RecordWriter,
    style: Style,
    subject: Subject<'_>,
    control: &Control,
    rows: usize,
    balanced: bool,
) -> Result<(), ExportError> {
    writer.text(MARK);
    let mut cell = |name: &str, value: &str| writer.text(&format!("{name}={value}"));
    match subject {
        Subject::Payment(context, of_payments) => {
            cell("payment_reference", context.payment_reference.as_str());
            cell("payment_date", &style.date(context.payment_date));
            cell("creditor_reference", context.creditor_reference.as_str());
            if of_payments > 1 {
                cell("of_payments", &of_payments.to_string());
            }
        }
        Subject::All(payments) => cell("payments", &payments.to_string()),
    }
    let totals = &control.totals;
    cell("lines", &totals.lines.to_string());
    cell("rows", &rows.to_string());
    cell("gross", &style.amount(totals.gross));
    cell("deductions", &style.amount(totals.deductions));
    let mut kinds = control.deductions_by_kind.as_slice();
    while let Some((first, _)) = kinds.split_first() {
        let (same, rest) = kinds.split_at(kinds.partition_point(|it| it.kind() <= first.kind()));
        let sum = Pence::checked_sum(same.iter().map(|it| it.amount))
            .map_err(|_| ExportError::OutOfRange)?;
        cell(&format!("{KIND}{}", first.kind().as_str()), &style.amount(sum));
        kinds = rest;
    }
    cell("net", &style.amount(totals.net));
    cell("rent_credit", &style.amount(totals.rent_credit));
    let repaid = totals.rent_credit.checked_sub(totals.net).ok_or(ExportError::OutOfRange)?;
    cell("own_debt_repaid", &style.amount(repaid));
    cell("fingerprint", &control.fingerprint.to_string());
    cell("balanced", if balanced { "yes" } else { "no" });
    writer.end();
    Ok(())
}
