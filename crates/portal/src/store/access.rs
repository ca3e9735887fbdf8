//! Access tokens: for a while, the right to call as whoever has a session, without its cookie. None is kept: each says
//! which session it is of and until when, under the portal's own key, and is worth nothing once that session has ended.

use super::Store;
use crate::secrets::{self, Hash, hex, same_hash, unhex};

/// What keyed hashes of access tokens are for.
const PURPOSE: &str = "access";

impl Store {
    /// A token for the session of this cookie, good for so many seconds.
    #[must_use]
    pub fn access_token(&self, session: &str, seconds: u32) -> String {
        let session = secrets::token_hash(session);
        let until = self.clock.seconds() + i64::from(seconds);
        format!("{}.{until}.{}", hex(&session), hex(&self.access_seal(&session, until)))
    }

    /// The session that an access token is of, as the hash of its cookie's token; `None` for one that has run out or
    /// was never given.
    #[must_use]
    pub fn accessed(&self, token: &str) -> Option<Hash> {
        let (session, rest) = token.split_once('.')?;
        let (until, seal) = rest.split_once('.')?;
        let session: Hash = unhex(session)?.try_into().ok()?;
        let until: i64 = until.parse().ok()?;
        let seal: Hash = unhex(seal)?.try_into().ok()?;
        let given = same_hash(&seal, &self.access_seal(&session, until));
        (given && self.clock.seconds() < until).then_some(session)
    }

    fn access_seal(&self, session: &Hash, until: i64) -> Hash {
        self.secret.hash(PURPOSE, &[session, &until.to_be_bytes()])
    }
}
