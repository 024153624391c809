//! Which threads cite figures, and whom that concerns.

use std::collections::{BTreeMap, BTreeSet};

use bashke_entities::dialogue::{post, post_citation, thread_follow};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// A thread in which figures are cited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Citing {
    /// The posts that cite them.
    pub posts: BTreeSet<i32>,
    /// Who wrote those posts.
    pub authors: BTreeSet<i32>,
    /// Who follows the thread.
    pub followers: BTreeSet<i32>,
}

/// The threads that cite any of these figures, by their keys.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn citing(db: &impl ConnectionTrait, figures: &[i32]) -> Result<BTreeMap<i32, Citing>, DbErr> {
    let cited = post_citation::Entity::find()
        .filter(post_citation::Column::FigureId.is_in(figures.iter().copied()))
        .all(db)
        .await?;
    let ids: BTreeSet<i32> = cited.into_iter().map(|row| row.post_id).collect();
    let mut threads = BTreeMap::<i32, Citing>::new();
    let posts: Vec<i32> = ids.into_iter().collect();
    for part in posts.chunks(1_000) {
        let rows = post::Entity::find()
            .filter(post::Column::Id.is_in(part.iter().copied()))
            .filter(post::Column::DeletedAt.is_null())
            .all(db)
            .await?;
        for row in rows {
            let thread = threads.entry(row.thread_id).or_default();
            thread.posts.insert(row.id);
            thread.authors.insert(row.author_id);
        }
    }
    let keys: Vec<i32> = threads.keys().copied().collect();
    for part in keys.chunks(1_000) {
        let rows = thread_follow::Entity::find()
            .filter(thread_follow::Column::ThreadId.is_in(part.iter().copied()))
            .all(db)
            .await?;
        for row in rows {
            threads
                .entry(row.thread_id)
                .or_default()
                .followers
                .insert(row.person_id);
        }
    }
    Ok(threads)
}
