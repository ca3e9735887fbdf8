//! The answers to a set of questions: whether their form is right, and whether they identify the record. Pure: it is
//! handed what the back office holds, and knows nothing of tries, accounts or HTTP.

use std::collections::HashMap;

use contract::link::{Answer, Question, QuestionKind};
use contract::problem::AnswerError;

use crate::back_office::Candidate;
use crate::council::{AskedSet, Fact};
use crate::matching;
use crate::request::iso_date;
use crate::secrets::Secret;

/// The longest answer to a question that sets no limit of its own, in characters.
const LONGEST_ANSWER: usize = 200;

/// Answers of the right form to one set of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers<'a> {
    values: Vec<(Fact, &'a str)>,
}

impl<'a> Answers<'a> {
    /// The answers, or everything that is wrong with their form.
    pub fn check(set: &AskedSet, answers: &'a [Answer]) -> Result<Self, Vec<AnswerError>> {
        let mut errors = Vec::new();
        let mut given: HashMap<&str, &'a str> = HashMap::new();
        for answer in answers {
            let is_asked = set.questions.iter().any(|asked| asked.question.id == answer.question);
            if !is_asked {
                errors.push(error(&answer.question, "unknown-question"));
            } else if given.insert(&answer.question, &answer.value).is_some() {
                errors.push(error(&answer.question, "duplicate"));
            }
        }
        let mut values = Vec::new();
        for asked in &set.questions {
            let value = given.get(asked.question.id.as_str()).copied().unwrap_or("");
            match fault(&asked.question, value) {
                Some(code) => errors.push(error(&asked.question.id, code)),
                None if value.trim().is_empty() => {}
                None => values.push((asked.matches, value)),
            }
        }
        if errors.is_empty() { Ok(Self { values }) } else { Err(errors) }
    }

    /// The creditor reference that was given, folded.
    #[must_use]
    pub fn creditor_reference(&self) -> String {
        self.about(Fact::CreditorReference).map(matching::reference).unwrap_or_default()
    }

    /// The claim reference that was given, folded.
    #[must_use]
    pub fn claim_reference(&self) -> Option<String> {
        self.about(Fact::ClaimReference).map(matching::reference)
    }

    fn about(&self, fact: Fact) -> Option<&'a str> {
        self.values.iter().find(|(about, _)| *about == fact).map(|(_, value)| *value)
    }

    /// Whether every answer is right. All are compared, whatever the first ones say, and each in constant time.
    #[must_use]
    pub fn identify(&self, candidate: &Candidate, secret: &Secret) -> bool {
        self.values.iter().fold(candidate.known, |right, (fact, value)| {
            holds(*fact, value, candidate, secret) & right
        })
    }
}

fn holds(fact: Fact, value: &str, candidate: &Candidate, secret: &Secret) -> bool {
    let facts = &candidate.facts;
    let same = |fold: fn(&str) -> String, held: &str| secret.same(&fold(value), &fold(held));
    let exact = |held: Option<&str>| secret.same(value.trim(), held.unwrap_or(""));
    match fact {
        Fact::CreditorReference => same(matching::reference, &facts.creditor_reference),
        Fact::CreditorName => same(matching::name, &facts.name),
        Fact::CreditorPostcode => same(matching::postcode, &facts.postcode),
        // The claims were found by their reference: what remains is whether any is paid to this payee.
        Fact::ClaimReference => !candidate.surnames.is_empty(),
        Fact::TenantSurname => candidate
            .surnames
            .iter()
            .fold(false, |any, surname| same(matching::name, surname) | any),
        Fact::LastPaymentNet => {
            let typed =
                value.trim().parse::<i64>().map_or_else(|_| String::new(), |p| p.to_string());
            let held = facts.last_net.map(|pence| pence.to_string()).unwrap_or_default();
            secret.same(&typed, &held) & facts.last_net.is_some()
        }
        Fact::LastPaymentDate => exact(facts.last_date.as_deref()) & facts.last_date.is_some(),
        Fact::AccountEnding => {
            exact(facts.account_ending.as_deref()) & facts.account_ending.is_some()
        }
    }
}

/// What is wrong with the form of an answer, as a code of [`AnswerError`].
fn fault(question: &Question, value: &str) -> Option<&'static str> {
    let trimmed = value.trim();
    let longest =
        question.max_length.and_then(|length| length.try_into().ok()).unwrap_or(LONGEST_ANSWER);
    if trimmed.is_empty() {
        return (!question.optional).then_some("required");
    }
    // Money and dates arrive in the wire's form, whose length is not the one that was typed.
    let is_as_typed = !matches!(question.kind, QuestionKind::Money | QuestionKind::Date);
    if is_as_typed && trimmed.chars().count() > longest {
        return Some("too-long");
    }
    match question.kind {
        QuestionKind::Digits if !trimmed.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some("not-digits")
        }
        QuestionKind::Date if iso_date(trimmed).is_none() => Some("not-a-date"),
        QuestionKind::Money if !is_pence(trimmed) => Some("not-money"),
        QuestionKind::Postcode if !matching::is_postcode(trimmed) => Some("not-a-postcode"),
        _ => None,
    }
}

/// Integer pence: digits, with a minus for a payment that was in the council's favour.
fn is_pence(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<i64>().is_ok()
}

fn error(question: &str, code: &str) -> AnswerError {
    // A question that nobody asked comes back cut short: it is not ours, and may be long.
    AnswerError { question: question.chars().take(100).collect(), code: code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::back_office::Facts;
    use crate::council::Council;

    fn answers(pairs: &[(&str, &str)]) -> Vec<Answer> {
        pairs
            .iter()
            .map(|(question, value)| Answer {
                question: (*question).to_owned(),
                value: (*value).to_owned(),
            })
            .collect()
    }

    fn set(id: &str) -> AskedSet {
        Council::load(None).unwrap().sets(Some(id))[0].clone()
    }

    #[test]
    fn the_form_of_answers_is_checked_question_by_question() {
        #[track_caller]
        fn check(set_id: &str, pairs: &[(&str, &str)], expected: &[(&str, &str)]) {
            let answers = answers(pairs);
            let errors = Answers::check(&set(set_id), &answers).err().unwrap_or_default();
            let found: Vec<_> =
                errors.iter().map(|e| (e.question.as_str(), e.code.as_str())).collect();
            assert_eq!(found, expected);
        }
        let reference = ("creditor-reference", "00417293");
        let private =
            |postcode, money| [reference, ("postcode", postcode), ("last-payment", money)];
        check("private", &private("LL55 4CI", "41260"), &[]);
        check("private", &private(" ll554ci ", " -41260 "), &[]);
        check(
            "private",
            &private("LL55", "412.60"),
            &[("postcode", "not-a-postcode"), ("last-payment", "not-money")],
        );
        check("private", &private("LL55 4CI", "£412"), &[("last-payment", "not-money")]);
        check(
            "private",
            &private("LL55 4CI", "99999999999999999999"),
            &[("last-payment", "not-money")],
        );
        check("private", &private("LL55 4CI", "--1"), &[("last-payment", "not-money")]);
        check("private", &private("LL55 4CI", "+1"), &[("last-payment", "not-money")]);
        check("private", &private("LL55     4CI", "1"), &[("postcode", "too-long")]);
        check(
            "private",
            &[reference, ("postcode", "  ")],
            &[("postcode", "required"), ("last-payment", "required")],
        );
        check(
            "private",
            &[
                reference,
                reference,
                ("postcode", "LL55 4CI"),
                ("last-payment", "1"),
                ("shoe-size", "9"),
            ],
            &[("creditor-reference", "duplicate"), ("shoe-size", "unknown-question")],
        );
        let association =
            |ending| [reference, ("organisation-name", "Tai"), ("account-ending", ending)];
        check("association", &association("0821"), &[]);
        check("association", &association("08-1"), &[("account-ending", "not-digits")]);
        check("association", &association("٠٨٢١"), &[("account-ending", "not-digits")]);
        check("association", &association("10821"), &[("account-ending", "too-long")]);
        let large = |date| [reference, ("last-payment-date", date), ("last-payment", "1")];
        check("large", &large("2026-03-27"), &[]);
        for hostile in
            ["2026-02-30", "27/03/2026", "20260327", "2026-03-27T00:00", "2026-3-27", "tomorrow"]
        {
            check("large", &large(hostile), &[("last-payment-date", "not-a-date")]);
        }
    }

    #[test]
    fn answers_identify_the_record_only_when_all_are_right_and_it_exists() {
        #[track_caller]
        fn check(
            (secret, candidate): (&Secret, &Candidate),
            set_id: &str,
            pairs: &[(&str, &str)],
            expected: bool,
        ) {
            let answers = answers(pairs);
            let set = set(set_id);
            let checked = Answers::check(&set, &answers).unwrap();
            assert_eq!(checked.identify(candidate, secret), expected, "{pairs:?}");
        }
        let candidate = Candidate {
            known: true,
            facts: Facts {
                creditor_id: "c1".to_owned(),
                creditor_reference: "00 417293a".to_owned(),
                name: "Tŷ'r Dŵr".to_owned(),
                postcode: "LL55 4CI".to_owned(),
                account_ending: Some("0821".to_owned()),
                last_net: Some(41260),
                last_date: Some("2026-03-27".to_owned()),
            },
            surnames: vec!["O'Connor".to_owned()],
        };
        let secret = Secret::generate().unwrap();
        let held = (&secret, &candidate);
        let reference = ("creditor-reference", "00417293A");
        let private =
            |postcode, money| [reference, ("postcode", postcode), ("last-payment", money)];
        check(held, "private", &private("ll554ci", "041260"), true);
        check(held, "private", &private("LL55 4CI", "41261"), false);
        check(held, "private", &private("LL55 4CV", "41260"), false);
        let zeros = [
            ("creditor-reference", "417293A"),
            ("postcode", "LL55 4CI"),
            ("last-payment", "41260"),
        ];
        check(held, "private", &zeros, false);
        let association =
            |name, ending| [reference, ("organisation-name", name), ("account-ending", ending)];
        check(held, "association", &association("tyr dwr", "0821"), true);
        check(held, "association", &association("tyr dwr", "821"), false);
        let agent = |surname| [reference, ("claim-reference", "0123"), ("tenant-surname", surname)];
        check(held, "agent", &agent("oconnor"), true);
        check(held, "agent", &agent("connor"), false);

        let unknown = Candidate { known: false, ..candidate.clone() };
        check((&secret, &unknown), "private", &private("LL55 4CI", "41260"), false);
        let empty = Candidate { known: true, ..Candidate::default() };
        check((&secret, &empty), "agent", &agent("oconnor"), false);
        check((&secret, &empty), "private", &private("LL55 4CI", "0"), false);
    }
}
