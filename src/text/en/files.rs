//! English: formats, layouts and layout files.

use schedule::export::layout::dialect::Delimiter;
use schedule::export::layout::file::LayoutFileError;
use schedule::export::layout::{LayoutError, MAX_FIELDS, MAX_NAME};

use super::counted;
use super::editor::EDITOR;
use crate::layouts::sharing::NotOpened;
use crate::text::files::{Files, Meaning};
use crate::text::number::grouped;

pub(super) const FILES: Files = Files {
    title: "Other formats and layouts",
    format: "Choose a format",
    preset,
    workbook: (
        "Excel workbook",
        "Real dates and amounts, references as they are, and a second sheet that shows whether it balances.",
    ),
    own_note: |columns, delimiter, guarded| {
        let columns = u32::try_from(columns).unwrap_or(u32::MAX);
        let between = match delimiter {
            Delimiter::Comma => "commas",
            Delimiter::Semicolon => "semicolons",
            Delimiter::Tab => "tabs",
            Delimiter::Pipe => "pipes (|)",
        };
        let columns = counted(columns, "column", "columns");
        let note = format!("Your own layout: {columns}, with {between} between them.");
        if guarded { note } else { format!("{note} {UNGUARDED}") }
    },
    which: "Which lines",
    all: |count| format!("All {}", counted(count, "line", "lines")),
    these: |count| {
        if count == 1 {
            "The line that your search shows".to_owned()
        } else {
            format!("The {} lines that your search shows", grouped(count))
        }
    },
    download: "Download file",
    layouts_title: "Your own layouts",
    make: "Make a layout",
    change: "Change",
    delete: "Delete",
    save_as_file: "Save layout as a file",
    open_file: "Open a layout file",
    about: |name| format!("‘{name}’"),
    delete_title: |name| format!("Delete ‘{name}’?"),
    delete_body: "The layout is deleted from this device. Files that you have downloaded are not changed.",
    delete_yes: "Delete layout",
    delete_no: "Keep layout",
    saved: |name| format!("‘{name}’ is saved and chosen."),
    deleted: |name| format!("‘{name}’ is deleted."),
    added: |name| format!("‘{name}’ is added to your layouts and chosen."),
    renamed: |name| {
        format!("Its name was taken, so the layout is added as ‘{name}’. It is chosen.")
    },
    known: |name| format!("You already have this layout. ‘{name}’ is chosen."),
    not_opened: "The layout file was not opened",
    why_not_opened,
    full: FULL,
    not_made: "There is no room for another layout",
    not_kept: "Your choices last until you leave or reload this page",
    blocked: "Your browser does not let this page keep them. Everything here works. To keep a layout, save it as a file.",
    no_room: "Your browser has no room to keep them. Everything here works. To keep a layout, save it as a file.",
    newer: "This device holds layouts from a newer version of this page. Reload the page to get that version.",
    meaning: MEANING,
    editor: EDITOR,
};

/// What a layout that writes texts exactly must say, whoever made it.
const UNGUARDED: &str =
    "It is not safe to open in a spreadsheet: a text may run there as a formula.";

const FULL: &str = "You have 50 layouts, which is the most you can have. Choose one that you no longer need and delete it, then try again.";

const MEANING: Meaning = Meaning {
    title: "What the columns mean",
    lead: "These are the columns of the default CSV, version 1, in their order. Their names do not change within a version. A layout of your own can hold any of them.",
    name: "Column",
    means: "What it means",
    holds: "Holds",
    empty: "Empty",
    may_be_empty: "Can be empty",
    never_empty: "Never empty",
    text: "Text",
    date: "Date",
    money: "Amount",
    for_software: "The same for software, as a CSVW metadata file:",
    save: "Save schedule.csv-metadata.json",
    column: |column| column.title,
    description: |column| column.description,
};

fn preset(id: &str) -> Option<(&'static str, &'static str)> {
    Some(match id {
        "spreadsheet" => (
            "CSV for spreadsheets",
            "Opens in Excel and other spreadsheets, with accents as they are. Safe to open.",
        ),
        "import" => (
            "CSV for import",
            "The same columns for a housing or finance system: the exact text, and no byte order mark.",
        ),
        "benefit-payments-by-position" => (
            "Benefit payments by position",
            "Payment date, tenant, rent reference, BACS, net and payment reference, without headings. One housing system publishes a list like this. What stands in its last two columns is our choice.",
        ),
        "claim-and-rent-account" => (
            "Claim, rent account, date and value",
            "Four columns that one landlord has published. How they write the date is not known.",
        ),
        "credit-negative-ledger" => (
            "Ledger with negative receipts",
            "For a ledger in which money that you receive has a minus. Dates are written 23/11/2026. The choice of columns is ours.",
        ),
        _ => return None,
    })
}

fn why_not_opened(reason: &NotOpened) -> String {
    const CHOOSE: &str = "Choose a file that was saved with ‘Save layout as a file’.";
    const ASK: &str = "Ask whoever sent it to you to save it again.";
    match reason {
        NotOpened::Unreadable => {
            "Your browser cannot read the file. It may have been moved, or you may not be allowed to open it. Choose it again.".to_owned()
        }
        NotOpened::Book(_) => FULL.to_owned(),
        NotOpened::File(LayoutFileError::TooLarge) => {
            format!("It is too large to be a layout file. {CHOOSE}")
        }
        NotOpened::File(LayoutFileError::NotALayout) => format!("It is not a layout file. {CHOOSE}"),
        NotOpened::File(LayoutFileError::Newer { .. }) => {
            "It was saved by a newer version of this page. Reload the page, then open the file again.".to_owned()
        }
        NotOpened::File(LayoutFileError::Malformed) => {
            format!("Something in it is missing or spelt wrongly. {ASK}")
        }
        NotOpened::File(LayoutFileError::UnknownColumn { name }) => {
            format!("It has a column that this page does not know: ‘{name}’. {ASK}")
        }
        NotOpened::File(LayoutFileError::Layout(rule)) => {
            format!("{}. {ASK}", broken_rule(*rule))
        }
    }
}

/// Of a file that somebody else may have made: what is wrong with it, not what to enter.
fn broken_rule(rule: LayoutError) -> String {
    match rule {
        LayoutError::NoName => "The layout in it has no name".to_owned(),
        LayoutError::NameTooLong => {
            format!("The name of the layout in it is longer than {MAX_NAME} characters")
        }
        LayoutError::NameNotPlain => {
            "The name of the layout in it has tabs or line breaks".to_owned()
        }
        LayoutError::NoColumns => "The layout in it has no columns of the schedule".to_owned(),
        LayoutError::TooManyColumns => {
            format!("The layout in it has more than {MAX_FIELDS} columns, the most there can be")
        }
        LayoutError::TextTooLong { .. } | LayoutError::TextsTooLong => {
            "The headings or texts in it are too long".to_owned()
        }
        LayoutError::TextNotPlain { .. } => {
            "A heading or a text in it has tabs or line breaks".to_owned()
        }
        LayoutError::RepeatedHeading { column } => {
            format!("Column {} in it has the heading of an earlier one", column.saturating_add(1))
        }
    }
}

#[cfg(test)]
mod tests {
    use schedule::export::layout::presets;

    use super::*;

    #[test]
    fn every_preset_has_words() {
        for known in &presets::ALL {
            let (name, note) = preset(known.id).expect(known.id);
            assert!(!name.ends_with('.') && note.ends_with('.'), "{}", known.id);
        }
        assert_eq!(preset("nothing"), None);
    }

    #[test]
    fn every_refused_file_says_what_to_do() {
        let column = 2;
        let errors = [
            NotOpened::Unreadable,
            NotOpened::Book(crate::layouts::book::BookError::Full),
            NotOpened::File(LayoutFileError::TooLarge),
            NotOpened::File(LayoutFileError::NotALayout),
            NotOpened::File(LayoutFileError::Newer { version: 2 }),
            NotOpened::File(LayoutFileError::Malformed),
            NotOpened::File(LayoutFileError::UnknownColumn { name: "income".to_owned() }),
            NotOpened::File(LayoutFileError::Layout(LayoutError::RepeatedHeading { column })),
        ];
        for error in errors {
            let words = why_not_opened(&error);
            assert!(words.split(". ").count() > 1 && words.ends_with('.'), "{words}");
        }
    }
}
