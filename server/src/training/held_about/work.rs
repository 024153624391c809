//! What is held of somebody's own work: what they handed in and what was said of it, their notes, their certificates.

use std::collections::HashMap;

use bashke_entities::training::{certificate, course, enrolment, hand_in, hand_in_file, hand_in_mark, item_note};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use serde_json::json;

use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// Their work with its files and marks, their notes and certificates.
pub(super) async fn held(db: &DatabaseConnection, person: i32) -> Result<Vec<Section>, Error> {
    let mut sections = handed_in(db, person).await?;
    sections.extend(kept(db, person).await?);
    Ok(sections)
}

/// The short names of courses.
async fn names(db: &DatabaseConnection, ids: impl IntoIterator<Item = i32>) -> Result<HashMap<i32, String>, Error> {
    let rows = course::Entity::find()
        .filter(course::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

async fn handed_in(db: &DatabaseConnection, person: i32) -> Result<Vec<Section>, Error> {
    let time = |at: &chrono::DateTime<chrono::Utc>| json!(at.to_rfc3339());
    let own = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person));
    let ids = own.clone().select_only().column(enrolment::Column::Id);
    let of: HashMap<i32, i32> = own
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.course_id))
        .collect();
    let courses = names(db, of.values().copied()).await?;
    let works = hand_in::Entity::find()
        .filter(hand_in::Column::EnrolmentId.in_subquery(ids.into_query()))
        .order_by_desc(hand_in::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let keys: Vec<i32> = works.iter().map(|row| row.id).collect();
    let files = hand_in_file::Entity::find()
        .filter(hand_in_file::Column::HandInId.is_in(keys.iter().copied()))
        .order_by_desc(hand_in_file::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let marks = hand_in_mark::Entity::find()
        .filter(hand_in_mark::Column::HandInId.is_in(keys))
        .order_by_desc(hand_in_mark::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let handed = works.iter().map(|row| {
        let course = of.get(&row.enrolment_id).and_then(|id| courses.get(id));
        entry([
            ("id", json!(row.id)),
            ("course", json!(course)),
            ("item", json!(row.item)),
            ("number", json!(row.number)),
            ("text", json!(row.text)),
            ("at", time(&row.saved_at)),
            ("submitted_at", row.submitted_at.as_ref().map_or(json!(null), time)),
            ("verdict", json!(row.verdict)),
            ("feedback", json!(row.feedback)),
            ("decided_at", row.decided_at.as_ref().map_or(json!(null), time)),
        ])
    });
    let hung_on = files.iter().map(|row| {
        entry([
            ("hand_in", json!(row.hand_in_id)),
            ("name", json!(row.name)),
            ("kind", json!(row.media_type)),
            ("at", time(&row.added_at)),
        ])
    });
    let marked = marks.iter().map(|row| {
        entry([
            ("hand_in", json!(row.hand_in_id)),
            ("criterion", json!(row.criterion + 1)),
            ("points", json!(row.points)),
            ("feedback", json!(row.comment)),
        ])
    });
    Ok(vec![
        Section::new("hand-ins", handed.collect()),
        Section::new("hand-in-files", hung_on.collect()),
        Section::new("hand-in-marks", marked.collect()),
    ])
}

async fn kept(db: &DatabaseConnection, person: i32) -> Result<Vec<Section>, Error> {
    let time = |at: &chrono::DateTime<chrono::Utc>| json!(at.to_rfc3339());
    let earned = certificate::Entity::find()
        .filter(certificate::Column::PersonId.eq(person))
        .order_by_desc(certificate::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let notes = item_note::Entity::find()
        .filter(item_note::Column::PersonId.eq(person))
        .order_by_desc(item_note::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let of = earned.iter().map(|row| row.course_id);
    let courses = names(db, of.chain(notes.iter().map(|row| row.course_id))).await?;
    let certificates = earned.iter().map(|row| {
        entry([
            ("code", json!(row.code)),
            ("kind", json!(row.kind)),
            ("course", json!(courses.get(&row.course_id))),
            ("name", json!(row.name)),
            ("at", time(&row.issued_at)),
            ("expires_at", row.expires_at.as_ref().map_or(json!(null), time)),
            ("revoked_at", row.revoked_at.as_ref().map_or(json!(null), time)),
            ("reason", json!(row.revoked_reason)),
            ("shown", json!(row.shown)),
            ("organisation", json!(row.organisation_id)),
        ])
    });
    let noted = notes.iter().map(|row| {
        entry([
            ("course", json!(courses.get(&row.course_id))),
            ("item", json!(row.item)),
            ("text", json!(row.text)),
            ("bookmarked", json!(row.bookmarked)),
            ("at", time(&row.changed_at)),
        ])
    });
    Ok(vec![
        Section::new("notes", noted.collect()),
        Section::new("certificates", certificates.collect()),
    ])
}
