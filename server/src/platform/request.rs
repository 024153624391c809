//! What a handler is given: one value instead of ten extractors.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use bashke_views::{Cx, Locale, Viewer};
use http::request::Parts;
use http::{Extensions, HeaderMap};
use tower_http::request_id::RequestId;
use tower_sessions::Session;

use super::act::Act;
use super::config::Config;
use super::csrf::{self, FormKey};
use super::errors::Error;
use super::params::Params;
use crate::App;
use crate::accounts::{self, Actor};
use crate::finance::Current;
use crate::policy::{self, Action, Denied, Facts};

/// A request for a page.
#[derive(Debug)]
pub struct Request {
    /// The platform.
    pub app: App,
    /// The cubes, the same for the whole request even where a release comes in between.
    pub current: Arc<Current>,
    /// The language of the page.
    pub locale: Locale,
    /// The path without its language.
    pub path: String,
    /// The query as it was asked.
    pub query: String,
    /// The query, decoded.
    pub params: Params,
    /// Who makes it.
    pub actor: Arc<Actor>,
    /// The session; none under the API, which knows no sessions.
    pub session: Option<Session>,
    viewer: Option<Viewer>,
    csrf: String,
    browser: Option<FormKey>,
}

impl Request {
    /// The context that views are given.
    #[must_use]
    pub fn cx(&self) -> Cx<'_> {
        Cx {
            locale: self.locale,
            path: &self.path,
            query: &self.query,
            assets: &self.app.assets,
            origin: &self.app.config.public_url,
            viewer: self.viewer.as_ref(),
            csrf: &self.csrf,
        }
    }

    /// The request for another of our pages, in a language; by nobody, so that what is drawn is the same for all.
    #[must_use]
    pub fn elsewhere(&self, locale: Locale, path: &str, query: &str) -> Self {
        Self {
            app: self.app.clone(),
            current: Arc::clone(&self.current),
            locale,
            path: path.to_owned(),
            query: query.to_owned(),
            params: Params::parse(query),
            actor: Arc::clone(&self.actor),
            session: None,
            viewer: None,
            csrf: String::new(),
            browser: None,
        }
    }

    /// Begins a write by the actor.
    ///
    /// # Errors
    /// Where the database cannot be reached.
    pub async fn act(&self) -> Result<Act, Error> {
        Act::begin(&self.app, &self.actor).await
    }

    /// Whether the actor may do this; for pages that only those may see.
    ///
    /// # Errors
    /// Why not.
    pub fn may(&self, action: Action, facts: &Facts) -> Result<(), Denied> {
        policy::may(&self.actor, action, facts, self.app.clock.now())
    }

    /// What the tokens of forms are bound to besides the browser's cookie.
    #[must_use]
    pub fn session_key(&self) -> String {
        self.session
            .as_ref()
            .and_then(Session::id)
            .map(|id| id.to_string())
            .unwrap_or_default()
    }
}

impl Request {
    /// The sign of this browser for one thing: it tells the same browser again, and for another thing it is another.
    #[must_use]
    pub fn browser_sign(&self, thing: &str) -> Option<String> {
        let key = self.browser.as_ref()?;
        Some(csrf::browser_sign(&self.app.secrets, key, thing))
    }
}

impl FromRequestParts<App> for Request {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let query = parts.uri.query().unwrap_or_default();
        // the API is the same for everyone
        let session = parts
            .extensions
            .get::<Session>()
            .filter(|_| !parts.uri.path().starts_with("/api/"))
            .cloned();
        let guest = guest(&parts.headers, &parts.extensions, &app.config);
        let actor = match &session {
            Some(session) => accounts::actor(app, session, guest).await?,
            None => guest,
        };
        let mut request = Self {
            current: app.cubes.current(),
            locale: locale_of(&parts.extensions),
            path: parts.uri.path().to_owned(),
            // a line end cannot stand in an address; anything else is escaped where it is shown
            query: query.to_owned(),
            params: Params::parse(query),
            app: app.clone(),
            viewer: actor
                .signed
                .as_ref()
                .map(|signed| accounts::viewer(signed, &app.config)),
            actor: Arc::new(actor),
            session,
            csrf: String::new(),
            browser: parts.extensions.get::<FormKey>().cloned(),
        };
        if let Some(key) = &request.browser {
            request.csrf = csrf::token(&app.secrets, key, &request.session_key());
        }
        Ok(request)
    }
}

/// Whoever makes a request, before it is known whether they are signed in.
pub(super) fn guest(headers: &HeaderMap, extensions: &Extensions, config: &Config) -> Actor {
    let header = |name: http::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let agent = header(http::header::USER_AGENT).unwrap_or_default();
    Actor {
        signed: None,
        address: client_address(headers, extensions, config.proxies),
        agent: agent.chars().filter(|c| !c.is_control()).take(200).collect(),
        request_id: extensions
            .get::<RequestId>()
            .and_then(|id| id.header_value().to_str().ok())
            .unwrap_or_default()
            .to_owned(),
        strict: config.mode == super::config::Mode::Production,
    }
}

/// The address that a request comes from: the one that the outermost proxy of ours saw.
fn client_address(headers: &HeaderMap, extensions: &Extensions, proxies: usize) -> String {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map_or_else(
        || "127.0.0.1".to_owned(),
        |ConnectInfo(peer)| peer.ip().to_canonical().to_string(),
    );
    let Some(skipped) = proxies.checked_sub(1) else {
        return peer;
    };
    // read as bytes: what whoever came wrote before must not hide what our proxy added
    let said: Vec<String> = headers
        .get_all("x-forwarded-for")
        .iter()
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
        .map(|part| String::from_utf8_lossy(part).trim().to_owned())
        .collect();
    // counted from the end: what stands before was said by whoever came, not by a proxy of ours
    said.iter()
        .rev()
        .nth(skipped)
        .and_then(|text| {
            let bare = text.parse::<std::net::IpAddr>().ok();
            bare.or_else(|| text.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
        })
        .map_or(peer, |address| address.to_canonical().to_string())
}
/// The language that the address asks for.
#[must_use]
pub fn locale_of(extensions: &Extensions) -> Locale {
    extensions.get::<Locale>().copied().unwrap_or_default()
}

/// Takes the language out of the address: `/en/places` becomes `/places` in English.
#[must_use]
pub fn split_language<B>(mut request: http::Request<B>) -> http::Request<B> {
    let path = request.uri().path();
    let english = path
        .strip_prefix("/en")
        .filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let rest = english.unwrap_or(path);
    // a path that begins with two slashes would be another host's address in a link
    let path = format!("/{}", rest.trim_start_matches(['/', '\\']));
    if english.is_none() && path.len() == rest.len() {
        return request;
    }
    let english = english.is_some();
    let target = match request.uri().query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    };
    if let Ok(uri) = target.parse() {
        *request.uri_mut() = uri;
        if english {
            request.extensions_mut().insert(Locale::En);
        }
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed() {
        let request = http::Request::builder()
            .header("x-forwarded-for", "6.6.6.6, 203.0.113.9")
            .header("x-forwarded-for", "198.51.100.7")
            .body(())
            .expect("a request");
        let (parts, ()) = request.into_parts();
        assert_eq!(client_address(&parts.headers, &parts.extensions, 0), "127.0.0.1");
        assert_eq!(client_address(&parts.headers, &parts.extensions, 1), "198.51.100.7");
        assert_eq!(client_address(&parts.headers, &parts.extensions, 2), "203.0.113.9");
        assert_eq!(
            client_address(&parts.headers, &parts.extensions, 5),
            "127.0.0.1",
            "fewer than there should be"
        );
    }
}
