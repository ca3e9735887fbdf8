//! How the records of a file are told apart: delimiter, quotes, line ends, byte order mark.

use serde::{Deserialize, Serialize};

/// How cells and records are held apart.
///
/// A cell in which the delimiter stands is quoted, so that any delimiter goes with any style of
/// amounts; a quote inside a quoted cell is doubled (RFC 4180).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// Which cells are quoted.
    pub quoting: Quoting,
    /// What ends a record, the last one too.
    pub line_end: LineEnd,
    /// Whether the file starts with U+FEFF, by which spreadsheets know that it is UTF-8.
    pub byte_order_mark: bool,
}

/// What stands between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the character of its name")]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

/// Which cells are quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quoting {
    /// Those with a delimiter, a quote or a line break in them.
    WhereNeeded,
    /// All of them, empty ones too.
    Always,
}

/// What ends a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineEnd {
    /// Carriage return and line feed, as RFC 4180 has it.
    CrLf,
    /// Line feed.
    Lf,
}

impl Dialect {
    /// That of a file for programs: RFC 4180 and nothing else.
    pub const RFC_4180: Self = Self {
        delimiter: Delimiter::Comma,
        quoting: Quoting::WhereNeeded,
        line_end: LineEnd::CrLf,
        byte_order_mark: false,
    };
}

impl Delimiter {
    /// The character.
    #[must_use]
    pub const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}
