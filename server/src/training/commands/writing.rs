//! Publishing a version of a course.

use bashke_entities::training::{course, course_version};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::seed::{digest, newest, put_files};
use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Facts};
use crate::training::rules::folder::Files;

/// Publishes a folder as the newest version of the course of this short name, which is made where there is none. Those
/// who take an earlier version stay on it. Gives the number of the version.
///
/// # Errors
/// Where the actor does not write courses; refused where the published version has the same files; where the database
/// cannot be reached.
pub async fn publish_folder(act: &Act, slug: &str, files: &Files) -> Result<i32, Error> {
    act.may(Action::WriteCourse, &Facts::default())?;
    put_course(act, slug).await?;
    // of two who publish at once the second waits here
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::Conflict)?;
    let latest = course_version::Entity::find()
        .filter(course_version::Column::CourseId.eq(course.id))
        .order_by_desc(course_version::Column::Number)
        .one(&act.tx)
        .await?;
    let digest = digest(files);
    if let Some(published) = course.published_version {
        let published = course_version::Entity::find_by_id(published).one(&act.tx).await?;
        if published.is_some_and(|published| published.digest == digest) {
            return Err(Error::refused("file", "course-import-same"));
        }
    }
    let number = latest.map_or(1, |latest| latest.number + 1);
    let version = course_version::ActiveModel {
        id: NotSet,
        course_id: Set(course.id),
        number: Set(number),
        release_id: Set(newest(&act.tx).await?),
        digest: Set(digest),
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        published_at: Set(Some(act.now)),
    };
    let version = course_version::Entity::insert(version)
        .exec_with_returning(&act.tx)
        .await?;
    put_files(&act.tx, version.id, files, act.now).await?;
    make_current(act, course.id, version.id, number).await
}

/// Makes a version the one that is read; gives its number.
pub(super) async fn make_current(act: &Act, course: i32, version: i32, number: i32) -> Result<i32, Error> {
    course::Entity::update_many()
        .col_expr(course::Column::PublishedVersion, Expr::value(version))
        .filter(course::Column::Id.eq(course))
        .exec(&act.tx)
        .await?;
    act.audit(
        Event::done("course.published")
            .on("course", course)
            .with("number", number),
    )
    .await?;
    Ok(number)
}

/// Makes a course of this short name, last in the catalogue, where there is none; whether it was made.
pub(super) async fn put_course(act: &Act, slug: &str) -> Result<bool, Error> {
    let last = course::Entity::find().count(&act.tx).await?;
    let row = course::ActiveModel {
        id: NotSet,
        slug: Set(slug.to_owned()),
        position: Set(i32::try_from(last).unwrap_or(i32::MAX)),
        published_version: Set(None),
        created_by: Set(act.actor.id()),
        created_at: Set(act.now),
        withdrawn_at: Set(None),
    };
    let made = course::Entity::insert(row)
        .on_conflict(OnConflict::column(course::Column::Slug).do_nothing().to_owned())
        .exec_without_returning(&act.tx)
        .await?;
    Ok(made > 0)
}
