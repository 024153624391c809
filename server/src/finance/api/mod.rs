//! The API of the finance room, version 1: what the pages show, as data.
//!
//! Every answer is public, stands as long as the release does and says whether its values are made.

mod asked;
mod cursor;
pub mod datasets;
mod format;
pub mod indicators;
pub mod observations;
pub mod openapi;
pub mod people;
pub mod places;
mod record;
pub mod releases;
pub mod sources;
mod words;

use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use http::{HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

use crate::App;
use crate::platform::errors::Error;
use crate::platform::respond::Caching;

/// A route that is only read: GET, HEAD and OPTIONS.
pub fn read<H, T>(handler: H) -> MethodRouter<App>
where
    H: Handler<T, App>,
    T: 'static,
{
    get(handler).options(options)
}

/// What a page of another site may ask for.
async fn options() -> impl IntoResponse {
    const MAY: [(HeaderName, &str); 4] = [
        (header::ALLOW, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
    ];
    (StatusCode::NO_CONTENT, MAY)
}

/// A text in both languages.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Words {
    /// In Albanian.
    pub sq: String,
    /// In English.
    pub en: String,
}

impl Words {
    fn new(sq: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            sq: sq.into(),
            en: en.into(),
        }
    }
}

/// An answer as JSON.
fn json(answer: &impl Serialize) -> Result<Response, Error> {
    let body = serde_json::to_vec(answer).map_err(Error::internal)?;
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, Caching::ByRelease.header());
    Ok(response)
}
