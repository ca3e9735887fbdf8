//! What the table takes, refuses, and gives back.

use super::sample::{deduction, entry};
use super::{Entry, Schedule};
use crate::error::IntakeError;
use crate::line::{BenefitType, Deduction, DeductionKind, LineStatus};
use crate::money::Pence;
use crate::totals::Totals;

fn pence(pence: i64) -> Pence {
    Pence::new(pence)
}

#[test]
fn a_line_comes_back_as_it_was_pushed() {
    let mut schedule = Schedule::default();
    let sent = Entry {
        benefit_type: BenefitType::Other("UCH"),
        status: LineStatus::Other("held"),
        net: pence(37_635),
        ..entry("L1")
    };
    let debt = Deduction { claim_reference: Some("0771"), ..deduction("clerical", 1_000, true) };
    schedule.push(&sent, [deduction("own_recovery", 1_365, false), debt]).unwrap();

    let line = schedule.line(0);
    assert_eq!(line.tenant_name, "Siân O’Connor");
    assert_eq!(line.rent_reference, Some("AB 215478X"));
    assert_eq!(line.benefit_type, BenefitType::Other("UCH"));
    assert_eq!(line.status, LineStatus::Held, "a known word is known however it came");
    assert_eq!(line.deducted, pence(2_365));
    assert_eq!(line.rent_credit, pence(38_635));
    let kinds: Vec<_> = line.deductions.iter().map(|deduction| deduction.kind).collect();
    assert_eq!(kinds, [DeductionKind::OwnRecovery, DeductionKind::Other("clerical")]);
    assert_eq!(line.deductions.iter().nth(1).unwrap().claim_reference, Some("0771"));
    assert_eq!(schedule.get(1), None);
}

#[test]
fn a_blank_rent_reference_is_none() {
    let mut schedule = Schedule::default();
    for (id, reference) in [("1", None), ("2", Some("")), ("3", Some("  ")), ("4", Some(" 7"))] {
        schedule.push(&Entry { rent_reference: reference, ..entry(id) }, []).unwrap();
    }
    let references: Vec<_> = schedule.iter().map(|line| line.rent_reference).collect();
    assert_eq!(references, [None, None, None, Some(" 7")]);
}

#[test]
fn texts_whose_length_cannot_be_kept_are_refused() {
    let mut schedule = Schedule::default();
    let long = "x".repeat(1 << 24);
    let line = |text| Entry { property_address: text, ..entry("1") };
    assert_eq!(schedule.push(&line(&long), []), Err(IntakeError::TooLarge));
    assert!(schedule.is_empty());
    let most = &long[..(1 << 24) - 200];
    schedule.push(&line(most), []).unwrap();
    assert_eq!(schedule.line(0).property_address, most);
}

#[test]
fn ids_ascend_strictly_byte_by_byte() {
    #[track_caller]
    fn check(ids: [&str; 2], expected: &Result<(), IntakeError>) {
        let mut schedule = Schedule::default();
        schedule.push(&entry(ids[0]), []).unwrap();
        assert_eq!(&schedule.push(&entry(ids[1]), []), expected);
        assert_eq!(schedule.len(), 1 + usize::from(expected.is_ok()));
    }
    check(["L1", "L2"], &Ok(()));
    check(["L10", "L9"], &Ok(()));
    check(["L1", "L1"], &Err(IntakeError::Duplicate { row: 1 }));
    check(["L2", "L1"], &Err(IntakeError::OutOfOrder { row: 1 }));
    check(["L9", "L10"], &Err(IntakeError::OutOfOrder { row: 1 }));
}

#[test]
fn amounts_of_64_bits_are_exact_and_one_more_penny_is_refused() {
    let mut schedule = Schedule::default();
    let most = Entry { gross: pence(i64::MAX), net: pence(i64::MAX), ..entry("1") };
    let least = Entry { gross: pence(i64::MIN), net: pence(i64::MIN), ..entry("2") };
    schedule.push(&most, []).unwrap();
    schedule.push(&least, []).unwrap();
    let both = Totals {
        lines: 2,
        gross: pence(-1),
        deductions: pence(0),
        net: pence(-1),
        rent_credit: pence(-1),
    };
    assert_eq!(schedule.totals(), both);
    assert_eq!(crate::totals::of(&schedule, &[0]).net, pence(i64::MAX));
    assert_eq!(crate::totals::of(&schedule, &[1]).net, pence(i64::MIN));

    let penny = Entry { gross: pence(1), net: pence(0), ..entry("3") };
    let refused = IntakeError::OutOfRange { field: "gross" };
    assert_eq!(schedule.push(&penny, []), Err(refused));
    assert_eq!(schedule.totals(), both, "a refused line leaves nothing behind");
}

#[test]
fn a_line_whose_own_sums_are_out_of_range_is_refused() {
    #[track_caller]
    fn check(gross: i64, net: i64, amounts: &[i64], field: &'static str) {
        let mut schedule = Schedule::default();
        let sent = Entry { gross: pence(gross), net: pence(net), ..entry("1") };
        let deductions = amounts.iter().map(|amount| deduction("other", *amount, true));
        assert_eq!(schedule.push(&sent, deductions), Err(IntakeError::OutOfRange { field }));
        assert!(schedule.is_empty());
    }
    check(0, 0, &[i64::MAX, 1], "deductions");
    check(0, i64::MAX, &[1], "rent_credit");
    check(i64::MIN, 0, &[1], "net");
    check(0, 0, &[i64::MIN, -1], "deductions");
}

#[test]
fn more_unknown_words_than_a_column_holds_are_refused() {
    let mut schedule = Schedule::default();
    let words: Vec<String> = (0..300).map(|n| format!("kind {n}")).collect();
    let ids: Vec<String> = (0..300).map(|n| format!("{n:03}")).collect();
    let refused = words.iter().zip(&ids).find_map(|(word, id)| {
        let sent = Entry { benefit_type: BenefitType::from_text(word), ..entry(id) };
        schedule.push(&sent, []).err()
    });
    assert_eq!(refused, Some(IntakeError::TooManyKinds { field: "benefit_type" }));
    assert_eq!(schedule.len(), 254);
    assert_eq!(schedule.line(253).benefit_type, BenefitType::Other("kind 253"));
}

#[test]
fn deductions_belong_to_their_own_line() {
    let mut schedule = Schedule::default();
    schedule.push(&entry("1"), [deduction("other", 1, false)]).unwrap();
    schedule.push(&entry("2"), []).unwrap();
    schedule
        .push(&entry("3"), [deduction("other", 3, false), deduction("other", 4, true)])
        .unwrap();
    let amounts: Vec<Vec<i64>> = schedule
        .iter()
        .map(|line| line.deductions.iter().map(|deduction| deduction.amount.get()).collect())
        .collect();
    assert_eq!(amounts, [vec![1], vec![], vec![3, 4]]);
    assert!(!schedule.is_empty());
}

#[test]
fn deductions_are_compared_and_shown_by_what_they_are() {
    let mut schedule = Schedule::default();
    for (id, amount) in [("1", 100), ("2", 100), ("3", 101)] {
        schedule.push(&entry(id), [deduction("other", amount, false)]).unwrap();
    }
    let of = |row| schedule.line(row).deductions;
    assert_eq!(of(0), of(1));
    assert_ne!(of(0), of(2));
    let shown = [format!("{:?}", of(2)), format!("{:?}", of(2).iter())];
    assert!(shown.iter().all(|text| text.contains("Pence(101)")), "{shown:?}");
}
