//! The summary as it is shown: sentences and amounts from a landlord's position. Pure.

use schedule::date::Date;
use schedule::summary::Summary;

use crate::text::Catalogue;

/// The most recent payment, as the first thing one sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Latest {
    /// The payment's id.
    pub id: String,
    /// The payment's reference.
    pub reference: String,
    /// What went to the bank.
    pub amount: String,
    /// When, and how; or that nothing was.
    pub when: String,
    /// When it should be in the bank, if that is known and anything was sent.
    pub in_bank: Option<String>,
    /// The days it pays for.
    pub period: String,
    /// Its lines.
    pub lines: String,
    /// Before deductions.
    pub gross: String,
    /// What was taken off; `None` where nothing was.
    pub deductions: Option<String>,
    /// What the bank statement shows; `None` where nothing was sent.
    pub narrative: Option<String>,
    /// Whether some lines are not shown.
    pub withheld: bool,
}

/// The next payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// When it is expected.
    pub when: String,
    /// How much, as far as it is known.
    pub estimate: Option<String>,
    /// Deductions already planned.
    pub deductions: Option<String>,
}

/// The most recent payment in words and amounts.
#[must_use]
pub fn latest(summary: &Summary, text: &Catalogue) -> Option<Latest> {
    let payment = summary.most_recent_payment.as_ref()?;
    let date = (text.date.long)(payment.processed_date);
    let when = if payment.is_sent() {
        (text.summary.paid_on)(date, &(text.payment.method)(&payment.method))
    } else {
        (text.summary.nothing_paid_on)(&date)
    };
    Some(Latest {
        id: payment.id.as_str().to_owned(),
        reference: payment.reference.as_str().to_owned(),
        amount: payment.net.to_string(),
        when,
        in_bank: payment.arrives_by().map(|date| (text.date.long)(date)),
        period: (text.date.period)(payment.period),
        lines: (text.count.number)(payment.line_count),
        gross: payment.gross.to_string(),
        deductions: (payment.deductions.get() != 0).then(|| payment.deductions.to_string()),
        narrative: payment.is_sent().then(|| payment.bank_narrative.clone()),
        withheld: payment.withheld,
    })
}

/// The next payment in words and amounts. A date that has passed is not one to promise.
#[must_use]
pub fn next(summary: &Summary, today: Option<Date>, text: &Catalogue) -> Option<Next> {
    let next = summary.next_payment.as_ref()?;
    if today.is_some_and(|today| next.expected_date < today) {
        return None;
    }
    Some(Next {
        when: (text.date.long)(next.expected_date),
        estimate: next.estimate.map(|amount| amount.to_string()),
        deductions: next
            .deductions
            .filter(|amount| amount.get() != 0)
            .map(|amount| amount.to_string()),
    })
}

/// How the landlord is paid, with as much of the account as is known.
#[must_use]
pub fn paid_by(summary: &Summary, text: &Catalogue) -> String {
    let method = (text.payment.method)(&summary.pay_method);
    match summary.account_ending.as_deref().filter(|digits| !digits.is_empty()) {
        Some(digits) => (text.summary.account)(&method, digits),
        None => method,
    }
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::money::Pence;
    use schedule::payment::{PayMethod, Payment, PaymentStatus};
    use schedule::reference::{CreditorRef, PaymentId, PaymentRef};
    use schedule::summary::{Landlord, NextPayment, Summary};

    use super::{Latest, latest, next, paid_by};
    use crate::text::Catalogue;
    use crate::text::cy::WELSH;
    use crate::text::en::ENGLISH;

    fn summary() -> Summary {
        Summary {
            landlord: Landlord {
                name: "N".into(),
                creditor_reference: CreditorRef::new("001"),
                address: vec![],
                postcode: None,
                phone: None,
                email: None,
            },
            pay_method: PayMethod::Bacs,
            account_ending: Some("0042".into()),
            tenants_in_payment: 0,
            paid_this_tax_year: Pence::ZERO,
            paid_last_12_months: Pence::ZERO,
            balance_being_recovered: Pence::ZERO,
            most_recent_payment: None,
            recent: None,
            cancelled_since: None,
            next_payment: Some(NextPayment {
                expected_date: Date::parse("2026-12-14").unwrap(),
                estimate: None,
                deductions: Some(Pence::ZERO),
            }),
        }
    }

    #[test]
    fn an_account_shows_its_last_digits_with_their_zeros() {
        assert!(paid_by(&summary(), &ENGLISH).contains("0042"));
        let unknown = Summary { account_ending: None, ..summary() };
        assert!(!paid_by(&unknown, &ENGLISH).contains("ending"));
    }

    #[test]
    fn a_next_payment_that_has_passed_is_not_promised() {
        let day = |text| Some(Date::parse(text).unwrap());
        assert!(next(&summary(), day("2026-12-14"), &ENGLISH).is_some());
        assert!(next(&summary(), day("2026-12-15"), &ENGLISH).is_none());
        assert!(next(&summary(), None, &ENGLISH).is_some_and(|next| next.deductions.is_none()));
    }

    fn paid(net: i64, text: &Catalogue) -> Latest {
        let day = |text| Date::parse(text).unwrap();
        let payment = Payment {
            id: PaymentId::new("p-1"),
            reference: PaymentRef::new("PR1"),
            bank_narrative: "GLANMORFA HB".into(),
            processed_date: day("2026-11-16"),
            expected_in_bank: Some(day("2026-11-18")),
            period: Period::new(day("2026-10-26"), day("2026-11-22")).unwrap(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: Pence::ZERO,
            deductions: Pence::ZERO,
            net: Pence::new(net),
            rent_credit: Pence::ZERO,
            line_count: 1,
            replaces: None,
            replaced_by: None,
            withheld: false,
        };
        latest(&Summary { most_recent_payment: Some(payment), ..summary() }, text).unwrap()
    }

    #[test]
    fn what_came_to_nothing_was_not_paid_and_is_not_waited_for() {
        let sent = paid(1, &ENGLISH);
        assert_eq!(sent.when, "Paid on 16 November 2026 (BACS)");
        assert_eq!(sent.in_bank.as_deref(), Some("18 November 2026"));
        assert_eq!(sent.narrative.as_deref(), Some("GLANMORFA HB"));
        for net in [0, -1] {
            let nothing = paid(net, &ENGLISH);
            assert_eq!(nothing.when, "Nothing was paid on 16 November 2026");
            assert_eq!((nothing.in_bank, nothing.narrative), (None, None));
        }
        assert_eq!(paid(0, &WELSH).when, "Ni thalwyd dim ar 16 Tachwedd 2026");
    }

    #[test]
    fn no_payment_yet_is_nothing_to_show() {
        assert_eq!(latest(&summary(), &ENGLISH), None);
    }
}
