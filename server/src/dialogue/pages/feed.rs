//! Threads and posts as Atom feeds, as everyone sees them.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use bashke_entities::dialogue::{post, thread};
use bashke_views::dialogue::{self as views, Feed, FeedEntry};
use bashke_views::layout::with;
use bashke_views::paths;
use http::{HeaderValue, header};

use super::list::{about, named};
use super::{author, number};
use crate::accounts::Actor;
use crate::dialogue::queries::{self, Faces, Recent};
use crate::platform::errors::Error;
use crate::platform::markdown::{self, Piece};
use crate::platform::request::Request;

/// The newest posts of all threads, or of those on something.
///
/// # Errors
/// Not found where there is nothing such; where the database cannot be reached.
pub async fn all(request: Request) -> Result<Response, Error> {
    let word = request.params.text("subject").map(str::to_owned);
    let (mut title, mut query, mut on) = (request.cx().t("threads-title"), String::new(), None);
    if let Some(word) = word {
        let (subject, found) = about(&request, &word).await?;
        if let Some(link) = named(&request, &found).await? {
            title = format!("{title}: {}", link.text);
        }
        query = format!("?{}", with("", "subject", &subject.to_string()));
        on = Some(found);
    }
    let recent = queries::recent(&request.app.db, on.as_ref(), None).await?;
    let own = format!("{}{query}", paths::THREADS_FEED);
    let page = format!("{}{query}", paths::THREADS);
    Ok(given(&request, title, &own, &page, recent))
}

/// The newest posts of a thread.
///
/// # Errors
/// Not found where there is none that everyone sees; where the database cannot be reached.
pub async fn one(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let (row, _) = queries::seen_thread(&request.app.db, &Actor::default(), number(&id)?).await?;
    let row = match row.merged_into {
        Some(into) => queries::seen_thread(&request.app.db, &Actor::default(), into).await?.0,
        None => row,
    };
    let recent = queries::recent(&request.app.db, None, Some(row.id)).await?;
    let page = paths::thread(row.id, &row.slug);
    Ok(given(&request, row.title, &paths::thread_feed(row.id), &page, recent))
}

fn given(request: &Request, title: String, own: &str, page: &str, recent: Recent) -> Response {
    let cx = request.cx();
    let whole = |path: &str| format!("{}{}", cx.origin, cx.url(path));
    let newest = recent
        .posts
        .iter()
        .map(|(row, _)| row.edited_at.unwrap_or(row.created_at))
        .max();
    let feed = Feed {
        title,
        own: whole(own),
        page: whole(page),
        updated: newest.unwrap_or_default().to_rfc3339(),
        entries: recent
            .posts
            .iter()
            .map(|(row, thread)| entry(request, &recent.faces, row, thread))
            .collect(),
    };
    let mut response = views::feed(&cx, &feed).into_string().into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/atom+xml; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

fn entry(request: &Request, faces: &Faces, row: &post::Model, thread: &thread::Model) -> FeedEntry {
    let cx = request.cx();
    let address = format!("{}{}", cx.origin, cx.url(&paths::post(row.id)));
    // whoever reads a feed stands elsewhere, so addresses are whole
    let home = format!("{}{}", cx.origin, cx.locale.prefix());
    let html: String = markdown::pieces(&row.html, &home)
        .into_iter()
        .map(|piece| match piece {
            Piece::Html(html) => html.replace("src=\"/", &format!("src=\"{}/", cx.origin)),
            Piece::Figure(code) => format!("<p><a href=\"{home}/figures/{code}\">{home}/figures/{code}</a></p>"),
        })
        .collect();
    FeedEntry {
        // the same in both languages, and for ever
        id: format!("{}{}", cx.origin, paths::post(row.id)),
        title: format!("{} #{}", thread.title, row.position),
        address,
        author: author(faces, row.author_id, row.organisation_id).unwrap_or_else(|| cx.t("post-former-member")),
        published: row.created_at.to_rfc3339(),
        updated: row.edited_at.unwrap_or(row.created_at).to_rfc3339(),
        language: row.language.clone(),
        html,
    }
}
