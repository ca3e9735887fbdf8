//! English: workbooks, and what may stand in their way.

use export_worker::failure::Reason;
use export_worker::message::MAX_WORKBOOK_LINES;

use crate::export::builder::NotBuilt;
use crate::export::heavy::{HeavyFile, Hurdle};
use crate::text::failure::Failure;
use crate::text::files::Ask;
use crate::text::number::grouped;
use crate::text::workbook::Workbook;

pub(super) const WORKBOOK: Workbook = Workbook {
    lines_sheet: "Schedule",
    payment_sheet: "Payment",
    period_from: "Pays for, from",
    period_to: "Pays for, to",
    in_bank: "Paid to your bank",
    summed: "Sum of its lines",
    in_file: "Sum of the lines in this file",
    same: "The same?",
    yes: "Yes",
    no: "NO",
    counts_as_rent: "counts as rent paid",
    lines_off: "Lines whose net is not their gross less their deductions",
    as_text: "Values that stand as text, as a workbook has no such number or date",
    fingerprint: "Fingerprint of the lines in this file",
    hurdle,
    not_built,
};

fn hurdle(hurdle: Hurdle) -> Ask {
    const ZIP: (&str, &str) = ("Download CSV in a ZIP file", "Do not download");
    let (title, body, (yes, no)) = match hurdle {
        Hurdle::PagePauses(HeavyFile::Workbook) => (
            "This page will stop responding while it builds the workbook",
            "Your browser does not let the page build it in the background. A long schedule can take a minute or more, and you cannot cancel. Download the CSV instead if you need the file at once.",
            ("Build the workbook", "Do not build it"),
        ),
        Hurdle::PagePauses(HeavyFile::Zip) => (
            "This page will stop responding while it builds the ZIP file",
            "Your browser does not let the page build it in the background. A long schedule can take a minute or more, and you cannot cancel.",
            ("Build the ZIP file", "Do not build it"),
        ),
        Hurdle::TooManyLines => (
            "There are too many lines for a workbook",
            "Your browser cannot build a workbook of so many lines. You can download all of them as a CSV in a ZIP file.",
            ZIP,
        ),
        Hurdle::NoRoom => (
            "Your browser has no room to build the workbook",
            "Nothing was saved. You can download all the lines as a CSV in a ZIP file, which needs less. Closing other pages can help too.",
            ZIP,
        ),
    };
    Ask { title, body, yes, no }
}

/// Where the program is of another release than the page.
pub(super) const CHANGED: &str =
    "This page has changed since you opened it. Reload it, then try again.";

fn not_built(reason: NotBuilt) -> Failure {
    let advice = match reason {
        NotBuilt::NotLoaded => {
            "The part of this page that builds workbooks and ZIP files could not be loaded. Check your connection, then try again. The CSV does not need it.".to_owned()
        }
        NotBuilt::Replaced => CHANGED.to_owned(),
        NotBuilt::NoWorker | NotBuilt::Stopped => {
            "Your browser had no room to build it. Close other pages and try again, or download the CSV.".to_owned()
        }
        NotBuilt::Refused(failure) => match failure.reason {
            Reason::TooManyLines => format!(
                "A workbook holds at most {} lines here. Download the CSV.",
                grouped(MAX_WORKBOOK_LINES)
            ),
            Reason::TextTooLong => {
                "A text in the schedule is longer than a cell of a workbook. Download the CSV, which holds it whole.".to_owned()
            }
            Reason::Request => CHANGED.to_owned(),
            Reason::OutOfRange | Reason::Writer => {
                "Something in the schedule could not be written. Download the CSV, and tell the council.".to_owned()
            }
        },
    };
    Failure { title: "The file was not built.".to_owned(), advice }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_goes_wrong_there_is_another_way() {
        let reasons = [
            Reason::Request,
            Reason::TooManyLines,
            Reason::TextTooLong,
            Reason::OutOfRange,
            Reason::Writer,
        ];
        let refused = reasons.map(|reason| {
            NotBuilt::Refused(export_worker::failure::Failure { reason, file: None })
        });
        let others =
            [NotBuilt::NoWorker, NotBuilt::NotLoaded, NotBuilt::Replaced, NotBuilt::Stopped];
        for reason in refused.into_iter().chain(others) {
            let Failure { title, advice } = not_built(reason);
            assert!(title.ends_with('.') && advice.ends_with('.'), "{advice}");
            assert!(advice.contains("CSV") || advice.contains("try again"), "{advice}");
        }
    }
}
