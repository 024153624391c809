//! Proving an address by the link of a mail.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::accounts as views;

use crate::accounts::commands;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The button. Programs open links too, so opening it changes nothing; whoever opens it again is told at once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn page(Path(token): Path<String>, request: Request) -> Result<Page, Error> {
    let cx = request.cx();
    if !commands::address_link_stands(&request.app.db, request.app.clock.now(), &token).await? {
        return Ok(Page::private(views::stale(&cx)).gone());
    }
    Ok(Page::private(views::verify(
        &cx,
        &token,
        next(request.params.text("next")),
    )))
}

/// Proves the address.
///
/// # Errors
/// Where something of ours fails.
pub async fn submit(Path(token): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    match commands::verify_email(&act, &token).await {
        Ok(()) => act.commit().await?,
        Err(Error::NotFound | Error::Conflict) => {
            return Ok(Page::private(views::stale(&request.cx())).gone().into_response());
        }
        Err(error) => return Err(error),
    }
    Ok(Page::private(views::verified(&request.cx(), next(Some(fields.text("next"))))).into_response())
}

/// Where somebody wanted to go when they made the account.
fn next(asked: Option<&str>) -> Option<&str> {
    asked.and_then(local_path)
}

/// Asks for the mail once more.
///
/// # Errors
/// Where nobody is signed in, it was asked for too often, or something of ours fails.
pub async fn again(Posted { request, .. }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    commands::verify_again(&act).await?;
    act.commit().await?;
    Ok(see_other(&request, "/account?done=verify"))
}
