//! Forms are taken only from our own pages: the browser must say where they come from, and they must carry a token.
//!
//! The token is a signature over what this browser holds: a random cookie, and the session where there is one (a
//! signed double submit, bound to the session). It needs no storage and holds on every instance.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

use super::config::{Config, Mode};
use super::errors::Unexplained;
use super::secrets::{self, Secrets};
use crate::App;

/// The field that carries the token.
pub const FIELD: &str = "form-token";

const PURPOSE: &str = "form";

/// Addresses that others call without a page of ours; what they carry is signed itself.
const OPEN: &str = "/unsubscribe/";

/// What this browser holds.
#[derive(Debug, Clone)]
pub struct FormKey(String);

/// The name of the cookie.
fn cookie_name(config: &Config) -> &'static str {
    if config.secure() {
        "__Host-bashke-form"
    } else {
        "bashke-form"
    }
}

/// The token for the forms of a page.
#[must_use]
pub fn token(secrets: &Secrets, key: &FormKey, session: &str) -> String {
    secrets.sign(PURPOSE, &format!("{}|{session}", key.0))
}

/// The sign of a browser for one thing; nobody tells the browser by it, nor that two signs are of one browser.
#[must_use]
pub fn browser_sign(secrets: &Secrets, key: &FormKey, thing: &str) -> String {
    secrets.sign("browser", &format!("{}|{thing}", key.0))
}

/// Whether a token was made for this browser and this session.
#[must_use]
pub fn holds(secrets: &Secrets, key: &FormKey, session: &str, token: &str) -> bool {
    secrets.signed(PURPOSE, &format!("{}|{session}", key.0), token)
}

/// Leaves of a request's cookies only those that are ours, by their exact names. Whoever reads cookies later may decode
/// names; were `%62ashke` a session to one reader and nothing to another, somebody's page could be kept for everyone.
pub fn only_ours(config: &Config, headers: &mut HeaderMap) {
    let names = [cookie_name(config), super::sessions::cookie_name(config)];
    let plain = |value: &str| {
        value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    let ours: Vec<String> = names
        .into_iter()
        .filter_map(|name| {
            let mut values = headers
                .get_all(header::COOKIE)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|value| value.split("; "))
                .filter_map(|pair| pair.split_once('='))
                .filter(|(found, value)| *found == name && plain(value));
            let (_, value) = values.next()?;
            // of two of one name nobody knows which is the browser's own
            values.next().is_none().then(|| format!("{name}={value}"))
        })
        .collect();
    headers.remove(header::COOKIE);
    if let (false, Ok(value)) = (ours.is_empty(), HeaderValue::from_str(&ours.join("; "))) {
        headers.insert(header::COOKIE, value);
    }
}

/// The value of a cookie.
#[must_use]
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// Gives each browser something to hold, and keeps it where a page with forms was answered.
pub async fn keyed(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let name = cookie_name(&app.config);
    let held = cookie(request.headers(), name)
        .filter(|value| {
            value.len() == 43
                && value
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        })
        .map(str::to_owned);
    let fresh = held.is_none();
    let key = match held.map_or_else(secrets::token, Ok) {
        Ok(key) => key,
        Err(error) => {
            tracing::error!(%error, "no form can be protected");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    request.extensions_mut().insert(FormKey(key.clone()));
    let mut response = next.run(request).await;
    let shared = response
        .headers()
        .get(header::CACHE_CONTROL)
        .is_none_or(|value| value.as_bytes().starts_with(b"public"));
    if fresh && !shared {
        let secure = if app.config.secure() { "; Secure" } else { "" };
        let cookie = format!("{name}={key}; Path=/; HttpOnly; SameSite=Lax{secure}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Refuses what another site's page sends.
pub async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // the API knows no sessions and writes nothing
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) || path.starts_with("/api/");
    if safe || path.starts_with(OPEN) || from_here(request.headers(), &app.config) {
        return next.run(request).await;
    }
    let mut refused = StatusCode::FORBIDDEN.into_response();
    refused.extensions_mut().insert(Unexplained::Elsewhere);
    refused
}

fn from_here(headers: &HeaderMap, config: &Config) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    let Some(origin) = text(header::ORIGIN) else {
        return false;
    };
    if config.mode == Mode::Production {
        return origin == config.public_url;
    }
    // a trial is reached under several names of this machine
    let host = text(header::HOST).unwrap_or_default();
    origin == format!("http://{host}") || origin == config.public_url
}
