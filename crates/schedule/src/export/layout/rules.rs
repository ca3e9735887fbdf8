//! What every layout keeps to: limits, and headings that tell columns apart.

use std::fmt;

use thiserror::Error;

use super::{Content, Field, Parts};

/// The most columns that a layout has.
pub const MAX_FIELDS: usize = 64;

/// The longest name of a layout, in characters.
pub const MAX_NAME: usize = 80;

/// The longest heading or fixed text, in characters.
pub const MAX_TEXT: usize = 200;

/// The most bytes that all headings and fixed texts have together, so that a layout always fits
/// into a layout file.
pub const MAX_TEXTS: usize = 16 * 1024;

/// Why something is no layout. Columns are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LayoutError {
    /// The name is empty or nothing but spaces.
    #[error("the layout has no name")]
    NoName,
    /// The name is longer than [`MAX_NAME`].
    #[error("the name is too long")]
    NameTooLong,
    /// The name has a control character in it.
    #[error("the name has a control character in it")]
    NameNotPlain,
    /// It has no column, or none but fixed texts: its file would say nothing.
    #[error("the layout has no columns")]
    NoColumns,
    /// It has more columns than [`MAX_FIELDS`].
    #[error("the layout has more than {MAX_FIELDS} columns")]
    TooManyColumns,
    /// A heading or a fixed text is longer than [`MAX_TEXT`].
    #[error("the {text} of column {column} is too long")]
    TextTooLong {
        /// Which column.
        column: usize,
        /// Which of its texts.
        text: ColumnText,
    },
    /// A heading or a fixed text has a control character in it, such as a line break.
    #[error("the {text} of column {column} has a control character in it")]
    TextNotPlain {
        /// Which column.
        column: usize,
        /// Which of its texts.
        text: ColumnText,
    },
    /// All headings and fixed texts are longer than [`MAX_TEXTS`] together.
    #[error("the texts of the layout are too long together")]
    TextsTooLong,
    /// A heading that is shown stands over an earlier column too: readers that go by headings would
    /// lose one of the two. Any number of columns may have an empty heading.
    #[error("column {column} has the heading of an earlier one")]
    RepeatedHeading {
        /// Which column.
        column: usize,
    },
}

/// One of the texts that a column may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnText {
    /// What stands above it.
    Heading,
    /// What stands in its cells, where that is the same in every row.
    Fixed,
}

impl fmt::Display for ColumnText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Heading => "heading",
            Self::Fixed => "fixed text",
        })
    }
}

/// Every rule that a layout of these parts would break, in the order in which they are looked at.
pub(super) fn faults(parts: &Parts) -> Vec<LayoutError> {
    let mut faults = Vec::from_iter(name_fault(&parts.name));
    let fields = &*parts.fields;
    if fields.len() > MAX_FIELDS {
        // So many that nothing is said of each.
        faults.push(LayoutError::TooManyColumns);
        return faults;
    }
    if !fields.iter().any(|field| matches!(field.content, Content::Column(_))) {
        faults.push(LayoutError::NoColumns);
    }
    let mut bytes = 0_usize;
    for (column, field) in fields.iter().enumerate() {
        let fixed = match &field.content {
            Content::Fixed(text) => Some(text),
            Content::Column(_) => None,
        };
        let heading = field.heading.iter().map(|text| (ColumnText::Heading, text));
        for (which, text) in heading.chain(fixed.map(|text| (ColumnText::Fixed, text))) {
            bytes += text.len();
            match text_fault(text) {
                Some(TextFault::TooLong) => {
                    faults.push(LayoutError::TextTooLong { column, text: which });
                }
                Some(TextFault::NotPlain) => {
                    faults.push(LayoutError::TextNotPlain { column, text: which });
                }
                None => {}
            }
        }
    }
    if bytes > MAX_TEXTS {
        faults.push(LayoutError::TextsTooLong);
    }
    if parts.header {
        faults.extend(repeated_headings(fields));
    }
    faults
}

/// Whether a text may stand in a layout as a heading or as a fixed text.
#[must_use]
pub fn is_column_text(text: &str) -> bool {
    text_fault(text).is_none()
}

enum TextFault {
    TooLong,
    NotPlain,
}

fn text_fault(text: &str) -> Option<TextFault> {
    if text.chars().count() > MAX_TEXT {
        return Some(TextFault::TooLong);
    }
    text.contains(char::is_control).then_some(TextFault::NotPlain)
}

fn name_fault(name: &str) -> Option<LayoutError> {
    if name.trim().is_empty() {
        return Some(LayoutError::NoName);
    }
    if name.chars().count() > MAX_NAME {
        return Some(LayoutError::NameTooLong);
    }
    name.contains(char::is_control).then_some(LayoutError::NameNotPlain)
}

fn repeated_headings(fields: &[Field]) -> impl Iterator<Item = LayoutError> {
    fields.iter().enumerate().filter_map(|(column, field)| {
        let heading = field.heading();
        let earlier = fields.iter().take(column).any(|earlier| earlier.heading() == heading);
        (earlier && !heading.is_empty()).then_some(LayoutError::RepeatedHeading { column })
    })
}
