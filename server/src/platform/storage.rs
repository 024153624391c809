//! Files that people send: their content lies in a store, what is known of them in the table `upload`.
//!
//! The store is a folder of this machine; what is kept in it has a random name, so that nothing that people send
//! becomes a path.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bashke_entities::platform::upload;
use chrono::Duration;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt as _};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait};
use serde_json::json;
use tokio::sync::OnceCell;

use super::act::Act;
use super::errors::Error;
use super::jobs::{self, Job};
use super::secrets;
use crate::App;

/// The job that removes the content of a file that is no longer shown, or that no row came to name.
pub const REMOVE: &str = "upload.remove";

/// How long the row that names new content may take; a request takes seconds.
const NAMED_WITHIN: Duration = Duration::hours(1);

/// Keeps the content of files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Storage {
    folder: Arc<Path>,
    // opened with the first file, so that an instance that keeps none needs no folder
    opened: Arc<OnceCell<Arc<dyn ObjectStore>>>,
}

/// A file that was checked and may be kept.
#[derive(Debug, Clone)]
pub struct Content {
    /// What it is.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Width and height of a picture in pixels.
    pub size: Option<(u32, u32)>,
}

impl Storage {
    /// A store under the folder of the platform's data.
    #[must_use]
    pub fn under(data_dir: &Path) -> Self {
        Self {
            folder: data_dir.join("uploads").into(),
            opened: Arc::default(),
        }
    }

    async fn store(&self) -> Result<&Arc<dyn ObjectStore>, Error> {
        self.opened
            .get_or_try_init(|| async {
                let folder: PathBuf = self.folder.to_path_buf();
                tokio::fs::create_dir_all(&folder).await.map_err(Error::internal)?;
                let store = LocalFileSystem::new_with_prefix(folder).map_err(Error::internal)?;
                Ok(Arc::new(store) as Arc<dyn ObjectStore>)
            })
            .await
    }

    /// The content under a key.
    ///
    /// # Errors
    /// Not found where there is none; where the store cannot be read.
    pub async fn read(&self, key: &str) -> Result<Vec<u8>, Error> {
        match self.store().await?.get(&key.into()).await {
            Ok(found) => Ok(found.bytes().await.map_err(Error::internal)?.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// A part of the content under a key, which lies within it.
    ///
    /// # Errors
    /// Not found where there is none; where the store cannot be read.
    pub async fn read_part(&self, key: &str, part: Range<u64>) -> Result<Vec<u8>, Error> {
        match self.store().await?.get_range(&key.into(), part).await {
            Ok(bytes) => Ok(bytes.to_vec()),
            Err(object_store::Error::NotFound { .. }) => Err(Error::NotFound),
            Err(error) => Err(Error::internal(error)),
        }
    }

    /// Puts content under a key; see [`keep`].
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), Error> {
        self.store()
            .await?
            .put(&key.into(), bytes.into())
            .await
            .map_err(Error::internal)?;
        Ok(())
    }

    /// Removes the content under a key; it may be gone already.
    ///
    /// # Errors
    /// Where the store cannot be written.
    pub async fn remove(&self, key: &str) -> Result<(), Error> {
        match self.store().await?.delete(&key.into()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(Error::internal(error)),
        }
    }
}

/// The key of content that no row names yet.
#[derive(Debug, Clone)]
pub struct Fresh(String);

impl Fresh {
    /// The key for the row that names it, in the transaction of that row: once that stands, the content stays.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn named(self, act: &Act) -> Result<String, Error> {
        jobs::cancel(&act.tx, &self.removal()).await?;
        Ok(self.0)
    }

    /// The key itself, to remove the content at once where the write is refused.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0
    }

    /// The word of the job that removes it.
    fn removal(&self) -> String {
        format!("{REMOVE} {}", self.0)
    }
}

/// Keeps content under a new key, for a row that is written after. Before anything lies there a job is asked for that
/// removes it again; whoever [names](Fresh::named) it calls that off. So whatever fails in between, nothing stays that
/// nobody knows of.
///
/// # Errors
/// Where the store or the database cannot be written.
pub async fn keep(app: &App, bytes: Vec<u8>) -> Result<Fresh, Error> {
    let fresh = Fresh(secrets::token().map_err(Error::internal)?);
    let now = app.clock.now();
    let job = Job::new(REMOVE, json!({ "key": fresh.0 }))
        .at(now + NAMED_WITHIN)
        .once(fresh.removal());
    jobs::enqueue(&app.db, now, job).await?;
    app.storage.put(&fresh.0, bytes).await?;
    Ok(fresh)
}

/// Writes down a file whose content is kept; gives its number.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn note(act: &Act, fresh: Fresh, content: &Content, bytes: usize) -> Result<i32, Error> {
    let pixels = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
    let row = upload::ActiveModel {
        id: NotSet,
        key: Set(fresh.named(act).await?),
        media_type: Set(content.media_type.to_owned()),
        bytes: Set(i64::try_from(bytes).unwrap_or(i64::MAX)),
        width: Set(pixels(content.size.map(|(width, _)| width))),
        height: Set(pixels(content.size.map(|(_, height)| height))),
        owner: Set(act.actor.id()),
        created_at: Set(act.now),
    };
    Ok(upload::Entity::insert(row).exec(&act.tx).await?.last_insert_id)
}

/// What is known of a file; none where there is none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn known(db: &impl ConnectionTrait, id: i32) -> Result<Option<upload::Model>, DbErr> {
    upload::Entity::find_by_id(id).one(db).await
}

/// The width and height of a picture; none where there is no such picture.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn size(db: &impl ConnectionTrait, id: i32) -> Result<Option<(i32, i32)>, DbErr> {
    let row = known(db, id).await?;
    Ok(row.and_then(|row| row.width.zip(row.height)))
}

/// Forgets a file: its row at once, its content by a job once that stands.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn forget(act: &Act, id: i32) -> Result<(), Error> {
    let Some(row) = known(&act.tx, id).await? else {
        return Ok(());
    };
    upload::Entity::delete_by_id(id).exec(&act.tx).await?;
    act.enqueue(Job::new(REMOVE, json!({ "key": row.key }))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_kept_is_read_until_it_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let storage = Storage::under(folder.path());
        let key = "a-key".to_owned();
        storage.put(&key, b"content".to_vec()).await.expect("it is kept");
        assert_eq!(storage.read(&key).await.expect("it is read"), b"content");
        storage.remove(&key).await.expect("it is removed");
        storage.remove(&key).await.expect("once more changes nothing");
        assert!(matches!(storage.read(&key).await, Err(Error::NotFound)));
        // a key is never a way out of the folder
        assert!(matches!(
            storage.read("../../etc/passwd").await,
            Err(Error::NotFound | Error::Internal(_))
        ));
    }
}
