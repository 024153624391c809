//! The content of the files that lessons show: noted with the course, forgotten once no version names it.

use std::collections::BTreeSet;

use bashke_entities::training::{course, course_file, course_media, course_version};
use sea_orm::{
    ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};
use serde_json::json;

use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::storage::{self, Fresh};
use crate::policy::{Action, Facts};
use crate::training::rules::folder::Stored;
use crate::training::rules::folder::media::FOLDER;

/// A file whose content lies in the store.
#[derive(Debug, Clone)]
pub struct Brought {
    /// Where.
    pub key: Fresh,
    /// What it is.
    pub stored: Stored,
}

/// Notes the content of files with a course whose draft or version names them in the same transaction. What the course
/// has already is not noted twice; the content that came again goes by itself.
///
/// # Errors
/// Where the actor does not write courses; not found where there is no course; where the database cannot be reached.
pub async fn note_media(act: &Act, slug: &str, brought: Vec<Brought>) -> Result<(), Error> {
    act.may(Action::WriteCourse, &Facts::default())?;
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .lock_exclusive()
        .one(&act.tx)
        .await?
        .ok_or(Error::NotFound)?;
    for one in brought {
        let known = course_media::Entity::find()
            .filter(course_media::Column::CourseId.eq(course.id))
            .filter(course_media::Column::Digest.eq(&one.stored.digest))
            .one(&act.tx)
            .await?;
        if known.is_some() {
            continue;
        }
        let side = |side: Option<u32>| side.and_then(|side| i32::try_from(side).ok());
        let row = course_media::ActiveModel {
            id: NotSet,
            course_id: Set(course.id),
            digest: Set(one.stored.digest),
            key: Set(one.key.named(act).await?),
            media_type: Set(one.stored.media_type),
            bytes: Set(i64::try_from(one.stored.bytes).unwrap_or(i64::MAX)),
            width: Set(side(one.stored.size.map(|(width, _)| width))),
            height: Set(side(one.stored.size.map(|(_, height)| height))),
            created_at: Set(act.now),
        };
        course_media::Entity::insert(row).exec(&act.tx).await?;
    }
    sweep(act, course.id).await
}

/// Forgets the content that no version of a course names any more, the draft among them; whoever calls it holds the
/// course.
pub(super) async fn sweep(act: &Act, course: i32) -> Result<(), Error> {
    let kept = course_media::Entity::find()
        .filter(course_media::Column::CourseId.eq(course))
        .all(&act.tx)
        .await?;
    if kept.is_empty() {
        return Ok(());
    }
    let named = named(&act.tx, course).await?;
    for row in kept.into_iter().filter(|row| !named.contains(&row.digest)) {
        course_media::Entity::delete_by_id(row.id).exec(&act.tx).await?;
        act.enqueue(Job::new(storage::REMOVE, json!({ "key": row.key })))
            .await?;
    }
    Ok(())
}

/// The digests that versions of a course name.
async fn named(db: &impl ConnectionTrait, course: i32) -> Result<BTreeSet<String>, Error> {
    let versions: Vec<i32> = course_version::Entity::find()
        .select_only()
        .column(course_version::Column::Id)
        .filter(course_version::Column::CourseId.eq(course))
        .into_tuple()
        .all(db)
        .await?;
    let lines: Vec<String> = course_file::Entity::find()
        .select_only()
        .column(course_file::Column::Text)
        .filter(course_file::Column::VersionId.is_in(versions))
        .filter(course_file::Column::Path.starts_with(FOLDER))
        .into_tuple()
        .all(db)
        .await?;
    let named = lines.iter().filter_map(|line| Stored::read(line));
    Ok(named.map(|stored| stored.digest).collect())
}
