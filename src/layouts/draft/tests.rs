//! Columns are added, moved and taken away; what is wrong is told; what is changed back is unchanged.

use schedule::export::columns::{GROSS, NET};
use schedule::export::layout::presets;

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
fn faults_of_the_name_and_of_the_columns_are_told_together() {
    let mut draft = small().named(" ");
    assert_eq!(draft.faults(), [LayoutError::NoName]);
    draft.rows[1].heading = draft.rows[0].heading.clone();
    let repeated = LayoutError::RepeatedHeading { column: 1 };
    assert_eq!(draft.faults(), [LayoutError::NoName, repeated]);
    draft.header = false;
    assert_eq!(draft.named("x").faults(), []);
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
