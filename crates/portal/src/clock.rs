//! The time, and today's date where the council is. The only file that asks the machine for it; a test puts its
//! own copy forward instead of waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

/// A clock in the council's time zone. Clones share their hands.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: TimeZone,
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that shows the machine's time.
    pub fn new() -> Result<Self, jiff::Error> {
        Ok(Self { zone: TimeZone::get("Europe/London")?, ahead: Arc::default() })
    }

    /// A clock that runs as the machine's does, from this instant on.
    pub fn starting_at(instant: Timestamp) -> Result<Self, jiff::Error> {
        let clock = Self::new()?;
        clock.put_forward(instant.as_second() - Timestamp::now().as_second());
        Ok(clock)
    }

    /// This instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_secs(self.ahead.load(Ordering::Relaxed));
        let now = Timestamp::now();
        now.checked_add(ahead).unwrap_or(now)
    }

    /// This instant in whole Unix seconds.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.now().as_second()
    }

    /// This instant on the council's wall.
    #[must_use]
    pub fn local(&self) -> ZonedDateTime {
        self.now().to_zoned_datetime(self.zone.clone())
    }

    /// Today's date in the council's time zone.
    #[must_use]
    pub fn today(&self) -> Date {
        self.local().date()
    }

    /// Moves the hands of this clock and its clones forward by so many seconds.
    pub fn put_forward(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}

/// An instant as the API and the audit write it: RFC 3339, UTC, whole seconds.
#[must_use]
pub fn rfc3339(seconds: i64) -> String {
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}
