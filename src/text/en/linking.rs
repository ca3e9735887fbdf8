//! English: linking a landlord record.

use super::CALENDAR;
use crate::pages::link::questions::Fault;
use crate::text::linking::Link;

pub(super) const LINK: Link = Link {
    title: "Link your landlord record",
    loading: "Loading the questions",
    lead: "Link your landlord record to this account to see the Housing Benefit payments that the council makes to you. You only need to do this once.",
    another_title: "Link another landlord record",
    another_lead: "Each creditor reference is a record of its own, with its own payments. The records that you have linked stay as they are, whatever you answer here.",
    needed_title: "What you need",
    needed_lead: "We will ask you:",
    where_to_find: "You can find these on a letter or payment schedule from the council, or on your bank statement.",
    why_title: "Why we ask",
    why: "Payment schedules hold your tenants’ names, addresses and benefit. We check your answers against the council’s records, so that only you can see them. We do not keep your answers.",
    tries: |left| {
        if left == 1 {
            "You have 1 try left.".to_owned()
        } else {
            format!("You have {left} tries.")
        }
    },
    cannot_answer: "I cannot answer these questions",
    cannot_answer_this: "I cannot answer this question",
    other_questions: "Answer other questions instead",
    other_questions_lead: "You can change between them. What you have typed is kept, and your tries are counted together.",
    answer_these: "Answer these questions",
    other_ways: "Other ways to link your record",
    no_questions: "The council has no questions for this account, so it cannot be linked here.",
    step: |number, of| format!("Question {number} of {of}"),
    date_hint: "For example, 27 3 2026",
    fault,
    check_title: "Check your answers",
    check_lead: "We check these against the council’s records when you continue.",
    sending: "Checking your answers",
    wrong_title: "Your answers do not match our records",
    wrong: |left| match left {
        0 => "You have no tries left.".to_owned(),
        1 => "You have 1 try left before linking is locked for a while.".to_owned(),
        left => format!("You have {left} tries left before linking is locked for a while."),
    },
    wrong_advice: "For security we cannot say which answer is wrong. Check each of them against a recent letter or schedule, change what needs changing, then continue.",
    no_try_used: "None of your tries was used.",
    locked_title: "Linking is locked",
    locked_why: "Your answers did not match our records too many times",
    locked_until: |time, today| {
        format!(
            "To protect your tenants’ details you cannot try again until {}.",
            CALENDAR.moment(time, today)
        )
    },
    locked_for_now: "To protect your tenants’ details you cannot try again for a while.",
    instead_title: "What you can do instead",
    linked_title: "Your landlord record is linked",
    linked: "Next time you sign in you will come straight here.",
    another_linked: "This is its summary. You can choose between your records at the top of this page.",
    unlinked: "The record is no longer linked to your account",
    unlinked_body: "Its payments go on as before. To see them here again, link the record by answering the questions.",
};

fn fault(fault: Fault, question: &str) -> String {
    match fault {
        Fault::Missing => format!("Answer the question: {question}"),
        Fault::TooLong(most) => format!("Your answer must be {most} characters or fewer"),
        Fault::NotDigits => "Your answer must be digits only, such as 0042".to_owned(),
        Fault::NotMoney => "Enter an amount in pounds and pence, such as 1,234.56".to_owned(),
        Fault::NotADate => {
            "Enter a real date with day, month and year, such as 27 3 2026".to_owned()
        }
        Fault::NotAPostcode => "Enter a full postcode, such as ZZ99 1AA".to_owned(),
        Fault::Refused => "Check this answer: the council’s service cannot read it".to_owned(),
    }
}
