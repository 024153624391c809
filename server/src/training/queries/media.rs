//! Where the content of the files of lessons lies.

use std::collections::HashMap;

use bashke_entities::training::course_media;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::platform::errors::Error;

/// Where the content of this digest lies that a course has.
///
/// # Errors
/// Not found where it has none such; where the database cannot be reached.
pub async fn media_key(db: &impl ConnectionTrait, course: i32, digest: &str) -> Result<String, Error> {
    let row = course_media::Entity::find()
        .filter(course_media::Column::CourseId.eq(course))
        .filter(course_media::Column::Digest.eq(digest))
        .one(db)
        .await?;
    Ok(row.ok_or(Error::NotFound)?.key)
}

/// Where all contents lie that a course has, by their digests.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media_keys(db: &impl ConnectionTrait, course: i32) -> Result<HashMap<String, String>, Error> {
    let rows = course_media::Entity::find()
        .filter(course_media::Column::CourseId.eq(course))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.digest, row.key)).collect())
}

/// What is known of contents of these digests, whichever course has them: they were checked when they came first.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn media_known(
    db: &impl ConnectionTrait,
    digests: &[String],
) -> Result<HashMap<String, course_media::Model>, Error> {
    if digests.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = course_media::Entity::find()
        .filter(course_media::Column::Digest.is_in(digests.iter().map(String::as_str)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.digest.clone(), row)).collect())
}
