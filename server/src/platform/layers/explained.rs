//! Bare errors become answers that people and programs understand; what was refused to somebody is noted.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use bashke_views::{Cx, Locale, paths};
use http::{Method, StatusCode, header};
use tower_http::request_id::RequestId;
use tower_sessions::Session;

use super::{error_page::page, error_problem::problem, error_words::messages};
use super::{has_session, is_api, shown_path};
use crate::App;
use crate::accounts::{self, Actor};
use crate::platform::errors::Unexplained;
use crate::platform::noting;
use crate::platform::params::Faults;
use crate::platform::request::{guest, locale_of};
use crate::platform::typed::Typed;
use crate::policy::Denied;

/// The longest address that is read.
const ADDRESS: usize = 8 * 1024;

/// Turns a bare error status into a page, or into problem+json under `/api`.
pub(super) async fn explained(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let locale = locale_of(request.extensions());
    let mut path = request.uri().path().to_owned();
    let mut query = request.uri().query().unwrap_or_default().to_owned();
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok().map(str::to_owned));
    let session = request.extensions().get::<Session>().cloned();
    let guest = if has_session(request.headers(), &app) {
        guest(request.headers(), request.extensions(), &app.config)
    } else {
        Actor::default()
    };
    let asked = request.method().clone();
    let typed = Typed::begin(request.extensions_mut());
    let response = if path.len() + query.len() > ADDRESS {
        query.clear();
        path.truncate(0);
        path.push('/');
        StatusCode::URI_TOO_LONG.into_response()
    } else {
        next.run(request).await
    };
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error())
        || response.headers().contains_key(header::CONTENT_TYPE) && !is_plain(&response)
    {
        return response;
    }
    let unexplained = response
        .extensions()
        .get::<Unexplained>()
        .cloned()
        .unwrap_or_else(|| Unexplained::Faults(Faults::default()));
    if let (Unexplained::Denied(denied), false) = (&unexplained, is_api(&path))
        && let Some(way) = way_in(*denied, locale, &asked, &path, &query)
    {
        return Redirect::to(&way).into_response();
    }
    let actor = actor_of(&app, session, guest).await;
    if status == StatusCode::FORBIDDEN {
        let path: String = shown_path(&path).chars().take(200).collect();
        noting::refused(&app, &actor, asked.as_str(), path, reason(&unexplained)).await;
    }
    let viewer = actor.signed.map(|signed| accounts::viewer(&signed, &app.config));
    let cx = Cx {
        locale,
        path: &path,
        query: &query,
        assets: &app.assets,
        origin: &app.config.public_url,
        viewer: viewer.as_ref(),
        csrf: "",
    };
    let mut explained = if path == "/api" || path.starts_with("/api/") {
        problem(&cx, status, &faults_of(&unexplained))
    } else {
        let typed = typed.words();
        let mut told = messages(locale, &unexplained);
        if status == StatusCode::NOT_FOUND && !typed.is_empty() {
            told.push(locale.message("error-unsent"));
        }
        page(&app, &cx, status, (told, typed), id)
    };
    if let Some(allow) = response.headers().get(header::ALLOW) {
        explained.headers_mut().insert(header::ALLOW, allow.clone());
    }
    explained
}

/// axum and the layers answer their own refusals in plain text.
fn is_plain(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// Where somebody can do something about being refused, the way there: signing in, or proving anew who they are.
/// What was asked for is returned to, but for a form that was sent: its page is.
fn way_in(denied: Denied, locale: Locale, asked: &Method, path: &str, query: &str) -> Option<String> {
    let page = match denied {
        Denied::SignIn => paths::SIGN_IN,
        Denied::Confirm => paths::CONFIRM,
        _ => return None,
    };
    let back = if *asked == Method::GET && !query.is_empty() {
        format!("{path}?{query}")
    } else {
        path.to_owned()
    };
    let back: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    Some(format!("{}{page}?next={back}", locale.prefix()))
}

/// Who looks at an error page; a guest where even that cannot be told.
async fn actor_of(app: &App, session: Option<Session>, guest: Actor) -> Actor {
    match session.filter(|session| session.id().is_some()) {
        Some(session) => accounts::actor(app, &session, guest).await.unwrap_or_default(),
        None => guest,
    }
}

/// Why somebody was refused, for the audit log.
fn reason(unexplained: &Unexplained) -> String {
    match unexplained {
        Unexplained::Denied(denied) => denied.to_string(),
        Unexplained::Elsewhere => "a form from elsewhere".to_owned(),
        Unexplained::Form => "a form of another session".to_owned(),
        _ => "refused".to_owned(),
    }
}

fn faults_of(unexplained: &Unexplained) -> Faults {
    match unexplained {
        Unexplained::Faults(faults) => faults.clone(),
        _ => Faults::default(),
    }
}
