//! A schedule and its payment as bytes, from one program of ours to another on the same machine:
//! a worker gets the lines without their JSON being sent or read again.
//!
//! Not for keeping: both ends are of one build, and any other version is refused. Nothing read here
//! is trusted: each line goes through [`Schedule::push`] and each date and period through its own
//! check, so bytes of any kind give a schedule that a server could have sent, or a [`TransferError`].

mod lines;
mod payment;

use thiserror::Error;

use crate::date::{Date, Period};
use crate::error::IntakeError;

#[cfg(doc)]
use crate::table::Schedule;

pub use lines::{ScheduleWriter, read_schedule, write_schedule};
pub use payment::{read_detail, write_detail};

/// What the bytes start with: the format and its version.
const MARK: &[u8; 4] = b"lps1";

/// Why bytes are not what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TransferError {
    /// They do not start as this version's do.
    #[error("not a transfer of this version")]
    UnknownVersion,
    /// They end too early, go on too long, or hold something that is none of its kind.
    #[error("the transfer cannot be read")]
    Malformed,
    /// They hold a line or a date that no schedule has.
    #[error("the transfer holds what no schedule has: {0}")]
    Refused(IntakeError),
}

impl From<IntakeError> for TransferError {
    fn from(error: IntakeError) -> Self {
        Self::Refused(error)
    }
}

fn unmarked(bytes: &[u8]) -> Result<&[u8], TransferError> {
    bytes.strip_prefix(MARK.as_slice()).ok_or(TransferError::UnknownVersion)
}

/// Reads the next value, and gives what follows it.
fn take<'a, T: serde::Deserialize<'a>>(bytes: &'a [u8]) -> Result<(T, &'a [u8]), TransferError> {
    postcard::take_from_bytes(bytes).map_err(|_| TransferError::Malformed)
}

/// Appends a value.
fn append<T: serde::Serialize>(bytes: Vec<u8>, value: &T) -> Result<Vec<u8>, TransferError> {
    postcard::to_extend(value, bytes).map_err(|_| TransferError::Malformed)
}

/// A day as it travels: year, month, day.
type Day = (u32, u32, u32);

fn day_of(date: Date) -> Day {
    (date.year(), date.month(), date.day())
}

fn date_of((year, month, day): Day, field: &'static str) -> Result<Date, TransferError> {
    let bad = TransferError::Refused(IntakeError::BadDate { field });
    Date::from_parts(year, month, day).ok_or(bad)
}

fn period_of(from: Day, to: Day) -> Result<Period, TransferError> {
    let (from, to) = (date_of(from, "period_from")?, date_of(to, "period_to")?);
    let bad = IntakeError::BadPeriod { field: "period_to" };
    Period::new(from, to).map_err(|_| TransferError::Refused(bad))
}
