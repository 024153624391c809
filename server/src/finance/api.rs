//! The API of the finance room, version 1.

use axum::Router;

use crate::App;

/// The routes under `/api/v1`.
pub fn routes() -> Router<App> {
    Router::new()
}
