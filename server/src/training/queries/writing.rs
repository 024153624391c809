//! Courses as they are written: with their drafts, for those who write them alone.

use std::collections::HashMap;

use bashke_entities::platform::audit_event;
use bashke_entities::training::{course, course_file, course_version, enrolment};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::courses::files;
use crate::accounts::Actor;
use crate::platform::errors::Error;
use crate::policy::{self, Action, Facts};
use crate::training::rules::folder::{Files, MANIFEST};

/// How many courses stand on a page.
pub const SIZE: u64 = 25;

/// A course as it is written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The course.
    pub course: course::Model,
    /// What is being written; none where nothing is.
    pub draft: Option<course_version::Model>,
    /// The version that is read.
    pub published: Option<course_version::Model>,
    /// The files of the draft, or of the version that is read.
    pub files: Files,
}

/// A course for those who write it.
///
/// # Errors
/// Where the actor does not write courses; not found where there is none; where the database cannot be reached.
pub async fn writing(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    slug: &str,
) -> Result<Writing, Error> {
    policy::may(actor, Action::WriteCourse, &Facts::default(), now)?;
    let course = course::Entity::find()
        .filter(course::Column::Slug.eq(slug))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let versions = course_version::Entity::find()
        .filter(course_version::Column::CourseId.eq(course.id))
        .filter(of_interest(std::slice::from_ref(&course)))
        .all(db)
        .await?;
    let (draft, published) = split(&course, &versions);
    let files = match draft.as_ref().or(published.as_ref()) {
        Some(version) => files(db, version.id).await?,
        None => Files::new(),
    };
    Ok(Writing {
        course,
        draft,
        published,
        files,
    })
}

/// The drafts of courses and the versions that are read.
fn of_interest(courses: &[course::Model]) -> Condition {
    Condition::any()
        .add(course_version::Column::PublishedAt.is_null())
        .add(course_version::Column::Id.is_in(courses.iter().filter_map(|course| course.published_version)))
}

fn split(
    course: &course::Model,
    versions: &[course_version::Model],
) -> (Option<course_version::Model>, Option<course_version::Model>) {
    let own = || versions.iter().filter(|version| version.course_id == course.id);
    let draft = own().find(|version| version.published_at.is_none());
    let published = own().find(|version| Some(version.id) == course.published_version);
    (draft.cloned(), published.cloned())
}

/// How many take a course now and have not completed it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn under_way(db: &impl ConnectionTrait, course: i32) -> Result<u64, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::LeftAt.is_null())
        .filter(enrolment::Column::CompletedAt.is_null())
        .count(db)
        .await?)
}

/// A course in the list of those who write.
#[derive(Debug, Clone)]
pub struct WrittenCourse {
    /// The course.
    pub course: course::Model,
    /// What is being written.
    pub draft: Option<course_version::Model>,
    /// The version that is read.
    pub published: Option<course_version::Model>,
    /// Its `course.toml`.
    pub manifest: String,
    /// Who changed it last, where it was somebody, and when.
    pub changed: Option<(Option<i32>, DateTime<Utc>)>,
}

/// All courses, whether they are offered or not, and how many there are; a few statements for all of them.
///
/// # Errors
/// Where the actor does not write courses; where the database cannot be reached.
pub async fn written(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
    page: u64,
) -> Result<(Vec<WrittenCourse>, u64), Error> {
    policy::may(actor, Action::WriteCourse, &Facts::default(), now)?;
    let all = course::Entity::find();
    let count = all.clone().count(db).await?;
    let courses = all
        .order_by_asc(course::Column::Position)
        .order_by_asc(course::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let versions = course_version::Entity::find()
        .filter(course_version::Column::CourseId.is_in(courses.iter().map(|course| course.id)))
        .filter(of_interest(&courses))
        .all(db)
        .await?;
    let manifests: HashMap<i32, String> = course_file::Entity::find()
        .filter(course_file::Column::VersionId.is_in(versions.iter().map(|version| version.id)))
        .filter(course_file::Column::Path.eq(MANIFEST))
        .all(db)
        .await?
        .into_iter()
        .map(|file| (file.version_id, file.text))
        .collect();
    let changes = changes(db, &courses).await?;
    let listed = courses.into_iter().map(|course| {
        let (draft, published) = split(&course, &versions);
        let newest = draft.as_ref().or(published.as_ref());
        WrittenCourse {
            manifest: newest
                .and_then(|one| manifests.get(&one.id))
                .cloned()
                .unwrap_or_default(),
            changed: changes.get(&course.id.to_string()).copied(),
            draft,
            published,
            course,
        }
    });
    Ok((listed.collect(), count))
}

/// The last change of each course, from the audit log.
async fn changes(
    db: &impl ConnectionTrait,
    courses: &[course::Model],
) -> Result<HashMap<String, (Option<i32>, DateTime<Utc>)>, Error> {
    let of = audit_event::Entity::find()
        .filter(audit_event::Column::SubjectKind.eq("course"))
        .filter(audit_event::Column::SubjectId.is_in(courses.iter().map(|course| course.id.to_string())))
        .filter(audit_event::Column::Action.is_in(["course.changed", "course.begun", "course.published"]));
    let last: Vec<i64> = of
        .select_only()
        .column_as(audit_event::Column::Id.max(), "last")
        .group_by(audit_event::Column::SubjectId)
        .into_tuple()
        .all(db)
        .await?;
    let rows = audit_event::Entity::find()
        .filter(audit_event::Column::Id.is_in(last))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.subject_id?, (row.person_id, row.at))))
        .collect())
}

/// The files of the drafts of some courses, by the course; one statement.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn drafts(
    db: &impl ConnectionTrait,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<(course::Model, Files)>, Error> {
    policy::may(actor, Action::WriteCourse, &Facts::default(), now)?;
    let versions = course_version::Entity::find()
        .filter(course_version::Column::PublishedAt.is_null())
        .all(db)
        .await?;
    if versions.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(versions.iter().map(|version| version.course_id)))
        .order_by_asc(course::Column::Position)
        .order_by_asc(course::Column::Id)
        .all(db)
        .await?;
    let rows = course_file::Entity::find()
        .filter(course_file::Column::VersionId.is_in(versions.iter().map(|version| version.id)))
        .all(db)
        .await?;
    let mut by_version: HashMap<i32, Files> = HashMap::new();
    for row in rows {
        by_version.entry(row.version_id).or_default().insert(row.path, row.text);
    }
    Ok(courses
        .into_iter()
        .filter_map(|course| {
            let version = versions.iter().find(|version| version.course_id == course.id)?;
            let files = by_version.remove(&version.id).unwrap_or_default();
            Some((course, files))
        })
        .collect())
}
