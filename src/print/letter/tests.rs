//! What a letter says of payments that are not ordinary.

use schedule::balance::{Balance, Difference, Finding};
use schedule::date::{Date, Period};
use schedule::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use schedule::money::Pence;
use schedule::payment::{KindTotal, PayMethod, Payment, PaymentDetail, PaymentStatus};
use schedule::reference::{CreditorRef, PaymentId, PaymentRef};
use schedule::summary::Landlord;
use schedule::table::{Entry, Schedule};
use schedule::totals::Totals;

use super::{Letter, Matter, PaperLine, letter, line};
use crate::session::held::Council;
use crate::text::en::ENGLISH;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn period() -> Period {
    Period::new(day("2026-10-26"), day("2026-11-22")).unwrap()
}

fn totals() -> Totals {
    Totals {
        lines: 2,
        gross: Pence::new(80_000),
        deductions: Pence::new(5_460),
        net: Pence::new(74_540),
        rent_credit: Pence::new(74_540),
    }
}

fn detail() -> PaymentDetail {
    PaymentDetail {
        payment: Payment {
            id: PaymentId::new("p1"),
            reference: PaymentRef::new("PR0001234"),
            bank_narrative: "TREFYNWY HB".into(),
            processed_date: day("2026-11-16"),
            expected_in_bank: Some(day("2026-11-20")),
            period: period(),
            method: PayMethod::Bacs,
            status: PaymentStatus::Issued,
            gross: Pence::new(80_000),
            deductions: Pence::new(5_460),
            net: Pence::new(74_540),
            rent_credit: Pence::new(74_540),
            line_count: 2,
            replaces: None,
            replaced_by: None,
            withheld: false,
        },
        deductions_by_kind: vec![KindTotal::new(
            DeductionKind::OwnRecovery,
            false,
            Pence::new(5_460),
        )],
        control: totals(),
    }
}

fn written(detail: &PaymentDetail, sums: Totals, balance: &Balance) -> Letter {
    let council =
        Council { name: "Trefynwy".into(), phone: "01632 960123".into(), ..Council::default() };
    let landlord = Landlord {
        name: "MORRIS,MRS SIÂN".into(),
        creditor_reference: CreditorRef::new("0012"),
        address: vec!["1 Heol y Bont".into(), "Ynysybwl".into()],
        postcode: Some("CF99 1CK".into()),
        phone: None,
        email: None,
    };
    let (withheld, today) = (detail.payment.withheld, Some(day("2026-11-24")));
    let matter =
        Matter { council: &council, landlord: &landlord, detail, sums, withheld, balance, today };
    letter(matter, &ENGLISH)
}

fn plain(detail: &PaymentDetail) -> Letter {
    written(detail, totals(), &Balance::default())
}

#[test]
fn an_ordinary_payment_says_who_when_and_how_much() {
    let letter = plain(&detail());
    assert_eq!(letter.addressee, ["MORRIS,MRS SIÂN", "1 Heol y Bont", "Ynysybwl", "CF99 1CK"]);
    assert_eq!(letter.contact, [("Telephone", "01632 960123".to_owned())]);
    assert_eq!(letter.amount, "£745.40");
    assert_eq!(letter.printed.as_deref(), Some("24 November 2026"));
    assert_eq!((letter.stamp, letter.rent_credit), (None, None));
    assert!(letter.notices.is_empty() && letter.findings.is_empty());
    let off: Vec<_> = letter.deductions.iter().map(|(_, amount)| amount.as_str()).collect();
    assert_eq!(off, ["£54.60", "£54.60"], "the kind, and all of it");
    let facts: Vec<&str> = letter.facts.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(
        facts,
        [
            "16 November 2026",
            "20 November 2026",
            "26 October to 22 November 2026",
            "BACS",
            "TREFYNWY HB",
            "Issued"
        ]
    );
}

#[test]
fn a_cancelled_payment_is_stamped_and_says_that_another_replaces_it() {
    let mut cancelled = detail();
    cancelled.payment.status = PaymentStatus::Cancelled;
    let letter = plain(&cancelled);
    assert!(letter.stamp.is_some());
    assert_ne!(letter.amount_name, plain(&detail()).amount_name);
    assert_eq!(letter.notices.len(), 1);
    assert_eq!(letter.notices[0].1.len(), 1);
    cancelled.payment.replaced_by = Some(PaymentId::new("p2"));
    assert_eq!(plain(&cancelled).notices[0].1.len(), 2);
}

#[test]
fn a_replacement_and_withheld_lines_are_told_apart() {
    let mut odd = detail();
    odd.payment.replaces = Some(PaymentId::new("p0"));
    odd.payment.withheld = true;
    let letter = plain(&odd);
    let titles: Vec<_> = letter.notices.iter().map(|(title, _)| *title).collect();
    assert_eq!(titles, [ENGLISH.payment.reissued, ENGLISH.payment.withheld]);
    assert_eq!(letter.stamp, None);
}

#[test]
fn control_totals_stand_side_by_side_and_disagreement_is_said() {
    let sums = Totals { net: Pence::new(74_539), ..totals() };
    let differ = Difference { stated: Pence::new(74_540), summed: Pence::new(74_539) };
    let balance = Balance { findings: vec![Finding::Net(differ)] };
    let letter = written(&detail(), sums, &balance);
    assert_eq!(letter.control[0], ["Lines", "2", "2"]);
    assert_eq!(letter.control[3], ["Net", "£745.40", "£745.39"]);
    assert_eq!(letter.findings.len(), 1);
    assert!(letter.rent_credit.is_some(), "a penny of rent credit more than net is explained");
}

#[test]
fn a_list_of_disagreements_is_short() {
    let one = Finding::LineCount { stated: 1, received: 2 };
    let balance = Balance { findings: vec![one; 2_500] };
    assert_eq!(written(&detail(), totals(), &balance).findings.len(), super::MOST_FINDINGS);
}

#[track_caller]
fn check(entry: &Entry<'_>, deductions: &[Deduction<'_>], expected: impl Fn(&PaperLine) -> bool) {
    let mut schedule = Schedule::default();
    schedule.push(entry, deductions.iter().copied()).unwrap();
    let found = line(&schedule.line(0), &ENGLISH);
    assert!(expected(&found), "{found:?}");
}

#[test]
fn a_line_says_what_is_out_of_the_ordinary() {
    let entry = Entry {
        line_id: "1",
        claim_id: "c1",
        claim_reference: "20451187",
        tenant_name: "Siân O’Connor",
        property_address: "Flat 2, 14 Heol y Bont",
        postcode: "CF99 1CK",
        rent_reference: None,
        benefit_type: BenefitType::HousingBenefit,
        period: period(),
        weekly_entitlement: None,
        gross: Pence::new(40_000),
        net: Pence::new(40_000),
        status: LineStatus::Paid,
        reason: LineReason::Regular,
    };
    check(&entry, &[], |line| line.words[5] == "HB" && line.note.is_empty());
    check(&entry, &[], |line| line.words[1] == "Flat 2, 14 Heol y Bont, CF99 1CK");
    check(&entry, &[], |line| line.words[3].is_empty() && line.amounts[1] == "£0.00");
    let held = Entry { status: LineStatus::Held, reason: LineReason::New, ..entry };
    check(&held, &[], |line| line.words[5] == "HB" && line.note == "Held; New tenant");
    let blameless = Deduction {
        kind: DeductionKind::OtherTenantRecovery,
        amount: Pence::new(1_200),
        counts_as_rent: true,
        claim_reference: Some("20450001"),
    };
    check(&entry, &[blameless], |line| {
        line.note
            == "Your overpayment for another tenant (claim 20450001) (counts as rent paid) £12.00"
            && line.amounts == ["£400.00", "£12.00", "£400.00", "£412.00"]
    });
}
