//! Making a statement.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::dialogue::opinions::{self as views, NewStatement};
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::{may_state, same};
use crate::dialogue::commands;
use crate::dialogue::pages::dialogues::head;
use crate::dialogue::pages::refused;
use crate::dialogue::queries::{self, OnDialogue};
use crate::dialogue::rules::statements::{MOST_EACH, statement};
use crate::dialogue::rules::text::LANGUAGES;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::Action;

fn form(request: &Request, on: &OnDialogue) -> NewStatement {
    let cx = request.cx();
    NewStatement {
        head: head(request, on),
        organisation: cx.viewer.and_then(|viewer| viewer.acts_for.clone()),
        waits: may_state(request, on) != Some(false),
        most: usize::try_from(MOST_EACH).unwrap_or_default(),
        same: None,
    }
}

/// The form of a new statement; where the stage is not open, its page, which says so.
///
/// # Errors
/// Where the actor may not, there is no such dialogue, or the database cannot be reached.
pub async fn new_page(Path(slug): Path<String>, request: Request) -> Result<Response, Error> {
    let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
    if may_state(&request, &on).is_none() {
        request.may(Action::TakePart, &on.facts)?;
        return Ok(see_other(&request, &paths::dialogue_stage(&slug, "say")));
    }
    let state = FormState::default().with("language", request.locale.tag());
    let page = views::new_statement(&request.cx(), &form(&request, &on), &state);
    Ok(Page::private(page).into_response())
}

/// Makes a statement.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn state(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    match send(&request, &slug, &fields).await {
        Ok((id, waits)) => {
            let done = if waits { "statement-waits" } else { "statement-made" };
            Ok(see_other(
                &request,
                &format!("{}?done={done}", paths::statement(&slug, id)),
            ))
        }
        Err(error) => {
            let on = queries::seen_dialogue(&request.app.db, &request.actor, &slug).await?;
            let mut data = form(&request, &on);
            if matches!(error, Error::Refused(_)) {
                data.same = same(&request, &on, fields.text("text"), None).await?;
            }
            let page = refused(&request, fields.state(), error, |state| {
                views::new_statement(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn send(request: &Request, slug: &str, fields: &Fields) -> Result<(i32, bool), Error> {
    let mut refusals = Refusals::default();
    let text = statement(fields.raw("text")).map_err(|why| refusals.0.push(why)).ok();
    let language = LANGUAGES.into_iter().find(|known| *known == fields.text("language"));
    if language.is_none() {
        refusals.push("language", "post-language-missing");
    }
    let (Some(text), Some(language)) = (text, language) else {
        return Err(Error::Refused(refusals));
    };
    let act = request.act().await?;
    let made = commands::state(&act, slug, language, text).await?;
    act.commit().await?;
    Ok(made)
}
