//! Streams in odd chunks and streams harmed on their way.

use contract::breakdown::Line;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{bytes, decode, lines, records};

/// What can befall bytes on their way.
#[derive(Debug, Clone)]
enum Harm {
    Flip(usize, u8),
    Remove(usize, usize),
    Repeat(usize, usize),
    Insert(usize, Vec<u8>),
    SwapRecords(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<prop::sample::Index>().prop_map(|index| index.index(1 << 20));
    prop_oneof![
        (place.clone(), any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
        (place.clone(), 1..200_usize).prop_map(|(at, len)| Harm::Remove(at, len)),
        (place.clone(), 1..200_usize).prop_map(|(at, len)| Harm::Repeat(at, len)),
        (place.clone(), vec(any::<u8>(), 1..9)).prop_map(|(at, new)| Harm::Insert(at, new)),
        (place.clone(), place).prop_map(|(a, b)| Harm::SwapRecords(a, b)),
    ]
}

fn suffer(stream: &mut Vec<u8>, harm: &Harm) {
    let len = stream.len().max(1);
    let range = |at: usize, count: usize| at % len..(at % len + count).min(stream.len());
    match harm {
        Harm::Flip(at, byte) => {
            if let Some(place) = stream.get_mut(at % len) {
                *place ^= byte;
            }
        }
        Harm::Remove(at, count) => drop(stream.drain(range(*at, *count))),
        Harm::Repeat(at, count) => {
            let part = stream[range(*at, *count)].to_vec();
            stream.splice(at % len..at % len, part);
        }
        Harm::Insert(at, new) => {
            let at = (at % len).min(stream.len());
            stream.splice(at..at, new.iter().copied());
        }
        Harm::SwapRecords(a, b) => {
            let mut records: Vec<&[u8]> = stream.split_inclusive(|byte| *byte == b'\n').collect();
            if !records.is_empty() {
                let count = records.len();
                records.swap(a % count, b % count);
                *stream = records.concat();
            }
        }
    }
}

fn chunks<'a>(mut stream: &'a [u8], sizes: &[usize]) -> Vec<&'a [u8]> {
    let mut chunks = Vec::new();
    for size in sizes.iter().cycle() {
        if stream.is_empty() {
            break;
        }
        let (chunk, rest) = stream.split_at((*size).min(stream.len()));
        chunks.push(chunk);
        stream = rest;
    }
    chunks
}

proptest! {
    #[test]
    fn chunks_do_not_matter(sent in lines(6), sizes in vec(1..40_usize, 1..9)) {
        let stream = bytes(&records(&sent));
        let whole = decode([stream.as_slice()]).unwrap();
        let pieces = decode(chunks(&stream, &sizes)).unwrap();
        prop_assert_eq!(whole.head, pieces.head);
        prop_assert_eq!(whole.schedule.iter().collect::<Vec<_>>(), pieces.schedule.iter().collect::<Vec<_>>());
    }

    #[test]
    fn lines_arrive_as_they_were_sent(sent in lines(8)) {
        let received = decode([bytes(&records(&sent)).as_slice()]).unwrap();
        prop_assert_eq!(received.schedule.len(), sent.len());
        for (line, sent) in received.schedule.iter().zip(&sent) {
            prop_assert!(is_same(&line, sent), "{line:?}\n{sent:?}");
        }
    }
}

proptest! {
    // PROPTEST_CASES=6250 makes it the hundred thousand of the deep run.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases * 16, ..ProptestConfig::default() })]

    #[test]
    fn a_harmed_stream_is_refused_or_still_whole_and_never_a_panic(
        sent in lines(4),
        harms in vec(harm(), 1..4),
        sizes in vec(1..4000_usize, 1..3),
    ) {
        let mut stream = bytes(&records(&sent));
        for harm in &harms {
            suffer(&mut stream, harm);
        }
        if let Ok(received) = decode(chunks(&stream, &sizes)) {
            prop_assert_eq!(received.head.line_count, received.schedule.line_count());
            prop_assert_eq!(received.head.totals, received.schedule.totals());
            prop_assert!(received.schedule.iter().is_sorted_by(|a, b| a.line_id < b.line_id));
        }
    }
}

fn is_same(line: &schedule::line::Line<'_>, sent: &Line<'_>) -> bool {
    let texts = [
        (line.line_id, &sent.line_id),
        (line.claim_id, &sent.claim_id),
        (line.claim_reference, &sent.claim_reference),
        (line.tenant_name, &sent.tenant_name),
        (line.property_address, &sent.property_address),
        (line.postcode, &sent.postcode),
    ];
    let words = [
        (line.benefit_type.as_str(), sent.benefit_type.as_str()),
        (line.status.as_str(), sent.status.as_str()),
        (line.reason.as_str(), sent.reason.as_str()),
    ];
    let deductions = line.deductions.iter().zip(&sent.deductions).all(|(kept, sent)| {
        kept.kind.as_str() == sent.kind.as_str()
            && kept.amount.get() == sent.amount
            && kept.counts_as_rent == sent.counts_as_rent
            && kept.claim_reference
                == sent.claim_reference.as_deref().filter(|text| !text.is_empty())
    });
    let rent_reference = sent.rent_reference.as_deref().filter(|text| !text.trim().is_empty());
    texts.iter().all(|(kept, sent)| kept == *sent)
        && words.iter().all(|(kept, sent)| kept == sent)
        && deductions
        && line.deductions.len() == sent.deductions.len()
        && line.rent_reference == rent_reference
        && line.period.from().to_string() == sent.period_from
        && line.period.to().to_string() == sent.period_to
        && line.weekly_entitlement.map(schedule::money::Pence::get) == sent.weekly_entitlement
        && (line.gross.get(), line.net.get()) == (sent.gross, sent.net)
}
