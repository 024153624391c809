//! Files that hang on posts.

use bashke_entities::dialogue::attachment;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use crate::platform::act::Act;
use crate::platform::attached::{Kept, MOST, too_many};
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::storage;

/// Hangs files on a post.
pub(super) async fn hang(act: &Act, post_id: i32, files: Vec<Kept>) -> Result<(), Error> {
    if files.is_empty() {
        return Ok(());
    }
    let there = attachment::Entity::find()
        .filter(attachment::Column::PostId.eq(post_id))
        .count(&act.tx)
        .await?;
    if usize::try_from(there).unwrap_or(usize::MAX) + files.len() > MOST {
        return Err(too_many());
    }
    let pixels = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
    for file in files {
        let row = attachment::ActiveModel {
            id: NotSet,
            post_id: Set(post_id),
            key: Set(file.key.named(act).await?),
            name: Set(file.name),
            media_type: Set(file.media_type.to_owned()),
            bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
            width: Set(pixels(file.size.map(|(width, _)| width))),
            height: Set(pixels(file.size.map(|(_, height)| height))),
            created_at: Set(act.now),
        };
        attachment::Entity::insert(row).exec_without_returning(&act.tx).await?;
    }
    Ok(())
}

/// Takes one file from a post, or all of them; their content goes by a job once that stands.
pub(super) async fn forget(act: &Act, post_id: i32, only: Option<i32>) -> Result<(), Error> {
    let mut find = attachment::Entity::find().filter(attachment::Column::PostId.eq(post_id));
    if let Some(id) = only {
        find = find.filter(attachment::Column::Id.eq(id));
    }
    for row in find.all(&act.tx).await? {
        attachment::Entity::delete_by_id(row.id).exec(&act.tx).await?;
        act.enqueue(Job::new(storage::REMOVE, json!({ "key": row.key })))
            .await?;
    }
    Ok(())
}
