//! Who may keep an answer, and by which tag it is known again.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, Method, StatusCode, header};
use tower_sessions::Session;

use super::{has_session, is_api};
use crate::App;
use crate::platform::cache;
use crate::platform::respond::{Caching, Form};

/// A page that was drawn for somebody with a session is theirs alone, and nobody keeps it. Pages differ by who looks,
/// so whoever keeps one for everyone must ask again when the cookies change.
pub(super) async fn personal(State(app): State<App>, request: Request, next: Next) -> Response {
    let api = is_api(request.uri().path());
    let own = has_session(request.headers(), &app) && !api;
    let session = request.extensions().get::<Session>().cloned();
    let mut response = next.run(request).await;
    // what was drawn by a session counts, not only what the headers look like
    let own = own || !api && session.is_some_and(|session| session.id().is_some());
    let page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if page {
        response
            .headers_mut()
            .append(header::VARY, HeaderValue::from_static("cookie"));
    }
    if own && page {
        response.extensions_mut().remove::<cache::Keep>();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, Caching::Private.header());
    }
    response
}

/// Answers that may be kept are tagged by what they depend on: the program, the release, the address, the form.
pub(super) async fn tagged(State(app): State<App>, request: Request, next: Next) -> Response {
    // what is drawn for somebody with a session is not what was kept before they had one
    let own = has_session(request.headers(), &app) && !is_api(request.uri().path());
    if own || request.method() != Method::GET && request.method() != Method::HEAD {
        return next.run(request).await;
    }
    // read before the answer is made: a release that comes in between must not be kept under the new tag
    let (release, boundaries, texts) = app.cubes.current().version();
    let known = request
        .headers()
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let mut response = next.run(request).await;
    let kept = response
        .headers()
        .get(header::CACHE_CONTROL)
        .is_some_and(|value| value.as_bytes().starts_with(b"public"));
    if !kept || !response.status().is_success() || response.headers().contains_key(header::ETAG) {
        return response;
    }
    let program = &app.assets[app.assets.len().saturating_sub(8)..];
    let form = response.extensions().get::<Form>().map_or("", |form| form.0);
    let tag = format!("W/\"{program}-{release}-{boundaries}-{texts}{form}\"");
    let Ok(value) = HeaderValue::from_str(&tag) else {
        return response;
    };
    // tags are compared weakly, as RFC 9110 asks
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let same = |one: &str| one.trim() == "*" || bare(one) == bare(&tag);
    if known.is_some_and(|known| known.split(',').any(same)) {
        let mut bare = StatusCode::NOT_MODIFIED.into_response();
        for name in [header::CACHE_CONTROL, header::VARY] {
            if let Some(value) = response.headers().get(&name) {
                bare.headers_mut().insert(name, value.clone());
            }
        }
        response = bare;
    }
    response.headers_mut().insert(header::ETAG, value);
    response
}
