//! A thread.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use bashke_entities::dialogue::thread as threads;
use bashke_views::components::Link;
use bashke_views::dialogue::{
    self as views, Body, ComposePage, File, Kind, Part, PostView, ReactionView, ThreadPage, Writing,
};
use bashke_views::forms::FormState;
use bashke_views::layout::with;
use bashke_views::paths;
use bashke_vocabulary::{Reaction, Restriction};

use super::subjects::Subjects;
use super::{count, done, number, parts, post_link};
use crate::dialogue::commands;
use crate::dialogue::queries::{self, About, Faces, Line, Reading};
use crate::dialogue::rules::thread::pages;
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Denied, Facts};

/// A thread by its number: leads on to its whole address.
///
/// # Errors
/// Not found where there is none that the actor may see.
pub async fn by_number(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let (row, _) = queries::seen_thread(&request.app.db, &request.actor, number(&id)?).await?;
    moved(&request, &row).await
}

/// Where a thread stands now: under its own address, or in the thread into which it was merged.
async fn moved(request: &Request, row: &threads::Model) -> Result<Response, Error> {
    let into = match row.merged_into {
        Some(id) => queries::seen_thread(&request.app.db, &request.actor, id).await?.0,
        None => row.clone(),
    };
    let mut address = request.cx().url(&paths::thread(into.id, &into.slug));
    if !request.query.is_empty() && into.id == row.id {
        address = format!("{address}?{}", request.query);
    }
    Ok(Redirect::permanent(&address).into_response())
}

/// A page of a thread.
///
/// # Errors
/// Not found where there is none that the actor may see, or no such page; where the database cannot be reached.
pub async fn page(Path((id, slug)): Path<(String, String)>, mut request: Request) -> Result<Response, Error> {
    let db = request.app.db.clone();
    let (row, standing) = queries::seen_thread(&db, &request.actor, number(&id)?).await?;
    if row.merged_into.is_some() || row.slug != slug {
        return moved(&request, &row).await;
    }
    let asked = request.params.number("page", 1i32, 1_000_000).unwrap_or(1);
    if asked > pages(row.last_position) {
        return Err(Error::NotFound);
    }
    let reading = queries::reading(&db, &request.actor, row.id, asked).await?;
    let closed = row.locked_at.is_some() || !standing.is_empty();
    let tends = request.may(Action::TendThreads, &Facts::default()).is_ok();
    let about = About::of(&row);
    let subjects = Subjects::of(&db, std::slice::from_ref(&about)).await?;
    let writing = writing(&request, &row, closed && !tends).await?;
    let answerable = matches!(writing, Writing::Form(..));
    let Reading {
        lines,
        answered,
        faces,
        follows,
    } = reading;
    let mut kept = Vec::with_capacity(lines.len());
    for line in &lines {
        let shown = line.seen && line.row.deleted_at.is_none();
        kept.push(match shown {
            true => commands::current_html(&db, &request.app.config.public_url, &line.row).await?,
            false => String::new(),
        });
    }
    let bodies = parts(&request, &kept).await?;
    let posts = lines.into_iter().zip(bodies).map(|(line, parts)| {
        let answers = line.row.answers_to.and_then(|id| answered.get(&id));
        let answers = answers.map(|row| post_link(&request.cx(), &faces, row));
        shown(&request, &faces, line, parts, answers, answerable, closed)
    });
    let posts = posts.collect();
    let cx = request.cx();
    let data = ThreadPage {
        subject: subjects.link(&cx, &request.current.catalogue, &about),
        page: count(asked),
        pages: count(pages(row.last_position)),
        total: count(row.last_position),
        pinned: row.pinned_at.is_some(),
        closed,
        slow: row.slow_seconds.map(|seconds| wait(&cx, seconds)),
        hidden: standing
            .iter()
            .any(|one| matches!(one, Restriction::Hidden | Restriction::Removed)),
        follows: request
            .may(Action::FollowThread, &Facts::default())
            .is_ok()
            .then_some(follows),
        tends,
        done: done(&request),
        id: row.id,
        slug: row.slug,
        title: row.title,
        language: row.language,
        kind: row.subject_kind,
        posts,
        writing,
    };
    Ok(Page::private(views::thread(&cx, &data)).into_response())
}

/// A wait in words.
pub(super) fn wait(cx: &bashke_views::Cx<'_>, seconds: i32) -> String {
    cx.ta("thread-wait", &[("minutes", count(seconds / 60).into())])
}

/// A post, as the reader sees it.
fn shown(
    request: &Request,
    faces: &Faces,
    line: Line,
    parts: Vec<Part>,
    answers: Option<Link>,
    answerable: bool,
    closed: bool,
) -> PostView {
    let Line {
        row,
        seen,
        standing,
        reactions,
        own,
        attachments,
        data_changed,
    } = line;
    let cx = request.cx();
    let body = if row.deleted_at.is_some() {
        Body::Deleted
    } else if seen {
        Body::Shown(parts)
    } else {
        Body::Hidden
    };
    let concerns = Facts::concerning(Some(row.author_id));
    let mine = request.actor.id() == Some(row.author_id);
    let organisation = row.organisation_id.and_then(|id| faces.organisations.get(&id));
    PostView {
        id: row.id,
        position: count(row.position),
        author: faces
            .people
            .get(&row.author_id)
            .map(|(slug, name)| Link::new(name, cx.url(&paths::person(slug)))),
        organisation: organisation.map(|(slug, name)| Link::new(name, cx.url(&paths::organisation(slug)))),
        at: request.locale.moment(row.created_at),
        edited: row.edited_at.map(|at| request.locale.moment(at)),
        answers,
        body,
        hidden: standing
            .iter()
            .any(|one| matches!(one, Restriction::Hidden | Restriction::Removed)),
        data_changed,
        files: attachments
            .into_iter()
            .map(|file| File {
                size: size(request, file.bytes),
                pixels: file.width.zip(file.height),
                id: file.id,
                name: file.name,
            })
            .collect(),
        reactions: Reaction::ALL
            .iter()
            .map(|kind| ReactionView {
                word: kind.word(),
                times: reactions.get(kind).copied().unwrap_or_default(),
                own: own.contains(kind),
            })
            .collect(),
        reacts: !mine && request.may(Action::React, &Facts::default()).is_ok(),
        answerable,
        edits: mine && !closed && standing.is_empty() && request.may(Action::EditPost, &concerns).is_ok(),
        deletes: mine && request.may(Action::DeletePost, &concerns).is_ok(),
        language: row.language,
    }
}

/// How large a file is, in words.
fn size(request: &Request, bytes: i64) -> String {
    let kilobytes = usize::try_from(bytes / 1024).unwrap_or_default().max(1);
    format!("{} kB", request.locale.count(kilobytes))
}

/// Whether the reader can post, with what they began to write.
async fn writing(request: &Request, row: &threads::Model, closed: bool) -> Result<Writing, Error> {
    if closed {
        return Ok(Writing::Closed);
    }
    match request.may(Action::Post, &Facts::default()) {
        Err(Denied::SignIn) => return Ok(Writing::SignIn),
        Err(Denied::Verify) => return Ok(Writing::Verify),
        Err(_) => return Ok(Writing::No),
        Ok(()) => {}
    }
    let Some(person) = request.actor.id() else {
        return Ok(Writing::SignIn);
    };
    let draft = queries::draft(&request.app.db, person, &row.id.to_string()).await?;
    let mut compose = blank(request, Kind::Reply(row.id));
    let mut state = FormState::default();
    match draft {
        Some(draft) => {
            compose.draft = Some(request.locale.moment(draft.saved_at));
            state.add("text", &draft.text);
            state.add("language", &draft.language);
            if let Some(to) = draft.answers_to
                && let Ok(found) = queries::written(&request.app.db, &request.actor, to).await
                && found.thread.id == row.id
            {
                let faces = queries::faces_of(&request.app.db, &found.post).await?;
                compose.answers = Some(post_link(&request.cx(), &faces, &found.post));
                state.add("to", &to.to_string());
            }
        }
        None => state.add("language", request.locale.tag()),
    }
    Ok(Writing::Form(Box::new(compose), Box::new(state)))
}

/// A form for a post, with nothing in it.
pub(super) fn blank(request: &Request, kind: Kind) -> ComposePage {
    ComposePage {
        kind,
        thread: None,
        answers: None,
        subject: None,
        subjects: Vec::new(),
        organisation: request.cx().viewer.and_then(|viewer| viewer.acts_for.clone()),
        preview: None,
        files: Vec::new(),
        draft: None,
    }
}

/// Follows a thread, or no longer.
///
/// # Errors
/// Where the actor may not, or something of ours fails.
pub async fn follow(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let id = number(&id)?;
    let on = fields.text("follow") == "yes";
    let act = request.act().await?;
    commands::follow(&act, id, on).await?;
    act.commit().await?;
    let (row, _) = queries::seen_thread(&request.app.db, &request.actor, id).await?;
    let done = if on { "followed" } else { "unfollowed" };
    let address = format!("{}?{}", paths::thread(row.id, &row.slug), with("", "done", done));
    Ok(see_other(&request, &address))
}
