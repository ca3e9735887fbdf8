//! When the back office is closed: the council's nightly hours, and a flag file for maintenance in between.

use std::fs;
use std::io;
use std::path::Path;

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan, ZonedDateTime};

use super::BackOfficeError;
use crate::clock::Clock;
use crate::council::Closing;

/// Seconds after which to ask again when nobody said when it opens.
const UNKNOWN_RETRY: i64 = 60;

/// Passes while the back office is open. The flag file closes it until the RFC 3339 instant that it holds, or
/// until it is removed if it holds none.
pub(super) fn check(closed: &[Closing], flag: &Path, clock: &Clock) -> Result<(), BackOfficeError> {
    let now = clock.now();
    let nightly = closed.iter().filter_map(|closing| reopening(closing, &clock.local())).max();
    let flagged = match fs::read_to_string(flag) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(BackOfficeError::Failed(sqlx::Error::Io(error))),
        Ok(text) => match text.trim().parse::<Timestamp>() {
            Ok(instant) => Some(instant),
            Err(_) => {
                return Err(BackOfficeError::Closed {
                    retry_after: UNKNOWN_RETRY,
                    reopens_at: None,
                });
            }
        },
    };
    match nightly.max(flagged).filter(|instant| *instant > now) {
        None => Ok(()),
        Some(instant) => Err(BackOfficeError::Closed {
            retry_after: instant.as_second() - now.as_second(),
            reopens_at: Some(instant.as_second()),
        }),
    }
}

/// When these hours end, if they have begun.
fn reopening(closing: &Closing, local: &ZonedDateTime) -> Option<Timestamp> {
    let (today, time) = (local.date(), local.time());
    let spans_midnight = closing.from > closing.until;
    let begun = if spans_midnight {
        time >= closing.from || time < closing.until
    } else {
        time >= closing.from && time < closing.until
    };
    let ends_tomorrow = spans_midnight && time >= closing.from;
    let day = if ends_tomorrow { today.checked_add(1.day()).ok()? } else { today };
    begun.then(|| at(local, day, closing.until)).flatten()
}

fn at(local: &ZonedDateTime, day: jiff::civil::Date, time: Time) -> Option<Timestamp> {
    Some(day.to_datetime(time).to_zoned_datetime(local.time_zone().clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, until: &str, local: &str, expected: Option<&str>) {
        let closing = Closing { from: from.parse().unwrap(), until: until.parse().unwrap() };
        let local: ZonedDateTime = local.parse().unwrap();
        let expected = expected.map(|instant| instant.parse::<Timestamp>().unwrap());
        assert_eq!(reopening(&closing, &local), expected, "{from}-{until} at {local}");
    }

    #[test]
    fn nightly_hours_begin_end_and_may_span_midnight() {
        let at = |time: &str| format!("2026-11-23T{time}[Europe/London]");
        check("01:00", "03:00", &at("00:59:59"), None);
        check("01:00", "03:00", &at("01:00:00"), Some("2026-11-23T03:00:00Z"));
        check("01:00", "03:00", &at("02:59:59"), Some("2026-11-23T03:00:00Z"));
        check("01:00", "03:00", &at("03:00:00"), None);
        check("22:30", "05:00", &at("22:29:00"), None);
        check("22:30", "05:00", &at("22:30:00"), Some("2026-11-24T05:00:00Z"));
        check("22:30", "05:00", &at("04:00:00"), Some("2026-11-23T05:00:00Z"));
        check("22:30", "05:00", &at("05:00:00"), None);
    }

    #[test]
    fn in_summer_the_hours_are_an_hour_earlier_in_utc() {
        check("01:00", "03:00", "2026-07-01T02:00:00[Europe/London]", Some("2026-07-01T02:00:00Z"));
    }
}
