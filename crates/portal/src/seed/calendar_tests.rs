//! The calendar held against dates that councils and gov.uk have published.

use super::*;

#[track_caller]
fn check_working(year: i16, month: i8, day: i8, expected: (i16, i8, i8)) {
    let (y, m, d) = expected;
    assert_eq!(Day::of(year, month, day).or_next_working(), Day::of(y, m, d));
}

#[test]
fn a_run_moves_past_bank_holidays() {
    // Harrow moved its Mondays to these days.
    check_working(2022, 4, 18, (2022, 4, 19));
    check_working(2022, 12, 26, (2022, 12, 28));
    check_working(2021, 12, 27, (2021, 12, 29));
    check_working(2026, 12, 28, (2026, 12, 29));
    check_working(2027, 1, 1, (2027, 1, 4));
    check_working(2028, 1, 1, (2028, 1, 4));
    check_working(2026, 8, 31, (2026, 9, 1));
    check_working(2026, 5, 4, (2026, 5, 5));
    check_working(2026, 5, 25, (2026, 5, 26));
    check_working(2026, 11, 23, (2026, 11, 23));
}

#[test]
fn easter_falls_where_the_almanac_says() {
    for (year, month, day) in
        [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)]
    {
        assert_eq!(easter_sunday(year), Day::of(year, month, day));
    }
}

#[test]
fn a_rent_year_begins_on_the_first_monday_in_april() {
    assert_eq!(first_monday_of_april(2024), Day::of(2024, 4, 1));
    assert_eq!(first_monday_of_april(2025), Day::of(2025, 4, 7));
    assert_eq!(Day::of(2026, 4, 5).rent_year_start(), Day::of(2025, 4, 7));
    assert_eq!(Day::of(2026, 4, 6).rent_year_start(), Day::of(2026, 4, 6));
}

#[test]
fn the_rent_year_of_2024_had_53_weeks() {
    let long = Period::new(Day::of(2024, 4, 1), Day::of(2025, 4, 6));
    assert_eq!(last_long_rent_year(Day::of(2026, 11, 23)), long);
    assert_eq!(long.days(), 53 * 7);
}

#[test]
fn a_day_is_written_as_iso_8601() {
    assert_eq!(Day::of(2026, 3, 9).to_string(), "2026-03-09");
    assert_eq!(Day::of(1969, 12, 31).to_string(), "1969-12-31");
    assert_eq!(Day::of(2026, 11, 23).week_start(), Day::of(2026, 11, 23));
    assert_eq!(Day::of(2026, 11, 22).week_start(), Day::of(2026, 11, 16));
}
