//! A payment with its control totals.

use serde::{Deserialize, Serialize};

use super::{Day, MARK, TransferError, append, date_of, day_of, period_of, take, unmarked};
use crate::error::IntakeError;
use crate::line::DeductionKind;
use crate::money::Pence;
use crate::payment::{KindTotal, PayMethod, Payment, PaymentDetail, PaymentId, PaymentStatus};
use crate::reference::PaymentRef;
use crate::totals::Totals;

#[derive(Serialize, Deserialize)]
struct SentDetail<'a> {
    id: &'a str,
    reference: &'a str,
    bank_narrative: &'a str,
    processed_date: Day,
    expected_in_bank: Option<Day>,
    period_from: Day,
    period_to: Day,
    method: &'a str,
    status: &'a str,
    stated: SentTotals,
    replaces: Option<&'a str>,
    replaced_by: Option<&'a str>,
    withheld: bool,
    #[serde(borrow)]
    deductions_by_kind: Vec<SentKind<'a>>,
    control: SentTotals,
}

#[derive(Serialize, Deserialize)]
struct SentTotals {
    lines: u32,
    gross: i64,
    deductions: i64,
    net: i64,
    rent_credit: i64,
}

#[derive(Serialize, Deserialize)]
struct SentKind<'a> {
    kind: &'a str,
    counts_as_rent: bool,
    amount: i64,
}

/// A payment as bytes.
pub fn write_detail(detail: &PaymentDetail) -> Result<Vec<u8>, TransferError> {
    let payment = &detail.payment;
    let kinds = detail.deductions_by_kind.iter().map(|total| {
        let (kind, counts_as_rent) = (total.kind().as_str(), total.counts_as_rent);
        SentKind { kind, counts_as_rent, amount: total.amount.get() }
    });
    let sent = SentDetail {
        id: payment.id.as_str(),
        reference: payment.reference.as_str(),
        bank_narrative: &payment.bank_narrative,
        processed_date: day_of(payment.processed_date),
        expected_in_bank: payment.expected_in_bank.map(day_of),
        period_from: day_of(payment.period.from()),
        period_to: day_of(payment.period.to()),
        method: payment.method.as_str(),
        status: payment.status.as_str(),
        stated: SentTotals {
            lines: payment.line_count,
            gross: payment.gross.get(),
            deductions: payment.deductions.get(),
            net: payment.net.get(),
            rent_credit: payment.rent_credit.get(),
        },
        replaces: payment.replaces.as_ref().map(PaymentId::as_str),
        replaced_by: payment.replaced_by.as_ref().map(PaymentId::as_str),
        withheld: payment.withheld,
        deductions_by_kind: kinds.collect(),
        control: SentTotals {
            lines: detail.control.lines,
            gross: detail.control.gross.get(),
            deductions: detail.control.deductions.get(),
            net: detail.control.net.get(),
            rent_credit: detail.control.rent_credit.get(),
        },
    };
    append(MARK.to_vec(), &sent)
}

/// The payment that these bytes are.
pub fn read_detail(bytes: &[u8]) -> Result<PaymentDetail, TransferError> {
    let (sent, rest) = take::<SentDetail<'_>>(unmarked(bytes)?)?;
    if !rest.is_empty() {
        return Err(TransferError::Malformed);
    }
    if sent.id.is_empty() {
        return Err(IntakeError::EmptyId { field: "id" }.into());
    }
    let kinds = sent.deductions_by_kind.iter().map(|total| {
        let kind = DeductionKind::from_text(total.kind);
        KindTotal::new(kind, total.counts_as_rent, Pence::new(total.amount))
    });
    Ok(PaymentDetail {
        deductions_by_kind: kinds.collect(),
        control: sent.control.totals()?,
        payment: Payment {
            id: PaymentId::new(sent.id),
            reference: PaymentRef::new(sent.reference),
            bank_narrative: sent.bank_narrative.to_owned(),
            processed_date: date_of(sent.processed_date, "processed_date")?,
            expected_in_bank: sent
                .expected_in_bank
                .map(|day| date_of(day, "expected_in_bank"))
                .transpose()?,
            period: period_of(sent.period_from, sent.period_to)?,
            method: PayMethod::from_text(sent.method),
            status: PaymentStatus::from_text(sent.status),
            gross: Pence::new(sent.stated.gross),
            deductions: Pence::new(sent.stated.deductions),
            net: Pence::new(sent.stated.net),
            rent_credit: Pence::new(sent.stated.rent_credit),
            line_count: sent.stated.lines,
            replaces: sent.replaces.map(PaymentId::new),
            replaced_by: sent.replaced_by.map(PaymentId::new),
            withheld: sent.withheld,
        },
    })
}

impl SentTotals {
    /// By the rule of `intake`: the landlord's own debt must be an amount as well.
    fn totals(&self) -> Result<Totals, TransferError> {
        self.rent_credit
            .checked_sub(self.net)
            .ok_or(IntakeError::OutOfRange { field: "rent_credit" })?;
        Ok(Totals {
            lines: self.lines,
            gross: Pence::new(self.gross),
            deductions: Pence::new(self.deductions),
            net: Pence::new(self.net),
            rent_credit: Pence::new(self.rent_credit),
        })
    }
}
