//! One's own notes and bookmarks; nobody else's are read.

use bashke_entities::training::{course, item_note as rows};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::platform::errors::Error;

/// How many stand on a page.
pub const SIZE: u64 = 25;

/// Somebody's note on an item.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn item_note(
    db: &impl ConnectionTrait,
    person: i32,
    course: i32,
    item: &str,
) -> Result<Option<rows::Model>, Error> {
    Ok(rows::Entity::find()
        .filter(rows::Column::PersonId.eq(person))
        .filter(rows::Column::CourseId.eq(course))
        .filter(rows::Column::Item.eq(item))
        .one(db)
        .await?)
}

/// Somebody's notes and bookmarks with their courses, the last changed first, and how many there are. Those whose course is
/// gone stand there too: they are somebody's own words.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn item_notes(
    db: &impl ConnectionTrait,
    person: i32,
    page: u64,
) -> Result<(Vec<(rows::Model, Option<course::Model>)>, u64), Error> {
    let found = rows::Entity::find().filter(rows::Column::PersonId.eq(person));
    let count = found.clone().count(db).await?;
    let rows = found
        .order_by_desc(rows::Column::ChangedAt)
        .order_by_desc(rows::Column::Id)
        .offset(page.saturating_sub(1) * SIZE)
        .limit(SIZE)
        .all(db)
        .await?;
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .all(db)
        .await?;
    let rows = rows.into_iter().map(|row| {
        let course = courses.iter().find(|course| course.id == row.course_id);
        (row, course.cloned())
    });
    Ok((rows.collect(), count))
}
