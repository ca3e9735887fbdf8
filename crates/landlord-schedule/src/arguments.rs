//! What may be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns a payment's schedule, as the landlord API sends it, into files, and checks that it balances.
///
/// Exit codes: 0 when it balances, 1 when it does not, 2 when something could not be read or written.
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Write a schedule as a file. One that does not balance is written too, and says so in the file.
    Convert(Convert),
    /// Say whether a schedule, or a CSV file made of one, agrees with its payment.
    Check(Check),
}

#[derive(Debug, Args)]
pub(crate) struct Convert {
    /// The payment: the API's answer to GET /landlords/{id}/payments/{payment}.
    #[arg(long, value_name = "FILE")]
    pub(crate) payment: PathBuf,
    /// Its schedule: the answer to GET …/payments/{payment}/lines, as NDJSON or as JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) lines: PathBuf,
    /// What to write.
    #[arg(long, value_enum)]
    pub(crate) format: Format,
    /// The payee's creditor reference, which neither file has; otherwise its column is empty.
    #[arg(long, value_name = "REFERENCE", default_value = "")]
    pub(crate) creditor: String,
    /// A layout for the CSV, as the app exports it; otherwise the default CSV.
    #[arg(long, value_name = "FILE", conflicts_with = "preset")]
    pub(crate) layout: Option<PathBuf>,
    /// The id of a layout that comes with the program, such as "import".
    #[arg(long, value_name = "ID")]
    pub(crate) preset: Option<String>,
    /// Where to write; otherwise standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Comma-separated values.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The payment: the API's answer to GET /landlords/{id}/payments/{payment}.
    #[arg(long, value_name = "FILE")]
    pub(crate) payment: PathBuf,
    #[command(flatten)]
    pub(crate) what: Checked,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Checked {
    /// Its schedule: the answer to GET …/payments/{payment}/lines, as NDJSON or as JSON.
    #[arg(long, value_name = "FILE")]
    pub(crate) lines: Option<PathBuf>,
    /// A file in the columns of the default CSV, such as one that has been through other hands.
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
}
