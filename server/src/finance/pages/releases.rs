//! A release: what it is and what it changed.

use axum::extract::Path;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn page(Path(_number): Path<i32>, _request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}
