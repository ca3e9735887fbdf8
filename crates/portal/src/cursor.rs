//! Cursors: a place in the list of payments or in a claim's history, sealed together with the account, the landlord and
//! the filter or the claim that it belongs to, so that it is good for nothing else. It has no end of its own, so it lives as long as a session does.

use contract::payments::PaymentStatus;
use contract::summary::PayMethod;

use crate::back_office::{Filter, LinePosition, Position};
use crate::secrets::{Hash, Secret, hex, same_hash, unhex};

/// What a cursor belongs to.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// Who pages.
    pub account: &'a str,
    /// Through whose payments.
    pub creditor_id: &'a str,
    /// Which of them.
    pub filter: &'a Filter,
}

impl List<'_> {
    /// The text of a cursor for this place.
    #[must_use]
    pub fn seal(&self, secret: &Secret, position: &Position) -> String {
        let place = format!("{} {}", position.payment_number, position.processed_date);
        sealed(&place, self.hash(secret, &place))
    }

    /// The place of a cursor; `None` unless it was sealed for this list.
    #[must_use]
    pub fn open(&self, secret: &Secret, cursor: &str) -> Option<Position> {
        let place = opened(cursor, |place| self.hash(secret, place))?;
        let (number, date) = place.split_once(' ')?;
        Some(Position { payment_number: number.parse().ok()?, processed_date: date.to_owned() })
    }

    fn hash(&self, secret: &Secret, place: &str) -> Hash {
        let Filter { from, to, status, method } = self.filter;
        let from = from.map(|date| date.to_string()).unwrap_or_default();
        let to = to.map(|date| date.to_string()).unwrap_or_default();
        secret.hash(
            "cursor",
            &[
                self.account.as_bytes(),
                self.creditor_id.as_bytes(),
                from.as_bytes(),
                to.as_bytes(),
                status.as_ref().map_or("", PaymentStatus::as_str).as_bytes(),
                method.as_ref().map_or("", PayMethod::as_str).as_bytes(),
                place.as_bytes(),
            ],
        )
    }
}

/// The history of a claim, which a cursor may belong to.
#[derive(Debug, Clone, Copy)]
pub struct History<'a> {
    /// Who pages.
    pub account: &'a str,
    /// Whose payments.
    pub creditor_id: &'a str,
    /// Of which claim.
    pub claim_id: &'a str,
}

impl History<'_> {
    /// The text of a cursor for this place.
    #[must_use]
    pub fn seal(&self, secret: &Secret, position: &LinePosition) -> String {
        let LinePosition { processed_date, payment_number, line_number } = position;
        let place = format!("{payment_number} {line_number} {processed_date}");
        sealed(&place, self.hash(secret, &place))
    }

    /// The place of a cursor; `None` unless it was sealed for this history.
    #[must_use]
    pub fn open(&self, secret: &Secret, cursor: &str) -> Option<LinePosition> {
        let place = opened(cursor, |place| self.hash(secret, place))?;
        let (payment, rest) = place.split_once(' ')?;
        let (line, date) = rest.split_once(' ')?;
        Some(LinePosition {
            payment_number: payment.parse().ok()?,
            line_number: line.parse().ok()?,
            processed_date: date.to_owned(),
        })
    }

    fn hash(&self, secret: &Secret, place: &str) -> Hash {
        let parts = [self.account, self.creditor_id, self.claim_id, place];
        secret.hash("claim-cursor", &parts.map(str::as_bytes))
    }
}

fn sealed(place: &str, seal: Hash) -> String {
    format!("{}{}", hex(&seal), hex(place.as_bytes()))
}

/// The place in a cursor, if it has the seal that it should have.
fn opened(cursor: &str, seal: impl FnOnce(&str) -> Hash) -> Option<String> {
    let bytes = unhex(cursor)?;
    let (sealed, place) = bytes.split_first_chunk::<{ size_of::<Hash>() }>()?;
    let place = str::from_utf8(place).ok()?;
    same_hash(sealed, &seal(place)).then(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_good_for_its_own_list_alone() {
        let secret = Secret::generate().unwrap();
        let filter = Filter::default();
        let list = List { account: "a", creditor_id: "c", filter: &filter };
        let position =
            Position { processed_date: "2026-03-27".to_owned(), payment_number: i64::MAX };
        let cursor = list.seal(&secret, &position);
        assert_eq!(list.open(&secret, &cursor), Some(position));

        let other = Filter { method: Some(PayMethod::Bacs), ..Filter::default() };
        assert_eq!(List { account: "b", ..list }.open(&secret, &cursor), None);
        assert_eq!(List { creditor_id: "d", ..list }.open(&secret, &cursor), None);
        assert_eq!(List { filter: &other, ..list }.open(&secret, &cursor), None);
        assert_eq!(list.open(&Secret::generate().unwrap(), &cursor), None);
        for hostile in [
            "",
            "0",
            "zz",
            &cursor[..64],
            &cursor[2..],
            &cursor.to_uppercase(),
            &format!("{cursor}00"),
        ] {
            assert_eq!(list.open(&secret, hostile), None, "{hostile}");
        }
    }

    #[test]
    fn a_cursor_of_a_history_is_good_for_that_history_alone() {
        let secret = Secret::generate().unwrap();
        let history = History { account: "a", creditor_id: "c", claim_id: "k" };
        let position = LinePosition {
            processed_date: "2026-03-27".to_owned(),
            payment_number: i64::MAX,
            line_number: 7,
        };
        let cursor = history.seal(&secret, &position);
        assert_eq!(history.open(&secret, &cursor), Some(position));
        assert_eq!(History { account: "b", ..history }.open(&secret, &cursor), None);
        assert_eq!(History { creditor_id: "d", ..history }.open(&secret, &cursor), None);
        assert_eq!(History { claim_id: "l", ..history }.open(&secret, &cursor), None);
        // Nor is one of a list, nor the other way round.
        let filter = Filter::default();
        let list = List { account: "a", creditor_id: "c", filter: &filter };
        assert_eq!(list.open(&secret, &cursor), None);
        for hostile in ["", "zz", &cursor[..64], &cursor[2..], &format!("{cursor}00")] {
            assert_eq!(history.open(&secret, hostile), None, "{hostile}");
        }
    }
}
