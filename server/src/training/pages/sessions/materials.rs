//! What is to be read for a session.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::training::session_material;
use bashke_views::components::Link;
use bashke_views::paths;

use super::key;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::stored;
use crate::policy::{Action, Facts};
use crate::training::queries::{self, OnSession};
use crate::training::rules::sessions::state::Place;

/// Whether the reader sees what is for those who come.
pub(super) fn inside(request: &Request, on: &OnSession) -> bool {
    on.place() == Some(Place::Registered) || request.may(Action::LeadSession, &Facts::default()).is_ok()
}

/// Something to read, with where it is.
pub(super) fn link(request: &Request, one: &session_material::Model) -> Link {
    let cx = request.cx();
    let href = if one.key.is_some() {
        cx.url(&paths::session_material(one.session_id, one.id))
    } else if one.address.starts_with('/') {
        cx.url(&one.address)
    } else {
        one.address.clone()
    };
    Link::new(&one.title, href)
}

/// A file that is to be read, for those who come.
///
/// # Errors
/// Not found where there is none that the actor may read; where the store cannot be read.
pub async fn file(Path((id, material)): Path<(String, String)>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let material = key(&material)?;
    let on = queries::session(&request.app.db, request.actor.id(), key(&id)?).await?;
    if !inside(&request, &on) {
        return Err(Error::NotFound);
    }
    let row = on
        .materials
        .iter()
        .find(|one| one.id == material)
        .ok_or(Error::NotFound)?;
    let (Some(key), Some(media_type)) = (&row.key, &row.media_type) else {
        return Err(Error::NotFound);
    };
    stored::serve(&request, key, media_type, row.name.as_deref(), false).await
}
