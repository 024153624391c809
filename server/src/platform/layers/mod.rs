//! What stands around every route: request ids, logs, headers, error pages, tags.

mod caching;
mod error_page;
mod error_problem;
mod error_words;
mod explained;
mod headers;

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, StatusCode};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use self::caching::{personal, tagged};
use self::explained::explained;
use self::headers::guarded;
use super::cache;
use super::csrf;
use super::sessions;
use crate::App;

/// The most that a request may carry; what reads it takes less where less is enough.
const BODY: usize = 64 * 1024 * 1024;

/// The longest that an answer may take.
const ANSWER: Duration = Duration::from_secs(20);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the layers around the routes.
pub fn around(routes: Router<App>, app: &App) -> Router {
    routes
        .layer(middleware::from_fn_with_state(app.clone(), personal))
        .layer(middleware::from_fn_with_state(app.clone(), tagged))
        .layer(middleware::from_fn_with_state(app.clone(), csrf::same_origin))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER))
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(app.clone(), explained))
        .layer(middleware::from_fn_with_state(app.clone(), csrf::keyed))
        .layer(sessions::layer(app.db.clone(), app.clock.clone(), &app.config))
        // assets are in brotli already; for what is made here gzip needs a fraction of the memory
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(6))
                .compress_when(squeezed()),
        )
        .layer(middleware::from_fn_with_state(app.clone(), cache::kept))
        .layer(middleware::from_fn_with_state(app.clone(), guarded))
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(middleware::map_request_with_state(app.clone(), own_id))
        .with_state(app.clone())
}

/// What becomes smaller by being compressed; sound and film are already, and are asked for in parts.
fn squeezed() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("audio/"))
        .and(NotForContentType::const_new("video/"))
}

/// The id is ours: what a reader sends as one is left out of answers and logs.
async fn own_id(State(app): State<App>, mut request: Request) -> Request {
    request.headers_mut().remove(REQUEST_ID);
    csrf::only_ours(&app.config, request.headers_mut());
    request
}

/// One span a request, with its id and without its query, which may hold what people typed.
fn span(request: &http::Request<axum::body::Body>) -> tracing::Span {
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or("-");
    tracing::info_span!("request", %id, method = %request.method(), path = shown_path(request.uri().path()))
}

/// A path as it may stand in logs: what works like a key is left out.
fn shown_path(path: &str) -> String {
    let keyed = [
        "/account/verify/",
        "/account/reset/",
        "/unsubscribe/",
        "/invitations/",
        "/calendar/",
    ];
    match keyed.iter().find(|prefix| path.starts_with(**prefix)) {
        Some(prefix) => format!("{prefix}…"),
        None => path.to_owned(),
    }
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("unknown"), "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn is_api(path: &str) -> bool {
    path.strip_prefix("/api/v1")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a request comes with a session, somebody's or one on its way there.
pub(super) fn has_session(headers: &http::HeaderMap, app: &App) -> bool {
    csrf::cookie(headers, sessions::cookie_name(&app.config)).is_some()
}
