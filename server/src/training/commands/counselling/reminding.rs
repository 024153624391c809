//! A reminder to both, a day before. A counselling that was moved has a higher sequence, so that what was asked for before
//! says nothing any more.

use bashke_entities::training::{counselling, counselling_slot};
use chrono::Duration;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;

use super::held::{slot, tell};
use crate::platform::act::Act;
use crate::platform::errors::Error;
use crate::platform::jobs::Job;
use crate::platform::local_time::date;
use crate::training::jobs;
use crate::training::rules::sessions::state::Counselled;

/// Asks for the reminder, unless its time has passed.
pub(super) async fn schedule(act: &Act, id: i32, sequence: i32, slot: &counselling_slot::Model) -> Result<(), Error> {
    let at = slot.begins_at - Duration::days(1);
    if at <= act.now {
        return Ok(());
    }
    let payload = json!({ "counselling": id, "sequence": sequence });
    let once = format!("{} {id} {sequence}", jobs::REMIND_COUNSELLING);
    act.enqueue(Job::new(jobs::REMIND_COUNSELLING, payload).once(once).at(at))
        .await
}

/// Reminds the two of their counselling, once; nobody where it was moved or cancelled since, or has begun.
///
/// # Errors
/// Where the database cannot be reached.
pub async fn remind_of_counselling(act: &Act, id: i32, sequence: i32) -> Result<(), Error> {
    let row = counselling::Entity::find_by_id(id)
        .lock_exclusive()
        .one(&act.tx)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let stands = Counselled::of(&row.state) == Some(Counselled::Booked) && row.sequence == sequence;
    if !stands || row.reminded > sequence {
        return Ok(());
    }
    let slot = slot(act, row.slot_id).await?;
    if slot.begins_at <= act.now || date(act.now) == date(slot.begins_at) {
        // it was to go the day before; what it would say is not true any more
        return Ok(());
    }
    for person in [row.person_id, row.counsellor_id] {
        tell(act, &row, person, "counselling-day", &slot, None).await?;
    }
    counselling::Entity::update_many()
        .col_expr(counselling::Column::Reminded, Expr::value(sequence + 1))
        .filter(counselling::Column::Id.eq(id))
        .exec(&act.tx)
        .await?;
    Ok(())
}
