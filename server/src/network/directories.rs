//! The directory that an instance holds in memory, never older than what stands in the database.

use std::sync::Arc;

use arc_swap::ArcSwap;
use sea_orm::{ConnectionTrait, DbErr};
use tokio::sync::Mutex;

use super::queries;
use super::rules::directory::Directory;

/// Before anything was read.
const NEVER: i64 = -1;

/// Holds the directory.
#[derive(Debug)]
pub struct Directories {
    held: ArcSwap<Held>,
    reading: Mutex<()>,
}

#[derive(Debug)]
struct Held {
    edition: i64,
    directory: Arc<Directory>,
}

impl Default for Directories {
    fn default() -> Self {
        let held = Held {
            edition: NEVER,
            directory: Arc::default(),
        };
        Self {
            held: ArcSwap::from_pointee(held),
            reading: Mutex::default(),
        }
    }
}

impl Directories {
    /// The directory as it stands now. That costs one read of a number; only where something changed, and only what
    /// changed, is read besides.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn current(&self, db: &impl ConnectionTrait) -> Result<Arc<Directory>, DbErr> {
        let edition = queries::edition(db).await?;
        if let Some(directory) = self.of(edition) {
            return Ok(directory);
        }
        // one reads, the others wait for what it read
        let _one = self.reading.lock().await;
        if let Some(directory) = self.of(edition) {
            return Ok(directory);
        }
        let held = self.held.load_full();
        let directory = match queries::changes(db, held.edition, edition).await? {
            Some(keys) => held.directory.with(&keys, queries::entries_of(db, &keys).await?),
            None => queries::directory(db).await?,
        };
        let directory = Arc::new(directory);
        self.held.store(Arc::new(Held {
            edition,
            directory: Arc::clone(&directory),
        }));
        Ok(directory)
    }

    /// The one that is held, where it is as new as an edition.
    fn of(&self, edition: i64) -> Option<Arc<Directory>> {
        let held = self.held.load();
        (held.edition >= edition).then(|| Arc::clone(&held.directory))
    }
}
