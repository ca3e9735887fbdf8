//! A request as the worker reads it: nothing in it is trusted.

use schedule::export::layout::{Layout, file};
use schedule::export::words::Words;
use schedule::payment::PaymentDetail;
use schedule::reference::CreditorRef;
use schedule::table::Schedule;
use schedule::transfer::{TransferError, read_detail, read_schedule};

use crate::message::{Head, Kind, MARK, Packing, SentFile};

/// A request that was received. Its schedules are still bytes: they are read one by one.
pub struct Received<'a> {
    head: Head<'a>,
    layout: Layout,
    blobs: &'a [u8],
}

/// One file of a received request.
#[derive(Debug)]
pub struct ReceivedFile<'a> {
    /// Its name in a ZIP.
    pub name: &'a str,
    /// What it holds.
    pub content: ReceivedContent<'a>,
}

/// What a received file holds.
#[derive(Debug)]
pub enum ReceivedContent<'a> {
    /// These bytes.
    Ready(&'a [u8]),
    /// A schedule as CSV, in the layout of the request.
    Csv(Box<ReceivedSource>),
    /// A schedule as a workbook.
    Workbook(Box<ReceivedSource>),
}

/// A received payment and its schedule.
#[derive(Debug)]
pub struct ReceivedSource {
    /// The payment.
    pub detail: PaymentDetail,
    /// The payee's reference.
    pub creditor_reference: CreditorRef,
    /// Its lines.
    pub schedule: Schedule,
    /// Which of them; all when there is no list.
    pub rows: Option<Vec<u32>>,
    /// What a CSV says in a record after its lines.
    pub warning: Option<String>,
}

impl<'a> Received<'a> {
    /// The request that these bytes are, as far as its head goes.
    pub fn read(bytes: &'a [u8]) -> Result<Self, TransferError> {
        let bytes = bytes.strip_prefix(MARK.as_slice()).ok_or(TransferError::UnknownVersion)?;
        let (head, blobs) =
            postcard::take_from_bytes::<Head<'a>>(bytes).map_err(|_| TransferError::Malformed)?;
        let stated = head.files.iter().map(|file| u64::from(file.detail) + u64::from(file.content));
        if u64::try_from(blobs.len()).ok() == Some(stated.sum()) {
            let layout =
                file::read(head.layout.as_bytes()).map_err(|_| TransferError::Malformed)?;
            Ok(Self { head, layout, blobs })
        } else {
            Err(TransferError::Malformed)
        }
    }

    /// How the files are handed over.
    #[must_use]
    pub const fn packing(&self) -> Packing {
        self.head.packing
    }

    /// What a workbook says.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.head.words
    }

    /// How a CSV is written.
    #[must_use]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How many files are asked for.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.head.files.len()
    }

    /// Whether none is.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.head.files.is_empty()
    }

    /// Lines of all files.
    #[must_use]
    pub fn lines(&self) -> u32 {
        self.head.files.iter().fold(0, |sum, file| sum.saturating_add(file.lines))
    }

    /// The files, each read when its turn comes.
    pub fn files(&self) -> impl Iterator<Item = Result<ReceivedFile<'a>, TransferError>> {
        let mut rest = self.blobs;
        self.head.files.iter().map(move |file| {
            let mut next = |length: u32| {
                let (blob, after) =
                    rest.split_at_checked(length as usize).ok_or(TransferError::Malformed)?;
                rest = after;
                Ok::<_, TransferError>(blob)
            };
            let (detail, content) = (next(file.detail)?, next(file.content)?);
            let content = match file.kind {
                Kind::Ready => ReceivedContent::Ready(content),
                Kind::Csv => ReceivedContent::Csv(Box::new(file.source(detail, content)?)),
                Kind::Workbook => {
                    ReceivedContent::Workbook(Box::new(file.source(detail, content)?))
                }
            };
            Ok(ReceivedFile { name: file.name, content })
        })
    }
}

impl SentFile<'_> {
    fn source(&self, detail: &[u8], lines: &[u8]) -> Result<ReceivedSource, TransferError> {
        Ok(ReceivedSource {
            detail: read_detail(detail)?,
            creditor_reference: CreditorRef::new(self.creditor_reference),
            schedule: read_schedule(lines)?,
            rows: self.rows.as_ref().map(|rows| rows.to_vec()),
            warning: self.warning.map(str::to_owned),
        })
    }
}
