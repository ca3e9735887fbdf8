//! What is different between two payments, tenant by tenant: new, gone, changed, adjusted, the same. It says what is;
//! why a tenant is missing it does not know.

use std::collections::HashMap;

use crate::date::Period;
use crate::line::{LineReason, LineStatus};
use crate::money::Pence;
use crate::payment::{Payment, PaymentStatus};
use crate::table::{Amount, Schedule, Text};

/// What one tenant has in one schedule, over all their lines in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Their first line, by its index.
    pub row: u32,
    /// The sum of their nets.
    pub net: Pence,
    /// Whether all their lines are held: shown, with nothing paid.
    pub held: bool,
}

/// What one tenant has in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// In the payment before.
    pub before: Share,
    /// In this one.
    pub now: Share,
}

/// What one tenant has in both, where this one has lines for a past period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// What they have.
    pub pair: Pair,
    /// What the lines for a past period are for, in the order of the schedule.
    pub periods: Vec<Period>,
}

/// Every tenant of two schedules, each in one group: in the order of this payment's schedule, and those who are not in
/// it in the order of the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// In this payment only.
    pub new: Vec<Share>,
    /// In the payment before only.
    pub stopped: Vec<Share>,
    /// In both, with another amount.
    pub changed: Vec<Pair>,
    /// In both, and in this one with a line for a past period, whatever the amounts.
    pub adjusted: Vec<Adjusted>,
    /// In both, with the same amount.
    pub same: Vec<Pair>,
}

impl Changes {
    /// Whether nobody is new, gone, changed or adjusted.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.stopped.is_empty()
            && self.changed.is_empty()
            && self.adjusted.is_empty()
    }
}

/// Holds a payment's lines against those of the payment before. Tenants are told apart by their claims.
#[must_use]
pub fn compare(before: &Schedule, now: &Schedule) -> Changes {
    let mut earlier = shares(before);
    let mut changes = Changes::default();
    for Sum { claim, share, periods } in shares(now).list {
        let Some(pair) = earlier.take(claim).map(|before| Pair { before, now: share }) else {
            changes.new.push(share);
            continue;
        };
        if !periods.is_empty() {
            changes.adjusted.push(Adjusted { pair, periods });
        } else if pair.before.net == share.net && pair.before.held == share.held {
            changes.same.push(pair);
        } else {
            changes.changed.push(pair);
        }
    }
    let gone = earlier.list.iter().filter(|sum| earlier.places.contains_key(sum.claim));
    changes.stopped = gone.map(|sum| sum.share).collect();
    changes
}

struct Sum<'a> {
    claim: &'a str,
    share: Share,
    periods: Vec<Period>,
}

/// The tenants of a schedule in its order, and where each stands in it.
struct Shares<'a> {
    list: Vec<Sum<'a>>,
    places: HashMap<&'a str, usize>,
}

impl Shares<'_> {
    /// What a claim has; it is not found again.
    fn take(&mut self, claim: &str) -> Option<Share> {
        let at = self.places.remove(claim)?;
        self.list.get(at).map(|sum| sum.share)
    }
}

fn shares(schedule: &Schedule) -> Shares<'_> {
    let mut shares = Shares { list: Vec::new(), places: HashMap::new() };
    for (row, index) in (0..schedule.len()).zip(0_u32..) {
        let claim = schedule.text(Text::ClaimId, row);
        let at = *shares.places.entry(claim).or_insert_with(|| {
            let share = Share { row: index, net: Pence::ZERO, held: true };
            shares.list.push(Sum { claim, share, periods: Vec::new() });
            shares.list.len() - 1
        });
        let Some(sum) = shares.list.get_mut(at) else { continue };
        let net = schedule.amount(Amount::Net, row).unwrap_or_default();
        // A schedule takes no line with which a sum of any of its nets would be out of range.
        sum.share.net = sum.share.net.checked_add(net).unwrap_or(sum.share.net);
        sum.share.held &= schedule.status(row) == LineStatus::Held;
        if is_for_the_past(schedule.reason(row)) {
            sum.periods.extend(schedule.period(row));
        }
    }
    shares
}

const fn is_for_the_past(reason: LineReason<'_>) -> bool {
    matches!(reason, LineReason::Adjustment | LineReason::Arrears | LineReason::Reversal)
}

/// The payment that one is held against, among those listed newest first: not cancelled, older, and for the days that
/// end where this one's begin. Of several such the one with the most lines, as the ordinary run is larger than what is
/// paid between runs. Where there is none, the newest that is older and begins earlier.
#[must_use]
pub fn payment_before<'a>(payment: &Payment, listed: &'a [Payment]) -> Option<&'a Payment> {
    let at = listed.iter().position(|other| other.id == payment.id);
    let older = at.map_or(listed, |at| listed.get(at + 1..).unwrap_or_default());
    let candidates = older.iter().filter(|other| {
        other.status != PaymentStatus::Cancelled
            && other.id != payment.id
            && other.processed_date <= payment.processed_date
            && other.period.from() < payment.period.from()
    });
    let adjoining = candidates.clone().filter(|other| {
        Period::new(other.period.to(), payment.period.from()).is_ok_and(|gap| gap.days() <= 2)
    });
    // Of equals the last one is taken: turned round, so that it is the newest.
    let best = adjoining.collect::<Vec<_>>().into_iter().rev().max_by_key(|other| other.line_count);
    best.or_else(|| candidates.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::payment::{PayMethod, PaymentId};
    use crate::reference::PaymentRef;
    use crate::table::Entry;
    use crate::table::sample::{entry, schedule};

    fn line<'a>(id: &'a str, claim_id: &'a str, net: i64) -> Entry<'a> {
        Entry { claim_id, net: Pence::new(net), gross: Pence::new(net), ..entry(id) }
    }

    fn claims<'a>(of: &'a Schedule, shares: &[Share]) -> Vec<&'a str> {
        shares.iter().map(|share| of.line(share.row as usize).claim_id).collect()
    }

    #[test]
    fn each_tenant_is_told_once_however_many_lines_they_have() {
        let before = schedule([line("1", "a", 40_000), line("2", "b", 9_205), line("3", "c", 5)]);
        let now = schedule([
            line("1", "d", 100),
            line("2", "a", 30_000),
            line("3", "a", 11_200),
            line("4", "b", 9_205),
        ]);
        let changes = compare(&before, &now);
        assert_eq!(claims(&now, &changes.new), ["d"]);
        assert_eq!(claims(&before, &changes.stopped), ["c"]);
        let [pair] = changes.changed[..] else { panic!("{changes:?}") };
        assert_eq!((pair.before.net, pair.now.net), (Pence::new(40_000), Pence::new(41_200)));
        assert_eq!(pair.now.row, 1, "named from the first of their lines");
        assert_eq!(changes.same.len(), 1);
        assert!(changes.adjusted.is_empty() && !changes.is_empty());
    }

    #[test]
    fn lines_for_a_past_period_make_an_adjustment_and_a_suspension_is_a_change() {
        let past = |id, reason| Entry { reason: LineReason::from_text(reason), ..line(id, "a", 7) };
        let before = schedule([line("1", "a", 40_000), line("2", "b", 0)]);
        for reason in ["adjustment", "arrears", "reversal"] {
            let now = schedule([line("1", "a", 39_993), past("2", reason)]);
            let changes = compare(&before, &now);
            assert_eq!(changes.adjusted.len(), 1, "{reason}: though the amounts are the same");
            assert_eq!(changes.adjusted[0].periods, [now.line(1).period]);
        }
        let held = Entry { status: LineStatus::Held, ..line("2", "b", 0) };
        let changes = compare(&before, &schedule([line("1", "a", 40_000), held]));
        assert_eq!((changes.changed.len(), changes.same.len()), (1, 1));
        assert!(changes.changed[0].now.held && !changes.changed[0].before.held);
    }

    #[test]
    fn nothing_is_compared_with_nothing() {
        let (none, some) = (Schedule::default(), schedule([line("1", "a", 1)]));
        assert_eq!(compare(&none, &none), Changes::default());
        assert_eq!(compare(&none, &some).new.len(), 1);
        assert!(compare(&some, &some).is_empty());
    }

    fn payment(id: &str, processed: &str, from: &str, to: &str, line_count: u32) -> Payment {
        let day = |text| Date::parse(text).unwrap();
        Payment {
            id: PaymentId::new(id),
            reference: PaymentRef::new(id),
            bank_narrative: String::new(),
            processed_date: day(processed),
            expected_in_bank: None,
            period: Period::new(day(from), day(to)).unwrap(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: Pence::ZERO,
            deductions: Pence::ZERO,
            net: Pence::ZERO,
            rent_credit: Pence::ZERO,
            line_count,
            replaces: None,
            replaced_by: None,
            withheld: false,
        }
    }

    #[track_caller]
    fn check(now: &Payment, listed: &[&Payment], expected: Option<&str>) {
        let listed: Vec<Payment> = listed.iter().map(|it| (*it).clone()).collect();
        assert_eq!(payment_before(now, &listed).map(|it| it.id.as_str()), expected);
    }

    #[test]
    fn the_payment_before_is_the_run_before_and_no_cancelled_one() {
        let now = payment("now", "2026-11-20", "2026-10-26", "2026-11-22", 12);
        let newer = payment("newer", "2026-12-18", "2026-11-23", "2026-12-20", 12);
        let between = payment("between", "2026-11-05", "2026-10-20", "2026-10-25", 1);
        let run = payment("run", "2026-10-23", "2026-09-28", "2026-10-25", 12);
        let cancelled = Payment { status: PaymentStatus::Cancelled, ..run.clone() };
        let oldest = payment("oldest", "2026-09-25", "2026-08-31", "2026-09-27", 12);
        check(&now, &[&newer, &now, &between, &run, &oldest], Some("run"));
        check(&now, &[&now, &cancelled, &oldest], Some("oldest"));
        check(&now, &[&now, &between, &oldest], Some("between"));
        // A monthly record skips nothing; one that was not paid for a while is held against what there is.
        check(&now, &[&run, &oldest], Some("run"));
        check(&now, &[&now], None);
        check(&now, &[&newer, &now], None);
        check(&oldest, &[&now, &run, &oldest], None);
    }
}
