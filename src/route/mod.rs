//! Which screen is shown, as a value and as text. Holds opaque ids and filters, never search text or personal data.

use schedule::claim::ClaimId;
use schedule::filter::PaymentFilter;
use schedule::reference::is_id;
use schedule::summary::LandlordId;

/// A screen of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Linking a landlord record.
    Link(LinkStep),
    /// Who the landlord is, and the most recent payment.
    Summary,
    /// All payments that pass the filter.
    Payments(PaymentFilter),
    /// One payment and its schedule.
    Breakdown(String),
    /// One tenant's claim, across payments.
    Tenant(ClaimId),
    /// An address that is no screen.
    Unknown,
}

/// A screen, and whose it is where the account has several linked records: the first of them needs no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The record that it names.
    pub record: Option<LandlordId>,
    /// The screen.
    pub route: Route,
}

/// A step of linking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStep {
    /// What is needed, and why.
    Start,
    /// One question, counted from 0.
    Question(usize),
    /// The answers before they are sent.
    Check,
}

impl Address {
    /// Reads the text below the base and the query, as [`Route::parse`] does.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let rest = path.trim_start_matches('/').strip_prefix("records/");
        let named = rest.map(|rest| rest.split_once('/').unwrap_or((rest, "")));
        match named {
            Some((id, path)) if is_id(id) => {
                Self { record: Some(LandlordId::new(id)), route: Route::parse(path, query) }
            }
            _ => Self { record: None, route: Route::parse(path, query) },
        }
    }

    /// The text below the base, with its query; [`Address::parse`] reads it back.
    #[must_use]
    pub fn to_text(&self) -> String {
        let route = self.route.to_text();
        match &self.record {
            Some(id) if route.is_empty() => format!("records/{id}"),
            Some(id) => format!("records/{id}/{route}"),
            None => route,
        }
    }
}

impl Route {
    /// Reads the text below the base (no leading slash) and the query (no question mark).
    ///
    /// A filter that cannot be read leaves the list unfiltered: an old address still opens the list.
    #[must_use]
    pub fn parse(path: &str, query: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (None, _, _) => Self::Summary,
            (Some("link"), None, _) => Self::Link(LinkStep::Start),
            (Some("link"), Some("check"), None) => Self::Link(LinkStep::Check),
            (Some("link"), Some(number), None) => match number.parse::<usize>() {
                Ok(number) if number > 0 => Self::Link(LinkStep::Question(number - 1)),
                _ => Self::Unknown,
            },
            (Some("payments"), None, _) => Self::Payments(filter(query)),
            (Some("payments"), Some(id), None) if is_id(id) => Self::Breakdown(id.to_owned()),
            (Some("claims"), Some(id), None) if is_id(id) => Self::Tenant(ClaimId::new(id)),
            _ => Self::Unknown,
        }
    }

    /// The text below the base, with its query; [`Route::parse`] reads it back.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Summary | Self::Unknown => String::new(),
            Self::Link(LinkStep::Start) => "link".to_owned(),
            Self::Link(LinkStep::Question(index)) => format!("link/{}", index + 1),
            Self::Link(LinkStep::Check) => "link/check".to_owned(),
            Self::Payments(filter) => {
                let pairs = filter.to_pairs();
                let query: Vec<String> =
                    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
                if query.is_empty() {
                    "payments".to_owned()
                } else {
                    format!("payments?{}", query.join("&"))
                }
            }
            Self::Breakdown(payment) => format!("payments/{payment}"),
            Self::Tenant(claim) => format!("claims/{claim}"),
        }
    }
}

fn filter(query: &str) -> PaymentFilter {
    let pairs: Vec<(&str, &str)> = query
        .trim_start_matches('?')
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    PaymentFilter::parse(pairs).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use schedule::claim::ClaimId;
    use schedule::summary::LandlordId;

    use super::{Address, LinkStep, Route};

    #[track_caller]
    fn check(path: &str, query: &str, expected: &Route, text: &str) {
        let route = Route::parse(path, query);
        assert_eq!(&route, expected);
        assert_eq!(route.to_text(), text);
    }

    #[test]
    fn an_address_and_its_route_agree() {
        check("", "", &Route::Summary, "");
        check("/", "", &Route::Summary, "");
        check("link", "", &Route::Link(LinkStep::Start), "link");
        check("link/2", "", &Route::Link(LinkStep::Question(1)), "link/2");
        check("link/check", "", &Route::Link(LinkStep::Check), "link/check");
        check("payments/abc-1", "", &Route::Breakdown("abc-1".into()), "payments/abc-1");
        check("claims/k_1", "", &Route::Tenant(ClaimId::new("k_1")), "claims/k_1");
    }

    #[test]
    fn an_address_that_is_no_screen_is_unknown() {
        for path in [
            "link/0",
            "link/-1",
            "link/x",
            "payments/a/b",
            "payments/%3Cscript%3E",
            "payments/..",
            "payments/a.b",
            "payments/~a",
            "claims",
            "claims/",
            "claims/a.b",
            "claims/a/b",
            "x",
        ] {
            assert_eq!(Route::parse(path, ""), Route::Unknown, "{path}");
        }
    }

    #[test]
    fn an_address_names_a_record_or_none() {
        #[track_caller]
        fn check(path: &str, record: Option<&str>, route: Route, text: &str) {
            let address = Address::parse(path, "");
            assert_eq!(address, Address { record: record.map(LandlordId::new), route });
            assert_eq!(address.to_text(), text);
        }
        let breakdown = Route::Breakdown("p-1".into());
        check("", None, Route::Summary, "");
        check("payments/p-1", None, breakdown.clone(), "payments/p-1");
        check("records/c-2", Some("c-2"), Route::Summary, "records/c-2");
        check("/records/c-2/", Some("c-2"), Route::Summary, "records/c-2");
        check("records/c-2/payments/p-1", Some("c-2"), breakdown, "records/c-2/payments/p-1");
        let link = Route::Link(LinkStep::Start);
        check("records/c-2/link", Some("c-2"), link, "records/c-2/link");
        let tenant = Route::Tenant(ClaimId::new("k-1"));
        check("records/c-2/claims/k-1", Some("c-2"), tenant, "records/c-2/claims/k-1");
        // What can be no id names nobody, and is no screen.
        check("records", None, Route::Unknown, "");
        check("records/", None, Route::Unknown, "");
        check("records/../payments", None, Route::Unknown, "");
        check("records/a.b", None, Route::Unknown, "");
        check("records/c-2/nothing", Some("c-2"), Route::Unknown, "records/c-2");
    }

    #[test]
    fn a_filter_survives_the_address() {
        let query = "from=2026-01-01&to=2026-06-30&status=cancelled&method=cheque";
        let route = Route::parse("payments", query);
        assert_eq!(route.to_text(), format!("payments?{query}"));
        assert_eq!(Route::parse("payments", "?from=nonsense").to_text(), "payments");
    }
}
