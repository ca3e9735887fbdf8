//! The whole schedule on screen and whom to report to: what a download and a letter of it start from.

use std::rc::Rc;

use leptos::prelude::*;
use schedule::payment::PaymentDetail;

use super::model::{Lines, Model};
use crate::export::{Desk, Source};
use crate::host_event::Outbox;
use crate::session::calls::Calls;
use crate::text::Catalogue;

/// Both; `None` while no linked session is active, or the schedule is not whole.
pub fn at_hand(
    model: Model,
    detail: StoredValue<PaymentDetail>,
    calls: Calls,
    outbox: Outbox,
    text: &'static Catalogue,
) -> Option<(Desk, Source)> {
    let received = model.lines.with_untracked(Lines::whole)?;
    let client = calls.landlord()?;
    let source = Source { payment: Rc::new(detail.get_value()), received };
    Some((Desk { client, outbox, text }, source))
}
