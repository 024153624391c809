//! Minutes for reports: who, for which organisation, how long and on which day. Nothing of what was asked or said.

use std::collections::{BTreeMap, HashMap};

use bashke_entities::training::{counselling, counselling_slot, session_registration, training_session};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::people::came;
use crate::platform::errors::Error;
use crate::platform::local_time::{date, minutes};
use crate::training::rules::sessions::state::Counselled;

/// Minutes of somebody on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minutes {
    /// Who.
    pub person_id: i32,
    /// For which organisation.
    pub organisation_id: Option<i32>,
    /// How many.
    pub minutes: i64,
    /// The day in Tirana.
    pub date: NaiveDate,
}

/// Adds up the minutes of each person, organisation and day.
fn added(rows: impl Iterator<Item = (i32, Option<i32>, DateTime<Utc>, DateTime<Utc>)>) -> Vec<Minutes> {
    let mut sums = BTreeMap::<(NaiveDate, i32, Option<i32>), i64>::new();
    for (person, organisation, begins, ends) in rows {
        let day = date(begins);
        *sums.entry((day, person, organisation)).or_default() += minutes(begins, ends);
    }
    let line = |((date, person_id, organisation_id), minutes)| Minutes {
        person_id,
        organisation_id,
        minutes,
        date,
    };
    sums.into_iter().map(line).collect()
}

/// The minutes of sessions that were attended, which began within a time and are over by now: people are marked before the
/// beginning already.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn session_minutes(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Minutes>, Error> {
    let sessions = training_session::Entity::find()
        .filter(training_session::Column::BeginsAt.gte(from))
        .filter(training_session::Column::BeginsAt.lt(until))
        .filter(training_session::Column::EndsAt.lte(now))
        .filter(training_session::Column::CancelledAt.is_null());
    let ids = sessions.clone().select_only().column(training_session::Column::Id);
    let rows = session_registration::Entity::find()
        .filter(session_registration::Column::SessionId.in_subquery(ids.into_query()))
        .filter(came())
        .all(db)
        .await?;
    let times: HashMap<i32, (DateTime<Utc>, DateTime<Utc>)> = sessions
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, (row.begins_at, row.ends_at)))
        .collect();
    Ok(added(rows.iter().filter_map(|row| {
        let (begins, ends) = times.get(&row.session_id)?;
        Some((row.person_id, row.organisation_id, *begins, *ends))
    })))
}

/// The minutes of counselling that was held, which began within a time.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn counselling_minutes(
    db: &impl ConnectionTrait,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Minutes>, Error> {
    let slots = counselling_slot::Entity::find()
        .filter(counselling_slot::Column::BeginsAt.gte(from))
        .filter(counselling_slot::Column::BeginsAt.lt(until));
    let ids = slots.clone().select_only().column(counselling_slot::Column::Id);
    // only who, for whom and when is read: not even the question leaves the database
    let rows: Vec<(i32, Option<i32>, i32)> = counselling::Entity::find()
        .select_only()
        .column(counselling::Column::PersonId)
        .column(counselling::Column::OrganisationId)
        .column(counselling::Column::SlotId)
        .filter(counselling::Column::State.eq(Counselled::Held.word()))
        .filter(counselling::Column::SlotId.in_subquery(ids.into_query()))
        .into_tuple()
        .all(db)
        .await?;
    let times: HashMap<i32, (DateTime<Utc>, DateTime<Utc>)> = slots
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, (row.begins_at, row.ends_at)))
        .collect();
    Ok(added(rows.into_iter().filter_map(|(person, organisation, slot)| {
        let (begins, ends) = times.get(&slot)?;
        Some((person, organisation, *begins, *ends))
    })))
}
