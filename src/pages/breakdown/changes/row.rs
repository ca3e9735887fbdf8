//! What changed, tenant by tenant, in plain words: one line each. Pure.

use schedule::changes::{Adjusted, Changes, Pair, Share};
use schedule::claim::ClaimId;
use schedule::money::Pence;
use schedule::reference::is_id;
use schedule::table::Schedule;

use crate::text::Catalogue;

/// Periods that are named; of more, only how many.
const MOST_PERIODS: usize = 2;

/// A group of tenants to whom the same happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// In this payment only.
    New,
    /// In the payment before only.
    Stopped,
    /// With another amount.
    Changed,
    /// With a line for past weeks.
    Adjusted,
}

impl Group {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::New, Self::Stopped, Self::Changed, Self::Adjusted];

    /// How many tenants.
    #[must_use]
    pub const fn len(self, changes: &Changes) -> usize {
        match self {
            Self::New => changes.new.len(),
            Self::Stopped => changes.stopped.len(),
            Self::Changed => changes.changed.len(),
            Self::Adjusted => changes.adjusted.len(),
        }
    }
}

/// One tenant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Their place in the group.
    pub place: usize,
    /// Who.
    pub name: String,
    /// The council's reference for the claim, which tells namesakes apart.
    pub reference: String,
    /// What happened.
    pub words: String,
    /// The claim, where it has a screen.
    pub claim: Option<ClaimId>,
}

/// The first so many tenants of a group.
#[must_use]
pub fn told(
    group: Group,
    most: usize,
    changes: &Changes,
    (before, now): (&Schedule, &Schedule),
    text: &Catalogue,
) -> Vec<Told> {
    let words = &text.changes;
    let tell = |of: &Schedule, share: Share, place: usize, words: String| {
        let line = of.get(usize::try_from(share.row).ok()?)?;
        let claim = is_id(line.claim_id).then(|| ClaimId::new(line.claim_id));
        let (name, reference) = (line.tenant_name.to_owned(), line.claim_reference.to_owned());
        Some(Told { place, name, reference, words, claim })
    };
    match group {
        Group::New => first(&changes.new, most)
            .filter_map(|(place, share)| tell(now, *share, place, new(*share, text)))
            .collect(),
        Group::Stopped => first(&changes.stopped, most)
            .filter_map(|(place, share)| {
                tell(before, *share, place, (words.stopped)(&share.net.to_string()))
            })
            .collect(),
        Group::Changed => first(&changes.changed, most)
            .filter_map(|(place, pair)| tell(now, pair.now, place, amounts(*pair, text)))
            .collect(),
        Group::Adjusted => first(&changes.adjusted, most)
            .filter_map(|(place, it)| tell(now, it.pair.now, place, adjusted(it, text)))
            .collect(),
    }
}

/// How this payment compares with the one before: more, less or the same.
#[must_use]
pub fn difference(before: Pence, now: Pence, text: &Catalogue) -> String {
    let words = &text.changes;
    match (now.checked_sub(before), before.checked_sub(now)) {
        (Some(more), _) if more > Pence::ZERO => (words.more)(&more.to_string()),
        (_, Some(less)) if less > Pence::ZERO => (words.less)(&less.to_string()),
        _ => words.equal.to_owned(),
    }
}

fn first<T>(of: &[T], most: usize) -> impl Iterator<Item = (usize, &T)> {
    of.iter().take(most).enumerate()
}

fn new(share: Share, text: &Catalogue) -> String {
    if share.held {
        text.changes.new_held.to_owned()
    } else {
        (text.changes.new)(&share.net.to_string())
    }
}

fn amounts(Pair { before, now }: Pair, text: &Catalogue) -> String {
    let words = &text.changes;
    let (was, is) = (before.net.to_string(), now.net.to_string());
    match (before.held, now.held) {
        (false, true) => (words.held)(&was),
        (true, false) => (words.no_longer_held)(&is),
        _ if before.net == now.net => (words.as_before)(&is),
        _ => (words.changed)(&is, &was),
    }
}

fn adjusted(it: &Adjusted, text: &Catalogue) -> String {
    let named = it.periods.iter().take(MOST_PERIODS);
    let named: Vec<String> = named.map(|period| (text.date.period)(*period)).collect();
    let more = it.periods.len() - named.len();
    (text.changes.adjusted)(&amounts(it.pair, text), &named, more)
}

#[cfg(test)]
mod tests {
    use schedule::changes::{Adjusted, Pair, Share};
    use schedule::date::{Date, Period};
    use schedule::money::Pence;

    use super::{adjusted, amounts, difference, new};
    use crate::text::en::ENGLISH;

    const fn share(net: i64, held: bool) -> Share {
        Share { row: 0, net: Pence::new(net), held }
    }

    #[track_caller]
    fn check(before: Share, now: Share, expected: &str) {
        assert_eq!(amounts(Pair { before, now }, &ENGLISH), expected);
    }

    #[test]
    fn each_tenant_is_told_in_one_plain_line() {
        assert_eq!(new(share(9_205, false), &ENGLISH), "new in this payment, £92.05");
        assert!(new(share(0, true), &ENGLISH).contains("suspended"));
        check(share(40_000, false), share(41_200, false), "£412.00, was £400.00");
        check(share(40_000, false), share(-100, false), "−£1.00, was £400.00");
        check(share(43_700, false), share(0, true), "suspended, so nothing is paid; was £437.00");
        check(share(0, true), share(43_700, false), "£437.00, was suspended");
        check(share(0, false), share(0, false), "£0.00, as before");
    }

    #[test]
    fn an_adjustment_names_its_weeks_and_counts_what_is_too_much_to_name() {
        let period = |from: &str, to: &str| {
            Period::new(Date::parse(from).unwrap(), Date::parse(to).unwrap()).unwrap()
        };
        let pair = Pair { before: share(40_000, false), now: share(41_200, false) };
        let august = period("2026-08-03", "2026-08-30");
        let one = Adjusted { pair, periods: vec![august] };
        let said = adjusted(&one, &ENGLISH);
        assert_eq!(said, "£412.00, was £400.00; adjusted for 3 to 30 August 2026");
        let many = Adjusted { pair, periods: vec![august; 4] };
        assert!(adjusted(&many, &ENGLISH).ends_with("and 2 more periods"));
    }

    #[test]
    fn a_payment_is_more_or_less_than_the_one_before_or_the_same() {
        #[track_caller]
        fn check(before: i64, now: i64, expected: &str) {
            let said = difference(Pence::new(before), Pence::new(now), &ENGLISH);
            assert!(said.contains(expected), "{said}");
        }
        check(100, 350, "£2.50 more than");
        check(350, 100, "£2.50 less than");
        check(-350, -100, "£2.50 more than");
        check(7, 7, "the same amount");
        check(i64::MIN, i64::MAX, "the same amount");
    }
}
