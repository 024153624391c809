//! Signing in and out.

use axum::response::{IntoResponse, Response};
use bashke_views::accounts::{self as views, TrialAccount};
use bashke_views::forms::FormState;
use bashke_views::paths;
use maud::Markup;

use super::session;
use crate::accounts::actor::account;
use crate::accounts::commands::{self, Entered};
use crate::accounts::rules;
use crate::platform::config::Mode;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path, see_other};
use crate::platform::refusal::Refusal;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The form.
///
/// # Errors
/// Never; whoever is signed in is sent on.
pub async fn page(request: Request) -> Result<Response, Error> {
    let next = request.params.text("next").and_then(local_path).map(str::to_owned);
    if request.actor.signed.is_some() {
        return Ok(see_other(&request, next.as_deref().unwrap_or(paths::ACCOUNT)));
    }
    let state = FormState::default().with("next", next.unwrap_or_default());
    Ok(Page::private(form(&request, &state)).into_response())
}

fn form(request: &Request, state: &FormState) -> Markup {
    let trial: Vec<TrialAccount> = if request.app.config.mode == Mode::Trial {
        bashke_seeds::people().iter().map(trial_account).collect()
    } else {
        Vec::new()
    };
    views::sign_in(&request.cx(), state, &trial, bashke_seeds::TRIAL_PASSWORD)
}

fn trial_account(person: &bashke_seeds::TrialPerson) -> TrialAccount {
    TrialAccount {
        email: person.email.to_owned(),
        name: person.name.to_owned(),
        what: person.roles.iter().map(|role| format!("role-{role}")).collect(),
    }
}

/// Checks the password.
///
/// # Errors
/// Where too many sign in at once, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let next = local_path(fields.text("next")).unwrap_or_default().to_owned();
    let email = match rules::email(fields.text("email")) {
        Ok(email) => email,
        Err(refusal) => return Ok(refused(&request, fields.state(), Error::Refused(refusal.into()))?.into_response()),
    };
    let entered = match commands::enter_password(&request.app, &request.actor, &email, fields.raw("password")).await {
        Ok(entered) => entered,
        Err(error) => return Ok(refused(&request, fields.state(), error)?.into_response()),
    };
    go_in(&request, &entered, &next).await
}

/// Lets whoever gave the right password in, or to the second step.
pub(super) async fn go_in(request: &Request, entered: &Entered, next: &str) -> Result<Response, Error> {
    if entered.second {
        session::halfway(request, &entered.person).await?;
        let query = if next.is_empty() {
            String::new()
        } else {
            format!("?next={}", encoded(next))
        };
        return Ok(see_other(request, &format!("{}{query}", paths::SECOND_STEP)));
    }
    signed_in(request, entered.person.id, false, next).await
}

fn refused(request: &Request, mut state: FormState, error: Error) -> Result<Page, Error> {
    let Error::Refused(refusals) = error else {
        return Err(error);
    };
    refusals.show(&mut state, request.locale);
    Ok(Page::refused(form(request, &state)))
}

/// A path within a query.
pub(super) fn encoded(path: &str) -> String {
    url::form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

async fn signed_in(request: &Request, person_id: i32, second: bool, next: &str) -> Result<Response, Error> {
    let Some(account) = account(&request.app.db, person_id).await? else {
        return Err(Error::NotFound);
    };
    session::begin(request, &account.row, &account.roles, second).await?;
    let act = request.act().await?;
    commands::note_sign_in(&act, person_id, second).await?;
    act.commit().await?;
    Ok(see_other(
        request,
        if next.is_empty() {
            "/account?done=signed-in"
        } else {
            next
        },
    ))
}

/// The second step; only after the first.
///
/// # Errors
/// Where something of ours fails.
pub async fn second_page(request: Request) -> Result<Response, Error> {
    if session::who_is_halfway(&request).await?.is_none() {
        return Ok(see_other(&request, paths::SIGN_IN));
    }
    let next = request.params.text("next").and_then(local_path).map(str::to_owned);
    let state = FormState::default().with("next", next.unwrap_or_default());
    Ok(Page::private(views::second_step(&request.cx(), &state)).into_response())
}

/// Checks the code.
///
/// # Errors
/// Where something of ours fails.
pub async fn second_submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let Some(person_id) = session::who_is_halfway(&request).await? else {
        return Ok(see_other(&request, paths::SIGN_IN));
    };
    let checked = match fields.given("code") {
        Some(code) => commands::check_code(&request.app, &request.actor, person_id, code).await,
        None => Err(Error::Refused(Refusal::new("code", "code-missing").into())),
    };
    match checked {
        Ok(()) => {
            signed_in(
                &request,
                person_id,
                true,
                local_path(fields.text("next")).unwrap_or_default(),
            )
            .await
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(views::second_step(&request.cx(), &state)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Signs out.
///
/// # Errors
/// Where something of ours fails.
pub async fn sign_out(Posted { request, .. }: Posted) -> Result<Response, Error> {
    if request.actor.signed.is_some() {
        let act = request.act().await?;
        commands::note_sign_out(&act).await?;
        act.commit().await?;
    }
    session::end(&request).await?;
    Ok(see_other(&request, paths::HOME))
}
