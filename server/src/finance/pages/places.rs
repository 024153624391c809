//! All places, and the profile of one.

use axum::extract::Path;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn list(_request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn page(Path(_slug): Path<String>, _request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}
