//! A question.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use bashke_entities::dialogue::question;
use bashke_views::components::Link;
use bashke_views::dialogue::Part;
use bashke_views::dialogue::questions::{self as views, Answering, QuestionPage, ReplyView};
use bashke_views::paths;
use bashke_vocabulary::ReplyKind;

use super::{clock, done, place_of, today};
use crate::dialogue::commands;
use crate::dialogue::pages::{number, parts};
use crate::dialogue::queries::{self, Faces, OnQuestion};
use crate::dialogue::rules::working_days::Calendar;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// A question by its number: leads on to its whole address.
///
/// # Errors
/// Not found where there is none that the actor may see.
pub async fn by_number(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let (row, _) = queries::seen_question(&request.app.db, &request.actor, number(&id)?).await?;
    Ok(whole(&request, &row))
}

fn whole(request: &Request, row: &question::Model) -> Response {
    let address = request.cx().url(&paths::question(row.id, &row.slug));
    Redirect::permanent(&address).into_response()
}

/// A question with its clock and what was said to it.
///
/// # Errors
/// Not found where there is none that the actor may see; where the database cannot be reached.
pub async fn page(Path((id, slug)): Path<(String, String)>, request: Request) -> Result<Response, Error> {
    let db = &request.app.db;
    let (row, hidden) = queries::seen_question(db, &request.actor, number(&id)?).await?;
    if row.slug != slug {
        return Ok(whole(&request, &row));
    }
    let around = queries::on_question(db, &request.actor, &row, request.app.clock.now()).await?;
    let origin = &request.app.config.public_url;
    let mut kept = vec![commands::html_now(db, origin, &row.text, &row.html, row.renderer).await?];
    for reply in &around.replies {
        kept.push(commands::html_now(db, origin, &reply.text, &reply.html, reply.renderer).await?);
    }
    let mut bodies = parts(&request, &kept).await?.into_iter();
    let cx = request.cx();
    let own = bodies.next().unwrap_or_default();
    let facts = around.facts(&row);
    let answering = match request.may(Action::AnswerQuestion, &facts) {
        Ok(()) => Answering::May,
        Err(Denied::Unverified) => Answering::Unverified,
        Err(_) => Answering::No,
    };
    let follows = request.may(Action::FollowQuestion, &Facts::default()).is_ok();
    let place = place_of(&cx, &request.current.catalogue, row.place_id);
    let organisation = row.organisation_id.and_then(|id| around.faces.organisations.get(&id));
    let data = QuestionPage {
        id: row.id,
        clock: clock(&cx, &Calendar::default(), &row, today(&request)),
        dialogue: around.dialogue.as_ref().map(|row| {
            let address = cx.url(&paths::dialogue(&row.slug));
            Link::new(&row.title, address)
        }),
        place_slug: place.as_ref().map(|(slug, _)| slug.clone()),
        place: place.map(|(_, link)| link),
        author: person(&request, &around.faces, row.author_id),
        organisation: organisation.map(|(slug, name)| Link::new(name, cx.url(&paths::organisation(slug)))),
        asked: request.locale.moment(row.asked_at),
        parts: own,
        here: around.institution.as_ref().is_some_and(|one| one.verified),
        follows: follows.then_some(around.follows),
        replies: replies(&request, around, bodies),
        answering,
        hidden,
        done: done(&request),
        title: row.title,
        language: row.language,
    };
    Ok(Page::private(views::question(&cx, &data)).into_response())
}

fn person(request: &Request, faces: &Faces, id: i32) -> Option<Link> {
    let (slug, name) = faces.people.get(&id)?;
    Some(Link::new(name, request.cx().url(&paths::person(slug))))
}

fn replies(request: &Request, around: OnQuestion, bodies: impl Iterator<Item = Vec<Part>>) -> Vec<ReplyView> {
    let cx = request.cx();
    let mut answered = false;
    let replies = around.replies.into_iter().zip(bodies).map(|(row, parts)| {
        let kind = match row.kind.parse() {
            Ok(ReplyKind::Answer) if answered => "correction",
            Ok(ReplyKind::Refusal) => ReplyKind::Refusal.word(),
            Ok(ReplyKind::Extension) => ReplyKind::Extension.word(),
            Ok(ReplyKind::Answer) | Err(_) => {
                answered = true;
                ReplyKind::Answer.word()
            }
        };
        let organisation = around.faces.organisations.get(&row.organisation_id);
        ReplyView {
            id: row.id,
            kind,
            organisation: organisation.map(|(slug, _)| cx.url(&paths::organisation(slug))),
            author: person(request, &around.faces, row.author_id),
            at: request.locale.moment(row.made_at),
            institution: row.institution,
            language: row.language,
            parts,
        }
    });
    replies.collect()
}

/// Follows a question, or no longer.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn follow(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = number(&id)?;
    let on = fields.text("follow") == "yes";
    let act = request.act().await?;
    commands::follow_question(&act, id, on).await?;
    act.commit().await?;
    let (row, _) = queries::seen_question(&request.app.db, &request.actor, id).await?;
    let done = if on { "followed" } else { "unfollowed" };
    let path = paths::question(row.id, &row.slug);
    Ok(see_other(&request, &format!("{path}?done={done}")))
}
