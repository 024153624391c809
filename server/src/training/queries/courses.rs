//! Courses and what is in them.

use std::collections::HashMap;
use std::sync::Arc;

use bashke_entities::training::{course, course_file, course_version};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use crate::platform::errors::Error;
use crate::training::rules::course::Both;
use crate::training::rules::folder::Files;
use crate::training::{Shelf, Volume};

/// A course that is offered, with the version that is read.
#[derive(Debug, Clone)]
pub struct Published {
    /// The course.
    pub course: course::Model,
    /// The version.
    pub version: course_version::Model,
    /// What is in it.
    pub volume: Arc<Volume>,
}

/// The courses that are offered, in the order of the catalogue.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn courses(db: &impl ConnectionTrait, shelf: &Shelf, origin: &str) -> Result<Vec<Published>, Error> {
    let mut all = all_courses(db, shelf, origin).await?;
    all.retain(|one| one.course.withdrawn_at.is_none());
    Ok(all)
}

/// The courses of which something is published, withdrawn or not: whoever takes one that was withdrawn goes on, and what
/// tells of them tells of it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn all_courses(db: &impl ConnectionTrait, shelf: &Shelf, origin: &str) -> Result<Vec<Published>, Error> {
    let rows = course::Entity::find()
        .filter(course::Column::PublishedVersion.is_not_null())
        .order_by_asc(course::Column::Position)
        .order_by_asc(course::Column::Id)
        .all(db)
        .await?;
    with_volumes(db, shelf, origin, rows).await
}

/// A course of which something is published, by its short name; also where it is withdrawn, for those who take it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn course(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    slug: &str,
) -> Result<Option<Published>, Error> {
    let rows = course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .filter(course::Column::PublishedVersion.is_not_null())
        .all(db)
        .await?;
    Ok(with_volumes(db, shelf, origin, rows).await?.into_iter().next())
}

/// The same by its key.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn course_by_id(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    id: i32,
) -> Result<Option<Published>, Error> {
    let rows = course::Entity::find_by_id(id)
        .filter(course::Column::PublishedVersion.is_not_null())
        .all(db)
        .await?;
    Ok(with_volumes(db, shelf, origin, rows).await?.into_iter().next())
}

/// Courses with the versions that are read; a few statements for all of them.
async fn with_volumes(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    rows: Vec<course::Model>,
) -> Result<Vec<Published>, Error> {
    let ids: Vec<i32> = rows.iter().filter_map(|row| row.published_version).collect();
    let versions = course_version::Entity::find()
        .filter(course_version::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let unread: Vec<i32> = ids.into_iter().filter(|id| shelf.get(*id).is_none()).collect();
    read(db, shelf, origin, &unread).await?;
    Ok(rows
        .into_iter()
        .filter_map(|course| {
            let version = versions.iter().find(|one| Some(one.id) == course.published_version)?;
            Some(Published {
                volume: shelf.get(version.id)?,
                version: version.clone(),
                course,
            })
        })
        .collect())
}

/// Puts versions on the shelf.
async fn read(db: &impl ConnectionTrait, shelf: &Shelf, origin: &str, versions: &[i32]) -> Result<(), DbErr> {
    if versions.is_empty() {
        return Ok(());
    }
    let rows = course_file::Entity::find()
        .filter(course_file::Column::VersionId.is_in(versions.iter().copied()))
        .all(db)
        .await?;
    for version in versions {
        let own = rows.iter().filter(|row| row.version_id == *version);
        let files: Files = own.map(|row| (row.path.clone(), row.text.clone())).collect();
        if let (Some(volume), _) = Volume::read(&files, origin) {
            shelf.put(*version, Arc::new(volume));
        }
    }
    Ok(())
}

/// A version of a course, whether it is offered or not; for those who began with it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn version(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    id: i32,
) -> Result<Option<(course_version::Model, Arc<Volume>)>, Error> {
    if shelf.get(id).is_none() {
        read(db, shelf, origin, &[id]).await?;
    }
    let row = course_version::Entity::find_by_id(id).one(db).await?;
    Ok(row.zip(shelf.get(id)))
}

/// The courses that people began with other versions of, by the key of the version; a few statements for all of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn volumes(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    versions: &[i32],
) -> Result<HashMap<i32, Arc<Volume>>, Error> {
    let unread: Vec<i32> = versions.iter().copied().filter(|id| shelf.get(*id).is_none()).collect();
    read(db, shelf, origin, &unread).await?;
    Ok(versions.iter().filter_map(|id| Some((*id, shelf.get(*id)?))).collect())
}

/// The names of courses that are offered, by their short names, in the order asked for.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn names(
    db: &impl ConnectionTrait,
    shelf: &Shelf,
    origin: &str,
    slugs: &[String],
) -> Result<Vec<(String, Both)>, Error> {
    if slugs.is_empty() {
        return Ok(Vec::new());
    }
    let all = courses(db, shelf, origin).await?;
    let named = |slug: &String| {
        let found = all.iter().find(|one| one.course.slug == *slug)?;
        Some((slug.clone(), found.volume.course.title.clone()))
    };
    Ok(slugs.iter().filter_map(named).collect())
}

/// The files of a version.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn files(db: &impl ConnectionTrait, version: i32) -> Result<Files, Error> {
    let rows = course_file::Entity::find()
        .filter(course_file::Column::VersionId.eq(version))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.path, row.text)).collect())
}
