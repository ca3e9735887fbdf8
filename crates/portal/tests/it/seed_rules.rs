//! Rules that no row of the demonstration's data may break: a sentence, and a query that counts the rows that do. The
//! queries do the sums in their own way, apart from the generator's.

/// What adds up.
pub const SUMS: &[(&str, &str)] = &[
    (
        "net is gross less deductions",
        "SELECT count(*) FROM payment_line AS l WHERE net <> gross - (SELECT coalesce(sum(amount), 0) \
         FROM deduction AS d WHERE d.payment_number = l.payment_number AND d.line_number = l.line_number)",
    ),
    (
        "no deduction takes a line below zero",
        "SELECT count(*) FROM payment_line WHERE gross >= 0 AND net < 0",
    ),
    ("a deduction is more than zero", "SELECT count(*) FROM deduction WHERE amount <= 0"),
    (
        "nothing is taken from a negative line",
        "SELECT count(*) FROM payment_line WHERE gross < 0 AND net <> gross",
    ),
    (
        "a deduction belongs to a line",
        "SELECT count(*) FROM deduction LEFT JOIN payment_line USING (payment_number, line_number) \
         WHERE payment_line.claim_id IS NULL",
    ),
    (
        "a line belongs to a claim of the payment's creditor",
        "SELECT count(*) FROM payment_line JOIN payment USING (payment_number) \
         LEFT JOIN claim USING (claim_id) WHERE claim.creditor_id IS NOT payment.creditor_id",
    ),
    (
        "a payment is the sum of its lines",
        "SELECT count(*) FROM payment AS p WHERE net IS NOT \
         (SELECT sum(net) FROM payment_line AS l WHERE l.payment_number = p.payment_number)",
    ),
    (
        "a line pays its weekly amount for its days, half a penny up",
        "SELECT count(*) FROM payment_line WHERE status <> 'held' AND weekly_entitlement IS NOT NULL \
         AND reason <> 'adjustment' AND abs(gross) <> (2 * weekly_entitlement * \
         CAST(julianday(period_to) - julianday(period_from) + 1 AS INTEGER) + 7) / 14",
    ),
    (
        "a held line shows its entitlement and pays nothing",
        "SELECT count(*) FROM payment_line WHERE status = 'held' \
         AND NOT (gross = 0 AND net = 0 AND weekly_entitlement > 0)",
    ),
    (
        "a reversal is negative, and nothing else is but an adjustment",
        "SELECT count(*) FROM payment_line WHERE (status = 'reversed') <> (reason = 'reversal') \
         OR (status = 'reversed' AND gross >= 0) \
         OR (gross < 0 AND reason NOT IN ('reversal', 'adjustment'))",
    ),
    (
        "the landlord's own debt counts as rent, and only where the law says so",
        "SELECT count(*) FROM deduction WHERE counts_as_rent <> (kind = 'other_tenant_recovery') \
         AND kind <> 'landlord_recovery'",
    ),
    // The plus signs are for the index on the folded reference: it compares with what has no affinity, and no other may be taken.
    (
        "another tenant's debt names a claim that this landlord holds",
        "SELECT count(*) FROM deduction AS d JOIN payment USING (payment_number) \
         LEFT JOIN claim ON replace(upper(claim_reference), ' ', '') = +debtor_claim_reference \
         AND +claim.creditor_id = payment.creditor_id \
         WHERE (kind = 'other_tenant_recovery') <> (debtor_claim_reference IS NOT NULL) \
         OR (debtor_claim_reference IS NOT NULL AND claim_id IS NULL)",
    ),
    (
        "a part is what its lines add up to",
        "SELECT count(*) FROM (SELECT * FROM payment_part EXCEPT \
         SELECT payment_number, benefit_type, status = 'ended', sum(one), sum(gross), sum(amount), sum(net), \
         sum(net + rent) FROM \
         (SELECT payment_number, benefit_type, claim_id, 1 AS one, gross, 0 AS amount, net, 0 AS rent \
         FROM payment_line UNION ALL \
         SELECT d.payment_number, benefit_type, claim_id, 0, 0, amount, 0, iif(counts_as_rent, amount, 0) \
         FROM deduction AS d JOIN payment_line USING (payment_number, line_number)) \
         JOIN (SELECT claim_id, claim.status FROM claim) USING (claim_id) GROUP BY 1, 2, 3)",
    ),
    (
        "every claim is counted as what it is",
        "SELECT count(*) FROM claim WHERE counted_as_ended <> (status = 'ended')",
    ),
    (
        "the parts of a payment are all of it",
        "SELECT count(*) FROM payment AS p WHERE (SELECT sum(line_count) || ' ' || sum(net) FROM payment_part \
         WHERE payment_part.payment_number = p.payment_number) IS NOT (SELECT count(*) || ' ' || sum(net) \
         FROM payment_line AS l WHERE l.payment_number = p.payment_number)",
    ),
    (
        "a landlord whose newest payments repay no debt has none, and one whose payments do has",
        "SELECT count(*) FROM creditor AS c WHERE (balance_being_recovered > 0) <> (EXISTS (SELECT 1 FROM payment \
         JOIN deduction USING (payment_number) WHERE payment.creditor_id = c.creditor_id AND kind IN \
         ('other_tenant_recovery', 'landlord_recovery') AND payment_number = (SELECT max(payment_number) \
         FROM payment AS newer WHERE newer.creditor_id = c.creditor_id)))",
    ),
];

/// What each column may hold.
pub const SHAPES: &[(&str, &str)] = &[
    (
        "an opaque id stands in an address as it is",
        "SELECT count(*) FROM (SELECT creditor_id AS id FROM creditor UNION ALL SELECT claim_id FROM claim \
         UNION ALL SELECT payment_id FROM payment UNION ALL SELECT replaces FROM payment \
         WHERE replaces IS NOT NULL) WHERE length(id) NOT BETWEEN 1 AND 128 OR id GLOB '*[^A-Za-z0-9_-]*'",
    ),
    (
        "a bank narrative is 18 characters at most, of those that BACS carries",
        "SELECT count(*) FROM payment WHERE length(bank_narrative) NOT BETWEEN 1 AND 18 \
         OR bank_narrative GLOB '*[^A-Za-z0-9 .&/-]*'",
    ),
    (
        "a postcode has the right shape and was never issued",
        "SELECT count(*) FROM (SELECT postcode FROM claim UNION ALL SELECT postcode FROM creditor) \
         WHERE NOT (postcode GLOB '[A-Z]*[0-9] [0-9][CIKMOV][CIKMOV]' OR postcode GLOB 'ZZ99 [0-9][A-Z][A-Z]')",
    ),
    (
        "a telephone number is one that is kept for drama",
        "SELECT count(*) FROM creditor WHERE phone IS NOT NULL AND phone NOT GLOB '01632 960[0-9][0-9][0-9]'",
    ),
    (
        "a name that looks like a telephone number is one that is kept for drama",
        "SELECT count(*) FROM claim WHERE tenant_name GLOB '*[0-9][0-9][0-9][0-9]*' \
         AND tenant_name NOT GLOB '+44 1632 960[0-9][0-9][0-9]'",
    ),
    (
        "an email address leads nowhere",
        "SELECT count(*) FROM creditor WHERE email NOT LIKE '%@%.example'",
    ),
    (
        "an account ends in four digits",
        "SELECT count(*) FROM creditor WHERE account_ending NOT GLOB '[0-9][0-9][0-9][0-9]'",
    ),
    (
        "a linking question can be answered from the surname",
        "SELECT count(*) FROM claim WHERE tenant_surname = ''",
    ),
    (
        "a period is not upside down",
        "SELECT count(*) FROM (SELECT period_from, period_to FROM payment UNION ALL \
         SELECT period_from, period_to FROM payment_line) WHERE period_to < period_from",
    ),
    (
        "payment numbers grow with time",
        "SELECT count(*) FROM payment AS a JOIN payment AS b ON a.payment_number < b.payment_number \
         AND a.processed_date > b.processed_date",
    ),
    (
        "line numbers are unique over all payments and grow with them",
        "SELECT count(*) - count(DISTINCT line_number) FROM payment_line",
    ),
    (
        "nothing is paid after today",
        "SELECT count(*) FROM payment WHERE processed_date > '2026-11-23'",
    ),
    (
        "runs are on working days",
        "SELECT count(*) FROM payment WHERE strftime('%w', processed_date) IN ('0', '6')",
    ),
    (
        "the newest payment isn't confirmed and the oldest is",
        "SELECT count(*) FROM payment AS p WHERE (status = 'issued') <> (replaces IS NOT NULL OR \
         (SELECT count(*) FROM payment AS newer WHERE newer.creditor_id = p.creditor_id \
         AND newer.processed_date > p.processed_date AND newer.replaces IS NULL) < 2) AND status <> 'cancelled'",
    ),
    (
        "a claim in payment has a line in the newest run, but for one of pence",
        "SELECT count(*) FROM claim WHERE status = 'in_payment' AND weekly_entitlement >= 100 AND claim_id NOT IN \
         (SELECT claim_id FROM payment_line WHERE payment_number IN \
         (SELECT max(payment_number) FROM payment GROUP BY creditor_id))",
    ),
    (
        "a claim in payment shows what its newest line pays",
        "SELECT count(*) FROM (SELECT l.*, max(line_number) OVER (PARTITION BY claim_id) AS newest \
         FROM payment_line AS l WHERE benefit_type = 'HB') AS l JOIN claim USING (claim_id) \
         WHERE l.line_number = l.newest AND claim.status = 'in_payment' \
         AND l.weekly_entitlement <> claim.weekly_entitlement",
    ),
];
