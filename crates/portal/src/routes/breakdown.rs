//! `…/lines`: the schedule of one payment as a stream of records, or as one body. Lines are written as they are
//! read, in blocks, so that the memory they take depends on neither their number nor the client's pace.

use std::io;
use std::ops::ControlFlow;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::breakdown::{End, Head, Line, Record, StreamError};
use contract::endpoint::NDJSON;
use futures_util::stream;
use serde::Serialize;
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::auth::SignedInLandlord;
use crate::back_office::{LineSink, Outcome, Schedule};
use crate::error::ApiError;
use crate::reply::{entity_tag, is_known, not_modified};
use crate::request::PaymentId;
use crate::services::Shared;
use crate::store::{Event, Record as AuditRecord};

/// Bytes that are sent at once.
const BLOCK: usize = 64 * 1024;
/// Blocks that may wait for the client.
const BLOCKS_AHEAD: usize = 4;
/// How long a client may take over one block before the snapshot is given back.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a call waits for one of the account's schedules to end: whoever leaves one for the next has left it in
/// the time that a connection takes to close.
const TURN_PATIENCE: Duration = Duration::from_secs(2);
/// Seconds after which an account that reads as many schedules as it may should ask again.
const TURN_RETRY: i64 = 5;

/// How the schedule is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One record a line.
    Records,
    /// One body of `head`, `lines` and `end`.
    OneBody,
}

/// `GET …/payments/{payment}/lines`.
pub async fn show(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    PaymentId(payment_id): PaymentId,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let form = Form::asked(&headers);
    let (account, creditor_id) = (&landlord.account.account, &landlord.creditor_id);
    let turn = timeout(TURN_PATIENCE, services.schedules.take(account))
        .await
        .ok()
        .flatten()
        .ok_or(ApiError::TooManyRequests { retry_after: TURN_RETRY })?;
    // Before the snapshot: a tag that is older than its body is only asked for once more.
    let version = services.back_office.version()?;
    let schedule = services
        .back_office
        .schedule(creditor_id, &payment_id, services.shows)
        .await?
        .ok_or(ApiError::NotFound)?;
    let parts = [form.media_type().as_bytes(), payment_id.as_bytes(), &version];
    let tag = entity_tag(&services, account, &parts)?;
    let is_known = is_known(&headers, &tag);
    let record =
        AuditRecord::new(account, Event::LinesRead, if is_known { "unchanged" } else { "sent" })
            .landlord(creditor_id)
            .payment(&payment_id);
    services.store.audit(&record).await?;
    // What the client accepts decides on the form, of an answer without a body too.
    let vary = [(header::VARY, HeaderValue::from_static("accept"))];
    if is_known {
        return Ok((vary, not_modified(tag)).into_response());
    }
    let longest = Duration::from_secs(services.config.schedule_seconds.into());
    let (blocks, body) = body();
    tokio::spawn(async move {
        write(schedule, Writer::new(form, blocks), longest).await;
        drop(turn);
    });
    let mut response = (StatusCode::OK, vary, body).into_response();
    let media_type = HeaderValue::from_static(form.media_type());
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    response.headers_mut().insert(header::ETAG, tag);
    Ok(response)
}

impl Form {
    /// Records, unless JSON is asked for and records are not.
    fn asked(headers: &HeaderMap) -> Self {
        let mut kinds = headers
            .get_all(header::ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(|kind| kind.split(';').next())
            .map(str::trim);
        let (mut json, mut records) = (false, false);
        kinds.by_ref().for_each(|kind| {
            json |= kind.eq_ignore_ascii_case("application/json");
            records |= kind.eq_ignore_ascii_case(NDJSON);
        });
        if json && !records { Self::OneBody } else { Self::Records }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Records => NDJSON,
            Self::OneBody => "application/json",
        }
    }
}

/// A body, and where its blocks go.
fn body() -> (mpsc::Sender<io::Result<Bytes>>, Body) {
    let (blocks, mut waiting) = mpsc::channel(BLOCKS_AHEAD);
    // Compression asks again after the end, which not every stream bears.
    (blocks, Body::from_stream(stream::poll_fn(move |context| waiting.poll_recv(context))))
}

async fn write(schedule: Schedule, mut writer: Writer, longest: Duration) {
    writer.begin(&schedule.head);
    // The head at once: a reader can say how much there is before the first lines are there.
    if writer.send().await.is_break() {
        return;
    }
    match timeout(longest, schedule.read(&mut writer)).await {
        Ok(Ok(Outcome::Whole(end))) => writer.end(end).await,
        Ok(Ok(Outcome::Abandoned)) => tracing::debug!("the client went away within a schedule"),
        Ok(Err(error)) => writer.fail(ApiError::from(error)).await,
        // What was about to be sent is lost, in whole records: the error says that there is more.
        Err(_) => {
            tracing::warn!("a schedule took too long to be read");
            writer
                .fail(ApiError::BackOfficeUnavailable { retry_after: 30, reopens_at: None })
                .await;
        }
    }
}

/// Writes records into blocks, and sends those.
struct Writer {
    form: Form,
    block: Vec<u8>,
    is_first_line: bool,
    blocks: mpsc::Sender<io::Result<Bytes>>,
}

impl Writer {
    fn new(form: Form, blocks: mpsc::Sender<io::Result<Bytes>>) -> Self {
        Self { form, block: Vec::with_capacity(BLOCK + 4096), is_first_line: true, blocks }
    }

    fn begin(&mut self, head: &Head<'static>) {
        match self.form {
            Form::Records => self.record(&Record::Head(head.clone())),
            Form::OneBody => {
                self.text("{\"head\":");
                self.json(head);
                self.text(",\"lines\":[");
            }
        }
    }

    async fn end(mut self, end: End) {
        match self.form {
            Form::Records => self.record(&Record::End(end)),
            Form::OneBody => {
                self.text("],\"end\":");
                self.json(&end);
                self.text("}");
            }
        }
        // Whether anybody listens no longer matters.
        let _ = self.send().await;
    }

    /// Tells the client that this is not the schedule; one body can only be cut.
    async fn fail(mut self, error: ApiError) {
        if self.form == Form::Records {
            self.record(&Record::Error(StreamError { problem: error.problem() }));
            let _ = self.send().await;
        } else {
            let cut = io::Error::other("the schedule could not be read to its end");
            let _ = timeout(PATIENCE, self.blocks.send(Err(cut))).await;
        }
    }

    async fn send(&mut self) -> ControlFlow<()> {
        let full = std::mem::replace(&mut self.block, Vec::with_capacity(BLOCK + 4096));
        match timeout(PATIENCE, self.blocks.send(Ok(Bytes::from(full)))).await {
            Ok(Ok(())) => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        }
    }

    fn record(&mut self, record: &Record<'_>) {
        self.json(record);
        self.block.push(b'\n');
    }

    fn json<T: Serialize>(&mut self, value: &T) {
        // Wire types of text and numbers into memory: neither can fail.
        if serde_json::to_writer(&mut self.block, value).is_err() {
            tracing::error!("a record could not be written");
        }
    }

    fn text(&mut self, text: &str) {
        self.block.extend_from_slice(text.as_bytes());
    }
}

impl LineSink for Writer {
    fn take(&mut self, line: &Line<'_>) {
        match self.form {
            Form::Records => {
                // The tag goes first, and the brace that would open the line's own object becomes its comma:
                // the same bytes as `Record::Line`, for which each line would have to be owned.
                self.text("{\"record\":\"line\"");
                let brace = self.block.len();
                self.json(line);
                if let Some(brace) = self.block.get_mut(brace) {
                    *brace = b',';
                }
                self.block.push(b'\n');
            }
            Form::OneBody => {
                if !self.is_first_line {
                    self.text(",");
                }
                self.json(line);
            }
        }
        self.is_first_line = false;
    }

    async fn pass_on(&mut self) -> ControlFlow<()> {
        if self.block.len() < BLOCK { ControlFlow::Continue(()) } else { self.send().await }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    const LINE: &str = r#"{"line_id":"L00000000001","claim_id":"k-1","claim_reference":"01234567",
        "tenant_name":"Ó Briain, Ms Zoë","property_address":"1 Stryd Fawr","postcode":"LL55 4CI","benefit_type":"HB",
        "period_from":"2026-10-26","period_to":"2026-11-22","gross":40000,"deductions":[],"net":40000,"status":"paid",
        "reason":"regular"}"#;

    #[tokio::test]
    async fn lines_are_not_taken_on_while_the_client_reads_none() {
        let (blocks, body) = body();
        let mut writer = Writer::new(Form::Records, blocks);
        let line: Line<'_> = serde_json::from_str(LINE).unwrap();
        let mut taken = 0;
        loop {
            let before = writer.block.len();
            writer.take(&line);
            taken += writer.block.len() - before;
            match writer.pass_on().now_or_never() {
                Some(passed) => assert!(passed.is_continue() && taken < 2 * BLOCKS_AHEAD * BLOCK),
                None => break,
            }
        }
        // What waits is in the channel, but for the one block that finds no place there.
        assert!(taken <= (BLOCKS_AHEAD + 1) * (BLOCK + 4096), "{taken} bytes");
        drop(body);
        assert!(writer.send().await.is_break());
    }
}
