//! Reminders, a day before. An event that was moved has a higher sequence, so that what was asked for before says nothing
//! any more.

use bashke_entities::network::{event, event_registration};
use bashke_vocabulary::Seat;
use chrono::Duration;
use chrono_tz::Europe::Tirane;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{hold, standing, tell};
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

/// Reminds those who come to an event, each once; nobody where it was moved or cancelled since, or its day has come.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_event(act: &Act, id: i32, sequence: i32) -> Result<(), Error> {
    let row = match hold(act, id).await {
        Err(Error::NotFound) => return Ok(()),
        held => held?,
    };
    let day = |at: chrono::DateTime<chrono::Utc>| at.with_timezone(&Tirane).date_naive();
    let stale = row.sequence != sequence || row.cancelled_at.is_some();
    // what it would say, that it is tomorrow, must still be true
    if stale || day(act.now) >= day(row.begins_at) {
        return Ok(());
    }
    let rows = standing(act, id, &[Seat::Registered]).await?;
    let rows: Vec<_> = rows.into_iter().filter(|one| one.reminded <= sequence).collect();
    let people: Vec<i32> = rows.iter().map(|one| one.person_id).collect();
    tell(act, &row, &people, "event-day", None).await?;
    event_registration::Entity::update_many()
        .col_expr(event_registration::Column::Reminded, Expr::value(sequence + 1))
        .filter(event_registration::Column::Id.is_in(rows.iter().map(|one| one.id)))
        .exec(&act.tx)
        .await?;
    Ok(())
}
