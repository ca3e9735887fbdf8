//! What a linked landlord may ask. A client cannot be built without a linked session.

use contract::claims::ClaimPage as WireClaim;
use contract::endpoint;
use contract::payments::{DownloadReport, PaymentDetail as WireDetail, PaymentsPage as WirePage};
use contract::summary::{LandlordRecord, LandlordSummary};
use gloo_net::http::Method;
use schedule::claim::{ClaimId, ClaimPage};
use schedule::filter::PaymentFilter;
use schedule::intake;
use schedule::intake::breakdown::{Decoder, Received};
use schedule::payment::{PaymentDetail, PaymentsPage};
use schedule::reference::{CreditorRef, PaymentId};
use schedule::summary::{LandlordId, LinkedLandlord, Summary};

use super::error::ApiError;
use super::http::{Call, Http};
use crate::session::held::LinkedSession;

/// Lines of a claim that are asked for at once: two years of ordinary payments, which is as much as a phone shows at once.
const CLAIM_LINES: u32 = 26;

/// The calls of a linked landlord, for one creditor reference.
#[derive(Clone)]
pub struct LandlordClient {
    http: Http,
    landlord: String,
    creditor_reference: CreditorRef,
    csrf: String,
}

impl LandlordClient {
    /// For a record of a linked session, or its first; `None` for a record that is not linked.
    pub fn new(http: Http, session: &LinkedSession, record: Option<&LandlordId>) -> Option<Self> {
        let record = session.records().at(record)?;
        Some(Self {
            http,
            landlord: record.id.as_str().to_owned(),
            creditor_reference: record.creditor_reference.clone(),
            csrf: session.visitor().csrf_token.clone(),
        })
    }

    /// The same for another record of whoever is signed in.
    #[must_use]
    pub fn for_record(&self, record: &LinkedLandlord) -> Self {
        Self {
            landlord: record.id.as_str().to_owned(),
            creditor_reference: record.creditor_reference.clone(),
            ..self.clone()
        }
    }

    /// All records of whoever is signed in, this one among them.
    pub async fn records(&self) -> Result<Vec<LinkedLandlord>, ApiError> {
        let records: Vec<LandlordRecord> = self.http.get(endpoint::LANDLORDS).await?;
        Ok(intake::summary::landlords(records)?)
    }

    /// The creditor reference whose payments these are; it stands in every export.
    pub fn creditor_reference(&self) -> &CreditorRef {
        &self.creditor_reference
    }

    /// Who the landlord is to the council, and where they stand.
    pub async fn summary(&self) -> Result<Summary, ApiError> {
        let wire: LandlordSummary = self.http.get(&self.path(endpoint::LANDLORD, "")).await?;
        Ok(intake::summary::summary(wire)?)
    }

    /// Takes this record from the account. Safe to repeat: a record that is gone is unlinked. Whatever says that it is
    /// not there may not be the council's service, so the records are asked for before that is believed.
    pub async fn unlink(&self) -> Result<(), ApiError> {
        let call = Call { csrf: Some(&self.csrf), is_idempotent: true, ..Call::default() };
        let path = self.path(endpoint::LANDLORD, "");
        let outcome = self.http.change(Method::DELETE, &path, call).await;
        match outcome.and_then(|reply| reply.succeeded()) {
            Err(ApiError::NotFound) => {
                let records = self.records().await?;
                let is_gone = records.iter().all(|record| record.id.as_str() != self.landlord);
                if is_gone { Ok(()) } else { Err(ApiError::NotFound) }
            }
            outcome => outcome,
        }
    }

    /// A page of the payments that pass the filter, newest first.
    pub async fn payments(
        &self,
        filter: &PaymentFilter,
        cursor: Option<&str>,
    ) -> Result<PaymentsPage, ApiError> {
        let mut query: Vec<String> =
            filter.to_pairs().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if let Some(cursor) = cursor {
            query.push(format!("cursor={}", String::from(js_sys::encode_uri_component(cursor))));
        }
        let mut path = self.path(endpoint::PAYMENTS, "");
        if !query.is_empty() {
            path = format!("{path}?{}", query.join("&"));
        }
        let wire: WirePage = self.http.get(&path).await?;
        Ok(intake::payments::page(wire)?)
    }

    /// One payment with what its lines must add up to.
    pub async fn payment(&self, payment: &str) -> Result<PaymentDetail, ApiError> {
        let wire: WireDetail = self.http.get(&self.path(endpoint::PAYMENT, payment)).await?;
        Ok(intake::payments::detail(wire)?)
    }

    /// Asks for a payment and its schedule before they are read, which may not happen.
    pub fn ask_ahead(&self, payment: &str) {
        let [detail, lines] =
            [endpoint::PAYMENT, endpoint::LINES].map(|endpoint| self.path(endpoint, payment));
        self.http.ask_ahead([(detail, None), (lines, Some(endpoint::NDJSON))]);
    }

    /// Reads the schedule of a payment as it streams in. `decoder` is asked for at each chunk, so that the
    /// caller may hold it and show the lines so far. Ends well only when the schedule is complete.
    pub async fn stream_lines(
        &self,
        payment: &str,
        mut take: impl FnMut(&[u8]) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let path = self.path(endpoint::LINES, payment);
        self.http.stream(&path, endpoint::NDJSON, |chunk| take(chunk)).await
    }

    /// The whole schedule of a payment, telling `progress` the lines received and expected.
    pub async fn lines(
        &self,
        payment: &str,
        mut progress: impl FnMut(u32, Option<u32>),
    ) -> Result<Received, ApiError> {
        let mut decoder = Decoder::new(PaymentId::new(payment));
        self.stream_lines(payment, |chunk| {
            decoder.push(chunk)?;
            let (received, expected) = decoder.progress();
            progress(received, expected);
            Ok(())
        })
        .await?;
        Ok(decoder.finish()?)
    }

    /// A page of a tenant's claim across payments, newest first: its first, or the one that a cursor names.
    pub async fn claim(
        &self,
        claim: &ClaimId,
        cursor: Option<&str>,
    ) -> Result<ClaimPage, ApiError> {
        let path = self.path(endpoint::CLAIM, "").replace("{claim}", claim.as_str());
        let mut path = format!("{path}?limit={CLAIM_LINES}");
        if let Some(cursor) = cursor {
            path = format!("{path}&cursor={}", String::from(js_sys::encode_uri_component(cursor)));
        }
        self.http
            .get_as(&path, |reply| {
                let wire: WireClaim<'_> = reply.decode()?;
                Ok(intake::claims::history(claim, wire)?)
            })
            .await
    }

    /// Reports that a file was built. Best effort: its failure changes nothing for the landlord.
    pub async fn report_download(
        &self,
        payment: &str,
        format: &str,
        lines: u32,
        complete: bool,
    ) -> Result<(), ApiError> {
        let report = DownloadReport { format: format.to_owned(), lines, complete };
        let body = serde_json::to_string(&report).map_err(|_| ApiError::Unreadable)?;
        let call = Call { csrf: Some(&self.csrf), body: Some(body), ..Call::default() };
        let path = self.path(endpoint::DOWNLOADS, payment);
        self.http.change(Method::POST, &path, call).await?.succeeded()
    }

    fn path(&self, template: &str, payment: &str) -> String {
        template.replace("{landlord}", &self.landlord).replace("{payment}", payment)
    }
}
