-- The read-only relations that the portal asks of a council's back office. A database administrator
-- can provide each as a view on a reporting copy; the embedded store holds them as tables.
-- An opaque id is of A-Z, a-z, 0-9, - and _, 128 characters at most: it stands in addresses as it is.
-- Money is integer pence, dates are ISO 8601 text, periods include both ends, references are text.

-- One payee: the record that money goes to.
CREATE TABLE creditor (
    creditor_id TEXT PRIMARY KEY,                    -- opaque; stands in addresses
    creditor_reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    address_1 TEXT NOT NULL DEFAULT '', address_2 TEXT NOT NULL DEFAULT '',
    address_3 TEXT NOT NULL DEFAULT '', address_4 TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    phone TEXT, email TEXT,
    pay_method TEXT NOT NULL,                        -- bacs, cheque, faster_payment
    account_ending TEXT,                             -- last four digits at most
    balance_being_recovered BIGINT NOT NULL DEFAULT 0,
    next_expected_date TEXT, next_estimate BIGINT, next_deductions BIGINT
);
CREATE INDEX creditor_by_reference ON creditor (replace(upper(creditor_reference), ' ', ''));

-- One claim, while this creditor is or was its payee.
CREATE TABLE claim (
    claim_id TEXT PRIMARY KEY,                       -- opaque; may stand in addresses
    creditor_id TEXT NOT NULL REFERENCES creditor (creditor_id),
    claim_reference TEXT NOT NULL,
    tenant_name TEXT NOT NULL,
    tenant_surname TEXT NOT NULL,                    -- for linking questions
    property_address TEXT NOT NULL,                  -- one line, without the postcode
    postcode TEXT NOT NULL,
    rent_reference TEXT,
    status TEXT NOT NULL,                            -- in_payment, suspended, ended
    status_reason TEXT,
    status_from TEXT NOT NULL,
    weekly_entitlement BIGINT NOT NULL,
    counted_as_ended BOOLEAN NOT NULL DEFAULT FALSE  -- as which payment_part counts its lines; written with it
);
-- The claims whose status has changed since: the portal counts their lines anew.
CREATE INDEX claim_changed ON claim (claim_id) WHERE counted_as_ended <> (status = 'ended');
CREATE INDEX claim_by_creditor ON claim (creditor_id, status, claim_id);
-- As linking compares references.
CREATE INDEX claim_by_reference ON claim (replace(upper(claim_reference), ' ', ''));

-- One transfer to one creditor from one payment run.
CREATE TABLE payment (
    payment_id TEXT PRIMARY KEY,                     -- opaque; stands in addresses
    payment_number BIGINT NOT NULL UNIQUE,           -- joins the lines; grows with time
    creditor_id TEXT NOT NULL REFERENCES creditor (creditor_id),
    reference TEXT NOT NULL,
    bank_narrative TEXT NOT NULL,                    -- at most 18 characters
    processed_date TEXT NOT NULL,
    expected_in_bank TEXT,
    period_from TEXT NOT NULL, period_to TEXT NOT NULL,
    method TEXT NOT NULL, status TEXT NOT NULL,      -- issued, cleared, cancelled
    net BIGINT NOT NULL,                             -- what went to the bank
    replaces TEXT, replaced_by TEXT                  -- payment ids
);
CREATE INDEX payment_newest_first ON payment (creditor_id, processed_date DESC, payment_number DESC);

-- One tenant's line in one payment. Its tenant, property and rent reference are its claim's. It needs an index on
-- claim_id, which the embedded store makes once it is filled: that is several times quicker than line by line.
CREATE TABLE payment_line (
    payment_number BIGINT NOT NULL,
    line_number BIGINT NOT NULL,                     -- stable and unique over all payments
    claim_id TEXT NOT NULL,
    benefit_type TEXT NOT NULL,                      -- HB, DHP
    period_from TEXT NOT NULL, period_to TEXT NOT NULL,
    weekly_entitlement BIGINT,
    gross BIGINT NOT NULL, net BIGINT NOT NULL,
    status TEXT NOT NULL,                            -- paid, held, reversed
    reason TEXT NOT NULL,
    PRIMARY KEY (payment_number, line_number)
) WITHOUT ROWID;

-- An amount taken from a line.
CREATE TABLE deduction (
    payment_number BIGINT NOT NULL,
    line_number BIGINT NOT NULL,
    position BIGINT NOT NULL,                        -- from 1, within the line
    kind TEXT NOT NULL,                              -- own_recovery, other_tenant_recovery, landlord_recovery, other
    amount BIGINT NOT NULL,
    counts_as_rent BOOLEAN NOT NULL,
    debtor_claim_reference TEXT,                     -- another tenant's claim, for other_tenant_recovery
    PRIMARY KEY (payment_number, line_number, position)
) WITHOUT ROWID;

-- What each part of a payment adds up to, by what a disclosure switch can hide. Written by the run, and whenever
-- somebody adds up anew, in one transaction with claim.counted_as_ended, after which claim_ended goes. A claim that
-- ends afterwards leaves it as it is: the portal moves the claim's lines from one part to the other as it reads.
CREATE TABLE payment_part (
    payment_number BIGINT NOT NULL,
    benefit_type TEXT NOT NULL,
    claim_ended BOOLEAN NOT NULL,
    line_count BIGINT NOT NULL,
    gross BIGINT NOT NULL, deductions BIGINT NOT NULL,
    net BIGINT NOT NULL, rent_credit BIGINT NOT NULL,
    PRIMARY KEY (payment_number, benefit_type, claim_ended)
) WITHOUT ROWID;
