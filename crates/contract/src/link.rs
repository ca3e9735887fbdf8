//! `GET /link/questions`, `POST /link`: the council's questions, and the one verdict on the answers.

use serde::{Deserialize, Serialize};

use crate::open_enum::open_enum;
use crate::summary::LandlordRecord;

/// What a user may answer to link their landlord record. One complete set is enough. Which sets there are depends on the
/// account alone, never on what was answered: that would tell whether a record exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkQuestions {
    /// Tries left before linking locks, whichever sets they are spent on.
    pub attempts_left: u32,
    /// The question sets this account may use, the council's preferred one first. A user who cannot answer that one is
    /// offered the next; a council that has but one gives one.
    pub sets: Vec<QuestionSet>,
    /// What else a landlord can do who cannot answer any set, such as telephoning or asking for a letter.
    pub other_ways: Wording,
}

/// Text in the languages of the council. English is always there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Wording {
    /// English.
    pub en: String,
    /// Welsh, where the council gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cy: Option<String>,
}

/// Questions that together identify a landlord record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionSet {
    /// Opaque; sent back with the answers.
    pub id: String,
    /// What the set asks for, in a few words.
    pub title: Wording,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// One question of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// Opaque; sent back with the answer.
    pub id: String,
    /// What sort of answer is wanted.
    pub kind: QuestionKind,
    /// The question itself.
    pub label: Wording,
    /// Where the landlord finds the answer, and how it looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Wording>,
    /// The most characters an answer may have, as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// Whether the question may be left empty.
    #[serde(default)]
    pub optional: bool,
}

open_enum! {
    /// What sort of answer a question wants, and so how its `value` is written.
    QuestionKind {
        /// As typed.
        Text = "text",
        /// A reference: as typed; leading zeros, trailing letters and inner spaces count.
        Reference = "reference",
        /// A United Kingdom postcode, as typed.
        Postcode = "postcode",
        /// An amount, sent as integer pence; a payment in the council's favour with a leading `-`.
        Money = "money",
        /// A date, sent as an ISO 8601 calendar date.
        Date = "date",
        /// Digits only, such as the last four of an account number.
        Digits = "digits",
    }
}

/// The body of `POST /link`. The call carries an `Idempotency-Key` header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinkRequest {
    /// The set that is answered.
    pub set: String,
    /// One for each question of the set that is answered.
    pub answers: Vec<Answer>,
}

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// Always text; [`QuestionKind`] says how it is written.
    pub value: String,
}

/// 201: the record that is now linked to the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Linked {
    /// The record.
    pub landlord: LandlordRecord,
}
