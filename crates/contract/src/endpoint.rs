//! Every call of the API once: its path under the base, its method, what goes in and what comes out.
//!
//! A server writes its routes from the templates; a client fills the placeholders in. Only opaque
//! ids stand in a path, all of them matching [`ID_PATTERN`], so that nothing needs escaping.

/// Where the API lives unless a council says otherwise.
pub const BASE: &str = "/api/landlord/v1";

/// `GET` [`Session`](crate::session::Session); `DELETE` 204 signs out.
pub const SESSION: &str = "/session";
/// `POST` [`KeptAlive`](crate::session::KeptAlive).
pub const KEEP_ALIVE: &str = "/session/keep-alive";
/// `GET` [`LinkQuestions`](crate::link::LinkQuestions).
pub const LINK_QUESTIONS: &str = "/link/questions";
/// `POST` [`LinkRequest`](crate::link::LinkRequest), 201 [`Linked`](crate::link::Linked).
pub const LINK: &str = "/link";
/// `GET` a list of [`LandlordRecord`](crate::summary::LandlordRecord).
pub const LANDLORDS: &str = "/landlords";
/// `GET` [`LandlordSummary`](crate::summary::LandlordSummary); `DELETE` 204 unlinks the record.
pub const LANDLORD: &str = "/landlords/{landlord}";
/// `GET` [`PaymentsPage`](crate::payments::PaymentsPage); query `from`, `to`, `status`, `method`, `cursor`, `limit`.
pub const PAYMENTS: &str = "/landlords/{landlord}/payments";
/// `GET` [`PaymentDetail`](crate::payments::PaymentDetail).
pub const PAYMENT: &str = "/landlords/{landlord}/payments/{payment}";
/// `GET` a stream of [`Record`](crate::breakdown::Record), or one [`Breakdown`](crate::breakdown::Breakdown).
pub const LINES: &str = "/landlords/{landlord}/payments/{payment}/lines";
/// `POST` [`DownloadReport`](crate::payments::DownloadReport), 204.
pub const DOWNLOADS: &str = "/landlords/{landlord}/payments/{payment}/downloads";
/// `GET` [`ClaimPage`](crate::claims::ClaimPage); query `cursor`, `limit`.
pub const CLAIM: &str = "/landlords/{landlord}/claims/{claim}";

/// What an id in a path consists of, as a regular expression. Neither `.` nor `~`: a path may be
/// shortened at dots on its way, and nothing between app and server may take an id for anything else.
pub const ID_PATTERN: &str = "^[A-Za-z0-9_-]{1,128}$";

/// The header that carries the CSRF token.
pub const CSRF_HEADER: &str = "x-csrf-token";
/// The header that makes `POST /link` safe to repeat.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";
/// The media type of the stream.
pub const NDJSON: &str = "application/x-ndjson";
/// The media type of errors.
pub const PROBLEM_JSON: &str = "application/problem+json";
