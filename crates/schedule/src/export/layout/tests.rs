//! What is a layout, and what is refused.

use super::*;
use crate::export::columns::{self, DEFAULT, NET};

fn parts(fields: Vec<Field>) -> Parts {
    Parts { name: "x".into(), fields: fields.into(), ..Parts::default() }
}

#[track_caller]
fn check(parts: Parts, expected: Result<(), LayoutError>) {
    assert_eq!(Layout::new(parts).map(|_| ()), expected);
}

#[test]
fn the_default_layout_is_the_table_of_columns() {
    let layout = Layout::default();
    let names: Vec<&str> = layout.fields().iter().map(Field::heading).collect();
    let expected: Vec<&str> = DEFAULT.iter().map(|column| column.name).collect();
    assert_eq!(names, expected);
    for (place, column) in DEFAULT.iter().enumerate() {
        assert_eq!(layout.place_of(column), Some(place));
    }
}

#[test]
fn every_preset_is_a_layout_with_an_id_and_a_note_of_its_own() {
    for preset in &presets::ALL {
        assert_eq!(Layout::new(preset.layout.parts().clone()), Ok(preset.layout.clone()));
        assert_eq!(presets::with_id(preset.id), Some(preset));
        assert!(preset.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
        assert!(preset.note.ends_with('.') && !preset.note.contains('\n'));
        let same = presets::ALL.iter().filter(|other| other.layout.name() == preset.layout.name());
        assert_eq!(same.count(), 1);
    }
    assert_eq!(presets::with_id("Spreadsheet"), None);
}

#[test]
fn a_name_is_short_and_plain() {
    let named = |name: String| Parts { name: name.into(), ..Parts::default() };
    check(named("Llŷr’s \u{200F}ledger".to_owned()), Ok(()));
    check(named(" \t".to_owned()), Err(LayoutError::NoName));
    check(named("é".repeat(MAX_NAME)), Ok(()));
    check(named("é".repeat(MAX_NAME + 1)), Err(LayoutError::NameTooLong));
    check(named("a\nb".to_owned()), Err(LayoutError::NameNotPlain));
}

#[test]
fn a_layout_has_some_columns_and_not_too_many() {
    check(parts(vec![]), Err(LayoutError::NoColumns));
    check(parts(vec![Field::fixed("BACS")]), Err(LayoutError::NoColumns));
    check(parts(vec![Field::fixed(""), Field::column(&NET)]), Ok(()));
    let many = |count| {
        let mut fields = vec![Field::fixed("x"); count];
        fields[0] = Field::column(&NET);
        parts(fields)
    };
    check(many(MAX_FIELDS), Ok(()));
    check(many(MAX_FIELDS + 1), Err(LayoutError::TooManyColumns));
}

#[test]
fn headings_and_fixed_texts_are_short_and_plain() {
    let texts = |heading: &str, text: &str| {
        parts(vec![Field::column(&NET), Field::fixed(text.to_owned()).headed(heading.to_owned())])
    };
    let long = "ŵ".repeat(MAX_TEXT);
    let (heading, fixed) = (ColumnText::Heading, ColumnText::Fixed);
    let too_long = |text| Err(LayoutError::TextTooLong { column: 1, text });
    let not_plain = |text| Err(LayoutError::TextNotPlain { column: 1, text });
    check(texts(&long, &long), Ok(()));
    check(texts(&format!("{long}x"), ""), too_long(heading));
    check(texts("", &format!("{long}x")), too_long(fixed));
    for odd in ["a\r\nb", "\0", "\t", "\u{7F}", "\u{85}"] {
        check(texts(odd, ""), not_plain(heading));
        check(texts("", odd), not_plain(fixed));
        assert!(!is_column_text(odd));
    }
    assert!(is_column_text(&long) && !is_column_text(&format!("{long}x")));

    let wide = |count: usize| {
        let mut fields = vec![Field::fixed("😀".repeat(128)); count];
        fields.push(Field::column(&NET));
        parts(fields)
    };
    check(wide(MAX_TEXTS / 512), Ok(()));
    check(wide(MAX_TEXTS / 512 + 1), Err(LayoutError::TextsTooLong));
}

#[test]
fn a_heading_that_is_shown_stands_once() {
    let twice = vec![Field::column(&NET), Field::column(&columns::GROSS), Field::column(&NET)];
    check(parts(twice.clone()), Err(LayoutError::RepeatedHeading { column: 2 }));
    check(Parts { header: false, ..parts(twice.clone()) }, Ok(()));
    let told_apart = [twice[0].clone(), twice[1].clone(), twice[2].clone().headed("cash")];
    check(parts(told_apart.to_vec()), Ok(()));
    let unnamed = [Field::fixed("a"), Field::fixed("b"), Field::column(&NET).headed("")];
    check(parts(unnamed.to_vec()), Ok(()));
}

#[test]
fn every_rule_that_is_broken_is_told_in_order() {
    let long = "x".repeat(MAX_TEXT + 1);
    let fields = vec![
        Field::fixed(long.clone()).headed("a\tb"),
        Field::fixed("a").headed("same"),
        Field::fixed("b").headed("same"),
    ];
    let broken = Parts { name: "".into(), ..parts(fields) };
    let expected = [
        LayoutError::NoName,
        LayoutError::NoColumns,
        LayoutError::TextNotPlain { column: 0, text: ColumnText::Heading },
        LayoutError::TextTooLong { column: 0, text: ColumnText::Fixed },
        LayoutError::RepeatedHeading { column: 2 },
    ];
    assert_eq!(broken.faults(), expected);
    assert_eq!(Layout::new(broken), Err(expected[0]));
    assert_eq!(Layout::default().parts().faults(), []);
    // Of more columns than there may be, nothing is said of each.
    let many = parts(vec![Field::fixed(long); MAX_FIELDS + 1]);
    assert_eq!(many.faults(), [LayoutError::TooManyColumns]);
}
