//! What a member of an organisation thinks of a tool or a resource.

use bashke_views::{Locale, paths};
use bashke_vocabulary::SubjectKind;
use sea_orm::{ConnectionTrait, DbErr};

use super::Subject;
use crate::network::{self, ReviewedThing};

/// A review by its key. Whoever wrote it answers for it.
pub(super) async fn find(db: &impl ConnectionTrait, locale: Locale, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, thing)) = network::review_by_id(db, key).await? else {
        return Ok(None);
    };
    let (path, title) = match thing {
        ReviewedThing::Tool(tool) => (paths::tool(&tool.slug), tool.name),
        ReviewedThing::Resource(resource) => (
            paths::resource(&resource.slug),
            match locale {
                Locale::Sq => resource.title_sq,
                Locale::En => resource.title_en,
            },
        ),
    };
    Ok(Some(Subject {
        kind: SubjectKind::Review,
        id: key.to_string(),
        path,
        author_id: Some(row.person_id),
        organisation: Some(row.organisation_id),
        inside: None,
        excerpt: row.text,
        title,
    }))
}
