//! The linked records and a landlord's position, as sent to as meant.

use contract::summary as wire;

use super::payments::{kinds, payment};
use super::{date, id, optional};
use crate::error::IntakeError;
use crate::money::Pence;
use crate::payment::PayMethod;
use crate::reference::CreditorRef;
use crate::summary::{Landlord, LandlordId, LinkedLandlord, NextPayment, Recent, Summary};

/// How much of an account number may ever be shown.
const ACCOUNT_ENDING: usize = 4;

/// A record that is linked to the account.
pub fn landlord(sent: wire::LandlordRecord) -> Result<LinkedLandlord, IntakeError> {
    id(&sent.id, "id")?;
    Ok(LinkedLandlord {
        id: LandlordId::new(sent.id),
        name: sent.name,
        creditor_reference: CreditorRef::new(sent.creditor_reference),
        linked_at: sent.linked_at,
    })
}

/// The records that are linked to the account, in the order in which they were sent.
pub fn landlords(sent: Vec<wire::LandlordRecord>) -> Result<Vec<LinkedLandlord>, IntakeError> {
    sent.into_iter().map(landlord).collect()
}

/// A landlord's position.
pub fn summary(sent: wire::LandlordSummary) -> Result<Summary, IntakeError> {
    let landlord = Landlord {
        name: sent.name,
        creditor_reference: CreditorRef::new(sent.creditor_reference),
        address: sent.address.into_iter().filter(|line| !line.trim().is_empty()).collect(),
        postcode: optional(Some(sent.postcode)),
        phone: optional(sent.phone),
        email: optional(sent.email),
    };
    Ok(Summary {
        landlord,
        pay_method: PayMethod::from_text(sent.pay_method.as_str()),
        account_ending: optional(sent.account_ending).map(|digits| ending(&digits)),
        tenants_in_payment: sent.tenants_in_payment,
        paid_this_tax_year: Pence::new(sent.paid_this_tax_year),
        paid_last_12_months: Pence::new(sent.paid_last_12_months),
        balance_being_recovered: Pence::new(sent.balance_being_recovered),
        most_recent_payment: sent.most_recent_payment.map(payment).transpose()?,
        recent: sent.most_recent_breakdown.map(|recent| Recent {
            tenants: recent.tenant_count,
            deductions_by_kind: kinds(&recent.deductions_by_kind),
        }),
        cancelled_since: sent.cancelled_since.map(payment).transpose()?,
        next_payment: sent.next_payment.as_ref().map(next_payment).transpose()?,
    })
}

/// A server that sends a whole account number by mistake must not get it shown.
fn ending(account: &str) -> String {
    let skipped = account.chars().count().saturating_sub(ACCOUNT_ENDING);
    account.chars().skip(skipped).collect()
}

fn next_payment(sent: &wire::NextPayment) -> Result<NextPayment, IntakeError> {
    Ok(NextPayment {
        expected_date: date(&sent.expected_date, "expected_date")?,
        estimate: sent.estimate.map(Pence::new),
        deductions: sent.deductions.map(Pence::new),
    })
}
