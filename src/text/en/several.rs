//! English: one download of several payments.

use export_worker::failure::Reason;

use super::counted;
use super::workbook::CHANGED;
use crate::export::builder::NotBuilt;
use crate::export::many::Report;
use crate::text::failure::Failure;
use crate::text::number::grouped;
use crate::text::several::Several;

pub(super) const SEVERAL: Several = Several {
    title: "Download several payments",
    loading: "Loading the payments to choose from",
    which: "Which payments",
    which_hint: "These are the payments that match the filter above, of all your landlord records. A cancelled payment is left out unless you tick it.",
    choose_all: "Choose all",
    choose_none: "Choose none",
    offer: |date, reference, net, lines| {
        format!("{date}, payment {reference}: {net}, {}", counted(lines, "line", "lines"))
    },
    of_record: |reference| format!("Creditor reference {reference}"),
    cancelled: "Cancelled: not paid",
    chosen: |payments, lines| {
        let payments = counted(payments, "payment", "payments");
        format!("{payments} chosen, with {}", counted(lines, "line", "lines"))
    },
    format: "Format",
    packing: "How you want them",
    one_file: "One file",
    one_file_hint: "All lines one after another, oldest payment first. Each line names its payment in most formats.",
    zip: "A file for each payment, in one ZIP file",
    zip_hint: "For a system that takes one payment at a time.",
    workbooks: "Each payment is a workbook of its own. They come in one ZIP file.",
    download: "Download these payments",
    none_chosen: "Choose at least one payment.",
    too_many: |lines, most| {
        format!(
            "You have chosen {} lines. One download holds at most {}. Choose fewer payments.",
            grouped(lines),
            grouped(most)
        )
    },
    reading: |place, of, lines| {
        format!("Reading payment {place} of {of}: {}", counted(lines, "line", "lines"))
    },
    began: "Reading the payments",
    building: |done, of| format!("Preparing the file: {} of {} lines", grouped(done), grouped(of)),
    done: |Report { payments, lines, net }| {
        let what = format!(
            "Downloaded {} with {}",
            counted(*payments, "payment", "payments"),
            counted(*lines, "line", "lines")
        );
        match net {
            Some(net) => format!("{what}. Their net is {net}."),
            None => format!("{what}."),
        }
    },
    waits: "Your download of several payments needs a decision.",
    to_list: "Go to the list of payments",
    cancelled_all: "Download cancelled. Nothing was saved.",
    missed_title: |missed, of| {
        let were = if missed == 1 { "was" } else { "were" };
        format!("{} of {} {were} not read", grouped(missed), counted(of, "payment", "payments"))
    },
    unbalanced_title: |count| {
        let (payments, do_not) = if count == 1 { ("payment", "does") } else { ("payments", "do") };
        format!("{} {payments} {do_not} not add up", grouped(count))
    },
    nothing_saved: "Nothing is saved yet.",
    missed: |reference, why| format!("Payment {reference}: {}", why.sentences()),
    unbalanced: "The lines of these do not add up to what the payment says. The file will say so too. Tell the council before you post them.",
    again: "Read the missing payments again",
    save_others: |ready| {
        if ready == 1 {
            "Save the payment that was read".to_owned()
        } else {
            format!("Save the {} payments that were read", grouped(ready))
        }
    },
    save_all: "Save all of them",
    leave: "Do not save anything",
    not_built,
};

fn not_built(reason: NotBuilt) -> Failure {
    let advice = match reason {
        NotBuilt::NotLoaded => {
            "The part of this page that builds ZIP files could not be loaded. Check your connection, then try again."
        }
        NotBuilt::NoWorker | NotBuilt::Stopped => {
            "Your browser had no room to build it. Choose fewer payments, or one file."
        }
        NotBuilt::Refused(it) if it.reason == Reason::TooManyLines => {
            "One of the payments has more lines than a workbook holds. Choose a CSV format."
        }
        NotBuilt::Replaced => CHANGED,
        NotBuilt::Refused(it) if it.reason == Reason::Request => CHANGED,
        NotBuilt::Refused(_) => {
            "Something in one of the payments could not be written. Download them one by one to find it, or choose another format."
        }
    };
    Failure { title: "The file was not built.".to_owned(), advice: advice.to_owned() }
}

#[cfg(test)]
mod tests {
    use schedule::money::Pence;

    use super::*;

    #[test]
    fn one_is_never_worded_as_many() {
        assert_eq!((SEVERAL.chosen)(1, 1), "1 payment chosen, with 1 line");
        assert_eq!((SEVERAL.missed_title)(1, 12), "1 of 12 payments was not read");
        assert_eq!((SEVERAL.missed_title)(2, 12), "2 of 12 payments were not read");
        assert_eq!((SEVERAL.unbalanced_title)(1), "1 payment does not add up");
        let report = Report { payments: 2, lines: 24, net: Some(Pence::new(123_456)) };
        assert_eq!(
            (SEVERAL.done)(&report),
            "Downloaded 2 payments with 24 lines. Their net is £1,234.56."
        );
    }
}
