//! Creditors and payments into their relations, one row at a time, and the parts that payments add up to.

use sqlx::SqliteConnection;

use super::calendar::{Day, Period};
use super::cast::{Landlord, Next};
use super::ledgers::Forecast;
use super::lines::Pence;
use super::payments::Payment;
use super::references::{creditor_id, payment_id};
use super::relations::Spelled;

/// Writes a creditor as it is before its first payment.
pub(super) async fn creditor(
    store: &mut SqliteConnection,
    landlord: &Landlord,
) -> Result<(), sqlx::Error> {
    let [address_1, address_2, address_3, address_4] = landlord.address;
    sqlx::query(
        "INSERT INTO creditor (creditor_id, creditor_reference, name, address_1, address_2, address_3, \
         address_4, postcode, phone, email, pay_method, account_ending) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(creditor_id(&landlord.creditor_reference))
    .bind(&*landlord.creditor_reference)
    .bind(&*landlord.name)
    .bind(address_1)
    .bind(address_2)
    .bind(address_3)
    .bind(address_4)
    .bind(landlord.postcode)
    .bind(landlord.phone)
    .bind(landlord.email)
    .bind(landlord.method.spelled())
    .bind(landlord.account_ending)
    .execute(store)
    .await?;
    Ok(())
}

/// Adds what is known after the last run: the landlord's own debt and, as far as the back office tells, the
/// next payment.
pub(super) async fn prospects(
    store: &mut SqliteConnection,
    landlord: &Landlord,
    owed: Pence,
    expected: Day,
    forecast: Forecast,
) -> Result<(), sqlx::Error> {
    let date = (landlord.next != Next::Unknown).then(|| expected.to_string());
    let estimate = (landlord.next == Next::DateAndEstimate).then_some(forecast);
    sqlx::query(
        "UPDATE creditor SET balance_being_recovered = $1, next_expected_date = $2, next_estimate = $3, \
         next_deductions = $4 WHERE creditor_id = $5",
    )
    .bind(owed)
    .bind(date)
    .bind(estimate.map(|forecast| forecast.net))
    .bind(estimate.map(|forecast| forecast.deductions))
    .bind(creditor_id(&landlord.creditor_reference))
    .execute(store)
    .await?;
    Ok(())
}

/// Writes a payment's head.
pub(super) async fn payment(
    store: &mut SqliteConnection,
    payment: &Payment,
    creditor_reference: &str,
    period: Period,
    net: Pence,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO payment (payment_id, payment_number, creditor_id, reference, bank_narrative, \
         processed_date, expected_in_bank, period_from, period_to, method, status, net, replaces, replaced_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(payment_id(payment.number))
    .bind(payment.number)
    .bind(creditor_id(creditor_reference))
    .bind(payment.reference())
    .bind(payment.bank_narrative(creditor_reference))
    .bind(payment.processed.to_string())
    .bind(payment.expected.map(|day| day.to_string()))
    .bind(period.from.to_string())
    .bind(period.to.to_string())
    .bind(payment.method.spelled())
    .bind(payment.status.spelled())
    .bind(net)
    .bind(payment.replaces.map(payment_id))
    .bind(payment.replaced_by.map(payment_id))
    .execute(store)
    .await?;
    Ok(())
}

/// Adds up the parts of a payment from its lines, once the claims are written too. It is done in the store, from
/// what the store holds, so that it checks the arithmetic of the ledgers. Answers how many lines it added up.
pub(super) async fn parts(store: &mut SqliteConnection, payment: i64) -> Result<u64, sqlx::Error> {
    sqlx::query(
        "INSERT INTO payment_part (payment_number, benefit_type, claim_ended, line_count, gross, deductions, \
         net, rent_credit) \
         SELECT $1, line.benefit_type, claim.counted_as_ended, count(*), sum(line.gross), \
         coalesce(sum(taken.amount), 0), sum(line.net), sum(line.net + coalesce(taken.as_rent, 0)) \
         FROM payment_line AS line \
         JOIN claim ON claim.claim_id = line.claim_id \
         LEFT JOIN (SELECT line_number, sum(amount) AS amount, \
         sum(CASE WHEN counts_as_rent THEN amount ELSE 0 END) AS as_rent \
         FROM deduction WHERE payment_number = $1 GROUP BY line_number) AS taken \
         ON taken.line_number = line.line_number \
         WHERE line.payment_number = $1 \
         GROUP BY line.benefit_type, claim.counted_as_ended",
    )
    .bind(payment)
    .execute(&mut *store)
    .await?;
    let lines: i64 = sqlx::query_scalar(
        "SELECT coalesce(sum(line_count), 0) FROM payment_part WHERE payment_number = $1",
    )
    .bind(payment)
    .fetch_one(store)
    .await?;
    Ok(lines.unsigned_abs())
}
