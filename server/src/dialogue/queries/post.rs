//! One post, with its earlier texts.

use bashke_entities::dialogue::{post, post_revision, thread as threads};
use bashke_vocabulary::{Restriction, SubjectKind};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::thread::{is_seen, seen_thread};
use crate::accounts::Actor;
use crate::moderation;
use crate::platform::errors::Error;

/// A post and its thread, whoever asks.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn post_and_thread(
    db: &impl ConnectionTrait,
    id: i32,
) -> Result<Option<(post::Model, threads::Model)>, DbErr> {
    let Some(row) = post::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let thread = threads::Entity::find_by_id(row.thread_id).one(db).await?;
    Ok(thread.map(|thread| (row, thread)))
}

/// A post that the actor may read.
#[derive(Debug, Clone)]
pub struct Written {
    /// The post.
    pub post: post::Model,
    /// Its thread.
    pub thread: threads::Model,
    /// Whether nobody may change it: it is locked itself, or its thread is.
    pub locked: bool,
}

/// A post that the actor may read: it is there, and neither it nor its thread is hidden from them.
///
/// # Errors
/// Not found where there is none such; where the database cannot be reached.
pub async fn written(db: &impl ConnectionTrait, actor: &Actor, id: i32) -> Result<Written, Error> {
    let row = post::Entity::find_by_id(id)
        .filter(post::Column::DeletedAt.is_null())
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let (thread, on_thread) = seen_thread(db, actor, row.thread_id).await?;
    let mut on_post = moderation::restrictions(db, SubjectKind::Post, [id.to_string()]).await?;
    let on_post = on_post.remove(&id.to_string()).unwrap_or_default();
    if !is_seen(actor, &on_post, row.author_id) {
        return Err(Error::NotFound);
    }
    let locked = |standing: &[Restriction]| !standing.is_empty();
    Ok(Written {
        locked: thread.locked_at.is_some() || locked(&on_thread) || locked(&on_post),
        post: row,
        thread,
    })
}

/// How many earlier texts a page shows.
const EARLIER: u64 = 20;

/// The earlier texts of a post, the newest first, and how many pages of them there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn earlier(
    db: &impl ConnectionTrait,
    post_id: i32,
    page: u64,
) -> Result<(Vec<post_revision::Model>, u64), DbErr> {
    let find = post_revision::Entity::find().filter(post_revision::Column::PostId.eq(post_id));
    let total = find.clone().count(db).await?;
    let rows = find
        .order_by_desc(post_revision::Column::Id)
        .offset(page.saturating_sub(1) * EARLIER)
        .limit(EARLIER)
        .all(db)
        .await?;
    Ok((rows, total.div_ceil(EARLIER).max(1)))
}
