//! What moderators do with a thread.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::thread;
use bashke_views::components::Link;
use bashke_views::dialogue::{self as views, Movable, TendPage};
use bashke_views::forms::FormState;
use bashke_views::paths;

use super::thread::wait;
use super::{author, count, number, refused};
use crate::dialogue::commands::{self, Tending};
use crate::dialogue::queries;
use crate::dialogue::rules::subject::from_address;
use crate::dialogue::rules::text;
use crate::dialogue::rules::thread::{SLOW, pages};
use crate::platform::errors::Error;
use crate::platform::forms::{Fields, Posted, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;
use crate::policy::{Action, Facts};

async fn found(request: &Request, id: i32) -> Result<thread::Model, Error> {
    request.may(Action::TendThreads, &Facts::default())?;
    let (row, _) = queries::seen_thread(&request.app.db, &request.actor, id).await?;
    if row.merged_into.is_some() {
        return Err(Error::NotFound);
    }
    Ok(row)
}

async fn data(request: &Request, row: &thread::Model) -> Result<TendPage, Error> {
    let cx = request.cx();
    let page = request
        .params
        .text("page")
        .and_then(|page| page.parse().ok())
        .unwrap_or(1);
    let page = page.clamp(1, pages(row.last_position));
    let reading = queries::reading(&request.app.db, &request.actor, row.id, page).await?;
    let movable = reading.lines.iter().filter(|line| line.row.position > 1);
    let posts = movable.map(|line| {
        let name = author(&reading.faces, line.row.author_id, line.row.organisation_id);
        let name = name.unwrap_or_else(|| cx.t("post-former-member"));
        Movable {
            id: line.row.id,
            text: format!("#{} · {name} · {}", line.row.position, text::excerpt(&line.row.text)),
        }
    });
    let none = (String::new(), cx.t("thread-slow-none"));
    let waits = SLOW.iter().map(|seconds| (seconds.to_string(), wait(&cx, *seconds)));
    Ok(TendPage {
        id: row.id,
        thread: Link::new(&row.title, cx.url(&paths::thread(row.id, &row.slug))),
        pinned: row.pinned_at.is_some(),
        closed: row.locked_at.is_some(),
        waits: std::iter::once(none).chain(waits).collect(),
        posts: posts.collect(),
        page: count(page),
    })
}

/// The page.
///
/// # Errors
/// Not found where there is no such thread; where the actor may not.
pub async fn page(Path(id): Path<String>, request: Request) -> Result<Page, Error> {
    let row = found(&request, number(&id)?).await?;
    let data = data(&request, &row).await?;
    let slow = row.slow_seconds.map(|seconds| seconds.to_string());
    let state = FormState::default().with("seconds", slow.unwrap_or_default());
    Ok(Page::private(views::tend(&request.cx(), &data, &state)))
}

/// Does one of these things.
///
/// # Errors
/// Not found where there is no such thread or no such thing to do; where the actor may not, or something of ours fails.
pub async fn submit(Path(id): Path<String>, Posted { request, fields }: Posted) -> Result<Response, Error> {
    let row = found(&request, number(&id)?).await?;
    match act(&request, &row, &fields).await {
        Ok((path, done)) => Ok(see_other(&request, &format!("{path}?done={done}"))),
        Err(error @ Error::Refused(_)) => {
            let data = data(&request, &row).await?;
            let page = refused(&request, fields.state(), error, |state| {
                views::tend(&request.cx(), &data, state)
            })?;
            Ok(page.into_response())
        }
        Err(error) => Err(error),
    }
}

async fn act(request: &Request, row: &thread::Model, fields: &Fields) -> Result<(String, &'static str), Error> {
    let here = paths::thread(row.id, &row.slug);
    let what = match fields.text("do") {
        "pin" => Tending::Pin(true),
        "unpin" => Tending::Pin(false),
        "close" => Tending::Close(true),
        "open" => Tending::Close(false),
        "slow" => Tending::Slow(seconds(fields)?),
        "move" => return moved(request, row, fields).await.map(|()| (here, "moved")),
        "split" => return split(request, row, fields).await,
        "merge" => return merge(request, row, fields).await,
        _ => return Err(Error::NotFound),
    };
    let act = request.act().await?;
    commands::tend(&act, row.id, what).await?;
    act.commit().await?;
    Ok((here, "tended"))
}

fn seconds(fields: &Fields) -> Result<Option<i32>, Error> {
    match fields.given("seconds") {
        None => Ok(None),
        Some(typed) => typed
            .parse()
            .map(Some)
            .map_err(|_| Error::refused("seconds", "thread-slow-unknown")),
    }
}

async fn moved(request: &Request, row: &thread::Model, fields: &Fields) -> Result<(), Error> {
    let unknown = || Error::refused("to", "thread-move-unknown");
    let origin = &request.app.config.public_url;
    let subject = from_address(fields.text("to"), origin).ok_or_else(unknown)?;
    let about = queries::resolve(&request.app.db, &request.current.catalogue, &subject)
        .await?
        .ok_or_else(unknown)?;
    let act = request.act().await?;
    commands::move_to(&act, row.id, about).await?;
    act.commit().await
}

async fn split(request: &Request, row: &thread::Model, fields: &Fields) -> Result<(String, &'static str), Error> {
    let title = text::title(fields.text("title")).map_err(|why| Error::Refused(why.into()))?;
    let posts: BTreeSet<i32> = fields.all("post").filter_map(|id| id.parse().ok()).collect();
    let act = request.act().await?;
    let (id, slug) = commands::split(&act, row.id, &posts, title).await?;
    act.commit().await?;
    Ok((paths::thread(id, slug), "split"))
}

async fn merge(request: &Request, row: &thread::Model, fields: &Fields) -> Result<(String, &'static str), Error> {
    // the address of a thread, or its number
    let typed = fields.text("into");
    let rest = typed.rsplit_once("/threads/").map_or(typed, |(_, rest)| rest);
    let number = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let into: i32 = number
        .parse()
        .map_err(|_| Error::refused("into", "thread-merge-none"))?;
    let act = request.act().await?;
    commands::merge(&act, row.id, into).await?;
    act.commit().await?;
    let (row, _) = queries::seen_thread(&request.app.db, &request.actor, into).await?;
    Ok((paths::thread(row.id, &row.slug), "merged"))
}
