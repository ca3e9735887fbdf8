//! What every layout keeps to: limits, and headings that tell columns apart.

use thiserror::Error;

use super::{Content, Field};

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
    #[error("a text of column {column} is too long")]
    TextTooLong {
        /// Which column.
        column: usize,
    },
    /// A heading or a fixed text has a control character in it, such as a line break.
    #[error("a text of column {column} has a control character in it")]
    TextNotPlain {
        /// Which column.
        column: usize,
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

pub(super) fn check_name(name: &str) -> Result<(), LayoutError> {
    if name.trim().is_empty() {
        return Err(LayoutError::NoName);
    }
    if name.chars().count() > MAX_NAME {
        return Err(LayoutError::NameTooLong);
    }
    if name.contains(char::is_control) {
        return Err(LayoutError::NameNotPlain);
    }
    Ok(())
}

pub(super) fn check_fields(fields: &[Field]) -> Result<(), LayoutError> {
    if fields.len() > MAX_FIELDS {
        return Err(LayoutError::TooManyColumns);
    }
    if !fields.iter().any(|field| matches!(field.content, Content::Column(_))) {
        return Err(LayoutError::NoColumns);
    }
    let mut bytes = 0_usize;
    for (column, field) in fields.iter().enumerate() {
        let fixed = match &field.content {
            Content::Fixed(text) => Some(text),
            Content::Column(_) => None,
        };
        for text in field.heading.iter().chain(fixed) {
            if text.chars().count() > MAX_TEXT {
                return Err(LayoutError::TextTooLong { column });
            }
            if text.contains(char::is_control) {
                return Err(LayoutError::TextNotPlain { column });
            }
            bytes += text.len();
        }
    }
    if bytes > MAX_TEXTS { Err(LayoutError::TextsTooLong) } else { Ok(()) }
}

pub(super) fn check_headings(fields: &[Field]) -> Result<(), LayoutError> {
    for (column, field) in fields.iter().enumerate() {
        let heading = field.heading();
        let earlier = fields.iter().take(column).any(|earlier| earlier.heading() == heading);
        if earlier && !heading.is_empty() {
            return Err(LayoutError::RepeatedHeading { column });
        }
    }
    Ok(())
}
