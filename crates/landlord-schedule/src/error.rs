//! Why something could not be done, in words: these are read by whoever typed the command.

use std::io;
use std::path::PathBuf;

use schedule::error::{ExportError, IntakeError};
use schedule::export::layout::file::LayoutFileError;
use thiserror::Error;

/// Why something could not be done.
#[derive(Debug, Error)]
pub(crate) enum Problem {
    #[error("{}: {error}", file.display())]
    Read { file: PathBuf, error: io::Error },
    #[error("{}: not a payment as the API sends it: {error}", file.display())]
    NotAPayment { file: PathBuf, error: serde_json::Error },
    #[error("{}: not a schedule as the API sends it: {error}", file.display())]
    NotASchedule { file: PathBuf, error: serde_json::Error },
    #[error("{}: {error}", file.display())]
    Intake { file: PathBuf, error: IntakeError },
    #[error("{}: not a layout: {error}", file.display())]
    Layout { file: PathBuf, error: LayoutFileError },
    #[error("there is no preset {id:?}; there are {known}")]
    NoSuchPreset { id: String, known: String },
    #[error("a layout is for CSV: a workbook has its own")]
    LayoutOfWorkbook,
    #[error("{}: {reason}", file.display())]
    NotOurCsv { file: PathBuf, reason: String },
    #[error("no file was made: {0}")]
    Export(#[from] ExportError),
    #[error("a workbook is no text for a screen: name a file with --output")]
    Screen,
    #[error("{}: nothing was written: {error}", file.display())]
    Write { file: PathBuf, error: io::Error },
    #[error("nothing could be said: {0}")]
    Say(#[from] io::Error),
}
