//! A post: what it says now.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::dialogue;

/// A post by its key; one that its author deleted says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((post, thread)) = dialogue::post_and_thread(db, key).await? else {
        return Ok(None);
    };
    if post.deleted_at.is_some() {
        return Ok(None);
    }
    Ok(Some(Subject {
        kind: SubjectKind::Post,
        id: key.to_string(),
        path: paths::post(key),
        author_id: Some(post.author_id),
        organisation: None,
        inside: None,
        excerpt: post.text,
        title: format!("{} #{}", thread.title, post.position),
    }))
}
