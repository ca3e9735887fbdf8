-- What is forgotten by its age: sessions at every sign-in, replies at every try.
CREATE INDEX session_by_age ON session (created_at);
CREATE INDEX session_by_use ON session (seen_at);
CREATE INDEX link_reply_by_age ON link_reply (replied_at);
