//! Schedules in memory → one file: all lines in one, or a file for each in a ZIP; given to the browser, reported.

use export_worker::message::{
    Content, ExportRequest, FileRequest, Packing as Packed, Source as Built,
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use schedule::date::Date;
use schedule::export::csv::{CsvExport, Section};
use schedule::export::layout::Layout;
use schedule::export::{Context, Rows, file_name, several_name};
use schedule::money::Pence;
use web_sys::Blob;

use super::{Doubt, Gathered, ManyStage, NoDownload, Packing, Report};
use crate::api::landlord::LandlordClient;
use crate::export::builder::{Builder, NotBuilt, Place};
use crate::export::heavy::{DRAWN_MS, HeavyFile, Hurdle};
use crate::export::layout::{kind, lines_done};
use crate::export::{download, ending, slices, warning};
use crate::host_event::{HostEvent, Outbox};
use crate::layouts::book::FileForm;
use crate::text::Catalogue;
use crate::text::workbook;

/// What saving needs beside the schedules.
#[derive(Clone, Copy)]
pub struct Counter {
    /// The way to the program that builds ZIPs.
    pub builder: Builder,
    /// Where it builds.
    pub place: Place,
    /// The host page.
    pub outbox: Outbox,
    /// The language.
    pub text: &'static Catalogue,
    /// Told how far it is, and what came of it.
    pub stage: RwSignal<ManyStage>,
}

/// Saves them as one file. `complete` says whether nothing that was asked for is missing. Gives the format that is to be
/// reported, if the browser has the file.
pub async fn save(
    counter: &Counter,
    all: &[Gathered],
    packing: &Packing,
    complete: bool,
) -> Option<&'static str> {
    let Counter { stage, outbox, .. } = *counter;
    let lines = all
        .iter()
        .fold(0, |sum: u32, of| sum.saturating_add(of.source.received.schedule.line_count()));
    stage.set(ManyStage::Building { done: 0, of: lines });
    let (made, format) = match packing {
        Packing::OneFile(layout) => (one_file(counter, all, layout, lines).await, kind(layout).0),
        Packing::Zip(form) => (zip(counter, all, form, lines).await, "zip"),
    };
    let blob = match made {
        Ok(blob) => blob,
        Err(stopped) => {
            stage.set(stopped);
            return None;
        }
    };
    let dates = all.iter().map(|of| of.source.payment.payment.processed_date);
    let (first, last) = span(dates)?;
    if download::save(&blob, &several_name(first, last, &ending(format, complete))).is_err() {
        stage.set(ManyStage::Failed(NoDownload::NotSaved));
        return None;
    }
    let nets = all.iter().map(|of| of.source.received.schedule.totals().net);
    let net = Pence::checked_sum(nets).ok();
    let payments = u32::try_from(all.len()).unwrap_or(u32::MAX);
    stage.set(ManyStage::Done(Report { payments, lines, net }));
    outbox.send(HostEvent::Download { format, lines, complete });
    Some(format)
}

/// Reports each payment that was saved. Best effort by contract: the landlord has the file either way.
pub async fn report(client: &LandlordClient, all: &[Gathered], format: &'static str) {
    for Gathered { record, source } in all {
        let id = source.payment.payment.id.as_str();
        let count = source.received.schedule.line_count();
        let _ = client.for_record(record).report_download(id, format, count, true).await;
    }
}

async fn one_file(
    counter: &Counter,
    all: &[Gathered],
    layout: &Layout,
    lines: u32,
) -> Result<Blob, ManyStage> {
    let section = |of| section(of, counter.text);
    let export = CsvExport::of_sections(all.iter().map(section).collect()).with_layout(layout);
    let report = |progress| {
        let done = lines_done(progress, lines);
        let _ = counter.stage.try_set(ManyStage::Building { done, of: lines });
    };
    let made = slices::to_blob(export, kind(layout).1, report).await;
    made.map_err(|_| ManyStage::Failed(NoDownload::NotSaved))
}

async fn zip(
    counter: &Counter,
    all: &[Gathered],
    form: &FileForm,
    lines: u32,
) -> Result<Blob, ManyStage> {
    let Counter { builder, place, text, stage, .. } = *counter;
    if place == Place::Page {
        TimeoutFuture::new(DRAWN_MS).await;
    }
    let default = Layout::default();
    let (layout, extension) = match form {
        FileForm::Text(layout) => (layout, kind(layout).0),
        FileForm::Workbook => (&default, "xlsx"),
    };
    let name = |of: &Gathered| {
        let payment = &of.source.payment.payment;
        file_name(&payment.reference, payment.processed_date, extension)
    };
    let names: Vec<String> = all.iter().map(name).collect();
    let file = |(of, name)| FileRequest { name, content: content(of, form, text) };
    let files = all.iter().zip(&names).map(|(of, name)| file((of, name.as_str()))).collect();
    let words = workbook::words(text);
    let request = ExportRequest { packing: Packed::Zip, words: &words, layout, files };
    let progress = move |done, _| {
        let _ = stage.try_set(ManyStage::Building { done, of: lines });
    };
    match builder.build(&request, place, progress).await {
        Ok(bytes) => download::blob(&bytes, "application/zip")
            .map_err(|_| ManyStage::Failed(NoDownload::NotSaved)),
        Err(NotBuilt::NoWorker) => {
            Err(ManyStage::Asking(Doubt::Hurdle(Hurdle::PagePauses(HeavyFile::Zip))))
        }
        Err(reason) => Err(ManyStage::Failed(NoDownload::NotBuilt(reason))),
    }
}

fn section<'a>(of: &'a Gathered, text: &Catalogue) -> Section<'a> {
    let payment = &of.source.payment.payment;
    Section {
        context: Context {
            payment_reference: &payment.reference,
            payment_date: payment.processed_date,
            creditor_reference: &of.record.creditor_reference,
        },
        schedule: &of.source.received.schedule,
        rows: Rows::All,
        warning: warning(text, &of.source),
    }
}

fn content<'a>(of: &'a Gathered, form: &FileForm, text: &Catalogue) -> Content<'a> {
    let built = Built {
        detail: &of.source.payment,
        creditor_reference: &of.record.creditor_reference,
        schedule: &of.source.received.schedule,
        rows: Rows::All,
        warning: warning(text, &of.source),
    };
    match form {
        FileForm::Text(_) => Content::Csv(built),
        FileForm::Workbook => Content::Workbook(built),
    }
}

/// The first and the last of some days.
fn span(days: impl Iterator<Item = Date> + Clone) -> Option<(Date, Date)> {
    Some((days.clone().min()?, days.max()?))
}
