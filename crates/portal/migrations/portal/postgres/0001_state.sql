-- What the portal itself keeps, where several instances share it: the same tables and columns as in ../sqlite, where each
-- is explained, as its fourth migration leaves them. A test holds the two against each other: a change here is one there.
-- Opaque ids and instants sort by their bytes, whatever the server's language.

CREATE TABLE secret (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    bytes BYTEA NOT NULL
);

CREATE TABLE account (
    account TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    question_set TEXT
);

CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (account),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX session_by_age ON session (created_at);
CREATE INDEX session_by_use ON session (seen_at);

CREATE TABLE link (
    account TEXT NOT NULL REFERENCES account (account),
    creditor_id TEXT COLLATE "C" NOT NULL,
    linked_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, creditor_id)
);

CREATE TABLE unlinked (
    account TEXT NOT NULL REFERENCES account (account),
    creditor_id TEXT COLLATE "C" NOT NULL,
    unlinked_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, creditor_id)
);

CREATE TABLE attempt (
    account TEXT PRIMARY KEY REFERENCES account (account),
    wrong BIGINT NOT NULL,
    locked_until BIGINT
);

CREATE TABLE wrong_try (
    scope TEXT NOT NULL,
    subject BYTEA NOT NULL,
    tried_at BIGINT NOT NULL
);
CREATE INDEX wrong_try_by_subject ON wrong_try (scope, subject, tried_at);
CREATE INDEX wrong_try_by_age ON wrong_try (tried_at);

CREATE TABLE link_reply (
    account TEXT NOT NULL,
    key_hash BYTEA NOT NULL,
    body_hash BYTEA NOT NULL,
    verdict TEXT NOT NULL,
    attempts_left BIGINT, locked_until BIGINT,
    creditor_id TEXT, linked_at TEXT,
    replied_at BIGINT NOT NULL,
    PRIMARY KEY (account, key_hash)
);
CREATE INDEX link_reply_by_age ON link_reply (replied_at);

CREATE TABLE audit (
    audit_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at TEXT NOT NULL,
    account TEXT NOT NULL,
    event TEXT NOT NULL,
    outcome TEXT NOT NULL,
    creditor_id TEXT, payment_id TEXT,
    detail TEXT,
    claim_id TEXT
);
