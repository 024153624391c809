//! What the training room holds about somebody, for them to take with them.

mod sessions;

use bashke_entities::training::{
    attempt, attempt_answer, certificate, cohort_message, course, enrolment, hand_in, item_done, item_note,
};
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
    let works = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.in_subquery(ids()))
        .order_by_desc(hand_in::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let handed = works.iter().map(|row| {
        entry([
            ("course", json!(of(row.enrolment_id))),
            ("item", json!(row.item)),
            ("number", json!(row.number)),
            ("text", json!(row.text)),
            ("at", time(&row.saved_at)),
            ("submitted_at", row.submitted_at.as_ref().map_or(json!(null), time)),
            ("verdict", json!(row.verdict)),
            ("feedback", json!(row.feedback)),
        ])
    });
    let earned = certificate::Entity::find()
        .filter(certificate::Column::PersonId.eq(person_id))
        .order_by_desc(certificate::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let certificates = earned.iter().map(|row| {
        entry([
            ("code", json!(row.code)),
            ("kind", json!(row.kind)),
            ("name", json!(row.name)),
            ("at", time(&row.issued_at)),
            ("expires_at", row.expires_at.as_ref().map_or(json!(null), time)),
            ("revoked_at", row.revoked_at.as_ref().map_or(json!(null), time)),
            ("reason", json!(row.revoked_reason)),
            ("shown", json!(row.shown)),
        ])
    });
    let notes = item_note::Entity::find()
        .filter(item_note::Column::PersonId.eq(person_id))
        .order_by_desc(item_note::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let noted = notes.iter().map(|row| {
        entry([
            ("item", json!(row.item)),
            ("text", json!(row.text)),
            ("bookmarked", json!(row.bookmarked)),
            ("at", time(&row.changed_at)),
        ])
    });
    let mut sections = vec![
        Section::new("notes", noted.collect()),
        Section::new("hand-ins", handed.collect()),
        Section::new("certificates", certificates.collect()),
        Section::new("enrolments", enrolled.collect()),
        Section::new("cohort-messages", written.collect()),
        Section::new("lessons-read", lessons.collect()),
        Section::new("attempts", tried.collect()),
        Section::new("answers", answered.collect()),
    ];
    sections.extend(sessions::held(db, person_id).await?);
    Ok(sections)
}
