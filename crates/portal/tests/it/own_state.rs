//! The portal's own state as it is without a setting: in a file in its folder.

use crate::world::World;

/// Where a portal's state is that knows nothing yet.
pub struct Fresh {
    /// Unless it is in the portal's folder.
    pub url: Option<String>,
}

#[expect(clippy::unused_async, reason = "the one in PostgreSQL has to be made first")]
pub async fn fresh() -> Fresh {
    Fresh { url: None }
}

/// All that is kept. While the portal runs, what was written last is in the log beside the database.
pub fn bytes(world: &World) -> Vec<u8> {
    let mut bytes = std::fs::read(world.path("portal.db")).unwrap();
    bytes.extend(std::fs::read(world.path("portal.db-wal")).unwrap());
    bytes
}
