//! English: what is taken away from the screen: downloads, copies, letters.

use super::counted;
use crate::text::number::grouped;
use crate::text::output::{Copying, Download, Letter, Share, Stages};

pub(super) const DOWNLOAD: Download = Download {
    csv: "Download CSV",
    these: "Download these lines",
    stages: Stages {
        running: |done, of| match of {
            Some(of) => format!("Preparing the file: {} of {} lines", grouped(done), grouped(of)),
            None => "Preparing the file".to_owned(),
        },
        done: |count| format!("Downloaded {}", counted(count, "line", "lines")),
        cancelled: "Download cancelled. Nothing was saved.",
    },
    failed: "The file was not saved.",
    failed_advice: "Your device may have no room for it, or may block downloads. Free some space or allow downloads, then try again.",
};

pub(super) const SHARE: Share = Share {
    csv: "Share CSV",
    now: "Share now",
    ready: "The file is ready. Press ‘Share now’ to choose where it goes.",
    done: |count| format!("Shared {}", counted(count, "line", "lines")),
    dismissed: "Nothing was shared.",
    failed: "The file was not shared. Use ‘Download CSV’, then share it from your files.",
};

pub(super) const COPYING: Copying = Copying {
    value: "Copy",
    line: "Copy this line",
    select: "Select lines to copy",
    stop: "Stop selecting",
    hint: "Tick lines in the schedule. They stay ticked while you search and sort. You can paste them into a spreadsheet.",
    selected: |count, net| {
        format!("{} selected, with a net of {net}", counted(count, "line", "lines"))
    },
    select_line: |tenant| format!("Select the line of {tenant}"),
    all_shown: "Select all lines shown",
    none: "Select none",
    selected_lines: "Copy selected lines",
    done: "Copied",
    nothing: "Nothing was copied: no line is ticked. Tick lines in the schedule, or select all lines shown.",
    refused: "Your browser does not let this page copy. Select the text and copy it yourself, or download the file.",
    too_many: "These lines could not be copied. Select 50,000 lines at most, or download the file.",
};

pub(super) const LETTER: Letter = Letter {
    print: "Print or save as PDF",
    stages: Stages {
        running: |done, of| match of {
            Some(of) => format!("Preparing the letter: {} of {} lines", grouped(done), grouped(of)),
            None => "Preparing the letter".to_owned(),
        },
        done: |count| {
            format!("The letter with {} went to your print window", counted(count, "line", "lines"))
        },
        cancelled: "Stopped. Nothing was printed.",
    },
    failed: "The letter was not printed.",
    failed_advice: "Your browser does not open its print window here. Try another browser, or download the CSV.",
    long_title: |pages| format!("This letter has at least {} pages", grouped(pages)),
    long: |lines, to_a_page| {
        format!(
            "There are {}, {} to a page. A PDF needs no paper. To work with the figures, download the CSV.",
            counted(lines, "line", "lines"),
            grouped(to_a_page)
        )
    },
    carry_on: "Carry on and print",
    leave: "Do not print",
    title: "Remittance advice",
    lead: "What the council pays to you for the tenants in the schedule, and what it takes off. Keep this for your records.",
    document: |reference| format!("Remittance advice {reference}"),
    reference: "Payment reference",
    printed: "Printed on",
    amount: "Amount paid",
    amount_cancelled: "Amount not paid",
    stamp: "Cancelled: not paid",
    replaced: "Another payment replaces it, with a remittance advice of its own.",
    replaces: "This payment replaces one that was cancelled. Do not post both.",
    withheld: "The totals and the schedule here are those of the lines that are shown. The amount is that of the whole payment.",
    brought_forward: "Brought forward",
    carried_forward: "Carried forward",
    total: |count| format!("Total of {}", counted(count, "line", "lines")),
    footer: |payment, creditor, first, last, of| {
        format!(
            "Payment {payment} · Creditor reference {creditor} · Lines {} to {} of {}",
            grouped(first),
            grouped(last),
            grouped(of)
        )
    },
    page: ["Page ", " of "],
};
