//! The stage in which people say what they think, and voting in it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::dialogue::opinions::{self as views, SayPage, Step};
use bashke_views::paths;

use super::{may_state, said};
use crate::dialogue::commands;
use crate::dialogue::pages::dialogues::{dates, head};
use crate::dialogue::pages::number;
use crate::dialogue::queries::{self, OnDialogue, Voting};
use crate::dialogue::rules::opinions::Vote;
use crate::dialogue::rules::stages::{Deed, Phase, Stage};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied};

/// The stage: one statement that the reader did not vote on yet.
///
/// # Errors
/// Where the database cannot be reached.
pub(in crate::dialogue::pages) async fn page(request: &Request, on: &OnDialogue) -> Result<Response, Error> {
    let db = &request.app.db;
    let voting = queries::voting(db, on.row.id, request.actor.id()).await?;
    let hosts = request.may(Action::HostDialogue, &on.facts).is_ok();
    let waiting = match hosts {
        true => Some(queries::waiting(db, on.row.id).await?),
        false => None,
    };
    let (voted, total) = (voting.voted, voting.total);
    let data = SayPage {
        step: step(request, on, voting),
        voted,
        total,
        states: may_state(request, on).is_some(),
        signed: request.actor.id().is_some(),
        waiting: waiting.map(|count| usize::try_from(count).unwrap_or(usize::MAX)),
        head: head(request, on),
    };
    Ok(Page::private(views::say(&request.cx(), &data)).into_response())
}

/// What the reader is shown: a statement, or why there is none.
fn step(request: &Request, on: &OnDialogue, voting: Voting) -> Step {
    let cx = request.cx();
    let now = request.app.clock.now();
    if !on.is_open(Deed::Vote, now) {
        let why = match on.slot(Stage::Say) {
            Some(slot) if slot.phase(now) == Phase::Over => cx.t("say-over"),
            Some(slot) => cx.ta("say-coming", &[("dates", dates(&cx, slot).into())]),
            None => cx.t("dialogue-stage-closed"),
        };
        return Step::Closed(why);
    }
    let may = request.may(Action::TakePart, &on.facts);
    match (may, voting.next) {
        (Ok(()), Some(row)) => Step::Vote(said(&row)),
        (Err(Denied::SignIn), Some(row)) => Step::Guest(said(&row)),
        (Ok(()), None) if voting.total > 0 => Step::Done,
        (Ok(()) | Err(Denied::SignIn), None) => Step::Nothing,
        (Err(denied), _) => Step::Closed(cx.t(denied.message())),
    }
}

/// Votes on a statement, then shows the next one, or one's own votes again.
///
/// # Errors
/// Where the actor may not, there is no such statement, or something of ours fails.
pub async fn vote(Path(slug): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = number(fields.text("statement"))?;
    let vote = Vote::of(fields.text("vote")).ok_or(Error::NotFound)?;
    let act = request.act().await?;
    match commands::vote(&act, &slug, id, vote).await {
        Ok(()) => act.commit().await?,
        // the stage closed meanwhile: its page says so
        Err(Error::Refused(_)) => {}
        Err(error) => return Err(error),
    }
    let to = match fields.text("back") {
        "votes" => format!("{}#vote-{id}", paths::own_votes(&slug)),
        _ => format!("{}#statement", paths::dialogue_stage(&slug, Stage::Say.word())),
    };
    Ok(see_other(&request, &to))
}
