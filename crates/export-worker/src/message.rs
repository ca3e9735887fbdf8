//! What is asked of the worker, as bytes: a head that says what there is, then the payments and
//! their lines in the compact form of [`schedule::transfer`]. Both ends are of one build.

use std::borrow::Cow;
use std::slice;

use schedule::export::Rows;
use schedule::export::layout::{Layout, file};
use schedule::export::words::Words;
use schedule::payment::PaymentDetail;
use schedule::reference::CreditorRef;
use schedule::table::Schedule;
use schedule::transfer::{ScheduleWriter, TransferError, write_detail};
use serde::{Deserialize, Serialize};

/// What the bytes start with: the format and its version.
pub(crate) const MARK: &[u8; 4] = b"lpe1";

/// The most lines of a workbook that the worker builds; for more, a CSV in a ZIP is the way.
///
/// It takes 2.2 GiB of memory for these. With 800,000 lines it takes 3.9 GiB, and a wasm has 4 at
/// most: no browser promises them. `build/measure-export.mjs` measures it.
pub const MAX_WORKBOOK_LINES: u32 = 500_000;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct ExportRequest<'a> {
    /// How the files are handed over.
    pub packing: Packing,
    /// What a workbook says.
    pub words: &'a Words,
    /// How a CSV is written.
    pub layout: &'a Layout,
    /// What is to be built, in order.
    pub files: Vec<FileRequest<'a>>,
}

/// How files are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packing {
    /// The one file of the request, as it is.
    Alone,
    /// All of them in one ZIP.
    Zip,
}

/// One file.
#[derive(Debug, Clone, Copy)]
pub struct FileRequest<'a> {
    /// Its name in a ZIP.
    pub name: &'a str,
    /// What it holds.
    pub content: Content<'a>,
}

/// What a file holds.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// These bytes: whoever asks has built the file already.
    Ready(&'a [u8]),
    /// A payment's schedule as CSV, in the layout of the request.
    Csv(Source<'a>),
    /// A payment's schedule as a workbook.
    Workbook(Source<'a>),
}

/// A payment and its schedule.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The payment.
    pub detail: &'a PaymentDetail,
    /// The payee's reference.
    pub creditor_reference: &'a CreditorRef,
    /// Its lines.
    pub schedule: &'a Schedule,
    /// Which of them, and in which order.
    pub rows: Rows<'a>,
    /// What a CSV says in a record after its lines: that the schedule does not balance.
    pub warning: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Head<'a> {
    pub(crate) packing: Packing,
    pub(crate) words: Cow<'a, Words>,
    /// As the layout is shared.
    pub(crate) layout: Cow<'a, str>,
    #[serde(borrow)]
    pub(crate) files: Vec<SentFile<'a>>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SentFile<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: Kind,
    /// Lines that it will hold; 0 when it is ready.
    pub(crate) lines: u32,
    pub(crate) creditor_reference: &'a str,
    pub(crate) rows: Option<Cow<'a, [u32]>>,
    pub(crate) warning: Option<&'a str>,
    /// Bytes of the payment; 0 when the file is ready.
    pub(crate) detail: u32,
    /// Bytes of the lines, or of the file when it is ready.
    pub(crate) content: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Kind {
    Ready,
    Csv,
    Workbook,
}

impl ExportRequest<'_> {
    /// The request as bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TransferError> {
        Ok(self.encode().finish()?.concat())
    }

    /// The request on its way into bytes, some lines at a time.
    #[must_use]
    pub fn encode(&self) -> Encoding<'_> {
        Encoding {
            request: self,
            rest: self.files.iter(),
            lines: None,
            files: Vec::new(),
            blobs: Vec::new(),
        }
    }
}

/// A request on its way into bytes: whoever asks can do something else in between.
pub struct Encoding<'a> {
    request: &'a ExportRequest<'a>,
    rest: slice::Iter<'a, FileRequest<'a>>,
    /// Those of the last of `files`, while they are not all written.
    lines: Option<ScheduleWriter<'a>>,
    files: Vec<SentFile<'a>>,
    blobs: Vec<Cow<'a, [u8]>>,
}

impl<'a> Encoding<'a> {
    /// Goes on by so many lines at most. Gives whether there is more to do.
    pub fn advance(&mut self, lines: usize) -> Result<bool, TransferError> {
        if let Some(writer) = &mut self.lines {
            match writer.next_slice(lines)? {
                Some(bytes) => {
                    let longer =
                        |file: &SentFile<'_>| file.content.checked_add(length(&bytes).ok()?);
                    if let Some(file) = self.files.last_mut() {
                        file.content = longer(file).ok_or(TransferError::Malformed)?;
                    }
                    self.blobs.push(Cow::Owned(bytes));
                }
                None => self.lines = None,
            }
            return Ok(true);
        }
        let Some(FileRequest { name, content }) = self.rest.next() else { return Ok(false) };
        let (kind, source) = match content {
            Content::Ready(bytes) => {
                self.blobs.push(Cow::Borrowed(bytes));
                self.files.push(SentFile { name, content: length(bytes)?, ..SentFile::READY });
                return Ok(true);
            }
            Content::Csv(source) => (Kind::Csv, source),
            Content::Workbook(source) => (Kind::Workbook, source),
        };
        let detail = write_detail(source.detail)?;
        let rows = match source.rows {
            Rows::All => None,
            Rows::These(rows) => Some(Cow::Borrowed(rows)),
        };
        let count = rows.as_ref().map_or(source.schedule.len(), |rows| rows.len());
        self.files.push(SentFile {
            name,
            kind,
            lines: u32::try_from(count).map_err(|_| TransferError::Malformed)?,
            creditor_reference: source.creditor_reference.as_str(),
            rows,
            warning: source.warning,
            detail: length(&detail)?,
            content: 0,
        });
        self.blobs.push(Cow::Owned(detail));
        self.lines = Some(ScheduleWriter::new(source.schedule));
        Ok(true)
    }

    /// The whole request, in parts that follow one another; what is not encoded yet is.
    pub fn finish(mut self) -> Result<Vec<Cow<'a, [u8]>>, TransferError> {
        while self.advance(usize::MAX)? {}
        let ExportRequest { packing, words, layout, .. } = *self.request;
        let (words, layout) = (Cow::Borrowed(words), Cow::Owned(file::write(layout)));
        let head = Head { packing, words, layout, files: self.files };
        let head = postcard::to_extend(&head, MARK.to_vec());
        let mut parts = vec![Cow::Owned(head.map_err(|_| TransferError::Malformed)?)];
        parts.append(&mut self.blobs);
        Ok(parts)
    }
}

impl SentFile<'_> {
    const READY: Self = Self {
        name: "",
        kind: Kind::Ready,
        lines: 0,
        creditor_reference: "",
        rows: None,
        warning: None,
        detail: 0,
        content: 0,
    };
}

fn length(bytes: &[u8]) -> Result<u32, TransferError> {
    u32::try_from(bytes.len()).map_err(|_| TransferError::Malformed)
}
