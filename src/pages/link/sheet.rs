//! The answers to one set of questions: what is typed, and what of it is confirmed. Pure.

use super::questions::{Fault, Question, QuestionSet, Typed, value};

/// The answers to one set so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    set: QuestionSet,
    typed: Vec<Typed>,
    confirmed: Vec<bool>,
    attempt: Option<Attempt>,
}

/// Answers on their way to a verdict, under the key that makes sending them again harmless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Sent as `Idempotency-Key`.
    pub key: String,
    /// Question ids and values.
    pub answers: Vec<(String, String)>,
}

impl Sheet {
    /// A set to which nothing is answered.
    #[must_use]
    pub fn new(set: QuestionSet) -> Self {
        let typed = set.questions.iter().map(|question| Typed::empty(question.kind)).collect();
        let confirmed = vec![false; set.questions.len()];
        Self { set, typed, confirmed, attempt: None }
    }

    /// The set.
    #[must_use]
    pub fn set(&self) -> &QuestionSet {
        &self.set
    }

    /// What is typed in answer to a question.
    #[must_use]
    pub fn typed(&self, index: usize) -> Option<&Typed> {
        self.typed.get(index)
    }

    /// Takes what is typed. The answer counts only after [`Sheet::confirm`].
    pub fn type_in(&mut self, index: usize, typed: Typed) {
        if let (Some(slot), Some(confirmed)) =
            (self.typed.get_mut(index), self.confirmed.get_mut(index))
            && *slot != typed
        {
            *slot = typed;
            *confirmed = false;
            self.attempt = None;
        }
    }

    /// Confirms an answer whose form is right.
    pub fn confirm(&mut self, index: usize) -> Result<(), Fault> {
        let (Some(question), Some(typed)) = (self.set.questions.get(index), self.typed.get(index))
        else {
            return Ok(());
        };
        value(question, typed)?;
        if let Some(confirmed) = self.confirmed.get_mut(index) {
            *confirmed = true;
        }
        Ok(())
    }

    /// The first question that is still open.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.confirmed.iter().position(|confirmed| !confirmed)
    }

    /// Whether any answer is confirmed.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.confirmed.iter().any(|confirmed| *confirmed)
    }

    /// The answers to send, under a key of their own unless they were sent before without a verdict.
    pub fn attempt(
        &mut self,
        fresh_key: impl FnOnce() -> String,
    ) -> Result<Attempt, (usize, Fault)> {
        let mut answers = Vec::with_capacity(self.set.questions.len());
        for (index, (question, typed)) in self.set.questions.iter().zip(&self.typed).enumerate() {
            if let Some(value) = value(question, typed).map_err(|fault| (index, fault))? {
                answers.push((question.id.clone(), value));
            }
        }
        let attempt = match self.attempt.take() {
            Some(attempt) if attempt.answers == answers => attempt,
            _ => Attempt { key: fresh_key(), answers },
        };
        self.attempt = Some(attempt.clone());
        Ok(attempt)
    }

    /// A verdict came: the next try is a new one.
    pub fn judged(&mut self) {
        self.attempt = None;
    }

    /// Takes over what another set's questions were answered, where they are the same: nobody types the same thing twice.
    pub fn take_over(&mut self, from: &Self) {
        for (at, question) in from.set.questions.iter().enumerate() {
            let Some(here) = self.set.questions.iter().position(|it| same(it, question)) else {
                continue;
            };
            let Some(typed) = from.typed.get(at).filter(|typed| !typed.is_blank()) else {
                continue;
            };
            self.type_in(here, typed.clone());
            // What the form of this set's question allows may differ.
            if from.confirmed.get(at) == Some(&true) {
                let _ = self.confirm(here);
            }
        }
    }
}

/// Whether two sets ask the same thing in the same words. The hint may say more in one of them.
fn same(one: &Question, other: &Question) -> bool {
    one.id == other.id && one.kind == other.kind && one.label == other.label
}
