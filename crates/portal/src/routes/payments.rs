//! `…/payments`: the list behind a filter and a cursor, one payment, and reports of files made of it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::payments::{DownloadReport, PaymentStatus, PaymentsPage};
use contract::summary::PayMethod;
use serde::Deserialize;

use crate::auth::SignedInLandlord;
use crate::back_office::Filter;
use crate::cursor::List;
use crate::error::ApiError;
use crate::reply::tagged;
use crate::request::{Asked, JsonBody, PaymentId, iso_date, page_limit};
use crate::services::Shared;
use crate::store::{Event, Record};

/// The query as it came.
#[derive(Debug, Deserialize)]
pub struct PaymentsQuery {
    from: Option<String>,
    to: Option<String>,
    status: Option<String>,
    method: Option<String>,
    cursor: Option<String>,
    limit: Option<u32>,
}

impl PaymentsQuery {
    fn filter(&self) -> Result<Filter, ApiError> {
        let date = |text: &String| iso_date(text).ok_or(ApiError::InvalidQuery);
        let from = self.from.as_ref().map(date).transpose()?;
        let to = self.to.as_ref().map(date).transpose()?;
        let known = |value: &Option<String>, all: &[&str]| {
            value.as_deref().is_none_or(|value| all.contains(&value))
        };
        // A range that ends before it begins was not meant.
        let is_range = from.zip(to).is_none_or(|(from, to)| from <= to);
        let is_known =
            known(&self.status, PaymentStatus::KNOWN) && known(&self.method, PayMethod::KNOWN);
        if !(is_range && is_known) {
            return Err(ApiError::InvalidQuery);
        }
        let status = self.status.as_deref().map(PaymentStatus::from);
        let method = self.method.as_deref().map(PayMethod::from);
        Ok(Filter { from, to, status, method })
    }
}

/// `GET …/payments`.
pub async fn list(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    Asked(query): Asked<PaymentsQuery>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let filter = query.filter()?;
    let limit = page_limit(query.limit)?;
    let (account, creditor_id) = (&landlord.account.account, &landlord.creditor_id);
    let list = List { account, creditor_id, filter: &filter };
    let secret = services.store.secret();
    let after = match &query.cursor {
        Some(cursor) => Some(list.open(secret, cursor).ok_or(ApiError::InvalidQuery)?),
        None => None,
    };
    let (items, next) = services
        .back_office
        .payments(creditor_id, &filter, after.as_ref(), limit, services.shows)
        .await?;
    let totals = services.back_office.payments_totals(creditor_id, &filter, services.shows).await?;
    let next_cursor = next.map(|position| list.seal(secret, &position));
    tagged(&services, account, &headers, &PaymentsPage { items, next_cursor, totals })
}

/// `GET …/payments/{payment}`.
pub async fn show(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    PaymentId(payment_id): PaymentId,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let payment = services
        .back_office
        .payment(&landlord.creditor_id, &payment_id, services.shows)
        .await?
        .ok_or(ApiError::NotFound)?;
    tagged(&services, &landlord.account.account, &headers, &payment)
}

/// `POST …/payments/{payment}/downloads`.
pub async fn report_download(
    State(services): State<Shared>,
    landlord: SignedInLandlord,
    PaymentId(payment_id): PaymentId,
    JsonBody { value: report, .. }: JsonBody<DownloadReport>,
) -> Result<StatusCode, ApiError> {
    // It goes into the audit, which is no place for a client's free text.
    let is_format = |text: &str| {
        (1..=16).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if !is_format(&report.format) {
        return Err(ApiError::InvalidQuery);
    }
    if !services.back_office.has_payment(&landlord.creditor_id, &payment_id).await? {
        return Err(ApiError::NotFound);
    }
    let outcome = if report.complete { "complete" } else { "part" };
    let record = Record::new(&landlord.account.account, Event::DownloadReported, outcome)
        .landlord(&landlord.creditor_id)
        .payment(&payment_id)
        .detail(format!("{}, {} lines", report.format, report.lines));
    services.store.audit(&record).await?;
    Ok(StatusCode::NO_CONTENT)
}
