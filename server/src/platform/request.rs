//! What a handler is given: one value instead of ten extractors.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use bashke_views::{Cx, Locale};
use http::request::Parts;

use super::params::Params;
use crate::App;
use crate::finance::Current;

/// A request for a page.
#[derive(Debug)]
pub struct Request {
    /// The platform.
    pub app: App,
    /// The figures, the same for the whole request even where a release comes in between.
    pub current: Arc<Current>,
    /// The language of the page.
    pub locale: Locale,
    /// The path without its language.
    pub path: String,
    /// The query as it was asked.
    pub query: String,
    /// The query, decoded.
    pub params: Params,
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
        }
    }
}

impl FromRequestParts<App> for Request {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self {
            current: app.figures.current(),
            locale: locale_of(&parts.extensions),
            path: parts.uri.path().to_owned(),
            // a line end cannot stand in an address; anything else is escaped where it is shown
            query: query.to_owned(),
            params: Params::parse(query),
            app: app.clone(),
        })
    }
}

/// The language that the address asks for.
#[must_use]
pub fn locale_of(extensions: &http::Extensions) -> Locale {
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
