//! A schedule as a file in a layout: written in slices, given to the browser, reported. And its first lines, to be
//! looked at while the layout is made.

use leptos::prelude::*;
use schedule::export::csv::CsvExport;
use schedule::export::layout::Layout;
use schedule::export::layout::dialect::Delimiter;
use schedule::export::{Context, Rows, file_name};
use schedule::payment::{Payment, PaymentId};
use schedule::reference::CreditorRef;
use schedule::table::Schedule;
use web_sys::Blob;

use super::{Cause, Desk, Source, Stage, download, ending, slices, warning};
use crate::host_event::HostEvent;

/// Lines of a payment that a preview shows.
pub const PREVIEW_LINES: u32 = 5;

/// A file that is written, and given to nobody yet.
#[derive(Debug, Clone)]
pub struct Made {
    /// The file.
    pub file: Blob,
    /// What it is called.
    pub name: String,
    /// What it is reported as.
    pub format: &'static str,
    /// Lines in it.
    pub lines: u32,
    /// Whether it holds every line of the payment.
    pub complete: bool,
}

impl Made {
    /// Tells the host page and the council that the landlord has it.
    pub async fn report(&self, desk: &Desk, payment: &PaymentId) {
        let Self { format, lines, complete, .. } = *self;
        desk.outbox.send(HostEvent::Download { format, lines, complete });
        // The audit's copy is best effort by contract: the landlord has the file either way.
        let _ = desk.client.report_download(payment.as_str(), format, lines, complete).await;
    }
}

/// Writes the lines that `rows` names, or all of them, and gives the file to the browser.
pub async fn save_in_layout(
    desk: &Desk,
    source: &Source,
    rows: Option<&[u32]>,
    layout: &Layout,
    stage: RwSignal<Stage>,
) {
    let Some(made) = make(desk, source, rows, layout, stage).await else { return };
    if download::save(&made.file, &made.name).is_err() {
        return stage.set(Stage::Failed(Cause::NotSaved));
    }
    stage.set(Stage::Done { lines: made.lines });
    made.report(desk, &source.payment.payment.id).await;
}

/// Writes the lines that `rows` names, or all of them. Where there is no file, `stage` says why.
pub async fn make(
    desk: &Desk,
    source: &Source,
    rows: Option<&[u32]>,
    layout: &Layout,
    stage: RwSignal<Stage>,
) -> Option<Made> {
    let schedule = &source.received.schedule;
    let payment = &source.payment.payment;
    let all = u32::try_from(schedule.len()).unwrap_or(u32::MAX);
    let count = rows.map_or(all, |rows| u32::try_from(rows.len()).unwrap_or(u32::MAX));
    let context = context(payment, desk.client.creditor_reference());
    let rows = rows.map_or(Rows::All, Rows::These);
    let mut export = CsvExport::new(&context, schedule, rows).with_layout(layout);
    if let Some(words) = warning(desk.text, source) {
        export = export.with_warning(words);
    }
    let (extension, media_type) = kind(layout);
    let report = |progress| {
        stage.set(Stage::Running { done: lines_done(progress, count), of: Some(count) });
    };
    let Ok(file) = slices::to_blob(export, media_type, report).await else {
        stage.set(Stage::Failed(Cause::NotSaved));
        return None;
    };
    let complete = count == all;
    let ending = ending(extension, complete);
    let name = file_name(&payment.reference, payment.processed_date, &ending);
    Some(Made { file, name, format: extension, lines: count, complete })
}

/// The first lines of a payment in a layout, as text without its byte order mark.
#[must_use]
pub fn preview(
    payment: &Payment,
    creditor: &CreditorRef,
    schedule: &Schedule,
    layout: &Layout,
) -> String {
    let rows: Vec<u32> = (0..schedule.line_count().min(PREVIEW_LINES)).collect();
    let context = context(payment, creditor);
    let export = CsvExport::new(&context, schedule, Rows::These(&rows)).with_layout(layout);
    // These few lines stand in no sum that could be out of range; if they did, nothing would be shown.
    let bytes = export.to_bytes().unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim_start_matches('\u{FEFF}').replace("\r\n", "\n")
}

/// What a file of a payment says of it beyond its lines.
pub fn context<'a>(payment: &'a Payment, creditor: &'a CreditorRef) -> Context<'a> {
    Context {
        payment_reference: &payment.reference,
        payment_date: payment.processed_date,
        creditor_reference: creditor,
    }
}

/// The end of the file's name, by which it is reported too, and its media type. What is not parted by commas or
/// semicolons is no CSV to most programs.
pub(super) const fn kind(layout: &Layout) -> (&'static str, &'static str) {
    match layout.parts().dialect.delimiter {
        Delimiter::Comma | Delimiter::Semicolon => ("csv", "text/csv;charset=utf-8"),
        Delimiter::Tab | Delimiter::Pipe => ("txt", "text/plain;charset=utf-8"),
    }
}

/// The share of the work that is done, as lines: with control totals each line is read twice.
pub(super) fn lines_done((done, of): (usize, usize), lines: u32) -> u32 {
    let scaled = u128::from(lines) * done as u128 / of.max(1) as u128;
    u32::try_from(scaled).unwrap_or(lines).min(lines)
}

#[cfg(test)]
mod tests {
    use schedule::export::layout::{Layout, Parts, presets};

    use super::{Delimiter, kind, lines_done};

    #[test]
    fn progress_is_told_in_lines_however_often_each_is_read() {
        #[track_caller]
        fn check(progress: (usize, usize), lines: u32, expected: u32) {
            assert_eq!(lines_done(progress, lines), expected);
        }
        check((0, 0), 0, 0);
        check((2_000, 40_000), 40_000, 2_000);
        check((40_000, 80_000), 40_000, 20_000);
        check((80_000, 80_000), 40_000, 40_000);
    }

    #[test]
    fn only_commas_and_semicolons_make_a_csv() {
        #[track_caller]
        fn check(delimiter: Delimiter, expected: &str) {
            let mut parts: Parts = presets::IMPORT.layout.into_parts();
            parts.dialect.delimiter = delimiter;
            assert_eq!(kind(&Layout::new(parts).unwrap()).0, expected);
        }
        check(Delimiter::Comma, "csv");
        check(Delimiter::Semicolon, "csv");
        check(Delimiter::Tab, "txt");
        check(Delimiter::Pipe, "txt");
    }
}
