//! A file held against its own control totals: whether every row that was written is still in it,
//! to the penny. It is for files that have been through other hands.

mod statement;
mod verifier;

use std::fmt;

use csv::{ByteRecord, ReaderBuilder};
use thiserror::Error;

use super::columns::{DEDUCTIONS, GROSS, NET, RENT_CREDIT};
use super::layout::Layout;
use super::record::BOM;
use super::style::Style;
use crate::money::Pence;
use verifier::Verifier;

/// Why the files of a layout cannot be verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum VerifyError {
    /// The layout has not this column.
    #[error("the layout has no column {0}")]
    NoColumn(&'static str),
    /// The layout has no trailing control record.
    #[error("the layout has no trailing control record")]
    NoControlRecord,
}

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The record that it is about, from 1, with headings and control records.
    pub record: u64,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The headings are not the layout's.
    Headings,
    /// A row has more or fewer cells than the layout has columns.
    Width {
        /// How many it has.
        cells: usize,
    },
    /// A cell is no amount in the layout's style.
    NotAnAmount {
        /// Which column, from 0.
        column: usize,
    },
    /// A control record has something missing, or something that is no figure.
    UnreadableControl,
    /// A row stands before the leading control record, or after the last one.
    MisplacedRow,
    /// A control record stands where another one is due, or none.
    MisplacedControl,
    /// The control record before the rows is not the one after them.
    LeadingDiffers,
    /// The file ends without the control record that is due.
    Cut,
    /// A number of payments, lines or rows.
    Count {
        /// Its name in the control record.
        name: &'static str,
        /// As the control record states it.
        stated: u64,
        /// As counted.
        counted: u64,
    },
    /// A sum of amounts.
    Sum {
        /// Its name in the control record.
        name: &'static str,
        /// As the control record states it.
        stated: Amount,
        /// As summed.
        summed: Amount,
    },
    /// The control record says that the payment did not balance when the file was written.
    SaysUnbalanced,
}

/// An amount that was read from a file, and may be larger than any payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i128);

impl Amount {
    /// An amount of so many pence.
    #[must_use]
    pub const fn new(pence: i128) -> Self {
        Self(pence)
    }

    /// The pence.
    #[must_use]
    pub const fn get(self) -> i128 {
        self.0
    }

    /// What a cell holds, if it is written as the style writes amounts, and not otherwise.
    #[must_use]
    pub fn read(cell: &[u8], style: Style) -> Option<Self> {
        statement::amount(cell, style).map(Self)
    }

    /// The amount, if a payment could have it.
    #[must_use]
    pub fn pence(self) -> Option<Pence> {
        i64::try_from(self.0).ok().map(Pence::new)
    }
}

impl From<Pence> for Amount {
    fn from(amount: Pence) -> Self {
        Self(amount.get().into())
    }
}

/// Pounds and pence, as [`Pence::decimal`] has them.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.unsigned_abs();
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", size / 100, size % 100)
    }
}

/// Holds a file against its control records. Nothing is found in a file that is as it was written,
/// unless the payment itself did not balance.
///
/// ```
/// use schedule::export::layout::{ControlRecords, Layout, Parts};
/// use schedule::export::verify::{VerifyError, check};
///
/// let control = ControlRecords { leading: false, trailing: true };
/// let layout = Layout::new(Parts { control, header: false, ..Parts::default() }).unwrap();
/// let file = b"CONTROL,payments=0,lines=0,rows=0,gross=0.00,deductions=0.00,net=0.00,\
///     rent_credit=0.00,own_debt_repaid=0.00,balanced=yes\r\n";
/// assert_eq!(check(file, &layout), Ok(vec![]));
/// assert_eq!(check(file, &Layout::default()), Err(VerifyError::NoControlRecord));
/// ```
pub fn check(file: &[u8], layout: &Layout) -> Result<Vec<Finding>, VerifyError> {
    if !layout.parts().control.trailing {
        return Err(VerifyError::NoControlRecord);
    }
    let mut places = [0; 4];
    for (place, column) in places.iter_mut().zip([&GROSS, &DEDUCTIONS, &NET, &RENT_CREDIT]) {
        *place = layout.place_of(column).ok_or(VerifyError::NoColumn(column.name))?;
    }
    let mut verifier = Verifier::new(layout, places);
    let mut reader = ReaderBuilder::new()
        .delimiter(layout.parts().dialect.delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(file.strip_prefix(BOM).unwrap_or(file));
    let mut record = ByteRecord::new();
    // Bytes in memory always read.
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        verifier.take(&record);
    }
    Ok(verifier.end())
}
