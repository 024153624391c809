//! How figures are worked out.

use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::respond::Page;

/// Stands in until it is written.
///
/// # Errors
/// Always.
pub async fn page(_request: Request) -> Result<Page, Error> {
    Err(Error::NotFound)
}
