//! A schedule as a workbook, or as a CSV in a ZIP: built by the second program, given to the browser, reported. Where
//! something stands in the way that the landlord can decide about, that is handed back as a question.

use export_worker::failure::Reason;
use export_worker::message::{
    Content, ExportRequest, FileRequest, MAX_WORKBOOK_LINES, Packing, Source as Built,
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use schedule::export::layout::Layout;
use schedule::export::{Rows, file_name};

use super::builder::{Builder, NotBuilt, Place};
use super::{Cause, Desk, Source, Stage, download, ending, warning};
use crate::host_event::HostEvent;
use crate::text::workbook;

/// How long the browser gets to draw what was said, before the page has no more time for it.
pub(super) const DRAWN_MS: u32 = 50;

/// What is built apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeavyFile {
    /// A workbook.
    Workbook,
    /// The default CSV, in a ZIP.
    Zip,
}

/// What has to be asked first. Nothing was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hurdle {
    /// There is no worker: the page will not respond while it builds the file.
    PagePauses(HeavyFile),
    /// A workbook holds no more than [`MAX_WORKBOOK_LINES`]; a CSV in a ZIP does.
    TooManyLines,
    /// The browser had no room for a workbook of these lines; it may have for a CSV in a ZIP.
    NoRoom,
}

impl HeavyFile {
    /// The end of the file's name, by which it is reported too.
    const fn extension(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Zip => "zip",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Zip => "application/zip",
        }
    }
}

/// Builds the lines that `rows` names, or all of them, and gives the file to the browser.
pub async fn save_heavy(
    desk: &Desk,
    builder: Builder,
    source: &Source,
    rows: Option<&[u32]>,
    file: HeavyFile,
    place: Place,
    stage: RwSignal<Stage>,
) -> Result<(), Hurdle> {
    let all = source.received.schedule.line_count();
    let count = rows.map_or(all, |rows| u32::try_from(rows.len()).unwrap_or(u32::MAX));
    if file == HeavyFile::Workbook && count > MAX_WORKBOOK_LINES {
        stage.set(Stage::Idle);
        return Err(Hurdle::TooManyLines);
    }
    stage.set(Stage::Running { done: 0, of: Some(count) });
    if place == Place::Page {
        TimeoutFuture::new(DRAWN_MS).await;
    }
    let payment = &source.payment.payment;
    let complete = count == all;
    let name = |extension| {
        file_name(&payment.reference, payment.processed_date, &ending(extension, complete))
    };
    let built = Built {
        detail: &source.payment,
        creditor_reference: desk.client.creditor_reference(),
        schedule: &source.received.schedule,
        rows: rows.map_or(Rows::All, Rows::These),
        warning: warning(desk.text, source),
    };
    let inner = name("csv");
    let (packing, content) = match file {
        HeavyFile::Workbook => (Packing::Alone, Content::Workbook(built)),
        HeavyFile::Zip => (Packing::Zip, Content::Csv(built)),
    };
    let request = ExportRequest {
        packing,
        words: &workbook::words(desk.text),
        layout: &Layout::default(),
        files: vec![FileRequest { name: &inner, content }],
    };
    let progress = move |done, of| {
        // The screen may have been left; then the work ends too.
        let _ = stage.try_set(Stage::Running { done, of: Some(of) });
    };
    let bytes = match builder.build(&request, place, progress).await {
        Ok(bytes) => bytes,
        Err(reason) => {
            let outcome = hurdle(reason, file);
            stage.set(match outcome {
                Some(_) => Stage::Idle,
                None => Stage::Failed(Cause::NotBuilt(reason)),
            });
            return outcome.map_or(Ok(()), Err);
        }
    };
    let saved = download::blob(&bytes, file.media_type())
        .and_then(|blob| download::save(&blob, &name(file.extension())));
    if saved.is_err() {
        stage.set(Stage::Failed(Cause::NotSaved));
        return Ok(());
    }
    stage.set(Stage::Done { lines: count });
    let format = file.extension();
    desk.outbox.send(HostEvent::Download { format, lines: count, complete });
    // The audit's copy is best effort by contract: the landlord has the file either way.
    let _ = desk.client.report_download(payment.id.as_str(), format, count, complete).await;
    Ok(())
}

/// What can be asked about it, if anything.
fn hurdle(reason: NotBuilt, file: HeavyFile) -> Option<Hurdle> {
    match (reason, file) {
        (NotBuilt::NoWorker, file) => Some(Hurdle::PagePauses(file)),
        (NotBuilt::Stopped, HeavyFile::Workbook) => Some(Hurdle::NoRoom),
        (NotBuilt::Refused(failure), HeavyFile::Workbook)
            if failure.reason == Reason::TooManyLines =>
        {
            Some(Hurdle::TooManyLines)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use export_worker::failure::{Failure, Reason};

    use super::{HeavyFile, Hurdle, NotBuilt, hurdle};

    #[test]
    fn only_what_has_another_way_is_asked() {
        #[track_caller]
        fn check(reason: NotBuilt, file: HeavyFile, expected: Option<Hurdle>) {
            assert_eq!(hurdle(reason, file), expected);
        }
        let refused = |reason| NotBuilt::Refused(Failure { reason, file: Some(0) });
        for file in [HeavyFile::Workbook, HeavyFile::Zip] {
            check(NotBuilt::NoWorker, file, Some(Hurdle::PagePauses(file)));
            check(NotBuilt::NotLoaded, file, None);
            check(NotBuilt::Replaced, file, None);
            check(refused(Reason::Writer), file, None);
        }
        check(NotBuilt::Stopped, HeavyFile::Workbook, Some(Hurdle::NoRoom));
        check(NotBuilt::Stopped, HeavyFile::Zip, None);
        check(refused(Reason::TooManyLines), HeavyFile::Workbook, Some(Hurdle::TooManyLines));
        check(refused(Reason::TextTooLong), HeavyFile::Workbook, None);
    }
}
