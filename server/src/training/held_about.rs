//! What the training room holds about somebody, for them to take with them.

mod sessions;
mod work;

use bashke_entities::training::{attempt, attempt_answer, cohort_message, course, enrolment, item_done};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde_json::json;

use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// The courses that they take, the lessons that they read, their attempts with their answers.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let own = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person_id));
    let enrolments = own
        .clone()
        .order_by_desc(enrolment::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let ids = || own.clone().select_only().column(enrolment::Column::Id).into_query();
    let courses = course::Entity::find()
        .filter(course::Column::Id.is_in(enrolments.iter().map(|row| row.course_id)))
        .all(db)
        .await?;
    let name = |id: i32| {
        let course = courses.iter().find(|course| course.id == id);
        course.map(|course| course.slug.clone()).unwrap_or_default()
    };
    let of = |enrolment: i32| {
        let row = enrolments.iter().find(|row| row.id == enrolment);
        row.map(|row| name(row.course_id)).unwrap_or_default()
    };
    let read = item_done::Entity::find()
        .filter(item_done::Column::EnrolmentId.in_subquery(ids()))
        .order_by_desc(item_done::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.in_subquery(ids()))
        .order_by_desc(attempt::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.is_in(attempts.iter().map(|row| row.id)))
        .order_by_desc(attempt_answer::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let time = |at: &chrono::DateTime<chrono::Utc>| json!(at.to_rfc3339());
    let enrolled = enrolments.iter().map(|row| {
        entry([
            ("course", json!(name(row.course_id))),
            ("at", time(&row.enrolled_at)),
            ("left_at", row.left_at.as_ref().map_or(json!(null), time)),
            ("state", json!(row.state)),
            ("cohort", json!(row.cohort_id)),
            ("organisation", json!(row.organisation_id)),
            ("request", json!(row.request)),
            ("reason", json!(row.reason)),
        ])
    });
    let messages = cohort_message::Entity::find()
        .filter(cohort_message::Column::AuthorId.eq(person_id))
        .order_by_desc(cohort_message::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let written = messages.iter().map(|row| {
        entry([
            ("cohort", json!(row.cohort_id)),
            ("text", json!(row.text)),
            ("at", time(&row.sent_at)),
        ])
    });
    let lessons = read.iter().map(|row| {
        entry([
            ("course", json!(of(row.enrolment_id))),
            ("item", json!(row.item)),
            ("at", time(&row.done_at)),
        ])
    });
    let tried = attempts.iter().map(|row| {
        entry([
            ("attempt", json!(row.id)),
            ("course", json!(of(row.enrolment_id))),
            ("item", json!(row.item)),
            ("at", time(&row.started_at)),
            ("submitted_at", row.submitted_at.as_ref().map_or(json!(null), time)),
            ("points", json!(row.points)),
            ("out_of", json!(row.out_of)),
        ])
    });
    let answered = answers.iter().map(|row| {
        entry([
            ("attempt", json!(row.attempt_id)),
            ("position", json!(row.position + 1)),
            ("answer", json!(row.response)),
            ("at", time(&row.saved_at)),
        ])
    });
    let mut sections = vec![
        Section::new("enrolments", enrolled.collect()),
        Section::new("cohort-messages", written.collect()),
        Section::new("lessons-read", lessons.collect()),
        Section::new("attempts", tried.collect()),
        Section::new("answers", answered.collect()),
    ];
    sections.extend(work::held(db, person_id).await?);
    sections.extend(sessions::held(db, person_id).await?);
    Ok(sections)
}
