//! What is kept, what is refused, and what of a strange text is saved.

use schedule::export::columns::NET;
use schedule::export::layout::{Field, Layout, Parts, file, presets};

use super::*;

fn layout(name: &str) -> Layout {
    let fields = vec![Field::column(&NET)];
    let parts = Parts { name: name.to_owned().into(), fields: fields.into(), ..Parts::default() };
    Layout::new(parts).unwrap()
}

fn book(names: &[&str]) -> Book {
    let mut book = Book::default();
    for name in names {
        book.save(None, layout(name)).unwrap();
    }
    book
}

fn names(book: &Book) -> Vec<&str> {
    book.own().iter().map(|own| own.layout.name()).collect()
}

#[test]
fn every_format_has_a_key_of_its_own() {
    let presets = presets::ALL.iter().map(Format::Preset);
    let formats: Vec<Format> = presets.chain([Format::Workbook, Format::Own(OwnId(7))]).collect();
    for format in &formats {
        assert_eq!(Format::from_key(&format.key()), Some(*format));
        assert_eq!(formats.iter().filter(|other| other.key() == format.key()).count(), 1);
    }
    for strange in ["", "own", "own:", "own:x", "own:99999999999", "preset:nothing", "sheet:1"] {
        assert_eq!(Format::from_key(strange), None, "{strange}");
    }
}

#[test]
fn a_book_is_read_as_it_was_written() {
    let mut book = book(&["Ledger", "Llŷr’s"]);
    book.choose(Format::Own(book.own()[1].id));
    let text = book.to_text();
    assert_eq!(Book::from_text(&text), Ok(book.clone()));
    assert_eq!(book.layout(book.chosen()).name(), "Llŷr’s");
}

#[test]
fn a_layout_is_changed_and_renamed_in_its_place() {
    let mut book = book(&["A", "B"]);
    let first = book.own()[0].id;
    assert_eq!(book.save(Some(first), layout("C")), Ok(Format::Own(first)));
    assert_eq!(book.save(Some(first), layout("c ")), Ok(Format::Own(first)));
    assert_eq!(names(&book), ["c ", "B"]);
    assert_eq!(book.save(Some(first), layout(" b")), Err(BookError::NameTaken));
    assert_eq!(book.save(None, layout("CSV for import")), Err(BookError::NameTaken));
    assert_eq!(names(&book), ["c ", "B"]);
}

#[test]
fn a_layout_that_was_deleted_meanwhile_is_saved_as_a_new_one() {
    let mut book = book(&["A", "B"]);
    let last = book.own()[1].id;
    book.choose(Format::Own(last));
    book.delete(last);
    assert_eq!((names(&book), book.chosen()), (vec!["A"], Format::default()));
    book.save(Some(last), layout("B")).unwrap();
    assert_eq!(names(&book), ["A", "B"]);
}

#[test]
fn a_choice_of_nothing_is_the_default() {
    let mut book = Book::default();
    book.choose(Format::Own(OwnId(3)));
    assert_eq!(book.chosen(), Format::default());
    assert_eq!(book.layout(Format::Own(OwnId(3))), &Layout::default());
}

#[test]
fn there_are_fifty_at_most() {
    let many: Vec<String> = (0..MAX_LAYOUTS).map(|number| number.to_string()).collect();
    let mut full = book(&many.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(full.save(None, layout("x")), Err(BookError::Full));
    let last = full.own()[MAX_LAYOUTS - 1].id;
    assert_eq!(full.save(Some(last), layout("x")), Ok(Format::Own(last)));
    assert_eq!(Book::from_text(&full.to_text()), Ok(full));
}

#[test]
fn a_free_name_is_the_name_or_has_a_number_and_is_never_too_long() {
    let long = "é".repeat(MAX_NAME);
    let book = book(&["A", "A (2)", &long]);
    assert_eq!(book.free_name(" B "), "B");
    assert_eq!(book.free_name("a"), "a (3)");
    let free = book.free_name(&long);
    assert!(free.chars().count() <= MAX_NAME && free.ends_with("é (2)"));
}

#[test]
fn a_text_that_is_no_book_gives_none() {
    #[track_caller]
    fn check(text: &str, expected: UnreadBook) {
        assert_eq!(Book::from_text(text), Err(expected), "{text:.40}");
    }
    for broken in ["", "null", "[]", "{", "{}", r#"{"version":0}"#, r#"{"version":-1}"#, "\u{0}PNG"]
    {
        check(broken, UnreadBook::Broken);
    }
    check(r#"{"version":1,"layouts":7}"#, UnreadBook::Broken);
    check(&" ".repeat(MAX_TEXT + 1), UnreadBook::Broken);
    check(&"[".repeat(100_000), UnreadBook::Broken);
    check(r#"{"version":2,"layouts":{"sheets":[]}}"#, UnreadBook::Newer);
}

#[test]
fn what_can_be_read_is_read_and_what_cannot_is_kept() {
    let good = serde_json::to_string(&file::write(&layout("Good"))).unwrap();
    let text = format!(
        r#"{{"version":1,"chosen":{{"odd":1}},"later":true,"layouts":[
            7, {{"id":"x"}}, {{"id":1,"layout":"not one"}}, {{"id":1,"layout":{good}}},
            {{"id":4294967295,"layout":{good},"colour":"red"}}, {{"id":4294967295,"layout":{good}}}
        ]}}"#
    );
    let book = Book::from_text(&text).unwrap();
    assert_eq!(names(&book), ["Good", "Good (2)", "Good (3)"]);
    assert_eq!(book.chosen(), Format::default());
    let mut ids: Vec<OwnId> = book.ids().collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
    let again = Book::from_text(&book.to_text()).unwrap();
    assert_eq!(again, book);
    assert!(again.to_text().contains("not one"));
}

#[test]
fn a_hostile_text_gives_no_more_than_fifty() {
    let good = serde_json::to_string(&file::write(&layout("x"))).unwrap();
    let entries = vec![format!(r#"{{"id":1,"layout":{good}}}"#); 200].join(",");
    let book = Book::from_text(&format!(r#"{{"version":1,"layouts":[{entries}]}}"#)).unwrap();
    assert_eq!(book.own().len(), MAX_LAYOUTS);
}
