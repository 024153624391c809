//! Somebody: their name, and what they say of themselves.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::accounts;

/// Somebody by their key.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = accounts::person(db, key).await? else {
        return Ok(None);
    };
    Ok(Some(Subject {
        kind: SubjectKind::Person,
        id: key.to_string(),
        path: paths::person(&row.slug),
        author_id: Some(key),
        organisation: None,
        inside: None,
        excerpt: row.display_name.clone(),
        title: row.display_name,
    }))
}
