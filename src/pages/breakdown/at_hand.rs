//! The whole schedule on screen and whom to report to: what a download and a letter of it start from.

use std::rc::Rc;

use leptos::prelude::*;
use schedule::payment::PaymentDetail;

use super::model::{Lines, Model};
use crate::export::{Desk, Source};
use crate::host_event::Outbox;
use crate::locale::Locale;
use crate::session::calls::Calls;

/// Where both are found when they are wanted.
#[derive(Clone, Copy)]
pub struct AtHand {
    model: Model,
    detail: StoredValue<PaymentDetail>,
    calls: Calls,
    outbox: Outbox,
    locale: Locale,
}

impl AtHand {
    /// For the payment on screen.
    pub fn here(model: Model, detail: StoredValue<PaymentDetail>) -> Self {
        let (calls, outbox, locale) = (Calls::here(), Outbox::here(), Locale::here());
        Self { model, detail, calls, outbox, locale }
    }

    /// Both; `None` while no linked session is active, or the schedule is not whole.
    pub fn get(&self) -> Option<(Desk, Source)> {
        let received = self.model.lines.with_untracked(Lines::whole)?;
        let client = self.calls.landlord()?;
        let source = Source { payment: Rc::new(self.detail.get_value()), received };
        Some((Desk { client, outbox: self.outbox, text: self.locale.now() }, source))
    }
}
