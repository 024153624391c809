//! Who takes which course.

use std::collections::BTreeSet;

use bashke_entities::training::{course, enrolment, item_done};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::platform::errors::Error;
use crate::training::rules::admission::State;

/// The enrolments of those who take a course now: they were let in, and did not leave.
#[must_use]
pub fn taking() -> Condition {
    Condition::all()
        .add(enrolment::Column::State.eq(State::Active.word()))
        .add(enrolment::Column::LeftAt.is_null())
}

/// Whether whoever has this enrolment takes the course now.
#[must_use]
pub fn takes(row: &enrolment::Model) -> bool {
    row.state == State::Active.word() && row.left_at.is_none()
}

/// Some of those who take a course and have not completed it, from after an enrolment: their enrolments, and the versions
/// that they take.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn under_way_in(
    db: &impl ConnectionTrait,
    course: i32,
    after: i32,
    most: u64,
) -> Result<Vec<(i32, i32)>, Error> {
    Ok(enrolment::Entity::find()
        .select_only()
        .columns([enrolment::Column::Id, enrolment::Column::VersionId])
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::Id.gt(after))
        .filter(enrolment::Column::CompletedAt.is_null())
        .filter(taking())
        .order_by_asc(enrolment::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Whether whoever has this enrolment asked to be let in, and nobody decided yet.
#[must_use]
pub fn waits(row: &enrolment::Model) -> bool {
    row.state == State::Waiting.word() && row.left_at.is_none()
}

/// The courses that somebody takes, the newest first; whoever left one is not in it.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn enrolments(db: &impl ConnectionTrait, person: i32) -> Result<Vec<enrolment::Model>, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(taking())
        .order_by_desc(enrolment::Column::EnrolledAt)
        .order_by_desc(enrolment::Column::Id)
        .all(db)
        .await?)
}

/// The courses of enrolments.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn courses_of(db: &impl ConnectionTrait, rows: &[enrolment::Model]) -> Result<Vec<course::Model>, Error> {
    Ok(course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().map(|row| row.course_id)))
        .all(db)
        .await?)
}

/// The lessons that were read by whoever has an enrolment.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn read_items(db: &impl ConnectionTrait, enrolment: i32) -> Result<BTreeSet<String>, Error> {
    let items: Vec<String> = item_done::Entity::find()
        .select_only()
        .column(item_done::Column::Item)
        .filter(item_done::Column::EnrolmentId.eq(enrolment))
        .into_tuple()
        .all(db)
        .await?;
    Ok(items.into_iter().collect())
}
