//! One query for each case that the data must hold: it counts where the case is found.

/// The case's number in the domain reference, what it is, and how it is found.
pub const CASES: &[(u8, &str, &str)] = &[
    (1, "a negative line", "SELECT count(*) FROM payment_line WHERE gross < 0"),
    (
        1,
        "a negative adjustment",
        "SELECT count(*) FROM payment_line WHERE gross < 0 AND reason = 'adjustment'",
    ),
    (
        2,
        "a new amount splits the period",
        "SELECT count(*) FROM payment_line AS a JOIN payment_line AS b USING (payment_number, claim_id) \
         JOIN payment USING (payment_number) JOIN creditor USING (creditor_id) \
         WHERE creditor_reference = '0208816K' AND b.reason = 'change' \
         AND julianday(b.period_from) = julianday(a.period_to) + 1",
    ),
    (
        2,
        "arrears beside the current weeks",
        "SELECT count(*) FROM payment_line AS a JOIN payment_line AS b USING (payment_number, claim_id) \
         JOIN payment USING (payment_number) JOIN creditor USING (creditor_id) \
         WHERE creditor_reference = '0208816K' AND a.reason = 'arrears' AND b.reason = 'regular'",
    ),
    (
        2,
        "DHP beside HB",
        "SELECT count(*) FROM payment_line AS a JOIN payment_line AS b USING (payment_number, claim_id) \
         JOIN payment USING (payment_number) JOIN creditor USING (creditor_id) \
         WHERE creditor_reference = '0208816K' AND a.benefit_type = 'DHP' AND b.benefit_type = 'HB'",
    ),
    (
        2,
        "a lump sum has no weekly amount",
        "SELECT count(*) FROM payment_line WHERE weekly_entitlement IS NULL",
    ),
    (
        2,
        "an overpayment recovered from DHP, as one council system did",
        "SELECT count(*) FROM deduction JOIN payment_line USING (payment_number, line_number) WHERE benefit_type = 'DHP'",
    ),
    (
        3,
        "namesakes, about one tenant in a hundred of the largest landlord",
        "SELECT sum(namesakes) BETWEEN 300 AND 900 FROM (SELECT count(*) AS namesakes FROM claim JOIN creditor \
         USING (creditor_id) WHERE creditor_reference = '10000042' GROUP BY tenant_name HAVING count(*) > 1)",
    ),
    (
        3,
        "namesakes at the agent, in different homes",
        "SELECT count(*) FROM claim AS a JOIN claim AS b USING (creditor_id, tenant_name) JOIN creditor USING \
         (creditor_id) WHERE a.claim_id < b.claim_id AND a.property_address <> b.property_address \
         AND a.status = 'in_payment' AND b.status = 'in_payment' AND creditor_reference = '0208816K'",
    ),
    (
        4,
        "one address, two claims in payment",
        "SELECT count(*) FROM claim AS a JOIN claim AS b USING (creditor_id, property_address, postcode) \
         JOIN creditor USING (creditor_id) WHERE a.claim_id < b.claim_id AND a.tenant_name <> b.tenant_name \
         AND a.status = 'in_payment' AND b.status = 'in_payment' AND creditor_reference = '0208816K'",
    ),
    (
        5,
        "a moved tenant's old and new claim in one payment",
        "SELECT count(*) FROM payment_line AS old JOIN payment_line AS new USING (payment_number) \
         JOIN claim AS left_home ON left_home.claim_id = old.claim_id \
         JOIN claim AS new_home ON new_home.claim_id = new.claim_id JOIN payment USING (payment_number) \
         JOIN creditor ON creditor.creditor_id = payment.creditor_id WHERE creditor_reference = '0208816K' \
         AND old.reason = 'final' AND new.reason = 'new' AND left_home.tenant_name = new_home.tenant_name \
         AND left_home.property_address <> new_home.property_address",
    ),
    (
        6,
        "an ended tenancy, then a reversal of what was paid",
        "SELECT count(*) FROM payment_line AS back JOIN claim USING (claim_id) \
         JOIN payment_line AS paid USING (claim_id) WHERE tenant_name = 'PARRY,MR EMYR' \
         AND back.status = 'reversed' AND claim.status = 'ended' \
         AND paid.status = 'paid' AND paid.payment_number < back.payment_number \
         AND back.period_from BETWEEN paid.period_from AND paid.period_to",
    ),
    (
        7,
        "a line of which nothing is left",
        "SELECT count(*) FROM payment_line WHERE status = 'paid' AND gross > 0 AND net = 0",
    ),
    (
        8,
        "a nil payment of several lines",
        "SELECT count(*) FROM payment WHERE net = 0 AND (SELECT count(*) > 1 AND min(gross) > 0 AND max(net) = 0 \
         FROM payment_line WHERE payment_line.payment_number = payment.payment_number)",
    ),
    (9, "a payment in the council's favour", "SELECT count(*) FROM payment WHERE net < 0"),
    (
        9,
        "what it came to is repaid by the payments after it",
        "SELECT count(*) FROM payment WHERE net < 0 AND -net = (SELECT sum(amount) FROM deduction JOIN payment AS \
         after USING (payment_number) WHERE after.creditor_id = payment.creditor_id \
         AND after.payment_number > payment.payment_number)",
    ),
    (
        10,
        "a debt over many lines, with shares a penny apart",
        "SELECT count(*) FROM (SELECT 1 FROM deduction WHERE kind = 'other_tenant_recovery' \
         GROUP BY payment_number, debtor_claim_reference HAVING count(*) > 2 AND max(amount) - min(amount) = 1)",
    ),
    (
        11,
        "DHP with no HB line, for months",
        "SELECT count(*) FROM (SELECT 1 FROM payment_line GROUP BY claim_id \
         HAVING min(benefit_type) = 'DHP' AND max(benefit_type) = 'DHP' AND count(*) > 6)",
    ),
    (13, "suspended: the line is held", "SELECT count(*) FROM payment_line WHERE status = 'held'"),
    (
        13,
        "suspended: the line is left out",
        "SELECT count(*) FROM claim WHERE status = 'suspended' AND claim_id NOT IN (SELECT claim_id FROM payment_line \
         WHERE payment_number IN (SELECT max(payment_number) FROM payment GROUP BY creditor_id))",
    ),
    (
        14,
        "a cancelled payment, and its reissue with the same lines",
        "SELECT count(*) FROM payment AS a JOIN payment AS b ON a.replaced_by = b.payment_id \
         WHERE a.status = 'cancelled' AND b.status = 'issued' AND b.replaces = a.payment_id AND a.net = b.net \
         AND (SELECT group_concat(claim_id || gross) FROM payment_line AS l WHERE l.payment_number = a.payment_number) \
         = (SELECT group_concat(claim_id || gross) FROM payment_line AS l WHERE l.payment_number = b.payment_number)",
    ),
    (
        15,
        "months of four and of five benefit weeks",
        "SELECT count(DISTINCT julianday(period_to) - julianday(period_from)) = 2 FROM payment JOIN creditor \
         USING (creditor_id) WHERE creditor_reference = '0208817A'",
    ),
    (
        16,
        "a period that ends before the day of payment",
        "SELECT count(*) FROM payment WHERE period_to < processed_date",
    ),
    (
        16,
        "a period that ends on the day of payment",
        "SELECT count(*) FROM payment WHERE period_to = processed_date",
    ),
    (
        16,
        "a period that ends after the day of payment",
        "SELECT count(*) FROM payment WHERE period_to > processed_date",
    ),
    (
        16,
        "money in the bank before the period ends",
        "SELECT count(*) FROM payment WHERE expected_in_bank < period_to",
    ),
    (
        17,
        "six months of less than £1 a week",
        "SELECT count(*) FROM payment_line WHERE weekly_entitlement < 100 AND benefit_type = 'HB' \
         AND julianday(period_to) - julianday(period_from) + 1 = 26 * 7",
    ),
    (
        18,
        "weeks paid twice",
        "SELECT count(*) FROM payment_line AS a JOIN payment_line AS b USING (claim_id) JOIN claim USING (claim_id) \
         WHERE tenant_name = 'BEYNON,MR GLYN' AND a.payment_number < b.payment_number AND b.reason = 'arrears' \
         AND a.period_from <= b.period_to AND b.period_from <= a.period_to AND a.net > 0 AND b.net > 0",
    ),
    (
        19,
        "weeks that no payment covers",
        "SELECT count(*) FROM (SELECT period_from, lag(period_to) OVER (ORDER BY line_number) AS before \
         FROM payment_line JOIN claim USING (claim_id) WHERE tenant_name = 'Miss Ffion Gwyn') \
         WHERE julianday(period_from) > julianday(before) + 1",
    ),
    (
        20,
        "no rent reference",
        "SELECT count(*) FROM claim WHERE rent_reference IS NULL AND status = 'in_payment'",
    ),
    (
        21,
        "one rent reference, two claims in payment",
        "SELECT count(*) FROM claim AS a JOIN claim AS b USING (creditor_id, rent_reference) \
         JOIN creditor USING (creditor_id) WHERE a.claim_id < b.claim_id AND a.status = 'in_payment' \
         AND b.status = 'in_payment' AND creditor_reference = '0208816K'",
    ),
    (
        22,
        "one claim under two creditor references",
        "SELECT count(*) FROM claim AS a JOIN claim AS b \
         ON replace(upper(b.claim_reference), ' ', '') = replace(upper(a.claim_reference), ' ', '') \
         AND b.claim_reference = a.claim_reference AND b.tenant_surname = a.tenant_surname \
         WHERE a.creditor_id < b.creditor_id AND a.claim_id <> b.claim_id",
    ),
    (
        23,
        "money before its schedule",
        "SELECT count(*) FROM payment WHERE expected_in_bank < processed_date",
    ),
    (
        24,
        "a year of 53 weeks",
        "SELECT count(*) FROM payment_line WHERE julianday(period_to) - julianday(period_from) + 1 = 53 * 7",
    ),
    (
        25,
        "a tenant who is not on the payment any more, and of whom nothing is known",
        "SELECT count(*) FROM claim WHERE status = 'ended' AND status_reason IS NULL",
    ),
    (
        25,
        "a tenant who is paid herself now",
        "SELECT count(*) FROM claim WHERE status = 'ended' AND status_reason LIKE '%paid to the tenant%'",
    ),
    (0, "a name like a formula", "SELECT count(*) FROM claim WHERE tenant_name GLOB '[=+@-]*'"),
    (
        0,
        "a rent reference like a formula",
        "SELECT count(*) FROM claim WHERE rent_reference GLOB '[=+@-]*'",
    ),
    (
        0,
        "an address like a formula",
        "SELECT count(*) FROM claim WHERE property_address GLOB '[=+@-]*'",
    ),
    (
        0,
        "a name that begins with a tab",
        "SELECT count(*) FROM claim WHERE tenant_name LIKE char(9) || '%'",
    ),
    (
        0,
        "a full-width formula",
        "SELECT count(*) FROM claim WHERE tenant_name LIKE '＝%' AND rent_reference LIKE '＝%'",
    ),
    (
        0,
        "a name that begins with an apostrophe",
        "SELECT count(*) FROM claim WHERE tenant_name LIKE '''%'",
    ),
    (
        0,
        "commas and quotes in an address",
        "SELECT count(*) FROM claim WHERE property_address LIKE '\"%\", %, %'",
    ),
    (
        0,
        "references that a spreadsheet takes for a date or a number",
        "SELECT count(DISTINCT rent_reference) = 2 FROM claim WHERE rent_reference IN ('03-04', '1E10')",
    ),
    (0, "19 digits", "SELECT count(*) FROM claim WHERE length(rent_reference) = 19"),
    (0, "executors", "SELECT count(*) FROM claim WHERE tenant_name LIKE 'EXORS OF %'"),
    (
        0,
        "a name cut at 32 characters",
        "SELECT count(*) FROM claim WHERE length(tenant_name) = 32 AND upper(tenant_name) = tenant_name",
    ),
    (
        0,
        "accents",
        "SELECT count(*) FROM claim WHERE tenant_name LIKE '%Nguyễn%' OR tenant_name LIKE '%Llŷr%'",
    ),
];
