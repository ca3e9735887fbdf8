//! English: the layout editor.

use schedule::export::group::Grouping;
use schedule::export::layout::dialect::{Delimiter, LineEnd, Quoting};
use schedule::export::layout::{ColumnText, LayoutError, MAX_FIELDS, MAX_NAME, MAX_TEXT};
use schedule::export::style::{AmountForm, DateForm, DecimalSign, Sign};

use crate::layouts::draft::Way;
use crate::text::editor::Editor;
use crate::text::files::Ask;
use crate::text::number::grouped;

pub(super) const EDITOR: Editor = Editor {
    make_title: "Make a layout",
    change_title: "Change layout",
    name: "Name of the layout",
    name_hint: "For example, the system that you import the file into",
    start: "Start from",
    start_hint: "Copies its columns and settings. The layout itself is not changed.",
    start_again: "Copy these settings",
    replace: Ask {
        title: "Replace what you have changed?",
        body: "The columns and settings that you have changed are replaced. The name stays.",
        yes: "Replace",
        no: "Keep my changes",
    },
    leave: Ask {
        title: "Leave without saving?",
        body: "You have changed this layout. If you leave now, your changes are lost.",
        yes: "Leave without saving",
        no: "Keep changing it",
    },
    columns: "Columns",
    columns_hint: "They stand in the file in this order.",
    head_in_words: "Use words as headings",
    head_as_names: "Use column names as headings",
    headed: "The headings are changed.",
    heading: "Heading",
    fixed: "Fixed text",
    fixed_text: "Text in every row",
    of_column: |name| format!("of {name}"),
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    moved: |name, place, of| format!("{name} is now column {place} of {of}."),
    at_end: |name, way| match way {
        Way::Up => format!("{name} is the first column already."),
        Way::Down => format!("{name} is the last column already."),
    },
    removed: |name| format!("{name} is removed."),
    added: |name, place| format!("{name} is added as column {place}."),
    add: "Column to add",
    add_column: "Add column",
    add_text: "Add a fixed text",
    rows: "Rows",
    grouping: "One row for each",
    grouping_hint: "Where several lines share a row, their amounts are added up. A cell in which the lines differ is left empty.",
    group: |grouping| match grouping {
        Grouping::Line => "Line of the schedule",
        Grouping::Claim => "Claim reference",
        Grouping::RentReference => "Rent reference",
    },
    control: "Control totals",
    control_hint: "A row that starts with CONTROL, with the number of lines, the totals and a fingerprint of the lines. Your system can check that nothing is missing and that nothing is imported twice.",
    leading: "At the start of the file",
    trailing: "At the end of the file",
    values: "Dates and amounts",
    dates: "Dates",
    date: |form| match form {
        DateForm::Iso => "2026-11-23",
        DateForm::DayMonthYear => "23/11/2026",
        DateForm::DayMonthShortYear => "23/11/26",
        DateForm::DayMonthNameYear => "23-Nov-2026",
        DateForm::Compact => "20261123",
    },
    amounts: "Amounts",
    amount: |form| match form {
        AmountForm::Pounds(DecimalSign::Point) => "Pounds: 1234.56",
        AmountForm::Pounds(DecimalSign::Comma) => "Pounds with a comma: 1234,56",
        AmountForm::Pence => "Pence: 123456",
    },
    sign: "Money paid to you",
    signs: |sign| match sign {
        Sign::AsIs => "Has no minus: 1234.56",
        Sign::Reversed => "Has a minus: -1234.56",
    },
    guard: "Make the file safe to open in a spreadsheet",
    guard_hint: "A spreadsheet can run a text that starts with = + - or @ as a formula. This puts an apostrophe (') in front of such a text. Leave it off for a system that needs the exact text.",
    file: "How the file is written",
    header: "Headings in the first row",
    delimiter: "Between columns",
    between: |delimiter| match delimiter {
        Delimiter::Comma => "Comma (,)",
        Delimiter::Semicolon => "Semicolon (;)",
        Delimiter::Tab => "Tab",
        Delimiter::Pipe => "Pipe (|)",
    },
    quoting: "Quotation marks",
    quotes: |quoting| match quoting {
        Quoting::WhereNeeded => "Only where they are needed",
        Quoting::Always => "Around everything",
    },
    line_end: "End of each row",
    ends: |end| match end {
        LineEnd::CrLf => "Windows (CR LF)",
        LineEnd::Lf => "Unix and Mac (LF)",
    },
    byte_order_mark: "Byte order mark",
    byte_order_mark_hint: "Excel needs it to show accents, such as ŵ, as they are. Some import systems do not accept it.",
    preview: "Preview",
    preview_of: |count| {
        if count == 1 {
            "The first line of this payment, as it will stand in the file.".to_owned()
        } else {
            format!(
                "The first {} lines of this payment, as they will stand in the file.",
                grouped(count)
            )
        }
    },
    preview_totals: "Here the control totals are those of these lines only.",
    no_preview: "There is nothing to show yet. Check the columns, their headings and their texts.",
    save: "Save layout",
    fault,
    name_taken: "Another layout has this name. Enter another name.",
    full: "You have 50 layouts now, which is the most you can have. Keep this page open, delete one that you no longer need in another tab, then save again.",
    unsaved: "The layout that you were making is not saved yet.",
    resume: "Carry on with the layout",
};

fn fault(fault: LayoutError) -> String {
    let number = |column: usize| column.saturating_add(1);
    match fault {
        LayoutError::NoName => "Enter a name for the layout".to_owned(),
        LayoutError::NameTooLong => format!("The name must be {MAX_NAME} characters or fewer"),
        LayoutError::NameNotPlain => "The name must not have tabs or line breaks in it".to_owned(),
        LayoutError::NoColumns => "Add at least one column that is not a fixed text".to_owned(),
        LayoutError::TooManyColumns => {
            format!("A layout has {MAX_FIELDS} columns at most. Remove some columns")
        }
        LayoutError::TextTooLong { column, text } => format!(
            "Column {}: {} must be {MAX_TEXT} characters or fewer",
            number(column),
            column_text(text)
        ),
        LayoutError::TextNotPlain { column, text } => format!(
            "Column {}: {} must not have tabs or line breaks in it",
            number(column),
            column_text(text)
        ),
        LayoutError::TextsTooLong => {
            "The headings and texts are too long together. Make some of them shorter".to_owned()
        }
        LayoutError::RepeatedHeading { column } => format!(
            "Column {}: another column has this heading. Enter another heading",
            number(column)
        ),
    }
}

const fn column_text(text: ColumnText) -> &'static str {
    match text {
        ColumnText::Heading => "the heading",
        ColumnText::Fixed => "the text in every row",
    }
}
