//! The data dictionary: what stands in the files, for people and for machines, made from the same
//! table of columns as the files themselves.

mod csvw;

use super::columns::{ColumnKind, DEFAULT, Merge, Presence};
use super::layout::{MAX_FIELDS, MAX_NAME, MAX_TEXT, MAX_TEXTS, file, presets};
use super::{MAX_REFERENCE, file_name};
use crate::date::Date;
use crate::reference::PaymentRef;

/// The dictionary for people, in Markdown.
///
/// ```
/// use schedule::export::dictionary;
///
/// assert!(dictionary::markdown().contains("| `net` | Net | Amount | no |"));
/// ```
#[must_use]
pub fn markdown() -> String {
    let columns: Vec<String> = DEFAULT
        .iter()
        .map(|column| {
            let presence = match column.presence {
                Presence::Always => "no",
                Presence::Optional => "yes",
            };
            let (kind, merge) = (kind(column.kind), merge(column.merge));
            let (name, title, description) = (column.name, column.title, column.description);
            format!("| `{name}` | {title} | {kind} | {presence} | {description} | {merge} |")
        })
        .collect();
    let presets: Vec<String> = presets::ALL
        .iter()
        .map(|preset| format!("| `{}` | {} | {} |", preset.id, preset.layout.name(), preset.note))
        .collect();
    let example = &presets::BENEFIT_PAYMENTS;
    let date = Date::parse("2026-11-16").ok();
    let name = date.map(|date| file_name(&PaymentRef::new("PR0001234"), date, "csv"));
    let values = [
        ("{columns}", columns.join("\n")),
        ("{presets}", presets.join("\n")),
        ("{file_name}", name.unwrap_or_default()),
        ("{max_reference}", MAX_REFERENCE.to_string()),
        ("{max_fields}", MAX_FIELDS.to_string()),
        ("{max_name}", MAX_NAME.to_string()),
        ("{max_text}", MAX_TEXT.to_string()),
        ("{max_texts}", MAX_TEXTS.to_string()),
        ("{max_file}", (file::MAX_FILE / 1024).to_string()),
        ("{version}", file::VERSION.to_string()),
        ("{example_id}", example.id.to_owned()),
        ("{example}", file::write(&example.layout).trim_end().to_owned()),
        ("{fingerprint}", include_str!("../control/fingerprint.md").trim_end().to_owned()),
    ];
    values
        .into_iter()
        .fold(include_str!("csv.md").to_owned(), |page, (place, value)| page.replace(place, &value))
}

/// The dictionary of the default file for machines: CSV on the Web metadata, in JSON.
///
/// ```
/// use schedule::export::dictionary;
///
/// assert!(dictionary::csvw().contains(r#""primaryKey": "line_id""#));
/// ```
#[must_use]
pub fn csvw() -> String {
    // A tree of texts always has a JSON form.
    let mut text = serde_json::to_string_pretty(&csvw::table()).unwrap_or_default();
    text.push('\n');
    text
}

const fn kind(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text => "Text",
        ColumnKind::Date => "Date",
        ColumnKind::Money => "Amount",
    }
}

const fn merge(merge: Merge) -> &'static str {
    match merge {
        Merge::Agree => "the value if all agree, otherwise empty",
        Merge::Earliest => "the earliest",
        Merge::Latest => "the latest",
        Merge::Sum => "the sum",
        Merge::SumKinds => "the sum of each kind",
        Merge::Join => "all, joined by `;`",
    }
}
