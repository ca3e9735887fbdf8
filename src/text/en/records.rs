//! The words about the linked landlord records, in English.

use crate::text::records::Records;

pub(super) const RECORDS: Records = Records {
    choose: "Your landlord records",
    title: "Linked landlord records",
    linked_on: |date| format!("Linked on {date}"),
    shown: "Shown above",
    about: |name, reference| format!("{name}, creditor reference {reference}"),
    link_another: "Link another record",
    unlink: "Unlink",
    unlinking: "Unlinking",
    question: |name, reference| format!("Unlink {name}, creditor reference {reference}?"),
    question_body: "You will no longer see its payments here, and any download that is under way stops. The payments themselves go on: unlinking does not tell the council to stop or change anything. You can link the record again at any time by answering the questions.",
    yes: "Unlink this record",
    no: "Keep it linked",
    refused: "The record was not unlinked",
    in_doubt: "We do not know whether the record was unlinked",
    again_is_safe: "Trying again does no harm, even if it was.",
    ended: "You were signed out before it was done. Now that you are signed in, try again.",
};
