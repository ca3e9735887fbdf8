//! What identifies a claim, a payment or a tenancy: references as councils and landlords print them, and the
//! opaque ids that stand in addresses. References are text: zeros, letters and case carry meaning.

use super::random::{Random, SEED, mix};

/// The 32 characters of an opaque id; none can be taken for another.
const ID_ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH: u32 = 13;
const CLAIMS: u64 = 0xc1a1;
const PAYMENTS: u64 = 0x9a7d;
const CREDITORS: u64 = 0xc4ed;

/// The opaque id of a claim, from its serial number. Different numbers give different ids.
pub(super) fn claim_id(serial: u32) -> String {
    opaque(CLAIMS, serial.into())
}

/// The opaque id of a payment, from its payment number.
pub(super) fn payment_id(number: i64) -> String {
    opaque(PAYMENTS, number.unsigned_abs())
}

/// The opaque id of a creditor.
pub(super) fn creditor_id(creditor_reference: &str) -> String {
    opaque(CREDITORS, creditor_reference.bytes().fold(0, |sum, byte| mix(sum ^ u64::from(byte))))
}

fn opaque(subject: u64, number: u64) -> String {
    let scattered = mix(mix(SEED ^ subject) ^ number);
    (0..ID_LENGTH)
        .map(|place| {
            let digit = (scattered >> (5 * place)) & 31;
            usize::try_from(digit).ok().and_then(|digit| ID_ALPHABET.get(digit)).copied()
        })
        .map(|digit| char::from(digit.unwrap_or(b'0')))
        .collect()
}

/// A claim reference in one of two styles that a London council publishes: seven digits that begin with 2, or
/// eight characters that begin with 0 and end in a digit or a letter. Different serial numbers below a
/// million give different references.
pub(super) fn claim_reference(serial: u32) -> String {
    let middle = (u64::from(serial) * 387_421 + 164_117) % 1_000_000;
    let check = mix(u64::from(serial) ^ SEED);
    if check % 10 < 3 {
        return format!("2{middle:06}");
    }
    let endings = b"0123456789ABCDEFGHJKLMNPRSTWXYZ";
    let ending = usize::try_from(check / 10 % 31).ok().and_then(|at| endings.get(at)).copied();
    format!("0{middle:06}{}", char::from(ending.unwrap_or(b'0')))
}

/// Whose habits a rent reference follows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum RentLedger {
    /// Seven digits that begin with 80.
    Association,
    /// Ten digits, the 19 of a payment card, or an older style of its own.
    Group,
}

/// The landlord's own reference for a tenancy; none where the back office was never told.
pub(super) fn rent_reference(ledger: RentLedger, random: &mut Random) -> Option<String> {
    let style = random.below(1_000);
    if style < 4 {
        return random.pick(MISLEADING).map(str::to_owned);
    }
    let digits = |random: &mut Random, places: usize| -> String {
        (0..places).map(|_| char::from_digit(random.below(10), 10).unwrap_or('0')).collect()
    };
    let letter = |random: &mut Random| random.pick(&['A', 'B', 'K', 'X']).unwrap_or('A');
    Some(match (ledger, style) {
        (_, 4..30) => return None,
        (RentLedger::Association, 30..60) => {
            format!("1234|AB{}{}", digits(random, 6), letter(random))
        }
        (RentLedger::Association, 60..90) => {
            format!("ty/{}-{}", digits(random, 4), random.between(1, 9))
        }
        (RentLedger::Association, _) => format!("80{}", digits(random, 5)),
        (RentLedger::Group, 30..280) => format!("633597{}", digits(random, 13)),
        (RentLedger::Group, 280..380) => {
            format!("NM {}/{}", digits(random, 5), random.between(1, 4))
        }
        (RentLedger::Group, 380..420) => format!("nh-{}{}", digits(random, 4), letter(random)),
        (RentLedger::Group, 420..600) => format!("3{}", digits(random, 9)),
        (RentLedger::Group, 600..700) => format!("9{}", digits(random, 9)),
        (RentLedger::Group, _) => format!("00{}", digits(random, 8)),
    })
}

/// References that a spreadsheet takes for a date, a number or a formula.
const MISLEADING: &[&str] = &[
    "03-04", "1E10", "2/3", "00012345", "=1+1", "+44 7", "-17", "@A1", "\t0042", "＝2+2", "'00981",
    "1-2",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn different_claims_have_different_ids_and_references() {
        let ids: HashSet<String> = (0..100_000).map(claim_id).collect();
        let references: HashSet<String> = (0..100_000).map(claim_reference).collect();
        assert_eq!((ids.len(), references.len()), (100_000, 100_000));
        assert!(ids.iter().all(|id| id.len() == 13));
        assert!(references.iter().all(|text| matches!(text.len(), 7 | 8)));
        assert!(references.iter().any(|text| text.starts_with("00")));
        assert!(references.iter().any(|text| text.ends_with('K')));
    }

    #[test]
    fn rent_references_come_in_every_published_style() {
        let mut random = Random::of(9);
        let drawn: Vec<Option<String>> = (0..4_000)
            .map(|at| {
                rent_reference([RentLedger::Association, RentLedger::Group][at % 2], &mut random)
            })
            .collect();
        assert!(drawn.contains(&None));
        let some = |pattern: fn(&str) -> bool| drawn.iter().flatten().any(|text| pattern(text));
        assert!(some(|text| text.len() == 19));
        assert!(some(|text| text.starts_with("00") && text.len() == 10));
        assert!(some(|text| text.contains('|')));
        assert!(some(|text| text.contains(' ') && text.contains('/')));
        assert!(some(|text| text.starts_with("nh-")));
        assert!(some(|text| text == "03-04"));
    }
}
