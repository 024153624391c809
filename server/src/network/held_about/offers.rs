//! What the network holds about somebody of offers, events, what they follow, and what they told and thought of tools and
//! resources.

use bashke_entities::network::{
    event, event_registration, follow_digest, network_follow, offer, offer_answer, review, tool_use,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::network::rules;
use crate::platform::errors::Error;
use crate::rooms::{MOST, Section, entry};

/// The offers and events that they wrote for organisations, their answers and what they said to those of others, where they come, and what they follow.
pub(super) async fn held_about(db: &DatabaseConnection, person_id: i32) -> Result<Vec<Section>, Error> {
    let wrote = offer::Entity::find()
        .filter(offer::Column::CreatedBy.eq(person_id))
        .order_by_asc(offer::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let answered = offer_answer::Entity::find()
        .filter(offer_answer::Column::PersonId.eq(person_id))
        .order_by_asc(offer_answer::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let replied = offer_answer::Entity::find()
        .filter(offer_answer::Column::DecidedBy.eq(person_id))
        .order_by_asc(offer_answer::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let planned = event::Entity::find()
        .filter(event::Column::CreatedBy.eq(person_id))
        .order_by_asc(event::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let comes = event_registration::Entity::find()
        .filter(event_registration::Column::PersonId.eq(person_id))
        .order_by_asc(event_registration::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let follows = network_follow::Entity::find()
        .filter(network_follow::Column::PersonId.eq(person_id))
        .order_by_asc(network_follow::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let used = tool_use::Entity::find()
        .filter(tool_use::Column::CreatedBy.eq(person_id))
        .order_by_asc(tool_use::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let thought = review::Entity::find()
        .filter(review::Column::PersonId.eq(person_id))
        .order_by_asc(review::Column::Id)
        .limit(MOST + 1)
        .all(db)
        .await?;
    let reviews = thought.iter().map(|row| {
        entry([
            ("tool", json!(row.tool_id)),
            ("resource", json!(row.resource_id)),
            ("rating", json!(row.rating)),
            ("text", json!(row.text)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let uses = used.iter().map(|row| {
        entry([
            ("tool", json!(row.tool_id)),
            ("when", json!(row.time)),
            ("result_sq", json!(row.result_sq)),
            ("result_en", json!(row.result_en)),
            ("at", json!(row.created_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let digests = follow_digest::Entity::find()
        .filter(follow_digest::Column::PersonId.eq(person_id))
        .all(db)
        .await?;
    let digests = digests.iter().map(|row| {
        entry([
            ("frequency", json!(row.frequency)),
            ("since", json!(row.since.to_rfc3339())),
        ])
    });
    let offers = wrote.iter().map(|row| {
        entry([
            ("offer", json!(row.id)),
            (
                "title",
                json!(rules::either(row.title_sq.as_deref(), row.title_en.as_deref())),
            ),
            ("text_sq", json!(row.text_sq)),
            ("text_en", json!(row.text_en)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let answers = answered.iter().map(|row| {
        entry([
            ("offer", json!(row.offer_id)),
            ("text", json!(row.text)),
            ("at", json!(row.answered_at.to_rfc3339())),
            ("accepted", json!(row.accepted)),
        ])
    });
    let replies = replied.iter().map(|row| {
        entry([
            ("offer", json!(row.offer_id)),
            ("accepted", json!(row.accepted)),
            ("text", json!(row.reply)),
            ("at", json!(row.decided_at.map(|at| at.to_rfc3339()))),
        ])
    });
    let events = planned.iter().map(|row| {
        entry([
            ("event", json!(row.id)),
            (
                "title",
                json!(rules::either(row.title_sq.as_deref(), row.title_en.as_deref())),
            ),
            ("text_sq", json!(row.text_sq)),
            ("text_en", json!(row.text_en)),
            ("cancelled_reason", json!(row.cancelled_reason)),
            ("at", json!(row.created_at.to_rfc3339())),
        ])
    });
    let registrations = comes.iter().map(|row| {
        entry([
            ("event", json!(row.event_id)),
            ("state", json!(row.state)),
            ("at", json!(row.registered_at.to_rfc3339())),
        ])
    });
    let followed = follows.iter().map(|row| {
        entry([
            ("kind", json!(row.kind)),
            ("subject", json!(row.subject)),
            ("since", json!(row.since.to_rfc3339())),
        ])
    });
    Ok(vec![
        Section::new("offers", offers.collect()),
        Section::new("offer-answers", answers.collect()),
        Section::new("offer-replies", replies.collect()),
        Section::new("events-planned", events.collect()),
        Section::new("event-registrations", registrations.collect()),
        Section::new("network-follows", followed.collect()),
        Section::new("tool-uses", uses.collect()),
        Section::new("reviews", reviews.collect()),
        Section::new("network-digest", digests.collect()),
    ])
}
