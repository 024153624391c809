//! An event of an organisation: what it says in both languages.

use bashke_views::paths;
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::{Subject, first, only, sees_organisation};
use crate::accounts::Actor;
use crate::network;

/// An event by its key, where the actor sees its organisation. Whoever wrote it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some(row) = network::event_by_id(db, key).await? else {
        return Ok(None);
    };
    if !sees_organisation(db, actor, row.organisation_id).await? {
        return Ok(None);
    }
    let texts = [&row.title_sq, &row.title_en, &row.text_sq, &row.text_en, &row.venue];
    let lines: Vec<&str> = texts.into_iter().filter_map(|text| text.as_deref()).collect();
    Ok(Some(Subject {
        written_in: [
            first(row.title_sq.as_ref()),
            only(row.title_sq.as_ref(), row.title_en.as_ref()),
        ],
        kind: SubjectKind::Event,
        id: key.to_string(),
        path: paths::event(key),
        author_id: row.created_by,
        organisation: Some(row.organisation_id),
        inside: row.link,
        excerpt: lines.join("\n"),
        title: lines.first().map_or_else(String::new, |line| (*line).to_owned()),
    }))
}
