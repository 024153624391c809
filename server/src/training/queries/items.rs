//! Items of courses for those who speak of them elsewhere: whether there is one, and how it is called.

use std::collections::{BTreeSet, HashMap};

use bashke_entities::training::{course, course_file, training_session};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::training::rules::folder::MANIFEST;
use crate::training::rules::titles::{title, titles};

/// Whether the published version of a course has an item, by the short names of course, module and item.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn has_item(db: &impl ConnectionTrait, [course, module, item]: &[String; 3]) -> Result<bool, DbErr> {
    let key = format!("{course}/{module}/{item}");
    Ok(titles_of(db, &[&key]).await?.contains_key(&key))
}

/// The name of a course in Albanian and English; its short name where none is published.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn course_title(db: &impl ConnectionTrait, course: &course::Model) -> Result<[String; 2], DbErr> {
    let manifest = match course.published_version {
        Some(version) => {
            course_file::Entity::find()
                .filter(course_file::Column::VersionId.eq(version))
                .filter(course_file::Column::Path.eq(MANIFEST))
                .one(db)
                .await?
        }
        None => None,
    };
    let title = manifest.and_then(|file| title(&file.text));
    Ok(title.unwrap_or_else(|| [course.slug.clone(), course.slug.clone()]))
}

/// The items of a course for which sessions are held or were, those that were cancelled aside: `module/item`.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn items_held(db: &impl ConnectionTrait, course: &str) -> Result<BTreeSet<String>, DbErr> {
    let own = course::Entity::find()
        .select_only()
        .column(course::Column::Id)
        .filter(course::Column::Slug.eq(course));
    let items: Vec<String> = training_session::Entity::find()
        .select_only()
        .distinct()
        .column(training_session::Column::Item)
        .filter(training_session::Column::CourseId.in_subquery(own.into_query()))
        .filter(training_session::Column::Item.is_not_null())
        .filter(training_session::Column::CancelledAt.is_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(items.into_iter().collect())
}

/// The names of items in Albanian and English, by `course/module/item`; what there is no more has none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn titles_of(db: &impl ConnectionTrait, items: &[&str]) -> Result<HashMap<String, [String; 2]>, DbErr> {
    let slugs = items.iter().filter_map(|key| key.split('/').next());
    let courses = course::Entity::find()
        .filter(course::Column::Slug.is_in(slugs))
        .filter(course::Column::PublishedVersion.is_not_null())
        .filter(course::Column::WithdrawnAt.is_null())
        .all(db)
        .await?;
    let manifests = course_file::Entity::find()
        .filter(course_file::Column::VersionId.is_in(courses.iter().filter_map(|row| row.published_version)))
        .filter(course_file::Column::Path.eq(MANIFEST))
        .all(db)
        .await?;
    let mut all = HashMap::new();
    for course in courses {
        let manifest = manifests
            .iter()
            .find(|file| Some(file.version_id) == course.published_version);
        for (key, title) in manifest.map(|file| titles(&file.text)).unwrap_or_default() {
            let key = format!("{}/{key}", course.slug);
            if items.contains(&key.as_str()) {
                all.insert(key, title);
            }
        }
    }
    Ok(all)
}
