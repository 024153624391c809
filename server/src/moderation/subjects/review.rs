//! What a member of an organisation thinks of a tool or a resource.

use bashke_views::{Locale, paths};
use bashke_vocabulary::{Role, SubjectKind};
use sea_orm::DbErr;

use super::Subject;
use crate::App;
use crate::accounts::Actor;
use crate::network::{self, ReviewedThing};

/// A review by its key, where it stands on the page of what it is of; its author and moderators see it also where it does not.
/// Whoever wrote it answers for it.
pub(super) async fn find(app: &App, locale: Locale, actor: &Actor, id: &str) -> Result<Option<Subject>, DbErr> {
    let Ok(key) = id.parse::<i32>() else { return Ok(None) };
    let Some((row, thing)) = network::review_by_id(&app.db, key).await? else {
        return Ok(None);
    };
    let own = actor.id() == Some(row.person_id) || actor.holds(Role::Moderator);
    if !own && !network::review_stands(&app.db, key, app.clock.now()).await? {
        return Ok(None);
    }
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
        written_in: [None, Some(row.language)],
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
