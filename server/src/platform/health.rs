//! Whether the platform lives and can serve.

use axum::extract::State;
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

/// No route has this address.
pub async fn nowhere() -> StatusCode {
    StatusCode::NOT_FOUND
}
