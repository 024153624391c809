//! Whole answers, kept in memory as they were sent, for as long as the release stands.
//!
//! Pages of figures are the same for everyone until the next release. A page is drawn and
//! compressed once for each address and encoding; after that it is only copied. What may be kept
//! says so itself ([`Keep`]); an answer to somebody signed in never does.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bashke_views::Locale;
use http::{HeaderMap, Method, StatusCode, header};
use moka::sync::Cache;

use super::layers::has_session;
use super::request::locale_of;
use crate::App;
use crate::finance::Version;

/// The most bytes that are kept in all.
const ALL: u64 = 8 * 1024 * 1024;

/// The most bytes of one answer.
const ONE: usize = 256 * 1024;

/// The mark of an answer that may be kept.
#[derive(Debug, Clone, Copy)]
pub struct Keep;

/// What an answer depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    version: Version,
    locale: Locale,
    address: Box<str>,
    encoding: Encoding,
}

/// The encodings that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Encoding {
    Gzip,
    Plain,
}

#[derive(Debug)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

/// Kept answers. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Answers(Cache<Key, Arc<Answer>>);

impl Default for Answers {
    fn default() -> Self {
        let weigh = |key: &Key, answer: &Arc<Answer>| (key.address.len() + answer.body.len() + 1024) as u32;
        Self(Cache::builder().max_capacity(ALL).weigher(weigh).build())
    }
}

/// Gives a kept answer where there is one; keeps the new one where it may be.
pub async fn kept(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(encoding) = encoding(request.headers()) else {
        return next.run(request).await;
    };
    // whoever has a session gets their own page, except where there are no sessions
    let own = has_session(request.headers(), &app) && !request.uri().path().starts_with("/api/");
    if own || request.method() != Method::GET || request.headers().contains_key(header::IF_NONE_MATCH) {
        return next.run(request).await;
    }
    let key = Key {
        version: app.cubes.current().version(),
        locale: locale_of(request.extensions()),
        address: request
            .uri()
            .path_and_query()
            .map_or("/", |address| address.as_str())
            .into(),
        encoding,
    };
    if let Some(answer) = app.answers.0.get(&key) {
        let mut response = Response::new(Body::from(answer.body.clone()));
        *response.headers_mut() = answer.headers.clone();
        return response;
    }
    let response = next.run(request).await;
    let sent = response
        .headers()
        .get(header::CONTENT_ENCODING)
        .map(|value| value.as_bytes());
    let expected = sent == encoding.header();
    if response.status() != StatusCode::OK || response.extensions().get::<Keep>().is_none() || !expected {
        return response;
    }
    let (parts, body) = response.into_parts();
    // only answers made of one piece in memory carry the mark, so reading one cannot fail or take long
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        let mut failed = Response::new(Body::empty());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return failed;
    };
    if body.len() <= ONE {
        let answer = Answer {
            headers: parts.headers.clone(),
            // a copy of its own size: the buffer it came in is larger
            body: Bytes::copy_from_slice(&body),
        };
        app.answers.0.insert(key, Arc::new(answer));
    }
    Response::from_parts(parts, Body::from(body))
}

impl Encoding {
    fn header(self) -> Option<&'static [u8]> {
        match self {
            Self::Gzip => Some(b"gzip"),
            Self::Plain => None,
        }
    }
}

/// The encoding that the compression behind this will choose; none where the reader weighs encodings
/// against each other, which is left to the compression alone.
fn encoding(headers: &HeaderMap) -> Option<Encoding> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let takes = |name: &str| accepted.split(',').any(|one| one.trim() == name);
    if accepted.contains("q=") {
        None
    } else if takes("gzip") {
        Some(Encoding::Gzip)
    } else {
        Some(Encoding::Plain)
    }
}
