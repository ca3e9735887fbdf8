//! Amounts as the default CSV has them: pence in 128 bits, so that no sum of a file is too large.

use schedule::export::style::Style;
use schedule::export::verify::Amount;

/// Strictly `-1234.56`.
pub(crate) fn pence(text: &str) -> Option<i128> {
    Amount::read(text.as_bytes(), Style::DEFAULT).map(Amount::get)
}

/// `own_recovery:13.65;other:1.00`. The name of a kind may have either sign in it, its amount neither.
pub(crate) fn kinds(text: &str) -> Option<Vec<(&str, i128)>> {
    let mut kinds = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        // The shortest start that ends in an amount.
        let (entry, after) = rest
            .match_indices(';')
            .map(|(place, _)| (&rest[..place], &rest[place + 1..]))
            .chain([(rest, "")])
            .find(|(entry, _)| amount_of(entry).is_some())?;
        kinds.push(amount_of(entry)?);
        rest = after;
    }
    Some(kinds)
}

fn amount_of(entry: &str) -> Option<(&str, i128)> {
    let (kind, amount) = entry.rsplit_once(':')?;
    Some((kind, pence(amount)?))
}

/// The text of an amount.
pub(crate) fn decimal(pence: i128) -> String {
    Amount::new(pence).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_strictly() {
        for (text, expected) in [("0.00", 0), ("-0.07", -7), ("1234.56", 123_456)] {
            assert_eq!(pence(text), Some(expected), "{text}");
            assert_eq!(decimal(expected), text);
        }
        assert_eq!(pence("92233720368547758.07"), Some(i64::MAX.into()));
        for odd in ["", "1", "1.0", "1.000", "1,234.56", "+1.00", "£1.00", "1.-1", ".50", "１.00"]
        {
            assert_eq!(pence(odd), None, "{odd}");
        }
    }

    #[test]
    fn kinds_are_told_apart_whatever_they_are_called() {
        let read = |text| kinds(text).unwrap();
        assert_eq!(read(""), []);
        assert_eq!(
            read("own_recovery:13.65;other:-1.00"),
            [("own_recovery", 1_365), ("other", -100)]
        );
        assert_eq!(read("a;b:c:1.00;d:2.00"), [("a;b:c", 100), ("d", 200)]);
        assert_eq!(kinds("own_recovery"), None);
        assert_eq!(kinds("own_recovery:1"), None);
    }
}
