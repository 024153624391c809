//! One's own notes and bookmarks; nobody else's are read.

use bashke_entities::training::{course, item_note};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::platform::errors::Error;

/// How many stand on a page.
pub const SIZE: u64 = 25;

/// Somebody's note on an item.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn note(
    db: &impl ConnectionTrait,
    person: i32,
    course: i32,
    item: &str,
) -> Result<Option<item_note::Model>, Error> {
    Ok(item_note::Entity::find()
        .filter(item_note::Column::PersonId.eq(person))
        .filter(item_note::Column::CourseId.eq(course))
        .filter(item_note::Column::Item.eq(item))
        .one(db)
        .await?)
}

/// Somebody's notes and bookmarks with their courses, the last changed first, and how many there are.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn notes(
    db: &impl ConnectionTrait,
    person: i32,
    page: u64,
) -> Result<(Vec<(item_note::Model, course::Model)>, u64), Error> {
    let found = item_note::Entity::find().filter(item_note::Column::PersonId.eq(person));
    let count = found.clone().count(db).await?;
    let rows = found
        .order_by_desc(item_note::Column::ChangedAt)
        .order_by_desc(item_note::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .all(db)
        .await?;
    let rows = rows.into_iter().filter_map(|row| {
        let course = courses.iter().find(|course| course.id == row.course_id)?;
        Some((row, course.clone()))
    });
    Ok((rows.collect(), count))
}
