//! Beginning a course, leaving it, and reading lessons.

use bashke_entities::training::{enrolment, item_done};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::platform::act::Act;
use crate::platform::audit::Event;
use crate::platform::errors::Error;
use crate::policy::{Action, Denied, Facts};
use crate::training::queries::{self, Published};

/// Enrols the actor in a course, on the version that is read now. Whoever left it comes back to where they were.
///
/// # Errors
/// Where the actor may not; where the database cannot be reached.
pub async fn enrol(act: &Act, course: &Published) -> Result<(), Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let row = enrolment::ActiveModel {
        id: NotSet,
        course_id: Set(course.course.id),
        version_id: Set(course.version.id),
        person_id: Set(person),
        enrolled_at: Set(act.now),
        left_at: Set(None),
        completed_at: Set(None),
    };
    let inserted = enrolment::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([enrolment::Column::CourseId, enrolment::Column::PersonId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    if inserted == 0 {
        enrolment::Entity::update_many()
            .col_expr(
                enrolment::Column::LeftAt,
                Expr::value(Option::<chrono::DateTime<chrono::Utc>>::None),
            )
            .filter(enrolment::Column::CourseId.eq(course.course.id))
            .filter(enrolment::Column::PersonId.eq(person))
            .exec(&act.tx)
            .await?;
    }
    act.audit(Event::done("course.enrolled").on("course", course.course.id))
        .await
}

/// The actor takes a course no longer. What they did is kept for when they come back.
///
/// # Errors
/// Not found where they do not take it; where the database cannot be reached.
pub async fn leave_course(act: &Act, course: i32) -> Result<(), Error> {
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    act.may(Action::LeaveCourse, &Facts::concerning(Some(person)))?;
    let left = enrolment::Entity::update_many()
        .col_expr(enrolment::Column::LeftAt, Expr::value(act.now))
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::LeftAt.is_null())
        .exec(&act.tx)
        .await?;
    if left.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    act.audit(Event::done("course.left").on("course", course)).await
}

/// Notes that the actor read a lesson; gives their enrolment.
///
/// # Errors
/// Not found where they do not take the course; where the database cannot be reached.
pub async fn read_lesson(act: &Act, course: i32, key: &str) -> Result<i32, Error> {
    act.may(Action::TakeCourse, &Facts::default())?;
    let person = act.actor.id().ok_or(Denied::SignIn)?;
    let progress = queries::progress(&act.tx, person, course).await?;
    let progress = progress.ok_or(Error::NotFound)?;
    let row = item_done::ActiveModel {
        id: NotSet,
        enrolment_id: Set(progress.enrolment.id),
        item: Set(key.to_owned()),
        done_at: Set(act.now),
    };
    item_done::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([item_done::Column::EnrolmentId, item_done::Column::Item])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&act.tx)
        .await?;
    Ok(progress.enrolment.id)
}
