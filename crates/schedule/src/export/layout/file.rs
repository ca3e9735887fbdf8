//! Layouts as small JSON files, so that a team can share one. A file comes from anywhere: it is
//! read within hard limits, and either gives a layout or says why not.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::dialect::Dialect;
use super::{Content, ControlRecords, Field, Layout, LayoutError, Parts};
use crate::export::columns;
use crate::export::group::Grouping;
use crate::export::style::Style;

/// The longest layout file that is read, in bytes.
pub const MAX_FILE: usize = 64 * 1024;

/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;

const FORMAT: &str = "landlord-payments-layout";

/// How much of an unknown column's name is repeated, in characters.
const MAX_REPEATED: usize = 40;

/// Why a file gave no layout. Nothing is changed by a file that gives none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LayoutFileError {
    /// Longer than [`MAX_FILE`].
    #[error("the file is too large for a layout")]
    TooLarge,
    /// No layout file at all: not JSON, or JSON of something else.
    #[error("the file is no layout")]
    NotALayout,
    /// From a newer version of the program.
    #[error("the layout is from a newer version")]
    Newer {
        /// That version.
        version: u64,
    },
    /// A layout file of this version with something missing, unknown or misspelt in it.
    #[error("the layout cannot be read")]
    Malformed,
    /// It names a column that there is not.
    #[error("there is no column {name:?}")]
    UnknownColumn {
        /// Its name: the first characters, without control characters.
        name: String,
    },
    /// It breaks a rule of layouts.
    #[error(transparent)]
    Layout(#[from] LayoutError),
}

/// Writes a layout as a file's text.
///
/// ```
/// use schedule::export::layout::{Layout, file};
///
/// let layout = Layout::default();
/// let text = file::write(&layout);
/// assert!(text.contains(r#""format": "landlord-payments-layout""#));
/// assert_eq!(file::read(text.as_bytes()), Ok(layout));
/// ```
#[must_use]
pub fn write(layout: &Layout) -> String {
    // A tree of texts and flags always has a JSON form.
    let mut text = serde_json::to_string_pretty(&Sent::from(layout.parts())).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a layout file.
///
/// ```
/// use schedule::export::layout::file::{LayoutFileError, read};
///
/// assert_eq!(read(b"payment_reference,payment_date"), Err(LayoutFileError::NotALayout));
/// let newer = br#"{"format": "landlord-payments-layout", "version": 2, "sheets": []}"#;
/// assert_eq!(read(newer), Err(LayoutFileError::Newer { version: 2 }));
/// ```
pub fn read(bytes: &[u8]) -> Result<Layout, LayoutFileError> {
    if bytes.len() > MAX_FILE {
        return Err(LayoutFileError::TooLarge);
    }
    // Editors put a byte order mark there.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // The version first: what follows it may be anything in a newer one.
    let envelope: Envelope<'_> =
        serde_json::from_slice(bytes).map_err(|_| LayoutFileError::NotALayout)?;
    match (envelope.format.as_ref(), envelope.version) {
        (FORMAT, VERSION) => {}
        (FORMAT, version) if version > VERSION => return Err(LayoutFileError::Newer { version }),
        _ => return Err(LayoutFileError::NotALayout),
    }
    let sent: Sent<'_> = serde_json::from_slice(bytes).map_err(|_| LayoutFileError::Malformed)?;
    Ok(Layout::new(sent.parts()?)?)
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
    version: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
    version: u64,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow)]
    columns: Vec<SentField<'a>>,
    header: bool,
    dialect: Dialect,
    style: Style,
    one_row_per: Grouping,
    control_records: ControlRecords,
}

/// A column of the table by its name, or a fixed text: one of the two.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SentField<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    column: Option<Cow<'a, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    text: Option<Cow<'a, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    heading: Option<Cow<'a, str>>,
}

impl<'a> From<&'a Parts> for Sent<'a> {
    fn from(parts: &'a Parts) -> Self {
        Self {
            format: FORMAT.into(),
            version: VERSION,
            name: parts.name.as_ref().into(),
            columns: parts.fields.iter().map(SentField::from).collect(),
            header: parts.header,
            dialect: parts.dialect,
            style: parts.style,
            one_row_per: parts.grouping,
            control_records: parts.control,
        }
    }
}

impl<'a> From<&'a Field> for SentField<'a> {
    fn from(field: &'a Field) -> Self {
        let (column, text) = match &field.content {
            Content::Column(column) => (Some(column.name.into()), None),
            Content::Fixed(text) => (None, Some(text.as_ref().into())),
        };
        Self { column, text, heading: field.heading.as_deref().map(Cow::Borrowed) }
    }
}

impl Sent<'_> {
    fn parts(self) -> Result<Parts, LayoutFileError> {
        let fields: Result<Vec<Field>, _> =
            self.columns.into_iter().map(SentField::field).collect();
        Ok(Parts {
            name: owned(self.name),
            fields: fields?.into(),
            header: self.header,
            dialect: self.dialect,
            style: self.style,
            grouping: self.one_row_per,
            control: self.control_records,
        })
    }
}

impl SentField<'_> {
    fn field(self) -> Result<Field, LayoutFileError> {
        let content = match (self.column, self.text) {
            (Some(name), None) => {
                Content::Column(columns::named(&name).ok_or_else(|| unknown(&name))?)
            }
            (None, Some(text)) => Content::Fixed(owned(text)),
            _ => return Err(LayoutFileError::Malformed),
        };
        Ok(Field { content, heading: self.heading.map(owned) })
    }
}

fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

fn unknown(name: &str) -> LayoutFileError {
    let shown = name.chars().filter(|c| !c.is_control()).take(MAX_REPEATED).collect();
    LayoutFileError::UnknownColumn { name: shown }
}
