//! Proving an address by the link of a mail.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::accounts::person;
use bashke_views::accounts as views;
use bashke_views::forms::FormState;

use super::sign_in;
use crate::accounts::commands::{self, Entered};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, local_path};
use crate::platform::refusal::{Refusal, Refusals};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The form. Programs open links too, so opening it changes nothing; whoever opens it again is told at once.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn page(Path(token): Path<String>, request: Request) -> Result<Page, Error> {
    let Some(person) = whose(&request, &token).await? else {
        return Ok(Page::private(views::stale(&request.cx())).gone());
    };
    let state = FormState::default().with("next", next(request.params.text("next")).unwrap_or_default());
    Ok(Page::private(form(&request, &token, &person, &state)))
}

async fn whose(request: &Request, token: &str) -> Result<Option<person::Model>, Error> {
    commands::whose_address_link(&request.app.db, request.app.clock.now(), token).await
}

/// Whoever is not signed in to the account shows that it is theirs by its password: a link alone would make an account
/// real that somebody else asked for with this address, and leave it to them.
fn form(request: &Request, token: &str, person: &person::Model, state: &FormState) -> maud::Markup {
    // an address that is only asked for may be anybody's: who opens its mail is not told the other one
    let own = person.email.as_deref().filter(|_| person.verified_at.is_none());
    let asks = (request.actor.id() != Some(person.id)).then_some(own.unwrap_or_default());
    views::verify(&request.cx(), token, asks, state)
}

/// Proves the address.
///
/// # Errors
/// Where something of ours fails.
pub async fn submit(Path(token): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let Some(person) = whose(&request, &token).await? else {
        return Ok(Page::private(views::stale(&request.cx())).gone().into_response());
    };
    let entered = match holds(&request, &person, &fields).await {
        Ok(entered) => entered,
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            return Ok(Page::refused(form(&request, &token, &person, &state)).into_response());
        }
        Err(error) => return Err(error),
    };
    let act = request.act().await?;
    match commands::verify_email(&act, &token).await {
        Ok(()) => act.commit().await?,
        Err(Error::NotFound | Error::Conflict) => {
            return Ok(Page::private(views::stale(&request.cx())).gone().into_response());
        }
        Err(error) => return Err(error),
    }
    let next = next(Some(fields.text("next")));
    match entered {
        // the password was just given: it is not asked for a second time
        Some(entered) => sign_in::go_in(&request, &entered, next.unwrap_or("/account?done=proved")).await,
        None => Ok(Page::private(views::verified(&request.cx(), next)).into_response()),
    }
}

/// Whether the account is that of whoever sends the form: they are signed in to it, or know its password, which is then
/// checked as at sign-in, with the same limits.
async fn holds(request: &Request, person: &person::Model, fields: &Fields) -> Result<Option<Entered>, Error> {
    if request.actor.id() == Some(person.id) {
        return Ok(None);
    }
    let email = person.email.as_deref().ok_or(Error::NotFound)?;
    match commands::enter_by_link(&request.app, &request.actor, email, fields.raw("password")).await {
        Ok(entered) => Ok(Some(entered)),
        Err(Error::Refused(refusals)) => {
            let told = refusals.0.into_iter().map(|one| match one.message {
                "sign-in-wrong" => Refusal::new("password", "verify-password-wrong"),
                _ => Refusal {
                    field: "password",
                    ..one
                },
            });
            Err(Error::Refused(Refusals(told.collect())))
        }
        Err(error) => Err(error),
    }
}

/// Where somebody wanted to go when they made the account.
fn next(asked: Option<&str>) -> Option<&str> {
    asked.and_then(local_path)
}
