//! What a control record of a file says, read back.

use csv::ByteRecord;

use crate::export::control::record::{KIND, MARK};
use crate::export::style::{AmountForm, DecimalSign, Sign, Style};

/// The figures of a control record that are compared, in this order.
pub(super) const FIGURES: [&str; 5] =
    ["gross", "deductions", "net", "rent_credit", "own_debt_repaid"];

/// What a control record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Statement {
    /// How many payments it is about; `None` in the record of one.
    pub(super) payments: Option<u64>,
    /// Of how many payments of the file it is about one; `None` where there is no other.
    pub(super) of_payments: Option<u64>,
    pub(super) lines: u64,
    pub(super) rows: u64,
    /// As [`FIGURES`] names them, in pence.
    pub(super) figures: [i128; FIGURES.len()],
    /// The sum of what it says of each kind of deduction.
    pub(super) kinds: i128,
    pub(super) balanced: bool,
}

/// Whether a record is one of control totals: a tenant may be called `CONTROL`, but has not such a
/// cell for a neighbour.
pub(super) fn is_control(record: &ByteRecord) -> bool {
    let next = record.get(1).unwrap_or_default();
    record.get(0) == Some(MARK.as_bytes())
        && (next.starts_with(b"payment_reference=") || next.starts_with(b"payments="))
}

impl Statement {
    /// Reads a control record; `None` where something in it is missing or no figure.
    pub(super) fn read(record: &ByteRecord, style: Style) -> Option<Self> {
        let value = |name: &str| {
            record.iter().find_map(|cell| cell.strip_prefix(name.as_bytes())?.strip_prefix(b"="))
        };
        let count = |name| -> Option<u64> { std::str::from_utf8(value(name)?).ok()?.parse().ok() };
        let mut figures = [0; FIGURES.len()];
        for (figure, name) in figures.iter_mut().zip(FIGURES) {
            *figure = amount(value(name)?, style)?;
        }
        let mut kinds = 0;
        for cell in record.iter().filter(|cell| cell.starts_with(KIND.as_bytes())) {
            // A kind's name may have the sign in it, its amount never.
            let sign = cell.iter().rposition(|byte| *byte == b'=')?;
            kinds += amount(&cell[sign + 1..], style)?;
        }
        let if_any = |name| match value(name) {
            Some(_) => count(name).map(Some),
            None => Some(None),
        };
        let (payments, of_payments) = (if_any("payments")?, if_any("of_payments")?);
        let balanced = match value("balanced")? {
            b"yes" => true,
            b"no" => false,
            _ => return None,
        };
        let (lines, rows) = (count("lines")?, count("rows")?);
        Some(Self { payments, of_payments, lines, rows, figures, kinds, balanced })
    }
}

/// The pence of an amount in a style.
pub(super) fn amount(cell: &[u8], style: Style) -> Option<i128> {
    let (negative, digits) = match cell.strip_prefix(b"-") {
        Some(digits) => (true, digits),
        None => (false, cell),
    };
    let decimal = match style.amounts {
        AmountForm::Pounds(DecimalSign::Point) => Some(b'.'),
        AmountForm::Pounds(DecimalSign::Comma) => Some(b','),
        AmountForm::Pence => None,
    };
    let (pounds, pence) = match decimal {
        None => (digits, &[] as &[u8]),
        Some(sign) => {
            let (pounds, rest) = digits.split_at_checked(digits.len().checked_sub(3)?)?;
            (pounds, rest.strip_prefix(&[sign])?)
        }
    };
    // Twenty figures are more than any amount has, and fit.
    if pounds.is_empty() || pounds.len() + pence.len() > 20 {
        return None;
    }
    let size = pounds.iter().chain(pence).try_fold(0_i128, |size, digit| {
        digit.is_ascii_digit().then(|| size * 10 + i128::from(digit - b'0'))
    })?;
    Some(if negative == (style.sign == Sign::Reversed) { size } else { -size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Pence;

    #[test]
    fn an_amount_is_read_as_it_is_written_and_not_otherwise() {
        let forms = [
            AmountForm::Pounds(DecimalSign::Point),
            AmountForm::Pounds(DecimalSign::Comma),
            AmountForm::Pence,
        ];
        for amounts in forms {
            for sign in [Sign::AsIs, Sign::Reversed] {
                let style = Style { amounts, sign, ..Style::DEFAULT };
                for pence in [0, 5, -5, 99, 100, -123_456, i64::MAX, i64::MIN] {
                    let written = style.amount(Pence::new(pence));
                    assert_eq!(amount(written.as_bytes(), style), Some(pence.into()), "{written}");
                }
            }
        }
        let odd = [
            "",
            "-",
            ".00",
            "1",
            "1.0",
            "1.000",
            "1,00",
            "+1.00",
            "--1.00",
            "1 .00",
            "1.-1",
            " 1.00",
            "1.00 ",
            "0x1.00",
            "1e3.00",
            "1.0\u{661}",
            "9999999999999999999.00",
        ];
        for odd in odd {
            assert_eq!(amount(odd.as_bytes(), Style::DEFAULT), None, "{odd:?}");
        }
        // Twenty figures are read, twenty-one are not.
        assert_eq!(amount(b"999999999999999999.00", Style::DEFAULT), Some(10_i128.pow(20) - 100));
        let pence = Style { amounts: AmountForm::Pence, ..Style::DEFAULT };
        assert_eq!(amount(b"1.00", pence), None);
        assert_eq!(amount(b"-", pence), None);
    }

    #[test]
    fn a_record_is_control_totals_by_its_first_two_cells() {
        let check = |cells: &[&str], expected| {
            assert_eq!(is_control(&ByteRecord::from(cells.to_vec())), expected, "{cells:?}");
        };
        check(&["CONTROL", "payment_reference=P"], true);
        check(&["CONTROL", "payments=2", ""], true);
        check(&["CONTROL"], false);
        check(&["CONTROL", "Siân"], false);
        check(&["control", "payments=2"], false);
    }
}
