//! The records that are many, as our servers write them: keys in the contract's order, no spaces, no escapes. What is written
//! otherwise is left to the general reader, which reads these as well, only slower.

use crate::intake::period;
use crate::lanes;
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::money::Pence;
use crate::table::Entry;

/// Figures of which any number has 64 bits.
const MAX_FIGURES: usize = 18;

/// The line that a record holds, and its deductions; `None` where it takes the general reader to tell.
pub(super) fn line(record: &[u8]) -> Option<(Entry<'_>, Vec<Deduction<'_>>)> {
    let mut at = Cursor { record: str::from_utf8(record).ok()?, place: 0 };
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
    let period_from = at.text()?;
    at.skip(br#"","period_to":""#)?;
    let period_to = at.text()?;
    at.skip(b"\"")?;
    let is_weekly = at.skip(br#","weekly_entitlement":"#).is_some();
    let weekly_entitlement = if is_weekly { Some(at.amount()?) } else { None };
    at.skip(br#","gross":"#)?;
    let gross = at.amount()?;
    at.skip(br#","deductions":["#)?;
    let deductions = at.deductions()?;
    at.skip(br#","net":"#)?;
    let net = at.amount()?;
    at.skip(br#","status":""#)?;
    let status = LineStatus::from_text(at.text()?);
    at.skip(br#"","reason":""#)?;
    let reason = LineReason::from_text(at.text()?);
    at.skip(br#""}"#)?;
    if at.place < record.len() {
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
        // What is wrong with it is for the general reader to say.
        period: period(period_from, period_to).ok()?,
        weekly_entitlement,
        gross,
        net,
        status,
        reason,
    };
    Some((entry, deductions))
}

/// A record, and the place up to which it is read.
struct Cursor<'a> {
    record: &'a str,
    place: usize,
}

impl<'a> Cursor<'a> {
    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.record.as_bytes().get(self.place..).unwrap_or_default()
    }

    /// Goes on after what has to come next.
    #[inline]
    fn skip<const N: usize>(&mut self, next: &[u8; N]) -> Option<()> {
        let is_next = lanes::are_same(self.rest().first_chunk::<N>()?, next);
        is_next.then(|| self.place += N)
    }

    /// A string that means what stands there, as far as the quote that ends it.
    #[inline]
    fn text(&mut self) -> Option<&'a str> {
        let start = self.place;
        self.place += plain(self.rest());
        self.record.get(start..self.place)
    }

    /// A whole number of pence as JSON has it, and so small that it cannot be too large.
    fn amount(&mut self) -> Option<Pence> {
        let negative = self.skip(b"-").is_some();
        let (mut number, mut len) = (0_i64, 0_usize);
        for byte in self.rest() {
            let figure = byte.wrapping_sub(b'0');
            if figure > 9 || len == MAX_FIGURES {
                break;
            }
            number = number * 10 + i64::from(figure);
            len += 1;
        }
        let is_written_once = match self.rest().first()? {
            b'0' => len == 1 && !negative,
            _ => (1..=MAX_FIGURES).contains(&len),
        };
        self.place += len;
        is_written_once.then(|| Pence::new(if negative { -number } else { number }))
    }

    fn truth(&mut self) -> Option<bool> {
        if self.skip(b"true").is_some() {
            return Some(true);
        }
        self.skip(b"false").map(|()| false)
    }

    /// Those up to the end of their list.
    fn deductions(&mut self) -> Option<Vec<Deduction<'a>>> {
        let mut deductions = Vec::new();
        while self.skip(b"]").is_none() {
            if !deductions.is_empty() {
                self.skip(b",")?;
            }
            self.skip(br#"{"kind":""#)?;
            let kind = DeductionKind::from_text(self.text()?);
            self.skip(br#"","amount":"#)?;
            let amount = self.amount()?;
            self.skip(br#","counts_as_rent":"#)?;
            let counts_as_rent = self.truth()?;
            let has_claim = self.skip(br#","claim_reference":""#).is_some();
            let claim_reference = if has_claim { Some(self.text()?) } else { None };
            if has_claim {
                self.skip(b"\"")?;
            }
            self.skip(b"}")?;
            deductions.push(Deduction { kind, amount, counts_as_rent, claim_reference });
        }
        Some(deductions)
    }
}

/// How many bytes come before the first quote, backslash or control character.
#[inline]
fn plain(bytes: &[u8]) -> usize {
    let (eights, rest) = bytes.as_chunks::<8>();
    for (place, eight) in eights.iter().enumerate() {
        let word = u64::from_le_bytes(*eight);
        let ends = lanes::are(word, b'"') | lanes::are(word, b'\\') | lanes::are_below(word, b' ');
        if ends != 0 {
            return place * 8 + lanes::before(ends);
        }
    }
    let is_end = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    bytes.len() - rest.len() + rest.iter().position(is_end).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use contract::breakdown as wire;

    use super::{line, plain};
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
        let Some((entry, deductions)) = line(record) else { return false };
        let mut read = Schedule::default();
        let _ = read.push(&entry, deductions);
        assert!(sent.is_some(), "the general reader refuses it");
        assert!(read.iter().eq(expected.iter()), "they read it otherwise");
        true
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
            (r#""gross":100"#, r#""gross":999999999999999999"#),
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

    #[test]
    fn a_string_ends_where_its_first_quote_backslash_or_control_character_is() {
        for end in ['"', '\\', '\n', '\0', '\u{1f}'] {
            for before in 0..40 {
                for other in ['a', ' ', '!', '#', '[', ']', '\u{7f}', 'ŷ', '\u{80}', '€'] {
                    let text: String =
                        std::iter::repeat_n(other, before).chain([end, end]).collect();
                    assert_eq!(plain(text.as_bytes()), before * other.len_utf8(), "{text:?}");
                }
            }
        }
        assert_eq!(plain(b"abcdefghijk"), 11);
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
