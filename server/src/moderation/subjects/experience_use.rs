//! What an organisation tells of using an experience of another.

use bashke_entities::network::experience;
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, first, sees_organisation};
use crate::accounts::Actor;
use crate::moderation::queries;
use crate::network;

/// A use by its key, where the actor sees who tells it and the experience that it is of; one that was taken back says nothing that could be decided on.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, of)) = network::use_and_experience(db, key).await? else {
        return Ok(None);
    };
    if row.withdrawn_at.is_some() || of.published_at.is_none() {
        return Ok(None);
    }
    if !sees_organisation(db, actor, row.organisation_id).await? || !sees_experience(db, actor, &of).await? {
        return Ok(None);
    }
    Ok(Some(Subject {
        written_in: [first(of.title_sq.as_ref()), Some(row.language)],
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

/// Whether the actor sees an experience, and whose it is where it is an organisation's.
async fn sees_experience(db: &impl ConnectionTrait, actor: &Actor, of: &experience::Model) -> Result<bool, DbErr> {
    let signed = actor.signed.as_ref();
    let belongs = |id: i32| signed.is_some_and(|signed| signed.standing_in(id).is_some());
    let own = of.organisation_id.is_some_and(belongs);
    if !queries::is_seen(db, actor, SubjectKind::Experience, &of.id.to_string(), own).await? {
        return Ok(false);
    }
    match of.organisation_id {
        Some(organisation) => sees_organisation(db, actor, organisation).await,
        None => Ok(true),
    }
}
