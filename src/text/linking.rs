//! The words around linking a landlord record.

use schedule::date::Date;

use crate::clock::LocalTime;
use crate::pages::link::questions::Fault;

/// Linking a landlord record.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each field is named for the words it holds")]
pub struct Link {
    pub title: &'static str,
    pub loading: &'static str,
    pub lead: &'static str,
    pub another_title: &'static str,
    pub another_lead: &'static str,
    pub needed_title: &'static str,
    pub needed_lead: &'static str,
    pub where_to_find: &'static str,
    pub why_title: &'static str,
    pub why: &'static str,
    pub tries: fn(u32) -> String,
    pub cannot_answer: &'static str,
    pub cannot_answer_this: &'static str,
    pub other_questions: &'static str,
    pub other_questions_lead: &'static str,
    pub answer_these: &'static str,
    pub other_ways: &'static str,
    pub no_questions: &'static str,
    pub step: fn(usize, usize) -> String,
    pub date_hint: &'static str,
    pub fault: fn(Fault, &str) -> String,
    pub check_title: &'static str,
    pub check_lead: &'static str,
    pub sending: &'static str,
    pub wrong_title: &'static str,
    pub wrong: fn(u32) -> String,
    pub wrong_advice: &'static str,
    pub no_try_used: &'static str,
    pub locked_title: &'static str,
    pub locked_why: &'static str,
    pub locked_until: fn(LocalTime, Option<Date>) -> String,
    pub locked_for_now: &'static str,
    pub instead_title: &'static str,
    pub linked_title: &'static str,
    pub linked: &'static str,
    pub another_linked: &'static str,
    pub unlinked: &'static str,
    pub unlinked_body: &'static str,
}
