//! A private landlord with one tenant, paid every four weeks: the plain case, with a rise in April, a recovery
//! that runs its course and one payment that came back from the bank and was made again by cheque.

use super::{Landlord, Next, Written};
use crate::seed::events::Event;
use crate::seed::ledgers::Scene;
use crate::seed::lines::Debtor;
use crate::seed::particulars::Particulars;
use crate::seed::payments::Method;
use crate::seed::references::RentLedger;
use crate::seed::runs::Frequency;
use crate::seed::tenancies::{Recovery, Tenure};

const TENANTS: &[Written] = &[Written::paying(
    Tenure::Private,
    13_233,
    Particulars::of("Mr Tomos Llŷr Pritchard", "Pritchard", "3 Rhes yr Afon, Ynysybwl", "CF37 4KV"),
)];

/// Eight payments of £13.65 a week: the tenant's own overpayment.
const SCRIPT: &[Scene] =
    &[(20, 0, Event::Recovers(Recovery { debtor: Debtor::Tenant, weekly: 1_365, left: 43_680 }))];

pub(super) fn landlord() -> Landlord {
    Landlord {
        creditor_reference: "00417293".into(),
        name: "Mrs Siân Bowen".into(),
        address: ["Tŷ Gwyn", "12 Heol y Bont", "Ynysybwl", ""],
        postcode: "CF37 2MV",
        phone: Some("01632 960417"),
        email: None,
        method: Method::Bacs,
        account_ending: Some("0382"),
        frequency: Frequency::FourWeekly { week: 2, days_after_end: 1 },
        runs: 26,
        next: Next::DateAndEstimate,
        first_serial: 17,
        written: TENANTS,
        script: SCRIPT,
        crowd: None,
        cancelled: &[7],
        reissued_by: Method::Cheque,
        off_cycle: &[],
        capitals: 0,
        rents: RentLedger::Association,
    }
}
