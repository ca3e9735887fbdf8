-- What the portal itself keeps: accounts of the council's customer portal, sessions, links, tries and the audit.
-- Instants are RFC 3339 UTC text or, where they are compared, Unix seconds. No answer is ever stored: what must be
-- recognised again (a key, a body, a reference that was tried, an address) is kept as a keyed hash.

-- The key of every keyed hash. Made once, at the first start.
CREATE TABLE secret (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    bytes BLOB NOT NULL
);

-- Who can sign in. The council's customer portal owns this; the demonstration fills it.
CREATE TABLE account (
    account TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    question_set TEXT                                -- the one set this account is asked; all of them when null
);

CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,                     -- of the cookie's token, which is not kept
    account TEXT NOT NULL REFERENCES account (account),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL                          -- the last call that the user caused
);

-- Which landlord records an account may see.
CREATE TABLE link (
    account TEXT NOT NULL REFERENCES account (account),
    creditor_id TEXT NOT NULL,
    linked_at TEXT NOT NULL,
    PRIMARY KEY (account, creditor_id)
);

-- Wrong tries of an account since its last right one or its last lock.
CREATE TABLE attempt (
    account TEXT PRIMARY KEY REFERENCES account (account),
    wrong BIGINT NOT NULL,
    locked_until BIGINT                              -- Unix seconds
);

-- Wrong tries by what they came from or aimed at, whether or not that exists.
CREATE TABLE wrong_try (
    scope TEXT NOT NULL,                             -- record, address
    subject BLOB NOT NULL,                           -- keyed hash
    tried_at BIGINT NOT NULL
);
CREATE INDEX wrong_try_by_subject ON wrong_try (scope, subject, tried_at);
CREATE INDEX wrong_try_by_age ON wrong_try (tried_at);

-- Final answers of linking, for whoever repeats the same call.
CREATE TABLE link_reply (
    account TEXT NOT NULL,
    key_hash BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    verdict TEXT NOT NULL,                           -- linked, no-match, locked, already-linked
    attempts_left BIGINT, locked_until BIGINT,
    creditor_id TEXT, linked_at TEXT,
    replied_at BIGINT NOT NULL,
    PRIMARY KEY (account, key_hash)
);

-- Who did what, and when. Never an answer, a tenant or a claim.
CREATE TABLE audit (
    audit_id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    event TEXT NOT NULL,                             -- sign-in, sign-out, link-attempt, lines-read, download-reported
    outcome TEXT NOT NULL,
    creditor_id TEXT, payment_id TEXT,
    detail TEXT                                      -- the question set, or the format and the lines of a download
);
