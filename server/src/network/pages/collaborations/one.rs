//! A collaboration: its page, and what becomes of it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::network::collaboration;
use bashke_views::forms::FormState;
use bashke_views::network::{self as views, CollaborationPage, Ended, SaidBy, Shown};
use bashke_views::paths;
use chrono::{DateTime, Utc};
use http::StatusCode;

use super::{in_language, when};
use crate::network::pages::offers::one::period;
use crate::network::pages::offers::{done, face, key};
use crate::network::pages::{belongs, people_shown, refused};
use crate::network::rules::{CollaborationState, WORDS_MOST};
use crate::network::{commands, queries, rules};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::refusal::Refusals;
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

/// What can have been done before this page is seen.
const DONE: [&str; 5] = ["asked", "accepted", "declined", "withdrawn", "ended"];

/// The page.
///
/// # Errors
/// Not found where there is none, or none that the reader may see; where the database cannot be reached.
pub async fn page(Path(id): Path<String>, mut request: Request) -> Result<Page, Error> {
    let done = done(&mut request, &DONE)?;
    let row = by_id(&request, key(&id)?).await?;
    let data = CollaborationPage {
        done,
        ..data(&request, &row).await?
    };
    Ok(Page::private(views::collaboration(
        &request.cx(),
        &data,
        &FormState::default(),
    )))
}

async fn by_id(request: &Request, id: i32) -> Result<collaboration::Model, Error> {
    let found = queries::collaboration_seen(&request.app.db, &request.actor, id).await?;
    found.ok_or(Error::NotFound)
}

async fn data(request: &Request, row: &collaboration::Model) -> Result<CollaborationPage, Error> {
    let (db, today) = (&request.app.db, request.app.clock.today());
    let shown = super::shown(request, std::slice::from_ref(row)).await?;
    let themes = queries::collaboration_themes(db, row.id).await?;
    let party = belongs(request, row.from_id) || belongs(request, row.to_id);
    let wrote = [row.asked_by, row.decided_by, row.ended_by].into_iter().flatten();
    let wrote: Vec<i32> = wrote.filter(|_| party).collect();
    let people = people_shown(request, &wrote).await?;
    let cx = request.cx();
    let said = |organisation: i32, person: Option<i32>, at: DateTime<Utc>| {
        let organisation = face(&cx, &shown.faces, organisation);
        SaidBy {
            // who wrote something is for the two alone, and would tell for which organisation
            person: (party && organisation.is_some()).then(|| {
                let known = person.and_then(|id| people.get(&id));
                known.cloned().unwrap_or(Shown::Left)
            }),
            organisation,
            at: request.locale.moment(at),
        }
    };
    let state = queries::collaboration_state(row, today);
    let words_seen = !shown.unseen.contains(&row.id);
    let may = |action: Action, id: i32| request.may(action, &Facts::organisation(id)).is_ok();
    let decides = |id: i32| may(Action::DecideCollaboration, id);
    let waits = state == CollaborationState::Waits;
    // whoever answers does so in the language in which they were asked, as far as is known
    let answered = |words: Option<String>| words.map(|text| in_language(&cx, row, text));
    Ok(CollaborationPage {
        id: row.id,
        from: face(&cx, &shown.faces, row.from_id),
        to: face(&cx, &shown.faces, row.to_id),
        state: state.word(),
        when: when(&cx, row, today),
        text: words_seen.then(|| in_language(&cx, row, row.text.clone())),
        asked: said(row.from_id, row.asked_by, row.asked_at),
        project: shown.project(&cx, row),
        themes: themes.iter().map(|theme| theme.word().to_owned()).collect(),
        period: period(&cx, row.starts_on, row.ends_on),
        decided: row
            .decided_at
            .map(|at| (said(row.to_id, row.decided_by, at), answered(row.answer.clone()))),
        ended: row.ended_at.map(|at| Ended {
            said: said(row.ended_for.unwrap_or(row.from_id), row.ended_by, at),
            words: answered(row.ended_words.clone().filter(|_| party)),
        }),
        public: row.accepted == Some(true),
        party,
        decides: waits && decides(row.to_id),
        withdraws: waits && may(Action::AskCollaboration, row.from_id),
        writes: (state == CollaborationState::Stands)
            .then(|| writes_to(request, row))
            .flatten()
            .and_then(|id| shown.faces.get(&id))
            .map(|(slug, _)| slug.clone()),
        ends: state == CollaborationState::Stands && (decides(row.from_id) || decides(row.to_id)),
        done: None,
        meanwhile: false,
    })
}

/// The organisation of the two to which the reader, who belongs to the other, writes.
fn writes_to(request: &Request, row: &collaboration::Model) -> Option<i32> {
    request.may(Action::WriteMessage, &Facts::default()).ok()?;
    match (belongs(request, row.from_id), belongs(request, row.to_id)) {
        (true, false) => Some(row.to_id),
        (false, true) => Some(row.from_id),
        // whoever belongs to both has no other side
        (true, true) | (false, false) => None,
    }
}

/// Accepts, declines, takes back or ends it.
///
/// # Errors
/// Not found where there is none that the actor may see; where they may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = by_id(&request, key(&id)?).await?;
    let done = match fields.text("do") {
        "accept" => decide(&request, &row, &fields, true).await.map(|()| "accepted"),
        "decline" => decide(&request, &row, &fields, false).await.map(|()| "declined"),
        "withdraw" => withdraw(&request, row.id).await.map(|()| "withdrawn"),
        "end" => end(&request, &row, &fields).await.map(|()| "ended"),
        _ => Err(Error::NotFound),
    };
    match done {
        Ok(word) => Ok(see_other(
            &request,
            &format!("{}?done={word}", paths::collaboration(row.id)),
        )),
        Err(error) => again(&request, row.id, &fields, error).await,
    }
}

/// The page again, with what was refused; or with what became of it meanwhile, and what was typed.
async fn again(request: &Request, id: i32, fields: &Fields, error: Error) -> Result<Response, Error> {
    let row = by_id(request, id).await?;
    let state = fields.state();
    let data = data(request, &row).await?;
    let there = if fields.text("do") == "end" {
        data.ends
    } else {
        data.decides
    };
    if matches!(error, Error::Conflict) || (matches!(error, Error::Refused(_)) && !there) {
        let data = CollaborationPage {
            meanwhile: true,
            ..data
        };
        let page = Page {
            status: StatusCode::CONFLICT,
            ..Page::private(views::collaboration(&request.cx(), &data, &state))
        };
        return Ok(page.into_response());
    }
    refused(request, state, error, |state| {
        views::collaboration(&request.cx(), &data, state)
    })
}

async fn decide(request: &Request, row: &collaboration::Model, fields: &Fields, accepted: bool) -> Result<(), Error> {
    request.may(Action::DecideCollaboration, &Facts::organisation(row.to_id))?;
    let answer = match fields.given("answer") {
        // whoever declines says why
        None if accepted => None,
        _ => Some(rules::words(fields, "answer", WORDS_MOST).map_err(Refusals::from)?),
    };
    let act = request.act().await?;
    commands::decide_collaboration(&act, row.id, accepted, answer).await?;
    act.commit().await
}

async fn withdraw(request: &Request, id: i32) -> Result<(), Error> {
    let act = request.act().await?;
    commands::withdraw_collaboration(&act, id).await?;
    act.commit().await
}

async fn end(request: &Request, row: &collaboration::Model, fields: &Fields) -> Result<(), Error> {
    let may = |id: i32| request.may(Action::DecideCollaboration, &Facts::organisation(id));
    may(row.to_id).or_else(|_| may(row.from_id))?;
    let words = rules::words(fields, "words", WORDS_MOST).map_err(Refusals::from)?;
    let act = request.act().await?;
    commands::end_collaboration(&act, row.id, words, request.app.clock.today()).await?;
    act.commit().await
}
