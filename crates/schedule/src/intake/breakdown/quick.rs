//! The records that are many, as our servers write them: keys in the contract's order, no spaces, no escapes. What is written
//! otherwise is left to the general reader, which reads these as well, only slower.

use super::cursor::Cursor;
use crate::date::Period;
use crate::intake::period;
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::table::Entry;

/// A period and the bytes from the first of its dates to the last.
#[derive(Debug)]
pub(super) struct WrittenPeriod {
    written: [u8; 35],
    period: Period,
}

/// The line that a record holds, and its deductions; `None` where it takes the general reader to tell. Most lines of a payment have
/// the period of the one before, which is not read again.
pub(super) fn line<'a>(
    record: &'a [u8],
    last_period: &mut Option<WrittenPeriod>,
) -> Option<(Entry<'a>, Vec<Deduction<'a>>)> {
    let mut at = Cursor::new(record)?;
    // A text ends before its quote, which is skipped with what has to follow.
    at.skip(br#"{"record":"line","line_id":""#)?;
    let line_id = at.text()?;
    at.skip(br#"","claim_id":""#)?;
    let claim_id = at.text()?;
    at.skip(br#"","claim_reference":""#)?;
    let claim_reference = at.text()?;
    at.skip(br#"","tenant_name":""#)?;
    let tenant_name = at.text()?;
    at.skip(br#"","property_address":""#)?;
    let property_address = at.text()?;
    at.skip(br#"","postcode":""#)?;
    let postcode = at.text()?;
    let has_rent_reference = at.skip(br#"","rent_reference":""#).is_some();
    let rent_reference = if has_rent_reference { Some(at.text()?) } else { None };
    at.skip(br#"","benefit_type":""#)?;
    let benefit_type = BenefitType::from_text(at.text()?);
    at.skip(br#"","period_from":""#)?;
    let period = same_or_other(&mut at, last_period)?;
    at.skip(b"\"")?;
    let is_weekly = at.skip(br#","weekly_entitlement":"#).is_some();
    let weekly_entitlement = if is_weekly { Some(at.amount()?) } else { None };
    at.skip(br#","gross":"#)?;
    let gross = at.amount()?;
    at.skip(br#","deductions":["#)?;
    let deductions = deductions(&mut at)?;
    at.skip(br#","net":"#)?;
    let net = at.amount()?;
    at.skip(br#","status":""#)?;
    let status = LineStatus::from_text(at.text()?);
    at.skip(br#"","reason":""#)?;
    let reason = LineReason::from_text(at.text()?);
    at.skip(br#""}"#)?;
    if !at.is_at_end() {
        return None;
    }
    let entry = Entry {
        line_id,
        claim_id,
        claim_reference,
        tenant_name,
        property_address,
        postcode,
        rent_reference,
        benefit_type,
        period,
        weekly_entitlement,
        gross,
        net,
        status,
        reason,
    };
    Some((entry, deductions))
}

/// The two dates of a period, which may be the last one.
fn same_or_other(at: &mut Cursor<'_>, last: &mut Option<WrittenPeriod>) -> Option<Period> {
    if let Some(last) = last
        && at.skip(&last.written).is_some()
    {
        return Some(last.period);
    }
    let written = *at.rest().first_chunk()?;
    let from = at.text()?;
    at.skip(br#"","period_to":""#)?;
    let to = at.text()?;
    // Only two dates of ten bytes each pass, so that what was written is exactly these. What is wrong with them is for the general
    // reader to say.
    let period = period(from, to).ok()?;
    *last = Some(WrittenPeriod { written, period });
    Some(period)
}

/// Those up to the end of their list.
fn deductions<'a>(at: &mut Cursor<'a>) -> Option<Vec<Deduction<'a>>> {
    let mut deductions = Vec::new();
    while at.skip(b"]").is_none() {
        if !deductions.is_empty() {
            at.skip(b",")?;
        }
        at.skip(br#"{"kind":""#)?;
        let kind = DeductionKind::from_text(at.text()?);
        at.skip(br#"","amount":"#)?;
        let amount = at.amount()?;
        at.skip(br#","counts_as_rent":"#)?;
        let counts_as_rent = at.truth()?;
        let has_claim = at.skip(br#","claim_reference":""#).is_some();
        let claim_reference = if has_claim { Some(at.text()?) } else { None };
        if has_claim {
            at.skip(b"\"")?;
        }
        at.skip(b"}")?;
        deductions.push(Deduction { kind, amount, counts_as_rent, claim_reference });
    }
    Some(deductions)
}

#[cfg(test)]
mod tests {
    use contract::breakdown as wire;

    use super::line;
    use crate::intake::breakdown::deduction;
    use crate::intake::entry;
    use crate::table::Schedule;

    const LINE: &str = r#"{"record":"line","line_id":"1","claim_id":"c","claim_reference":"07","tenant_name":"Llŷr’s","property_address":"1 Stryd","postcode":"","rent_reference":"R 1","benefit_type":"HB","period_from":"2026-11-02","period_to":"2026-11-29","weekly_entitlement":25,"gross":100,"deductions":[{"kind":"other_tenant_recovery","amount":-5,"counts_as_rent":true,"claim_reference":"9"},{"kind":"x","amount":0,"counts_as_rent":false}],"net":95,"status":"paid","reason":"new"}"#;

    /// What the general reader makes of a record, in the table; and whether the quick one makes the same of it, if it reads it.
    #[track_caller]
    fn compare(record: &[u8]) -> bool {
        let mut expected = Schedule::default();
        let sent = serde_json::from_slice::<wire::Line<'_>>(record).ok();
        let sent = sent.as_ref().and_then(|sent| Some((entry(sent).ok()?, &sent.deductions)));
        if let Some((entry, deductions)) = sent {
            let _ = expected.push(&entry, deductions.iter().map(deduction));
        }
        let mut after_another = None;
        let _ = line(LINE.as_bytes(), &mut after_another);
        let [first, second] = [None, after_another].map(|mut last_period| {
            let Some((entry, deductions)) = line(record, &mut last_period) else { return false };
            let mut read = Schedule::default();
            let _ = read.push(&entry, deductions);
            assert!(sent.is_some(), "the general reader refuses it");
            assert!(read.iter().eq(expected.iter()), "they read it otherwise");
            true
        });
        assert_eq!(first, second, "what was read before is no matter");
        first
    }

    /// Both readers come to the same; `quick` says whether the quick one reads it.
    #[track_caller]
    fn check(record: &str, quick: bool) {
        assert_eq!(compare(record.as_bytes()), quick, "{record}");
    }

    #[test]
    fn what_our_servers_write_is_read_quickly() {
        check(LINE, true);
        for (from, to) in [
            (r#""rent_reference":"R 1","#, ""),
            (r#""weekly_entitlement":25,"#, ""),
            (r#""gross":100"#, r#""gross":-100"#),
            (r#""gross":100"#, r#""gross":99999999"#),
            (r#""gross":100"#, r#""gross":123456789"#),
            (r#""gross":100"#, r#""gross":999999999999999999"#),
            ("2026-11-02", "2026-11-01"),
            ("2026-11-29", "2027-11-29"),
            (r#""status":"paid""#, r#""status":"of a newer version""#),
        ] {
            check(&LINE.replace(from, to), true);
        }
        let nothing_off = LINE.find("[{").map(|start| &LINE[..start]).unwrap();
        check(&format!(r#"{nothing_off}[],"net":95,"status":"paid","reason":"new"}}"#), true);
    }

    #[test]
    fn what_is_written_otherwise_is_left_to_the_general_reader() {
        for (from, to) in [
            (":", ": "),
            ("Ll", "\\u004cl"),
            ("Ll", "\n"),
            ("Ll", "\u{1f}"),
            (r#""rent_reference":"R 1""#, r#""rent_reference":null"#),
            (r#""gross":100"#, r#""gross":1e2"#),
            (r#""gross":100"#, r#""gross":100.0"#),
            (r#""gross":100"#, r#""gross":0100"#),
            (r#""gross":100"#, r#""gross":-0"#),
            (r#""gross":100"#, r#""gross":-"#),
            (r#""gross":100"#, r#""gross":"#),
            (r#""gross":100"#, r#""gross":9223372036854775807"#),
            (r#""gross":100"#, r#""gross":100,"newer":1"#),
            ("2026-11-02", "no date"),
            ("2026-11-02", "2026-12-02"),
            (r#""amount":-5,"#, ""),
            ("},{", "}{"),
            ("]", ",]"),
            (r#""reason":"new"}"#, r#""reason":"new"} "#),
            (r#""reason":"new"}"#, r#""reason":"new""#),
        ] {
            check(&LINE.replacen(from, to, 1), false);
        }
        assert!(!compare(&LINE.as_bytes()[..LINE.len() - 1]));
        assert!(!compare(b"{\"record\":\"line\",\"line_id\":\"\xff\""));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod laws {
        use proptest::prelude::*;

        use super::{LINE, compare};

        proptest! {
            #[test]
            fn nothing_is_read_otherwise_than_the_general_reader_reads_it(
                changes in prop::collection::vec((0..LINE.len(), any::<u8>(), 0..3_u8), 0..4),
            ) {
                let mut record = LINE.as_bytes().to_vec();
                for (place, byte, how) in changes {
                    let place = place.min(record.len() - 1);
                    match how {
                        0 => record[place] = byte,
                        1 => record.insert(place, byte),
                        _ => { record.remove(place); }
                    }
                }
                compare(&record);
            }
        }
    }
}
