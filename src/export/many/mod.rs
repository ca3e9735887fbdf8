//! The schedules of several payments as one download: read one after another, held against their payments, saved
//! together or not at all. What is missing, or does not add up, is handed back before anything is saved.

pub mod read;
pub mod save;

use schedule::money::Pence;
use schedule::payment::Payment;
use schedule::reference::PaymentRef;
use schedule::summary::LinkedLandlord;

use super::Source;
use crate::api::error::ApiError;
use crate::export::builder::NotBuilt;
use crate::export::heavy::Hurdle;
use crate::layouts::book::FileForm;

/// The most lines of one download: what a browser holds at once without trouble.
pub const MOST_LINES: u32 = 1_000_000;

/// A payment that is to be in the download, with the record that it belongs to.
#[derive(Clone)]
pub struct Wanted {
    /// Its record.
    pub record: LinkedLandlord,
    /// The payment as it was listed.
    pub payment: Payment,
}

/// A payment that was read, whole.
#[derive(Clone)]
pub struct Gathered {
    /// Its record.
    pub record: LinkedLandlord,
    /// The payment and its lines.
    pub source: Source,
}

/// A payment that could not be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// Its reference.
    pub reference: PaymentRef,
    /// Why.
    pub why: ApiError,
}

/// How several schedules are handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Packing {
    /// All lines in one file of text, in this layout.
    OneFile(schedule::export::layout::Layout),
    /// A file for each payment, in one ZIP.
    Zip(FileForm),
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Payments.
    pub payments: u32,
    /// Lines of all of them.
    pub lines: u32,
    /// What the lines come to; `None` where that is larger than an amount can be.
    pub net: Option<Pence>,
}

/// Where the download of several stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum ManyStage {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// A payment is being read.
    Reading {
        /// Which of them, from 1.
        place: u32,
        /// Of how many.
        of: u32,
        /// Lines of it so far.
        lines: u32,
    },
    /// The file is being written.
    Building {
        /// Lines so far.
        done: u32,
        /// Lines in all.
        of: u32,
    },
    /// Nothing is saved yet: something has to be decided.
    Asking(Doubt),
    /// The browser has the file.
    Done(Report),
    /// The user stopped it, or left it; nothing was saved.
    Cancelled,
    /// It failed; nothing was saved.
    Failed(NoDownload),
}

/// Why there is no download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDownload {
    /// No payment is chosen.
    NoneChosen,
    /// They have so many lines, more than [`MOST_LINES`].
    TooMany(u32),
    /// The browser did not take the file.
    NotSaved,
    /// The program for it did not build it.
    NotBuilt(NotBuilt),
}

/// What there is to decide before anything is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Some were not read, or do not add up.
    Incomplete {
        /// Not read.
        missed: Vec<Missed>,
        /// Read, and do not add up to their payments; the file says so too.
        unbalanced: Vec<PaymentRef>,
        /// How many were read.
        ready: u32,
    },
    /// Something stands in the way of the file.
    Hurdle(Hurdle),
}

impl ManyStage {
    /// Whether work is under way.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Reading { .. } | Self::Building { .. })
    }
}
