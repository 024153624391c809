//! The code that is shown in the room, and where it leads.

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, AttendPage, CodePage, ShownCode};
use qrcode::{Color, QrCode};

use super::attendance::counts;
use super::{count, head, key, refused};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::queries;
use crate::training::rules::sessions::code::is_open;
use crate::training::rules::sessions::state::Place;

/// What is said of a code that is not one of now.
const GONE: &str = "session-attend-code-gone";

/// The page that is shown in the room. It is loaded again every minute, with or without scripts.
///
/// # Errors
/// Where the actor may not, there is none such, or the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Response, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::LeadSession, &Facts::default())?;
    let id = key(&id)?;
    let row = queries::session_row(&request.app.db, id).await?;
    let people = queries::people(&request.app.db, id).await?;
    let now = request.app.clock.now();
    let open = row.cancelled_at.is_none() && is_open(row.begins_at, row.ends_at, now);
    let cx = request.cx();
    let shown = if open {
        let code = commands::code(&request.app.secrets, id, now);
        let address = format!("{}{}", cx.origin, cx.url(&paths::session_attend(id)));
        Some(ShownCode {
            squares: drawn(&format!("{address}?code={code}"))?,
            address,
            code,
        })
    } else {
        None
    };
    let data = CodePage {
        head: head(&request, &row),
        shown,
        counts: counts(&people),
    };
    let mut response = Page::private(views::code(&cx, &data)).into_response();
    response
        .headers_mut()
        .insert(HeaderName::from_static("refresh"), HeaderValue::from_static("60"));
    Ok(response)
}

fn drawn(address: &str) -> Result<Vec<Vec<bool>>, Error> {
    let code = QrCode::new(address.as_bytes()).map_err(Error::internal)?;
    let squares = code
        .to_colors()
        .chunks(code.width())
        .map(|row| row.iter().map(|color| *color == Color::Dark).collect())
        .collect();
    Ok(squares)
}

/// Where the code leads: a button, so that nobody is marked by looking.
///
/// # Errors
/// Where nobody is signed in, there is none such, or the database cannot be reached.
pub async fn attend_page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    request.params.knows("code");
    let code: String = request
        .params
        .text("code")
        .unwrap_or_default()
        .chars()
        .take(100)
        .collect();
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::AttendSession, &Facts::concerning(request.actor.id()))?;
    let data = data(&request, key(&id)?, code).await?;
    Ok(Page::private(views::attend(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn data(request: &Request, id: i32, code: String) -> Result<AttendPage, Error> {
    let (app, now) = (&request.app, request.app.clock.now());
    let on = queries::session(&app.db, request.actor.id(), id).await?;
    let registered = on.place() == Some(Place::Registered);
    // what the button would be refused for is told before; leading is asked there
    let closed = if on.came() {
        Some("session-attend-noted")
    } else if on.row.cancelled_at.is_some() {
        Some("session-is-cancelled")
    } else if !is_open(on.row.begins_at, on.row.ends_at, now) {
        Some("session-attend-closed")
    } else if !commands::is_code(&app.secrets, id, &code, now) {
        Some(GONE)
    } else if !registered && count(on.row.capacity) <= count(on.taken) {
        Some("session-attend-full")
    } else {
        None
    };
    Ok(AttendPage {
        head: head(request, &on.row),
        asks: closed == Some(GONE),
        code,
        registered,
        closed,
    })
}

/// Marks the reader as present.
///
/// # Errors
/// Where nobody is signed in, there is none such, or the database cannot be reached.
pub async fn attend(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let code: String = fields.text("code").chars().take(100).collect();
    let act = request.act().await?;
    match commands::attend(&act, id, &code).await {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{}?done=attended", paths::session(id))))
        }
        Err(error) => {
            drop(act);
            let state = FormState::default().with("code", &code);
            let data = data(&request, id, code).await?;
            let error = where_it_stands(error, data.asks);
            let page = refused(&request, state, error, |state| {
                views::attend(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

/// Where the page has no field for the code, a wrong one is said where the reader would have marked themselves.
fn where_it_stands(error: Error, asks: bool) -> Error {
    match error {
        Error::Refused(mut refusals) if !asks => {
            for refusal in &mut refusals.0 {
                refusal.field = "attend";
            }
            Error::Refused(refusals)
        }
        other => other,
    }
}
