//! An organisation's logo.

use axum::extract::Path;
use axum::response::Response;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, LogoPage};
use bashke_views::paths;

use super::{by_slug, is_seen, logo_of, refused, told_if_locked};
use crate::network::{commands, queries};
use crate::platform::errors::Error;
use crate::platform::forms::{PostedFiles, SentFile, see_other};
use crate::platform::pictures::{self, Unfit};
use crate::platform::refusal::Refusal;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::{storage, stored};
use crate::policy::{Action, Facts};

/// What is read of a form at all: the largest picture, and some more, up to which it is said beside the field that it is too
/// large.
const MOST: usize = pictures::BYTES + 1024 * 1024;

/// The form.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not.
pub async fn page(Path(slug): Path<String>, request: Request) -> Result<Page, Error> {
    let (page, id) = data(&request, &slug).await?;
    let state = told_if_locked(&request, None, Some(id), "logo", FormState::default()).await?;
    Ok(Page::private(views::logo(&request.cx(), &page, &state)))
}

/// What the form shows, and the key of the organisation.
async fn data(request: &Request, slug: &str) -> Result<(LogoPage, i32), Error> {
    let row = by_slug(request, slug).await?;
    request.may(Action::EditOrganisation, &Facts::organisation(row.id))?;
    let page = LogoPage {
        logo: logo_of(request, &row).await?,
        slug: row.slug,
        name: row.name,
    };
    Ok((page, row.id))
}

/// Sets it, or takes it away.
///
/// # Errors
/// Not found where there is no such organisation; where the actor may not, or something of ours fails.
pub async fn submit(
    Path(slug): Path<String>,
    PostedFiles {
        request, fields, files, ..
    }: PostedFiles<MOST>,
) -> Result<Response, Error> {
    let (page, _) = data(&request, &slug).await?;
    let set = async {
        if fields.has("remove") {
            let act = request.act().await?;
            commands::remove_logo(&act, &slug).await?;
            return act.commit().await;
        }
        let file = files.iter().find(|file| file.field == "logo");
        keep(&request, &slug, file).await
    };
    match set.await {
        Ok(()) => Ok(see_other(&request, &format!("{}?done=logo", paths::organisation(slug)))),
        Err(error) => refused(&request, fields.state(), error, |state| {
            views::logo(&request.cx(), &page, state)
        }),
    }
}

async fn keep(request: &Request, slug: &str, file: Option<&SentFile>) -> Result<(), Error> {
    let Some(file) = file else {
        return Err(Error::refused("logo", "organisations-logo-missing"));
    };
    let content = request
        .app
        .heavy
        .run(|| pictures::redraw(&file.bytes).map_err(|unfit| why("logo", unfit)))
        .await?;
    let fresh = storage::keep(&request.app, content.bytes.clone()).await?;
    let act = request.act().await?;
    commands::set_logo(&act, slug, fresh, &content).await?;
    act.commit().await
}

/// Why a picture is not taken, beside the field with which it came.
pub(super) fn why(field: &'static str, unfit: Unfit) -> Error {
    let message = match unfit {
        Unfit::Kind => "picture-kind",
        Unfit::Svg => "picture-svg",
        Unfit::Bytes => "picture-bytes",
        Unfit::Pixels => "picture-pixels",
        Unfit::Side => "picture-long",
        Unfit::Memory => "picture-memory",
        Unfit::End => "picture-end",
        Unfit::Broken => "picture-broken",
    };
    let refusal = Refusal::new(field, message)
        .with("most", (pictures::BYTES / 1024 / 1024).to_string())
        .with("pixels", pictures::MEGAPIXELS.to_string());
    Error::Refused(refusal.into())
}

/// The picture itself, for whoever may see the organisation that shows it.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn picture(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let id: i32 = id.parse().map_err(|_| Error::NotFound)?;
    let db = &request.app.db;
    // a file that nothing shows is nobody's to see
    let organisation = queries::with_logo(db, id).await?.ok_or(Error::NotFound)?;
    if !is_seen(&request, organisation.id).await? {
        return Err(Error::NotFound);
    }
    let row = storage::known(db, id).await?.ok_or(Error::NotFound)?;
    stored::serve(&request, &row.key, &row.media_type, None, true).await
}
