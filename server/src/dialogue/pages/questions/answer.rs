//! Replying to a question for a municipality.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::question;
use bashke_views::components::Link;
use bashke_views::dialogue::questions::{self as views, AnswerPage};
use bashke_views::forms::FormState;
use bashke_views::paths;
use bashke_vocabulary::ReplyKind;

use super::write::{Sent, preview};
use super::{clock, today};
use crate::dialogue::commands;
use crate::dialogue::pages::{number, refused};
use crate::dialogue::queries;
use crate::dialogue::rules::text;
use crate::dialogue::rules::working_days::Calendar;
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied};

/// The form, for whoever replies for the municipality.
async fn form(request: &Request, id: i32) -> Result<(AnswerPage, question::Model), Error> {
    let db = &request.app.db;
    let (row, _) = queries::seen_question(db, &request.actor, id).await?;
    let around = queries::on_question(db, &request.actor, &row, request.app.clock.now()).await?;
    request.may(Action::AnswerQuestion, &around.facts(&row))?;
    let institution = around.institution.ok_or(Denied::NotAllowed)?;
    let cx = request.cx();
    let (calendar, today) = (Calendar::default(), today(request));
    let mut kinds = vec![ReplyKind::Answer.word()];
    if row.ended_on.is_none() {
        kinds.push(ReplyKind::Refusal.word());
    }
    if queries::dates(&row).may_extend(&calendar, today) {
        kinds.push(ReplyKind::Extension.word());
    }
    let page = AnswerPage {
        id,
        question: Link::new(&row.title, cx.url(&paths::question(id, &row.slug))),
        institution: institution.name,
        clock: clock(&cx, &calendar, &row, today),
        kinds,
        preview: None,
    };
    Ok((page, row))
}

/// The form of a reply.
///
/// # Errors
/// Not found where there is no such question; where the actor may not.
pub async fn page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let (page, _) = form(&request, number(&id)?).await?;
    let state = FormState::default()
        .with("language", request.locale.tag())
        .with("kind", ReplyKind::Answer.word());
    Ok(Page::private(views::answer(&request.cx(), &page, &state)))
}

/// Replies, or shows what that will look like.
///
/// # Errors
/// Not found where there is no such question; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let (mut page, row) = form(&request, number(&id)?).await?;
    let outcome = if fields.text("do") == "preview" {
        preview(&request, &fields).await.map(Sent::Shown)
    } else {
        send(&request, &row, &fields).await.map(Sent::Done)
    };
    match outcome {
        Ok(Sent::Done(path)) => Ok(see_other(&request, &path)),
        Ok(Sent::Shown(preview)) => {
            page.preview = Some(preview);
            Ok(Page::private(views::answer(&request.cx(), &page, &fields.state())).into_response())
        }
        Err(error) => {
            let page = refused(&request, fields.state(), error, |state| {
                views::answer(&request.cx(), &page, state)
            })?;
            Ok(page.into_response())
        }
    }
}

async fn send(request: &Request, row: &question::Model, fields: &Fields) -> Result<String, Error> {
    let kind: Result<ReplyKind, _> = fields.text("kind").parse();
    let kind = kind.map_err(|_| Error::refused("kind", "question-kind-missing"))?;
    let written = text::written(fields.text("language"), fields.raw("text"))?;
    let act = request.act().await?;
    let reply = commands::reply_to_question(&act, row.id, kind, written).await?;
    act.commit().await?;
    let path = paths::question(row.id, &row.slug);
    Ok(format!("{path}?done={kind}#reply-{reply}"))
}
