//! Who a landlord is to the council, how they are paid, and where they stand.

use contract::session::Shows;
use contract::summary::{LandlordSummary, NextPayment, PayMethod};
use jiff::ToSpan;
use jiff::civil::Date;
use sqlx::FromRow;

use super::{BackOffice, BackOfficeError};

/// A payee, by what identifies it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Creditor {
    /// Opaque.
    pub creditor_id: String,
    /// The council's reference.
    pub creditor_reference: String,
    /// The payee's name.
    pub name: String,
}

#[derive(FromRow)]
struct SummaryRow {
    name: String,
    creditor_reference: String,
    address_1: String,
    address_2: String,
    address_3: String,
    address_4: String,
    postcode: String,
    phone: Option<String>,
    email: Option<String>,
    pay_method: String,
    account_ending: Option<String>,
    balance_being_recovered: i64,
    next_expected_date: Option<String>,
    next_estimate: Option<i64>,
    next_deductions: Option<i64>,
    tenants_in_payment: u32,
    paid_this_tax_year: i64,
    paid_last_12_months: i64,
}

impl BackOffice {
    /// The payee with this id.
    pub async fn creditor(&self, creditor_id: &str) -> Result<Option<Creditor>, BackOfficeError> {
        Ok(sqlx::query_as(
            "SELECT creditor_id, creditor_reference, name FROM creditor WHERE creditor_id = $1",
        )
        .bind(creditor_id)
        .fetch_optional(self.reach()?)
        .await?)
    }

    /// The position of the payee with this id, as of this day.
    pub async fn summary(
        &self,
        creditor_id: &str,
        shows: Shows,
        today: Date,
    ) -> Result<Option<LandlordSummary>, BackOfficeError> {
        let row: Option<SummaryRow> = sqlx::query_as(
            "SELECT name, creditor_reference, address_1, address_2, address_3, address_4, postcode, phone, email,
                    pay_method, account_ending, balance_being_recovered,
                    next_expected_date, next_estimate, next_deductions,
                    (SELECT count(*) FROM claim c
                     WHERE c.creditor_id = creditor.creditor_id AND c.status = 'in_payment'
                       AND ($4 OR EXISTS (SELECT 1 FROM payment_line l
                                          WHERE l.claim_id = c.claim_id AND l.benefit_type <> 'DHP')
                               OR NOT EXISTS (SELECT 1 FROM payment_line l WHERE l.claim_id = c.claim_id))
                    ) AS tenants_in_payment,
                    (SELECT CAST(coalesce(sum(net), 0) AS BIGINT) FROM payment p
                     WHERE p.creditor_id = creditor.creditor_id AND p.status <> 'cancelled'
                       AND p.processed_date >= $2) AS paid_this_tax_year,
                    (SELECT CAST(coalesce(sum(net), 0) AS BIGINT) FROM payment p
                     WHERE p.creditor_id = creditor.creditor_id AND p.status <> 'cancelled'
                       AND p.processed_date > $3) AS paid_last_12_months
             FROM creditor WHERE creditor_id = $1",
        )
        .bind(creditor_id)
        .bind(tax_year_start(today).to_string())
        .bind(today.saturating_sub(1.year()).to_string())
        .bind(shows.dhp)
        .fetch_optional(self.reach()?)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let most_recent_payment = self.most_recent_payment(creditor_id, shows).await?;
        let most_recent_breakdown = match &most_recent_payment {
            Some(payment) => self.recent_breakdown(creditor_id, &payment.id, shows).await?,
            None => None,
        };
        let cancelled_since = self.cancelled_since(creditor_id, shows).await?;
        Ok(Some(LandlordSummary {
            name: row.name,
            creditor_reference: row.creditor_reference,
            address: [row.address_1, row.address_2, row.address_3, row.address_4]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect(),
            postcode: row.postcode,
            phone: row.phone,
            email: row.email,
            pay_method: PayMethod::from(row.pay_method.as_str()),
            account_ending: row.account_ending,
            tenants_in_payment: row.tenants_in_payment,
            paid_this_tax_year: row.paid_this_tax_year,
            paid_last_12_months: row.paid_last_12_months,
            balance_being_recovered: row.balance_being_recovered,
            most_recent_payment,
            most_recent_breakdown,
            cancelled_since,
            next_payment: row.next_expected_date.map(|expected_date| NextPayment {
                expected_date,
                estimate: row.next_estimate,
                deductions: row.next_deductions,
            }),
        }))
    }
}

/// The 6 April on which the tax year of this day began.
fn tax_year_start(today: Date) -> Date {
    let this_year = jiff::civil::date(today.year(), 4, 6);
    if today >= this_year { this_year } else { this_year.saturating_sub(1.year()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tax_year_begins_on_6_april() {
        #[track_caller]
        fn check(today: &str, expected: &str) {
            assert_eq!(tax_year_start(today.parse().unwrap()).to_string(), expected);
        }
        check("2026-04-05", "2025-04-06");
        check("2026-04-06", "2026-04-06");
        check("2026-12-31", "2026-04-06");
        check("2027-01-01", "2026-04-06");
    }
}
