//! The council's linking questions, and what a well-formed answer to each looks like. Pure.

use schedule::date::Date;
use schedule::money::Pence;

use crate::text::wording::Wording;

/// What a landlord may answer to link their record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// Tries left before linking locks.
    pub attempts_left: u32,
    /// The sets, the council's preferred one first.
    pub sets: Vec<QuestionSet>,
    /// What else a landlord can do, in the council's words.
    pub other_ways: Wording,
}

/// Questions that together identify a landlord record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionSet {
    /// Sent back with the answers.
    pub id: String,
    /// What it asks for, in a few words.
    pub title: Wording,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Sent back with the answer.
    pub id: String,
    /// What sort of answer is wanted.
    pub kind: Kind,
    /// The question itself.
    pub label: Wording,
    /// Where the landlord finds the answer.
    pub hint: Option<Wording>,
    /// The most characters, as typed.
    pub max_length: Option<u32>,
    /// Whether it may be left empty.
    pub optional: bool,
}

/// What sort of answer a question wants. A kind that this version does not know is answered as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As typed.
    Text,
    /// As typed; zeros, letters and inner spaces count.
    Reference,
    /// A United Kingdom postcode.
    Postcode,
    /// Pounds and pence.
    Money,
    /// A calendar date.
    Date,
    /// Digits only.
    Digits,
}

/// What was typed in answer to a question, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// In one box.
    Text(String),
    /// In three boxes.
    Date {
        /// Day of the month.
        day: String,
        /// Number of the month.
        month: String,
        /// Four digits.
        year: String,
    },
}

impl Typed {
    /// Nothing typed yet, in the boxes that this kind of answer has.
    #[must_use]
    pub fn empty(kind: Kind) -> Self {
        match kind {
            Kind::Date => {
                Self::Date { day: String::new(), month: String::new(), year: String::new() }
            }
            _ => Self::Text(String::new()),
        }
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Date { day, month, year } => {
                [day, month, year].iter().all(|part| part.trim().is_empty())
            }
        }
    }
}

/// What is wrong with an answer's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed.
    Missing,
    /// More characters than this.
    TooLong(u32),
    /// Not only digits.
    NotDigits,
    /// Not an amount in pounds and pence.
    NotMoney,
    /// Not a day of the calendar.
    NotADate,
    /// Not the shape of a postcode.
    NotAPostcode,
    /// The server refuses the form for a reason of its own.
    Refused,
}

impl Fault {
    /// The fault behind a code of the API's `invalid-answers`.
    #[must_use]
    pub fn from_code(code: &str, question: &Question) -> Self {
        match code {
            "required" => Self::Missing,
            "too-long" => Self::TooLong(question.max_length.unwrap_or(200)),
            "not-digits" => Self::NotDigits,
            "not-money" => Self::NotMoney,
            "not-a-date" => Self::NotADate,
            "not-a-postcode" => Self::NotAPostcode,
            _ => Self::Refused,
        }
    }
}

/// The value to send for what was typed; `None` for an optional question left empty.
///
/// Nothing is corrected: the server decides what matches. Only the form is settled, as the API asks:
/// an amount in whole pence, a date in ISO 8601.
pub fn value(question: &Question, typed: &Typed) -> Result<Option<String>, Fault> {
    if typed.is_blank() {
        return if question.optional { Ok(None) } else { Err(Fault::Missing) };
    }
    match typed {
        Typed::Date { day, month, year } => date(day, month, year).map(Some),
        Typed::Text(text) => {
            let text = text.trim();
            if let Some(most) = question.max_length
                && text.chars().count() > usize::try_from(most).unwrap_or(usize::MAX)
            {
                return Err(Fault::TooLong(most));
            }
            match question.kind {
                Kind::Digits if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                    Ok(Some(text.to_owned()))
                }
                Kind::Digits => Err(Fault::NotDigits),
                Kind::Money => Pence::parse(text)
                    .map(|amount| Some(amount.get().to_string()))
                    .map_err(|_| Fault::NotMoney),
                Kind::Postcode if is_postcode(text) => Ok(Some(text.to_owned())),
                Kind::Postcode => Err(Fault::NotAPostcode),
                Kind::Text | Kind::Reference | Kind::Date => Ok(Some(text.to_owned())),
            }
        }
    }
}

fn date(day: &str, month: &str, year: &str) -> Result<String, Fault> {
    let number = |text: &str| text.trim().parse::<u32>().map_err(|_| Fault::NotADate);
    let year = year.trim();
    if year.len() != 4 {
        return Err(Fault::NotADate);
    }
    let year = year.parse::<u32>().map_err(|_| Fault::NotADate)?;
    let date = Date::from_parts(year, number(month)?, number(day)?).ok_or(Fault::NotADate)?;
    Ok(date.to_string())
}

/// The shape of a postcode: an outward part of two to four, an inward part of a digit and two letters.
fn is_postcode(text: &str) -> bool {
    let compact: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let Some((outward, inward)) = compact.len().checked_sub(3).map(|at| compact.split_at(at))
    else {
        return false;
    };
    (2..=4).contains(&outward.len())
        && outward[0].is_ascii_alphabetic()
        && outward.iter().all(u8::is_ascii_alphanumeric)
        && inward[0].is_ascii_digit()
        && inward[1..].iter().all(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{Fault, Kind, Question, Typed, value};
    use crate::text::wording::Wording;

    fn question(kind: Kind) -> Question {
        Question {
            id: "q".into(),
            kind,
            label: Wording::new("?".into(), None),
            hint: None,
            max_length: Some(10),
            optional: false,
        }
    }

    #[track_caller]
    fn check(kind: Kind, typed: &str, expected: Result<&str, Fault>) {
        let got = value(&question(kind), &Typed::Text(typed.into()));
        assert_eq!(got, expected.map(|text| Some(text.to_owned())));
    }

    #[track_caller]
    fn check_date(typed: [&str; 3], expected: Result<&str, Fault>) {
        let [day, month, year] = typed.map(str::to_owned);
        let got = value(&question(Kind::Date), &Typed::Date { day, month, year });
        assert_eq!(got, expected.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn a_reference_is_sent_as_it_was_typed() {
        check(Kind::Reference, " 0012 ab ", Ok("0012 ab"));
        check(Kind::Reference, "  ", Err(Fault::Missing));
        check(Kind::Reference, "12345678901", Err(Fault::TooLong(10)));
    }

    #[test]
    fn an_amount_becomes_pence() {
        check(Kind::Money, "£1,234.56", Ok("123456"));
        check(Kind::Money, "1.15", Ok("115"));
        check(Kind::Money, "about 50", Err(Fault::NotMoney));
        check(Kind::Money, "-412.60", Ok("-41260"));
        check(Kind::Money, "\u{2212}£412.60", Ok("-41260"));
        check(Kind::Money, "--412.60", Err(Fault::NotMoney));
        check(Kind::Money, "£412.60-", Err(Fault::NotMoney));
    }

    #[test]
    fn digits_are_digits() {
        check(Kind::Digits, "0042", Ok("0042"));
        check(Kind::Digits, "42a", Err(Fault::NotDigits));
        check(Kind::Digits, "٤٢", Err(Fault::NotDigits));
    }

    #[test]
    fn a_postcode_has_its_shape() {
        check(Kind::Postcode, "cf10 1ov", Ok("cf10 1ov"));
        check(Kind::Postcode, "M11AA", Ok("M11AA"));
        for bad in ["CF10", "1CF 1AA", "CF10 AAA", "CF10 1A1", "1AA", "é1 1AA"] {
            check(Kind::Postcode, bad, Err(Fault::NotAPostcode));
        }
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        check_date(["9", "3", "2026"], Ok("2026-03-09"));
        check_date(["29", "2", "2024"], Ok("2024-02-29"));
        for bad in [["29", "2", "2026"], ["31", "4", "2026"], ["1", "", "2026"], ["1", "1", "26"]] {
            check_date(bad, Err(Fault::NotADate));
        }
        check_date(["", " ", ""], Err(Fault::Missing));
    }

    #[test]
    fn an_optional_question_may_stay_empty() {
        let optional = Question { optional: true, ..question(Kind::Money) };
        assert_eq!(value(&optional, &Typed::Text(" ".into())), Ok(None));
    }
}
