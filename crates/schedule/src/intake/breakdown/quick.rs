//! The records that are many, as our servers write them: keys in the contract's order, no spaces, no escapes. What is written
//! otherwise is left to the general reader, which reads these as well, only slower.

use crate::intake::period;
use crate::line::{BenefitType, Deduction, DeductionKind, LineReason, LineStatus};
use crate::money::Pence;
use crate::table::Entry;

/// The line that a record holds, and its deductions; `None` where it takes the general reader to tell.
pub(super) fn line(record: &[u8]) -> Option<(Entry<'_>, Vec<Deduction<'_>>)> {
    let mut at = Cursor { text: str::from_utf8(record).ok()? };
    at.skip(r#"{"record":"line""#)?;
    let mut text = |key| at.skip(key)?.text();
    let line_id = text(r#","line_id":"#)?;
    let claim_id = text(r#","claim_id":"#)?;
    let claim_reference = text(r#","claim_reference":"#)?;
    let tenant_name = text(r#","tenant_name":"#)?;
    let property_address = text(r#","property_address":"#)?;
    let postcode = text(r#","postcode":"#)?;
    let rent_reference = at.after(r#","rent_reference":"#, Cursor::text).ok()?;
    let benefit_type = BenefitType::from_text(at.skip(r#","benefit_type":"#)?.text()?);
    let period_from = at.skip(r#","period_from":"#)?.text()?;
    let period_to = at.skip(r#","period_to":"#)?.text()?;
    let weekly_entitlement = at.after(r#","weekly_entitlement":"#, Cursor::amount).ok()?;
    let gross = at.skip(r#","gross":"#)?.amount()?;
    let deductions = at.skip(r#","deductions":"#)?.deductions()?;
    let net = at.skip(r#","net":"#)?.amount()?;
    let status = LineStatus::from_text(at.skip(r#","status":"#)?.text()?);
    let reason = LineReason::from_text(at.skip(r#","reason":"#)?.text()?);
    at.skip("}")?;
    if !at.text.is_empty() {
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

/// It is written otherwise.
struct Otherwise;

/// What is left to be read.
struct Cursor<'a> {
    text: &'a str,
}

impl<'a> Cursor<'a> {
    /// Goes on after what has to come next.
    fn skip(&mut self, next: &str) -> Option<&mut Self> {
        self.text = self.text.strip_prefix(next)?;
        Some(self)
    }

    /// A value that may be left out together with its key; but not one that is `null`.
    fn after<T>(
        &mut self,
        key: &str,
        value: fn(&mut Self) -> Option<T>,
    ) -> Result<Option<T>, Otherwise> {
        let Some(rest) = self.text.strip_prefix(key) else { return Ok(None) };
        self.text = rest;
        value(self).map(Some).ok_or(Otherwise)
    }

    /// A string that means what stands there.
    fn text(&mut self) -> Option<&'a str> {
        let rest = self.text.strip_prefix('"')?;
        let (text, rest) = rest.split_at_checked(plain(rest.as_bytes()))?;
        self.text = rest.strip_prefix('"')?;
        Some(text)
    }

    /// A whole number as JSON has it, and so small that it cannot be too large.
    fn number(&mut self) -> Option<i64> {
        let (negative, digits) = match self.text.strip_prefix('-') {
            Some(digits) => (true, digits.as_bytes()),
            None => (false, self.text.as_bytes()),
        };
        let len = digits.iter().take_while(|digit| digit.is_ascii_digit()).count();
        let is_written_once = match digits.first()? {
            b'0' => len == 1 && !negative,
            _ => (1..=18).contains(&len),
        };
        if !is_written_once {
            return None;
        }
        let number =
            digits[..len].iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        self.text = self.text.get(usize::from(negative) + len..)?;
        Some(if negative { -number } else { number })
    }

    fn amount(&mut self) -> Option<Pence> {
        self.number().map(Pence::new)
    }

    fn truth(&mut self) -> Option<bool> {
        if self.skip("true").is_some() {
            return Some(true);
        }
        self.skip("false").map(|_| false)
    }

    fn deductions(&mut self) -> Option<Vec<Deduction<'a>>> {
        let mut deductions = Vec::new();
        self.skip("[")?;
        while self.skip("]").is_none() {
            if !deductions.is_empty() {
                self.skip(",")?;
            }
            let kind = DeductionKind::from_text(self.skip(r#"{"kind":"#)?.text()?);
            let amount = self.skip(r#","amount":"#)?.amount()?;
            let counts_as_rent = self.skip(r#","counts_as_rent":"#)?.truth()?;
            let claim_reference = self.after(r#","claim_reference":"#, Self::text).ok()?;
            self.skip("}")?;
            deductions.push(Deduction { kind, amount, counts_as_rent, claim_reference });
        }
        Some(deductions)
    }
}

/// How many bytes come before the first quote, backslash or control character: eight are looked at together.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);
    let (eights, _) = bytes.as_chunks::<8>();
    for (place, eight) in eights.iter().enumerate() {
        let word = u64::from_le_bytes(*eight);
        // The lowest byte that is none of these has its top bit set; what is above it may have it by mistake.
        let zero = |word: u64| word.wrapping_sub(ONES) & !word;
        let ends = zero(word ^ (ONES * u64::from(b'"')))
            | zero(word ^ (ONES * u64::from(b'\\')))
            | (word.wrapping_sub(ONES * 0x20) & !word);
        if ends & TOPS != 0 {
            return place * 8 + ((ends & TOPS).trailing_zeros() / 8) as usize;
        }
    }
    let start = eights.len() * 8;
    let is_end = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    start + bytes[start..].iter().position(is_end).unwrap_or(bytes.len() - start)
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
