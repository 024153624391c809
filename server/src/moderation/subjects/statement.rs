//! A statement in a dialogue: what it says.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::dialogue;

/// A statement by its key. Whoever made it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, dialogue)) = dialogue::statement_and_dialogue(db, key).await? else {
        return Ok(None);
    };
    Ok(Some(Subject {
        kind: SubjectKind::Statement,
        id: key.to_string(),
        path: paths::statement(&dialogue.slug, key),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: dialogue.title,
    }))
}
