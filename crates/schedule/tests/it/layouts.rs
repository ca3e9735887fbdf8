//! Layouts out of thin air, and layout files: shared, broken, newer, hostile.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use schedule::export::columns::{self, Column};
use schedule::export::group::Grouping;
use schedule::export::layout::dialect::{Delimiter, Dialect, LineEnd, Quoting};
use schedule::export::layout::file::{LayoutFileError, MAX_FILE, read, write};
use schedule::export::layout::{
    ColumnText, Content, ControlRecords, Field, Layout, LayoutError, MAX_FIELDS, MAX_TEXTS, Parts,
    presets,
};
use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign, Style};

/// Any style.
pub fn style() -> impl Strategy<Value = Style> {
    let dates = select(vec![
        DateForm::Iso,
        DateForm::DayMonthYear,
        DateForm::DayMonthShortYear,
        DateForm::DayMonthNameYear,
        DateForm::Compact,
    ]);
    let amounts = select(vec![
        AmountForm::Pounds(DecimalSign::Point),
        AmountForm::Pounds(DecimalSign::Comma),
        AmountForm::Pence,
    ]);
    (dates, amounts, select(vec![Sign::AsIs, Sign::Reversed]), any::<bool>())
        .prop_map(|(dates, amounts, sign, guard)| Style { dates, amounts, sign, guard })
}

/// Any dialect.
pub fn dialect() -> impl Strategy<Value = Dialect> {
    let delimiters =
        select(vec![Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe]);
    let quotings = select(vec![Quoting::WhereNeeded, Quoting::Always]);
    let line_ends = select(vec![LineEnd::CrLf, LineEnd::Lf]);
    (delimiters, quotings, line_ends, any::<bool>()).prop_map(
        |(delimiter, quoting, line_end, byte_order_mark)| Dialect {
            delimiter,
            quoting,
            line_end,
            byte_order_mark,
        },
    )
}

/// What a heading or a fixed text may be.
fn plain() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z ]{0,9}",
        1 => "[=+@'\"\\\\,;|＝ŵ-]{0,5}",
        1 => r"\PC{0,20}",
    ]
}

fn field() -> impl Strategy<Value = Field> {
    let column = select(columns::DEFAULT.to_vec())
        .prop_map(|column| Field::column(columns::named(column.name).unwrap()));
    let content = prop_oneof![4 => column, 1 => plain().prop_map(Field::fixed)];
    (content, option::weighted(0.3, plain())).prop_map(|(field, heading)| match heading {
        Some(heading) => field.headed(heading),
        None => field,
    })
}

/// Any layout with these columns in front and some others.
pub fn layout_with(first: &'static [Column]) -> impl Strategy<Value = Layout> {
    let first: Vec<Field> =
        first.iter().map(|column| Field::column(columns::named(column.name).unwrap())).collect();
    let groupings = select(vec![Grouping::Line, Grouping::Claim, Grouping::RentReference]);
    let control = (any::<bool>(), any::<bool>())
        .prop_map(|(leading, trailing)| ControlRecords { leading, trailing });
    let parts = ("[A-Z][a-zŵ ]{0,9}", vec(field(), 0..9), any::<bool>());
    (parts, dialect(), style(), groupings, control).prop_map(
        move |((name, others, header), dialect, style, grouping, control)| {
            let mut fields = first.clone();
            for field in others {
                let repeats = fields.iter().any(|known| known.heading() == field.heading());
                if !repeats || field.heading().is_empty() {
                    fields.push(field);
                }
            }
            if !fields.iter().any(|field| matches!(field.content, Content::Column(_))) {
                fields.push(Field::column(&columns::NET).headed("\u{2211}"));
            }
            let (name, fields) = (name.into(), fields.into());
            Layout::new(Parts { name, fields, header, dialect, style, grouping, control }).unwrap()
        },
    )
}

proptest! {
    #[test]
    fn a_layout_is_read_back_as_it_was(layout in layout_with(&[])) {
        let text = write(&layout);
        prop_assert_eq!(read(text.as_bytes()), Ok(layout));
    }

    #[test]
    fn a_harmed_file_is_a_layout_or_an_error(
        layout in layout_with(&[]),
        harms in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = write(&layout).into_bytes();
        for (at, byte) in harms {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(other) = read(&bytes) {
            prop_assert_eq!(read(write(&other).as_bytes()), Ok(other));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }
}

/// The file of the default layout with one text for another.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = write(&Layout::default());
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

#[track_caller]
fn check(bytes: &[u8], expected: LayoutFileError) {
    assert_eq!(read(bytes), Err(expected));
}

#[test]
fn every_preset_can_be_shared() {
    for preset in &presets::ALL {
        let text = write(&preset.layout);
        assert_eq!(read(text.as_bytes()), Ok(preset.layout.clone()));
        assert_eq!(read(format!("\u{FEFF}{text}").as_bytes()), Ok(preset.layout.clone()));
    }
}

#[test]
fn what_is_something_else_is_no_layout() {
    let no_layout = LayoutFileError::NotALayout;
    for other in ["", "null", "[]", "{}", "\u{0}", "name,value\r\n", "{\"version\": 1}"] {
        check(other.as_bytes(), no_layout.clone());
    }
    check(&changed("landlord-payments-layout", "landlord-payments-lines"), no_layout.clone());
    check(&changed("\"version\": 1", "\"version\": 0"), no_layout.clone());
    check(&changed("\"version\": 1", "\"version\": -1"), no_layout.clone());
    check(&changed("\"version\": 1", "\"version\": 1.0"), no_layout.clone());
    check(&changed("\n}", "\n"), no_layout.clone());
    check(&changed("\n}", "\n}}"), no_layout.clone());
    check(b"\xFF\xFE{\0", no_layout);
}

#[test]
fn a_newer_version_is_told_from_a_broken_file() {
    let version = u64::MAX;
    let newer = changed("\"version\": 1", &format!("\"version\": {version}, \"x\": [null]"));
    check(&newer, LayoutFileError::Newer { version });
}

#[test]
fn nothing_may_be_missing_unknown_or_misspelt() {
    for (from, to) in [
        ("\"header\": true", "\"heading\": true"),
        ("\"header\": true", "\"header\": 1"),
        ("\"header\": true,", ""),
        ("\"header\": true", "\"header\": true, \"header\": true"),
        ("\"header\": true", "\"header\": true, \"script\": \"\""),
        ("\"comma\"", "\"Comma\""),
        ("\"comma\"", "\",\""),
        ("\"crlf\"", "\"cr\""),
        ("\"iso\"", "\"us\""),
        ("\"point\"", "\"both\""),
        ("\"leading\": false", "\"leading\": null"),
        ("\"column\": \"net\"", "\"column\": \"net\", \"text\": \"x\""),
        ("\"column\": \"net\"", "\"heading\": \"x\""),
        ("\"column\": \"net\"", "\"column\": \"net\", \"formula\": \"x\""),
    ] {
        check(&changed(from, to), LayoutFileError::Malformed);
    }
}

#[test]
fn an_unknown_column_is_named_in_part() {
    #[track_caller]
    fn unknown(column: &str, name: &str) {
        let bytes = changed("\"column\": \"net\"", &format!("\"column\": \"{column}\""));
        check(&bytes, LayoutFileError::UnknownColumn { name: name.to_owned() });
    }
    unknown("income", "income");
    unknown("Net", "Net");
    unknown("", "");
    unknown(r"a\u0000\nb", "ab");
    unknown(&"é".repeat(5_000), &"é".repeat(40));
}

#[test]
fn what_breaks_a_rule_of_layouts_says_which() {
    let named = format!("\"name\": \"{}\"", "x".repeat(50_000));
    let bytes = changed("\"name\": \"CSV for spreadsheets\"", &named);
    check(&bytes, LayoutError::NameTooLong.into());
    let many = "{ \"text\": \"\" },".repeat(500);
    let bytes = changed("\"columns\": [", &format!("\"columns\": [{many}"));
    check(&bytes, LayoutError::TooManyColumns.into());
    let broken = changed("\"column\": \"net\"", "\"column\": \"net\", \"heading\": \"a\\nb\"");
    let text = ColumnText::Heading;
    check(&broken, LayoutError::TextNotPlain { column: 15, text }.into());
}

#[test]
fn a_file_of_any_size_or_depth_ends_in_an_answer() {
    let text = write(&Layout::default());
    let mut padded = text.clone().into_bytes();
    padded.resize(MAX_FILE, b' ');
    assert_eq!(read(&padded), Ok(Layout::default()));
    padded.push(b' ');
    check(&padded, LayoutFileError::TooLarge);
    check(&vec![b'['; 100 * MAX_FILE], LayoutFileError::TooLarge);
    for deep in ["[", "{\"a\":"] {
        let deep = deep.repeat(MAX_FILE / deep.len());
        check(deep.as_bytes(), LayoutFileError::NotALayout);
        let within = text.replacen("\"comma\"", &deep, 1);
        let cut = within.as_bytes().get(..MAX_FILE).unwrap();
        check(cut, LayoutFileError::NotALayout);
    }
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    check(&changed("\"comma\"", &nested), LayoutFileError::Malformed);
}

#[test]
fn the_largest_layout_fits_into_a_file() {
    // A quote is the character that grows most when it is written.
    let text = "\"".repeat(MAX_TEXTS / (MAX_FIELDS - 1) / 2);
    let mut fields = vec![Field::fixed(text.clone()).headed(text.clone()); MAX_FIELDS - 1];
    fields.push(Field::column(&columns::WEEKLY_ENTITLEMENT));
    let name = "\"".repeat(80).into();
    let parts = Parts { name, fields: fields.into(), header: false, ..Parts::default() };
    let layout = Layout::new(parts).unwrap();
    let text = write(&layout);
    assert!(text.len() <= MAX_FILE, "{}", text.len());
    assert_eq!(read(text.as_bytes()), Ok(layout));
}
