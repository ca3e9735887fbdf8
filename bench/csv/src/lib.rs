//! The product's schedule without its screens: a stream of lines in, found lines or a Blob out. It must not find a
//! line nor write a byte by itself: what is measured is what ships.

use landlord_payments::export::slices;
use schedule::date::Date;
use schedule::export::csv::CsvExport;
use schedule::export::{Context, Rows};
use schedule::intake::breakdown::{Decoder, Received};
use schedule::payment::PaymentId;
use schedule::reference::{CreditorRef, PaymentRef};
use schedule::search::Index;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Blob;

/// A schedule on its way in.
#[wasm_bindgen]
pub struct Intake(Decoder);

/// A schedule that arrived whole.
#[wasm_bindgen]
pub struct Book(Received);

/// The texts by which the lines of a schedule are found.
#[wasm_bindgen]
pub struct Texts(Index);

#[wasm_bindgen]
impl Intake {
    /// For the stream of this payment.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(payment: &str) -> Self {
        Self(Decoder::new(PaymentId::new(payment)))
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        Ok(self.0.push(bytes)?)
    }

    /// The schedule, if the stream was complete.
    pub fn finish(self) -> Result<Book, JsError> {
        Ok(Book(self.0.finish()?))
    }
}

#[wasm_bindgen]
impl Texts {
    /// The lines that a query finds, by their indices.
    #[must_use]
    pub fn search(&self, query: &str) -> Vec<u32> {
        self.0.search(query)
    }
}

#[wasm_bindgen]
impl Book {
    /// Makes the lines searchable, as the first letter in the search box does.
    #[must_use]
    pub fn texts(&self) -> Texts {
        let mut index = Index::default();
        index.extend(&self.0.schedule);
        Texts(index)
    }

    /// The default CSV of all lines, as a download makes it.
    pub async fn csv(
        &self,
        payment_reference: String,
        payment_date: String,
        creditor_reference: String,
    ) -> Result<Blob, JsError> {
        let payment_date = Date::parse(&payment_date)?;
        let payment_reference = PaymentRef::new(payment_reference);
        let creditor_reference = CreditorRef::new(creditor_reference);
        let context = Context {
            payment_reference: &payment_reference,
            payment_date,
            creditor_reference: &creditor_reference,
        };
        let export = CsvExport::new(&context, &self.0.schedule, Rows::All);
        Ok(slices::to_blob(export, "text/csv;charset=utf-8", |_| ()).await?)
    }
}
