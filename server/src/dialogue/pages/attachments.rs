//! Files that hang on posts.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::number;
use crate::dialogue::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;

/// A file, for whoever may read its post. Pictures, which we drew, are shown; all else is given to be kept, and a
/// browser runs nothing that might be in it.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn one(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let row = queries::attachment(&request.app.db, &request.actor, number(&id)?).await?;
    let media_type = HeaderValue::from_str(&row.media_type).map_err(Error::internal)?;
    let kind = if row.width.is_some() { "inline" } else { "attachment" };
    let plain: String = row
        .name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c))
        .collect();
    let encoded = utf8_percent_encode(&row.name, NON_ALPHANUMERIC);
    let disposition = format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let disposition = HeaderValue::from_str(&disposition).map_err(Error::internal)?;
    let mut response = request.app.storage.read(&row.key).await?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    // its post may be hidden later, so nobody else keeps it
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=300"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
    );
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}
