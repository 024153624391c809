//! What an organisation tells of using an experience of another.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::network;

/// A use by its key, of an experience that all see; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, of)) = network::use_and_experience(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() || of.published_at.is_none() {
        return Ok(None);
    }
    Ok(Some(Subject {
        kind: SubjectKind::ExperienceUse,
        id: key.to_string(),
        path: paths::experience(&of.slug),
        author_id: row.written_by,
        organisation: Some(row.organisation_id),
        inside: None,
        excerpt: row.text,
        title: of.title_sq.or(of.title_en).unwrap_or_default(),
    }))
}
