//! Dates, periods and times of day in English. The names of months are the language's; the figures are the calendar's.

use schedule::date::{Date, Period};

use crate::clock::LocalTime;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(date: Date) -> &'static str {
    usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or_default()
}

fn month_short(date: Date) -> &'static str {
    // Every name has three letters at least, all of them ASCII.
    &month(date)[..3]
}

/// "16 November 2026".
#[must_use]
pub fn long(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// "16 Nov 2026".
#[must_use]
pub fn short(date: Date) -> String {
    format!("{} {} {}", date.day(), month_short(date), date.year())
}

/// "26 October to 22 November 2026": what the two dates share is said once.
#[must_use]
pub fn period(period: Period) -> String {
    let (from, to) = (period.from(), period.to());
    if from == to {
        long(to)
    } else if from.year() != to.year() {
        format!("{} to {}", long(from), long(to))
    } else if from.month() != to.month() {
        format!("{} {} to {}", from.day(), month(from), long(to))
    } else {
        format!("{} to {}", from.day(), long(to))
    }
}

/// "26 Oct 2026 to 22 Nov 2026", for a narrow column.
#[must_use]
pub fn short_period(period: Period) -> String {
    let (from, to) = (period.from(), period.to());
    if from.year() == to.year() {
        format!("{} {} to {}", from.day(), month_short(from), short(to))
    } else {
        format!("{} to {}", short(from), short(to))
    }
}

/// "3:05pm", or with the date where that is not today.
#[must_use]
pub fn moment(time: LocalTime, today: Option<Date>) -> String {
    let half = if time.hour < 12 { "am" } else { "pm" };
    let hour = match time.hour % 12 {
        0 => 12,
        hour => hour,
    };
    let clock = format!("{hour}:{:02}{half}", time.minute);
    if today == Some(time.date) { clock } else { format!("{clock} on {}", long(time.date)) }
}

#[cfg(test)]
mod tests {
    use schedule::date::{Date, Period};

    use super::{moment, period, short_period};
    use crate::clock::LocalTime;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[track_caller]
    fn check(from: &str, to: &str, long: &str, short: &str) {
        let given = Period::new(day(from), day(to)).unwrap();
        assert_eq!((period(given).as_str(), short_period(given).as_str()), (long, short));
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
        assert_eq!(moment(at(0, 5), Some(day("2026-11-23"))), "12:05am");
        assert_eq!(moment(at(12, 0), Some(day("2026-11-23"))), "12:00pm");
        assert_eq!(moment(at(23, 59), None), "11:59pm on 23 November 2026");
    }
}
