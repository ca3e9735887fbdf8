//! The data dictionary says what the files are, and the copy in `docs/` is what it says.

use std::fs;
use std::path::Path;

use schedule::export::columns::DEFAULT;
use schedule::export::dictionary::{csvw, markdown};
use schedule::export::layout::{Layout, file, presets};

#[track_caller]
fn check(name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
    let kept = fs::read_to_string(path).unwrap();
    assert!(kept == expected, "docs/{name} is stale: cargo run -p schedule --example dictionary");
}

#[test]
fn the_dictionary_in_docs_is_that_of_these_columns() {
    check("csv.md", &markdown());
    check("schedule.csv-metadata.json", &csvw());
}

#[test]
fn every_column_is_in_every_output() {
    let (page, metadata) = (markdown(), csvw());
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap();
    let described = metadata["tableSchema"]["columns"].as_array().unwrap();
    assert_eq!(described.len(), DEFAULT.len());
    for (place, column) in DEFAULT.iter().enumerate() {
        assert_eq!(described[place]["name"], column.name);
        assert!(page.contains(&format!("\n| `{}` | {} |", column.name, column.title)));
        for preset in [&presets::SPREADSHEET, &presets::IMPORT] {
            assert_eq!(preset.layout.place_of(column), Some(place), "{}", column.name);
        }
    }
}

#[test]
fn nothing_in_the_page_is_left_to_be_filled_in() {
    let page = markdown();
    assert!(!page.contains("{columns}") && !page.contains("{max_") && !page.contains("{example"));
    for preset in &presets::ALL {
        assert!(page.contains(&format!("| `{}` | {} |", preset.id, preset.layout.name())));
    }
    // No cell of a table breaks out of it.
    for row in page.lines().filter(|line| line.starts_with('|')) {
        assert!(row.ends_with('|') && !row.contains("| |"), "{row}");
    }
}

#[test]
fn the_layout_in_the_page_can_be_read() {
    let page = markdown();
    let (_, example) = page.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(file::read(example.as_bytes()), Ok(presets::BENEFIT_PAYMENTS.layout));
    assert_ne!(Layout::default(), presets::BENEFIT_PAYMENTS.layout);
}
