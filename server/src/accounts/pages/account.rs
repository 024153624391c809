//! One's own account.

use axum::response::{IntoResponse, Response};
use bashke_views::accounts::{self as views, Account, Done, SessionLine};
use bashke_views::forms::FormState;
use bashke_views::paths;
use maud::Markup;

use super::session;
use crate::accounts::commands::{self, Proof};
use crate::accounts::{Signed, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// Who is signed in; pages of the account are nobody else's.
pub(super) fn signed(request: &Request) -> Result<&Signed, Denied> {
    request.may(Action::ManageAccount, &Facts::default())?;
    request.actor.signed.as_ref().ok_or(Denied::SignIn)
}

fn done(request: &Request) -> Option<Done> {
    let word = request.params.text("done")?;
    Done::ALL.into_iter().find(|done| done.word() == word)
}

/// The account.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    let state = FormState::default()
        .with("name", &signed.name)
        .with("locale", &signed.locale);
    Ok(Page::private(shown(&request, &state).await?))
}

async fn shown(request: &Request, state: &FormState) -> Result<Markup, Error> {
    let signed = signed(request)?;
    let now = request.app.clock.now();
    let second_factor = queries::second_factor(&request.app.db, signed.id).await?.is_some();
    let recovery_codes = if second_factor {
        queries::recovery_codes_left(&request.app.db, signed.id).await?
    } else {
        0
    };
    let account = Account {
        email: signed.email.clone(),
        joined: request.locale.moment(signed.joined_at),
        roles: signed.roles.iter().map(|role| format!("role-{role}")).collect(),
        second_factor,
        second_factor_needed: !second_factor && signed.roles.iter().any(|role| role.needs_second_factor()),
        second_factor_required: request.actor.strict,
        recovery_codes,
        suspended: signed
            .suspended_until
            .filter(|until| *until > now)
            .map(|until| request.locale.moment(until)),
        done: done(request),
    };
    Ok(views::account(&request.cx(), &account, state))
}

/// Changes name and language.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    // a name that stands already may stay, such as one given from the command line
    let stands = signed(&request)?.name == fields.text("name");
    let name = if stands { rules::display_name } else { rules::own_name };
    let name = match name(fields.text("name")) {
        Ok(name) => name,
        Err(refusal) => {
            let mut state = fields.state();
            Refusals::from(refusal).show(&mut state, request.locale);
            return Ok(Page::refused(shown(&request, &state).await?).into_response());
        }
    };
    let locale = if fields.text("locale") == "en" { "en" } else { "sq" };
    let act = request.act().await?;
    if let Err(error) = commands::profile(&act, name, locale).await {
        let Error::Refused(refusals) = error else {
            return Err(error);
        };
        let mut state = fields.state();
        refusals.show(&mut state, request.locale);
        return Ok(Page::refused(shown(&request, &state).await?).into_response());
    }
    act.commit().await?;
    Ok(see_other(&request, "/account?done=profile"))
}

/// Proving anew who one is.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn confirm_page(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    let next = request.params.text("next").and_then(local_path).map(str::to_owned);
    let state = FormState::default().with("next", next.unwrap_or_default());
    let second = queries::second_factor(&request.app.db, signed.id).await?.is_some();
    Ok(Page::private(views::confirm(&request.cx(), &state, second)))
}

/// Checks it.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn confirm(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let signed = signed(&request)?;
    let second = queries::second_factor(&request.app.db, signed.id).await?.is_some();
    let proof = Proof {
        password: fields.raw("password").to_owned(),
        code: fields.text("code").to_owned(),
    };
    match commands::confirm_identity(&request.app, &request.actor, proof).await {
        Ok(()) => {
            session::confirmed(&request, second).await?;
            let next = local_path(fields.text("next")).unwrap_or(paths::ACCOUNT);
            Ok(see_other(&request, next))
        }
        Err(Error::Refused(refusals)) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            Ok(Page::refused(views::confirm(&request.cx(), &state, second)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// Another password.
///
/// # Errors
/// Where nobody is signed in or the identity must be proved anew.
pub async fn password_page(request: Request) -> Result<Page, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(&request)?;
    Ok(Page::private(views::password(
        &request.cx(),
        &signed.email,
        &FormState::default(),
    )))
}

/// Sets it.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn password(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(&request)?;
    let password = fields.raw("password").to_owned();
    if let Err(refusal) = session::judged(&request, &password, [&signed.name, &signed.email]).await? {
        let mut state = fields.state();
        Refusals::from(refusal).show(&mut state, request.locale);
        let page = views::password(&request.cx(), &signed.email, &state);
        return Ok(Page::refused(page).into_response());
    }
    let hash = request.app.passwords.hash(password).await?;
    let act = request.act().await?;
    let person = commands::change_password(&act, hash).await?;
    act.commit().await?;
    session::renewed(&request, &person).await?;
    Ok(see_other(&request, "/account?done=password"))
}

/// Another address.
///
/// # Errors
/// Where nobody is signed in or the identity must be proved anew.
pub async fn email_page(request: Request) -> Result<Page, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(&request)?;
    Ok(Page::private(views::email(
        &request.cx(),
        &signed.email,
        &FormState::default(),
    )))
}

/// Asks for it.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn email(Posted { request, fields }: Posted) -> Result<Response, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(&request)?;
    let refused = |refusals: &Refusals| {
        let mut state = fields.state();
        refusals.show(&mut state, request.locale);
        Page::refused(views::email(&request.cx(), &signed.email, &state)).into_response()
    };
    let email = match rules::email(fields.text("email")) {
        Ok(email) => email,
        Err(refusal) => return Ok(refused(&refusal.into())),
    };
    let act = request.act().await?;
    match commands::ask_new_email(&act, &email).await {
        Ok(()) => act.commit().await?,
        Err(Error::Refused(refusals)) => return Ok(refused(&refusals)),
        Err(error) => return Err(error),
    }
    Ok(see_other(&request, "/account?done=email"))
}

/// One's sessions.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn sessions_page(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    let rows = queries::sessions(&request.app.db, signed.id, request.app.clock.now()).await?;
    let lines: Vec<SessionLine> = rows
        .into_iter()
        .map(|row| SessionLine {
            this: row.id == signed.session,
            began: request.locale.moment(row.created_at),
            seen: request.locale.moment(row.seen_at),
            id: row.id,
            agent: row.agent,
            address: row.address,
        })
        .collect();
    Ok(Page::private(views::sessions(&request.cx(), &lines, done(&request))))
}

/// Ends one, or all others.
///
/// # Errors
/// Where nobody is signed in, there is none such, or something of ours fails.
pub async fn sessions(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    if fields.has("others") {
        commands::end_other_sessions(&act).await?;
    } else {
        commands::end_session(&act, fields.text("session")).await?;
    }
    act.commit().await?;
    Ok(see_other(&request, "/account/sessions?done=session"))
}
