//! One's second factor.

use axum::response::{IntoResponse, Response};
use bashke_views::accounts::{self as views, SecondFactor};
use bashke_views::forms::FormState;
use qrcode::{Color, QrCode};

use super::account::signed;
use super::session;
use crate::accounts::commands::{self, Secret};
use crate::accounts::queries;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// Setting it up, or what can be done with it.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn page(request: Request) -> Result<Page, Error> {
    request.may(Action::SecureAccount, &Facts::default())?;
    let signed = signed(&request)?;
    if queries::second_factor(&request.app.db, signed.id).await?.is_some() {
        let left = queries::recovery_codes_left(&request.app.db, signed.id).await?;
        let required = request.actor.strict && signed.roles.iter().any(|role| role.needs_second_factor());
        return Ok(Page::private(views::second_factor(&request.cx(), left, required)));
    }
    let secret = begun(&request).await?;
    Ok(Page::private(views::begin(
        &request.cx(),
        &drawn(secret)?,
        &FormState::default(),
    )))
}

async fn begun(request: &Request) -> Result<Secret, Error> {
    let act = request.act().await?;
    let secret = commands::begin_second_factor(&act).await?;
    act.commit().await?;
    Ok(secret)
}

fn drawn(secret: Secret) -> Result<SecondFactor, Error> {
    let code = QrCode::new(secret.address.as_bytes()).map_err(Error::internal)?;
    let width = code.width();
    let squares = code
        .to_colors()
        .chunks(width)
        .map(|row| row.iter().map(|color| *color == Color::Dark).collect())
        .collect();
    Ok(SecondFactor {
        typed: secret.typed,
        address: secret.address,
        squares,
    })
}

/// The first code, or taking it away.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let act = request.act().await?;
    if fields.has("remove") {
        commands::remove_second_factor(&act).await?;
        act.commit().await?;
        return Ok(see_other(&request, "/account?done=second-factor"));
    }
    match commands::confirm_second_factor(&act, fields.text("code")).await {
        Ok(codes) => {
            act.commit().await?;
            session::confirmed(&request, true).await?;
            Ok(Page::private(views::recovery_codes(&request.cx(), &codes)).into_response())
        }
        Err(Error::Refused(refusals)) => {
            drop(act);
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let secret = begun(&request).await?;
            Ok(Page::refused(views::begin(&request.cx(), &drawn(secret)?, &state)).into_response())
        }
        Err(error) => Err(error),
    }
}

/// New recovery codes.
///
/// # Errors
/// Where nobody is signed in, the identity must be proved anew, or something of ours fails.
pub async fn recovery_codes(Posted { request, .. }: Posted) -> Result<Page, Error> {
    let act = request.act().await?;
    let codes = commands::new_recovery_codes(&act).await?;
    act.commit().await?;
    Ok(Page::private(views::recovery_codes(&request.cx(), &codes)))
}
