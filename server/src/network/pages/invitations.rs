//! An invitation, behind the link of a mail.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::network::{self as views, Invitation, Reader};
use bashke_views::paths;

use crate::network::commands::{self, Chosen};
use crate::network::queries;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// What it is about, and what its reader can do.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn page(Path(token): Path<String>, request: Request) -> Result<Page, Error> {
    let now = request.app.clock.now();
    let Some(found) = queries::invitation_by_token(&request.app.db, &token, now).await? else {
        return Ok(Page::private(views::stale(&request.cx())).gone());
    };
    let reader = match &request.actor.signed {
        None => Reader::Guest,
        Some(signed) if signed.email != found.invitation.email => Reader::Other,
        Some(_) => Reader::Invited,
    };
    let page = Invitation {
        organisation: found.organisation.name,
        slug: found.organisation.slug,
        standing: found.invitation.standing.parse().map_err(Error::internal)?,
        email: found.invitation.email,
        until: request.locale.day_of(found.invitation.expires_at),
        token,
        reader,
    };
    Ok(Page::private(views::invitation(&request.cx(), &page)))
}

/// Accepts it.
///
/// # Errors
/// Where the actor is not the one who is invited, or something of ours fails.
pub async fn submit(Path(token): Path<String>, Posted { request, .. }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    match commands::accept(&act, Chosen::Token(&token)).await {
        Ok(slug) => {
            act.commit().await?;
            Ok(see_other(
                &request,
                &format!("{}?done=joined", paths::organisation(slug)),
            ))
        }
        Err(Error::NotFound) => Ok(Page::private(views::stale(&request.cx())).gone().into_response()),
        Err(error) => Err(error),
    }
}
