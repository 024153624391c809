//! Datasets, releases, downloads, rows put aside, coverage.

use axum::extract::Path;

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::{Download, Page};

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn page(_request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn file(Path(_name): Path<String>, _request: Request) -> Result<Download, Error> {
    Err(Error::NotFound)
}

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn set_aside(_request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn coverage(_request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}
