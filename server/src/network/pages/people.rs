//! Somebody's public page.

use axum::extract::Path;
use bashke_views::components::Link;
use bashke_views::network::{self as views, PersonPage};
use bashke_views::paths;
use bashke_vocabulary::SubjectKind;

use crate::moderation;
use crate::network::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::training;

/// Who somebody is and where they belong.
///
/// # Errors
/// Not found where there is nobody such, or not any more; where the database cannot be reached.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let (row, belonging) = queries::person_page(&request.app.db, &slug)
        .await?
        .ok_or(Error::NotFound)?;
    let id = row.id.to_string();
    let own = request.actor.id() == Some(row.id);
    if !moderation::is_seen(&request.app.db, &request.actor, SubjectKind::Person, &id, own).await? {
        return Err(Error::NotFound);
    }
    let certificates = training::shown_by(&request, row.id).await?;
    let cx = request.cx();
    let page = PersonPage {
        certificates,
        id: row.id,
        name: row.display_name,
        since: request.locale.day_of(row.created_at),
        organisations: belonging
            .into_iter()
            .map(|one| {
                (
                    Link::new(one.name, cx.url(&paths::organisation(one.slug))),
                    one.standing,
                )
            })
            .collect(),
    };
    Ok(Page::private(views::person(&cx, &page)))
}
