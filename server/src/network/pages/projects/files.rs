//! Pictures and files of a project.

use axum::extract::Path;
use axum::response::Response;
use bashke_entities::network::project;
use bashke_views::network::Said;

use super::seen;
use crate::network::pages::media::{self, DONE, Holder};
use crate::network::pages::offers::done;
use crate::network::rules::MediaOf;
use crate::platform::attached;
use crate::platform::errors::Error;
use crate::platform::forms::PostedFiles;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// A project as the holder of pictures and files.
pub(super) fn holder(request: &Request, row: &project::Model) -> Holder {
    Holder {
        of: MediaOf::Project(row.id),
        slug: row.slug.clone(),
        title: Said::of(&request.cx(), row.title_sq.as_deref(), row.title_en.as_deref()),
    }
}

/// A project that the actor may change.
async fn own(request: &Request, slug: &str) -> Result<Holder, Error> {
    let (whole, _) = seen(request, slug).await?;
    let row = &whole.row.project;
    request.may(Action::EditProject, &Facts::organisation(row.organisation_id))?;
    Ok(holder(request, row))
}

/// The page on which they are added, changed and taken away.
///
/// # Errors
/// Not found where there is no such project; where the reader may not change it.
pub async fn page(Path(slug): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let own = own(&request, &slug).await?;
    media::page(&request, &own, done).await
}

/// Adds one, changes what is said of one, takes one away, or moves one up.
///
/// # Errors
/// Not found where there is no such project; where the actor may not, or something of ours fails.
pub async fn submit(
    Path(slug): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<{ attached::TOGETHER }>,
) -> Result<Response, Error> {
    let own = own(&request, &slug).await?;
    media::submit(&request, &own, &fields, files).await
}

/// A picture or a file, for whoever may see the project, and as long as they may.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn file(Path((slug, id)): Path<(String, String)>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    let (whole, _) = seen(&request, &slug).await?;
    media::file(&request, MediaOf::Project(whole.row.project.id), &id).await
}
