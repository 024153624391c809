//! Files that hang on posts.

use axum::extract::Path;
use axum::response::Response;

use super::number;
use crate::dialogue::queries;
use crate::platform::errors::Error;
use crate::platform::request::Request;
use crate::platform::stored;

/// A file, for whoever may read its post. Pictures, which we drew, are shown; all else is given to be kept.
///
/// # Errors
/// Not found where there is none that the reader may see; where the store cannot be read.
pub async fn one(Path(id): Path<String>, request: Request) -> Result<Response, Error> {
    let row = queries::attachment(&request.app.db, &request.actor, number(&id)?).await?;
    stored::serve(
        &request,
        &row.key,
        &row.media_type,
        Some(&row.name),
        row.width.is_some(),
    )
    .await
}
