//! Lessons that cite pinned figures.

use std::collections::BTreeMap;

use bashke_entities::training::{course, course_file, course_version};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

use crate::training::rules::folder::MANIFEST;
use crate::training::rules::lesson;
use crate::training::rules::titles::titles;

/// A lesson, a session or an assignment whose text cites a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citing {
    /// The code of the figure.
    pub code: String,
    /// Where it is, without the language of the page.
    pub path: String,
    /// How it is called, in Albanian and English.
    pub title: [String; 2],
    /// Those who made the course, or the version that is read.
    pub people: Vec<i32>,
}

/// Where courses that are offered cite figures of these codes, as they are read now, in the order of the courses.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn citing(db: &impl ConnectionTrait, codes: &[String]) -> Result<Vec<Citing>, DbErr> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    let courses = course::Entity::find()
        .filter(course::Column::PublishedVersion.is_not_null())
        .filter(course::Column::WithdrawnAt.is_null())
        .all(db)
        .await?;
    let courses: BTreeMap<i32, course::Model> = courses
        .into_iter()
        .filter_map(|row| Some((row.published_version?, row)))
        .collect();
    let files = course_file::Entity::find()
        .filter(course_file::Column::VersionId.is_in(courses.keys().copied()))
        .filter(
            Condition::any()
                .add(course_file::Column::Path.eq(MANIFEST))
                .add(course_file::Column::Text.contains(lesson::PINNED)),
        )
        .all(db)
        .await?;
    let makers = course_version::Entity::find()
        .filter(course_version::Column::Id.is_in(courses.keys().copied()))
        .all(db)
        .await?;
    let mut found = Vec::new();
    for file in &files {
        let Some((item, course)) = file
            .path
            .split_once('.')
            .map(|(at, _)| at)
            .zip(courses.get(&file.version_id))
        else {
            continue;
        };
        let mut cited = lesson::pinned(&file.text);
        cited.retain(|code| codes.contains(code));
        if cited.is_empty() || file.path == MANIFEST {
            continue;
        }
        let manifest = files
            .iter()
            .find(|other| other.version_id == file.version_id && other.path == MANIFEST);
        let named = manifest.map(|manifest| titles(&manifest.text)).unwrap_or_default();
        let Some((_, title)) = named.into_iter().find(|(key, _)| key == item) else {
            continue;
        };
        let maker = makers
            .iter()
            .find(|one| one.id == file.version_id)
            .and_then(|one| one.created_by);
        let mut people: Vec<i32> = course.created_by.into_iter().chain(maker).collect();
        people.sort_unstable();
        people.dedup();
        found.extend(cited.into_iter().map(|code| Citing {
            code,
            path: format!("/courses/{}/{item}", course.slug),
            title: title.clone(),
            people: people.clone(),
        }));
    }
    // a lesson says the same in both languages
    found.sort_by(|a, b| (&a.path, &a.code).cmp(&(&b.path, &b.code)));
    found.dedup();
    Ok(found)
}
