//! A forgotten password.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::accounts as views;
use bashke_views::forms::FormState;

use super::session;
use crate::accounts::{commands, rules};
use crate::platform::config::Mode;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Asking.
pub async fn page(request: Request) -> Page {
    Page::private(views::ask(&request.cx(), &FormState::default()))
}

/// Asks; the answer is the same whether there is such an account or not.
///
/// # Errors
/// Where too much was asked, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let email = match rules::email(fields.text("email")) {
        Ok(email) => email,
        Err(refusal) => return Ok(ask_refused(&request, &fields, &refusal.into()).into_response()),
    };
    let act = request.act().await?;
    match commands::ask_reset(&act, &email).await {
        Ok(()) => act.commit().await?,
        Err(Error::Refused(refusals)) => return Ok(ask_refused(&request, &fields, &refusals).into_response()),
        Err(error) => return Err(error),
    }
    let trial = request.app.config.mode == Mode::Trial;
    Ok(Page::private(views::asked(&request.cx(), &email, trial)).into_response())
}

fn ask_refused(request: &Request, fields: &Fields, refusals: &Refusals) -> Page {
    let mut state = fields.state();
    refusals.show(&mut state, request.locale);
    Page::refused(views::ask(&request.cx(), &state))
}

/// Setting it, by the link of the mail.
///
/// # Errors
/// Where something of ours fails.
pub async fn set_page(Path(token): Path<String>, request: Request) -> Result<Page, Error> {
    Ok(match commands::token_stands(&request.app, &token).await? {
        Some(person) => {
            let email = person.email.unwrap_or_default();
            Page::private(views::set(&request.cx(), &token, &email, &FormState::default()))
        }
        None => Page::private(views::stale(&request.cx())).gone(),
    })
}

/// Sets it.
///
/// # Errors
/// Where something of ours fails.
pub async fn set(Path(token): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let Some(person) = commands::token_stands(&request.app, &token).await? else {
        return Ok(Page::private(views::stale(&request.cx())).gone().into_response());
    };
    let email = person.email.unwrap_or_default();
    let password = fields.raw("password").to_owned();
    if let Err(refusal) = session::judged(&request, &password, [&person.display_name, &email]).await? {
        let mut state = fields.state();
        Refusals::from(refusal).show(&mut state, request.locale);
        return Ok(Page::refused(views::set(&request.cx(), &token, &email, &state)).into_response());
    }
    let hash = request.app.passwords.hash(password).await?;
    let act = request.act().await?;
    match commands::set_password(&act, &token, hash).await {
        Ok(()) => act.commit().await?,
        Err(Error::NotFound) => return Ok(Page::private(views::stale(&request.cx())).gone().into_response()),
        Err(error) => return Err(error),
    }
    Ok(see_other(&request, bashke_views::paths::SIGN_IN))
}
