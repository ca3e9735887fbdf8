//! The table of columns in the vocabulary of CSV on the Web.

use serde::Serialize;

use crate::export::columns::{Column, ColumnKind, DEFAULT, LINE_ID, Presence};
use crate::export::layout::dialect::{Dialect, LineEnd};
use crate::export::layout::presets;

#[derive(Serialize)]
pub(super) struct Table {
    #[serde(rename = "@context")]
    context: (&'static str, Language),
    /// Files have other names; whoever validates one says which.
    url: &'static str,
    #[serde(rename = "dc:title")]
    title: &'static str,
    #[serde(rename = "dc:description")]
    description: &'static str,
    dialect: Reading,
    #[serde(rename = "tableSchema")]
    schema: Schema,
}

#[derive(Serialize)]
struct Language {
    #[serde(rename = "@language")]
    language: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "the vocabulary has them")]
struct Reading {
    encoding: &'static str,
    header: bool,
    header_row_count: u8,
    delimiter: char,
    line_terminators: [&'static str; 1],
    quote_char: char,
    double_quote: bool,
    /// Otherwise a record that starts with `#` would be none.
    comment_prefix: Option<char>,
    skip_blank_rows: bool,
    skip_initial_space: bool,
    trim: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    columns: Vec<Described>,
    primary_key: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described {
    name: &'static str,
    /// The first is the heading of the file.
    titles: [&'static str; 2],
    #[serde(rename = "dc:description")]
    description: &'static str,
    datatype: Datatype,
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    null: Option<&'static str>,
}

#[derive(Serialize)]
struct Datatype {
    base: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
}

/// That of the default CSV, version 1.
pub(super) fn table() -> Table {
    let parts = presets::SPREADSHEET.layout.into_parts();
    let Dialect { delimiter, line_end, .. } = parts.dialect;
    Table {
        context: ("http://www.w3.org/ns/csvw", Language { language: "en" }),
        url: "schedule.csv",
        title: "A payment schedule: the default CSV, version 1",
        description: "One row for each line of a payment of Housing Benefit to a landlord. A text that starts like a formula has one apostrophe in front.",
        dialect: Reading {
            encoding: "utf-8",
            header: parts.header,
            header_row_count: u8::from(parts.header),
            delimiter: char::from(delimiter.byte()),
            line_terminators: [match line_end {
                LineEnd::CrLf => "\r\n",
                LineEnd::Lf => "\n",
            }],
            quote_char: '"',
            double_quote: true,
            comment_prefix: None,
            skip_blank_rows: false,
            skip_initial_space: false,
            trim: false,
        },
        schema: Schema {
            columns: DEFAULT.iter().map(described).collect(),
            primary_key: LINE_ID.name,
        },
    }
}

fn described(column: &Column) -> Described {
    let required = column.presence == Presence::Always;
    let (base, format) = match column.kind {
        ColumnKind::Text => ("string", None),
        ColumnKind::Date => ("date", Some("yyyy-MM-dd")),
        ColumnKind::Money => ("decimal", Some("0.00")),
    };
    Described {
        name: column.name,
        titles: [column.name, column.title],
        description: column.description,
        datatype: Datatype { base, format },
        required,
        null: (!required).then_some(""),
    }
}
