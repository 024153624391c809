//! Appeals: the list, one of them, and deciding.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::forms::FormState;
use bashke_views::moderation::{self as views, AppealEntry, AppealPage, AppealsPage};
use bashke_views::paths;

use super::{count, desk, name, page_of, pages};
use crate::accounts;
use crate::moderation::queries::{self, AppealLine};
use crate::moderation::{commands, mail, rules, subjects};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// The appeals that wait, or those that were decided.
///
/// # Errors
/// Where the actor decides on nothing, or something of ours fails.
pub async fn list(request: Request) -> Result<Page, Error> {
    let desk = desk(&request)?;
    let decided = request.params.text("state") == Some("decided");
    let page = page_of(&request);
    let (lines, total) = queries::appeals(&request.app.db, &desk, decided, page).await?;
    let entries = lines.into_iter().map(|line| AppealEntry {
        id: line.appeal.id,
        title: subjects::called(&line.case, request.locale),
        measure: line.decision.measure,
        at: request.locale.moment(line.appeal.created_at),
        own: line.decision.decided_by == desk.me,
        outcome: line.appeal.outcome,
    });
    let data = AppealsPage {
        decided,
        entries: entries.collect(),
        page: count(page),
        pages: pages(total),
    };
    Ok(Page::private(views::appeals(&request.cx(), &data)))
}

async fn found(request: &Request, id: i32) -> Result<AppealLine, Error> {
    queries::appeal(&request.app.db, id, &desk(request)?)
        .await?
        .ok_or(Error::NotFound)
}

async fn shown(request: &Request, line: AppealLine) -> Result<AppealPage, Error> {
    let AppealLine { appeal, decision, case } = line;
    let title = subjects::called(&case, request.locale);
    let names = accounts::names(&request.app.db, [decision.decided_by]).await?;
    Ok(AppealPage {
        id: appeal.id,
        case_id: case.id,
        statement: mail::statement(&title, None, &decision, request.app.clock.now()),
        title,
        decided_by: name(request, names.get(&decision.decided_by)),
        text: appeal.text,
        at: request.locale.moment(appeal.created_at),
        outcome: appeal
            .outcome
            .map(|outcome| (outcome, appeal.answer.unwrap_or_default())),
        own: request.actor.id() == Some(decision.decided_by),
        done: request.params.text("done").is_some(),
    })
}

/// One appeal.
///
/// # Errors
/// Where the actor does not decide on it, or something of ours fails.
pub async fn page(Path(id): Path<i32>, request: Request) -> Result<Page, Error> {
    let line = found(&request, id).await?;
    let data = shown(&request, line).await?;
    Ok(Page::private(views::appeal(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

/// Decides on it.
///
/// # Errors
/// Where the actor decided before, it was decided in between, or something of ours fails.
pub async fn submit(Path(id): Path<i32>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let line = found(&request, id).await?;
    match rules::appeal_answer(fields.text("outcome"), fields.text("facts")) {
        Ok((outcome, answer)) => {
            let act = request.act().await?;
            commands::decide_appeal(&act, id, outcome, answer).await?;
            act.commit().await?;
            Ok(see_other(
                &request,
                &format!("{}?done=yes", paths::moderation_appeal(id)),
            ))
        }
        Err(refusals) => {
            let mut state = fields.state();
            refusals.show(&mut state, request.locale);
            let data = shown(&request, line).await?;
            Ok(Page::refused(views::appeal(&request.cx(), &data, &state)).into_response())
        }
    }
}
