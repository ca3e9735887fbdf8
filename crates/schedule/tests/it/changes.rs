//! Laws of comparing two payments, and of where the money of one went.

use std::collections::BTreeSet;

use contract::breakdown::Line;
use proptest::collection::vec;
use proptest::prelude::*;
use schedule::changes::{Changes, Share, compare};
use schedule::line::DeductionKind;
use schedule::money::Pence;
use schedule::payment::{KindTotal, PaymentDetail};
use schedule::split::{Split, by_owner};
use schedule::table::Schedule;
use schedule::totals::by_kind;

use crate::generate::{lines, schedule};

/// Schedules whose claims are often the same few.
fn few_claims() -> impl Strategy<Value = Schedule> {
    (lines(12), vec(0..6_u8, 12)).prop_map(|(mut lines, claims)| {
        for (line, claim) in lines.iter_mut().zip(claims) {
            line.claim_id = format!("claim {claim}").into();
        }
        schedule(&lines)
    })
}

fn claims(schedule: &Schedule) -> BTreeSet<&str> {
    schedule.iter().map(|line| line.claim_id).collect()
}

fn of(schedule: &Schedule, shares: impl IntoIterator<Item = Share>) -> Vec<&str> {
    shares.into_iter().map(|share| schedule.line(share.row as usize).claim_id).collect()
}

fn pairs(changes: &Changes) -> impl Iterator<Item = schedule::changes::Pair> {
    let adjusted = changes.adjusted.iter().map(|adjusted| adjusted.pair);
    changes.changed.iter().chain(&changes.same).copied().chain(adjusted)
}

fn sum(shares: impl IntoIterator<Item = Share>) -> i128 {
    shares.into_iter().map(|share| i128::from(share.net.get())).sum()
}

proptest! {
    #[test]
    fn every_claim_is_in_exactly_one_group(before in few_claims(), now in few_claims()) {
        let changes = compare(&before, &now);
        let mut found: Vec<&str> = of(&now, changes.new.iter().copied());
        found.extend(of(&now, pairs(&changes).map(|pair| pair.now)));
        found.extend(of(&before, changes.stopped.iter().copied()));
        let all: BTreeSet<&str> = claims(&before).union(&claims(&now)).copied().collect();
        prop_assert_eq!(found.len(), all.len(), "none twice");
        prop_assert_eq!(found.iter().copied().collect::<BTreeSet<_>>(), all, "and none left out");
        for pair in pairs(&changes) {
            let (earlier, later) = (before.line(pair.before.row as usize), now.line(pair.now.row as usize));
            prop_assert_eq!(earlier.claim_id, later.claim_id);
        }
    }

    #[test]
    fn the_other_way_round_who_is_new_had_stopped(a in few_claims(), b in few_claims()) {
        let (there, back) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(&there.new, &back.stopped);
        prop_assert_eq!(&there.stopped, &back.new);
        prop_assert_eq!(pairs(&there).count(), pairs(&back).count());
        let itself = compare(&a, &a);
        prop_assert!(itself.new.is_empty() && itself.stopped.is_empty() && itself.changed.is_empty());
    }

    #[test]
    fn the_differences_add_up_to_the_difference_of_the_nets(before in few_claims(), now in few_claims()) {
        let changes = compare(&before, &now);
        let in_both = sum(pairs(&changes).map(|it| it.now)) - sum(pairs(&changes).map(|it| it.before));
        let told = sum(changes.new.iter().copied()) - sum(changes.stopped.iter().copied()) + in_both;
        let nets = i128::from(now.totals().net.get()) - i128::from(before.totals().net.get());
        prop_assert_eq!(told, nets);
        for pair in &changes.same {
            prop_assert_eq!(pair.before.net, pair.now.net);
        }
    }

    #[test]
    fn what_was_taken_and_what_is_left_make_up_the_gross(
        net in 0..5_000_000_i64,
        taken in vec((0..4_usize, any::<bool>(), 0..900_000_i64), 0..6),
        whole in 100..2_000_u32,
    ) {
        let taken: Vec<KindTotal> = taken
            .into_iter()
            .map(|(kind, rent, amount)| {
                KindTotal::new(DeductionKind::from_text(DeductionKind::KNOWN[kind]), rent, Pence::new(amount))
            })
            .collect();
        let detail = detail(net, taken);
        let split = Split::of(&detail).unwrap();
        let parts = split.taken.iter().map(|kind| kind.amount).chain([split.net]);
        prop_assert_eq!(Pence::checked_sum(parts), Ok(split.gross));
        match split.widths(whole) {
            None => prop_assert_eq!(split.gross, Pence::ZERO),
            Some(widths) => {
                prop_assert_eq!(widths.len(), split.taken.len() + 1);
                prop_assert_eq!(widths.iter().sum::<u32>(), whole);
                prop_assert!(widths[1..].iter().all(|width| *width > 0));
                prop_assert_eq!(widths[0] > 0, split.net > Pence::ZERO);
            }
        }
        let mut sorted = split.taken.clone();
        sorted.sort_by(|a, b| a.kind().cmp(&b.kind()));
        let owners = by_owner(&sorted).unwrap();
        let of_owners = Pence::checked_sum(owners.iter().map(|(_, amount)| *amount));
        prop_assert_eq!(of_owners, Ok(detail.control.deductions), "by whose debt it is, it is as much");
        prop_assert!(owners.windows(2).all(|pair| pair[0].0 < pair[1].0), "each once");
        let wrong = PaymentDetail { control: schedule::totals::Totals { net: Pence::new(net + 1), ..detail.control }, ..detail };
        prop_assert_eq!(Split::of(&wrong), None, "what does not add up is not drawn");
    }

    #[test]
    fn no_schedule_makes_it_panic(before in lines(8), now in lines(8)) {
        let (before, now) = (schedule(&before), schedule(&now));
        let changes = compare(&before, &now);
        prop_assert_eq!(
            changes.new.len() + pairs(&changes).count(),
            claims(&now).len()
        );
        let _ = by_kind(&now);
    }
}

/// A payment of which this is left, after this was taken off.
fn detail(net: i64, deductions_by_kind: Vec<KindTotal>) -> PaymentDetail {
    let sum = |counting: bool| -> i64 {
        let kinds = deductions_by_kind.iter().filter(|kind| !counting || kind.counts_as_rent);
        kinds.map(|kind| kind.amount.get()).sum()
    };
    let body = serde_json::json!({
        "id": "p", "reference": "P", "bank_narrative": "", "processed_date": "2026-11-16",
        "period_from": "2026-10-26", "period_to": "2026-11-22", "method": "bacs", "status": "issued",
        "gross": net + sum(false), "deductions": sum(false), "net": net, "rent_credit": net + sum(true),
        "line_count": 1, "deductions_by_kind": [],
        "control_totals": {"gross": net + sum(false), "deductions": sum(false), "net": net, "rent_credit": net + sum(true)},
    });
    let detail = schedule::intake::payments::detail(serde_json::from_value(body).unwrap()).unwrap();
    PaymentDetail { deductions_by_kind, ..detail }
}

#[test]
fn what_a_bar_cannot_show_is_not_drawn() {
    let taken =
        |amount| vec![KindTotal::new(DeductionKind::OwnRecovery, false, Pence::new(amount))];
    assert_eq!(
        Split::of(&detail(-500, taken(100))).unwrap().widths(100),
        None,
        "a payment below nothing"
    );
    assert_eq!(
        Split::of(&detail(500, taken(-100))).unwrap().widths(100),
        None,
        "a recovery given back"
    );
    assert_eq!(Split::of(&detail(0, vec![])).unwrap().widths(100), None, "nothing at all");
    assert_eq!(
        Split::of(&detail(0, taken(500))).unwrap().widths(100),
        Some(vec![0, 100]),
        "all recovered"
    );
    assert_eq!(
        Split::of(&detail(9_999_999_899, taken(100))).unwrap().widths(100),
        Some(vec![99, 1])
    );
}

/// 40,000 against 40,000: a quadratic comparison would take minutes, and be noticed.
#[test]
fn forty_thousand_are_compared_with_forty_thousand() {
    let many = |first: usize| {
        let lines: Vec<Line<'_>> = (first..first + 40_000).map(line).collect();
        schedule(&lines)
    };
    let changes = compare(&many(0), &many(100));
    assert_eq!((changes.new.len(), changes.stopped.len(), changes.same.len()), (100, 100, 39_900));
}

fn line(number: usize) -> Line<'static> {
    Line {
        line_id: format!("{number:06}").into(),
        claim_id: format!("c{number}").into(),
        claim_reference: "".into(),
        tenant_name: "".into(),
        property_address: "".into(),
        postcode: "".into(),
        rent_reference: None,
        benefit_type: "HB".into(),
        period_from: "2026-10-26".into(),
        period_to: "2026-11-22".into(),
        weekly_entitlement: None,
        gross: 1,
        deductions: Vec::new(),
        net: 1,
        status: "paid".into(),
        reason: "regular".into(),
    }
}
