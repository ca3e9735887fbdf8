//! A payment as a letter: every sentence, date and amount of a remittance advice, in the order of the page. Pure.

use schedule::balance::Balance;
use schedule::date::Date;
use schedule::line::{Line, LineReason, LineStatus};
use schedule::payment::{KindTotal, PaymentDetail, PaymentStatus};
use schedule::summary::Landlord;
use schedule::totals::Totals;

use crate::pages::breakdown::row::details;
use crate::session::held::Council;
use crate::text::Catalogue;

/// Disagreements listed; the first few are enough to report.
const MOST_FINDINGS: usize = 10;

/// The letter before its schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Who writes.
    pub council: String,
    /// How to reach them: what it is, and the value.
    pub contact: Vec<(&'static str, String)>,
    /// Whom it is for: the name, the lines of the address as far as it is known, the postcode.
    pub addressee: Vec<String>,
    /// The payee's reference.
    pub creditor_reference: String,
    /// The payment's reference.
    pub reference: String,
    /// The day it is printed, where the device knows it.
    pub printed: Option<String>,
    /// Stamped across the amount: that nothing was paid.
    pub stamp: Option<&'static str>,
    /// What must be known before the figures are read: a title, and sentences.
    pub notices: Vec<(&'static str, Vec<&'static str>)>,
    /// What the amount is.
    pub amount_name: &'static str,
    /// The amount.
    pub amount: String,
    /// Dates, period, method, what the bank statement shows, status.
    pub facts: Vec<(&'static str, String)>,
    /// What was taken off, by kind, and all of it; empty when nothing was.
    pub deductions: Vec<(String, String)>,
    /// Control totals: the name, as the payment states it, as the lines add up.
    pub control: Vec<[String; 3]>,
    /// Where the schedule does not add up to its payment; empty when it does.
    pub findings: Vec<String>,
    /// What rent credit is, where it is another amount than the net.
    pub rent_credit: Option<&'static str>,
    /// Lines of its schedule.
    pub lines: u32,
    /// Their sums.
    pub total: [String; 4],
}

/// All that a letter is made from.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// Who writes.
    pub council: &'a Council,
    /// Whom it is for.
    pub landlord: &'a Landlord,
    /// What was paid.
    pub detail: &'a PaymentDetail,
    /// The sums of the lines.
    pub sums: Totals,
    /// Whether the council keeps some lines from being shown, as the payment or its schedule says.
    pub withheld: bool,
    /// What was found when they were held against the payment.
    pub balance: &'a Balance,
    /// Today.
    pub today: Option<Date>,
}

/// The letter about a payment.
#[must_use]
pub fn letter(matter: Matter<'_>, text: &Catalogue) -> Letter {
    let Matter { council, landlord, detail, sums, withheld, balance, today } = matter;
    let payment = &detail.payment;
    let cancelled = payment.status == PaymentStatus::Cancelled;
    let findings = balance.findings.iter().take(MOST_FINDINGS);
    Letter {
        council: council.name.clone(),
        contact: contact(council, text),
        addressee: addressee(landlord),
        creditor_reference: landlord.creditor_reference.to_string(),
        reference: payment.reference.to_string(),
        printed: today.map(text.date.long),
        stamp: cancelled.then_some(text.letter.stamp),
        notices: notices(detail, withheld, text),
        amount_name: if cancelled { text.letter.amount_cancelled } else { text.letter.amount },
        amount: payment.net.to_string(),
        facts: facts(detail, text),
        deductions: deductions(detail, text),
        control: control(&detail.control, &sums, text),
        findings: findings.map(text.breakdown.finding).collect(),
        rent_credit: (sums.own_debt_repaid().get() != 0)
            .then_some(text.breakdown.rent_credit_means),
        lines: sums.lines,
        total: figures(&sums),
    }
}

/// One line of the schedule on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// Tenant, property, claim reference, rent reference, what days it pays for, what it is.
    pub words: [String; 6],
    /// What is out of the ordinary: the status, the reason, each deduction. Empty for most lines.
    pub note: String,
    /// Gross, deductions, net, rent credit.
    pub amounts: [String; 4],
}

/// A line on paper, worded as on the screen.
#[must_use]
pub fn line(line: &Line<'_>, text: &Catalogue) -> PaperLine {
    let details = details(line, text);
    let row = details.row;
    let mut note = Vec::new();
    if line.status != LineStatus::Paid {
        note.push(row.status.0);
    }
    if line.reason != LineReason::Regular {
        note.push(row.reason);
    }
    note.extend(details.deductions.iter().map(|(name, amount)| format!("{name} {amount}")));
    PaperLine {
        words: [row.tenant, row.property, row.claim, row.rent, row.period, row.benefit],
        note: note.join("; "),
        amounts: [row.gross, row.deductions, row.net, row.rent_credit],
    }
}

/// Gross, deductions, net and rent credit, as they stand in the columns of amounts.
#[must_use]
pub fn figures(totals: &Totals) -> [String; 4] {
    [totals.gross, totals.deductions, totals.net, totals.rent_credit].map(|it| it.to_string())
}

fn contact(council: &Council, text: &Catalogue) -> Vec<(&'static str, String)> {
    [
        (text.contact.phone, &council.phone),
        (text.contact.hours, &council.hours),
        (text.contact.email, &council.email),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .map(|(name, value)| (name, value.clone()))
    .collect()
}

fn addressee(landlord: &Landlord) -> Vec<String> {
    let mut lines = vec![landlord.name.clone()];
    lines.extend(landlord.address.iter().cloned());
    lines.extend(landlord.postcode.clone());
    lines
}

fn notices(
    detail: &PaymentDetail,
    withheld: bool,
    text: &Catalogue,
) -> Vec<(&'static str, Vec<&'static str>)> {
    let payment = &detail.payment;
    let mut notices = Vec::new();
    if payment.status == PaymentStatus::Cancelled {
        let mut words = vec![text.payment.cancelled];
        words.extend(payment.replaced_by.is_some().then_some(text.letter.replaced));
        notices.push((text.payment.cancelled_title, words));
    }
    if payment.replaces.is_some() {
        notices.push((text.payment.reissued, vec![text.letter.replaces]));
    }
    if withheld {
        notices.push((text.payment.withheld, vec![text.letter.withheld]));
    }
    notices
}

fn facts(detail: &PaymentDetail, text: &Catalogue) -> Vec<(&'static str, String)> {
    let payment = &detail.payment;
    let mut facts = vec![(text.payment.processed, (text.date.long)(payment.processed_date))];
    facts.extend(payment.arrives_by().map(|day| (text.payment.in_bank, (text.date.long)(day))));
    facts.push((text.payment.period, (text.date.period)(payment.period)));
    if payment.is_sent() {
        facts.push((text.payment.sent_by, (text.payment.method)(&payment.method)));
        facts.push((text.payment.narrative, payment.bank_narrative.clone()));
    }
    facts.push((text.payments.status, (text.payment.status)(&payment.status)));
    facts
}

fn deductions(detail: &PaymentDetail, text: &Catalogue) -> Vec<(String, String)> {
    let kind = |total: &KindTotal| {
        let mut name = (text.breakdown.deductions)(total.kind());
        if total.counts_as_rent {
            name = format!("{name} {}", text.line.counts_as_rent);
        }
        (name, total.amount.to_string())
    };
    let mut rows: Vec<_> = detail.deductions_by_kind.iter().map(kind).collect();
    if !rows.is_empty() {
        let all = detail.payment.deductions.to_string();
        rows.push((text.breakdown.deductions_total.to_owned(), all));
    }
    rows
}

fn control(stated: &Totals, sums: &Totals, text: &Catalogue) -> Vec<[String; 3]> {
    let row =
        |name: &str, pick: &dyn Fn(&Totals) -> String| [name.to_owned(), pick(stated), pick(sums)];
    vec![
        row(text.payment.lines, &|it| (text.count.number)(it.lines)),
        row(text.payment.gross, &|it| it.gross.to_string()),
        row(text.payment.deductions, &|it| it.deductions.to_string()),
        row(text.payment.net, &|it| it.net.to_string()),
        row(text.payment.rent_credit, &|it| it.rent_credit.to_string()),
        row(text.breakdown.own_debt, &|it| it.own_debt_repaid().to_string()),
    ]
}

#[cfg(test)]
mod tests;
