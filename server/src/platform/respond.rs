//! What a handler gives: a page with its status and its caching, declared by the page itself.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use maud::Markup;

use super::cache::Keep;

/// How long an answer may be kept, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// By anyone, as long as the release stands; asked again with its tag.
    ByRelease,
    /// By nobody: it is somebody's own.
    Private,
}

/// One of several forms of the same address, so that their tags differ. Goes into the answer's extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form(pub &'static str);

/// That a page plays sound or film from our own address. Goes into the answer's extensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plays;

/// A page.
#[derive(Debug)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// How it may be kept.
    pub caching: Caching,
    /// The document.
    pub markup: Markup,
    /// Whether it plays sound or film of ours.
    pub plays: bool,
}

impl Page {
    /// A page that stands as long as the release does.
    #[must_use]
    pub const fn by_release(markup: Markup) -> Self {
        Self {
            status: StatusCode::OK,
            caching: Caching::ByRelease,
            markup,
            plays: false,
        }
    }

    /// A page that is somebody's own, or holds a form.
    #[must_use]
    pub const fn private(markup: Markup) -> Self {
        Self {
            status: StatusCode::OK,
            caching: Caching::Private,
            markup,
            plays: false,
        }
    }

    /// A form that comes back with what was refused.
    #[must_use]
    pub fn refused(markup: Markup) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            ..Self::private(markup)
        }
    }

    /// The same page, which plays sound or film of ours where it says so.
    #[must_use]
    pub fn playing(self, plays: bool) -> Self {
        Self { plays, ..self }
    }

    /// What was here is not any more, such as behind a link that was used.
    #[must_use]
    pub fn gone(self) -> Self {
        Self {
            status: StatusCode::GONE,
            ..self
        }
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let body = self.markup.into_string();
        let mut response = (self.status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        headers.insert(header::CACHE_CONTROL, self.caching.header());
        if self.plays {
            response.extensions_mut().insert(Plays);
        }
        if self.caching == Caching::ByRelease {
            response.extensions_mut().insert(Keep);
        }
        response
    }
}

impl Caching {
    /// The header's value.
    #[must_use]
    pub const fn header(self) -> HeaderValue {
        match self {
            Self::ByRelease => HeaderValue::from_static("public, max-age=60, stale-while-revalidate=600"),
            Self::Private => HeaderValue::from_static("private, no-store"),
        }
    }
}

/// A calendar as it is sent; nobody on the way keeps it.
#[must_use]
pub fn calendar(name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/calendar; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, Caching::Private.header());
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// A file to be kept.
#[derive(Debug)]
pub struct Download {
    /// Media type.
    pub media: &'static str,
    /// File name, ASCII.
    pub name: String,
    /// Whether the browser should show it rather than keep it.
    pub inline: bool,
    /// The content.
    pub body: Vec<u8>,
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        let mut response = self.body.into_response();
        let kind = if self.inline { "inline" } else { "attachment" };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media));
        headers.insert(header::CACHE_CONTROL, Caching::ByRelease.header());
        if let Ok(value) = HeaderValue::from_str(&format!("{kind}; filename=\"{}\"", self.name)) {
            headers.insert(header::CONTENT_DISPOSITION, value);
        }
        response.extensions_mut().insert(Keep);
        response
    }
}
