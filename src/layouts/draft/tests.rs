//! Columns are added, moved and taken away; what is wrong is told; what is changed back is unchanged.

use schedule::export::columns::{GROSS, NET};
use schedule::export::layout::{ColumnText, Field, LayoutError, MAX_TEXT, presets};

use super::faults::Spot;
use super::*;

fn headings(draft: &Draft) -> Vec<&str> {
    draft.rows.iter().map(|row| row.heading.as_str()).collect()
}

fn small() -> Draft {
    let mut draft = Draft::of(&presets::CLAIM_AND_RENT_ACCOUNT.layout);
    draft.rows.truncate(2);
    draft
}

#[test]
fn a_form_gives_back_the_layout_it_was_filled_in_from() {
    for preset in &presets::ALL {
        assert_eq!(Draft::of(&preset.layout).layout().as_ref(), Ok(&preset.layout));
    }
}

#[test]
fn columns_move_by_one_and_stop_at_the_ends() {
    let mut draft = Draft::of(&presets::CLAIM_AND_RENT_ACCOUNT.layout);
    assert_eq!(draft.shift(3, Way::Down), None);
    assert_eq!(draft.shift(0, Way::Up), None);
    assert_eq!(draft.shift(3, Way::Up), Some(2));
    assert_eq!(draft.shift(0, Way::Down), Some(1));
    assert_eq!(headings(&draft), ["rent_account", "claim_reference", "value", "date"]);
    assert_eq!(draft.shift(9, Way::Up), None);
}

#[test]
fn the_column_after_a_removed_one_is_next_or_else_the_last() {
    let mut draft = small();
    assert_eq!(draft.remove(0), Some(1));
    assert_eq!(draft.remove(0), None);
    assert_eq!(draft.remove(1), None);
    assert_eq!(draft.layout(), Err(LayoutError::NoColumns));
}

#[test]
fn an_added_column_has_an_id_and_a_heading_of_its_own() {
    let mut draft = small();
    let ids = [draft.add_column(&NET), draft.add_column(&NET), draft.add_column(&GROSS)];
    assert_eq!(ids.len(), 3);
    assert_eq!(headings(&draft)[2..], ["net", "net_2", "gross"]);
    draft.remove(ids[2]);
    assert_ne!(draft.add_text(), ids[2]);
    assert!(draft.layout().is_ok());
}

#[test]
fn headings_become_words_or_names_and_each_stays_one_of_its_own() {
    let mut draft = small();
    draft.add_column(&NET);
    let text = draft.add_text();
    draft.row_mut(text).unwrap().heading = "Net".to_owned();
    draft.add_column(&NET);
    draft.head(|column| if *column == NET { "Net" } else { column.name }, ' ');
    let names: Vec<&str> = headings(&draft)[..2].to_vec();
    assert_eq!(names, ["claim_reference", "rent_reference"]);
    // What somebody typed above a text of their own is theirs.
    assert_eq!(headings(&draft)[2..], ["Net 2", "Net", "Net 3"]);
    draft.head(|column| column.name, '_');
    assert_eq!(headings(&draft)[2..], ["net", "Net", "net_2"]);
}

#[test]
fn every_fault_is_told_with_the_field_that_has_it() {
    let mut draft = small().named(" ");
    assert_eq!(draft.faults(), [(Spot::Name, LayoutError::NoName)]);
    let text = draft.add_text();
    let [first, second] = [draft.rows[0].id, draft.rows[1].id];
    let long = "x".repeat(MAX_TEXT + 1);
    draft.rows[1].heading = draft.rows[0].heading.clone();
    draft.rows[2].heading = "a\tb".to_owned();
    draft.rows[2].content = DraftContent::Fixed(long.clone());
    let not_plain = LayoutError::TextNotPlain { column: 2, text: ColumnText::Heading };
    let too_long = LayoutError::TextTooLong { column: 2, text: ColumnText::Fixed };
    let repeated = LayoutError::RepeatedHeading { column: 1 };
    let expected = [
        (Spot::Name, LayoutError::NoName),
        (Spot::Heading(text), not_plain),
        (Spot::Fixed(text), too_long),
        (Spot::Heading(second), repeated),
    ];
    assert_eq!(draft.faults(), expected);
    // It moves with its column.
    draft.shift(text, Way::Up);
    let moved = LayoutError::TextTooLong { column: 1, text: ColumnText::Fixed };
    assert!(draft.faults().contains(&(Spot::Fixed(text), moved)));
    draft.remove(first);
    draft.remove(second);
    assert!(draft.faults().contains(&(Spot::Columns, LayoutError::NoColumns)));
}

#[test]
fn a_heading_that_is_not_shown_is_never_wrong_and_is_kept_where_it_can_be() {
    let mut draft = small().named("x");
    draft.rows[0].heading = "x".repeat(MAX_TEXT + 1);
    draft.rows[1].heading = "Mine".to_owned();
    let heading = Spot::Heading(draft.rows[0].id);
    assert_eq!(draft.faults().first().map(|(spot, _)| *spot), Some(heading));
    assert!(draft.shows(heading));
    draft.header = false;
    assert!(!draft.shows(heading));
    assert_eq!(draft.faults(), []);
    let layout = draft.layout().unwrap();
    let headings: Vec<&str> = layout.fields().iter().map(Field::heading).collect();
    assert_eq!(headings, ["claim_reference", "Mine"]);
    // Headings that are too long together are not kept either.
    for number in 0..30 {
        let id = draft.add_text();
        let row = draft.row_mut(id).unwrap();
        row.content = DraftContent::Fixed("😀".repeat(80));
        row.heading = format!("{number}{}", "😀".repeat(80));
    }
    assert_eq!(draft.faults(), []);
    draft.header = true;
    draft.rows[0].heading.clear();
    let [(Spot::Heading(_), LayoutError::TextsTooLong)] = draft.faults()[..] else {
        panic!("{:?}", draft.faults())
    };
}

#[test]
fn a_field_that_went_with_its_column_is_not_shown() {
    let mut draft = small();
    let id = draft.add_text();
    assert!(draft.shows(Spot::Fixed(id)) && draft.shows(Spot::Heading(id)));
    draft.remove(id);
    assert!(!draft.shows(Spot::Fixed(id)) && !draft.shows(Spot::Heading(id)));
    assert!(draft.shows(Spot::Name) && draft.shows(Spot::Columns));
}

#[test]
fn what_was_changed_and_changed_back_is_unchanged() {
    let start = small();
    let mut draft = start.clone();
    let id = draft.add_text();
    assert!(!draft.is_like(&start));
    draft.remove(id);
    draft.name.push(' ');
    assert!(draft.is_like(&start));
    draft.style.guard = !draft.style.guard;
    assert!(!draft.is_like(&start));
}
