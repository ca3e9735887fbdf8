//! Days as the back office counts them: benefit weeks, bank holidays of England and Wales, rent years and
//! payment runs. It reads no clock: today is the anchor it is given.

use jiff::SignedDuration;
use jiff::civil::Date;
use std::fmt;
use std::ops::{Add, Sub};

/// A day, as a count of days since 1 January 1970.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) struct Day(i32);

const EPOCH: Date = Date::constant(1970, 1, 1);
const HOURS_A_DAY: i64 = 24;

impl Day {
    pub(super) fn from_date(date: Date) -> Self {
        let days = date.duration_since(EPOCH).as_hours() / HOURS_A_DAY;
        Self(i32::try_from(days).unwrap_or(0))
    }

    pub(super) fn of(year: i16, month: i8, day: i8) -> Self {
        Self::from_date(Date::new(year, month, day).unwrap_or(EPOCH))
    }

    pub(super) fn date(self) -> Date {
        EPOCH.saturating_add(SignedDuration::from_hours(i64::from(self.0) * HOURS_A_DAY))
    }

    /// The days since Monday: 0 to 6.
    fn since_monday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// The first day of the benefit week, which runs from Monday to Sunday.
    pub(super) fn week_start(self) -> Self {
        self + -self.since_monday()
    }

    fn next_monday(self) -> Self {
        (self + 6).week_start()
    }
}

impl Add<i32> for Day {
    type Output = Self;
    fn add(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

impl Sub for Day {
    type Output = i32;
    fn sub(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

/// Days from one to another, both included.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Period {
    pub(super) from: Day,
    pub(super) to: Day,
}

impl Period {
    pub(super) fn new(from: Day, to: Day) -> Self {
        Self { from, to }
    }

    pub(super) fn days(self) -> i32 {
        self.to - self.from + 1
    }

    pub(super) fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }
}

fn bank_holidays(year: i16) -> [Day; 8] {
    let observed = |month, day, if_saturday, if_sunday| {
        let holiday = Day::of(year, month, day);
        match holiday.since_monday() {
            5 => holiday + if_saturday,
            6 => holiday + if_sunday,
            _ => holiday,
        }
    };
    let easter = easter_sunday(year);
    [
        observed(1, 1, 2, 1),
        easter + -2,
        easter + 1,
        Day::of(year, 5, 1).next_monday(),
        Day::of(year, 5, 31).week_start(),
        Day::of(year, 8, 31).week_start(),
        // When either day falls on a weekend, the days off move on to the Monday and the Tuesday.
        observed(12, 25, 2, 2),
        observed(12, 26, 2, 2),
    ]
}

/// The Gregorian computus in its anonymous form (Meeus, "Astronomical Algorithms", chapter 8).
fn easter_sunday(year: i16) -> Day {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let count = epact + weekday - 7 * late + 114;
    Day::of(year, i8::try_from(count / 31).unwrap_or(3), 1) + count % 31
}

impl Day {
    /// Whether banks and councils work on this day.
    pub(super) fn is_working(self) -> bool {
        self.since_monday() < 5 && !bank_holidays(self.date().year()).contains(&self)
    }

    /// This day, or the first working day after it.
    pub(super) fn or_next_working(self) -> Self {
        let mut day = self;
        while !day.is_working() {
            day = day + 1;
        }
        day
    }

    /// The day that is so many working days later.
    pub(super) fn after_working(self, days: u32) -> Self {
        (0..days).fold(self, |day, _| (day + 1).or_next_working())
    }

    /// The first Monday in April on or before this day: when rents, and with them awards, change.
    pub(super) fn rent_year_start(self) -> Self {
        let year = self.date().year();
        let this_year = first_monday_of_april(year);
        if this_year <= self { this_year } else { first_monday_of_april(year - 1) }
    }
}

/// The Monday on which a rent year begins.
pub(super) fn first_monday_of_april(year: i16) -> Day {
    Day::of(year, 4, 1).next_monday()
}

/// The newest rent year of 53 weeks that was over before `day`: one comes every five or six years.
pub(super) fn last_long_rent_year(day: Day) -> Period {
    let mut next = day.rent_year_start();
    loop {
        let start = (next + -1).rent_year_start();
        if next - start == 53 * 7 {
            return Period::new(start, next + -1);
        }
        next = start;
    }
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
