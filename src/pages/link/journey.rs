//! The way through the linking questions. It keeps answers and derives the step, so Back, Change and a
//! typed address cannot disagree. Pure; answers live here and nowhere else, and end with it.

use super::questions::{Fault, Question, QuestionSet, Typed, value};
use crate::route::LinkStep;

/// The answers to one question set so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
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

impl Journey {
    /// The start of a question set.
    #[must_use]
    pub fn new(set: QuestionSet) -> Self {
        let typed = set.questions.iter().map(|question| Typed::empty(question.kind)).collect();
        let confirmed = vec![false; set.questions.len()];
        Self { set, typed, confirmed, attempt: None }
    }

    /// The set's id.
    #[must_use]
    pub fn set_id(&self) -> &str {
        &self.set.id
    }

    /// The questions in order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.set.questions
    }

    /// What is typed in answer to a question.
    #[must_use]
    pub fn typed(&self, index: usize) -> Option<&Typed> {
        self.typed.get(index)
    }

    /// Takes what is typed. The answer counts only after [`Journey::confirm`].
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

    /// Continue on a question: checks the form and says where it leads.
    pub fn confirm(&mut self, index: usize) -> Result<LinkStep, Fault> {
        let (Some(question), Some(typed)) = (self.set.questions.get(index), self.typed.get(index))
        else {
            return Ok(self.furthest());
        };
        value(question, typed)?;
        if let Some(confirmed) = self.confirmed.get_mut(index) {
            *confirmed = true;
        }
        Ok(self.furthest())
    }

    /// The step that an address may show: itself, or the first question that is still open before it.
    #[must_use]
    pub fn allowed(&self, wanted: LinkStep) -> LinkStep {
        match wanted {
            LinkStep::Start => LinkStep::Start,
            LinkStep::Question(index) => match self.first_open() {
                Some(open) if open < index => LinkStep::Question(open),
                _ if index < self.set.questions.len() => wanted,
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
                self.set.questions.len().checked_sub(1).map_or(LinkStep::Start, LinkStep::Question)
            }
        }
    }

    /// Whether any answer is confirmed.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.confirmed.iter().any(|confirmed| *confirmed)
    }

    /// The answers to send. `fresh_key` is asked for one only if these answers were not sent before
    /// without a verdict: a call whose answer was lost is repeated under its own key.
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

    /// A verdict came: the next try is a new one. The typed answers stay.
    pub fn judged(&mut self) {
        self.attempt = None;
    }

    fn first_open(&self) -> Option<usize> {
        self.confirmed.iter().position(|confirmed| !confirmed)
    }

    fn furthest(&self) -> LinkStep {
        self.first_open().map_or(LinkStep::Check, LinkStep::Question)
    }
}

#[cfg(test)]
mod tests {
    use super::Journey;
    use crate::pages::link::questions::{Fault, Kind, Question, QuestionSet, Typed};
    use crate::route::LinkStep;
    use crate::text::wording::Wording;

    fn journey() -> Journey {
        let question = |id: &str, kind| Question {
            id: id.into(),
            kind,
            label: Wording::new(id.into(), None),
            hint: None,
            max_length: None,
            optional: false,
        };
        Journey::new(QuestionSet {
            id: "s".into(),
            questions: vec![question("a", Kind::Reference), question("b", Kind::Money)],
        })
    }

    fn answered() -> Journey {
        let mut journey = journey();
        journey.type_in(0, Typed::Text("001".into()));
        journey.confirm(0).unwrap();
        journey.type_in(1, Typed::Text("1.50".into()));
        journey.confirm(1).unwrap();
        journey
    }

    #[test]
    fn continue_leads_through_the_questions_to_the_check() {
        let mut journey = journey();
        journey.type_in(0, Typed::Text("001".into()));
        assert_eq!(journey.confirm(0), Ok(LinkStep::Question(1)));
        assert_eq!(journey.confirm(1), Err(Fault::Missing));
        journey.type_in(1, Typed::Text("1.50".into()));
        assert_eq!(journey.confirm(1), Ok(LinkStep::Check));
    }

    #[test]
    fn change_returns_to_the_check_once_the_answer_is_confirmed_again() {
        let mut journey = answered();
        journey.type_in(0, Typed::Text("002".into()));
        assert_eq!(journey.allowed(LinkStep::Check), LinkStep::Question(0));
        assert_eq!(journey.confirm(0), Ok(LinkStep::Check));
    }

    #[test]
    fn no_address_skips_an_open_question() {
        let journey = journey();
        assert_eq!(journey.allowed(LinkStep::Check), LinkStep::Question(0));
        assert_eq!(journey.allowed(LinkStep::Question(1)), LinkStep::Question(0));
        assert_eq!(journey.allowed(LinkStep::Question(99)), LinkStep::Question(0));
        assert_eq!(answered().allowed(LinkStep::Question(99)), LinkStep::Check);
        assert_eq!(answered().allowed(LinkStep::Question(0)), LinkStep::Question(0));
    }

    #[test]
    fn back_goes_one_question_at_a_time() {
        let journey = answered();
        assert_eq!(journey.before(LinkStep::Check), LinkStep::Question(1));
        assert_eq!(journey.before(LinkStep::Question(1)), LinkStep::Question(0));
        assert_eq!(journey.before(LinkStep::Question(0)), LinkStep::Start);
    }

    #[test]
    fn answers_whose_verdict_was_lost_go_under_the_same_key() {
        let mut journey = answered();
        let first = journey.attempt(|| "k1".into()).unwrap();
        assert_eq!(first.answers, [("a".into(), "001".into()), ("b".into(), "150".into())]);
        assert_eq!(journey.attempt(|| "k2".into()).unwrap().key, "k1");
        journey.judged();
        assert_eq!(journey.attempt(|| "k3".into()).unwrap().key, "k3");
        journey.type_in(0, Typed::Text("009".into()));
        assert_eq!(journey.attempt(|| "k4".into()).unwrap().key, "k4");
    }
}
