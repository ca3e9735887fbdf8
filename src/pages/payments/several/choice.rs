//! Which of the listed payments go into one download. Pure.

use schedule::payment::{Payment, PaymentStatus};
use schedule::summary::LinkedLandlord;

/// Payments to choose from, newest first, and those that are chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    offers: Vec<Offer>,
}

/// A payment that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The payment.
    pub payment: Payment,
    /// The record that it belongs to.
    pub record: LinkedLandlord,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// All of these, but those that were cancelled: what replaces one has the same lines again.
    #[must_use]
    pub fn new(payments: impl IntoIterator<Item = (LinkedLandlord, Payment)>) -> Self {
        let offer = |(record, payment): (LinkedLandlord, Payment)| {
            let chosen = payment.status != PaymentStatus::Cancelled;
            Offer { payment, record, chosen }
        };
        let mut offers: Vec<Offer> = payments.into_iter().map(offer).collect();
        offers.sort_by_key(|offer| std::cmp::Reverse(offer.payment.processed_date));
        Self { offers }
    }

    /// What there is to choose from.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// Chooses the payment at a place, or leaves it out.
    pub fn set(&mut self, place: usize, chosen: bool) {
        if let Some(offer) = self.offers.get_mut(place) {
            offer.chosen = chosen;
        }
    }

    /// Chooses every payment that was not cancelled, or none.
    pub fn set_all(&mut self, chosen: bool) {
        for offer in &mut self.offers {
            offer.chosen = chosen && offer.payment.status != PaymentStatus::Cancelled;
        }
    }

    /// Those that are chosen, oldest first: the order in which they are entered into books.
    pub fn chosen(&self) -> impl Iterator<Item = &Offer> {
        self.offers.iter().rev().filter(|offer| offer.chosen)
    }

    /// How many are chosen, and how many lines they have.
    #[must_use]
    pub fn counts(&self) -> (u32, u32) {
        self.chosen().fold((0, 0), |(payments, lines), offer| {
            (payments + 1, lines.saturating_add(offer.payment.line_count))
        })
    }
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::money::Pence;
    use schedule::payment::PayMethod;
    use schedule::reference::{CreditorRef, PaymentId, PaymentRef};
    use schedule::summary::LandlordId;

    use super::*;

    fn payment(id: &str, day: u32, status: PaymentStatus) -> (LinkedLandlord, Payment) {
        let date = Date::from_parts(2026, 11, day).unwrap();
        let payment = Payment {
            id: PaymentId::new(id),
            reference: PaymentRef::new(id),
            processed_date: date,
            expected_in_bank: None,
            period: Period::new(date, date).unwrap(),
            method: PayMethod::Bacs,
            status,
            bank_narrative: String::new(),
            line_count: 10,
            gross: Pence::ZERO,
            deductions: Pence::ZERO,
            net: Pence::ZERO,
            rent_credit: Pence::ZERO,
            replaces: None,
            replaced_by: None,
            withheld: false,
        };
        let record = LinkedLandlord {
            id: LandlordId::new("l1"),
            name: "N".to_owned(),
            creditor_reference: CreditorRef::new("0012345"),
            linked_at: "2026-11-23T12:00:00Z".to_owned(),
        };
        (record, payment)
    }

    fn choice() -> Choice {
        let (issued, cancelled) = (PaymentStatus::Issued, PaymentStatus::Cancelled);
        Choice::new([
            payment("b", 9, cancelled),
            payment("c", 16, issued.clone()),
            payment("a", 2, issued),
        ])
    }

    fn chosen(choice: &Choice) -> Vec<&str> {
        choice.chosen().map(|offer| offer.payment.id.as_str()).collect()
    }

    #[test]
    fn what_was_cancelled_is_left_out_until_it_is_asked_for() {
        let mut choice = choice();
        assert_eq!(chosen(&choice), ["a", "c"]);
        choice.set(1, true);
        assert_eq!(chosen(&choice), ["a", "b", "c"]);
        assert_eq!(choice.counts(), (3, 30));
        choice.set_all(false);
        assert_eq!(choice.counts(), (0, 0));
        choice.set_all(true);
        assert_eq!(chosen(&choice), ["a", "c"]);
        choice.set(7, true);
        assert_eq!(chosen(&choice), ["a", "c"]);
    }

    #[test]
    fn they_are_offered_newest_first() {
        let choice = choice();
        let ids: Vec<&str> =
            choice.offers().iter().map(|offer| offer.payment.id.as_str()).collect();
        assert_eq!(ids, ["c", "b", "a"]);
    }
}
