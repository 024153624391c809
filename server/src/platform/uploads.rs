//! Files that people sent, under their numbers.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use bashke_entities::platform::upload;
use http::{HeaderValue, header};
use sea_orm::EntityTrait;

use super::errors::Error;
use crate::App;

/// A file. What stands under a number never changes, and a browser runs nothing that might be in it.
///
/// # Errors
/// Not found where there is none; where the store cannot be read.
pub async fn one(Path(id): Path<String>, State(app): State<App>) -> Result<Response, Error> {
    let id: i32 = id.parse().map_err(|_| Error::NotFound)?;
    let row = upload::Entity::find_by_id(id)
        .one(&app.db)
        .await?
        .ok_or(Error::NotFound)?;
    let media_type = HeaderValue::from_str(&row.media_type).map_err(Error::internal)?;
    let tag = HeaderValue::from_str(&format!("\"{}\"", row.key)).map_err(Error::internal)?;
    let mut response = app.storage.read(&row.key).await?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::ETAG, tag);
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
    );
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    Ok(response)
}
