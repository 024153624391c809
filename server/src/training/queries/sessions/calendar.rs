//! What stands in somebody's calendar, and whose a feed is.

use bashke_entities::training::{
    calendar_feed, counselling, counselling_slot, session_registration, session_trainer, training_session,
};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::platform::errors::Error;
use crate::platform::secrets;
use crate::training::queries::counselling::{of_person, with_slots};
use crate::training::rules::sessions::state::Place;

/// How long what is over stays in a calendar.
const KEPT: Duration = Duration::days(180);

/// The most entries of each kind.
const MOST: u64 = 500;

/// What stands in somebody's calendar.
#[derive(Debug, Clone, Default)]
pub struct Dated {
    /// Sessions to which they come or that they lead.
    pub sessions: Vec<training_session::Model>,
    /// Counselling that they ask for or give, with its slot.
    pub counselling: Vec<(counselling::Model, counselling_slot::Model)>,
}

/// What stands in somebody's calendar; what was cancelled too, so that calendars take it out.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn dated(db: &impl ConnectionTrait, person: i32, now: DateTime<Utc>) -> Result<Dated, Error> {
    let comes = session_registration::Entity::find()
        .select_only()
        .column(session_registration::Column::SessionId)
        .filter(session_registration::Column::PersonId.eq(person))
        .filter(session_registration::Column::State.eq(Place::Registered.word()));
    let leads = session_trainer::Entity::find()
        .select_only()
        .column(session_trainer::Column::SessionId)
        .filter(session_trainer::Column::PersonId.eq(person));
    let sessions = training_session::Entity::find()
        .filter(
            Condition::any()
                .add(training_session::Column::Id.in_subquery(comes.into_query()))
                .add(training_session::Column::Id.in_subquery(leads.into_query())),
        )
        .filter(training_session::Column::EndsAt.gt(now - KEPT))
        .order_by_asc(training_session::Column::BeginsAt)
        .order_by_asc(training_session::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let recent = counselling_slot::Entity::find()
        .select_only()
        .column(counselling_slot::Column::Id)
        .filter(counselling_slot::Column::EndsAt.gt(now - KEPT));
    let rows = of_person(person)
        .filter(counselling::Column::SlotId.in_subquery(recent.into_query()))
        .order_by_asc(counselling::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(Dated {
        sessions,
        counselling: with_slots(db, rows).await?,
    })
}

/// Whose feed has this token.
///
/// # Errors
/// Not found where none has; where the database cannot be reached.
pub async fn feed_owner(db: &impl ConnectionTrait, token: &str) -> Result<i32, Error> {
    let row = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::TokenDigest.eq(secrets::digest(token)))
        .one(db)
        .await?;
    Ok(row.ok_or(Error::NotFound)?.person_id)
}

/// When somebody made the address of their feed; none where there is none.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn feed_made(db: &impl ConnectionTrait, person: i32) -> Result<Option<DateTime<Utc>>, Error> {
    let row = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::PersonId.eq(person))
        .one(db)
        .await?;
    Ok(row.map(|row| row.made_at))
}
