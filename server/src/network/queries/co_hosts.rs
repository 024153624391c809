//! Organisations with which events are held together.

use std::collections::HashMap;

use bashke_entities::network::{event, event_co_host};
use bashke_vocabulary::SubjectKind;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::events::{EventRow, at_time, seen, with_themes};
use super::unseen::{hidden_of, hidden_organisations};

/// The most events that wait for the word of an organisation that are read.
const WAITING: u64 = 300;

/// Those that some events name and that did not decline, by the keys of the events; none that moderators hide.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn co_hosts_named(
    db: &impl ConnectionTrait,
    events: &[i32],
) -> Result<HashMap<i32, event_co_host::Model>, DbErr> {
    if events.is_empty() {
        return Ok(HashMap::new());
    }
    let mut rows = event_co_host::Entity::find()
        .filter(event_co_host::Column::EventId.is_in(events.iter().copied()))
        .filter(event_co_host::Column::DeclinedAt.is_null())
        .all(db)
        .await?;
    if !rows.is_empty() {
        let hidden = hidden_organisations(db).await?;
        rows.retain(|row| !hidden.contains(&row.organisation_id));
    }
    Ok(rows.into_iter().map(|row| (row.event_id, row)).collect())
}

/// What some organisations said to being named by an event, or may still say.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn co_hosts_among(
    db: &impl ConnectionTrait,
    event: i32,
    organisations: &[i32],
) -> Result<Vec<event_co_host::Model>, DbErr> {
    if organisations.is_empty() {
        return Ok(Vec::new());
    }
    event_co_host::Entity::find()
        .filter(event_co_host::Column::EventId.eq(event))
        .filter(event_co_host::Column::OrganisationId.is_in(organisations.iter().copied()))
        .order_by_asc(event_co_host::Column::Id)
        .all(db)
        .await
}

/// The keys of the events that an organisation confirmed that it holds together with others, as a part of another question.
pub(super) fn held_with(organisation: i32) -> SelectStatement {
    use event_co_host::Column;
    event_co_host::Entity::find()
        .select_only()
        .column(Column::EventId)
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::AgreedAt.is_not_null())
        .into_query()
}

/// The next events that name an organisation and wait for its word.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn events_naming(
    db: &impl ConnectionTrait,
    organisation: i32,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<EventRow>, DbErr> {
    use event_co_host::Column;
    let waiting: Vec<i32> = event_co_host::Entity::find()
        .select_only()
        .column(Column::EventId)
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::AgreedAt.is_null())
        .filter(Column::DeclinedAt.is_null())
        .order_by_desc(Column::EventId)
        .limit(WAITING)
        .into_tuple()
        .all(db)
        .await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let hidden = hidden_of(db, SubjectKind::Event).await?;
    let rows = at_time(seen(event::Entity::find(), &hidden), false, now)
        .filter(event::Column::Id.is_in(waiting))
        .order_by_asc(event::Column::BeginsAt)
        .order_by_asc(event::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    with_themes(db, rows).await
}
