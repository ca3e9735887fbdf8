//! The contract's own example of a payment, as it is asked for.

use export_worker::message::Source;
use schedule::export::Rows;
use schedule::export::layout::Layout;
use schedule::export::words::Words;
use schedule::intake::breakdown::Decoder;
use schedule::intake::payments;
use schedule::payment::PaymentDetail;
use schedule::reference::CreditorRef;
use schedule::table::Schedule;

pub struct Example {
    pub detail: PaymentDetail,
    pub schedule: Schedule,
    pub creditor: CreditorRef,
    pub words: Words,
    pub layout: Layout,
}

impl Example {
    pub fn new() -> Self {
        let sent = include_str!("../../../contract/tests/fixtures/payment.json");
        let detail = payments::detail(serde_json::from_str(sent).unwrap()).unwrap();
        let mut decoder = Decoder::new(detail.payment.id.clone());
        decoder.push(include_bytes!("../../../contract/tests/fixtures/lines.ndjson")).unwrap();
        Self {
            detail,
            schedule: decoder.finish().unwrap().schedule,
            creditor: CreditorRef::new("0012345"),
            words: Words {
                lines_sheet: "Schedule".into(),
                payment_sheet: "Payment".into(),
                balanced: "It balances".into(),
                ..Words::default()
            },
            layout: Layout::default(),
        }
    }

    pub fn source(&self) -> Source<'_> {
        Source {
            detail: &self.detail,
            creditor_reference: &self.creditor,
            schedule: &self.schedule,
            rows: Rows::All,
            warning: None,
        }
    }
}
