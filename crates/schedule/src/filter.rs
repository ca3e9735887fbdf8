//! What narrows the list of payments: one parsed value for the list, its totals and its address.
//!
//! Only dates and known words stand in it, so that nothing personal ever reaches an address.

use thiserror::Error;

use crate::date::Date;
use crate::payment::{PayMethod, PaymentStatus};

/// Which payments are asked for. Both dates are inside the range, and are processed dates.
///
/// ```
/// use schedule::filter::PaymentFilter;
///
/// let filter = PaymentFilter::parse([("from", "2026-04-06"), ("status", "issued")]).unwrap();
/// assert_eq!(filter.to_pairs(), [("from", "2026-04-06".into()), ("status", "issued".into())]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaymentFilter {
    from: Option<Date>,
    to: Option<Date>,
    status: Option<PaymentStatus>,
    method: Option<PayMethod>,
}

/// Why something is not a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FilterError {
    /// The first day is after the last.
    #[error("from is after to")]
    FromAfterTo,
    /// Not a calendar date.
    #[error("{0} is not a calendar date")]
    BadDate(&'static str),
    /// Not one of the words that are known for it.
    #[error("{0} is not a known word")]
    Unknown(&'static str),
}

impl PaymentFilter {
    /// A filter with these parts; a word that is not known cannot be asked for.
    pub fn new(
        from: Option<Date>,
        to: Option<Date>,
        status: Option<PaymentStatus>,
        method: Option<PayMethod>,
    ) -> Result<Self, FilterError> {
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(FilterError::FromAfterTo);
        }
        if matches!(status, Some(PaymentStatus::Other(_))) {
            return Err(FilterError::Unknown("status"));
        }
        if matches!(method, Some(PayMethod::Other(_))) {
            return Err(FilterError::Unknown("method"));
        }
        Ok(Self { from, to, status, method })
    }

    /// From the pairs of a query. Other keys and empty values are ignored; of a key that comes
    /// twice the last counts.
    pub fn parse<K: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Self, FilterError> {
        let (mut from, mut to, mut status, mut method) = (None, None, None, None);
        for (key, value) in pairs {
            let value = value.as_ref();
            let date = |field| match value {
                "" => Ok(None),
                text => Date::parse(text).map(Some).map_err(|_| FilterError::BadDate(field)),
            };
            match key.as_ref() {
                "from" => from = date("from")?,
                "to" => to = date("to")?,
                "status" => status = word(value, PaymentStatus::known, "status")?,
                "method" => method = word(value, PayMethod::known, "method")?,
                _ => {}
            }
        }
        Self::new(from, to, status, method)
    }

    /// The pairs of its query, in a fixed order; none when everything is asked for.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let status = self.status.as_ref().map(|status| status.as_str().to_owned());
        let method = self.method.as_ref().map(|method| method.as_str().to_owned());
        [
            ("from", self.from.map(|date| date.to_string())),
            ("to", self.to.map(|date| date.to_string())),
            ("status", status),
            ("method", method),
        ]
        .into_iter()
        .filter_map(|(key, value)| value.map(|value| (key, value)))
        .collect()
    }

    /// The first day, if there is one.
    #[must_use]
    pub const fn from(&self) -> Option<Date> {
        self.from
    }

    /// The last day, if there is one.
    #[must_use]
    pub const fn to(&self) -> Option<Date> {
        self.to
    }

    /// The status, if only one is asked for.
    #[must_use]
    pub const fn status(&self) -> Option<&PaymentStatus> {
        self.status.as_ref()
    }

    /// The method, if only one is asked for.
    #[must_use]
    pub const fn method(&self) -> Option<&PayMethod> {
        self.method.as_ref()
    }

    /// Whether everything is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn word<T>(
    text: &str,
    known: fn(&str) -> Option<T>,
    field: &'static str,
) -> Result<Option<T>, FilterError> {
    match text {
        "" => Ok(None),
        text => known(text).map(Some).ok_or(FilterError::Unknown(field)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_written_back_in_one_order() {
        #[track_caller]
        fn check(pairs: &[(&str, &str)], expected: &[(&str, &str)]) {
            let filter = PaymentFilter::parse(pairs.iter().copied()).unwrap();
            let written = filter.to_pairs();
            let written: Vec<_> =
                written.iter().map(|(key, value)| (*key, value.as_str())).collect();
            assert_eq!(written, expected);
            assert_eq!(PaymentFilter::parse(written), Ok(filter));
        }
        check(&[], &[]);
        check(&[("page", "2"), ("tenant", "x")], &[]);
        check(&[("from", ""), ("status", "")], &[]);
        let all = [
            ("from", "2026-04-06"),
            ("to", "2027-04-05"),
            ("status", "cancelled"),
            ("method", "faster_payment"),
        ];
        check(&all, &all);
        check(&[all[3], all[1], all[2], all[0]], &all);
        check(&[("to", "2026-04-06"), ("to", "")], &[]);
        check(
            &[("from", "2026-04-06"), ("to", "2026-04-06")],
            &[("from", "2026-04-06"), ("to", "2026-04-06")],
        );
    }

    #[test]
    fn a_filter_tells_what_it_asks_for() {
        let pairs = [("from", "2026-04-06"), ("to", "2027-04-05"), ("status", "cancelled")];
        let filter = PaymentFilter::parse(pairs.into_iter().chain([("method", "bacs")])).unwrap();
        let days = [filter.from(), filter.to()].map(|day| day.unwrap().to_string());
        assert_eq!(days, ["2026-04-06", "2027-04-05"]);
        assert_eq!(filter.status(), Some(&PaymentStatus::Cancelled));
        assert_eq!(filter.method(), Some(&PayMethod::Bacs));
        assert!(!filter.is_empty());
        let none = PaymentFilter::default();
        assert_eq!(
            (none.from(), none.to(), none.status(), none.method()),
            (None, None, None, None)
        );
    }

    #[test]
    fn what_is_no_filter_says_which_part() {
        #[track_caller]
        fn check(pairs: &[(&str, &str)], expected: FilterError) {
            assert_eq!(PaymentFilter::parse(pairs.iter().copied()), Err(expected));
        }
        check(&[("from", "2026-04-07"), ("to", "2026-04-06")], FilterError::FromAfterTo);
        check(&[("from", "06/04/2026")], FilterError::BadDate("from"));
        check(&[("to", "2026-02-30")], FilterError::BadDate("to"));
        check(&[("status", "Issued")], FilterError::Unknown("status"));
        check(&[("method", "carrier pigeon")], FilterError::Unknown("method"));
    }

    #[test]
    fn an_unknown_word_cannot_be_asked_for() {
        let status = Some(PaymentStatus::from_text("returned"));
        assert_eq!(
            PaymentFilter::new(None, None, status, None),
            Err(FilterError::Unknown("status"))
        );
        assert!(PaymentFilter::default().is_empty());
    }
}
