//! Dates, periods and times of day. The names of months and the words between are the language's; the figures are the calendar's.

use schedule::date::{Date, Period};

use crate::clock::LocalTime;

/// What a language calls the months, and says between dates.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// January first.
    pub months: [&'static str; 12],
    /// The same for narrow columns.
    pub short_months: [&'static str; 12],
    /// Between the first and the last day of a period.
    pub to: &'static str,
    /// Between a time of day and its day.
    pub on: &'static str,
    /// After a time of day: before noon, and from noon on.
    pub halves: [&'static str; 2],
}

impl Calendar {
    fn month(names: &[&'static str; 12], date: Date) -> &'static str {
        usize::try_from(date.month() - 1)
            .ok()
            .and_then(|at| names.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// "16 November 2026".
    #[must_use]
    pub fn long(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), Self::month(&self.months, date), date.year())
    }

    /// "16 Nov 2026".
    #[must_use]
    pub fn short(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), Self::month(&self.short_months, date), date.year())
    }

    /// "26 October to 22 November 2026": what the two dates share is said once.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let (from, to) = (period.from(), period.to());
        let until = format!("{} {}", self.to, self.long(to));
        if from == to {
            self.long(to)
        } else if from.year() != to.year() {
            format!("{} {until}", self.long(from))
        } else if from.month() != to.month() {
            format!("{} {} {until}", from.day(), Self::month(&self.months, from))
        } else {
            format!("{} {until}", from.day())
        }
    }

    /// "26 Oct 2026 to 22 Nov 2026", for a narrow column.
    #[must_use]
    pub fn short_period(&self, period: Period) -> String {
        let (from, to) = (period.from(), period.to());
        let until = format!("{} {}", self.to, self.short(to));
        if from.year() == to.year() {
            format!("{} {} {until}", from.day(), Self::month(&self.short_months, from))
        } else {
            format!("{} {until}", self.short(from))
        }
    }

    /// "3:05pm", or with the date where that is not today.
    #[must_use]
    pub fn moment(&self, time: LocalTime, today: Option<Date>) -> String {
        let [before_noon, after_noon] = self.halves;
        let half = if time.hour < 12 { before_noon } else { after_noon };
        let hour = match time.hour % 12 {
            0 => 12,
            hour => hour,
        };
        let clock = format!("{hour}:{:02}{half}", time.minute);
        if today == Some(time.date) {
            clock
        } else {
            format!("{clock} {} {}", self.on, self.long(time.date))
        }
    }
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};

    use crate::clock::LocalTime;
    use crate::text::cy::CALENDAR as WELSH;
    use crate::text::en::CALENDAR as ENGLISH;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[track_caller]
    fn check(from: &str, to: &str, long: &str, short: &str) {
        let given = Period::new(day(from), day(to)).unwrap();
        let said = (ENGLISH.period(given), ENGLISH.short_period(given));
        assert_eq!((said.0.as_str(), said.1.as_str()), (long, short));
    }

    #[test]
    fn a_period_says_once_what_its_ends_share() {
        check(
            "2026-10-26",
            "2026-11-22",
            "26 October to 22 November 2026",
            "26 Oct to 22 Nov 2026",
        );
        check("2026-11-02", "2026-11-29", "2 to 29 November 2026", "2 Nov to 29 Nov 2026");
        check(
            "2025-12-15",
            "2026-01-11",
            "15 December 2025 to 11 January 2026",
            "15 Dec 2025 to 11 Jan 2026",
        );
        check("2026-11-02", "2026-11-02", "2 November 2026", "2 Nov to 2 Nov 2026");
    }

    #[test]
    fn a_time_names_its_day_unless_that_is_today() {
        let at = |hour, minute| LocalTime { date: day("2026-11-23"), hour, minute };
        assert_eq!(ENGLISH.moment(at(0, 5), Some(day("2026-11-23"))), "12:05am");
        assert_eq!(ENGLISH.moment(at(12, 0), Some(day("2026-11-23"))), "12:00pm");
        assert_eq!(ENGLISH.moment(at(23, 59), None), "11:59pm on 23 November 2026");
    }

    #[test]
    fn welsh_has_words_of_its_own_for_the_same_figures() {
        let given = Period::new(day("2026-10-26"), day("2026-11-22")).unwrap();
        assert_eq!(WELSH.period(given), "26 Hydref i 22 Tachwedd 2026");
        assert_eq!(WELSH.short_period(given), "26 Hyd i 22 Tach 2026");
        let months: Vec<String> = (1..=12)
            .filter_map(|month| Date::from_parts(2026, month, 1))
            .map(|date| WELSH.long(date))
            .collect();
        assert_eq!(months[0], "1 Ionawr 2026");
        assert_eq!(months[11], "1 Rhagfyr 2026");
        assert_eq!(months.len(), 12);
        let at = |hour, minute| LocalTime { date: day("2026-02-09"), hour, minute };
        assert_eq!(WELSH.moment(at(0, 5), Some(day("2026-02-09"))), "12:05yb");
        assert_eq!(WELSH.moment(at(15, 5), None), "3:05yp ar 9 Chwefror 2026");
    }
}
