//! Reminders, a day before. An event that was moved has a higher sequence, so that what was asked for before says nothing
//! any more.

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::Seat;
use chrono::Duration;
use chrono_tz::Europe::Tirane;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::telling::{is_hidden, tell};
use super::{CHUNK, hold};
use crate::network::jobs;
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;

/// How long before.
const BEFORE: Duration = Duration::days(1);

/// Asks for the reminder of an event, where its time has not passed.
pub(super) async fn schedule(act: &Act, row: &event::Model) -> Result<(), Error> {
    let at = row.begins_at - BEFORE;
    if at <= act.now {
        return Ok(());
    }
    let (id, sequence) = (row.id, row.sequence);
    let once = format!("{} {id} {sequence}", jobs::REMIND_EVENT);
    let payload = json!({ "event": id, "sequence": sequence });
    act.enqueue(Job::new(jobs::REMIND_EVENT, payload).once(once).at(at))
        .await
}

/// Reminds some of those who come to an event, each once; nobody where it was moved or cancelled since, its day has come, or
/// moderators hide it.
/// Whether there may be more of them.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_event(act: &Act, id: i32, sequence: i32) -> Result<bool, Error> {
    let row = match hold(act, id).await {
        Err(Error::NotFound) => return Ok(false),
        held => held?,
    };
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&Tirane).date_naive();
    let stale = row.sequence != sequence || row.cancelled_at.is_some();
    // what it would say, that it is tomorrow, must still be true
    if stale || day(act.now) >= day(row.begins_at) || is_hidden(act, &row).await? {
        return Ok(false);
    }
    let rows = event_registration::Entity::find()
        .filter(event_registration::Column::EventId.eq(id))
        .filter(event_registration::Column::State.eq(Seat::Registered.word()))
        .filter(event_registration::Column::Reminded.lte(sequence))
        .order_by_asc(event_registration::Column::Id)
        .limit(CHUNK)
        .all(&act.tx)
        .await?;
    let people: Vec<i32> = rows.iter().map(|one| one.person_id).collect();
    tell(act, &row, &people, "event-day", None).await?;
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::Reminded, Expr::value(sequence + 1))
        .filter(event_registration::Column::Id.is_in(rows.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(rows.len() as u64 == CHUNK)
}
