//! Laws of the sections that a schedule is printed in.

use proptest::collection::vec;
use proptest::prelude::*;
use schedule::date::{Date, Period};
use schedule::export::remittance::{SECTION_LINES, Section, section_count, sections};
use schedule::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::table::{Entry, Schedule};
use schedule::totals::Totals;

/// The amounts of a line, in pence: gross, net as it is stated, a deduction and whether it counts as rent.
#[derive(Debug, Clone, Copy)]
struct Amounts {
    gross: i64,
    net: i64,
    deduction: i64,
    counts_as_rent: bool,
}

fn amounts() -> impl Strategy<Value = Amounts> {
    // So large at times that 64 bits hold the sum of all, and not of many more.
    let most = i64::MAX / 1_000;
    let pence = || prop_oneof![4 => -100_000..100_000_i64, 1 => -most..most];
    (pence(), pence(), pence(), any::<bool>()).prop_map(
        |(gross, net, deduction, counts_as_rent)| Amounts { gross, net, deduction, counts_as_rent },
    )
}

fn schedule(lines: &[Amounts]) -> Schedule {
    let day = |day| Date::from_parts(2026, 11, day).unwrap();
    let mut schedule = Schedule::default();
    for (number, line) in lines.iter().enumerate() {
        let entry = Entry {
            line_id: &format!("{number:06}"),
            claim_id: "c",
            claim_reference: "20451187",
            tenant_name: "Siân O’Connor",
            property_address: "",
            postcode: "",
            rent_reference: None,
            benefit_type: BenefitType::HousingBenefit,
            period: Period::new(day(2), day(29)).unwrap(),
            weekly_entitlement: None,
            gross: Pence::new(line.gross),
            net: Pence::new(line.net),
            status: LineStatus::Paid,
            reason: LineReason::Regular,
        };
        let deduction = Deduction {
            kind: DeductionKind::OwnRecovery,
            amount: Pence::new(line.deduction),
            counts_as_rent: line.counts_as_rent,
            claim_reference: None,
        };
        schedule.push(&entry, [deduction]).unwrap();
    }
    schedule
}

/// Sums worked out apart from the crate's own, in 128 bits: lines, gross, deductions, net, rent credit.
fn sums<'a>(lines: impl IntoIterator<Item = &'a Amounts>) -> [i128; 5] {
    let mut sums = [0; 5];
    for line in lines {
        let credit = if line.counts_as_rent { line.deduction } else { 0 };
        let figures = [1, line.gross, line.deduction, line.net].map(i128::from);
        for (sum, figure) in sums.iter_mut().zip(figures) {
            *sum += figure;
        }
        sums[4] += i128::from(line.net) + i128::from(credit);
    }
    sums
}

fn figures(totals: &Totals) -> [i128; 5] {
    let [gross, deductions, net, credit] =
        [totals.gross, totals.deductions, totals.net, totals.rent_credit].map(|it| it.get().into());
    [totals.lines.into(), gross, deductions, net, credit]
}

proptest! {
    #[test]
    fn every_line_is_in_one_section_in_order(sent in vec(amounts(), 0..170)) {
        let schedule = schedule(&sent);
        let found: Vec<Section> = sections(&schedule).collect();
        let ids: Vec<String> = found
            .iter()
            .flat_map(|section| section.lines(&schedule))
            .map(|line| line.line_id.to_owned())
            .collect();
        let expected: Vec<String> = (0..sent.len()).map(|number| format!("{number:06}")).collect();
        prop_assert_eq!(ids, expected);
        prop_assert_eq!(found.len(), section_count(schedule.line_count()) as usize);
        if let Some((last, full)) = found.split_last() {
            prop_assert!(full.iter().all(|section| section.own.lines == SECTION_LINES));
            prop_assert!((1..=SECTION_LINES).contains(&last.own.lines));
        }
    }

    #[test]
    fn what_one_section_carries_forward_is_brought_forward_to_the_next(
        sent in vec(amounts(), 0..170),
    ) {
        let schedule = schedule(&sent);
        let mut before = [0; 5];
        for section in sections(&schedule) {
            let rows = section.rows.start as usize..section.rows.end as usize;
            let own = sums(&sent[rows]);
            prop_assert_eq!(figures(&section.brought_forward), before);
            prop_assert_eq!(figures(&section.own), own);
            for (sum, figure) in before.iter_mut().zip(own) {
                *sum += figure;
            }
            prop_assert_eq!(figures(&section.carried_forward), before);
        }
        prop_assert_eq!(before, sums(&sent), "the last carries the grand total");
        prop_assert_eq!(before, figures(&schedule.totals()));
    }

    #[test]
    fn how_many_are_left_is_known_at_each(sent in vec(amounts(), 0..170)) {
        let schedule = schedule(&sent);
        let mut left = sections(&schedule);
        let mut expected = left.len();
        while left.next().is_some() {
            expected -= 1;
            prop_assert_eq!(left.len(), expected);
        }
        prop_assert_eq!(expected, 0);
    }
}
