//! An experience: what it tells in both languages.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, first, only, sees_organisation};
use crate::accounts::Actor;
use crate::network;

/// A published experience by its key, where the actor sees whose it is; a draft is seen by its own alone.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = network::experience_by_id(db, key).await? else {
        return Ok(None);
    };
    if row.published_at.is_none() {
        return Ok(None);
    }
    if let Some(organisation) = row.organisation_id
        && !sees_organisation(db, actor, organisation).await?
    {
        return Ok(None);
    }
    let texts = [
        &row.title_sq,
        &row.title_en,
        &row.tried_sq,
        &row.tried_en,
        &row.worked_sq,
        &row.worked_en,
        &row.failed_sq,
        &row.failed_en,
        &row.cost_sq,
        &row.cost_en,
        &row.reuse_sq,
        &row.reuse_en,
    ];
    let media = network::media_of(db, network::MediaOf::Experience(key)).await?;
    let said = media
        .iter()
        .flat_map(|one| [Some(one.title.as_str()), one.caption.as_deref()]);
    let lines = texts.into_iter().map(|text| text.as_deref());
    let lines: Vec<&str> = lines.chain(said).flatten().collect();
    Ok(Some(Subject {
        written_in: [
            first(row.title_sq.as_ref()),
            only(row.title_sq.as_ref(), row.title_en.as_ref()),
        ],
        kind: SubjectKind::Experience,
        id: key.to_string(),
        path: paths::experience(&row.slug),
        author_id: row.created_by,
        organisation: row.organisation_id,
        inside: None,
        excerpt: lines.join("\n"),
        title: lines.first().map_or_else(String::new, |line| (*line).to_owned()),
    }))
}
