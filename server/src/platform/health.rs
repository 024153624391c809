//! Whether the platform lives and can serve.

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;

use super::errors::Error;
use crate::App;
use crate::finance::queries;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers too.
///
/// # Errors
/// Where it does not.
pub async fn ready(State(app): State<App>) -> Result<&'static str, Error> {
    queries::newest_release(&app.db).await?;
    Ok("ready\n")
}

/// No route has this address. One that only ends in a slash too many is sent on.
pub async fn nowhere(OriginalUri(asked): OriginalUri) -> Response {
    let path = asked.path().trim_end_matches('/');
    let one_host = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
    if path.len() + 1 == asked.path().len() && one_host {
        let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{path}{query}")).into_response();
    }
    StatusCode::NOT_FOUND.into_response()
}

/// What crawlers are asked to leave alone: search, and the pages of made values, which also say so themselves.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /search\nDisallow: /en/search\nDisallow: /*dataset=illustrative\n"
}
