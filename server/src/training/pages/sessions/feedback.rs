//! What those who came think of a session.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_views::training::sessions::{self as views, FeedbackPage};

use super::{head, key, refused};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};
use crate::training::commands;
use crate::training::queries::{self, OnSession};
use crate::training::rules::sessions::feedback::{OPEN, is_open};

fn form(request: &Request, on: &OnSession) -> FeedbackPage {
    FeedbackPage {
        head: head(request, &on.row),
        until: request.locale.moment(on.row.ends_at + OPEN),
    }
}

/// The form, with what the reader said before.
///
/// # Errors
/// Where nobody is signed in; not found where the reader did not come or it is too late; where the database cannot be
/// reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    std::mem::take(&mut request.params).finish()?;
    request.may(Action::AttendSession, &Facts::concerning(request.actor.id()))?;
    let on = queries::session(&request.app.db, request.actor.id(), key(&id)?).await?;
    let now = request.app.clock.now();
    let own = on
        .own
        .as_ref()
        .filter(|_| on.came() && is_open(on.row.begins_at, on.row.ends_at, now))
        .ok_or(Error::NotFound)?;
    let given = queries::own_feedback(&request.app.db, own.id).await?;
    let state = given.map_or_else(FormState::default, |given| {
        FormState::default()
            .with("rating", given.rating.to_string())
            .with("text", given.text)
    });
    Ok(Page::private(views::feedback(
        &request.cx(),
        &form(&request, &on),
        &state,
    )))
}

/// Keeps what the reader says.
///
/// # Errors
/// Where nobody is signed in; not found where the reader did not come; where the database cannot be reached.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = key(&id)?;
    let act = request.act().await?;
    let rating = fields.text("rating").parse().unwrap_or_default();
    match commands::give_feedback(&act, id, rating, fields.text("text")).await {
        Ok(()) => {
            act.commit().await?;
            Ok(see_other(&request, &format!("{}?done=feedback", paths::session(id))))
        }
        Err(error) => {
            drop(act);
            let on = queries::session(&request.app.db, request.actor.id(), id).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::feedback(&request.cx(), &form(&request, &on), state)
            })?;
            Ok(page.into_response())
        }
    }
}
