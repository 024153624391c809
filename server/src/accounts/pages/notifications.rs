//! One's news, and how one wants to be told of them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_views::accounts::{self as views, NewsLine, NewsPage};
use bashke_views::forms::FormState;
use bashke_views::mail::News;
use bashke_views::paths;
use bashke_vocabulary::{Frequency, NoticeKind};
use http::{HeaderMap, Method};

use super::account::signed;
use crate::accounts::{commands, queries, unsubscribe as tokens};
use crate::platform::errors::Error;
use crate::platform::forms::{Posted, local_path, see_other};
use crate::platform::request::Request;
use crate::platform::respond::Page;

const SIZE: u64 = 30;

/// The list.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn list(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    let page = super::page_number(&request);
    let rows = queries::news(&request.app.db, signed.id, page, SIZE).await?;
    let count = queries::news_count(&request.app.db, signed.id).await?;
    let shown = NewsPage {
        page: page.try_into().unwrap_or(usize::MAX),
        pages: super::pages(count, SIZE),
        unread: signed.unread,
        newest: rows.iter().map(|row| row.id).max().unwrap_or_default(),
        lines: rows
            .into_iter()
            .map(|row| NewsLine {
                id: row.id,
                unread: row.read_at.is_none(),
                at: request.locale.moment(row.created_at),
                text: News {
                    message: row.message,
                    args: serde_json::from_str(&row.args).unwrap_or_default(),
                    path: row.path,
                }
                .text(request.locale),
            })
            .collect(),
    };
    Ok(Page::private(views::notifications(&request.cx(), &shown)))
}

/// Marks one or all as seen.
///
/// # Errors
/// Where nobody is signed in, it is not theirs, or something of ours fails.
pub async fn submit(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let number = |name: &str| fields.text(name).parse::<i64>().ok();
    let act = request.act().await?;
    match (number("one"), number("newest")) {
        (Some(one), _) => drop(commands::see_notification(&act, one).await?),
        (None, Some(newest)) => commands::see_notifications(&act, newest).await?,
        (None, None) => return Err(Error::NotFound),
    }
    act.commit().await?;
    Ok(see_other(&request, paths::NOTIFICATIONS))
}

/// Leads on to what a piece of news is about. Only somebody who opens it has seen it: browsers that fetch ahead, and
/// pictures in pages of others, change nothing.
///
/// # Errors
/// Where nobody is signed in, it is not theirs, or something of ours fails.
pub async fn open(
    Path(id): Path<i64>,
    method: Method,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Error> {
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let opened = method == Method::GET
        && says("sec-purpose").or(says("purpose")).is_none()
        && says("sec-fetch-dest").is_none_or(|what| what == "document");
    let act = request.act().await?;
    let path = commands::see_notification(&act, id).await?;
    if opened {
        act.commit().await?;
    }
    Ok(see_other(&request, local_path(&path).unwrap_or(paths::NOTIFICATIONS)))
}

/// How often one is written to.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn choices_page(request: Request) -> Result<Page, Error> {
    let signed = signed(&request)?;
    let choices = queries::choices(&request.app.db, signed.id).await?;
    let mut state = FormState::default();
    for (kind, frequency) in choices {
        state.add(kind.word(), frequency.word());
    }
    let done = request.params.text("done").is_some();
    Ok(Page::private(views::notice_choices(&request.cx(), &state, done)))
}

/// Sets it. What is not among the answers stays as it is.
///
/// # Errors
/// Where nobody is signed in, or something of ours fails.
pub async fn choices(Posted { request, fields }: Posted) -> Result<Response, Error> {
    let chosen: Vec<(NoticeKind, Frequency)> = NoticeKind::ALL
        .iter()
        .filter_map(|kind| Some((*kind, fields.text(kind.word()).parse().ok()?)))
        .collect();
    let act = request.act().await?;
    commands::choose_notices(&act, &chosen).await?;
    act.commit().await?;
    Ok(see_other(&request, "/account/notifications?done=yes"))
}

/// The button that ends mails. Programs open links too, so opening it changes nothing.
///
/// # Errors
/// Where the link is none of ours.
pub async fn unsubscribe_page(Path(token): Path<String>, request: Request) -> Result<Page, Error> {
    let (_, ended) = tokens::read(&request.app.secrets, &token).ok_or(Error::NotFound)?;
    Ok(Page::private(views::unsubscribe(&request.cx(), &token, ended.word())))
}

/// Ends them. Mail programs send this by themselves, without a session and without a page of ours (RFC 8058), so what
/// the link carries is all that counts.
///
/// # Errors
/// Where the link is none of ours, or something of ours fails.
pub async fn unsubscribe(Path(token): Path<String>, request: Request) -> Result<Response, Error> {
    let (person, ended) = tokens::read(&request.app.secrets, &token).ok_or(Error::NotFound)?;
    let act = request.act().await?;
    commands::unsubscribe(&act, person, ended).await?;
    act.commit().await?;
    Ok(Page::private(views::unsubscribed(&request.cx(), ended.word())).into_response())
}
