//! The portal's own state as it is without a setting: in a file in its folder.

use std::future::{Ready, ready};

use crate::world::World;

/// Where a portal's state is that knows nothing yet.
pub struct Fresh {
    /// Unless it is in the portal's folder.
    pub url: Option<String>,
}

/// At once, where a database would have to be made first.
pub fn fresh() -> Ready<Fresh> {
    ready(Fresh { url: None })
}

/// All that is kept. While the portal runs, what was written last is in the log beside the database.
pub fn bytes(world: &World) -> Vec<u8> {
    let mut bytes = std::fs::read(world.path("portal.db")).unwrap();
    bytes.extend(std::fs::read(world.path("portal.db-wal")).unwrap());
    bytes
}
