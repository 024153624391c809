//! A question to a municipality: what it asks.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::dialogue;

/// A question by its key. Whoever asked it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = dialogue::question(db, key).await? else {
        return Ok(None);
    };
    Ok(Some(Subject {
        written_in: [Some(row.language.clone()), Some(row.language)],
        kind: SubjectKind::Question,
        id: key.to_string(),
        path: paths::question(key, &row.slug),
        author_id: Some(row.author_id),
        organisation: None,
        inside: None,
        excerpt: row.text,
        title: row.title,
    }))
}
