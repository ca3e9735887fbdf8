//! One record of the stream: what kind it is, and what it does to the schedule.

use std::borrow::Cow;
use std::fmt;

use contract::breakdown as wire;
use serde::Deserialize;
use serde::de::{self, IgnoredAny, MapAccess, Visitor};

use super::{BOM, Decoder, Head, Stage, VERSION, quick};
use crate::error::IntakeError;
use crate::intake::{entry, not_empty, totals};
use crate::line::{Deduction, DeductionKind};
use crate::money::Pence;

/// The share of the lines with which there is made room for all.
const PROMISING: u32 = 32;

/// How the records that are many start, unless a server writes its JSON otherwise.
const LINE_START: &[u8] = br#"{"record":"line""#;

impl Decoder {
    /// Reads one line of the stream, without its line feed.
    pub(super) fn record(&mut self, bytes: &[u8]) -> Result<(), IntakeError> {
        let bytes = if self.at_start { bytes.strip_prefix(BOM).unwrap_or(bytes) } else { bytes };
        self.at_start = false;
        let bytes = bytes.trim_ascii();
        if bytes.is_empty() {
            return Ok(());
        }
        self.records += 1;
        if matches!(self.stage, Stage::Ended(_)) {
            return Err(IntakeError::AfterEnd);
        }
        if let Some((entry, deductions)) = quick::line(bytes, &mut self.last_period) {
            let expected = self.expected()?;
            not_empty(entry.line_id, "line_id")?;
            self.schedule.push(&entry, deductions.iter().copied())?;
            return self.count(expected);
        }
        self.by_kind(bytes)
    }

    /// Reads a record of any kind, written in any way.
    #[cold]
    fn by_kind(&mut self, bytes: &[u8]) -> Result<(), IntakeError> {
        let kind = if bytes.starts_with(LINE_START) {
            Kind(Cow::Borrowed("line"))
        } else {
            self.read(bytes)?
        };
        match kind.0.as_ref() {
            "line" => self.line(bytes),
            "head" => self.take_head(&self.read(bytes)?),
            "end" => self.end(self.read(bytes)?),
            "error" => {
                let sent: wire::StreamError = self.read(bytes)?;
                Err(IntakeError::Server(Box::new(sent.problem)))
            }
            _ => Err(IntakeError::Malformed { record: self.records }),
        }
    }

    fn read<'de, T: Deserialize<'de>>(&self, bytes: &'de [u8]) -> Result<T, IntakeError> {
        serde_json::from_slice(bytes).map_err(|_| IntakeError::Malformed { record: self.records })
    }

    fn take_head(&mut self, sent: &wire::Head<'_>) -> Result<(), IntakeError> {
        if self.stage != Stage::Start {
            return Err(IntakeError::HeadRepeated);
        }
        if sent.version != VERSION {
            return Err(IntakeError::UnknownVersion { version: sent.version });
        }
        if sent.payment_id != self.payment.as_str() {
            return Err(IntakeError::WrongPayment);
        }
        self.stage = Stage::Lines(Head {
            line_count: sent.line_count,
            totals: totals(sent.line_count, &sent.totals)?,
            withheld: sent.withheld,
        });
        Ok(())
    }

    fn line(&mut self, bytes: &[u8]) -> Result<(), IntakeError> {
        let expected = self.expected()?;
        let sent: wire::Line<'_> = self.read(bytes)?;
        not_empty(&sent.line_id, "line_id")?;
        self.schedule.push(&entry(&sent)?, sent.deductions.iter().map(deduction))?;
        self.count(expected)
    }

    /// How many lines there will be, if they come next.
    fn expected(&self) -> Result<u32, IntakeError> {
        match &self.stage {
            Stage::Lines(head) => Ok(head.line_count),
            Stage::Start | Stage::Ended(_) => Err(IntakeError::HeadMissing),
        }
    }

    /// Takes note that one line more was received, of so many.
    fn count(&mut self, expected: u32) -> Result<(), IntakeError> {
        let received = self.schedule.line_count();
        if received > expected {
            return Err(IntakeError::CountDiffers { stated: expected, received });
        }
        // So many are not promised lightly: what a lying head could have kept for it is bounded by what it sent.
        if received == expected / PROMISING {
            self.schedule.expect(expected);
        }
        Ok(())
    }

    fn end(&mut self, sent: wire::End) -> Result<(), IntakeError> {
        let Stage::Lines(head) = self.stage else { return Err(IntakeError::HeadMissing) };
        let summed = self.schedule.totals();
        for stated in [sent.line_count, head.line_count] {
            if stated != summed.lines {
                return Err(IntakeError::CountDiffers { stated, received: summed.lines });
            }
        }
        for stated in [totals(sent.line_count, &sent.totals)?, head.totals] {
            if stated != summed {
                let (stated, summed) = (Box::new(stated), Box::new(summed));
                return Err(IntakeError::TotalsDiffer { stated, summed });
            }
        }
        // A policy may change while lines are sent: what either end says of them is said of them.
        self.stage = Stage::Ended(Head { withheld: head.withheld || sent.withheld, ..head });
        Ok(())
    }
}

pub(in crate::intake) fn deduction<'a>(sent: &'a wire::Deduction<'_>) -> Deduction<'a> {
    Deduction {
        kind: DeductionKind::from_text(sent.kind.as_str()),
        amount: Pence::new(sent.amount),
        counts_as_rent: sent.counts_as_rent,
        claim_reference: sent.claim_reference.as_deref(),
    }
}

/// The value of the first key `record`, wherever it stands.
///
/// Read apart from the rest, because an internally tagged enumeration would first copy the whole
/// record into a tree: too slow for 40,000 of them.
struct Kind<'a>(Cow<'a, str>);

#[derive(Deserialize)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Kind<'a> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = Kind<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Kind<'de>, M::Error> {
                let mut kind = None;
                while let Some(Word(key)) = map.next_key::<Word<'de>>()? {
                    if key == "record" && kind.is_none() {
                        kind = Some(map.next_value::<Word<'de>>()?.0);
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                kind.map(Kind).ok_or_else(|| de::Error::missing_field("record"))
            }
        }

        deserializer.deserialize_map(Keys)
    }
}
