//! A schedule as a file: whole, or not at all.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use schedule::balance;
use schedule::export::csv::CsvExport;
use schedule::export::layout::{Layout, file, presets};
use schedule::export::xlsx::XlsxExport;
use schedule::export::{Context, Rows};
use schedule::reference::CreditorRef;

use crate::Verdict;
use crate::arguments::{Convert, Format};
use crate::error::Problem;
use crate::{sources, words};

/// Writes the file; what must be said besides goes to `say`.
pub(crate) fn run(task: &Convert, say: &mut dyn Write) -> Result<Verdict, Problem> {
    let to_screen = task.output.is_none() && io::stdout().is_terminal();
    if task.format == Format::Xlsx && to_screen {
        return Err(Problem::Screen);
    }
    let layout = layout(task)?;
    let detail = sources::payment(&task.payment)?;
    let schedule = sources::lines(&task.lines, &detail.payment.id)?
        .map_err(|error| Problem::Intake { file: task.lines.clone(), error })?;
    let creditor = CreditorRef::new(task.creditor.as_str());
    let context = Context {
        payment_reference: &detail.payment.reference,
        payment_date: detail.payment.processed_date,
        creditor_reference: &creditor,
    };
    let balances = balance::check(&detail, &schedule).holds();
    let bytes = match task.format {
        Format::Csv => {
            let mut export = CsvExport::new(&context, &schedule, Rows::All).with_layout(&layout);
            if !balances {
                export = export.with_warning(words::UNBALANCED);
            }
            export.to_bytes()?
        }
        Format::Xlsx => {
            let words = words::of_workbook();
            XlsxExport::new(&context, &detail, &schedule, Rows::All, &words)?.finish()?
        }
    };
    match &task.output {
        Some(file) => write(file, &bytes),
        None => io::stdout().write_all(&bytes).and_then(|()| io::stdout().flush()),
    }
    .map_err(|error| {
        let file = task.output.clone().unwrap_or_else(|| "standard output".into());
        Problem::Write { file, error }
    })?;
    if balances {
        return Ok(Verdict::Balances);
    }
    writeln!(say, "{}", words::UNBALANCED)?;
    Ok(Verdict::DoesNot)
}

fn layout(task: &Convert) -> Result<Layout, Problem> {
    let chosen = match (&task.layout, &task.preset) {
        (Some(file), _) => {
            let bytes = sources::bytes(file)?;
            file::read(&bytes).map_err(|error| Problem::Layout { file: file.clone(), error })?
        }
        (None, Some(id)) => {
            let known: Vec<&str> = presets::ALL.iter().map(|preset| preset.id).collect();
            let unknown = || Problem::NoSuchPreset { id: id.clone(), known: known.join(", ") };
            presets::with_id(id).ok_or_else(unknown)?.layout.clone()
        }
        (None, None) => return Ok(Layout::default()),
    };
    if task.format == Format::Xlsx { Err(Problem::LayoutOfWorkbook) } else { Ok(chosen) }
}

/// Beside its place first, so that nobody finds a part of a file there.
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside: OsString = file.as_os_str().to_owned();
    beside.push(".part");
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        // What could not be written whole is no use; the first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    written
}
