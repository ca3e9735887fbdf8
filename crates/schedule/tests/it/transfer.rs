//! From one program of ours to another: whole, or refused.

use proptest::prelude::*;
use schedule::date::{Date, Period};
use schedule::error::IntakeError;
use schedule::intake::payments;
use schedule::money::Pence;
use schedule::payment::{PaymentDetail, PaymentId};
use schedule::table::Schedule;
use schedule::transfer::{TransferError, read_detail, read_schedule, write_detail, write_schedule};

use crate::generate::{lines, schedule, text};

fn detail() -> PaymentDetail {
    let sent = include_str!("../../../contract/tests/fixtures/payment.json");
    payments::detail(serde_json::from_str(sent).unwrap()).unwrap()
}

/// Whether two schedules have the same lines and sums.
fn same(one: &Schedule, other: &Schedule) -> bool {
    one.totals() == other.totals() && one.iter().eq(other.iter())
}

proptest! {
    #[test]
    fn a_schedule_arrives_as_it_left(sent in lines(12)) {
        let left = schedule(&sent);
        let arrived = read_schedule(&write_schedule(&left).unwrap()).unwrap();
        prop_assert!(same(&left, &arrived));
    }

    #[test]
    fn a_payment_arrives_as_it_left(
        texts in (text(), text(), text(), text()),
        amounts in proptest::array::uniform9(any::<i64>()),
        flags in any::<(bool, bool, bool)>(),
        (day, lines) in (1..=28_u32, any::<u32>()),
    ) {
        let mut left = detail();
        let day = Date::from_parts(2026, 2, day).unwrap();
        let payment = &mut left.payment;
        payment.bank_narrative = texts.0;
        payment.method = schedule::payment::PayMethod::from_text(&texts.1);
        payment.status = schedule::payment::PaymentStatus::from_text(&texts.2);
        payment.replaces = flags.0.then(|| PaymentId::new(texts.3));
        payment.expected_in_bank = flags.1.then_some(day);
        payment.withheld = flags.2;
        payment.processed_date = day;
        payment.period = Period::new(day, day).unwrap();
        let amounts = amounts.map(Pence::new);
        [payment.gross, payment.deductions, payment.net, payment.rent_credit, ..] = amounts;
        payment.line_count = lines;
        left.deductions_by_kind[0].amount = amounts[4];
        [.., left.control.gross, left.control.deductions, left.control.net, left.control.rent_credit] =
            amounts;
        let bytes = write_detail(&left).unwrap();
        let control = left.control;
        let refused = TransferError::Refused(IntakeError::OutOfRange { field: "rent_credit" });
        let is_amount = control.rent_credit.checked_sub(control.net).is_some();
        prop_assert_eq!(read_detail(&bytes), if is_amount { Ok(left) } else { Err(refused) });
    }

    #[test]
    fn harmed_bytes_are_refused_or_make_another_schedule_that_could_be(
        sent in lines(6),
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = write_schedule(&schedule(&sent)).unwrap();
        let place = place.index(bytes.len());
        if cut {
            bytes.truncate(place);
            prop_assert!(read_schedule(&bytes).is_err());
        } else {
            bytes[place] = byte;
            if let Ok(arrived) = read_schedule(&bytes) {
                let ids: Vec<&str> = arrived.iter().map(|line| line.line_id).collect();
                prop_assert!(ids.is_sorted_by(|one, next| one < next));
                prop_assert!(arrived.iter().all(|line| line.period.from() <= line.period.to()));
                prop_assert!(same(&read_schedule(&write_schedule(&arrived).unwrap()).unwrap(), &arrived));
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let marked = [b"lps1".as_slice(), &bytes].concat();
        for bytes in [bytes, marked] {
            let _ = read_schedule(&bytes);
            let _ = read_detail(&bytes);
        }
    }
}

#[test]
fn another_version_and_another_end_are_refused() {
    let bytes = write_schedule(&Schedule::default()).unwrap();
    let check = |bytes: &[u8], expected| assert_eq!(read_schedule(bytes).err(), expected);
    check(&bytes, None);
    check(&[&bytes[..], b"x"].concat(), Some(TransferError::Malformed));
    check(b"lps0\0", Some(TransferError::UnknownVersion));
    check(b"", Some(TransferError::UnknownVersion));
    check(b"lps1\x01", Some(TransferError::Malformed));
    let bytes = write_detail(&detail()).unwrap();
    assert_eq!(read_detail(&[&bytes[..], b"x"].concat()), Err(TransferError::Malformed));
    assert_eq!(read_detail(&bytes), Ok(detail()));
}
