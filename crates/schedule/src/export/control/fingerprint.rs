//! A fingerprint of lines: the same lines always have the same one, whatever their order, so that
//! a file that was loaded before can be told.
//!
#![doc = include_str!("fingerprint.md")]

use std::fmt;
use std::io::Write;

use sha2::{Digest, Sha256};

use crate::line::Line;
use crate::money::Pence;

/// A SHA-256 over lines. Written as `sha256:` and 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The digits alone.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut hex, byte| {
            for half in [byte >> 4, byte & 15] {
                hex.extend(char::from_digit(u32::from(half), 16));
            }
            hex
        })
    }

    /// That of several payments, in any order.
    pub(super) fn of_payments(payments: impl Iterator<Item = Self>) -> Self {
        // Hundreds, and ten thousand at the most: what sorts more of them as quickly would be a kilobyte of a phone's download.
        let mut in_order: Vec<Self> = Vec::new();
        for payment in payments {
            let place = in_order.partition_point(|before| *before < payment);
            in_order.insert(place, payment);
        }
        let mut hasher = Hasher::of("payments-1");
        for payment in in_order {
            hasher.text(&payment.hex());
        }
        hasher.finish()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", self.hex())
    }
}

/// A fingerprint in the making. Lines are given in ascending order of their ids.
#[derive(Debug, Clone)]
pub(super) struct Hasher {
    state: Sha256,
    /// Values not hashed yet: a hash takes many at once more quickly.
    values: Vec<u8>,
}

impl Hasher {
    fn of(form: &str) -> Self {
        let mut hasher = Self { state: Sha256::new(), values: Vec::new() };
        hasher.text(form);
        hasher
    }

    /// Of lines.
    pub(super) fn of_lines() -> Self {
        Self::of("lines-1")
    }

    /// Takes the next line.
    pub(super) fn line(&mut self, line: &Line<'_>) {
        for text in [
            line.line_id,
            line.claim_id,
            line.claim_reference,
            line.tenant_name,
            line.property_address,
            line.postcode,
            line.rent_reference.unwrap_or_default(),
            line.benefit_type.as_str(),
        ] {
            self.text(text);
        }
        for date in [line.period.from(), line.period.to()] {
            self.value(&date.digits());
        }
        match line.weekly_entitlement {
            Some(amount) => self.amount(amount),
            None => self.text(""),
        }
        self.amount(line.gross);
        self.amount(line.net);
        self.text(line.status.as_str());
        self.text(line.reason.as_str());
        self.number(line.deductions.len().try_into().unwrap_or(i64::MAX));
        for deduction in line.deductions {
            self.text(deduction.kind.as_str());
            self.amount(deduction.amount);
            self.text(if deduction.counts_as_rent { "1" } else { "0" });
            self.text(deduction.claim_reference.unwrap_or_default());
        }
        self.state.update(&self.values);
        self.values.clear();
    }

    pub(super) fn finish(mut self) -> Fingerprint {
        self.state.update(&self.values);
        Fingerprint(self.state.finalize().into())
    }

    fn text(&mut self, text: &str) {
        self.value(text.as_bytes());
    }

    fn amount(&mut self, amount: Pence) {
        self.number(amount.get());
    }

    fn number(&mut self, number: i64) {
        let mut digits = [0; 20];
        let mut rest = digits.as_mut_slice();
        // The longest number has nineteen digits and a sign: it fits.
        let _ = write!(rest, "{number}");
        let unused = rest.len();
        self.value(&digits[..digits.len() - unused]);
    }

    fn value(&mut self, bytes: &[u8]) {
        // Writing to memory does not fail.
        let _ = write!(self.values, "{}:", bytes.len());
        self.values.extend_from_slice(bytes);
        self.values.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Entry;
    use crate::table::Schedule;
    use crate::table::sample::{deduction, entry};

    fn fingerprint(schedule: &Schedule) -> Fingerprint {
        let mut hasher = Hasher::of_lines();
        schedule.iter().for_each(|line| hasher.line(&line));
        hasher.finish()
    }

    #[test]
    fn it_is_the_hash_of_the_documented_text() {
        let mut schedule = Schedule::default();
        schedule.push(&entry("a"), [deduction("own_recovery", 1_365, true)]).unwrap();
        let lump = Entry {
            rent_reference: Some(" "),
            weekly_entitlement: None,
            tenant_name: "=1\0",
            gross: Pence::new(i64::MIN),
            net: Pence::new(-5),
            ..entry("b")
        };
        schedule.push(&lump, []).unwrap();
        let text = "7:lines-1,\
            1:a,2:c1,8:20451187,16:Siân O’Connor,32:Flat 2, 14 Heol y Bont, Ynysybwl,8:CF99 1CK,\
            10:AB 215478X,2:HB,10:2026-11-02,10:2026-11-29,5:10000,5:40000,5:40000,4:paid,\
            7:regular,1:1,12:own_recovery,4:1365,1:1,0:,\
            1:b,2:c1,8:20451187,3:=1\0,32:Flat 2, 14 Heol y Bont, Ynysybwl,8:CF99 1CK,\
            0:,2:HB,10:2026-11-02,10:2026-11-29,0:,20:-9223372036854775808,2:-5,4:paid,\
            7:regular,1:0,";
        let expected = Fingerprint(Sha256::digest(text.as_bytes()).into());
        assert_eq!(fingerprint(&schedule), expected);
    }

    #[test]
    fn it_is_written_as_its_kind_and_its_digits() {
        let nothing = fingerprint(&Schedule::default());
        assert_eq!(nothing, Fingerprint(Sha256::digest(b"7:lines-1,").into()));
        assert_eq!(nothing.to_string(), format!("sha256:{}", nothing.hex()));
        assert_eq!(Fingerprint([0xA5; 32]).hex(), "a5".repeat(32));
    }

    #[test]
    fn that_of_several_payments_does_not_depend_on_their_order() {
        let (one, two) = (Fingerprint([1; 32]), Fingerprint([2; 32]));
        let text = format!("10:payments-1,64:{},64:{},", one.hex(), two.hex());
        let expected = Fingerprint(Sha256::digest(text.as_bytes()).into());
        for order in [[one, two], [two, one]] {
            assert_eq!(Fingerprint::of_payments(order.into_iter()), expected);
        }
    }
}
