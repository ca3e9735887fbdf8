//! The stream of a schedule, record by record, into the table of its lines.
//!
//! Bytes may come in chunks cut anywhere. A schedule is received only when it is complete by the
//! contract's rule: the end arrived, its count equals the distinct line ids, and its totals equal
//! the head's and the sums of the lines. Whether the lines agree with the *payment* is another
//! question, which [`balance`](crate::balance) answers.

mod cursor;
mod quick;
mod record;

pub(super) use record::deduction;

use crate::error::IntakeError;
use crate::payment::PaymentId;
use crate::table::Schedule;
use crate::totals::Totals;

/// The longest record that is read, in bytes: 1 MiB.
pub const MAX_RECORD: usize = 1 << 20;

/// The version of the stream's format that is read.
const VERSION: u32 = 1;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What the server said the lines would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Lines that follow.
    pub line_count: u32,
    /// Their sums.
    pub totals: Totals,
    /// Whether the council's policy keeps some lines from being shown.
    pub withheld: bool,
}

/// A schedule that arrived whole. Only [`Decoder::finish`] makes one.
#[derive(Debug, Clone)]
pub struct Received {
    /// Its lines.
    pub schedule: Schedule,
    /// What was said of them, which they fulfil.
    pub head: Head,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Start,
    Lines(Head),
    Ended(Head),
}

/// Reads a stream of records (`application/x-ndjson`).
///
/// A byte order mark at the start, blank lines and carriage returns before line feeds are ignored.
/// After an error the decoder gives the same error again.
#[derive(Debug)]
pub struct Decoder {
    payment: PaymentId,
    stage: Stage,
    schedule: Schedule,
    last_period: Option<quick::WrittenPeriod>,
    /// The start of a record whose end has not come yet.
    carry: Vec<u8>,
    /// Records read, without blank lines.
    records: u64,
    /// Nothing but a part of a byte order mark was read.
    at_start: bool,
    failed: Option<IntakeError>,
}

impl Decoder {
    /// For the stream of this payment: another payment's is refused.
    #[must_use]
    pub fn new(payment: PaymentId) -> Self {
        Self {
            payment,
            stage: Stage::Start,
            schedule: Schedule::default(),
            last_period: None,
            carry: Vec::new(),
            records: 0,
            at_start: true,
            failed: None,
        }
    }

    /// Takes the next bytes, in chunks of any size.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), IntakeError> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        self.split(bytes).inspect_err(|error| {
            self.failed = Some(error.clone());
            self.carry = Vec::new();
        })
    }

    /// What was said of the lines, once the head has arrived.
    #[must_use]
    pub fn head(&self) -> Option<&Head> {
        match &self.stage {
            Stage::Start => None,
            Stage::Lines(head) | Stage::Ended(head) => Some(head),
        }
    }

    /// The lines so far: to be shown as arriving, never as complete.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Lines received, and lines expected once that is known.
    #[must_use]
    pub fn progress(&self) -> (u32, Option<u32>) {
        (self.schedule.line_count(), self.head().map(|head| head.line_count))
    }

    /// Takes note that the stream ended; an error if it was not complete. The lines so far stay.
    pub fn close(&mut self) -> Result<(), IntakeError> {
        self.push(b"\n")?;
        match self.stage {
            Stage::Ended(_) => Ok(()),
            Stage::Start | Stage::Lines(_) => {
                let (received, expected) = self.progress();
                Err(IntakeError::Cut { received, expected })
            }
        }
    }

    /// The schedule, if the stream was complete when it ended.
    pub fn finish(mut self) -> Result<Received, IntakeError> {
        self.close()?;
        let (received, expected) = self.progress();
        match self.stage {
            Stage::Ended(head) => Ok(Received { schedule: self.schedule, head }),
            Stage::Start | Stage::Lines(_) => Err(IntakeError::Cut { received, expected }),
        }
    }

    fn split(&mut self, mut bytes: &[u8]) -> Result<(), IntakeError> {
        while let Some(end) = memchr::memchr(b'\n', bytes) {
            let (record, rest) = (&bytes[..end], &bytes[end + 1..]);
            if self.carry.is_empty() {
                self.fits(record.len())?;
                self.record(record)?;
            } else {
                self.fits(self.carry.len() + record.len())?;
                let mut whole = std::mem::take(&mut self.carry);
                whole.extend_from_slice(record);
                self.record(&whole)?;
                whole.clear();
                self.carry = whole;
            }
            bytes = rest;
        }
        self.fits(self.carry.len() + bytes.len())?;
        self.carry.extend_from_slice(bytes);
        Ok(())
    }

    fn fits(&self, len: usize) -> Result<(), IntakeError> {
        if len <= MAX_RECORD {
            Ok(())
        } else {
            Err(IntakeError::RecordTooLong { record: self.records + 1 })
        }
    }
}
