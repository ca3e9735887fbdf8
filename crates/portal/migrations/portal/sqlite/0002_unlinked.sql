-- Links that an account has undone. Kept so that linking the same record again gives no wrong tries back: otherwise
-- unlinking and linking one's own record would be a way to guess at others' for ever.
CREATE TABLE unlinked (
    account TEXT NOT NULL REFERENCES account (account),
    creditor_id TEXT NOT NULL,
    unlinked_at TEXT NOT NULL,                       -- the last time
    PRIMARY KEY (account, creditor_id)
);
