//! From a request to the bytes of a file. Knows no browser: it runs the same natively.

use schedule::error::ExportError;
use schedule::export::archive::Archive;
use schedule::export::csv::CsvExport;
use schedule::export::layout::Layout;
use schedule::export::words::Words;
use schedule::export::xlsx::XlsxExport;
use schedule::export::{Context, Rows};

use crate::failure::{Failure, Reason};
use crate::message::{MAX_WORKBOOK_LINES, Packing};
use crate::received::{Received, ReceivedContent, ReceivedSource};

/// Lines between two words of progress.
const SLICE: usize = 2_000;

/// Lines that are written, and lines in all.
///
/// When they are the same there is still the last, silent part of the work: compressing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Written.
    pub done: u32,
    /// In all.
    pub of: u32,
}

/// Builds what is asked for: the whole file, or the reason why there is none.
pub fn build(request: &[u8], progress: &mut dyn FnMut(Progress)) -> Result<Vec<u8>, Failure> {
    let received = Received::read(request).map_err(|_| Failure::REQUEST)?;
    let (words, layout, of) = (received.words(), received.layout(), received.lines());
    let mut work = Work { words, layout, of, done: 0, progress };
    let mut archive = match (received.packing(), received.len()) {
        (Packing::Alone, 1) => None,
        (Packing::Zip, 1..) => Some(Archive::default()),
        _ => return Err(Failure::REQUEST),
    };
    let mut alone = Vec::new();
    for (number, file) in (0..).zip(received.files()) {
        let failed = |error| Failure::of_file(number, error);
        let unreadable = |_| Failure { reason: Reason::Request, file: Some(number) };
        let file = file.map_err(unreadable)?;
        let bytes = match file.content {
            ReceivedContent::Ready(bytes) => bytes.to_vec(),
            ReceivedContent::Csv(source) => work.csv(&source).map_err(failed)?,
            ReceivedContent::Workbook(source) => work.workbook(&source).map_err(failed)?,
        };
        match &mut archive {
            Some(archive) => {
                archive.add(file.name, &bytes).map_err(failed)?;
            }
            None => alone = bytes,
        }
    }
    match archive {
        Some(archive) => {
            archive.finish().map_err(|_| Failure { reason: Reason::Writer, file: None })
        }
        None => Ok(alone),
    }
}

struct Work<'a> {
    words: &'a Words,
    layout: &'a Layout,
    of: u32,
    done: u32,
    progress: &'a mut dyn FnMut(Progress),
}

impl Work<'_> {
    fn csv(&mut self, source: &ReceivedSource) -> Result<Vec<u8>, ExportError> {
        let context = context(source);
        let mut export =
            CsvExport::new(&context, &source.schedule, rows(source)).with_layout(self.layout);
        if let Some(words) = &source.warning {
            export = export.with_warning(words);
        }
        let (mut bytes, mut written) = (Vec::new(), 0);
        while let Some(slice) = export.next_slice(SLICE)? {
            bytes.extend_from_slice(&slice);
            self.tell(export.written() - written);
            written = export.written();
        }
        Ok(bytes)
    }

    fn workbook(&mut self, source: &ReceivedSource) -> Result<Vec<u8>, ExportError> {
        let context = context(source);
        let (detail, schedule) = (&source.detail, &source.schedule);
        let mut export = XlsxExport::new(&context, detail, schedule, rows(source), self.words)?;
        let (lines, most) = (export.lines(), MAX_WORKBOOK_LINES as usize);
        if lines > most {
            return Err(ExportError::TooManyLines { lines, most });
        }
        let (mut more, mut written) = (true, 0);
        while more {
            more = export.add_lines(SLICE)?;
            self.tell(export.written() - written);
            written = export.written();
        }
        export.finish()
    }

    fn tell(&mut self, lines: usize) {
        self.done = self.done.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        (self.progress)(Progress { done: self.done, of: self.of });
    }
}

fn context(source: &ReceivedSource) -> Context<'_> {
    Context {
        payment_reference: &source.detail.payment.reference,
        payment_date: source.detail.payment.processed_date,
        creditor_reference: &source.creditor_reference,
    }
}

fn rows(source: &ReceivedSource) -> Rows<'_> {
    source.rows.as_deref().map_or(Rows::All, Rows::These)
}
