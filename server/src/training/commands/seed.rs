//! The courses that ship with the platform.

use bashke_entities::finance::{dataset, release};
use bashke_entities::training::{course, course_file, course_version};
use bashke_seeds::{COURSE_ORDER, COURSES};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter,
    QueryOrder,
};
use sha2::{Digest, Sha256};

use crate::platform::db::begin_write;
use crate::platform::errors::Error;
use crate::training::rules::folder::Files;

/// Makes the courses that ship with the platform, each published as of the newest release. Where the program brings other
/// texts than before, they become a new version, unless somebody wrote versions of their own: then theirs stand.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn seed_courses(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), Error> {
    let tx = begin_write(db).await?;
    let release = newest(&tx).await?;
    for (slug, texts) in COURSES {
        let files: Files = texts
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        let digest = digest(&files);
        let position = COURSE_ORDER.iter().position(|one| one == slug);
        let position = position.and_then(|at| i32::try_from(at).ok()).unwrap_or(i32::MAX);
        let known = course::Entity::find()
            .filter(course::Column::Slug.eq(*slug))
            .one(&tx)
            .await?;
        let course = match known {
            Some(course) => course,
            None => {
                let row = course::ActiveModel {
                    id: NotSet,
                    slug: Set((*slug).to_owned()),
                    position: Set(position),
                    published_version: Set(None),
                    created_by: Set(None),
                    created_at: Set(now),
                    withdrawn_at: Set(None),
                };
                course::Entity::insert(row).exec_with_returning(&tx).await?
            }
        };
        let versions = course_version::Entity::find()
            .filter(course_version::Column::CourseId.eq(course.id))
            .order_by_desc(course_version::Column::Number)
            .all(&tx)
            .await?;
        // what somebody only drafts stands in nobody's way
        let published = || versions.iter().filter(|version| version.published_at.is_some());
        let own = published().any(|version| version.created_by.is_some());
        if own || published().any(|version| version.digest == digest) {
            continue;
        }
        let version = course_version::ActiveModel {
            id: NotSet,
            course_id: Set(course.id),
            number: Set(versions.first().map_or(1, |version| version.number + 1)),
            release_id: Set(release),
            digest: Set(digest),
            created_by: Set(None),
            created_at: Set(now),
            published_at: Set(Some(now)),
        };
        let version = course_version::Entity::insert(version).exec_with_returning(&tx).await?;
        put_files(&tx, version.id, &files, now).await?;
        course::Entity::update_many()
            .col_expr(course::Column::PublishedVersion, Expr::value(version.id))
            .filter(course::Column::Id.eq(course.id))
            .exec(&tx)
            .await?;
    }
    Ok(tx.commit().await?)
}

/// The newest release of the published figures.
pub(super) async fn newest(db: &impl ConnectionTrait) -> Result<Option<i32>, Error> {
    let published = dataset::Entity::find()
        .filter(dataset::Column::Illustrative.eq(false))
        .one(db)
        .await?;
    let Some(published) = published else { return Ok(None) };
    let newest = release::Entity::find()
        .filter(release::Column::DatasetId.eq(published.id))
        .order_by_desc(release::Column::Id)
        .one(db)
        .await?;
    Ok(newest.map(|release| release.id))
}

pub(super) async fn put_files(
    db: &impl ConnectionTrait,
    version: i32,
    files: &Files,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let rows = files.iter().map(|(path, text)| course_file::ActiveModel {
        id: NotSet,
        version_id: Set(version),
        path: Set(path.clone()),
        text: Set(text.clone()),
        changed_at: Set(now),
    });
    course_file::Entity::insert_many(rows)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// What tells whether two folders are the same.
pub(super) fn digest(files: &Files) -> String {
    let mut hash = Sha256::new();
    for (path, text) in files {
        for part in [path, text] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}
