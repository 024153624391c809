//! A post: what it says now.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::ConnectionTrait;

use super::{Subject, seen};
use crate::accounts::Actor;
use crate::dialogue;
use crate::platform::errors::Error;

/// A post by its key, in a thread that the actor sees; one that its author deleted says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, Error> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((post, thread)) = dialogue::post_and_thread(db, key).await? else {
        return Ok(None);
    };
    if post.deleted_at.is_some() {
        return Ok(None);
    }
    if seen(dialogue::seen_thread(db, actor, thread.id).await)?.is_none() {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [Some(thread.language), Some(post.language)],
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
