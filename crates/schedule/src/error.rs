//! What can go wrong where data comes in and where files go out. It names places, never contents:
//! these errors may be logged, and what the council sends may not.

use thiserror::Error;

use crate::intake::ServerProblem;
use crate::totals::Totals;

/// Why something the server sent is not what the contract says, or not all of it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IntakeError {
    /// A date is not an ISO 8601 calendar date.
    #[error("{field} is not a calendar date")]
    BadDate {
        /// The field, as the contract names it.
        field: &'static str,
    },
    /// A period ends before it starts.
    #[error("{field} is before the start of its period")]
    BadPeriod {
        /// The field of the period's end.
        field: &'static str,
    },
    /// An identifier is empty.
    #[error("{field} is empty")]
    EmptyId {
        /// The field, as the contract names it.
        field: &'static str,
    },
    /// An identifier that stands in addresses has characters that may not, or too many.
    #[error("{field} cannot stand in an address")]
    BadId {
        /// The field, as the contract names it.
        field: &'static str,
    },
    /// An amount, or a sum with it, is outside what 64 bits of pence can hold.
    #[error("{field} is out of range")]
    OutOfRange {
        /// The field whose amount or sum it is.
        field: &'static str,
    },
    /// More different unknown words stand in one field than a schedule can hold.
    #[error("{field} has too many different values")]
    TooManyKinds {
        /// The field, as the contract names it.
        field: &'static str,
    },
    /// The schedule is larger than it can be held here.
    #[error("the schedule is too large")]
    TooLarge,
    /// A record is not the JSON that the contract asks for.
    #[error("record {record} cannot be read")]
    Malformed {
        /// Which record of the stream, from 1, without blank lines.
        record: u64,
    },
    /// A record is longer than [`MAX_RECORD`](crate::intake::breakdown::MAX_RECORD).
    #[error("record {record} is too long")]
    RecordTooLong {
        /// Which record of the stream, from 1, without blank lines.
        record: u64,
    },
    /// The stream is in a format of another version.
    #[error("version {version} of the stream is not known")]
    UnknownVersion {
        /// The version that was sent.
        version: u32,
    },
    /// The stream belongs to another payment than the one that was asked for.
    #[error("the stream is another payment's")]
    WrongPayment,
    /// A claim's history, or a line of it, belongs to another claim than the one that was asked for.
    #[error("the history is another claim's")]
    WrongClaim,
    /// The stream does not start with its head.
    #[error("the stream does not start with a head")]
    HeadMissing,
    /// A second head.
    #[error("the stream has two heads")]
    HeadRepeated,
    /// Something follows the end.
    #[error("something follows the end")]
    AfterEnd,
    /// A line comes twice.
    #[error("line {row} repeats the one before")]
    Duplicate {
        /// The index of the repeated line.
        row: u32,
    },
    /// Lines are not in ascending order of their ids, compared byte by byte.
    #[error("line {row} is out of order")]
    OutOfOrder {
        /// The index of the line that should have come earlier.
        row: u32,
    },
    /// The stream stopped before its end.
    #[error("the stream stopped after {received} lines")]
    Cut {
        /// Lines that arrived.
        received: u32,
        /// Lines that the head announced, if the head arrived.
        expected: Option<u32>,
    },
    /// The number of lines is not what the head or the end says.
    #[error("{received} lines came where {stated} were stated")]
    CountDiffers {
        /// Lines that the head or the end states.
        stated: u32,
        /// Lines that arrived.
        received: u32,
    },
    /// The totals of the head or the end are not the sums of the lines that arrived.
    #[error("the totals are not the sums of the lines")]
    TotalsDiffer {
        /// As the head or the end states them.
        stated: Box<Totals>,
        /// Sums of the lines.
        summed: Box<Totals>,
    },
    /// The server gave up and said why.
    #[error("the server stopped the stream with status {}", .0.status)]
    Server(Box<ServerProblem>),
}

/// Why a file could not be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ExportError {
    /// A row was asked for that the schedule does not have.
    #[error("the schedule has no line {row}")]
    NoSuchLine {
        /// The index that was asked for.
        row: u32,
    },
    /// A sum of the lines is outside what 64 bits of pence can hold.
    #[error("a sum is out of range")]
    OutOfRange,
    /// The CSV writer refused a record.
    #[error("the CSV writer failed")]
    Writer,
    /// More lines than a sheet of a workbook has rows for.
    #[error("{lines} lines do not fit in a workbook's {most}")]
    TooManyLines {
        /// Lines that the file should have.
        lines: usize,
        /// Lines that fit.
        most: usize,
    },
    /// A text is longer than a cell of a workbook can hold. Nothing is cut off to make it fit.
    #[error("the {column} of a line or of the payment is too long for a workbook")]
    TextTooLong {
        /// The line's place in the file; `None` for the payment's own details.
        row: Option<u32>,
        /// The column's name, or the detail's.
        column: &'static str,
    },
    /// The workbook writer refused: its words for a sheet are no name for one.
    #[error("the workbook writer failed")]
    Workbook,
    /// The archive cannot hold the file, or has none.
    #[error("the archive writer failed")]
    Archive,
}
