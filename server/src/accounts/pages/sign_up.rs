//! Making an account.

use axum::response::{IntoResponse, Response};
use bashke_views::accounts as views;
use bashke_views::forms::FormState;

use super::session;
use crate::accounts::commands::{self, Wanted};
use crate::accounts::rules;
use crate::platform::config::Mode;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::platform::settings::{self, Switch};

/// The form, unless no new accounts are made now.
///
/// # Errors
/// Where something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    if !settings::is_on(&request.app.db, Switch::SignUpOpen).await? {
        return Ok(Page::private(views::sign_up_closed(&request.cx())));
    }
    let next = request.params.text("next").and_then(local_path).unwrap_or_default();
    let state = FormState::default()
        .with("locale", request.locale.tag())
        .with("next", next);
    Ok(Page::private(views::sign_up(&request.cx(), &state)))
}

/// Asks for the account.
///
/// # Errors
/// Where too many were asked for, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    // asked again when it is written: this only saves the work of hashing a password for nothing
    if !settings::is_on(&request.app.db, Switch::SignUpOpen).await? {
        return Ok(Page::refused(views::sign_up_closed(&request.cx())).into_response());
    }
    let mut refusals = Refusals::default();
    let mut keep = |result: Result<String, crate::platform::refusal::Refusal>| match result {
        Ok(value) => value,
        Err(refusal) => {
            refusals.0.push(refusal);
            String::new()
        }
    };
    let name = keep(rules::own_name(fields.text("name")));
    let email = keep(rules::email(fields.text("email")));
    let password = fields.raw("password").to_owned();
    let own_words = [fields.text("name"), fields.text("email")];
    keep(rules::password_length("password", &password).map(|()| String::new()));
    // what takes work is counted before it is done
    if refusals.0.is_empty() {
        let act = request.act().await?;
        match commands::count_asking(&act).await {
            Ok(()) => act.commit().await?,
            Err(Error::Refused(met)) => refusals.0.extend(met.0),
            Err(error) => return Err(error),
        }
    }
    if refusals.0.is_empty()
        && let Err(refusal) = session::judged(&request, &password, own_words).await?
    {
        refusals.0.push(refusal);
    }
    if !refusals.0.is_empty() {
        let mut state = fields.state();
        refusals.show(&mut state, request.locale);
        return Ok(Page::refused(views::sign_up(&request.cx(), &state)).into_response());
    }
    let locale = if fields.text("locale") == "en" { "en" } else { "sq" };
    let wanted = Wanted {
        email,
        name,
        locale: locale.to_owned(),
        password: Some(request.app.passwords.hash(password).await?),
        next: local_path(fields.text("next")).map(str::to_owned),
    };
    let act = request.act().await?;
    commands::ask_account(&act, &wanted).await?;
    act.commit().await?;
    let trial = request.app.config.mode == Mode::Trial;
    Ok(Page::private(views::sent(&request.cx(), &wanted.email, trial)).into_response())
}
