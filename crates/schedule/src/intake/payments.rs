//! Payments, pages of them and one in detail, as sent to as meant.

use contract::payments as wire;

use super::{date, id, period, totals};
use crate::error::IntakeError;
use crate::line::DeductionKind;
use crate::money::Pence;
use crate::payment::{
    KindTotal, PayMethod, Payment, PaymentDetail, PaymentId, PaymentStatus, PaymentsPage,
    PaymentsTotals,
};
use crate::reference::PaymentRef;
use crate::totals::in_kind_order;

/// One payment.
pub fn payment(sent: wire::Payment) -> Result<Payment, IntakeError> {
    id(&sent.id, "id")?;
    Ok(Payment {
        processed_date: date(&sent.processed_date, "processed_date")?,
        expected_in_bank: sent
            .expected_in_bank
            .map(|text| date(&text, "expected_in_bank"))
            .transpose()?,
        period: period(&sent.period_from, &sent.period_to)?,
        id: PaymentId::new(sent.id),
        reference: PaymentRef::new(sent.reference),
        bank_narrative: sent.bank_narrative,
        method: PayMethod::from_text(sent.method.as_str()),
        status: PaymentStatus::from_text(sent.status.as_str()),
        gross: Pence::new(sent.gross),
        deductions: Pence::new(sent.deductions),
        net: Pence::new(sent.net),
        rent_credit: Pence::new(sent.rent_credit),
        line_count: sent.line_count,
        replaces: other(sent.replaces, "replaces")?,
        replaced_by: other(sent.replaced_by, "replaced_by")?,
        withheld: sent.withheld,
    })
}

fn other(sent: Option<String>, field: &'static str) -> Result<Option<PaymentId>, IntakeError> {
    let Some(sent) = sent else { return Ok(None) };
    id(&sent, field)?;
    Ok(Some(PaymentId::new(sent)))
}

/// A page of the list.
pub fn page(sent: wire::PaymentsPage) -> Result<PaymentsPage, IntakeError> {
    Ok(PaymentsPage {
        items: sent.items.into_iter().map(payment).collect::<Result<_, _>>()?,
        next_cursor: sent.next_cursor,
        totals: PaymentsTotals {
            count: sent.totals.count,
            gross: Pence::new(sent.totals.gross),
            deductions: Pence::new(sent.totals.deductions),
            net: Pence::new(sent.totals.net),
            rent_credit: Pence::new(sent.totals.rent_credit),
            withheld: sent.totals.withheld,
        },
    })
}

/// A payment in detail, its deductions in kind order.
pub fn detail(sent: wire::PaymentDetail) -> Result<PaymentDetail, IntakeError> {
    Ok(PaymentDetail {
        deductions_by_kind: kinds(&sent.deductions_by_kind),
        control: totals(sent.payment.line_count, &sent.control_totals)?,
        payment: payment(sent.payment)?,
    })
}

/// What was deducted, in kind order.
pub(super) fn kinds(sent: &[wire::KindTotal]) -> Vec<KindTotal> {
    let kinds = sent.iter().map(|total| {
        let kind = DeductionKind::from_text(total.kind.as_str());
        KindTotal::new(kind, total.counts_as_rent, Pence::new(total.amount))
    });
    let mut kinds: Vec<KindTotal> = kinds.collect();
    in_kind_order(&mut kinds);
    kinds
}
