//! From what somebody wrote in a dialogue to what is shown of it.

use bashke_views::components::Link;
use bashke_views::dialogue::Preview;
use bashke_views::dialogue::dialogues::By;
use bashke_views::paths;
use chrono::{DateTime, Utc};

use crate::dialogue::commands;
use crate::dialogue::pages::parts;
use crate::dialogue::queries::Faces;
use crate::dialogue::rules::text;
use crate::platform::errors::Error;
use crate::platform::forms::Fields;
use crate::platform::request::Request;

/// Who wrote something, and when.
pub(super) fn by(
    request: &Request,
    faces: &Faces,
    (person, organisation): (i32, Option<i32>),
    at: DateTime<Utc>,
) -> By {
    let cx = request.cx();
    let author = faces.people.get(&person);
    By {
        author: author.map(|(slug, name)| Link::new(name, cx.url(&paths::person(slug)))),
        organisation: organisation.and_then(|id| of(request, faces, id)),
        at: request.locale.moment(at),
    }
}

/// The page of an organisation.
pub(super) fn of(request: &Request, faces: &Faces, organisation: i32) -> Option<Link> {
    let (slug, name) = faces.organisations.get(&organisation)?;
    Some(Link::new(name, request.cx().url(&paths::organisation(slug))))
}

/// What became of a form: it was kept, or it was only looked at.
pub(super) enum Sent<T> {
    Done(T),
    Shown(Preview),
}

/// What a text will look like.
pub(super) async fn preview(request: &Request, fields: &Fields) -> Result<Preview, Error> {
    let written = text::written(fields.text("language"), fields.raw("text"))?;
    looks(request, &written.text, written.language).await
}

/// What a text in a language will look like.
pub(super) async fn looks(request: &Request, text: &str, language: &str) -> Result<Preview, Error> {
    let html = commands::shown(&request.app.db, &request.app.config.public_url, text).await?;
    Ok(Preview {
        parts: parts(request, &[html]).await?.pop().unwrap_or_default(),
        language: language.to_owned(),
    })
}
