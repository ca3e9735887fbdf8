//! The way through the questions, and between sets of them.

use super::Journey;
use crate::pages::link::questions::{Fault, Kind, Question, QuestionSet, Typed};
use crate::route::LinkStep;
use crate::text::wording::Wording;

fn set(id: &str, asks: [(&str, Kind); 2]) -> QuestionSet {
    let question = |(id, kind): (&str, Kind)| Question {
        id: id.into(),
        kind,
        label: Wording::new(id.into(), None),
        hint: None,
        max_length: None,
        optional: false,
    };
    QuestionSet {
        id: id.into(),
        title: Wording::new(id.into(), None),
        questions: asks.into_iter().map(question).collect(),
    }
}

fn journey() -> Journey {
    let preferred = set("s", [("a", Kind::Reference), ("b", Kind::Money)]);
    let others = [
        set("t", [("a", Kind::Reference), ("c", Kind::Text)]),
        set("u", [("a", Kind::Text), ("d", Kind::Date)]),
    ];
    Journey::new(preferred, others)
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

fn text(journey: &Journey, index: usize) -> &str {
    match journey.typed(index) {
        Some(Typed::Text(text)) => text,
        _ => "",
    }
}

fn others(journey: &Journey) -> Vec<&str> {
    journey.others().map(|set| set.id.as_str()).collect()
}

#[test]
fn another_set_is_asked_from_its_first_open_question_and_the_first_one_stays_on_offer() {
    let mut journey = journey();
    assert_eq!(others(&journey), ["t", "u"]);
    assert_eq!(journey.ask("t"), LinkStep::Question(0));
    assert_eq!((journey.set_id(), others(&journey)), ("t", vec!["s", "u"]));
    assert_eq!(journey.allowed(LinkStep::Check), LinkStep::Question(0));
    assert_eq!(journey.ask("nothing"), LinkStep::Question(0));
    assert_eq!(journey.ask("t"), LinkStep::Question(0));
    assert_eq!(journey.set_id(), "t");
}

#[test]
fn what_was_typed_is_there_when_one_comes_back() {
    let mut journey = answered();
    journey.type_in(1, Typed::Text("half a".into()));
    journey.ask("u");
    assert_eq!((text(&journey, 0), text(&journey, 1)), ("", ""));
    assert_eq!(journey.ask("s"), LinkStep::Question(1));
    assert_eq!((text(&journey, 0), text(&journey, 1)), ("001", "half a"));
}

#[test]
fn the_same_question_is_not_asked_twice_and_a_correction_counts_in_both_sets() {
    let mut journey = answered();
    assert_eq!(journey.ask("t"), LinkStep::Question(1));
    assert_eq!(text(&journey, 0), "001");
    journey.type_in(0, Typed::Text("002".into()));
    // What is not confirmed here has to be confirmed there.
    assert_eq!(journey.ask("s"), LinkStep::Question(0));
    assert_eq!((text(&journey, 0), text(&journey, 1)), ("002", "1.50"));
    assert_eq!(journey.confirm(0), Ok(LinkStep::Check));
    journey.type_in(0, Typed::Text(String::new()));
    journey.ask("t");
    assert_eq!(text(&journey, 0), "002", "nothing is no answer to take over");
    // Of the same id, but another kind of question.
    journey.ask("u");
    assert_eq!(text(&journey, 0), "");
}

#[test]
fn a_verdict_that_was_lost_is_asked_for_under_its_key_after_another_set_was_tried() {
    let mut journey = answered();
    let first = journey.attempt(|| "k1".into()).unwrap();
    journey.ask("t");
    journey.type_in(1, Typed::Text("x".into()));
    let other = journey.attempt(|| "k2".into()).unwrap();
    assert_eq!(other.key, "k2");
    assert_eq!(other.answers, [("a".into(), "001".into()), ("c".into(), "x".into())]);
    journey.judged();
    journey.ask("s");
    assert_eq!(journey.attempt(|| "k3".into()).unwrap(), first);
}
