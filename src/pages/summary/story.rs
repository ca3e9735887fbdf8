//! The sentences that a summary begins with: what was paid and for how many tenants, what was taken off and why, what
//! became of a cancelled payment, and what comes next. Which sentence stands for which figures. Pure.

use schedule::date::Date;
use schedule::money::Pence;
use schedule::payment::Payment;
use schedule::reference::PaymentId;
use schedule::split::by_owner;
use schedule::summary::Summary;

use super::figures::next;
use crate::text::Catalogue;

/// The story of a landlord's most recent payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// What was paid, when, and for how many tenants.
    pub lead: String,
    /// What was taken off; `None` where nothing was paid yet, or the lead has said all of it.
    pub taken: Option<String>,
    /// Why, kind by kind.
    pub kinds: Vec<String>,
    /// What else has to be known.
    pub notes: Vec<String>,
    /// The cancelled payment that the most recent one replaces.
    pub replaces: Option<PaymentId>,
    /// A newer payment that was cancelled: in a sentence, and its id.
    pub cancelled: Option<(String, PaymentId)>,
    /// What comes next.
    pub next: String,
}

/// The story, as far as it is known.
#[must_use]
pub fn story(summary: &Summary, today: Option<Date>, text: &Catalogue) -> Story {
    let words = &text.story;
    let recent = summary.most_recent_payment.as_ref();
    let cancelled = summary.cancelled_since.as_ref().map(|payment| {
        let (amount, date) = (payment.net.to_string(), (text.date.long)(payment.processed_date));
        let replaced = payment.replaced_by.is_some();
        let then = if replaced { words.cancelled_replaced } else { words.not_replaced };
        (format!("{} {then}", (words.cancelled)(&amount, &date)), payment.id.clone())
    });
    let next = match next(summary, today, text) {
        None => words.next_unknown.to_owned(),
        Some(next) => match next.estimate {
            Some(amount) => (words.next_about)(&amount, &next.when),
            None => (words.next)(&next.when),
        },
    };
    let Some(payment) = recent else {
        let lead = text.summary.no_payment.to_owned();
        let (kinds, notes) = (Vec::new(), Vec::new());
        return Story { lead, taken: None, kinds, notes, replaces: None, cancelled, next };
    };
    let kinds = kinds(summary, payment, text);
    let mut notes = Vec::new();
    if payment.net < Pence::ZERO {
        notes.push(words.settled.to_owned());
    }
    if payment.withheld {
        notes.push(words.withheld.to_owned());
    }
    Story {
        lead: lead(summary, payment, text),
        taken: taken(payment, !kinds.is_empty(), text),
        kinds,
        notes,
        replaces: payment.replaces.clone(),
        cancelled,
        next,
    }
}

fn lead(summary: &Summary, payment: &Payment, text: &Catalogue) -> String {
    let words = &text.story;
    let (amount, date) = (payment.net.to_string(), (text.date.long)(payment.processed_date));
    // With something hidden the tenants that are shown are not all that were paid for.
    let tenants = summary.recent.as_ref().map(|recent| recent.tenants);
    let tenants = tenants.filter(|tenants| *tenants > 0 && !payment.withheld);
    if payment.net < Pence::ZERO {
        (words.below_nothing)(&amount, &date)
    } else if is_taken_whole(payment) {
        (words.all_taken)(&payment.gross.to_string(), &date)
    } else if payment.net == Pence::ZERO {
        (words.nil)(&date)
    } else {
        match tenants {
            Some(tenants) => (words.paid_for)(&amount, &date, tenants),
            None => (words.paid)(&amount, &date),
        }
    }
}

/// Whether all that was due was taken off.
fn is_taken_whole(payment: &Payment) -> bool {
    payment.net == Pence::ZERO && payment.deductions == payment.gross && payment.gross > Pence::ZERO
}

fn taken(payment: &Payment, has_kinds: bool, text: &Catalogue) -> Option<String> {
    let words = &text.story;
    let deductions = payment.deductions;
    if is_taken_whole(payment) && !has_kinds {
        // The first sentence has said it.
        return None;
    }
    Some(if deductions == Pence::ZERO && !has_kinds {
        words.nothing_taken.to_owned()
    } else if deductions < Pence::ZERO {
        let back = Pence::ZERO.checked_sub(deductions).unwrap_or(deductions);
        (words.given_back)(&back.to_string())
    } else if has_kinds {
        (words.taken_for)(&deductions.to_string())
    } else {
        (words.taken)(&deductions.to_string())
    })
}

/// Why, kind by kind: only where the kinds make up all that was taken off, and none was given back.
fn kinds(summary: &Summary, payment: &Payment, text: &Catalogue) -> Vec<String> {
    let Some(recent) = &summary.recent else { return Vec::new() };
    let Some(owners) = by_owner(&recent.deductions_by_kind) else { return Vec::new() };
    let sum = Pence::checked_sum(owners.iter().map(|(_, amount)| *amount));
    let all =
        sum == Ok(payment.deductions) && owners.iter().all(|(_, amount)| *amount > Pence::ZERO);
    let owners = if all { owners } else { Vec::new() };
    owners.iter().map(|(kind, amount)| (text.story.kind)(&amount.to_string(), *kind)).collect()
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};
    use schedule::line::DeductionKind;
    use schedule::money::Pence;
    use schedule::payment::{KindTotal, PayMethod, Payment, PaymentStatus};
    use schedule::reference::{CreditorRef, PaymentId, PaymentRef};
    use schedule::summary::{Landlord, NextPayment, Recent, Summary};

    use super::{Story, story};
    use crate::text::en::ENGLISH;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn payment(gross: i64, deductions: i64) -> Payment {
        Payment {
            id: PaymentId::new("p-1"),
            reference: PaymentRef::new("PR1"),
            bank_narrative: String::new(),
            processed_date: day("2026-11-16"),
            expected_in_bank: None,
            period: Period::new(day("2026-10-26"), day("2026-11-22")).unwrap(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: Pence::new(gross),
            deductions: Pence::new(deductions),
            net: Pence::new(gross - deductions),
            rent_credit: Pence::ZERO,
            line_count: 1,
            replaces: None,
            replaced_by: None,
            withheld: false,
        }
    }

    fn summary(payment: Option<Payment>, recent: impl Into<Option<Recent>>) -> Summary {
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
            account_ending: None,
            tenants_in_payment: 12,
            paid_this_tax_year: Pence::ZERO,
            paid_last_12_months: Pence::ZERO,
            balance_being_recovered: Pence::ZERO,
            most_recent_payment: payment,
            recent: recent.into(),
            cancelled_since: None,
            next_payment: None,
        }
    }

    fn recent(tenants: u32, kinds: &[(&str, i64)]) -> Recent {
        let total = |(kind, amount): &(&str, i64)| {
            KindTotal::new(DeductionKind::from_text(kind), false, Pence::new(*amount))
        };
        Recent { tenants, deductions_by_kind: kinds.iter().map(total).collect() }
    }

    fn told(summary: &Summary) -> Story {
        story(summary, Some(day("2026-11-23")), &ENGLISH)
    }

    #[test]
    fn the_first_sentence_says_how_much_when_and_for_how_many() {
        #[track_caller]
        fn check(gross: i64, deductions: i64, recent: impl Into<Option<Recent>>, expected: &str) {
            assert_eq!(told(&summary(Some(payment(gross, deductions)), recent)).lead, expected);
        }
        check(41_200, 0, recent(1, &[]), "You were paid £412.00 on 16 November 2026 for 1 tenant.");
        let many = "You were paid £412.00 on 16 November 2026 for 40,000 tenants.";
        check(41_200, 0, recent(40_000, &[]), many);
        check(41_200, 0, None, "You were paid £412.00 on 16 November 2026.");
        check(41_200, 0, recent(0, &[]), "You were paid £412.00 on 16 November 2026.");
        let nil = "Nothing was sent to you on 16 November 2026: all of the £412.00 that was due was taken off.";
        check(41_200, 41_200, recent(4, &[]), nil);
        let held = "The payment of 16 November 2026 came to £0.00, so nothing was sent to you.";
        check(0, 0, recent(4, &[]), held);
        let negative = told(&summary(Some(payment(-41_200, 0)), recent(4, &[])));
        assert!(negative.lead.contains("came to −£412.00: more was taken back than was due"));
        assert_eq!(negative.notes, [ENGLISH.story.settled]);
    }

    #[test]
    fn what_was_taken_off_is_told_by_kind_only_where_that_adds_up() {
        let kinds = [("own_recovery", 2_000), ("own_recovery", 730), ("other", 70)];
        let story = told(&summary(Some(payment(41_200, 2_800)), recent(2, &kinds)));
        assert_eq!(story.taken.as_deref(), Some("£28.00 was taken off:"));
        assert_eq!(story.kinds.len(), 2);
        assert!(story.kinds[0].starts_with("£27.30 to pay back what tenants"), "{story:?}");
        for odd in [
            Some(recent(2, &[("own_recovery", 1)])),
            Some(recent(2, &[("other", 2_900), ("own_recovery", -100)])),
            None,
        ] {
            let story = told(&summary(Some(payment(41_200, 2_800)), odd));
            assert_eq!(story.taken.as_deref(), Some("£28.00 was taken off."));
            assert_eq!(story.kinds, [] as [&str; 0]);
        }
        let whole = told(&summary(Some(payment(41_200, 41_200)), None));
        assert_eq!(whole.taken, None, "the first sentence has said it");
        let nothing = told(&summary(Some(payment(41_200, 0)), recent(2, &[])));
        assert_eq!(nothing.taken.as_deref(), Some("Nothing was taken off."));
        let back =
            told(&summary(Some(payment(41_200, -500)), recent(2, &[("own_recovery", -500)])));
        assert_eq!(back.taken.as_deref(), Some("£5.00 that was taken off before was given back."));
    }

    #[test]
    fn with_something_hidden_tenants_are_not_counted_and_it_is_said() {
        let payment = Payment { withheld: true, ..payment(41_200, 0) };
        let story = told(&summary(Some(payment), recent(2, &[])));
        assert_eq!(story.lead, "You were paid £412.00 on 16 November 2026.");
        assert!(story.notes.concat().starts_with("Some payments are not shown here"));
    }

    #[test]
    fn a_cancelled_payment_and_its_replacement_are_told() {
        let again = Payment { replaces: Some(PaymentId::new("p-0")), ..payment(41_200, 0) };
        assert_eq!(told(&summary(Some(again), None)).replaces, Some(PaymentId::new("p-0")));
        let lost = Payment { status: PaymentStatus::Cancelled, ..payment(9_900, 0) };
        let position =
            Summary { cancelled_since: Some(lost), ..summary(Some(payment(1, 0)), None) };
        let (sentence, id) = told(&position).cancelled.unwrap();
        assert!(sentence.starts_with("A payment of £99.00 on 16 November 2026 was cancelled"));
        assert!(sentence.ends_with(ENGLISH.story.not_replaced));
        assert_eq!(id.as_str(), "p-1");
    }

    #[test]
    fn no_payment_yet_and_what_comes_next_are_told() {
        let none = told(&summary(None, None));
        assert_eq!((none.lead.as_str(), none.taken), (ENGLISH.summary.no_payment, None));
        assert_eq!(none.next, ENGLISH.story.next_unknown);
        let next = |estimate: Option<i64>, date: &str| {
            let estimate = estimate.map(Pence::new);
            let next = NextPayment { expected_date: day(date), estimate, deductions: None };
            told(&Summary { next_payment: Some(next), ..summary(None, None) }).next
        };
        assert_eq!(next(None, "2026-12-14"), "Your next payment is expected on 14 December 2026.");
        let about = "Your next payment is expected on 14 December 2026, about £400.00.";
        assert_eq!(next(Some(40_000), "2026-12-14"), about);
        assert_eq!(next(Some(40_000), "2026-11-22"), ENGLISH.story.next_unknown, "it has passed");
    }
}
