//! The way through the linking questions, and from one set of them to another. It keeps answers and derives the step, so
//! Back, Change and a typed address cannot disagree. Pure; answers live here and nowhere else, and end with it; the first may be
//! typed before this program is there, and comes from there.

use super::questions::{Fault, Question, QuestionSet, Typed};
use super::sheet::{Attempt, Sheet};
use crate::route::LinkStep;

/// The answers to the question sets so far, and which set is being asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    asked: Sheet,
    /// The other sets, with what was answered to them, in the council's order.
    aside: Vec<Sheet>,
}

impl Journey {
    /// The start of the council's preferred set; the others can be asked for.
    #[must_use]
    pub fn new(preferred: QuestionSet, others: impl IntoIterator<Item = QuestionSet>) -> Self {
        Self { asked: Sheet::new(preferred), aside: others.into_iter().map(Sheet::new).collect() }
    }

    /// The id of the set that is asked.
    #[must_use]
    pub fn set_id(&self) -> &str {
        &self.asked.set().id
    }

    /// The sets that can be asked in its place.
    pub fn others(&self) -> impl Iterator<Item = &QuestionSet> {
        self.aside.iter().map(Sheet::set)
    }

    /// Asks the set with this id in place of the one that is asked, whose answers are kept, and says where that leads.
    pub fn ask(&mut self, set: &str) -> LinkStep {
        if let Some(other) = self.aside.iter_mut().find(|sheet| sheet.set().id == set) {
            other.take_over(&self.asked);
            std::mem::swap(other, &mut self.asked);
        }
        self.furthest()
    }

    /// The questions in order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.asked.set().questions
    }

    /// What is typed in answer to a question.
    #[must_use]
    pub fn typed(&self, index: usize) -> Option<&Typed> {
        self.asked.typed(index)
    }

    /// Takes what is typed. The answer counts only after [`Journey::confirm`].
    pub fn type_in(&mut self, index: usize, typed: Typed) {
        self.asked.type_in(index, typed);
    }

    /// Continue on a question: checks the form and says where it leads.
    pub fn confirm(&mut self, index: usize) -> Result<LinkStep, Fault> {
        self.asked.confirm(index)?;
        Ok(self.furthest())
    }

    /// The step that an address may show: itself, or the first question that is still open before it.
    #[must_use]
    pub fn allowed(&self, wanted: LinkStep) -> LinkStep {
        match wanted {
            LinkStep::Start => LinkStep::Start,
            LinkStep::Question(index) => match self.asked.first_open() {
                Some(open) if open < index => LinkStep::Question(open),
                _ if index < self.questions().len() => wanted,
                _ => self.furthest(),
            },
            LinkStep::Check => self.furthest(),
        }
    }

    /// The step before, for Back.
    #[must_use]
    pub fn before(&self, step: LinkStep) -> LinkStep {
        match step {
            LinkStep::Start | LinkStep::Question(0) => LinkStep::Start,
            LinkStep::Question(index) => LinkStep::Question(index - 1),
            LinkStep::Check => {
                self.questions().len().checked_sub(1).map_or(LinkStep::Start, LinkStep::Question)
            }
        }
    }

    /// Whether any answer is confirmed.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.asked.is_begun()
    }

    /// The answers to send. `fresh_key` is asked for one only if these answers were not sent before
    /// without a verdict: a call whose answer was lost is repeated under its own key.
    pub fn attempt(
        &mut self,
        fresh_key: impl FnOnce() -> String,
    ) -> Result<Attempt, (usize, Fault)> {
        self.asked.attempt(fresh_key)
    }

    /// A verdict came: the next try is a new one. The typed answers stay.
    pub fn judged(&mut self) {
        self.asked.judged();
    }

    fn furthest(&self) -> LinkStep {
        self.asked.first_open().map_or(LinkStep::Check, LinkStep::Question)
    }
}

#[cfg(test)]
mod tests;
