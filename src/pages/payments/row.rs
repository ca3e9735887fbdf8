//! A payment of the list as it is shown. Pure.

use schedule::payment::{Payment, PaymentStatus};

use crate::components::tag::TagTone;
use crate::text::Catalogue;

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The payment's id.
    pub id: String,
    /// Its reference.
    pub reference: String,
    /// When it was processed.
    pub date: String,
    /// The days it pays for.
    pub period: String,
    /// How it was sent.
    pub method: String,
    /// Its status, and what it replaces or is replaced by.
    pub tags: Vec<(String, TagTone)>,
    /// Lines in its schedule.
    pub lines: String,
    /// Before deductions.
    pub gross: String,
    /// Taken off.
    pub deductions: String,
    /// What went to the bank.
    pub net: String,
    /// The payment that replaces it, or that it replaces: its id, and what it is.
    pub other: Option<(String, &'static str)>,
    /// Whether it counts in no total.
    pub cancelled: bool,
}

/// The row of a payment.
#[must_use]
pub fn row(payment: &Payment, text: &Catalogue) -> Row {
    let words = &text.replacing;
    let replacement = payment.replaced_by.as_ref().map(|id| (id, words.to_replacement));
    let other = replacement.or(payment.replaces.as_ref().map(|id| (id, words.to_original)));
    Row {
        other: other.map(|(id, words)| (id.as_str().to_owned(), words)),
        id: payment.id.as_str().to_owned(),
        reference: payment.reference.as_str().to_owned(),
        date: (text.date.short)(payment.processed_date),
        period: (text.date.period)(payment.period),
        method: (text.payment.method)(&payment.method),
        tags: tags(payment, text),
        lines: (text.count.number)(payment.line_count),
        gross: payment.gross.to_string(),
        deductions: payment.deductions.to_string(),
        net: payment.net.to_string(),
        cancelled: payment.status == PaymentStatus::Cancelled,
    }
}

/// The status of a payment as words with a colour.
#[must_use]
pub fn tags(payment: &Payment, text: &Catalogue) -> Vec<(String, TagTone)> {
    let tone = match payment.status {
        PaymentStatus::Cleared => TagTone::Good,
        PaymentStatus::Cancelled => TagTone::Stopped,
        PaymentStatus::Issued | PaymentStatus::Other(_) => TagTone::Plain,
    };
    let mut tags = vec![((text.payment.status)(&payment.status), tone)];
    if payment.replaced_by.is_some() {
        tags.push((text.replacing.tag_replaced.to_owned(), TagTone::Attention));
    }
    if payment.replaces.is_some() {
        tags.push((text.payment.reissued.to_owned(), TagTone::Attention));
    }
    if payment.withheld {
        tags.push((text.payment.partly_shown.to_owned(), TagTone::Attention));
    }
    tags
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::money::Pence;
    use schedule::payment::{PayMethod, Payment, PaymentStatus};
    use schedule::reference::{PaymentId, PaymentRef};

    use super::row;
    use crate::text::en::ENGLISH;

    fn payment() -> Payment {
        let day = |text| Date::parse(text).unwrap();
        Payment {
            id: PaymentId::new("p1"),
            reference: PaymentRef::new("PR1"),
            bank_narrative: "X".into(),
            processed_date: day("2026-11-16"),
            expected_in_bank: None,
            period: Period::new(day("2026-10-26"), day("2026-11-22")).unwrap(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: Pence::new(0),
            deductions: Pence::new(0),
            net: Pence::new(-5),
            rent_credit: Pence::new(0),
            line_count: 0,
            replaces: None,
            replaced_by: None,
            withheld: false,
        }
    }

    #[test]
    fn zero_is_an_amount_and_a_minus_is_a_minus() {
        let row = row(&payment(), &ENGLISH);
        assert_eq!((row.gross.as_str(), row.net.as_str()), ("£0.00", "\u{2212}£0.05"));
    }

    #[test]
    fn a_status_that_is_not_known_is_shown_as_it_is() {
        let payment = Payment { status: PaymentStatus::Other("recalled".into()), ..payment() };
        assert_eq!(row(&payment, &ENGLISH).tags[0].0, "recalled");
    }

    #[test]
    fn a_cancelled_payment_and_its_replacement_are_tagged() {
        let cancelled = Payment { status: PaymentStatus::Cancelled, ..payment() };
        assert!(row(&cancelled, &ENGLISH).cancelled);
        let again = Payment { replaces: Some(PaymentId::new("p0")), ..payment() };
        assert_eq!(row(&again, &ENGLISH).tags.len(), 2);
        let other = row(&again, &ENGLISH).other.unwrap();
        assert_eq!(other, ("p0".to_owned(), ENGLISH.replacing.to_original));
        let replaced = Payment { replaced_by: Some(PaymentId::new("p2")), ..cancelled };
        let row = row(&replaced, &ENGLISH);
        assert_eq!(row.other.unwrap(), ("p2".to_owned(), ENGLISH.replacing.to_replacement));
        assert!(row.tags.iter().any(|(word, _)| word == ENGLISH.replacing.tag_replaced));
    }
}
