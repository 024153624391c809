//! A project: what it says in both languages.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, first, only, sees_organisation};
use crate::accounts::Actor;
use crate::network;

/// A published project by its key, where the actor sees its organisation; a draft is seen by its own alone.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = network::project_by_id(db, key).await? else {
        return Ok(None);
    };
    if row.published_at.is_none() || !sees_organisation(db, actor, row.organisation_id).await? {
        return Ok(None);
    }
    let texts = [
        &row.title_sq,
        &row.title_en,
        &row.aims_sq,
        &row.aims_en,
        &row.activities_sq,
        &row.activities_en,
        &row.results_sq,
        &row.results_en,
    ];
    let media = network::media_of(db, network::MediaOf::Project(key)).await?;
    let outside = network::outside_partners(db, key).await?;
    let said = media
        .iter()
        .flat_map(|one| [Some(one.title.as_str()), one.caption.as_deref()]);
    let named = outside
        .iter()
        .flat_map(|one| [Some(one.name.as_str()), one.website.as_deref()]);
    let lines = texts.into_iter().map(|text| text.as_deref());
    let lines: Vec<&str> = lines.chain(said).chain(named).flatten().collect();
    Ok(Some(Subject {
        written_in: [
            first(row.title_sq.as_ref()),
            only(row.title_sq.as_ref(), row.title_en.as_ref()),
        ],
        kind: SubjectKind::Project,
        id: key.to_string(),
        path: paths::project(&row.slug),
        author_id: row.created_by,
        organisation: Some(row.organisation_id),
        inside: None,
        excerpt: lines.join("\n"),
        title: lines.first().map_or_else(String::new, |line| (*line).to_owned()),
    }))
}
