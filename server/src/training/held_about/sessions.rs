//! What is held about somebody in sessions and counselling.

use bashke_entities::training::{
    calendar_feed, counselling, counselling_note, counselling_slot, counselling_step, session_feedback,
    session_registration,
};
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::json;

use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// The sessions that they came to or wanted to, what they said of them, their counselling with what they wrote in it.
pub(super) async fn held(db: &DatabaseConnection, person: i32) -> Result<Vec<Section>, Error> {
    let time = |at: &chrono::DateTime<chrono::Utc>| json!(at.to_rfc3339());
    let own = session_registration::Entity::find().filter(session_registration::Column::PersonId.eq(person));
    let registrations = own
        .clone()
        .order_by_desc(session_registration::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let ids = own.select_only().column(session_registration::Column::Id);
    let said = session_feedback::Entity::find()
        .filter(session_feedback::Column::RegistrationId.in_subquery(ids.into_query()))
        .order_by_desc(session_feedback::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let feed = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::PersonId.eq(person))
        .all(db)
        .await?;
    let registered = registrations.iter().map(|row| {
        entry([
            ("session", json!(row.session_id)),
            ("state", json!(row.state)),
            ("organisation", json!(row.organisation_id)),
            ("at", time(&row.registered_at)),
            ("attended_at", row.attended_at.as_ref().map_or(json!(null), time)),
        ])
    });
    let said = said.iter().map(|row| {
        entry([
            ("session", json!(row.session_id)),
            ("rating", json!(row.rating)),
            ("text", json!(row.text)),
            ("at", time(&row.given_at)),
        ])
    });
    let feeds = feed.iter().map(|row| entry([("since", time(&row.made_at))]));
    let mut sections = vec![
        Section::new("session-registrations", registered.collect()),
        Section::new("session-feedback", said.collect()),
        Section::new("calendar-feed", feeds.collect()),
    ];
    sections.extend(counselled(db, person).await?);
    Ok(sections)
}

async fn counselled(db: &DatabaseConnection, person: i32) -> Result<Vec<Section>, Error> {
    let time = |at: &chrono::DateTime<chrono::Utc>| json!(at.to_rfc3339());
    let either = Condition::any()
        .add(counselling::Column::PersonId.eq(person))
        .add(counselling::Column::CounsellorId.eq(person));
    let rows = counselling::Entity::find()
        .filter(either)
        .order_by_desc(counselling::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let slots = counselling_slot::Entity::find()
        .filter(counselling_slot::Column::CounsellorId.eq(person))
        .order_by_desc(counselling_slot::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let notes = counselling_note::Entity::find()
        .filter(counselling_note::Column::AuthorId.eq(person))
        .order_by_desc(counselling_note::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let steps = counselling_step::Entity::find()
        .filter(counselling_step::Column::AgreedBy.eq(person))
        .order_by_desc(counselling_step::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    // what the other asked is the other's
    let asked = rows.iter().map(|row| {
        let own = row.person_id == person;
        entry([
            ("id", json!(row.id)),
            ("state", json!(row.state)),
            ("text", if own { json!(row.question) } else { json!(null) }),
            ("figure", if own { json!(row.figure) } else { json!(null) }),
            ("organisation", json!(row.organisation_id.filter(|_| own))),
            ("at", time(&row.asked_at)),
            // whoever cancelled it, both were told why
            ("reason", json!(row.cancelled_reason)),
        ])
    });
    let offered = slots
        .iter()
        .map(|row| entry([("began_at", time(&row.begins_at)), ("ends_at", time(&row.ends_at))]));
    let noted = notes.iter().map(|row| {
        entry([
            ("counselling", json!(row.counselling_id)),
            ("private", json!(row.private)),
            ("text", json!(row.text)),
            ("at", time(&row.written_at)),
        ])
    });
    let agreed = steps.iter().map(|row| {
        entry([
            ("counselling", json!(row.counselling_id)),
            ("text", json!(row.text)),
            ("until", json!(row.due_on.to_string())),
            ("at", time(&row.agreed_at)),
        ])
    });
    Ok(vec![
        Section::new("counselling", asked.collect()),
        Section::new("counselling-slots", offered.collect()),
        Section::new("counselling-notes", noted.collect()),
        Section::new("counselling-steps", agreed.collect()),
    ])
}
