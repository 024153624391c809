//! The newest posts, as everyone sees them.

use std::collections::HashMap;

use bashke_entities::dialogue::{post, thread};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::list::visible;
use super::subjects::About;
use super::{Faces, faces};
use crate::accounts::Actor;
use crate::moderation;

/// How many posts a feed holds.
const FED: u64 = 40;

/// The newest posts, each with its thread, and who wrote them.
#[derive(Debug, Clone)]
pub struct Recent {
    /// The posts, the newest first.
    pub posts: Vec<(post::Model, thread::Model)>,
    /// Who wrote them.
    pub faces: Faces,
}

/// The newest posts of all threads, of those on something, or of one.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn recent(db: &impl ConnectionTrait, about: Option<&About>, thread_id: Option<i32>) -> Result<Recent, DbErr> {
    let mut shown = visible(db, &Actor::default()).await?;
    if let Some(about) = about {
        shown = shown.filter(about.condition());
    }
    if let Some(id) = thread_id {
        shown = shown.filter(thread::Column::Id.eq(id));
    }
    let ids = shown.select_only().column(thread::Column::Id);
    let mut find = post::Entity::find()
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::ThreadId.in_subquery(ids.into_query()));
    let hidden = moderation::hidden(db, SubjectKind::Post).await?;
    if !hidden.is_empty() {
        find = find.filter(post::Column::Id.is_not_in(hidden.iter().filter_map(|id| id.parse::<i32>().ok())));
    }
    let rows = find.order_by_desc(post::Column::Id).limit(FED).all(db).await?;
    let threads: HashMap<i32, thread::Model> = thread::Entity::find()
        .filter(thread::Column::Id.is_in(rows.iter().map(|row| row.thread_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let faces = faces(db, rows.iter().map(|row| (row.author_id, row.organisation_id))).await?;
    let posts = rows
        .into_iter()
        .filter_map(|row| threads.get(&row.thread_id).cloned().map(|thread| (row, thread)));
    Ok(Recent {
        posts: posts.collect(),
        faces,
    })
}
